"""Facets of who vouches for a product: certificates, vetting, evaluation and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mtbd.facets.facet import NONE, SAYS_NOTHING, YES_OR_NO, Facet, Kind, Reading, Vocabulary
from mtbd.facets.told import flag, leaf, listed_part, told
from mtbd.model.assurance import Certificate, NppvLevel
from mtbd.model.evidence import Level, level
from mtbd.model.named import words

GROUP = "Assurance"
_CERTIFICATES = (("security", "certifications"), ("supplier", "certifications"))
_VETTED = (("security", "personnel"), ("supplier", "vetting"))


def _certificates(reading: Reading) -> tuple[str, ...]:
    """Schemes whose end is told and has not come, of the product and of its supplier."""
    return _most_telling([value for at in _CERTIFICATES for value in told(at, _valid)(reading)])


def _valid(found: Any, reading: Reading) -> Iterator[str]:
    return (one.scheme for one in found if one.expires_on is not None and one.expires_on >= reading.today)


def _levels(vetting: Any, _: Reading) -> Iterator[str]:
    """Levels of police vetting; who is vetted may be told and the levels withheld."""
    levels = vetting.nppv_levels
    if levels is not None and levels.value is not None:
        yield from (value for one in levels.value for value in leaf(one.level))
    else:
        yield from leaf(levels)


def _vetting(reading: Reading) -> tuple[str, ...]:
    """Of people who reach the product, and of those who work for its supplier."""
    return _most_telling([value for at in _VETTED for value in told(at, _levels)(reading)])


def _most_telling(found: Sequence[str]) -> tuple[str, ...]:
    """What two answers say together: that one of them names nothing matters only if the other does not either."""
    named = tuple(value for value in found if value not in SAYS_NOTHING)
    return named or tuple(value for value in found if value != NONE) or tuple(found)


def _evidence(reading: Reading) -> Iterator[str]:
    """How far the evidence of any answer carries; that of a compilation is what others read, and carries nothing."""
    entry = reading.entry
    if entry.is_compilation:
        return
    for one in entry.given:
        if not one.answer.forms.evidence:  # as in most answers, of which there are many
            continue
        cited = [entry.evidence[name] for name in one.answer.forms.evidence if name in entry.evidence]
        reached = level(cited, reading.today)
        if reached is not Level.ASSERTED:
            yield reached


FACETS = (
    Facet(
        id="certificate",
        title="Certificate valid today",
        help="Security certificates of the product or its supplier that hold; its page tells what each covers.",
        group=GROUP,
        kind=Kind.WORDS,
        values=_certificates,
        vocabulary=listed_part(Certificate, "scheme"),
        pages="catalogue/certificate/",
    ),
    Facet(
        id="vetting",
        title="Police vetting",
        help="Levels of Non-Police Personnel Vetting (NPPV) that the supplier's people hold.",
        group=GROUP,
        kind=Kind.WORDS,
        values=_vetting,
        vocabulary=listed_part(NppvLevel, "level"),
        pages="catalogue/vetting/",
    ),
    Facet(
        id="evaluated",
        title="Independently evaluated",
        help="Whether its page tells of anyone independent who evaluated it, be it in part or in an older version.",
        group=GROUP,
        kind=Kind.FLAG,
        values=flag(("evaluation", "independently_evaluated")),
        vocabulary=YES_OR_NO,
        pages="catalogue/evaluated/",
    ),
    Facet(
        id="evidence",
        title="Evidence of an answer",
        help="How far valid evidence carries at least one answer, where that is further than the supplier's word.",
        group=GROUP,
        kind=Kind.WORDS,
        values=_evidence,
        vocabulary=Vocabulary(lambda _: words, tuple(reversed(Level))),
        pages="catalogue/evidence/",
    ),
)
