"""The corpus that measuring stands on: valid, varied, of the right size, the same each time."""

from __future__ import annotations

from itertools import islice, takewhile
from pathlib import Path
from random import Random

import pytest
import yaml

from mtbd.linter import lint
from mtbd.output import File
from mtbd.source import Text, parse
from tests import catalogues
from tests.bench import __main__ as bench
from tests.bench import corpus
from tests.bench.line import Line, shown

SAMPLE = 60


@pytest.fixture(scope="module")
def files() -> list[File]:
    """Make a small corpus."""
    return [*corpus.files(SAMPLE)]


def declarations(files: list[File]) -> list[File]:
    """The declarations among the files."""
    return [file for file in files if not file.path.endswith("supplier.yaml")]


def test_every_file_lints_clean(files: list[File]) -> None:
    """Without a warning too, so that a run over it is not slowed by what it prints."""
    texts = [Text(file.path, tuple(file.path.split("/")), file.data) for file in files]

    assert lint(texts, bench.TODAY).diagnostics == ()
    assert len(catalogues.known(texts, bench.TODAY).entries) == SAMPLE


def test_files_have_the_size_of_real_ones(files: list[File]) -> None:
    sizes = [len(file.data) for file in declarations(files)]

    assert min(sizes) >= 8_000
    assert max(sizes) <= 12_288


def test_files_differ_and_use_every_form(files: list[File]) -> None:
    contents = {file.data for file in files}
    text = b"".join(contents).decode()

    assert len(contents) == len(files)
    for form in (
        "withheld:",
        "not_applicable:",
        "evidence:",
        "note:",
        "concern: gaming",
        "uses_ai: true",
        "uses_ai: false",
    ):
        assert form in text, form


def test_suppliers_have_up_to_twenty_products(files: list[File]) -> None:
    folders = [file.path.partition("/")[0] for file in declarations(files)]

    assert max(folders.count(folder) for folder in folders) <= corpus.MOST
    assert len(set(folders)) > 2
    assert {file.path for file in files} >= {f"{folder}/supplier.yaml" for folder in folders}


def test_little_is_written_for_naught() -> None:
    """Ten thousand are made before each measuring; ten drafts for each of them took minutes."""
    random = Random(1)
    tried = [[*takewhile(is_too_long, corpus.drafts(random, "1-1"))] for _ in range(SAMPLE)]

    assert sum(map(len, tried)) < 4 * SAMPLE


def is_too_long(text: str) -> bool:
    """Whether a declaration is longer than the corpus has any."""
    return len(text) > corpus.LONGEST


def test_what_is_passed_over_would_be_too_long() -> None:
    """Else large products would be missing among those that are measured."""
    random = Random(1)
    drawn = [corpus.draw(random, "1-1") for _ in range(3 * SAMPLE)]
    passed = [one for one in drawn if corpus.plain(one, corpus.Prose(random)) > corpus.MOST_PLAIN]

    assert len(passed) > SAMPLE
    assert all(is_too_long(corpus.declaration(random, one)) for one in passed)


def test_the_same_seed_gives_the_same_corpus(files: list[File]) -> None:
    assert [*islice(corpus.files(SAMPLE), len(files))] == files
    assert [*corpus.files(3, seed=2)] != [*corpus.files(3)]


def test_both_readers_read_the_same(files: list[File]) -> None:
    """Or the comparison of their speed would compare two things."""
    for file in files:
        assert parse(file.path, file.data).data == yaml.load(file.data, yaml.CBaseLoader)


def test_the_command_writes_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus.main(["2", str(tmp_path)])

    assert len([*tmp_path.rglob("product-*.yaml")]) == 2
    assert capsys.readouterr().out.endswith(f"files in {tmp_path}\n")


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (Line("a", 1.0, 4.0, 0.5), ["a", "1.000", "4.0", "0.25", "0.5"]),
        (Line("b", 3.0, 4.0, 0.5), ["b", "3.000", "4.0", "0.75", "0.5", "MISSED"]),
        (Line("c", 0.3, None, 0.2), ["c", "0.300", "0.2", "MISSED"]),
    ],
)
def test_a_missed_target_is_told(line: Line, row: list[str]) -> None:
    assert shown(line).split() == row
