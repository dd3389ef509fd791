"""What works with what: by standard, as a matrix, and on the page of each product."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mtbd.model.answer import Answer
from mtbd.pages.registers import interoperability, registers
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed
from tests.pages import hostile, texts
from tests.pages.test_registers import one, rows_of, told

if TYPE_CHECKING:
    from tests.pages.conftest import Made

LEADS = ["acme/records", "exemplar/triage"]
"""Two products that lead to each other."""


HELD = "{withheld: {what: Whether the two work together today, concern: commercial_prejudice}}"


def pair(*integrations: str) -> Everything:
    """Two products of two suppliers; the first says what it works with."""
    changes = {
        "name: Exemplar Triage": "name: Acme Records",
        "  lock_in:": f"  integrations: [{', '.join(integrations)}]\n  lock_in:",
    }
    first, second = texts.unchecked(changes), texts.unchecked({})
    supplier = first.company.file.supplier
    assert supplier is not None
    named = changed(supplier, {"legal_name": Answer("Acme Systems Limited")})
    acme = replace(first.company, id="acme", file=changed(first.company.file, {"supplier": named}))
    entries = (replace(first, supplier="acme", product="records", company=acme), second)
    return catalogues.of(*entries)


@pytest.mark.parametrize(
    ("integration", "leads"),
    [
        ("{system: Exemplar Triage, status: live}", LEADS),
        ("{system: exemplar triage, supplier: Exemplar Policing Systems Limited, status: live}", LEADS),
        ("{system: exemplar/triage, status: live}", LEADS),
        ("{system: Exemplar Triage, supplier: Somebody else, status: live}", []),
        ("{system: Triage, status: live}", []),
        ("{system: Acme Records, status: live}", []),
        ("{system: Exemplar Triage, status: tested}", []),
        ("{system: Exemplar Triage, status: roadmap}", []),
        (f"{{system: Exemplar Triage, status: {HELD}}}", []),
    ],
)
def test_products_that_name_each_other_lead_to_each_other(integration: str, leads: list[str], made: Made) -> None:
    everything = pair(integration)
    for product in LEADS:
        links = [
            link.attributes["href"]
            for line in made(everything, f"products/{product}/").all("p")
            if line.attributes.get("id") in ("works-with", "named-by")
            for link in line.all("a")
        ]
        wanted = [f"../../../products/{other}/" for other in leads if other != product]
        assert [link.partition("#")[0] for link in links] == wanted


def test_who_says_that_a_product_works_with_another_is_named_and_few_are(made: Made) -> None:
    """What a supplier writes must not fill the page of somebody else's product, nor pass for its maker's word."""
    first, second = pair("{system: Exemplar Triage, status: live}").entries
    many = tuple(replace(first, product=f"records-{number}") for number in range(7))
    everything = catalogues.of(*many, second)
    page = made(everything, "products/exemplar/triage/")

    assert [line for line in page.all("p") if line.attributes.get("id") == "works-with"] == []
    assert page.at("named-by").words.count("by Acme Systems Limited") == 5
    assert "2 more in what works with what" in page.at("named-by").words


def test_products_lead_to_those_that_follow_the_same_standards(made: Made) -> None:
    everything = pair("{system: Elsewhere, status: roadmap}")
    line = made(everything, "products/acme/records/").at("shared-standards")
    (link,) = line.all("a")

    assert link.attributes["href"] == "../../../registers/interoperability/oauth2/"
    assert "(1 other)" in line.words
    assert len(rows_of(made(everything, "registers/interoperability/oauth2/"))) == 2


def test_a_standard_of_one_product_is_shared_with_nobody(made: Made) -> None:
    page = made(one(), "products/exemplar/triage/")

    assert [line for line in page.all("p") if line.attributes.get("id") in ("works-with", "shared-standards")] == []


def test_the_matrix_sets_products_against_shared_standards(made: Made) -> None:
    everything = pair("{system: Elsewhere, status: roadmap}", "{system: Everywhere, status: live}")
    (register,) = (one for one in registers(everything.catalogue) if one.url.endswith("/matrix/"))

    assert told(register, everything) == [
        {
            "_": "A",
            "product": "Acme Records",
            "supplier": "Acme Systems Limited",
            "standard_oauth2": "Full",
            "interfaces": "Queue API",
            "systems": "Everywhere",
            "systems_not_live": "Elsewhere (planned)",
        },
        {
            "_": "E",
            "product": "Exemplar Triage",
            "supplier": "Exemplar Policing Systems Limited",
            "standard_oauth2": "Full",
            "interfaces": "Queue API",
            "systems": "",
            "systems_not_live": "",
        },
    ]
    assert len(made(everything, register.url).all("thead")[0].all("th")) == 5


@pytest.mark.parametrize(
    ("status", "kind", "how"),
    [
        ("live", "System", "Live"),
        ("tested", "System, not known to be live", "Tested"),
        ("roadmap", "System, not known to be live", "Planned"),
        (HELD, "System, not known to be live", "Withheld"),
    ],
)
def test_what_is_not_live_is_told_from_what_works(status: str, kind: str, how: str) -> None:
    rows = told(interoperability.REGISTER, pair(f"{{system: Elsewhere, status: {status}}}"))

    assert [(row["kind"], row["how"]) for row in rows if row["_"] == "Elsewhere"] == [(kind, how)]


def test_what_is_withheld_of_interfaces_and_systems_is_left_out() -> None:
    held = hostile.catalogue(hostile.PAYLOAD, "withheld")

    assert [one.kind for one in held.catalogue.gather(interoperability.shared)] == []
