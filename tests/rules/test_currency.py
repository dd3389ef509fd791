"""Rules about dates, people and sources: the days on which they begin, and the files that they pass over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mtbd import reference
from mtbd.linter import lint
from mtbd.rules.currency.personal_mailbox import looks_personal
from mtbd.rules.currency.personal_name_in_role import looks_like_a_name
from mtbd.source import Text

if TYPE_CHECKING:
    from tests.rules.conftest import Told

REVIEWED = "reviewed_on: 2026-10-01"
NEXT = "next_review_by: 2027-09-30"
PUBLISHED = "published_on: 2026-09-01"
DRAFT = {"status: published": "status: draft"}
COMPILED = {"prepared_by: supplier": "prepared_by: public-sources\n  compiled_by: the mtbd project"}
WITHHELD = """previous_process:
    withheld:
      what: How the pilot force worked before, step by step
      concern: commercial_prejudice
"""


@pytest.mark.parametrize(
    ("today", "overdue", "soon"),
    [
        (date(2027, 7, 31), [], []),
        (date(2027, 8, 1), [], ["the review is due by 2027-09-30, in 60 days"]),
        (date(2027, 9, 29), [], ["the review is due by 2027-09-30, in 1 day"]),
        (date(2027, 9, 30), [], ["the review is due today"]),
        (date(2027, 10, 1), ["the review was due by 2027-09-30, 1 day ago"], []),
        (date(2027, 10, 2), ["the review was due by 2027-09-30, 2 days ago"], []),
    ],
)
def test_a_review_is_due_soon_for_sixty_days_and_then_overdue(
    told: Told, today: date, overdue: list[str], soon: list[str]
) -> None:
    at = "product metadata.next_review_by: "

    assert told("review-overdue", today=today) == [at + message for message in overdue]
    assert told("review-due-soon", today=today) == [at + message for message in soon]


@pytest.mark.parametrize(("status", "times"), [("draft", 1), ("published", 1), ("superseded", 0), ("archived", 0)])
def test_only_what_is_kept_up_can_be_overdue(told: Told, status: str, times: int) -> None:
    changes = {"status: published": f"status: {status}"}

    assert len(told("review-overdue", changes, today=date(2028, 1, 1))) == times
    assert len(told("review-due-soon", changes, today=date(2027, 9, 1))) == times


@pytest.mark.parametrize(
    ("changes", "messages"),
    [
        ({REVIEWED: "reviewed_on: 2026-11-22", NEXT: "next_review_by: 2027-11-22"}, []),
        (
            {REVIEWED: "reviewed_on: 2026-11-23"},
            ["metadata.reviewed_on: reviewed_on 2026-11-23 is in the future"],
        ),
        (
            {PUBLISHED: "published_on: 2026-11-23", REVIEWED: "reviewed_on: 2026-11-22"},
            [
                "metadata.published_on: published_on 2026-11-23 is in the future",
                "metadata.reviewed_on: reviewed_on 2026-11-22 is before published_on 2026-11-23",
            ],
        ),
        ({PUBLISHED: "published_on: 2026-10-01"}, []),
        ({NEXT: "next_review_by: 2027-10-01"}, []),
        (
            {NEXT: "next_review_by: 2027-10-02"},
            [
                "metadata.next_review_by: next_review_by 2027-10-02 is more than twelve months "
                "after reviewed_on 2026-10-01"
            ],
        ),
        (
            {NEXT: "next_review_by: 2026-10-01"},
            ["metadata.next_review_by: next_review_by 2026-10-01 is not after reviewed_on 2026-10-01"],
        ),
        ({"area: product, on: 2026-09-28": "area: product, on: 2026-11-22"}, []),
        (
            {"area: product, on: 2026-09-28": "area: product, on: 2026-11-23"},
            ["metadata.approvals.0.on: on 2026-11-23 is in the future"],
        ),
        (
            {"{version: 1.0.0, on: 2026-09-01": "{version: 1.0.0, on: 2026-12-01"},
            ["metadata.change_log.0.on: on 2026-12-01 is in the future"],
        ),
        ({"supported_until: 2028-05-01": "supported_until: 2026-05-01"}, []),
        (
            {"supported_until: 2028-05-01": "supported_until: 2026-04-30"},
            [
                "product.versions.supported_until: supported_until 2026-04-30 is before released_on 2026-05-01",
            ],
        ),
        ({"released_on: 2026-05-01": "released_on: {not_yet_known: Nobody wrote it down.}"}, []),
        ({PUBLISHED: "", REVIEWED: "", NEXT: ""}, []),
    ],
)
def test_dates_must_be_able_to_be_true_together(told: Told, changes: dict[str, str], messages: list[str]) -> None:
    assert told("dates-out-of-order", changes) == [f"product {message}" for message in messages]


def test_evidence_is_dated_in_the_past_in_a_supplier_file_too(told: Told) -> None:
    listed = (
        "mtbd: 1\nevidence:\n  - {id: cert, type: certificate, title: A certificate, issued_on: 2026-11-23, "
        "expires_on: 2026-11-22, retrieved_on: 2027-01-01, independence: regulator, access: on_request}\n"
    )

    assert sorted(told("dates-out-of-order", supplier={"mtbd: 1\n": listed})) == [
        'supplier evidence.0.expires_on: "cert" expires on 2026-11-22, before it was issued on 2026-11-23',
        "supplier evidence.0.issued_on: issued_on 2026-11-23 is in the future",
        "supplier evidence.0.retrieved_on: retrieved_on 2027-01-01 is in the future",
    ]


@pytest.mark.parametrize(
    ("by", "message"),
    [
        ("", "is not yet known, and `by` does not say when it will be"),
        ("by: 2026-11-21", "was to be known by 2026-11-21"),
        ("by: 2026-11-22", None),
        ("by: 2027-10-01", None),
        ("by: 2027-10-02", "will be known by 2027-10-02, more than twelve months after reviewed_on 2026-10-01"),
    ],
)
def test_a_supplier_says_when_it_will_know(told: Told, by: str, message: str | None) -> None:
    unknown = f"previous_process:\n    not_yet_known: The pilot force has yet to say.\n    {by}\n  uses_ai: false"
    found = told("unknown-without-date", {"uses_ai: false": unknown})
    place = "by" if by else "not_yet_known"

    assert found == ([f"product product.previous_process.{place}: product.previous_process {message}"] * bool(message))


@pytest.mark.parametrize("free", [DRAFT, COMPILED, {"status: published": "status: archived"}])
def test_drafts_and_compilations_may_leave_things_open(told: Told, free: dict[str, str]) -> None:
    unknown = {
        "uses_ai: false": "uses_ai: {not_yet_known: We have yet to ask.}\n"
        "  previous_process: {not_yet_known: We have yet to ask.}"
    }

    assert told("unknown-core-fact", unknown) == [
        "product product.uses_ai.not_yet_known: "
        "product.uses_ai is not yet known, and a published declaration must tell it"
    ]
    assert len(told("unknown-without-date", unknown)) == 1
    assert told("unknown-core-fact", unknown | free) == []
    assert told("unknown-without-date", unknown | free) == []


def test_parts_of_core_answers_are_core_and_a_date_does_not_help(told: Told) -> None:
    unknown = {"supported_until: 2028-05-01": "supported_until: {not_yet_known: Not decided yet., by: 2026-12-31}"}

    assert [found.split(":")[0] for found in told("unknown-core-fact", unknown)] == [
        "product product.versions.supported_until.not_yet_known"
    ]
    assert told("unknown-without-date", unknown) == []


@pytest.mark.parametrize(
    ("changes", "areas"),
    [
        ({}, []),
        ({"area: product": "area: security"}, ["product"]),
        ({"area: legal": "area: security"}, []),
        ({"area: legal": "area: security", "uses_ai: false": f"{WITHHELD}  uses_ai: false"}, ["legal"]),
        ({"area: product": "area: legal", "uses_ai: false": f"{WITHHELD}  uses_ai: false"}, ["product"]),
        ({"area: product": "area: security", **DRAFT}, []),
        ({"area: product": "area: security", **COMPILED}, []),
    ],
)
def test_product_always_approves_and_legal_what_is_withheld(
    told: Told, changes: dict[str, str], areas: list[str]
) -> None:
    assert [found.split()[-1] for found in told("approval-missing", changes)] == areas


def test_no_approvals_at_all_is_a_missing_answer_and_nothing_else(told: Told) -> None:
    gone = {
        "  approvals:\n    - {role: Director of Product, area: product, on: 2026-09-28}\n"
        "    - {role: General Counsel, area: legal, on: 2026-09-29}\n": ""
    }

    assert told("approval-missing", gone) == []
    assert len(told("missing-answer", gone)) == 1


CITED = {"  networked: true": "  networked: {value: true, evidence: [old, new]}"}


def evidence(identifier: str, kind: str, until: str) -> str:
    """One item of evidence, valid until a day."""
    return (
        f"  - {{id: {identifier}, type: {kind}, title: A document, expires_on: {until}, "
        "independence: independent, access: on_request}\n"
    )


@pytest.mark.parametrize(
    ("today", "messages"),
    [
        (date(2026, 11, 30), []),
        (date(2026, 12, 1), ['"old" expired on 2026-11-30: product.networked now counts as independently checked']),
        (
            date(2027, 1, 1),
            [
                '"old" expired on 2026-11-30: product.networked now counts as asserted',
                '"new" expired on 2026-12-31: product.networked now counts as asserted',
            ],
        ),
    ],
)
def test_evidence_counts_until_the_end_of_its_last_day(told: Told, today: date, messages: list[str]) -> None:
    listed = "mtbd: 1\nevidence:\n" + evidence("old", "test_report", "2026-11-30")
    listed += evidence("new", "certificate", "2026-12-31")
    found = told("expired-evidence", CITED, supplier={"mtbd: 1\n": listed}, today=today)

    assert found == [f"product product.networked.evidence: {message}" for message in messages]


def test_the_answers_of_a_supplier_file_cite_evidence_too(told: Told) -> None:
    changes = {
        "mtbd: 1\n": "mtbd: 1\nevidence:\n" + evidence("old", "record", "2026-01-31"),
        "size: small": "size: {value: small, evidence: [old]}",
    }

    assert told("expired-evidence", supplier=changes) == [
        'supplier supplier.size.evidence: "old" expired on 2026-01-31: supplier.size now counts as asserted'
    ]


@pytest.mark.parametrize(
    "row", [row for row in reference.rows("standards") if "superseded_by" in row], ids=lambda row: str(row["id"])
)
def test_every_superseded_standard_has_a_successor_that_is_named(told: Told, row: dict[str, str]) -> None:
    (found,) = told("superseded-standard", {"{id: oauth2,": f"{{id: {row['id']},"})

    assert f'"{row["id"]}" has been replaced by "{row["superseded_by"]}"' in found


def test_links_are_found_wherever_the_model_asks_for_one(told: Told) -> None:
    changes = {
        "website: https://exemplar": "website: http://exemplar",
        '"https://exemplar.example/roadmap"': '"http://exemplar.example/roadmap"',
        "deployments: []": "deployments:\n    - {force: kent, status: live, basis: published_notice, url: "
        '{value: "http://notice.example/1"}}',
        "uses_ai: false": f'{WITHHELD}      url: "http://elsewhere.example/"\n  uses_ai: false',
        "Our rule editor": '"http://an-xml-namespace.example/"',
    }
    found = told("link-not-https", changes, supplier={"website: https": "website: http"})

    assert [one.split(":")[0] for one in found] == [
        "product product.website",
        "product product.previous_process.withheld.url",
        "product product.deployments.0.url",
        "product collaboration.roadmap.url",
        "supplier website",
    ]
    assert found[0].endswith('"http://exemplar.example/triage" is not https')


@pytest.mark.parametrize(
    "address", [{"access: public": "access: on_request"}, {"type: record": "type: record, url: 'https://a.example/'"}]
)
def test_public_evidence_needs_an_address_in_a_supplier_file_too(told: Told, address: dict[str, str]) -> None:
    item = "  - {id: paper, type: record, title: A paper, independence: regulator, access: public}\n"
    ((old, new),) = address.items()

    assert told("evidence-without-address", supplier={"mtbd: 1\n": f"mtbd: 1\nevidence:\n{item}"}) == [
        'supplier evidence.0.access: "paper" is public, and no url says where it can be read'
    ]
    mended = {"mtbd: 1\n": f"mtbd: 1\nevidence:\n{item.replace(old, new)}"}
    assert told("evidence-without-address", supplier=mended) == []


@pytest.mark.parametrize(
    "role",
    [
        "Jane Smith",
        "J. Smith",
        "J Smith",
        "J.R.Smith",
        "Dr Jane Smith",
        "DCI Sean O'Neill",
        "Mary-Jane van Doe",
        "Jane Smith, Director of Product",
        "Jane Smith (General Counsel)",
        "José Müller",
    ],
)
def test_names_are_seen(role: str) -> None:
    assert looks_like_a_name(role)


@pytest.mark.parametrize(
    "role",
    [
        "Director of Product",
        "Director, Northern Ireland",
        "Managing Director",
        "General Counsel",
        "Head of Legal and Compliance",
        "Chief Information Security Officer",
        "Data Protection",
        "Product Owner",
        "Legal",
        "SIRO",
        "SRO",
        "MD",
        "CTO Office",
        "Company Secretary",
        "Responsible AI Board",
        "Customer Success",
        "Founder & CEO",
        "the product team",
        "Detective Superintendent, Digital Forensics",
    ],
)
def test_roles_pass_as_roles(role: str) -> None:
    assert not looks_like_a_name(role)


@pytest.mark.parametrize(
    "local", ["jane.smith", "j.smith", "jane_smith", "Jane.M.Smith", "jane.smith2", "jane.smith-jones"]
)
def test_personal_mailboxes_are_seen(local: str) -> None:
    assert looks_personal(f"{local}@supplier.example")


@pytest.mark.parametrize(
    "mailbox",
    [
        "transparency@supplier.example",
        "data.protection@supplier.example",
        "press.office@supplier.example",
        "product.team@supplier.example",
        "foi_requests@supplier.example",
        "exemplar.triage@exemplar.example",
        "hello@jane.smith.example",
        "public-sector@supplier.example",
    ],
)
def test_team_mailboxes_pass(mailbox: str) -> None:
    assert not looks_personal(mailbox)


def test_people_are_looked_for_wherever_somebody_answers(told: Told) -> None:
    people = f"{WITHHELD}      decided_by: Jane Smith\n      ask_at: jane.smith@exemplar.example\n  uses_ai: false"
    changes = {
        "uses_ai: false": people,
        "contact_email: transparency@": "contact_email: j.doe@",
        "contact: transparency@": "contact: ann.roe@",
        "approver_role: Director of Product": "approver_role: John Doe",
        "{role: General Counsel": "{role: Ann Roe",
    }

    assert [found.split(":")[0] for found in told("personal-name-in-role", changes)] == [
        "product metadata.approver_role",
        "product metadata.approvals.1.role",
        "product product.previous_process.withheld.decided_by",
    ]
    mailboxes = told("personal-mailbox", changes, supplier={"contact_email: transparency@": "contact_email: ann.roe@"})
    assert [found.split(":")[0] for found in mailboxes] == [
        "product metadata.contact_email",
        "product product.previous_process.withheld.ask_at",
        "product transparency.foi_support.contact",
        "supplier contact_email",
    ]


def test_the_version_may_stand_anywhere_in_the_change_log(told: Told) -> None:
    both = {"    - {version: 1.0.0": "    - {version: 0.9.0, on: 2026-08-01, summary: A draft.}\n    - {version: 1.0.0"}
    later = {"declaration_version: 1.0.0": "declaration_version: 1.0.1"}

    assert told("version-not-in-change-log", both) == []
    assert told("version-not-in-change-log", both | later) == [
        "product metadata.declaration_version: version 1.0.1 has no entry in change_log, which tells of 0.9.0, 1.0.0"
    ]


def test_a_suppliers_own_file_has_no_drafts_to_hide_in(told: Told) -> None:
    unknown = {"legal_name: Exemplar Policing Systems Limited": "legal_name: {not_yet_known: Our lawyers look it up.}"}
    dated = {"  size: small\n": "  size: small\n  insurance: {not_yet_known: Our broker is looking it up.}\n"}

    assert told("unknown-core-fact", supplier=unknown)
    assert told("unknown-without-date", supplier=dated)


@pytest.mark.parametrize(("day", "times"), [("2026-11-22", 0), ("2026-11-23", 1)])
def test_nobody_is_confirmed_in_the_future(day: str, times: int) -> None:
    content = f"mtbd: 1\nconfirmed:\n  - {{supplier: exemplar, domain: e.example, how: A DNS record, on: {day}}}\n"
    found = lint([Text("it", ("confirmed.yaml",), content.encode())], date(2026, 11, 22)).diagnostics

    assert [(one.rule, one.location) for one in found] == [("dates-out-of-order", ("confirmed", 0, "on"))] * times


def test_what_is_in_use_was_released_before_today(told: Told) -> None:
    (found,) = told("dates-out-of-order", {"released_on: 2026-05-01": "released_on: 2027-01-05"})

    assert "product.versions.released_on: released_on 2027-01-05 is in the future, and phase is production" in found
