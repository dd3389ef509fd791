"""What the filters of the catalogue read, for other programs too: `/facets/v1/index.json` and the cards beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mtbd.catalogue import Whole
from mtbd.facets.index import FOLDER, chunks, index, table
from mtbd.output import File


def files(catalogue: Whole) -> Iterator[File]:
    """The table of facets, and the names of products in files of some hundreds."""
    found = index(catalogue)
    yield File(f"{FOLDER}index.json", _written(table(found, catalogue)))
    for number, chunk in enumerate(chunks(found)):
        yield File(f"{FOLDER}products/{number}.json", _written(chunk))


def _written(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
