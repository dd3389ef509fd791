"""The files at some paths, each with its place in a catalogue."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mtbd import DISCLOSURES
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

    @property
    def catalogue(self) -> str:
        """What its path has before its place: the same in all files of a catalogue that was read as a folder."""
        return self.path[: -len(str(Path(*self.identity)))]


YAML_NAME = re.compile(r".*\.ya?ml(\.txt)?", re.IGNORECASE | re.DOTALL)
"""Names of files that are meant as YAML; only those that end in `.yaml` are right."""
NEARLY_SUPPLIER = re.compile(r"suppliers?\.ya?ml(\.txt)?", re.IGNORECASE)
_SUPPLIER = "supplier.yaml"
TOP_FILES = ("confirmed.yaml", "reports.yaml")
"""Files that stand in no supplier's folder, kept by the maintainers of the catalogue."""


def read(paths: Iterable[Path]) -> Iterator[Text]:
    """The YAML files at these paths, folders walked in order, and the supplier's file that each leans on.

    What else stands in a supplier's folder is named after them; where there is no YAML file, nothing is.
    """
    found = {Path(text.path): text for path in paths for text in _texts(path)}
    for file in list(found):
        company = _company_beside(file) if len(found[file].identity) == 2 else None
        if company is not None and company not in found:
            found[company] = _text(company, 2, asked=False)
    if not all(text.other for text in found.values()):
        yield from sorted(found.values(), key=lambda text: text.other)


def read_one(catalogue: Path, name: str) -> list[Text]:
    """The texts of a catalogue that stand in its folder of that name, as `read` finds them; or in a file at its top."""
    return list(_texts(catalogue, only=name))


def given(file: Path, content: bytes) -> list[Text]:
    """A text that is said to stand at a path, as it would be read from there, and what it leans on."""
    depth = _depth(file)
    text = Text(str(file), file.absolute().parts[-depth:], content)
    company = _company_beside(file) if depth == 2 and file.name != _SUPPLIER else None
    return [text] if company is None else [text, _text(company, 2, asked=False)]


def is_catalogue(path: Path) -> bool:
    """Whether a path is a folder of suppliers' folders, and not one supplier's."""
    return path.is_dir() and not _is_company(path)


def _depth(file: Path) -> int:
    """How many of the last parts of a file's path are its place in its catalogue."""
    is_top = file.name in TOP_FILES and not _is_company(file.parent)
    return 1 if is_top or _holds_suppliers(file.parent) else 2


def _holds_suppliers(folder: Path) -> bool:
    return any(folder.glob(f"*/{_SUPPLIER}"))


def _company_beside(file: Path) -> Path | None:
    """The supplier's file beside a file; the nearest to one when its name is not quite right."""
    company = file.with_name(_SUPPLIER)
    if _is_so(company.is_file):
        return company
    return next((one for one in _inside(file.parent) if _is_misnamed_company(one)), None)


def _is_misnamed_company(file: Path) -> bool:
    return NEARLY_SUPPLIER.fullmatch(file.name) is not None and _is_so(file.is_file)


def _texts(path: Path, only: str = "") -> Iterator[Text]:
    """The file at a path, or those in the folder there, and after them the folders in it that cannot be listed.

    `only`: the name of what in the folder is looked at.
    """
    if not path.is_dir():
        yield _text(path, _depth(path), asked=True)
        return
    errors: list[OSError] = []
    is_company = _is_company(path)
    for file in _walk(path, only, errors):
        depth = len(file.relative_to(path).parts) + is_company
        if _is_so(file.is_dir) or YAML_NAME.fullmatch(file.name):
            yield _text(file, depth, asked=True)
        elif depth == 2:
            yield _other(file, depth)
    for error in errors:
        folder = Path(error.filename)
        yield _unlisted(folder, max(1, len(folder.relative_to(path).parts) + is_company), error)


def _walk(path: Path, only: str, errors: list[OSError]) -> Iterator[Path]:
    """The files in a folder and in those in it, and links to folders; why a folder is left out goes to `errors`."""
    for folder, folders, names in os.walk(path, onerror=errors.append):
        if only and Path(folder) == path:
            folders[:], names = ([name for name in some if name == only] for some in (folders, names))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if _is_so(Path(folder, name).is_symlink)]
        yield from (Path(folder, name) for name in sorted([*names, *links]) if not name.startswith("."))


def _is_so(ask: Callable[[], bool]) -> bool:
    """What a path says of itself; no, where nobody may look: opening it, or walking there, tells why."""
    try:
        return ask()
    except OSError:
        return False


def _inside(folder: Path) -> list[Path]:
    """What stands in a folder; nothing where it cannot be listed, which the walk tells."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _is_company(folder: Path) -> bool:
    """Whether a folder is one supplier's and not a catalogue: by its supplier's file, or by where it stands.

    A supplier's file that somebody put among the suppliers' folders does not make one supplier of them.
    """
    if _holds_suppliers(folder):
        return False
    files = [file for file in _inside(folder) if YAML_NAME.fullmatch(file.name) and _is_so(file.is_file)]
    if any(file.name == _SUPPLIER or _is_misnamed_company(file) for file in files):
        return True
    above = folder.absolute().parent
    is_listed = any(_is_so((above / name).exists) for name in TOP_FILES) or _holds_suppliers(above)
    is_catalogue = above.name == DISCLOSURES or is_listed
    return is_catalogue and any(file.name not in TOP_FILES for file in files)


def _other(file: Path, depth: int) -> Text:
    return Text(str(file), file.absolute().parts[-depth:], b"", asked=False, other=True)


def _text(file: Path, depth: int, *, asked: bool) -> Text:
    identity = file.absolute().parts[-depth:]
    try:
        return Text(str(file), identity, _content(file), asked)
    except OSError as error:
        return Text(str(file), identity, b"", asked, _reason(error))


def _unlisted(folder: Path, depth: int, error: OSError) -> Text:
    """A folder whose files are not known: none of them may pass for checked."""
    reason = f"the files in this folder cannot be listed: {_reason(error)}"
    return Text(str(folder), folder.absolute().parts[-depth:], b"", unreadable=reason)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _content(file: Path) -> bytes:
    if file.is_symlink():
        raise OSError("a link to another file: put the file itself here")
    if not file.is_file():
        raise OSError("not a file")
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)
