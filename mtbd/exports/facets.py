"""What the filters of the catalogue read, for other programs too: `/facets/v1/index.json` and the names beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from mtbd.catalogue import Catalogue
from mtbd.facets.index import EACH, FOLDER, VERSION, table
from mtbd.output import File
from mtbd.pages.facets import Pair, placed


def files(catalogue: Catalogue) -> Iterator[File]:
    """The table of facets, and the names of products in files of some hundreds; both in the order of lists."""
    found = placed(catalogue)
    yield File(f"{FOLDER}index.json", _written(table([one.values for one in found], catalogue)))
    for number, start in enumerate(range(0, max(len(found), 1), EACH)):
        yield File(f"{FOLDER}products/{number}.json", _written(_names(start, found[start : start + EACH])))


def _names(start: int, found: Sequence[Pair]) -> dict[str, Any]:
    """What a list shows of some products; `start` is the place of the first."""
    products = [
        {"id": values.id, "name": shown.name, "sentence": shown.sentence, "status": shown.status}
        for values, shown in found
    ]
    return {"version": VERSION, "from": start, "products": products}


def _written(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
