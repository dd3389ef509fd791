"""Every rule's page, and the examples on it, run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mtbd import __version__
from mtbd.diagnostic import Severity
from mtbd.linter import lint
from mtbd.rules import ACROSS_RULES, RULES, name_of
from mtbd.rules.rule import AnyRule
from mtbd.source import Text
from tests.conftest import Count

BASE = Path(__file__).parent / "cases" / "base" / "exemplar"
WITH_AI = BASE.parent / "with-ai.yaml"
TODAY = date(2026, 11, 22)
READING = tuple(rule for rule in RULES if ".reading." in rule.__name__)

# The base is itself an example with sample answers, so these look at their examples alone, of a supplier that is real.
OF_REAL_SUPPLIERS = tuple(rule for rule in RULES if name_of(rule) in {"example-address", "sample-answer"})

# These have no example that a page could show: about bytes, sizes, paths, a file that is not there, or several files.
WITHOUT_EXAMPLE = {"unreadable-file", "not-utf-8", "file-too-large", "misplaced-file", "no-supplier-file"}
WITHOUT_EXAMPLE |= {name_of(rule) for rule in ACROSS_RULES}


def blocks(text: str, indent: int) -> dict[str, str]:
    """The entries of a block of YAML by their keys, each with the lines that belong to it."""
    parts = re.split(rf"^(?= {{{indent}}}[a-z0-9_]+:)", text, flags=re.MULTILINE)
    return {part.split(":")[0].strip(): part for part in parts if part.strip()}


def laid_over(base: str, example: str, indent: int = 0) -> str:
    """`base` with what `example` says in its place, sections key by key; text, so that quotes stay as they are."""
    both = blocks(base, indent)
    for key, block in blocks(example, indent).items():
        head, _, rest = block.partition("\n")
        old_head, _, old_rest = both.get(key, "").partition("\n")
        nested = indent == 0 and rest.startswith("  ") and not rest.startswith("  -") and old_rest
        both[key] = f"{old_head}\n{laid_over(old_rest, rest, 2)}" if nested and head == old_head else block
    return "".join(both.values())


def whole(rule: AnyRule, example: str) -> bytes:
    """The file that an example stands for: itself for the rules about reading, else laid over the base."""
    if rule in READING + OF_REAL_SUPPLIERS:
        return example.encode()
    base = (BASE / "base.yaml").read_text(encoding="utf-8")
    if ".rules.ai." in rule.__name__:
        base = laid_over(base, WITH_AI.read_text(encoding="utf-8"))
    return laid_over(base, example).encode()


def linted(content: bytes, invented: bytes = b"true") -> set[str]:
    beside = (BASE / "supplier.yaml").read_bytes().replace(b"example: true", b"example: " + invented)
    supplier = Text("exemplar/supplier.yaml", ("exemplar", "supplier.yaml"), beside)
    text = Text("exemplar/triage.yaml", ("exemplar", "triage.yaml"), content)
    return {one.rule for one in lint([supplier, text], TODAY).diagnostics if one.path == text.path}


def examples(rule: AnyRule, kind: str) -> Iterator[str]:
    yield from re.findall(rf"```yaml {kind}\n(.*?)```", rule.__doc__ or "", re.DOTALL)


def release(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def test_rules_are_many(count: Count) -> None:
    themes = Counter(rule.__name__.split(".")[2] for rule in RULES)
    count(f"rules: {len(RULES)} ({', '.join(f'{theme} {number}' for theme, number in sorted(themes.items()))})")

    assert themes["contradictions"] >= 12


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_rule_has_a_whole_page(rule: AnyRule) -> None:
    page = rule.__doc__ or ""

    assert page.splitlines()[0].endswith(".")
    assert "**Why a force cares.**" in page
    assert "**How to mend it.**" in page
    assert isinstance(rule.SEVERITY, Severity)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_rule_says_since_which_version_it_is_there(rule: AnyRule) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", rule.SINCE)
    assert release(rule.SINCE) <= release(__version__)


@pytest.mark.parametrize("rule", [rule for rule in RULES if name_of(rule) not in WITHOUT_EXAMPLE], ids=name_of)
def test_a_rule_finds_its_bad_example_and_passes_its_good_one(rule: AnyRule) -> None:
    bad, good = [*examples(rule, "bad")], [*examples(rule, "good")]

    invented = b"false" if rule in OF_REAL_SUPPLIERS else b"true"
    assert bad
    assert good
    for example in bad:
        assert name_of(rule) in linted(whole(rule, example), invented)
    for example in good:
        # Where a good example is no whole declaration, only the rule itself must be silent.
        found = linted(whole(rule, example), invented)
        assert name_of(rule) not in found
        assert rule in READING + OF_REAL_SUPPLIERS or not found


def test_the_bases_of_the_examples_are_clean() -> None:
    base = (BASE / "base.yaml").read_text(encoding="utf-8")

    assert linted(base.encode()) == set()
    assert linted(laid_over(base, WITH_AI.read_text(encoding="utf-8")).encode()) == set()


def test_rule_names_are_unique_and_sorted_by_theme() -> None:
    names = [name_of(rule) for rule in RULES]

    assert len(names) == len(set(names))
