"""What rules look for in a text before their patterns do, which take longer."""

from __future__ import annotations

import re
import sys
from string import ascii_lowercase
from types import ModuleType

import pytest

from mtbd.model.excuses import bare
from mtbd.rules.honesty import implied_endorsement
from mtbd.rules.non_answers import blanket_refusal, superlative, unnamed_law, vague_security
from tests.rules.ways import ways

PATTERNS = {
    implied_endorsement: ("_CLAIM",),
    blanket_refusal: ("_WHOLE", "_INSIDE"),
    superlative: ("_SUPERLATIVE",),
    unnamed_law: ("_CLAIM",),
    vague_security: ("_VAGUE", "_BROAD"),
}


@pytest.mark.parametrize("rule", PATTERNS, ids=lambda rule: rule.__name__)
def test_what_the_patterns_of_a_rule_match_has_one_of_its_words(rule: ModuleType) -> None:
    """And there is no word that they can do without."""
    patterns, words = [vars(rule)[name] for name in PATTERNS[rule]], vars(rule)["_WORDS"]
    matched = {text for one in patterns for text in ways(one)}
    found = {text: frozenset(word for word in words if word in bare(text)) for text in matched}

    assert [text for text, standing in found.items() if not standing] == []
    assert {word for standing in found.values() if len(standing) == 1 for word in standing} == set(words)


def test_what_a_pattern_takes_for_a_letter_is_folded_into_it() -> None:
    every = re.findall("[a-z]", "".join(map(chr, range(sys.maxunicode))), re.IGNORECASE)

    assert len(every) > 2 * len(ascii_lowercase)
    assert {bare(one) for one in every} == set(ascii_lowercase)
    assert all(re.fullmatch(bare(one), one, re.IGNORECASE) for one in every)
