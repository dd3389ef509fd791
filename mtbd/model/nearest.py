"""Which of some known words a writer may have meant."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

_NEAREST = 5
_SAME, _NEAR = 0.85, 0.7
"""How alike two words are, by difflib: as much as a slip of the pen leaves, to be offered as meant."""

_MANY, _LONG = 100, 80
"""More words, or longer ones, are no slip's neighbours: only a hostile file has thousands, and each takes its time."""


def near_word(word: str, known: Iterable[str]) -> str:
    """The one known word that is likely meant; empty when none is, or several are."""
    found = _best(_telling(word), _few(word, known))
    return found[0] if len(found) == 1 else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message that offers the known words that may be meant; empty when none may."""
    words = _few(word, known)
    return offer(_best(_telling(word), words) or nearest(word, words)) if words else ""


def _few(word: str, known: Iterable[str]) -> Mapping[str, str]:
    """The known words; none where there are too many, or the word is no slip."""
    words = untitled(known)
    return words if len(words) <= _MANY and len(word) <= _LONG else {}


def untitled(words: Iterable[str]) -> Mapping[str, str]:
    """Words that have no title but themselves."""
    return {word: word for word in words}


def offer(words: tuple[str, ...]) -> str:
    """The end of a message that offers some words; empty where there are none."""
    *first, last = (f'"{word}"' for word in words) if words else ("",)
    return f": did you mean {', '.join(first)}{' or ' if first else ''}{last}?" if words else ""


def meant(word: str, titles: Mapping[str, str]) -> tuple[str, ...]:
    """The words, of those that `titles` has with a title each, that `word` may stand for: the likeliest, or several.

    What is spelt nearly like it comes first; then what shares all its words, as "training" with "Training and learning"
    does. Numbers are not spelt but counted: section 43 is not section 44.
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
    return _spelt(told, names, _SAME) or _sharing({*told.split()}, titles) or _spelt(told, names, _NEAR)


def _spelt(told: str, names: Mapping[str, str], least: float) -> tuple[str, ...]:
    """What the names that are spelt most like this one stand for, if each of their words is, or all of them in one."""
    near = {name: _ratio(told, name) for name in names if _is_like(told, name, least)}
    most = max(near.values(), default=0)
    return tuple(dict.fromkeys(names[name] for name, ratio in near.items() if ratio == most))[:_NEAREST]


def _is_like(told: str, name: str, least: float) -> bool:
    words, others = told.split(), name.split()
    if len(words) == len(others):
        return bool(words) and all(_ratio(*pair, least) for pair in zip(words, others, strict=True))
    return _ratio("".join(words), "".join(others), _SAME) > 0


def _ratio(one: str, other: str, least: float = 0) -> float:
    """How alike two texts are, by difflib; nothing below the least."""
    match = SequenceMatcher(None, one, other)
    if match.real_quick_ratio() < least or match.quick_ratio() < least:
        return 0
    return ratio if (ratio := match.ratio()) >= least else 0


def nearest(word: str, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Those that hold the word, of `word`, that fewest of them hold; none where no word tells them from the others."""
    words = {one: _telling(f"{one} {title}").split() for one, title in titles.items()}
    held = (
        tuple(one for one, own in words.items() if _starts_one(asked, own) or _begins_like_one(asked, own))
        for asked in _telling(word[:_LONG]).split()
    )
    return min((found for found in held if 0 < len(found) <= _NEAREST), key=len, default=())


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


_STEM = 6
"""So many letters are the same in words of one kind, such as records and recording."""


def _begins_like_one(asked: str, words: Iterable[str]) -> bool:
    return len(asked) >= _STEM and any(word[:_STEM] == asked[:_STEM] for word in words)
