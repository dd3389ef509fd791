"""What a withholding block means, how far evidence carries, and how much is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mtbd.diagnostic import Location
from mtbd.model.answer import State
from mtbd.model.ask import Withhold
from mtbd.model.declaration import Declaration
from mtbd.model.evidence import Evidence, Level, expired, level
from mtbd.model.ground import settle
from mtbd.model.metadata import Metadata
from mtbd.model.section import given, inside
from mtbd.model.supplier import SupplierFile
from mtbd.model.tally import ABOUT_ITSELF, tally
from mtbd.model.withheld import Withheld
from tests.made import made

TODAY = date(2026, 11, 22)
METADATA = made(Metadata, {"reviewed_on": "2026-10-01", "contact_email": "team@s.example", "approver_role": "Director"})


def block(**more: str) -> Withheld:
    return made(Withheld, {"what": "Some part of this answer", "concern": "gaming", **more})


# Settling a block.


def test_what_the_author_leaves_out_follows_from_the_metadata() -> None:
    settled = settle(block(), Withhold.ALLOWED, METADATA)

    assert settled.ground is not None
    assert settled.ground["id"] == "foia2000:s.31(1)(a)"
    assert settled.scottish is not None
    assert settled.scottish["id"] == "foisa2002:s.35(1)"
    assert settled.alternative is None
    assert settled[4:] == ("team@s.example", "Director", date(2026, 10, 1), date(2027, 10, 1))
    assert settled.withheld.ask is None


def test_what_the_author_says_wins() -> None:
    said = block(
        ground="foia2000:s.24",
        in_the_alternative="foia2000:s.23",
        ask_at="other@s.example",
        decided_by="Counsel",
        decided_on="2024-02-29",
    )
    settled = settle(said, Withhold.ALLOWED, METADATA)

    assert [row["id"] for row in settled.grounds] == ["foia2000:s.24", "foia2000:s.23"]
    assert settled[4:] == ("other@s.example", "Counsel", date(2024, 2, 29), date(2025, 2, 28))
    assert settle(block(review_by="2027-01-01"), Withhold.ALLOWED, METADATA).review_by == date(2027, 1, 1)


def test_without_metadata_nothing_is_made_up() -> None:
    settled = settle(block(concern="other"), Withhold.ALLOWED, None)

    assert settled[1:] == (None,) * 7
    assert settled.grounds == ()


def test_an_environmental_answer_is_settled_under_its_own_law() -> None:
    said = block(concern="commercial_prejudice")

    assert [settle(said, withhold, None).grounds[0]["id"] for withhold in (Withhold.ALLOWED, Withhold.ENVIRONMENT)] == [
        "foia2000:s.43(2)",
        "eir2004:12(5)(e)",
    ]


# Evidence.


def evidence(**more: str) -> Evidence:
    row = {"id": "x", "type": "statement", "title": "T", "independence": "self_declared", "access": "public"}
    return made(Evidence, {**row, **more})


LADDER = {
    Level.TESTED: [
        ("test_report", "customer"),
        ("test_report", "regulator"),
        ("independent_evaluation", "independent"),
        ("peer_reviewed", "independent"),
    ],
    Level.CHECKED: [
        ("certificate", "supplier_commissioned"),
        ("test_report", "supplier_commissioned"),
        ("audit_report", "independent"),
        ("policy", "regulator"),
        ("policy", "customer"),
    ],
    Level.CONTRACTUAL: [("contractual_commitment", "self_declared"), ("contract_notice", "customer")],
    Level.ASSERTED: [
        ("test_report", "self_declared"),
        ("certificate", "self_declared"),
        ("policy", "self_declared"),
        ("policy", "independent"),
        ("statement", "independent"),
        ("standard", "independent"),
        ("record", "customer"),
        ("public_notice", "regulator"),
        ("other", "independent"),
    ],
}


@pytest.mark.parametrize(
    ("reached", "kind", "whose"), [(reached, *row) for reached, rows in LADDER.items() for row in rows]
)
def test_evidence_carries_as_far_as_its_kind_and_its_author(reached: Level, kind: str, whose: str) -> None:
    assert level([evidence(type=kind, independence=whose)], TODAY) is reached


def test_the_furthest_of_several_counts_and_none_is_asserted() -> None:
    items = [evidence(type=rows[0][0], independence=rows[0][1]) for rows in LADDER.values()]

    assert [level(items[start:], TODAY) for start in range(4)] == [*LADDER]
    assert level(items[::-1], TODAY) is Level.TESTED
    assert level([], TODAY) is Level.ASSERTED


def test_expired_evidence_carries_nothing_from_the_day_after() -> None:
    item = evidence(type="certificate", independence="independent", expires_on="2026-11-22")

    assert (expired(item, TODAY), level([item], TODAY)) == (False, Level.CHECKED)
    assert (expired(item, date(2026, 11, 23)), level([item], date(2026, 11, 23))) == (True, Level.ASSERTED)
    assert not expired(evidence(), date(9999, 12, 31))


# Counting.

PRODUCT: dict[str, Any] = {
    "name": "X",
    "phase": {"value": "production", "withheld": {"what": "Some part of this answer", "concern": "gaming"}},
    "website": {"not_applicable": "There is no page for it."},
    "deployments_total": {"withheld": {"what": "Some part of this answer", "concern": "gaming"}},
    "cpv": {"not_yet_known": "It is being looked up."},
    "regions": {"not_told": {"by": "x", "asked_on": "2026-01-01"}},
    "problem": "Reports wait.",
    "supply_chain": [
        {"party": "x", "role": "Hosting"},
        {"party": "y", "role": {"withheld": {"what": "Some part of this answer", "concern": "gaming"}}},
    ],
}


def test_each_form_is_counted_as_what_it_is() -> None:
    counts = tally(made(Declaration, {"product": PRODUCT}), None)["product"]

    assert counts[State.DISCLOSED] == 2
    assert counts[State.PARTLY] == 2
    assert [counts[state] for state in (State.WITHHELD, State.NOT_APPLICABLE, State.NOT_YET_KNOWN, State.NOT_TOLD)] == [
        1,
        1,
        1,
        1,
    ]


def test_what_is_asked_and_not_answered_is_counted_and_what_is_not_asked_is_not() -> None:
    bare = tally(Declaration(), None)
    software = tally(made(Declaration, {"product": {"kind": ["saas"]}}), None)
    holding = tally(made(Declaration, {"product": {"holds_data": "true"}}), None)

    assert "data_protection" not in bare
    assert holding["data_protection"] == {State.UNANSWERED: 3}
    assert bare["interoperability"] == {State.UNANSWERED: 1}
    assert software["interoperability"][State.UNANSWERED] == 6
    assert ABOUT_ITSELF.isdisjoint(bare)


def test_the_suppliers_turnover_counts_for_the_product() -> None:
    file = made(SupplierFile, {"supplier": {"turnover_band": "over_36m"}})
    declaration = made(Declaration, {"product": {"name": "X"}})

    assert tally(declaration, file.supplier)["product"] == tally(declaration, None)["product"]


def test_every_answer_is_walked_with_its_place() -> None:
    declaration = made(Declaration, {"product": PRODUCT, "limitations": [{"description": "D", "affects": "A"}]})
    places: list[Location] = [found.location for found in given(declaration)]

    assert ("product", "supply_chain") in places
    assert ("product", "supply_chain", 1, "role") in places
    assert ("limitations", 0, "description") in places
    assert ("limitations", 0, "affects") not in places
    assert places.index(("product", "supply_chain")) < places.index(("product", "supply_chain", 0, "party"))
    assert len(places) == len(set(places))


def test_the_parts_of_an_answer_are_the_answers_inside_it() -> None:
    declaration = made(Declaration, {"product": PRODUCT})
    assert declaration.product is not None
    assert declaration.product.supply_chain is not None
    assert declaration.product.name is not None

    assert [part.answer.state for part in inside(declaration.product.supply_chain.value)] == [State.DISCLOSED] * 3 + [
        State.WITHHELD
    ]
    assert not [*inside(declaration.product.name.value)]
