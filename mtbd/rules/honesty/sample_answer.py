"""A sample stands for an answer.

The answer, or a sentence or an invented name in it, is word for word that of the example on the page of its question,
or a third party or a piece of evidence has an invented name of the examples. Suppliers that are invented,
`example: true` in supplier.yaml, may have it. A yes or no, a word of a list, a number or a short text may well be the
same and is not found.

**Why a force cares.** The example is about another product, and nobody can tell that from the page.

**How to mend it.** Write your own answer in its place.

```yaml bad
product:
  name: BlurLine
  previous_process: Two clerks read every report in the order of arrival.
```

```yaml good
product:
  name: BlurLine
  previous_process: Officers drew black boxes over faces, one frame after the other.
```
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from mtbd.diagnostic import Finding, Location, Severity, dotted
from mtbd.model.declaration import QUESTIONS
from mtbd.rules.case import Case
from mtbd.rules.written import shown
from mtbd.source import parse

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_LEAST_WORDS = 4
_LEAST_CHARACTERS = 24
_BEGINNING = 12
_SAMPLE_NAME = re.compile(r"\bexemplar\b|\.example\b|0{8}|^za(?:123456|0{6})$", re.IGNORECASE)
"""The company and the addresses of all examples, and numbers of registers that are nobody's."""
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check(case: Case) -> Iterator[Finding]:
    """Compares data, so that quotes and the order of keys say nothing; silent while the supplier's file is missing."""
    if case.is_example is not False:
        return
    for location in QUESTIONS:
        told = _at(case.data, location)
        same = [] if told is None else [text for text in _texts(told) if _stands_in(text, _folded(location))]
        if same:
            yield from _answered(location, told, same)
    for name in ("parties", "evidence"):
        for text in _texts(case.data.get(name)):
            if re.search(r"\bexemplar\b", text, re.IGNORECASE):
                at = (name, *_place(case.data[name], text))
                yield Finding(at, f'"{shown(text)}" is a name of the examples: write your own')


def _stands_in(text: str, sample: str) -> bool:
    """By its beginning first, which costs little."""
    return len(text) > 1 and text[:_BEGINNING].strip().casefold() in sample and _plain(text) in sample


def _answered(location: Location, told: Any, same: list[str]) -> Iterator[Finding]:
    """The whole answer if it is the example, else the first text in it that is the example's own.

    An example is read only where a text of it stands in the answer: reading all takes as long as the rest.
    """
    name = dotted(location)
    if _plain(told) == _sample(location) and _is_own(told):
        yield Finding(location, f"{name} is the sample answer of its page: write your own")
    elif text := next(filter(_is_own_part, same), ""):
        at = (*location, *_place(told, text))
        yield Finding(at, f"{name} has words of the sample answer of its page: write your own")


@cache
def _folded(location: Location) -> str:
    return " ".join(QUESTIONS[location].ask.good.split()).casefold()


@cache
def _sample(location: Location) -> Any:
    """The example of a question, as data."""
    return _plain(_read(QUESTIONS[location].ask.good))


def _read(good: str) -> Any:
    """The data of an example; None for one that is no YAML in a single line, such as a text with a colon."""
    data = parse("good", f"good: {good}\n".encode()).data
    return data["good"] if data else good


def _is_own(sample: Any) -> bool:
    """Whether an example has words, names or days of its own: `{uses: true}` is anybody's answer."""
    texts = [*_texts(sample)]
    if not isinstance(sample, str) and (any(map(_DATE.fullmatch, texts)) or sum(" " in text for text in texts) > 1):
        return True
    return any(_SAMPLE_NAME.search(text) or _is_sentence(text) for text in texts)


def _is_own_part(text: str) -> bool:
    """Whether nobody else would write the text of an example: the name of a court or a body is anybody's."""
    return _SAMPLE_NAME.search(text) is not None or (_is_sentence(text) and text.rstrip().endswith("."))


def _is_sentence(text: str) -> bool:
    return len(text) >= _LEAST_CHARACTERS and len(text.split()) >= _LEAST_WORDS


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(part)


def _place(data: Any, text: str) -> Location:
    """Where in data a text stands first."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, part in entries:
        if text in _texts(part):
            return (step, *_place(part, text))
    return ()


def _at(data: Any, location: Location) -> Any:
    """What is told at the place of a question, without what stands beside it."""
    for step in location:
        data = data.get(step) if isinstance(data, dict) else None
    return data["value"] if isinstance(data, dict) and "value" in data else data


def _plain(data: Any) -> Any:
    """Data without what white space and the case of letters make of it."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(item) for item in data]
    return " ".join(data.split()).casefold() if isinstance(data, str) else data
