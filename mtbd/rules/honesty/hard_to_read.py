"""The summary is hard to read.

The sentences of the summary are long and its words are too: its Automated Readability Index is above 20. Of 136
published UK records of algorithmic tools, about one in seven describes itself in a harder text.

**Why a force cares.** An officer, a member of an ethics panel and the public are all to understand it.

**How to mend it.** Make two sentences of one, and say it as you would to somebody at the front desk.

```yaml bad
product:
  summary: >-
    Leveraging sophisticated prioritisation functionality, the solution facilitates operational decision-making
    through automated categorisation of heterogeneous communications received from members of the public via
    multiple digital engagement channels.
```

```yaml good
product:
  summary: It reads reports that come by web form and puts the most urgent first. Staff decide on each report.
```
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


LIMIT = 20
"""At 16, half of the published records would be told off, and their readers would learn to look away."""
FEWEST = 15
"""In a text of fewer words, one long name decides the index."""

_WORD = re.compile(r"\w[\w'\u2019-]*(?:\.\w+)*")
_STOP = re.compile(r"[.!?](?=\W*(?:\s|$))|\n\s*(?:\n|[-*•])")


class Readability(NamedTuple):
    """How long the words and sentences of a text are, and the index that follows from it."""

    words: int
    letters_a_word: float
    words_a_sentence: float

    @property
    def level(self) -> float:
        """The Automated Readability Index, made to be read as a school year in the United States."""
        return 4.71 * self.letters_a_word + 0.5 * self.words_a_sentence - 21.43


def readability(text: str) -> Readability:
    """Counts for a text; one without a word reads as easy."""
    words = _WORD.findall(text)
    sentences = sum(1 for sentence in _STOP.split(text) if _WORD.search(sentence))
    letters = sum(character.isalnum() for word in words for character in word)
    return Readability(len(words), letters / max(1, len(words)), len(words) / max(1, sentences))


def check(case: Case) -> Iterator[Finding]:
    """The summary only: a detailed description may ask more of its reader."""
    product = case.declaration.product
    summary = product.summary.value if product and product.summary else None
    found = readability(summary or "")
    if found.words >= FEWEST and found.level > LIMIT:
        message = (
            f"{found.words_a_sentence:.0f} words a sentence and {found.letters_a_word:.1f} letters a word make it hard "
            f"to read: readability index {found.level:.0f}, at most {LIMIT} is asked"
        )
        yield Finding(("product", "summary"), message)
