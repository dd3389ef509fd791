"""A corpus of declarations for measuring: as many as asked for, valid, varied, and the same for the same seed.

`python -m tests.bench.corpus 2000 FOLDER` writes two thousand of 8 to 12 KB, in suppliers' folders of up to twenty.
Answers start from the good examples of the model, so that the corpus follows it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple, get_args

from mtbd import reference
from mtbd.model.ask import Withhold
from mtbd.model.declaration import CHAPTERS, Chapter, Question, asked_of
from mtbd.model.product import Kind
from mtbd.model.text import TextType
from mtbd.model.trait import TRAITS
from mtbd.output import File, write

MOST = 20
"""Products of one supplier."""
SIZES = (8_300, 11_700)
"""Bytes that a file aims at."""
LONGEST = 12_200
"""Bytes of a file, at most."""

_WHO = ("A clerk", "The supervisor", "A force", "The control room", "An officer", "The evidence team", "A trainer")
_DOES = ("reads", "checks", "sorts", "signs for", "returns", "compares", "looks up", "marks", "prints", "stores")
_WHAT = ("the report", "each item", "the list of the day", "a label", "the older copy", "two samples", "the case file")
_WHEN = ("before a shift", "once a week", "in the order of arrival", "after a call", "by hand", "on the same day")
_THEN = (
    "and notes the time",
    "and tells the next desk",
    "unless a rule of the force says otherwise",
    "so that nothing waits for long",
    "which takes about four minutes",
    "and nothing is sent anywhere else",
)
_CONCERNS = (
    ("commercial_prejudice", "foia2000:s.43(2)"),
    ("intellectual_property", "foia2000:s.43(2)"),
    ("gaming", "foia2000:s.31(1)(a)"),
)
_APPROVALS = (
    "[{role: Director of Product, area: product, on: 2026-09-28}, {role: Counsel, area: legal, on: 2026-09-29}]"
)


class Prose(NamedTuple):
    """Writes sentences that nobody has written before."""

    random: Random

    def sentence(self) -> str:
        """One sentence, with a number so that no two are the same."""
        pick = self.random.choice
        number = self.random.randrange(2, 9999)
        return f"{pick(_WHO)} {pick(_DOES)} {pick(_WHAT)} {pick(_WHEN)} {pick(_THEN)}, in {number} cases a year."

    def text(self, most: int) -> str:
        """One to so many sentences."""
        return " ".join(self.sentence() for _ in range(self.random.randint(1, most)))


def files(count: int, seed: int = 1) -> Iterator[File]:
    """So many declarations and the files of their suppliers, in folders named after the suppliers."""
    random = Random(seed)
    made = number = 0
    while made < count:
        number += 1
        folder = f"supplier-{number:04}"
        yield File(f"{folder}/supplier.yaml", supplier(random, number).encode())
        for product in range(1, min(random.randint(1, MOST), count - made) + 1):
            yield File(f"{folder}/product-{product:02}.yaml", _fitting(random, f"{number}-{product}").encode())
            made += 1


def _fitting(random: Random, name: str) -> str:
    """A declaration that is not too long: one that is asked too much is drawn again."""
    while len(text := declaration(random, name)) > LONGEST:
        pass
    return text


def supplier(random: Random, number: int) -> str:
    """The file of one supplier."""
    chapter = next(chapter for chapter in CHAPTERS if chapter.name == "supplier")
    lines = [
        "mtbd: 1",
        "prepared_by: supplier",
        f"contact_email: transparency@supplier-{number}.example",
        f"website: https://supplier-{number}.example/",
        "example: true",
        "supplier:",
    ]
    for question in chapter.questions:
        if asked_of(chapter, question, frozenset({"by_supplier"})) or random.random() < 0.3:
            good = f"Supplier Number {number} Limited" if question.location[1] == "legal_name" else question.ask.good
            lines.append(f"  {question.location[1]}: {good}")
    return "\n".join(lines) + "\n"


def declaration(random: Random, name: str, *, whole: bool = False) -> str:
    """One declaration; `whole` answers every question that can be answered at once."""
    kind = random.choice(get_args(Kind))
    flags = _flags(random, whole=whole)
    present = _traits(kind, flags) if not whole else frozenset(trait.name for trait in TRAITS)
    prose = Prose(random)
    aim = random.randint(*SIZES)
    parts = [f"# {prose.sentence()}\nmtbd: 1\n"]
    for chapter in CHAPTERS:
        lines: list[str] = []
        for question in chapter.questions if chapter.name != "supplier" or whole else ():
            if _leave_out(chapter, question, present, random, whole=whole):
                continue
            # One answer of a section, and of sections with several to tell: more would be a finding.
            may_withhold = chapter.name == "product" and not any("withheld:" in line for line in lines)
            lines += _lines(question, prose, kind, flags, name, may_withhold=may_withhold)
        head = [] if chapter.name == "limitations" else [f"{chapter.name}:"]
        parts += ["\n".join([*head, *lines]) + "\n"] if lines else []
    parts.append(_LISTS)
    return _filled("".join(parts), prose, aim)


def _flags(random: Random, *, whole: bool) -> dict[str, bool]:
    """The yes and no answers, some of each."""
    names = [trait.path for trait in TRAITS if trait.words == frozenset({"true"})]
    return {str(path[-1]): whole or random.random() < 0.5 for path in names}


def _traits(kind: str, flags: dict[str, bool]) -> frozenset[str]:
    of_kind = {trait.name for trait in TRAITS if trait.path == ("product", "kind") and kind in trait.words}
    return frozenset({"by_supplier", "published", *of_kind, *(name for name, yes in flags.items() if yes)})


_NEVER_HERE = frozenset({"superseded_by", "withdrawn_because", "compiled_by", "no_ai_statement"})
"""Questions whose answers contradict those of a published declaration by its supplier."""


def _leave_out(chapter: Chapter, question: Question, present: frozenset[str], random: Random, *, whole: bool) -> bool:
    if question.location[-1] in _NEVER_HERE:
        return True
    return not (whole or asked_of(chapter, question, present) or random.random() < 0.2)


def _lines(
    question: Question, prose: Prose, kind: str, flags: dict[str, bool], name: str, *, may_withhold: bool
) -> list[str]:
    """A question and its answer, in one of the forms that it may have."""
    key, random = str(question.location[-1]), prose.random
    indent = "  " if len(question.location) > 1 else ""
    told = _told(question, prose, kind, flags, name)
    comment = [f"{indent}# {question.ask.question}"] if random.random() < 0.15 else []
    plain = [*comment, f"{indent}{key}: {told}"]
    if question.location[0] == "metadata":
        return plain
    drawn = random.random()
    if question.ask.withhold is Withhold.ALLOWED and may_withhold and drawn < 0.3:
        return [f"{indent}{key}:", f"{indent}  value: {told}", *_block(prose, indent)]
    if not question.ask.required and drawn < 0.2:
        return [f"{indent}{key}: {{not_applicable: '{prose.sentence()}'}}"]
    if drawn < 0.36:
        value = [f"{indent}  value: {told}", f"{indent}  evidence: [{random.choice(('trial', 'contract'))}]"]
        return [*comment, f"{indent}{key}:", *value, f"{indent}  note: {prose.sentence()}"]
    return plain


def _told(question: Question, prose: Prose, kind: str, flags: dict[str, bool], name: str) -> str:
    """The value of an answer: a yes or no, prose of its own, or the good example."""
    key = str(question.location[-1])
    own: dict[str, str] = {
        "name": f"Product {name}",
        "kind": f"[{kind}]",
        "category": str(prose.random.choice(reference.rows("categories"))["id"]),
        "one_sentence": "Orders what came in by how soon it needs an answer.",
        "detailed_description": "@",
    }
    if key in own and question.location[0] == "product":
        return own[key]
    if key == "approvals":
        return _APPROVALS
    if key in flags:
        return str(flags[key]).lower()
    if isinstance(question.payload, TextType) and question.payload.show == "prose":
        return prose.text(2)
    return question.ask.good


def _block(prose: Prose, indent: str) -> Iterator[str]:
    """A withholding block of an answer that is told in part."""
    concern, ground = prose.random.choice(_CONCERNS)
    block = {
        "what": prose.sentence(),
        "concern": concern,
        "ground": ground,
        "harm": prose.sentence(),
        "likelihood": "would",
        "for_disclosure": f"['{prose.sentence()}']",
        "against_disclosure": f"['{prose.sentence()}', '{prose.sentence()}']",
        "balance": prose.text(2),
        "published_instead": prose.sentence(),
        "ask": prose.random.choice(("on_request", "nda_to_forces", "secure_portal")),
    }
    yield f"{indent}  withheld:"
    for key, value in block.items():
        yield f"{indent}    {key}: {value}"


_LISTS = """parties:
  - {id: hosting-provider, name: Hosting Provider Limited, country: GB}
evidence:
  - {id: trial, type: test_report, title: Report of the trial, url: "https://supplier.example/trial",
     issuer: A university, issued_on: 2026-03-01, expires_on: 2029-03-01, independence: independent, access: public}
  - {id: contract, type: contractual_commitment, title: Standard contract, url: "https://supplier.example/contract",
     independence: self_declared, access: public}
"""


def _filled(text: str, prose: Prose, aim: int) -> str:
    """The text with so long a description that it comes to `aim` bytes, or a short one when it is longer already."""
    sentences = [prose.sentence()]
    while len(text) + sum(map(len, sentences)) < aim:
        sentences.append(prose.sentence())
    # Folded lines, as people write long texts.
    folded = "".join(f"\n      {sentence}" for sentence in sentences)
    return text.replace(": @\n", f": >-{folded}\n", 1)


def main(arguments: Iterable[str]) -> None:
    """Write the corpus that the command line asks for."""
    count, folder = arguments
    number = write(files(int(count)), Path(folder))
    print(f"{number} files in {folder}")


if __name__ == "__main__":
    main(sys.argv[1:])
