"""Round after round of fixes in all files at hand, until none is left that does good, or a file has had its trials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mtbd.diagnostic import Diagnostic
from mtbd.fixing.findings import none_more
from mtbd.fixing.looking import Looking, looking
from mtbd.fixing.order import ordered
from mtbd.fixing.trial import Left, mended
from mtbd.source import NEARLY_SUPPLIER, Refusal, Text, parse

_MOST = 2 * 1024 * 1024
"""So many characters are looked at again to try the fixes of one file: that is 100 trials of a usual declaration."""
_FINDING = 100
"""So many characters take as long to look at as it takes to tell a finding, of which a hostile file has thousands."""
_FEWEST = 3


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
    untried: int = 0
    """How many fixes were not tried because the file had had its trials."""
    tried: int = 0
    """How many trials it had."""
    blocked: Refusal | None = None
    """Why it could not be read even with all its fixes, so that none was made."""


class _Folders(NamedTuple):
    """The files at hand, and how to look at them."""

    now: dict[str, Fixed]
    paths: dict[tuple[str, ...], list[str]]
    """Those of each supplier's folder."""
    look: Looking


def fixed(texts: Iterable[Text], today: date, *, unsafe: bool, order: bool = False) -> tuple[Fixed, ...]:
    """Every file that a fix was tried on; `unsafe` tries those too that may change what a file says.

    `order`: whether to put the entries of each file in the order of the model as well.
    """
    files = _Folders({text.path: Fixed(text, text.content) for text in texts if not text.other}, {}, looking(today))
    for path, one in files.now.items():
        files.paths.setdefault(_folder(one.text), []).append(path)
    changed: Iterable[str] = files.now
    while changed := [path for folder in _folders(files, changed) for path in _mend(files, folder, unsafe=unsafe)]:
        pass
    results = [_whole(one) for one in files.now.values()]
    if order:
        results = [_ordered(files, one) if one.text.asked else one for one in results]
    return tuple(one for one in results if one.left or one.untried or one.content != one.text.content)


def _folders(files: _Folders, paths: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return dict.fromkeys(_folder(files.now[path].text) for path in paths)


def _folder(text: Text) -> tuple[str, ...]:
    """The supplier's folder that a file stands in; two catalogues may have one of the same name."""
    return (str(Path(text.path).parent), *text.identity[:-1])


def _ordered(files: _Folders, one: Fixed) -> Fixed:
    """With its entries in order, if the linter says the same of it then."""
    content = ordered(one.text, one.content)
    if content == one.content:
        return one
    around = _around(files, one.text)
    before, after = (files.look([one.text._replace(content=each), *around]) for each in (one.content, content))
    return one._replace(content=content, is_ordered=True) if none_more(before, (), after) else one


def _around(files: _Folders, text: Text) -> list[Text]:
    """The files that are read with a file: its supplier's, or all that lean on it, which may be wrong because of it."""
    beside = (other for other in _of(files, _folder(text)) if _are_read_together(text, other))
    return [other._replace(asked=_is_leant_on(text)) for other in beside]


def _mend(files: _Folders, folder: tuple[str, ...], *, unsafe: bool) -> Iterator[str]:
    """Mends each file of a supplier once, in place, and gives the paths of those that changed."""
    for path, wanted in _wanted(files.look, _of(files, folder), unsafe=unsafe):
        one = files.now[path]
        around = _around(files, one.text)

        def lint(content: bytes, text: Text = one.text, around: Sequence[Text] = around) -> tuple[Diagnostic, ...]:
            return files.look([text._replace(content=content), *around])

        size = sum(len(text.content) for text in (one.text, *around) if text.asked)
        trials = max(_FEWEST, _MOST // (size + _FINDING * len(lint(one.content)))) - one.tried
        mend = mended(path, one.content, wanted, lint, trials)
        made, tried = one.made + mend.made, one.tried + mend.tried
        files.now[path] = one._replace(
            content=mend.content, made=made, left=mend.left, untried=mend.untried, tried=tried
        )
        if mend.made:
            yield path


def _of(files: _Folders, folder: tuple[str, ...]) -> list[Text]:
    """The files of a supplier's folder as they are now."""
    return [one.text._replace(content=one.content) for one in map(files.now.__getitem__, files.paths[folder])]


def _wanted(look: Looking, texts: Sequence[Text], *, unsafe: bool) -> Iterator[tuple[str, list[Diagnostic]]]:
    """The files that have a finding to be fixed, with those findings; a supplier's file before what leans on it."""
    found: dict[str, list[Diagnostic]] = {}
    for one in look(texts):
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


def _whole(one: Fixed) -> Fixed:
    """Half-mended, a file that cannot be read yet is left as it was."""
    read = parse(one.text.path, one.content) if one.made else None
    if read is None or read.data is not None:
        return one
    left = (*(Left(made, ()) for made in one.made), *one.left)
    return Fixed(one.text, one.text.content, left=left, blocked=read.refusals[0])
