"""How words of lists and keys are written for readers."""

from __future__ import annotations

import pytest

from mtbd.model.named import words


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("on_request", "On request"),
        ("fine-tuned", "Fine tuned"),
        ("generative_ai", "Generative AI"),
        ("atrs_records", "ATRS records"),
        ("saas", "SaaS"),
        ("open_apis", "Open APIs"),
        ("said", "Said"),
        ("", ""),
    ],
)
def test_a_word_is_written_as_a_reader_would(word: str, written: str) -> None:
    assert words(word) == written
