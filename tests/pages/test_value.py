"""Values as HTML: each kind of value that the model has."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from mtbd.model.ask import Ask
from mtbd.model.declaration import QUESTIONS, Declaration
from mtbd.model.party import Party
from mtbd.model.reading import read
from mtbd.model.text import TextType
from mtbd.pages.value import country, day, shown, words
from tests.made import made
from tests.pages import texts
from tests.pages.conftest import Made
from tests.pages.markup import Element, parsed

PARTY = made(Party, {"id": "example-hosting", "name": "Example <b> & Sons", "country": "GB"})
NOBODY = made(Party, {"id": "unplaced", "name": "Unplaced Limited"})
PARTIES = {"example-hosting": PARTY, "unplaced": NOBODY}
BLOCK = {"what": "The make and version of the firewall", "concern": "cybersecurity"}


def value(path: str, data: Any) -> Element:
    """What a page shows for an answer of the model, whose data are as a file has them."""
    location = tuple(path.split("."))
    nested: Any = data
    for key in reversed(location):
        nested = {key: nested}
    found, problems, _ = read(Declaration, nested)
    assert problems == ()
    answer: Any = found
    for key in location:
        answer = getattr(answer, key)
    question = QUESTIONS[location]
    return parsed(shown(getattr(answer, "value", answer), question.payload, question.ask, PARTIES).strip())


@pytest.mark.parametrize(
    ("path", "data", "html"),
    [
        ("product.uses_ai", "true", "<p>Yes</p>"),
        ("product.uses_ai", "false", "<p>No</p>"),
        ("product.name", "A <b> & C", "<p>A &lt;b&gt; &amp; C</p>"),
        ("product.name", "*not* Markdown", "<p>*not* Markdown</p>"),
        ("product.summary", "*so* what", "<p><em>so</em> what</p>"),
        ("product.phase", "beta-pilot", "<p>Beta or pilot (older records)</p>"),
        ("product.phase", "public-beta", "<p>Public beta</p>"),
        ("product.category", "redaction", "<p>{redaction}</p>"),
        ("product.cpv", [], "<p>None</p>"),
        ("product.cpv", ["48000000-8", "72000000"], "<ul><li>48000000-8</li><li>72000000</li></ul>"),
        ("product.regions", ["wales", "london"], "<ul><li>Wales</li><li>London</li></ul>"),
        ("product.kind", ["saas"], "<ul><li>Software that the supplier runs</li></ul>"),
        ("supplier.jurisdiction", "IE", "<p>Ireland</p>"),
        ("supplier.payment_terms_days", "30", "<p>30</p>"),
        ("metadata.reviewed_on", "2026-10-01", '<p><time datetime="2026-10-01">1 October 2026</time></p>'),
        (
            "metadata.contact_email",
            "a+b@supplier.example",
            '<p><a href="mailto:a+b@supplier.example">a+b@supplier.example</a></p>',
        ),
        (
            "product.website",
            "https://supplier.example/?a=1&b=2",
            '<p><a href="https://supplier.example/?a=1&amp;b=2" rel="nofollow noopener">'
            "supplier.example/?a=1&amp;b=2</a></p>",
        ),
        (
            "metadata.superseded_by",
            "exemplar/triage-2",
            "<p>exemplar/triage-2</p>",
        ),
        (
            "product.intended_uses",
            ["Sorting `mail`", "1 < 2"],
            "<ul><li>Sorting <code>mail</code></li><li>1 &lt; 2</li></ul>",
        ),
    ],
)
def test_a_value_reads_as_its_type_says(path: str, data: Any, html: str) -> None:
    found = value(path, data)

    assert found == parsed(html.replace("{redaction}", "Redaction"))


@pytest.mark.parametrize(
    ("party", "reads"),
    [
        ("example-hosting", "Example <b> & Sons (United Kingdom)"),
        ("unplaced", "Unplaced Limited"),
        ("nobody-knows", "nobody-knows"),
    ],
)
def test_a_third_party_is_named_or_shown_as_its_id(party: str, reads: str) -> None:
    (row,) = value("product.supply_chain", [{"party": party, "role": "Hosting"}]).all("tbody")[0].all("tr")

    assert [cell.text for cell in row.all("td")] == [reads, "Hosting"]


def test_a_list_of_short_parts_is_a_table_of_the_parts_that_are_told() -> None:
    table = value(
        "product.supply_chain",
        [{"party": "example-hosting", "role": "Hosting"}, {"party": "unplaced", "role": "Tests", "critical": "false"}],
    )

    assert [cell.text for cell in table.all("th")] == ["Third party", "Role", "The product stops without it"]
    assert [[cell.text for cell in row.all("td")] for row in table.all("tr")[1:]] == [
        ["Example <b> & Sons (United Kingdom)", "Hosting", ""],
        ["Unplaced Limited", "Tests", "No"],
    ]
    labels = [cell.attributes["data-label"] for cell in table.all("td")]
    assert labels == ["Third party", "Role", "The product stops without it"] * 2
    assert {cell.attributes["scope"] for cell in table.all("th")} == {"col"}


def test_a_list_of_long_parts_is_entries() -> None:
    found = value("collaboration.asks_of_policing", [{"commitment": "transparency", "ask": "Tell **us**."}] * 2)
    (entries,) = found.all("ul", of="entries")

    assert found.all("table") == []
    assert [item.all("dt")[1].text for item in entries.all("li")] == ["Asked of policing"] * 2
    assert entries.all("strong")[0].text == "us"


def test_a_list_of_many_parts_is_entries_although_they_are_short() -> None:
    api = {
        "name": "Queue API",
        "purpose": "Read it",
        "style": "rest",
        "direction": "in",
        "docs_formats": ["openapi", "html"],
        "docs_access": "nda",
        "auth": "OAuth",
        "charge": "none",
    }
    found = value("interoperability.apis", [api])
    told = {part.all("dt")[0].text: part.all("dd")[0].text for part in found.all("div")}

    assert found.all("table") == []
    assert told["Documentation as"] == "OpenAPI, HTML"
    assert told["Who can read the documentation"] == "Under a confidentiality agreement"
    assert told["Style"] == "REST"


def test_a_group_is_its_parts_in_the_order_of_the_model() -> None:
    found = value("interoperability.exit", {"formats": ["JSON", "A & B"], "full_export": "yes", "includes": []})
    parts = [(part.all("dt")[0].text, part.all("dd")[0].text) for part in found.all("div")]

    assert found.content[0] == found.all("dl", of="parts")[0]
    assert parts == [
        ("Everything can be exported", "Yes"),
        ("In which formats", "JSON, A & B"),
        ("What is in it", "None"),
    ]


@pytest.mark.parametrize(
    ("part", "reads"),
    [
        ({"withheld": BLOCK}, "Withheld"),
        ({"value": "A firewall", "withheld": BLOCK}, "A firewall Part withheld"),
        ({"not_applicable": "There is no <b> such part."}, "Does not apply: There is no <b> such part."),
        ({"not_yet_known": "It is being looked <b> up."}, "Not yet known: It is being looked <b> up."),
        ({"not_told": {"by": "unplaced", "asked_on": "2026-10-01"}}, "A third party will not say"),
    ],
)
def test_a_part_without_a_value_says_why(part: Any, reads: str) -> None:
    found = value("product.supply_chain", [{"party": "unplaced", "role": "Hosting", "component": part}])

    assert found.all("td")[2].words == reads


HOSTILE = "https://<img src=x>\"'>&amp;"


@pytest.mark.parametrize("show", ["line", "link", "mailbox", "country", "party", "product", "forces"])
def test_no_way_to_show_a_text_trusts_its_type(show: str) -> None:
    """What the types refuse is given to the page all the same, and stays text."""
    found = parsed(shown(HOSTILE, TextType({}, {}, show), Ask("Which?"), {}).strip())

    assert {one.tag for one in found.walk()} <= {"p", "a"}
    assert found.text in (HOSTILE, HOSTILE.removeprefix("https://"), words(HOSTILE))
    assert all(link.attributes["href"].removeprefix("mailto:") == HOSTILE for link in found.all("a"))


@pytest.mark.parametrize("terms", [{}, {HOSTILE: HOSTILE}])
def test_words_of_a_closed_list_stay_text(terms: dict[str, str]) -> None:
    found = parsed(shown(HOSTILE, str, Ask("Which?", terms=terms), {}))

    assert found.text == (HOSTILE if terms else words(HOSTILE))


def test_what_is_withheld_is_marked_by_more_than_colour() -> None:
    found = value("product.supply_chain", [{"party": "unplaced", "role": "Hosting", "component": {"withheld": BLOCK}}])

    assert found.all("span", of="tag--withheld")[0].text == "Withheld"


@pytest.mark.parametrize(
    ("identifier", "reads"),
    [("kent", "Kent Police"), ("undisclosed", "Undisclosed")],
)
def test_a_force_is_named_and_undisclosed_is_a_word(identifier: str, reads: str) -> None:
    found = value("product.deployments", [{"force": identifier, "status": "live", "basis": "count_only"}])

    assert found.all("td")[0].text == reads
    assert found.all("td")[2].text == "Only counted, not named"


def test_numbers_are_shown_as_they_are_written() -> None:
    data = [{"audience": "operator", "hours": "0.50", "format": "Online", "cost": "included", "refresher_months": "24"}]

    assert [cell.text for cell in value("professional_development.required", data).all("td")] == [
        "People who use it",
        "0.50",
        "Online",
        "In the price",
        "24",
    ]


@pytest.mark.parametrize("hours", ["0.0000001", "0.000000000000001", "999999999999999"])
def test_a_number_has_no_exponent(hours: str) -> None:
    data = [{"audience": "operator", "hours": hours, "format": "Online", "cost": "included"}]

    assert value("professional_development.required", data).all("td")[1].text == hours


@pytest.mark.parametrize(("successor", "links"), [("exemplar/triage-2", 1), ("nobody/nothing", 0)])
def test_a_tombstone_leads_only_to_a_page_that_is_there(successor: str, links: int, made: Made) -> None:
    gone = {"status: published": f"status: superseded\n  superseded_by: {successor}"}
    files = {
        "exemplar/supplier.yaml": texts.supplier(),
        "exemplar/triage.yaml": texts.declaration(gone),
        "exemplar/triage-2.yaml": texts.declaration({"name: Exemplar Triage": "name: Exemplar Triage 2"}),
    }
    (notice,) = made(texts.catalogue(files), "products/exemplar/triage/").all("aside")

    assert f"Read {successor} instead." in notice.words
    assert len(notice.all("a")) == links


def test_words_days_and_countries() -> None:
    assert words("on_request") == "On request"
    assert words("pre-deployment") == "Pre deployment"
    assert words("") == ""
    assert day(date(2026, 2, 1)) == Markup('<time datetime="2026-02-01">1 February 2026</time>')
    assert country("XK") == "Kosovo"
    assert country("??") == "??"
