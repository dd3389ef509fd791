"""Round after round of fixes in all files at hand, until none is left that does good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mtbd.diagnostic import Diagnostic
from mtbd.fixing.findings import none_more
from mtbd.fixing.order import ordered
from mtbd.fixing.trial import Left, mended
from mtbd.linter import check
from mtbd.source import NEARLY_SUPPLIER, Text, parse

_MOST_ROUNDS = 50
"""A round takes what does not overlap; in practice the second or third finds nothing to do."""


class Fixed(NamedTuple):
    """One file with what was mended in it."""

    text: Text
    """As it was read."""
    content: bytes
    """As it is to be; that of `text` when nothing could be mended."""
    made: tuple[Diagnostic, ...] = ()
    left: tuple[Left, ...] = ()
    """Findings whose fix would have lost a comment or brought another finding."""
    is_ordered: bool = False
    """Whether its entries were put in another order."""


def fixed(texts: Iterable[Text], today: date, *, unsafe: bool, order: bool = False) -> tuple[Fixed, ...]:
    """Every file that a fix was tried on; `unsafe` tries those too that may change what a file says.

    `order`: whether to put the entries of each file in the order of the model as well.
    """
    now = {text.path: Fixed(text, text.content) for text in texts if not text.other}
    changed: Iterable[str] = now
    for _ in range(_MOST_ROUNDS):
        folders = dict.fromkeys(_folder(now[path].text) for path in changed)
        changed = [path for folder in folders for path in _mend(now, folder, today, unsafe=unsafe)]
        if not changed:
            break
    results = [_whole(one) for one in now.values()]
    if order:
        results = [_ordered(now, one, today) if one.text.asked else one for one in results]
    return tuple(one for one in results if one.left or one.content != one.text.content)


def _ordered(now: dict[str, Fixed], one: Fixed, today: date) -> Fixed:
    """With its entries in order, if the linter says the same of it then."""
    content = ordered(one.text, one.content)
    if content == one.content:
        return one
    told = partial(_told, one.text, _around(now, one.text), today)
    is_same = none_more(told(one.content), (), told(content))
    return one._replace(content=content, is_ordered=True) if is_same else one


def _around(now: dict[str, Fixed], text: Text) -> list[Text]:
    """The files that are read with a file: its supplier's, or all that lean on it, which may be wrong because of it."""
    beside = (_as_it_is(one) for one in _of(now, _folder(text)) if _are_read_together(text, one.text))
    return [other._replace(asked=_is_leant_on(text)) for other in beside]


def _mend(now: dict[str, Fixed], folder: tuple[str, ...], today: date, *, unsafe: bool) -> Iterator[str]:
    """Mends each file of a supplier once, in place, and gives the paths of those that changed."""
    for path, wanted in _wanted([_as_it_is(one) for one in _of(now, folder)], today, unsafe=unsafe):
        one = now[path]
        mend = mended(path, one.content, wanted, partial(_told, one.text, _around(now, one.text), today))
        now[path] = one._replace(content=mend.content, made=one.made + mend.made, left=mend.left)
        if mend.made:
            yield path


def _of(now: dict[str, Fixed], folder: tuple[str, ...]) -> list[Fixed]:
    return [one for one in now.values() if _folder(one.text) == folder]


def _folder(text: Text) -> tuple[str, ...]:
    """The supplier's folder that a file stands in; two catalogues may have one of the same name."""
    return (str(Path(text.path).parent), *text.identity[:-1])


def _as_it_is(one: Fixed) -> Text:
    return one.text._replace(content=one.content)


def _wanted(texts: Sequence[Text], today: date, *, unsafe: bool) -> Iterator[tuple[str, list[Diagnostic]]]:
    """The files that have a finding to be fixed, with those findings; a supplier's file before what leans on it."""
    found: dict[str, list[Diagnostic]] = {}
    for one in check(texts, today).report.diagnostics:
        if one.fix and (one.fix.safe or unsafe):
            found.setdefault(one.path, []).append(one)
    for text in sorted(texts, key=lambda text: (not _is_leant_on(text), text.path)):
        if text.path in found:
            yield text.path, found[text.path]


def _is_leant_on(text: Text) -> bool:
    return NEARLY_SUPPLIER.fullmatch(text.identity[-1]) is not None


def _are_read_together(one: Text, other: Text) -> bool:
    """Whether one of two files of a supplier leans on the other."""
    return one.path != other.path and (_is_leant_on(one) or _is_leant_on(other))


def _told(text: Text, around: Sequence[Text], today: date, content: bytes) -> tuple[Diagnostic, ...]:
    return check([text._replace(content=content), *around], today).report.diagnostics


def _whole(one: Fixed) -> Fixed:
    """Half-mended, a file that cannot be read yet is left as it was."""
    if parse(one.text.path, one.content).data is None:
        return Fixed(one.text, one.text.content, (), (*(Left(made, 0) for made in one.made), *one.left))
    return one
