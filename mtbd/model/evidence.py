"""What bears a claim out, listed once and referred to by id, and how far it carries."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Literal

from mtbd.model.ask import part
from mtbd.model.group import Group
from mtbd.model.text import Date, Line, Slug, Url

Type = Literal[
    "certificate",
    "audit_report",
    "test_report",
    "independent_evaluation",
    "peer_reviewed",
    "policy",
    "public_notice",
    "contract_notice",
    "contractual_commitment",
    "statement",
    "standard",
    "record",
    "other",
]
Independence = Literal["self_declared", "supplier_commissioned", "customer", "regulator", "independent"]


class Evidence(Group):
    """One document that bears out one or more answers."""

    id: Slug = part("Id")
    type: Type = part("Kind")
    title: Line = part("Title")
    url: Url | None = part("Address")
    issuer: Line | None = part("Issued by")
    issued_on: Date | None = part("Issued on")
    expires_on: Date | None = part("Valid until")
    retrieved_on: Date | None = part("Read on")
    read_through: Line | None = part("Read through", derived="its own address")
    independence: Independence = part("Whose word it is")
    access: Literal["public", "on_request", "nda_to_forces"] = part("Who can read it")
    sha256: Line | None = part("SHA-256")
    archived_url: Url | None = part("Archived copy")


class Level(StrEnum):
    """How far the evidence of an answer carries, as a page says it."""

    ASSERTED = "asserted"
    CONTRACTUAL = "contractual"
    CHECKED = "independently_checked"
    TESTED = "independently_tested"


_BY_TYPE = (
    (
        Level.TESTED,
        frozenset({"test_report", "independent_evaluation", "peer_reviewed"}),
        frozenset({"customer", "regulator", "independent"}),
    ),
    (
        Level.CHECKED,
        frozenset({"certificate", "audit_report"}),
        frozenset({"supplier_commissioned", "customer", "regulator", "independent"}),
    ),
    # Who is paid for a test still answers for it, as who is paid for a certificate does.
    (Level.CHECKED, frozenset({"test_report", "independent_evaluation"}), frozenset({"supplier_commissioned"})),
    (Level.CHECKED, frozenset({"policy"}), frozenset({"customer", "regulator"})),
    (
        Level.CONTRACTUAL,
        frozenset({"contractual_commitment", "contract_notice"}),
        frozenset({"supplier_commissioned", "customer", "regulator", "independent", "self_declared"}),
    ),
)


def expired(item: Evidence, today: date) -> bool:
    """Whether it is past its date."""
    return item.expires_on is not None and item.expires_on < today


def level(items: Iterable[Evidence], today: date) -> Level:
    """The furthest that valid evidence carries; without any, and with the supplier's own word only, asserted."""
    valid = [item for item in items if not expired(item, today)]
    for reached, types, whose in _BY_TYPE:
        if any(item.type in types and item.independence in whose for item in valid):
            return reached
    return Level.ASSERTED
