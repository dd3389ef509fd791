"""Each fix as a pair: part of a declaration before and after it, to the byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mtbd.rules import RULES, name_of
from mtbd.rules.page import fix_of
from tests.fixing.folder import BASE, linted, mended
from tests.test_rules import WITH_AI, laid_over

PAIRS = sorted((Path(__file__).parents[1] / "cases" / "fixes").glob("*/*"))
EACH_PAIR = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.parent.name}-{pair.name}")


def whole(pair: Path, name: str) -> bytes:
    """A part of a pair laid over the base; itself where the base could not be read with it."""
    base = (BASE / "base.yaml").read_text(encoding="utf-8")
    part = (pair / name).read_text(encoding="utf-8")
    if is_whole(pair):
        return part.encode()
    base = laid_over(base, WITH_AI.read_text(encoding="utf-8")) if part.startswith("ai:") else base
    return laid_over(base, part).encode()


def is_whole(pair: Path) -> bool:
    return rule_of(pair) in {"control-character", "key-not-text", "not-yaml"}


def rule_of(pair: Path) -> str:
    """The rule that a pair is for: its name may go on, where a rule has several."""
    return max((name_of(rule) for rule in RULES if pair.name.startswith(name_of(rule))), key=len)


@EACH_PAIR
def test_a_fix_turns_the_one_into_the_other(pair: Path) -> None:
    before, after = whole(pair, "before.yaml"), whole(pair, "after.yaml")

    assert before != after
    assert rule_of(pair) in {one.rule for one in linted(before)}
    assert mended(before, unsafe=pair.parent.name == "unsafe").decode() == after.decode()


@EACH_PAIR
def test_a_fixed_file_has_the_finding_no_more(pair: Path) -> None:
    left = {one.rule for one in linted(whole(pair, "after.yaml"))}

    assert rule_of(pair) not in left
    assert not left or is_whole(pair)


@EACH_PAIR
def test_what_needs_a_look_is_left_alone_unless_asked(pair: Path) -> None:
    before = whole(pair, "before.yaml")

    changed = mended(before, unsafe=False) != before

    assert changed == (pair.parent.name == "safe")


@EACH_PAIR
@pytest.mark.parametrize("way", ["windows", "marked", "endless"])
def test_line_ends_and_marks_stay(pair: Path, way: str) -> None:
    def written(content: bytes) -> bytes:
        if way == "windows":
            return content.replace(b"\n", b"\r\n")
        return b"\xef\xbb\xbf" + content if way == "marked" else content.rstrip(b"\n")

    before, after = whole(pair, "before.yaml"), whole(pair, "after.yaml")

    assert mended(written(before), unsafe=pair.parent.name == "unsafe") == written(after)


def test_every_rule_that_fixes_has_a_pair() -> None:
    kinds = {"safe": {"safe"}, "unsafe": {"unsafe"}, "safe or unsafe": {"safe", "unsafe"}}
    promised = {name_of(rule): kinds[fix] for rule in RULES if (fix := fix_of(rule))}
    shown: dict[str, set[str]] = {}
    for pair in PAIRS:
        shown.setdefault(rule_of(pair), set()).add(pair.parent.name)

    # The version of the questions is missing from a whole file only, which no part laid over another can show.
    assert shown == {name: kind for name, kind in promised.items() if name != "missing-answer"}


def test_a_missing_version_of_the_questions_is_added_above_all() -> None:
    without = re.sub(rb"(?ms)\A.*^mtbd: 1[^\n]*\n", b"", (BASE / "base.yaml").read_bytes())

    assert mended(b"# Ours.\n\n" + without, unsafe=False) == b"# Ours.\n\nmtbd: 1\n" + without
