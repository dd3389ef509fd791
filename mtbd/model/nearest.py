"""Which of some known words a writer may have meant."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

_NEAREST = 5
_SAME, _NEAR, _FAR = 0.85, 0.6, 0.45
"""How alike two words are, by difflib: as much as a slip of the pen leaves, to be offered as meant, to be named."""

_MANY, _LONG = 100, 80
"""More words, or longer ones, are no slip's neighbours: only a hostile file has thousands, and each takes its time."""


def near_word(word: str, known: Iterable[str]) -> str:
    """The nearest known word; empty when none is near."""
    words = tuple(known)
    if len(words) > _MANY or len(word) > _LONG:
        return ""
    return next(iter(get_close_matches(word.lower().replace(" ", "_"), words, n=1, cutoff=_NEAR)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message that offers the nearest known word; empty when none is near."""
    near = near_word(word, known)
    return f': did you mean "{near}"?' if near else ""


def meant(word: str, titles: Mapping[str, str]) -> tuple[str, ...]:
    """The words, of those that `titles` has with a title each, that `word` may stand for: the likeliest, or several.

    What is spelt nearly like it comes first; then what shares its words, as "training" with "Training and learning"
    does; then what is spelt somewhat like it. Numbers are not spelt but counted: section 43 is not section 44.
    """
    told = _telling(word)
    if (numbers := _numbers(told)) and any(map(_numbers, titles)):
        counted = {known: title for known, title in titles.items() if numbers <= _numbers(f"{known} {title}".lower())}
        same = tuple(known for known in counted if _telling(known) == told)
        return same or (tuple(counted) if len(counted) <= _NEAREST else _best(told, counted))
    return _best(told, titles)


def _numbers(words: str) -> frozenset[str]:
    """The numbers in some words, each with the letter that may follow it, as in section 22a."""
    return frozenset(re.findall("[0-9]+[a-z]?(?![a-z0-9])", words))


def _best(told: str, titles: Mapping[str, str]) -> tuple[str, ...]:
    names = {name: known for known, title in titles.items() for name in (_telling(title), _telling(known))}
    alike = get_close_matches(told, names, n=1, cutoff=_SAME)
    if not alike and (shared := _sharing({*told.split()}, titles)):
        return shared
    near = alike or get_close_matches(told, names, n=1, cutoff=_NEAR)
    return (names[near[0]],) if near else ()


def nearest(word: str, titles: Mapping[str, str]) -> tuple[str, ...]:
    """The few words that are spelt most like `word`, however little that is; none when nothing is."""
    names = {name: known for known, title in titles.items() for name in (_telling(title), _telling(known))}
    found = get_close_matches(_telling(word), names, n=_NEAREST, cutoff=_FAR)
    return tuple(dict.fromkeys(names[name] for name in found))


_SAY_NOTHING = frozenset(
    {"and", "the", "of", "for", "other", "a", "in", "to", "with", "police", "constabulary", "service"}
)
_SHORTEST_START, _SHORTEST_END = 3, 6


def _telling(words: str) -> str:
    """The words that tell one title from the others, in lower case."""
    return " ".join(word for word in re.findall(r"[a-z0-9.()]+", words.lower()) if word not in _SAY_NOTHING)


def _sharing(asked: set[str], titles: Mapping[str, str]) -> tuple[str, ...]:
    """What has all the words that are asked, or longer words with them, or has none but them; too many say nothing."""
    found = []
    for known, title in titles.items():
        own = {*_telling(known).split()}
        every = own | {*_telling(title).split()}
        if asked and (all(_starts_one(word, every) for word in asked) or (own and own <= asked)):
            found.append(known)
    return tuple(found) if len(found) <= _NEAREST else ()


def _starts_one(start: str, words: Iterable[str]) -> bool:
    return any(
        word == start
        or (len(start) >= _SHORTEST_START and word.startswith(start))
        or (len(start) >= _SHORTEST_END and word.endswith(start))
        for word in words
    )
