"""A corpus of declarations for measuring: as many as asked for, valid, varied, and the same for the same seed.

`python -m tests.bench.corpus 2000 FOLDER` writes two thousand of 8 to 12 KB, in suppliers' folders of up to twenty.
Answers start from the good examples of the model, so that the corpus follows it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from random import Random
from typing import NamedTuple, get_args

from mtbd import reference
from mtbd.diagnostic import Location
from mtbd.model.ask import Withhold
from mtbd.model.declaration import CHAPTERS, QUESTIONS, Question
from mtbd.model.product import Kind
from mtbd.model.text import TextType
from mtbd.model.trait import TRAITS, written
from mtbd.output import File, write
from tests.bench.thinned import Part, example, read, thinned

MOST = 20
"""Products of one supplier."""
SIZES = (8_300, 11_700)
"""Bytes that a file aims at."""
LONGEST = 12_200
"""Bytes of a file, at most."""
MOST_PLAIN = 8_600
"""Bytes of its plain answers, at most: with more, notes and evidence beside them all but never fit."""

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
_BEGINNINGS = [" ".join(words) for words in product(_WHO, _DOES, _WHAT, _WHEN, _THEN)]
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
        return f"{self.random.choice(_BEGINNINGS)}, in {self.random.randrange(2, 9999)} cases a year."

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
        for place in range(1, min(random.randint(1, MOST), count - made) + 1):
            yield File(f"{folder}/product-{place:02}.yaml", _fitting(random, f"{number}-{place}").encode())
            made += 1


def _fitting(random: Random, name: str) -> str:
    """A declaration that is not too long."""
    return next(text for text in drafts(random, name) if len(text) <= LONGEST)


def drafts(random: Random, name: str) -> Iterator[str]:
    """Declarations of one product, ever briefer, then of others without end: what was drawn may be asked too much."""
    while True:
        drawn = draw(random, name)
        # Most draws: writing them out, only to find them too long, took four fifths of the time.
        if plain(drawn, Prose(random)) <= MOST_PLAIN:
            yield from (declaration(random, drawn._replace(keep=keep)) for keep in (0.8, 0.3, 0))


def plain(drawn: Drawn, prose: Prose) -> int:
    """The bytes of the plain answers of a product at their briefest."""
    return sum(len(f"  {place[-1]}: {value}\n") for place, value in _told_of_all(drawn, prose).items())


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
        if question.ask.required or random.random() < 0.3:
            good = f"Supplier Number {number} Limited" if question.location[1] == "legal_name" else question.ask.good
            lines.append(f"  {question.location[1]}: {good}")
    return "\n".join(lines) + "\n"


def draw(random: Random, name: str) -> Drawn:
    """A product of which nothing is told that need not be."""
    uses_ai = random.random() < 0.5
    # A product with AI is asked so much that few of the other questions fit beside it.
    flags = {path: random.random() < (0.2 if uses_ai else 0.5) for path in _FLAGS}
    flags["product", "uses_ai"] = uses_ai
    kind = random.choice(get_args(Kind))
    return Drawn(name, kind, flags | dict.fromkeys(_that_follow(kind, flags), True), keep=0)


def _that_follow(kind: str, flags: Mapping[Location, bool]) -> Iterator[Location]:
    """What must be true beside that which was drawn, since a declaration that contradicts itself is not valid."""
    if kind == "saas":
        yield "product", "cloud_hosted"
    if any(flags["product", name] for name in ("is_biometric", "is_surveillance", "affects_individuals")):
        yield "product", "processes_personal_data"
    # The examples of answers tell of models that the supplier trained, and of data that are stored.
    yield "ai", "trains_models"
    yield "product", "holds_data"


def declaration(random: Random, drawn: Drawn) -> str:
    """The text of one declaration, of whatever length."""
    prose = Prose(random)
    aim = random.randint(*SIZES)
    told = _told_of_all(drawn, prose)
    parts = [f"# {prose.sentence()}\nmtbd: 1\n"]
    for chapter in CHAPTERS:
        lines: list[str] = []
        # One answer of a section, and of sections with several to tell: more would be a finding.
        may_withhold = chapter.name == "product"
        for question in chapter.questions:
            if question.location in told:
                answer = _lines(question, told[question.location], prose, may_withhold=may_withhold)
                may_withhold = may_withhold and not any("withheld:" in line for line in answer)
                lines += answer
        head = [] if len(chapter.questions[0].location) == 1 else [f"{chapter.name}:"]
        parts += ["\n".join([*head, *lines]) + "\n"] if lines else []
    parts.append(_LISTS)
    return _filled("".join(parts), prose, aim)


_FLAGS = tuple(trait.path for trait in TRAITS if trait.words == frozenset({"true"}))


class Drawn(NamedTuple):
    """What chance decided of a product before its answers are written."""

    name: str
    kind: str
    flags: dict[Location, bool]
    """Its yes and no answers."""
    keep: float
    """The share of its answers' parts that need not be told and are."""


def _told_of_all(drawn: Drawn, prose: Prose) -> dict[Location, str]:
    """The value of each answer by its place; an answer may give the product a trait that opens further questions."""
    told: dict[Location, str] = {}
    own = _own(drawn, prose)
    waiting = [one for one in _ASKED if one[1].ask.required or prose.random.random() < drawn.keep / 8]
    present: frozenset[str] | None = None
    while (found := _traits(told)) != present:
        present = found
        for whens, question in waiting:
            if not any(map(present.isdisjoint, whens)):
                told[question.location] = own.get(question.location) or _told(question, drawn, prose)
        waiting = [one for one in waiting if one[1].location not in told]
    return told


def _traits(told: Mapping[Location, str]) -> frozenset[str]:
    return frozenset(trait.name for trait in TRAITS if trait.path in told and trait.words & _words(told[trait.path]))


@lru_cache(10_000)
def _words(value: str) -> frozenset[str]:
    return written(read(value)) if value else frozenset()


_NEVER_HERE = frozenset({"superseded_by", "withdrawn_because", "compiled_by", "no_ai_statement"})
"""Questions whose answers contradict those of a published declaration by its supplier."""

_DECIDING = {trait.path for trait in TRAITS}
_ASKED = tuple(
    (tuple(filter(None, (chapter.when, question.ask.when))), question)
    for chapter in CHAPTERS
    for question in chapter.questions
    if chapter.name != "supplier" and question.location[-1] not in _NEVER_HERE
    if question.ask.required or question.location not in _DECIDING
)
"""What a product may be asked, each with the traits that open it; those that decide on a trait only where they must."""


def _lines(question: Question, told: str, prose: Prose, *, may_withhold: bool) -> list[str]:
    """A question and its answer, in one of the forms that it may have."""
    key, random = str(question.location[-1]), prose.random
    indent = "  " if len(question.location) > 1 else ""
    comment = [f"{indent}# {question.ask.question}"] if random.random() < 0.05 else []
    plain = [*comment, f"{indent}{key}: {told}"]
    if question.location[0] == "metadata":
        return plain
    drawn = random.random()
    if question.ask.withhold is Withhold.ALLOWED and may_withhold and drawn < 0.3:
        return [f"{indent}{key}:", f"{indent}  value: {told}", *_block(prose, indent)]
    if not question.ask.required and drawn < 0.2:
        return [f"{indent}{key}: {{not_applicable: '{prose.sentence()}'}}"]
    if drawn < 0.26 or question.location[0] == "benefits":
        value = [f"{indent}  value: {told}", f"{indent}  evidence: [{random.choice(('trial', 'contract'))}]"]
        return [*comment, f"{indent}{key}:", *value, f"{indent}  note: {prose.sentence()}"]
    return plain


_NEVER_IN_PART = {
    ("product", "deployments"),
    ("interoperability", "standards"),
    ("ai", "models"),
    ("ai", "datasets"),
    ("biometrics", "independent_test"),
    ("biometrics", "demographic_performance"),
    ("equality", "groups_considered"),
    ("ai", "risks"),
    ("data_protection", "locations"),
    ("data_protection", "training_use"),
    ("evaluation", "evaluations"),
    ("safety", "fit"),
    ("safety", "standards"),
    ("security", "vulnerability_disclosure"),
}
"""Answers that are found wanting, or that others lean on, without a part that need not be told."""


def _own(drawn: Drawn, prose: Prose) -> dict[Location, str]:
    """The answers that no example gives: what the product is, and what was drawn of it."""
    own: dict[Location, str] = {
        ("product", "name"): f"Product {drawn.name}",
        ("product", "kind"): f"[{drawn.kind}]",
        ("product", "category"): str(prose.random.choice(reference.rows("categories"))["id"]),
        ("product", "one_sentence"): "Orders what came in by how soon it needs an answer.",
        ("product", "detailed_description"): "@",
        ("metadata", "approvals"): _APPROVALS,
        **{place: str(flag).lower() for place, flag in drawn.flags.items()},
    }
    if drawn.flags["product", "is_biometric"]:
        own["data_protection", "data_categories"] = "[personal, biometric, sensitive_processing_s35_8]"
    return own


def _told(question: Question, drawn: Drawn, prose: Prose) -> str:
    """The value of an answer: prose of its own, or the good example, whole or in part."""
    if isinstance(question.payload, TextType) and question.payload.show == "prose":
        return prose.text(1)
    if question.location in _NEVER_IN_PART:
        return question.ask.good
    return thinned(_example(question.location), prose.random, drawn.keep)


@cache
def _example(place: Location) -> Part:
    return example(QUESTIONS[place].ask.good, QUESTIONS[place].payload)


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
  - {id: test-house, name: Test House Limited, country: GB}
  - {id: national-laboratory, name: National Laboratory, country: GB}
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
