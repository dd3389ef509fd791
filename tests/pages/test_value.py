"""Values as HTML: each kind of value that the model has."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from mtbd.model.ai_models import Performance
from mtbd.model.ask import Ask
from mtbd.model.declaration import QUESTIONS, Declaration
from mtbd.model.party import Party
from mtbd.model.reading import read
from mtbd.model.text import TextType
from mtbd.pages.layout import columns
from mtbd.pages.phrase import Around, country, day, phrase, words
from mtbd.pages.value import shown
from tests.made import made
from tests.pages import texts
from tests.pages.conftest import Made
from tests.pages.markup import Element, parsed

PARTY = made(Party, {"id": "example-hosting", "name": "Example <b> & Sons", "country": "GB"})
NOBODY = made(Party, {"id": "unplaced", "name": "Unplaced Limited"})
AROUND = Around({"example-hosting": PARTY, "unplaced": NOBODY}, texts.TODAY, {"reports": "Reports of <b> 2025"})
COMPILED = AROUND._replace(compiled_on=date(2026, 10, 1))
BLOCK = {"what": "The make and version of the firewall", "concern": "cybersecurity"}


def value(path: str, data: Any, around: Around = AROUND) -> Element:
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
    return parsed(shown(getattr(answer, "value", answer), question.payload, question.ask, around).strip())


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


def test_a_list_of_groups_inside_a_group_is_a_table_of_its_own() -> None:
    months = {"retest_months": "3", "metrics": ["Recall"], "thresholds": []}
    assert value("ai.monitoring", months).all("dd")[1].text == "None"

    limits = [{"metric": "Recall", "limit": "Under <0.88", "action": "Forces are told."}] * 2
    (inner,) = value("ai.monitoring", {**months, "thresholds": limits}).all("ul", of="entries")
    assert [item.all("dd")[1].text for item in inner.all("li")] == ["Under <0.88"] * 2

    levels = [{"level": "nppv_3", "roles_count": "6"}]
    (table,) = value("supplier.vetting", {"bs7858": "none", "nppv_levels": levels}).all("table")
    assert [cell.text for cell in table.all("td")] == ["NPPV level 3", "6"]


@pytest.mark.parametrize(
    ("part", "reads"),
    [
        ({"withheld": BLOCK}, "Withheld"),
        ({"value": "A firewall", "withheld": BLOCK}, "A firewall Told in part"),
        ({"not_applicable": "There is no <b> such part."}, "Does not apply: There is no <b> such part."),
        ({"not_yet_known": "It is being looked <b> up."}, "Not yet known: It is being looked <b> up."),
        (
            {"not_yet_known": "It is being looked up.", "by": "2027-02-01"},
            "Not yet known, known by 1 February 2027: It is being looked up.",
        ),
        (
            {"not_told": {"by": "example-hosting", "asked_on": "2026-10-01"}},
            "A third party will not say: Example <b> & Sons was asked on 1 October 2026 and has not told the supplier",
        ),
    ],
)
def test_a_part_without_a_value_says_why(part: Any, reads: str) -> None:
    found = value("product.supply_chain", [{"party": "unplaced", "role": "Hosting", "component": part}])

    assert found.all("td")[2].words == reads


@pytest.mark.parametrize(
    ("part", "reads"),
    [
        (
            {"not_yet_known": "The handbook is silent."},
            "No public source found by 1 October 2026: The handbook is silent.",
        ),
        ({"not_applicable": "There is no such part."}, "Does not apply: There is no such part."),
    ],
)
def test_a_part_of_a_compilation_says_what_was_found(part: Any, reads: str) -> None:
    data = [{"party": "unplaced", "role": "Hosting", "component": part}]

    assert value("product.supply_chain", data, COMPILED).all("td")[2].words == reads


def test_a_set_of_data_is_named_or_shown_as_its_id() -> None:
    told = {
        "name": "Urgency",
        "version": "1",
        "task": "Orders",
        "type": "linear",
        "origin": "built",
        "output": "A step",
    }
    found = value("ai.models", [{**told, "datasets": ["reports", "not-listed"], "performance": [FIGURE]}])
    named = [one.all("dd")[0].text for one in found.all("div") if one.all("dt") and "data" in one.all("dt")[0].text]

    assert "Reports of <b> 2025, not-listed" in named
    assert "Reports of <b> 2025" in [one.text for one in found.all("dd")]


HOSTILE = "https://<img src=x>\"'>&amp;"


@pytest.mark.parametrize("show", ["line", "link", "mailbox", "country", "party", "product", "dataset", "forces"])
def test_no_way_to_show_a_text_trusts_its_type(show: str) -> None:
    """What the types refuse is given to the page all the same, and stays text."""
    found = parsed(shown(HOSTILE, TextType({}, {}, show), Ask("Which?"), AROUND).strip())

    assert {one.tag for one in found.walk()} <= {"p", "a", "span"}
    assert found.text in (HOSTILE, HOSTILE.removeprefix("https://"), words(HOSTILE))
    assert all(link.attributes["href"].removeprefix("mailto:") == HOSTILE for link in found.all("a"))


@pytest.mark.parametrize("terms", [{}, {HOSTILE: HOSTILE}])
def test_words_of_a_closed_list_stay_text(terms: dict[str, str]) -> None:
    found = parsed(shown(HOSTILE, str, Ask("Which?", terms=terms), AROUND))

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


def test_bare_numbers_stand_below_one_another() -> None:
    data = [{"audience": "operator", "hours": "0.50", "format": "Online", "cost": "included", "refresher_months": "24"}]

    table = value("professional_development.required", data)

    assert [one.text for one in table.all("th", of="num")] == ["Hours", "Again after, in months"]
    assert [one.text for one in table.all("td", of="num")] == ["0.50", "24"]


@pytest.mark.parametrize(
    ("hours", "reads"),
    [
        ("0.0000001", "0.0000001"),
        ("0.000000000000001", "0.000000000000001"),
        ("999999999999999", "999,999,999,999,999"),
        ("1200.50", "1,200.50"),
    ],
)
def test_a_number_has_no_exponent_and_its_thousands_are_parted(hours: str, reads: str) -> None:
    data = [{"audience": "operator", "hours": hours, "format": "Online", "cost": "included"}]

    assert value("professional_development.required", data).all("td")[1].text == reads


@pytest.mark.parametrize(("successor", "links"), [("exemplar/triage-2", 1), ("exemplar/draft", 0)])
def test_a_tombstone_leads_only_to_a_page_that_is_there(successor: str, links: int, made: Made) -> None:
    gone = {"status: published": f"status: superseded\n  superseded_by: {successor}"}
    files = {
        "exemplar/supplier.yaml": texts.supplier(),
        "exemplar/triage.yaml": texts.declaration(gone),
        "exemplar/draft.yaml": texts.declaration({"status: published": "status: draft"}),
        "exemplar/triage-2.yaml": texts.declaration({"name: Exemplar Triage": "name: Exemplar Triage 2"}),
    }
    (notice,) = made(texts.catalogue(files), "products/exemplar/triage/").all("aside")

    assert f"Read {successor} instead." in notice.words
    assert len(notice.all("a")) == links


def test_a_year_has_no_comma() -> None:
    asked = QUESTIONS["supplier", "carbon_reduction_plan"]
    (year,) = (one for one in columns(asked.payload) if one.key == "net_zero_year")

    assert phrase(2035, year.kind, year.ask, AROUND) == "2035"


def test_words_days_and_countries() -> None:
    assert words("on_request") == "On request"
    assert words("pre-deployment") == "Pre deployment"
    assert words("") == ""
    assert day(date(2026, 2, 1)) == Markup('<time datetime="2026-02-01">1 February 2026</time>')
    assert country("XK") == "Kosovo"
    assert country("??") == "??"


def test_a_part_that_is_a_group_takes_the_whole_width() -> None:
    quality = {"assessed": "true", "tracked": "true", "reported": "false"}
    statement = "Two call handlers marked each report and agreed in most."
    principle = {"statement": statement}
    covenant = {
        "lawful": principle,
        "transparent": principle,
        "explainable": {**principle, "method": "Three findings", "audience": ["Staff"]},
        "responsible": {**principle, "intended_outcomes": ["One.", "Two."], "automation_bias_measures": "A course"},
        "accountable": {**principle, "supplier_role": "Director", "force_role_expected": "Head"},
        "robust": {**principle, "data_quality": quality},
    }
    found = value("ai.covenant", covenant)

    assert [one.all("dt")[0].text for one in found.all("div", of="whole")] == [
        "A. Lawful",
        "B. Transparent",
        "C. Explainable",
        "D. Responsible",
        "E. Accountable",
        "F. Robust",
        "Quality of the data",
    ]
    assert [item.text for item in found.all("li")] == ["One.", "Two."]


def cloud(told: Any) -> Any:
    """The fourteen principles, the first as given."""
    names = QUESTIONS["security", "cloud_principles"].payload.FIELDS
    rest = {name: {"approach": "independent"} for name in names if name not in ("assessed_on", "data_in_transit")}
    return {"assessed_on": "2026-06-12", "data_in_transit": told, **rest}


def test_parts_of_one_kind_are_the_rows_of_a_table_and_never_folded() -> None:
    found = value("security.cloud_principles", cloud({"approach": "not_met", "statement": "Not <yet>."}))
    rows = found.all("tbody")[0].all("tr")

    assert found.all("dt")[0].text == "Assessed on"
    assert [cell.text for cell in found.all("thead")[0].all("th")] == [
        "Cloud principle",
        "How it is assured",
        "By what",
    ]
    assert [cell.text for cell in rows[0].all("th", "td")] == ["1. Data in transit protection", "Not met", "Not <yet>."]
    assert len(rows) == 14
    assert found.all("details") == []


def test_a_part_of_one_kind_that_is_withheld_says_so_across_its_row() -> None:
    found = value("security.cloud_principles", cloud({"withheld": BLOCK}))
    (cell,) = found.all("tbody")[0].all("tr")[0].all("td")

    assert cell.words == "Withheld"
    assert cell.attributes == {"data-label": "How it is assured", "colspan": "1"}


def test_what_a_pillar_points_to_is_a_link_by_its_question() -> None:
    pillar = {
        "contribution": "direct",
        "statement": "Any force system can read and write the queue.",
        "evidence_refs": ["interoperability.apis", "no.such"],
    }
    rows = QUESTIONS["strategy_alignment", "pillars"].payload.FIELDS
    found = value("strategy_alignment.pillars", dict.fromkeys(rows, pillar))
    cell = found.all("tbody")[0].all("tr")[0].all("td")[2]

    assert [one.attributes["href"] for one in cell.all("a")] == ["#interoperability.apis"]
    assert cell.text == f"{QUESTIONS['interoperability', 'apis'].ask.question}, no.such"


@pytest.mark.parametrize(("count", "seen", "folded"), [(12, 12, 0), (13, 12, 1), (40, 12, 28)])
def test_a_long_list_is_folded_after_a_dozen(count: int, seen: int, folded: int) -> None:
    """Lists of words, of rows and of cards alike; nothing is lost."""
    codes = [f"{number:08}" for number in range(count)]
    links = [{"party": "unplaced", "role": f"Role {number}"} for number in range(count)]
    asks = [{"commitment": "transparency", "ask": f"Ask {number}."} for number in range(count)]
    for found, item, all_of in (
        (value("product.cpv", codes), "li", codes),
        (value("product.supply_chain", links), "tr", [one["role"] for one in links]),
        (value("collaboration.asks_of_policing", asks), "li", [one["ask"] for one in asks]),
    ):
        rest = [
            one for part in found.all("details", of="rest") for one in part.all(item) if part.tag and not one.all("th")
        ]
        every = [one for one in found.all(item) if not one.all("th")]
        assert (len(every) - len(rest), len(rest)) == (seen, folded)
        assert all(text in found.text for text in all_of)
        assert [one.text for one in found.all("summary")] == ([f"{folded} more"] if folded else [])


def certificate(*, expires_on: str) -> dict[str, str]:
    """One certificate."""
    return {"scheme": "other", "other": "A <b> scheme", "scope": "Everything", "expires_on": expires_on}


@pytest.mark.parametrize(
    ("day_of", "reads"), [("2026-11-21", "21 November 2026 Expired"), ("2026-11-22", "22 November 2026")]
)
def test_a_certificate_past_its_date_says_so(day_of: str, reads: str) -> None:
    """On its last day it still holds."""
    (row,) = value("security.certifications", [certificate(expires_on=day_of)]).all("tbody")[0].all("tr")

    assert row.all("td")[-1].words == reads


def test_the_name_of_what_is_not_in_a_list_stands_in_its_place() -> None:
    """And beside it when the list has a word after all, so that nothing is lost."""
    other = certificate(expires_on="2027-01-01")
    found = value("security.certifications", [other, {**other, "scheme": "soc2"}])

    assert [row.all("td")[0].text for row in found.all("tbody")[0].all("tr")] == ["A <b> scheme", "SOC 2, A <b> scheme"]
    assert "Other" not in found.text


GROUPS = [
    {"attribute": "sex", "group": "Women", "n": "1200", "result": "0.87", "ci_low": "0.85", "ci_high": "0.89"},
    {"attribute": "sex", "group": "Men", "n": "900", "result": "0.93"},
]
FIGURE = {
    "metric": "other",
    "named": "Found at all",
    "result": "0.91",
    "ci_low": "0.90",
    "ci_high": "0.92",
    "unit": "of reports",
    "model_version": "4.2",
    "dataset": "reports",
    "n": "2100",
    "operating_conditions": [{"condition": "Light", "setting": "Dusk"}],
    "evaluator": "independent",
    "evaluated_by": "unplaced",
    "on": "2026-06-22",
    "subgroups": GROUPS,
    "subgroup_reason": "Others are few.",
}


def measured(figure: dict[str, Any]) -> Element:
    """A model with one figure."""
    told = {
        "name": "Urgency",
        "version": "1",
        "task": "Orders",
        "type": "linear",
        "origin": "built",
        "output": "A step",
    }
    return value("ai.models", [{**told, "performance": [figure]}])


def test_a_measured_figure_has_its_unit_and_its_interval_beside_it() -> None:
    told = {part.all("dt")[0].text: part.all("dd")[0].words for part in measured(FIGURE).all("div") if part.all("dt")}

    assert told["Result"] == "0.91 of reports 95 % interval from 0.90 to 0.92"
    assert told["Measure"] == "Found at all"
    assert told["How many cases or people"] == "2,100"


def test_every_part_of_a_figure_is_shown() -> None:
    """Whatever stands beside something else or in its place."""
    text = measured(FIGURE).text
    shown_as = ("Found at all", "0.91", "0.90", "0.92", "of reports", "4.2", "reports", "2,100", "Dusk", "Somebody")
    more = ("Unplaced Limited", "22 June 2026", "Women", "1,200", "0.87", "0.85", "0.89", "Others are few.")

    assert set(FIGURE) == set(Performance.FIELDS)
    assert [one for one in (*shown_as, *more) if one not in text] == []


def test_groups_of_people_are_compared_in_a_picture() -> None:
    (table,) = (one for one in measured(FIGURE).all("table") if one.all("caption"))
    rows = table.all("tbody")[0].all("tr")

    assert [head.text for head in table.all("th")][-1] == "Compared with everybody"
    assert [row.all("svg")[0].attributes["aria-label"] for row in rows] == [
        "0.87, below 0.91 for everybody",
        "0.93, above 0.91 for everybody",
    ]
    assert [row.all("td")[3].words for row in rows] == ["0.87 95 % interval from 0.85 to 0.89", "0.93"]
    assert "The scale runs from 0.85 to 0.93." in table.all("caption")[0].text


def test_without_a_result_for_everybody_groups_are_compared_with_one_another() -> None:
    unknown = {"not_told": {"by": "unplaced", "asked_on": "2026-10-01"}}
    (table,) = (one for one in measured({**FIGURE, "result": unknown}).all("table") if one.all("caption"))

    assert "everybody" not in table.text
    assert table.all("svg")[0].attributes["aria-label"] == "0.87"
