"""Declarations for the pages to show, made from the small whole one that the rules' examples are laid over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from mtbd.catalogue import Entry
from mtbd.model.declaration import Declaration
from mtbd.source import Text, parse
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed, made

TODAY = date(2026, 11, 22)
BASE = Path(__file__).parent.parent / "cases" / "base" / "exemplar"
INVENTED = "example: true\n"
DECLARATION = (BASE / "base.yaml").read_text(encoding="utf-8")
SUPPLIER = (BASE / "supplier.yaml").read_text(encoding="utf-8").replace(INVENTED, "")

COMPILED = {
    "prepared_by: supplier": "prepared_by: public-sources\n  compiled_by: the mtbd project",
}
"""What makes a declaration a compilation."""


def told(text: str, changes: dict[str, str]) -> str:
    """A text with each key in it replaced, once, by its value; AssertionError for a key that it does not hold."""
    for old, new in changes.items():
        assert text.count(old) == 1, f"stands {text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def declaration(changes: dict[str, str] | None = None) -> str:
    """The small whole declaration with changes."""
    return told(DECLARATION, changes or {})


def supplier(*, example: bool = False) -> str:
    """The file of its supplier, invented or not."""
    return SUPPLIER + INVENTED if example else SUPPLIER


def catalogue(files: dict[str, str], *, clean: bool = True) -> Everything:
    """The catalogue of these files by their paths; with an error in one, an AssertionError that says which."""
    # The words of the small declaration are samples, which the linter takes from invented suppliers only.
    invented = {path.partition("/")[0] for path, content in files.items() if INVENTED in content}
    held = {path: told_as_invented(path, content) for path, content in files.items()}
    texts = [Text(path, tuple(path.split("/")), content.encode()) for path, content in held.items()]
    found = catalogues.checked(texts)
    errors = [one for one in found.report.diagnostics if one.severity == "error"]
    assert not (clean and errors), errors
    every = found.catalogue.companies
    companies = {one.id: replace(one, file=changed(one.file, {"example": one.id in invented})) for one in every}
    entries = (replace(one, company=companies[one.supplier]) for one in catalogues.unpack(found).entries)
    return catalogues.of(*entries, companies=companies.values())


def told_as_invented(path: str, content: str) -> str:
    """A supplier's file that says that it is invented, and any other file as it is."""
    return content if INVENTED in content or not path.endswith("/supplier.yaml") else content + INVENTED


def unchecked(changes: dict[str, str]) -> Entry:
    """One declaration that no rule has looked at, for what pages make of any."""
    data = parse("triage.yaml", declaration(changes).encode()).data
    assert data is not None
    one = entry()
    return Entry(one.supplier, one.product, made(Declaration, data), one.company)


def entry(changes: dict[str, str] | None = None, *, example: bool = False) -> Entry:
    """One declaration in a catalogue of its own."""
    (one,) = catalogue(
        {"exemplar/supplier.yaml": supplier(example=example), "exemplar/triage.yaml": declaration(changes)}
    ).entries
    return one
