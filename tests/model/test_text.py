"""What the exact text types refuse, beside what no supplier would write by mistake."""

from __future__ import annotations

from typing import Any

import pytest

from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.reading import read

ROW = {"supplier": "exemplar", "domain": "exemplar.example", "how": "A DNS record", "on": "2026-10-01"}


def rules(data: dict[str, Any]) -> list[str]:
    """The rules that a declaration with these data breaks in the model."""
    return [problem.rule for problem in read(Declaration, data).problems]


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_of_other_centuries_is_refused_since_a_year_later_may_be_no_day(day: str) -> None:
    (problem,) = read(Declaration, {"metadata": {"reviewed_on": day}}).problems

    assert problem.rule == "wrong-type"
    assert f'"{day}" is not a date of these centuries' in problem.message


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_first_and_the_last_day_are_read(day: str) -> None:
    assert rules({"metadata": {"reviewed_on": day}}) == []


@pytest.mark.parametrize(
    ("month", "broken"),
    [("0000-01", ["wrong-type"]), ("1899-12", ["wrong-type"]), ("2200-01", ["wrong-type"]), ("2199-12", [])],
)
def test_a_month_is_of_the_same_centuries(month: str, broken: list[str]) -> None:
    deployment = {"force": "kent", "status": "live", "basis": "published_notice", "since": month}

    assert rules({"product": {"deployments": [deployment]}}) == broken


@pytest.mark.parametrize("mailbox", ["a%0Abcc@b.example", "a%3Fbcc%3Dc@b.example"])
def test_a_mailbox_hides_no_header_of_a_mail(mailbox: str) -> None:
    assert rules({"metadata": {"contact_email": mailbox}}) == ["malformed-value"]


@pytest.mark.parametrize("form", ["evidence", "see"])
@pytest.mark.parametrize(("times", "broken"), [(50, []), (51, ["wrong-length"])])
def test_an_answer_refers_to_fifty_things_at_most(form: str, times: int, broken: list[str]) -> None:
    assert rules({"product": {"name": {"value": "Triage", form: ["product"] * times}}}) == broken


@pytest.mark.parametrize("domain", ["exemplar.example", "a-b.police.uk", "xn--bcher-kva.example", "a.xn--p1ai"])
def test_a_domain_is_read(domain: str) -> None:
    assert read(ConfirmedFile, {"confirmed": [{**ROW, "domain": domain}]}).problems == ()


@pytest.mark.parametrize(
    "domain", ["exemplar", "https://exemplar.example", "a b.example", "-a.example", "a..example", "10.0.0.1", "<b>.x"]
)
def test_what_is_no_domain_confirms_nobody(domain: str) -> None:
    (problem,) = read(ConfirmedFile, {"confirmed": [{**ROW, "domain": domain}]}).problems

    assert problem.rule == "malformed-value"
