"""What a text that lacks its form was likely meant as: one thing, one of several, or nothing that can be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime

from iso3166 import countries

Slips = Callable[[str], tuple[str, ...]]
"""The texts that a text on one line may have been meant as; some may lack the form too, and are then no offer."""


def none(_given: str) -> tuple[str, ...]:
    """Of a person, a licence or a register nobody can tell which was meant."""
    return ()


def small(given: str) -> tuple[str, ...]:
    """In small letters."""
    return (given.lower(),)


def host(given: str) -> tuple[str, ...]:
    """The name in a whole address."""
    return (re.sub("^https?://|/+$", "", given.lower()),)


def capitals(given: str) -> tuple[str, ...]:
    """In capitals."""
    return (given.upper(),)


_CALLED = {"UK": "GB", "U.K.": "GB", "ENGLAND": "GB", "WALES": "GB", "SCOTLAND": "GB", "NORTHERN IRELAND": "GB"}


def country(given: str) -> tuple[str, ...]:
    """The code of a country that was given by its name or by another code."""
    word = given.upper()
    named = next(
        (row.alpha2 for row in countries if word in (row.name.upper(), row.apolitical_name.upper(), row.alpha3)), word
    )
    return (_CALLED.get(word, named),)


def hyphened(given: str) -> tuple[str, ...]:
    """As an id is written."""
    return (re.sub("[ _]+", "-", given.lower()),)


_ADDRESS = re.compile(r"(?:(https?)://)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)((?::[0-9]+)?(?:[/?#].*)?)", re.IGNORECASE)


def address(given: str) -> tuple[str, ...]:
    """Whole, its scheme and its host in small letters; capitals in the rest of it lead elsewhere."""
    found = _ADDRESS.fullmatch(given)
    return (f"{(found[1] or 'https').lower()}://{found[2].lower()}{found[3]}",) if found else ()


NO, YES = frozenset({"no", "n", "off", "false"}), frozenset({"yes", "y", "on", "true"})


def flag(given: str) -> tuple[str, ...]:
    """True or false."""
    return ("false",) if given.lower() in NO else ("true",) if given.lower() in YES else ()


_APART = "[,_ '\u2019]"
_IN_THOUSANDS = re.compile(rf"[0-9]{{1,3}}({_APART})[0-9]{{3}}(\1[0-9]{{3}})*(\.[0-9]+)?")


def number(given: str) -> tuple[str, ...]:
    """Without what parts the thousands. What stands beside a number may be another unit than the one that is asked."""
    return (re.sub(_APART, "", given),) if _IN_THOUSANDS.fullmatch(given) else ()


_SURE = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%B %d %Y", "%d-%b-%Y")
_DAY_FIRST = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%d.%m.%y", "%d-%m-%y")
_MONTH_FIRST = ("%m/%d/%Y", "%m.%d.%Y", "%m-%d-%Y", "%m/%d/%y", "%m.%d.%y", "%m-%d-%y")
_SHORT_YEARS = range(2015, 2050)
"""Which years two figures may mean: with others, they are more likely a day."""


def day(given: str) -> tuple[str, ...]:
    """The day as YYYY-MM-DD, of 1st October 2026 too; both days of 03/04/2026."""
    plain = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", re.sub("[\u2010-\u2015\u2212]", "-", given), flags=re.IGNORECASE)
    days = [_day(plain, form) for form in (*_SURE, *_DAY_FIRST, *_MONTH_FIRST)]
    return tuple(dict.fromkeys(filter(None, days)))


def _day(given: str, form: str) -> str:
    try:
        found = datetime.strptime(given, form)
    except ValueError:
        return ""
    return f"{found:%Y-%m-%d}" if "%y" not in form or found.year in _SHORT_YEARS else ""


_CURLY = "\u2018\u2019\u201a\u201c\u201d\u201e"
_OPENING = "\u2018\u201a\u201c\u201e"


def without_curly_quotes(given: str) -> str:
    """A text without the quotes around it that a word processor makes, which YAML takes for a part of it."""
    if len(given) < 2 or given[0] not in _CURLY or given[-1] not in _CURLY:
        return given
    inside = given[1:-1]
    # What is opened once more inside is two quotations, or a quotation in one.
    return given if any(mark in inside for mark in _OPENING) else inside.strip()


def likely(given: str, slips: Slips, *, takes: Callable[[str], bool]) -> tuple[str, ...]:
    """The texts of the right form that a text may have been meant as, each once."""
    return tuple(dict.fromkeys(text for text in _tried(given, slips) if text != given and takes(text)))


def _tried(given: str, slips: Slips) -> Iterator[str]:
    line = without_curly_quotes(" ".join(given.split()))
    yield line
    yield from slips(line)
