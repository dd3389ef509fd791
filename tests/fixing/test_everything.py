"""Fixes on all that there is: every case, every declaration, a made corpus, every mutation; and on random damage."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtbd.diagnostic import Add, Diagnostic, Drop, Edit, Location, Retype
from mtbd.fixing import Fixed
from mtbd.fixing.spans import Span, outline_of
from mtbd.linter import lint
from mtbd.rules import RULES, name_of
from mtbd.rules.page import fix_of
from mtbd.source import Text, read
from tests.bench.corpus import files
from tests.conftest import Count
from tests.fixing.folder import BASE, TODAY, fixes, linted, mended
from tests.fixing.test_pairs import PAIRS, whole
from tests.mutation.document import document
from tests.mutation.test_mutation import VARIANTS
from tests.mutation.variant import Variant

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
UNREAD = {"not-yaml", "control-character"}
FOLDERS = sorted(
    [
        ROOT / "disclosures",
        *(path.parent for path in (ROOT / "tests" / "cases").rglob("exemplar")),
        ROOT / "tests/cases/complete",
    ]
)
COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)


def told(texts: Iterable[Text]) -> Counter[tuple[str, str]]:
    return Counter((one.path, one.rule) for one in lint(texts, TODAY).diagnostics)


def after(texts: Iterable[Text], results: Iterable[Fixed]) -> list[Text]:
    contents = {one.text.path: one.content for one in results}
    return [text._replace(content=contents.get(text.path, text.content)) for text in texts]


def holds(texts: list[Text], *, unsafe: bool) -> tuple[Fixed, ...]:
    """What is always so: clean files stay, nothing new is found, a second run does nothing, comments are kept."""
    results = fixes(texts, unsafe=unsafe)
    mended = after(texts, results)
    report = lint(texts, TODAY).diagnostics
    found, unread = {one.path for one in report}, {one.path for one in report if one.rule in UNREAD}

    assert {one.text.path for one in results} <= found
    assert not {key: more for key, more in (told(mended) - told(texts)).items() if key[0] not in unread}
    assert not [one for one in fixes(mended, unsafe=unsafe) if one.content != one.text.content]
    for one in results:
        before, now = (content.decode() for content in (one.text.content, one.content))
        if one.text.path not in unread:
            assert Counter(COMMENT.findall(before)) == Counter(COMMENT.findall(now))
            assert changed_lines(before, now) <= lines_of(one.made, before.removeprefix("\ufeff"))
        assert (one.content == one.text.content) == (not one.made)
    return results


def changed_lines(before: str, now: str) -> set[int]:
    """The lines, counted from 1, of the old text that are not in the new one as they were."""
    matched = SequenceMatcher(None, before.split("\n"), now.split("\n"), autojunk=False).get_matching_blocks()
    same = {block.a + offset + 1 for block in matched for offset in range(block.size)}
    return set(range(1, before.count("\n") + 2)) - same


def lines_of(made: Iterable[Diagnostic], before: str) -> set[int]:
    """The lines that fixes may change: those of what their edits name and, of a new key, those of its neighbour."""
    spans = outline_of(before).spans
    edits = [edit for one in made if one.fix for edit in one.fix.edits]
    named = [span for edit in edits for span in _named(edit, spans, before)]
    stretches = ((before.count("\n", 0, one.begin), before.count("\n", 0, one.end)) for one in named)
    typed = {edit.position.line for edit in edits if isinstance(edit, Retype)}
    return typed.union(*(range(first + 1, last + 2) for first, last in stretches))


def _named(edit: Edit, spans: dict[Location, Span], before: str) -> Iterator[Span]:
    """What an edit names; of an entry that stands twice both, since either may be the one that is seen to go."""
    named: set[tuple[str, ...]] = set()
    if isinstance(edit, Drop):
        lines = before.split("\n")[: edit.position.line - 1]
        key = sum(len(line) + 1 for line in lines) + edit.position.column - 1
        named = {_bare(at) for at, one in spans.items() if one.begin == key}
    elif not isinstance(edit, Retype):
        named = {_bare((*edit.at[:-1], edit.after) if isinstance(edit, Add) and edit.after else edit.at)}
    yield from (one for at, one in spans.items() if _bare(at) in named)


def _bare(at: Location) -> tuple[str, ...]:
    """A place as edits have it, without `value`, which a file may have or not, and of a doubled key its name."""
    return tuple(str(part).partition("\0")[0] for part in at if part != "value")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.relative_to(ROOT)))
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_all_folders(folder: Path, unsafe: bool) -> None:  # noqa: FBT001
    holds([text for text in read([folder]) if not text.unreadable], unsafe=unsafe)


def test_a_corpus_is_clean_and_stays_so() -> None:
    made = [Text(file.path, tuple(file.path.split("/")), file.data) for file in files(30)]

    assert fixes(made, unsafe=True) == ()


def beside(fault: Variant, text: str) -> list[Text]:
    """A file with a fault, and its supplier's file beside it."""
    supplier, name = fault.document.name.split("/")
    texts = [Text(f"{fault.document.name}.yaml", (supplier, f"{name}.yaml"), text.encode())]
    if fault.document.company:
        company = fault.document.company.encode()
        texts.append(Text(f"{supplier}/supplier.yaml", (supplier, "supplier.yaml"), company, asked=False))
    return texts


def named(fault: Variant) -> str:
    return f"{fault.family}-{fault.rule}-{fault.label}".replace(" ", "_")


FIXABLE = [fault for fault in VARIANTS if fault.rule in {name_of(rule) for rule in RULES if fix_of(rule)}]
FEW = 6


def few_of_each(faults: Iterable[Variant]) -> Iterator[Variant]:
    """The first faults of each family that lead to each rule: all of them would take minutes and show no more."""
    met: Counter[tuple[str, str]] = Counter()
    for fault in faults:
        met[fault.family, fault.rule] += 1
        if met[fault.family, fault.rule] <= FEW:
            yield fault


@pytest.mark.parametrize("fault", [*few_of_each(FIXABLE)], ids=named)
def test_faults_that_a_rule_may_fix(fault: Variant) -> None:
    holds(beside(fault, fault.text), unsafe=True)


@cache
def seen() -> dict[str, set[bool]]:
    """Of each rule, whether the fixes that it gives are safe, over all cases and pairs and a few of all faults."""
    contents = [(file.read_bytes()) for file in CASES.rglob("*.yaml")]
    lints = [linted(content) for content in contents]
    lints += [linted(whole(pair, "before.yaml")) for pair in PAIRS]
    lints += [lint(beside(fault, fault.text), TODAY).diagnostics for fault in few_of_each(FIXABLE)]
    found: dict[str, set[bool]] = {}
    for one in chain.from_iterable(lints):
        if one.fix:
            found.setdefault(one.rule, set()).add(one.fix.safe)
    return found


def test_a_rule_says_on_its_page_whether_it_fixes(count: Count) -> None:
    words = {frozenset({True}): "safe", frozenset({False}): "unsafe", frozenset({True, False}): "safe or unsafe"}
    promised = {name_of(rule): fix_of(rule) for rule in RULES if fix_of(rule)}
    count(f"rules that offer a fix: {len(promised)} of {len(RULES)}")

    assert {rule: words[frozenset(kinds)] for rule, kinds in seen().items()} == promised


# Random layouts and faults.

LINES = (BASE / "base.yaml").read_text(encoding="utf-8").split("\n")
NOISE = ("", "# a remark", "    # indented: {not, data}", "  # - no item")


def strewn(random: Random, fault: Variant) -> str:
    """The text of a fault with comments and empty lines where no text of several lines runs on."""
    lines = fault.text.split("\n")
    return "\n".join(line for old in lines for line in (*noise(random, old), old))


def noise(random: Random, line: str) -> Iterator[str]:
    if re.match(r"[a-z_]+:", line) and random.random() < 0.5:
        yield random.choice(NOISE)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.sampled_from(FIXABLE), st.sampled_from(["\n", "\r\n"]))
def test_random_layouts(random: Random, fault: Variant, ends: str) -> None:
    text = strewn(random, fault).replace("\n", ends)
    holds(beside(fault, random.choice(["\ufeff", ""]) + text), unsafe=random.random() < 0.5)


PIECES = ('"', "'", ": ", " #", "- ", "\t", "\u00a0", "\u200b", "\n", "{", "x", "no", "http://", "")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_random_damage(random: Random, times: int) -> None:
    """Characters that mean something to YAML, and slips, put anywhere into the base."""
    content = "\n".join(LINES)
    for _ in range(times):
        at = random.randrange(len(content))
        piece = random.choice(
            ['"', "'", ": ", " #", "- ", "\t", "\u00a0", "\u200b", "\n", "{", "x", "no", "http://", ""]
        )
        content = content[:at] + piece + content[at + random.randrange(3) :]
    once = mended(content.encode(), unsafe=True)

    assert mended(once, unsafe=True) == once
    if not linted(content.encode()):
        assert once == content.encode()


def test_what_is_mended_is_what_was_meant() -> None:
    """Renamed keys: undone by the fix, which gives back the very bytes of the file before the fault."""
    whole = document(ROOT / "tests/cases/complete/quillfern-armour/linden-vest.yaml")
    wrong = whole.text.replace("  phase: ", "  phaze: ", 1)
    supplier = Text("s", ("quillfern-armour", "supplier.yaml"), whole.company.encode(), asked=False)
    text = Text("p", ("quillfern-armour", "linden-vest.yaml"), wrong.encode())

    assert wrong != whole.text
    assert [one.content.decode() for one in fixes([supplier, text], unsafe=True)] == [whole.text]
