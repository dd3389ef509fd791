"""The files at some paths, each with its place in a catalogue."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mtbd.source.data import MAX_BYTES


class Text(NamedTuple):
    """One file as it was found."""

    path: str
    """As the user would name it."""
    identity: tuple[str, ...]
    """Its place in a catalogue: `(supplier, file name)`, or the file name alone at the top."""
    content: bytes
    asked: bool = True
    """Whether it was asked for, or read only because another file leans on it."""
    unreadable: str = ""
    """Why nothing could be read."""
    other: bool = False
    """Whether it is no YAML file but stands in a supplier's folder: it is told of and not read."""


YAML_NAME = re.compile(r".*\.ya?ml(\.txt)?", re.IGNORECASE)
"""Names of files that are meant as YAML; only those that end in `.yaml` are right."""
NEARLY_SUPPLIER = re.compile(r"supplier\.ya?ml(\.txt)?", re.IGNORECASE)
_SUPPLIER = "supplier.yaml"


def read(paths: Iterable[Path]) -> Iterator[Text]:
    """The YAML files at these paths, folders walked in order, and the supplier's file that each leans on.

    What else stands in a supplier's folder is named after them; where there is no YAML file, nothing is.
    """
    found: dict[Path, Text] = {}
    for path in paths:
        for file, depth in _files(path):
            is_other = file != path and not file.is_dir() and not YAML_NAME.fullmatch(file.name)
            found[file] = _other(file, depth) if is_other else _text(file, depth, asked=True)
    for file in list(found):
        company = _company_beside(file) if len(found[file].identity) == 2 else None
        if company is not None and company not in found:
            found[company] = _text(company, 2, asked=False)
    if not all(text.other for text in found.values()):
        yield from sorted(found.values(), key=lambda text: text.other)


def _company_beside(file: Path) -> Path | None:
    """The supplier's file beside a file; the nearest to one when its name is not quite right."""
    company = file.with_name(_SUPPLIER)
    if company.is_file():
        return company
    return next((one for one in sorted(file.parent.iterdir()) if _is_misnamed_company(one)), None)


def _is_misnamed_company(file: Path) -> bool:
    return NEARLY_SUPPLIER.fullmatch(file.name) is not None and file.is_file()


def _files(path: Path) -> Iterator[tuple[Path, int]]:
    """The files at a path, with how many names of each path are its place in the catalogue."""
    if not path.is_dir():
        yield path, 2
        return
    is_company = _is_company(path)
    for folder, folders, names in os.walk(path):
        folders.sort()
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in sorted([*names, *links]):
            file = Path(folder, name)
            depth = len(file.relative_to(path).parts) + is_company
            if name in links or (not name.startswith(".") and (depth == 2 or YAML_NAME.fullmatch(name))):
                yield file, depth


def _is_company(folder: Path) -> bool:
    """Whether a folder is one supplier's and not a catalogue: by its supplier's file, or by where it stands."""
    files = [file for file in folder.iterdir() if YAML_NAME.fullmatch(file.name) and file.is_file()]
    if any(file.name == _SUPPLIER or _is_misnamed_company(file) for file in files):
        return True
    above = folder.absolute().parent
    is_listed = (above / "confirmed.yaml").exists() or any(above.glob(f"*/{_SUPPLIER}"))
    is_catalogue = above.name == "disclosures" or is_listed
    holds_suppliers = any(folder.glob(f"*/{_SUPPLIER}"))
    return is_catalogue and not holds_suppliers and any(file.name != "confirmed.yaml" for file in files)


def _other(file: Path, depth: int) -> Text:
    return Text(str(file), file.absolute().parts[-depth:], b"", asked=False, other=True)


def _text(file: Path, depth: int, *, asked: bool) -> Text:
    identity = file.absolute().parts[-depth:]
    try:
        return Text(str(file), identity, _content(file), asked)
    except OSError as error:
        return Text(str(file), identity, b"", asked, (error.strerror or str(error)).lower())


def _content(file: Path) -> bytes:
    if file.is_symlink():
        raise OSError("a link to another file: put the file itself here")
    if not file.is_file():
        raise OSError("not a file")
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)
