"""The answer repeats the question.

It is the question or its label, most of the question's words and none of its own, or, where the product is to be
described, only the product's name.

**Why a force cares.** It reads like an answer and tells nothing that was not known before.

**How to mend it.** Write what your product has and others have not: a number, a name, a step, a limit.

```yaml bad
sustainability:
  statement: We support UK policing in delivering sustainability.
```

```yaml bad
product:
  name: Exemplar Triage
  summary: Exemplar Triage.
```

```yaml good
sustainability:
  statement: We support policing with a van that collects worn vests, whose fibres were reused in 61 % of cases.
```
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from mtbd.diagnostic import Finding, Severity
from mtbd.model.excuses import bare
from mtbd.rules.case import Case
from mtbd.rules.written import Written

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


_SAY_NOTHING = """
a about all also an and any are as at be been by can could did do does each for from had has have how i if
in into is it its may might of on or other our out s should so some than that the their them then there
these they this to up us was we were what when where which who whom whose why will with within would you
your product solution system service company supplier
"""
_SMALL = frozenset(_SAY_NOTHING.split())
_WORD = re.compile(r"\w+")
_ENDING = re.compile("(?:ing|ed|es|s|e|ly)$")
_NO = re.compile(r"\b(?:no|not|none|nobody|nothing|never|neither|without|yet)\b", re.IGNORECASE)
"""A denial is an answer, though it be in the words of the question."""
_FEWEST = 2
_SHARE = 0.6
"""Less of the question's words may be a choice among what it offers."""
_LONGEST_NAME = 5
DESCRIBES = frozenset({"one_sentence", "summary", "problem", "detailed_description", "previous_process"})
_LABELLED = frozenset({"description", "purpose", "role", "statement", "summary", "problem"})


def check(case: Case) -> Iterator[Finding]:
    """Every text in words of one's own, beside the question it answers."""
    name = next((one.text for one in case.written if one.location == ("product", "name")), "")
    for one in case.written:
        if repeats(one.asks, one.text) or (_is_labelled(one) and one.bare == str(one.location[-1])):
            yield Finding(one.location, f'the answer has no word that is not in the question: "{one.asks}"')
        elif one.location[0] == "product" and one.location[-1] in DESCRIBES and is_name(one.text, name):
            yield Finding(one.location, "the answer is only the name of the product")


def repeats(question: str, answer: str) -> bool:
    """Whether an answer has most of the words that matter of a question, and none of its own."""
    if len(answer) > 2 * len(question):
        return False
    asked, said = _of_question(question), set()
    for stem in _stems(answer):
        if stem not in asked:
            return False
        said.add(stem)
    return len(said) >= _FEWEST and len(said) >= _SHARE * len(asked) and not _NO.search(answer)


def is_name(text: str, name: str) -> bool:
    """Whether a text is a name and no more; what is called by a whole sentence is told by its name."""
    return bare(text) == bare(name) and len(name.split()) <= _LONGEST_NAME


def _is_labelled(one: Written) -> bool:
    return one.location[-1] in _LABELLED


@cache
def _of_question(question: str) -> frozenset[str]:
    return frozenset(_stems(question))


def _stems(text: str) -> Iterator[str]:
    """The words that matter, without their endings, so that "delivers" and "delivering" are one."""
    for found in _WORD.finditer(bare(text)):
        word = found[0]
        if word not in _SMALL:
            yield _stem(word)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return _ENDING.sub("", word) or word
