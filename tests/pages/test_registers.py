"""The registers: what each lists of which products, how it is marked, and what none of them ever tells."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from mtbd.exports import registers as exports
from mtbd.model.declaration import QUESTIONS
from mtbd.pages.paging import Part
from mtbd.pages.registers import (
    ROWS,
    SHELVES,
    due,
    hosts,
    incidents,
    limitations,
    models,
    overlooked,
    page,
    registers,
    roadmaps,
    skills,
    sub_processors,
    untold,
    withheld,
)
from mtbd.pages.registers.groups import members
from mtbd.pages.registers.register import PRODUCT, Column, Link, Register, Row, arranged
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed
from tests.pages import hostile, texts
from tests.pages.markup import Element, parsed

if TYPE_CHECKING:
    from mtbd.pages.setting import Setting
    from tests.pages.conftest import Made

STATIC = [register for shelf in SHELVES for register in shelf.registers]
EACH = pytest.mark.parametrize("register", STATIC, ids=lambda register: register.url)
EMPTY = catalogues.of()


def told(register: Register, everything: Everything) -> list[dict[str, Any]]:
    """The rows of a register by the names of its columns, links as their texts; `_` is the group."""
    names = [column.key for column in register.columns]
    return [
        {"_": row.group, **dict(zip(names, map(text, row.cells), strict=True))}
        for row in arranged(register, everything.catalogue)
    ]


def text(cell: Any) -> Any:
    return cell.text if isinstance(cell, Link) else cell


def one(changes: dict[str, str] | None = None) -> Everything:
    """A catalogue of one product that no rule has looked at."""
    entry = texts.unchecked(changes or {})
    return catalogues.of(entry)


def linted(changes: dict[str, str], *, of_supplier: dict[str, str] | None = None) -> Everything:
    """A catalogue of one product that has no error."""
    supplier = texts.told(texts.supplier(), of_supplier or {})
    return texts.catalogue({"exemplar/supplier.yaml": supplier, "exemplar/triage.yaml": texts.declaration(changes)})


def rows_of(page: Element) -> list[Element]:
    """The rows of the table of a page, the headings of groups aside."""
    return [row for body in page.all("tbody") for row in body.all("tr") if row.all("td")]


@EACH
def test_a_register_of_an_empty_catalogue_says_so(register: Register, made: Made) -> None:
    shown = made(EMPTY, register.url)

    assert shown.all("h1")[0].text == register.title
    if register.url != "registers/empty-categories/":
        assert register.nothing in shown.text
        assert shown.all("table") == []


def test_the_page_of_registers_leads_to_each(made: Made) -> None:
    links = {link.attributes["href"] for link in made(EMPTY, "registers/").all("a")}

    assert links >= {f"../{register.url}" for register in STATIC} | {"../withheld/"}


def test_there_is_a_page_of_each_row_and_every_row_is_marked(made: Made, real: Everything) -> None:
    """Each says in its own cells that it is invented or compiled, and the supplier's own word has no mark."""
    looks = {"example": "tag--example", "public-sources": "tag--compilation"}
    marked = 0
    for register in registers(real.catalogue):
        found = arranged(register, real.catalogue)[:50]
        shown = rows_of(made(real, register.url))
        assert len(shown) == len(found), register.url
        for row, cells in zip(found, shown, strict=True):
            marks = [name for word, name in looks.items() if cells.all(of=name)]
            assert marks == ([looks[row.whose]] if row.whose in looks else []), register.url
            marked += bool(marks)

    assert marked > 100


def test_every_cell_has_a_column(real: Everything) -> None:
    for register in registers(real.catalogue):
        assert {len(row.cells) for row in arranged(register, real.catalogue)} <= {len(register.columns)}, register.url
        assert len({column.key for column in register.columns}) == len(register.columns)
        assert any(column.is_marked for column in register.columns) == register.of_word


@pytest.mark.parametrize("rows", ROWS, ids=lambda rows: rows.__module__)
@pytest.mark.parametrize("form", ["told", "withheld"])
def test_rows_are_handed_from_process_to_process(rows: Any, form: hostile.Form, real: Everything) -> None:
    """Nothing in them is bound to the process that made them, whatever the declaration says."""
    for everything in (real, hostile.catalogue(hostile.PAYLOAD, form)):
        found = everything.catalogue.gather(rows)
        assert repr(pickle.loads(pickle.dumps(found))) == repr(found)


def test_rows_of_what_no_longer_holds_are_not_made() -> None:
    gone = hostile.catalogue(hostile.PAYLOAD, "told", status="withdrawn")

    assert [found for rows in ROWS if (found := gone.catalogue.gather(rows))] == []


def test_a_sub_processor_stands_with_its_country_and_the_product() -> None:
    assert told(sub_processors.REGISTER, one()) == [
        {
            "_": "Example Hosting Limited",
            "registered_in": "United Kingdom",
            "works_in": "United Kingdom",
            "product": "Exemplar Triage",
            "supplier": "Exemplar Policing Systems Limited",
        }
    ]


def test_a_sub_processor_whose_name_is_withheld_is_listed_as_such_and_last() -> None:
    block = "{party: {withheld: {what: The name of the company that reads reports aloud, concern: gaming}}"
    changes = {
        "    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}": "    - " + block + ", "
        "purpose: Reading aloud, country: IE}\n"
        "    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}"
    }
    found = told(sub_processors.REGISTER, one(changes))

    assert [(row["_"], row["works_in"]) for row in found] == [
        ("Example Hosting Limited", "United Kingdom"),
        ("Withheld", "Ireland"),
    ]


_LISTED = "  subprocessors:\n    - {party: example-hosting, purpose: Hosting, country: GB, since: 2024-03}\n"


@pytest.mark.parametrize(
    ("answer", "groups"),
    [
        ("  subprocessors: {not_yet_known: Contracts are being read., by: 2027-02-01}", ["Not yet known"]),
        ("  subprocessors: {not_told: {by: example-hosting, asked_on: 2026-10-01}}", ["A third party will not say"]),
        ("  subprocessors: []", []),
        ("  subprocessors: {not_applicable: The force runs it by itself.}", []),
        ("", ["Not answered"]),
    ],
)
def test_sub_processors_that_are_not_told_are_listed_as_such_and_none_at_all_is_not(
    answer: str, groups: list[str]
) -> None:
    changes = {_LISTED: f"{answer}\n" if answer else ""}

    assert [row["_"] for row in told(sub_processors.REGISTER, one(changes))] == groups


def test_who_is_not_asked_for_sub_processors_is_not_silent() -> None:
    assert told(sub_processors.REGISTER, one({_LISTED: "", "roles: [processor]": "roles: [none]"})) == []


def test_a_compilation_that_found_nothing_says_that_no_source_did() -> None:
    (row,) = arranged(sub_processors.REGISTER, one({_LISTED: ""} | texts.COMPILED).catalogue)

    assert (row.group, row.whose) == ("No public source found", "public-sources")


def test_a_host_has_no_site_and_support_is_none() -> None:
    changes = {
        "{activity: storage, country: GB, provider: example-hosting}": "{activity: storage, country: GB, "
        "provider: example-hosting, region: Slough}\n    - {activity: backup, country: GB, provider: example-hosting}"
    }
    found = told(hosts.REGISTER, one(changes))

    assert [(row["_"], row["data_in"]) for row in found] == [("Example Hosting Limited", "United Kingdom")]
    assert "Slough" not in str(found)


def test_where_no_host_is_named_the_supplier_or_the_force_keeps_the_data() -> None:
    place = "{activity: storage, country: GB, provider: example-hosting}"
    own = one({place: "{activity: storage, country: GB}"})
    theirs = one({place: "{activity: storage, country: GB, customer_control: true}"})

    assert [row["_"] for row in told(hosts.REGISTER, own)] == ["Exemplar Policing Systems Limited"]
    assert [row["_"] for row in told(hosts.REGISTER, theirs)] == ["The force itself, or its own account"]


def with_models(number: int) -> Everything:
    """A product with so many models of others, each in a version that is told."""
    listed = "\n".join(
        f"    - {{name: Model {index}, version: secret-{index}, task: Reads text, type: other, "
        "origin: off_the_shelf, provider: example-hosting, output: A step, performance: []}"
        for index in range(number)
    )
    return one({"uses_ai: false": "uses_ai: true", "people:\n": f"ai:\n  models:\n{listed}\npeople:\n"})


def test_a_model_stands_under_its_provider_without_its_version(setting: Setting) -> None:
    everything = with_models(2)
    found = told(models.REGISTER, everything)

    assert [(row["_"], row["model"]) for row in found] == [
        ("Example Hosting Limited", "Model 0"),
        ("Example Hosting Limited", "Model 1"),
    ]
    assert all(b"secret" not in file.data for file in exports.files(models.REGISTER, everything.catalogue, setting))


def test_five_hundred_models_are_on_ten_pages(made: Made) -> None:
    everything = with_models(500)
    pages = [made(everything, f"registers/models/{number}") for number in ("", *(f"{n}/" for n in range(2, 11)))]

    assert [len(rows_of(page)) for page in pages] == [50] * 10
    assert pages[0].all("nav", of="pager")[0].words.startswith("Page 1 of 10")
    assert "continued" in pages[9].all("tr", of="register__group")[0].words
    assert [page.all("h1")[0].words for page in pages[:2]] == ["Models", "Models, page 2"]


def test_due_dates_come_in_order_and_what_has_passed_comes_first() -> None:
    everything = one({"expires_on: 2027-05-31": "expires_on: 2026-11-21"})
    found = told(due.REGISTER, everything)
    mine = [(row["_"], row["due"], row["what"], row["of"]) for row in found if row["where"] == "Exemplar Triage"]

    assert mine == [
        ("Before today", date(2026, 11, 21), "Certificate or agreement ends", "Cyber Essentials"),
        ("September 2027", date(2027, 9, 30), "Review", "The declaration"),
        ("May 2028", date(2028, 5, 1), "Support ends", "The current version"),
    ]


def test_what_is_promised_is_due_too() -> None:
    changes = {
        "  foi_support:": "  publication_commitments: [{what: The trial, by: 2027-03-31}]\n  foi_support:",
        "deployments_total: 2 forces": "deployments_total: {not_yet_known: It is being counted., by: 2027-02-01}",
    }
    found = told(due.REGISTER, one(changes))

    assert [(row["due"], row["what"], row["of"]) for row in found if "promised" in row["what"]] == [
        (date(2027, 2, 1), "Answer promised", QUESTIONS["product", "deployments_total"].ask.question),
        (date(2027, 3, 31), "Publication promised", "The trial"),
    ]


def test_a_date_of_today_has_not_passed() -> None:
    everything = one({"expires_on: 2027-05-31": "expires_on: 2026-11-22"})

    assert told(due.REGISTER, everything)[0]["_"] == "November 2026"


def test_an_audited_site_that_ends_is_not_named() -> None:
    """Its label says where it is."""
    changes = {"  tpap:": "  pasf: [{site_label: Slough, status: assured, expires_on: 2027-01-01}]\n  tpap:"}
    (row,) = (row for row in told(due.REGISTER, one(changes)) if row["due"] == date(2027, 1, 1))

    assert row["of"] == "Which sites were audited as Police Assured Secure Facilities?"


def test_reviews_of_what_is_withheld_are_due_for_suppliers_too(real: Everything) -> None:
    found = [row for row in arranged(due.REGISTER, real.catalogue) if "Review of what is withheld" in row.cells]
    wanted = [one for one in untold.held(real.catalogue) if one.holding.settled.review_by]

    assert len(found) == len(wanted)
    assert any(link.url.startswith("suppliers/") for row in found for link in row.cells if isinstance(link, Link))


@pytest.mark.parametrize("register", withheld.REGISTERS, ids=lambda register: register.url)
def test_each_view_of_what_is_withheld_has_all_of_it(register: Register, real: Everything) -> None:
    places = sorted(
        cell.url for row in arranged(register, real.catalogue) for cell in row.cells[-2:-1] if isinstance(cell, Link)
    )

    assert places == sorted(one.where.url for one in untold.held(real.catalogue))
    assert places


def test_the_view_by_supplier_is_in_the_order_of_the_alphabet(real: Everything) -> None:
    (register,) = (register for register in withheld.REGISTERS if register.url.endswith("by-supplier/"))
    names = [str(row["supplier"]).casefold() for row in told(register, real)]

    assert names == sorted(names)
    assert not any(column.key in ("count", "number") for column in register.columns)


def test_registers_of_months_are_led_to_by_years_and_grounds_by_their_names() -> None:
    """A first letter would lead nowhere in a list that is in no order of letters."""
    shorts = {register.url: register.short("May 2027") for register in STATIC}

    assert {url for url, short in shorts.items() if short == "2027"} == {"registers/due/", "withheld/by-review/"}
    assert {url for url, short in shorts.items() if short == "May 2027"} == {"withheld/by-ground/"}


def test_limitations_and_incidents_are_told_with_their_products() -> None:
    changes = {
        "incidents: []": "incidents: [{kind: service_outage, on: 2026-03-09, summary: Reports waited., status: closed},"
        " {kind: data, on: 2026-05-09, summary: {withheld: {what: Which reports were open to see, concern: gaming}},"
        " status: open}]",
        "regulatory_history: []": "regulatory_history: [{kind: reprimand, authority: Information Commissioner, "
        "on: 2024-05-14, summary: A backup was open., status: closed}]",
    }
    everything = one(changes)

    assert [row["limitation"] for row in told(limitations.REGISTER, everything)] == [
        "Reports in Welsh are always put in the middle of the queue."
    ]
    assert [(row["_"], row["kind"], row["what"]) for row in told(incidents.REGISTER, everything)] == [
        ("2026", "Personal data", "Withheld"),
        ("2026", "It stopped working", "Reports waited."),
        ("2024", "Reprimand, by Information Commissioner", "A backup was open."),
    ]


def test_only_roadmaps_that_are_public_are_listed() -> None:
    old = '{public: true, url: "https://exemplar.example/roadmap", horizon_months: 12}'
    (row,) = told(roadmaps.REGISTER, one())

    assert (row["roadmap"], row["looks_ahead"]) == ("exemplar.example/roadmap", "12 months")
    assert told(roadmaps.REGISTER, one({old: "{public: false}"})) == []


def test_skills_tell_material_with_a_licence_before_other_and_training() -> None:
    materials = (
        "  materials: [{title: Film, url: 'https://exemplar.example/film'}, "
        "{title: Handbook, url: 'https://exemplar.example/handbook', licence: CC-BY-4.0}]\n  required:"
    )
    found = told(skills.REGISTER, one({"  required:": materials}))

    assert [(row["_"], row["what"], row["terms"]) for row in found] == [
        ("Learning material with a licence", "Handbook", "CC-BY-4.0"),
        ("Learning material whose licence is not told", "Film", ""),
        ("Training", "Online and one shift with a mentor, 3 hours", "In the price"),
    ]


def test_what_is_overlooked_is_listed_with_its_reason() -> None:
    allow = " # mtbd: allow link-not-https until 2027-01-31 because the host moves in January"
    changes = {"website: https://exemplar.example/triage": f"website: http://exemplar.example/triage{allow}"}
    (row,) = told(overlooked.REGISTER, linted(changes))

    assert (row["until"], row["rule"], row["because"]) == (
        date(2027, 1, 31),
        "link-not-https",
        "the host moves in January",
    )


_SIGNED = "{status: signed, signed_on: 2025-02-01}"


def named(url: str) -> Register:
    """The register at an address that is there whatever the catalogue holds."""
    (found,) = (register for register in STATIC if register.url == url)
    return found


def test_only_suppliers_who_say_that_they_signed_are_listed(made: Made) -> None:
    register = named("registers/charter/")
    others = ("intends_to_sign", "not_signed")

    assert [(row["supplier"], row["signed_on"]) for row in told(register, linted({}))] == [
        ("Exemplar Policing Systems Limited", date(2025, 2, 1))
    ]
    assert [told(register, linted({}, of_supplier={_SIGNED: f"{{status: {other}}}"})) for other in others] == [[], []]
    shown = made(linted({}), register.url)
    assert "what each supplier says of itself" in shown.text
    hosts = [urlsplit(link.attributes["href"]).hostname for link in shown.all("a")]
    assert [host for host in hosts if host] == ["bluelightcommercial.police.uk", "science.police.uk"]


def test_what_others_compiled_of_a_supplier_is_not_its_word_on_the_charter() -> None:
    everything = linted({})
    (company,) = everything.catalogue.companies
    compiled = replace(company, file=changed(company.file, {"prepared_by": "public-sources"}))

    assert told(named("registers/charter/"), catalogues.of(*everything.entries, companies=[compiled])) == []


def test_categories_without_a_declaration_name_no_supplier(real: Everything) -> None:
    register = named("registers/empty-categories/")
    found = {row["category"]: row["so_far"] for row in told(register, one())}

    assert "Public contact" not in found
    assert found["Drones"] == "Nothing"
    assert [column.key for column in register.columns] == ["category", "so_far"]
    assert {row["so_far"] for row in told(register, real)} >= {"Nothing", "Compilations", "An invented example"}


LONG = "word " * 10_000
ODD = "\u202b\u05e9\u05dc\u05d5\u05dd\u202c \U0001f694 " + "x" * 150


def test_odd_names_stay_in_their_cells(setting: Setting) -> None:
    """Right to left, pictures and words without end are shown as they are; only a long text is cut."""
    row = Row("\u03a9", ("\u03a9",), "supplier", (Link(ODD, "products/a/b/"), LONG, "", date(2026, 1, 1)))
    columns = (PRODUCT, Column("a", "A", is_prose=True), Column("b", "B"), Column("c", "C"))
    register = Register("registers/odd/", "Odd", "Odd.", columns, lambda _: [row], "Nothing.")
    part = Part(register.url, members([row], group=lambda row: row.group), 1, 1, 1, register.url)
    shown = page(register, (), texts.TODAY, setting, part)
    cells = [cell.text for cell in parsed(shown.body).all("td")]

    assert cells[0] == ODD
    assert len(cells[1]) < 250
    assert cells[2:] == ["", "1 January 2026"]
