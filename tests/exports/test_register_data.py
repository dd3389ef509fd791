"""The registers as data: the same rows as the pages have, harmless in a sheet, and readable alone."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import mtbd
from mtbd.exports import files
from mtbd.pages.registers import registers
from mtbd.pages.registers.register import arranged
from mtbd.pages.setting import Setting, read_setting
from mtbd.source import read
from tests import catalogues
from tests.catalogues import Everything
from tests.pages import hostile

ROOT = Path(__file__).parent.parent.parent
SITE = "https://catalogue.example/police/mtbd/"


@cache
def setting() -> Setting:
    return read_setting(ROOT / "mkdocs.yml", mtbd.__version__, SITE)


@cache
def real() -> Everything:
    return catalogues.known(read([ROOT / "disclosures"]), date.today())


def written(everything: Everything) -> dict[str, bytes]:
    """Every file by its path."""
    return {file.path: file.data for file in files(everything.catalogue, setting())}


def sheet(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file as a program reads them."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_register_has_its_data_beside_its_page() -> None:
    found = written(real())
    for register in registers(real().catalogue):
        rows = arranged(register, real().catalogue)
        told = json.loads(found[f"{register.url}data.json"])
        assert list(told) == ["version", "register", "about", "note", "page", "as_on", "rows"]
        assert (told["version"], told["page"], told["as_on"]) == (
            1,
            SITE + register.url,
            real().catalogue.today.isoformat(),
        )
        assert len(told["rows"]) == len(sheet(found[f"{register.url}data.csv"])) == len(rows)
        assert all(("whose_word" in row) == register.of_word for row in told["rows"])


def test_the_sheet_and_the_json_say_the_same() -> None:
    found = written(real())
    calm = [path for path in found if path.endswith("data.json") and b'": "-' not in found[path]]

    assert len(calm) > 10
    for path in calm:
        rows = sheet(found[path.replace(".json", ".csv")])
        assert [{name: cell for name, cell in row.items() if cell} for row in rows] == [
            {name: cell for name, cell in row.items() if cell} for row in json.loads(found[path])["rows"]
        ]


def test_addresses_are_whole() -> None:
    for path, data in written(real()).items():
        if path.endswith("data.json"):
            for row in json.loads(data)["rows"]:
                assert all(cell.startswith("http") for name, cell in row.items() if name.endswith("_url")), path


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_of_a_sheet_is_a_formula(start: str) -> None:
    """Where the text is a supplier's own; the JSON has it as it is, for programs."""
    everything = hostile.catalogue(
        f"{start}HYPERLINK({{mark}}, a text that is long enough for the longest of all)", "told"
    )
    found = written(everything)
    cells = [
        cell for path in found if path.endswith(".csv") for row in sheet(found[path]) for cell in row.values() if cell
    ]
    quoted = [cell for cell in cells if cell.startswith("'")]

    assert [cell for cell in cells if cell[0] in "=+-@\t\r\n"] == []
    # White space before a text is not kept when a declaration is read.
    assert bool(quoted) == bool(start.strip())


def test_a_sheet_begins_with_its_byte_order_mark_and_its_names() -> None:
    data = written(real())["registers/sub-processors/data.csv"]

    assert data.startswith(b"\xef\xbb\xbfsub_processor,registered_in,works_in,product,product_url,supplier,")


def test_an_empty_register_has_its_names() -> None:
    found = written(catalogues.of())

    assert found["registers/hosts/data.csv"].decode("utf-8-sig") == "host,registered_in,data_in,product,supplier\r\n"
    assert json.loads(found["registers/hosts/data.json"])["rows"] == []
