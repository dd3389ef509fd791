"""Fixes on hostile files: little more work than linting them is, and what was not tried is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from click.testing import CliRunner, Result

from mtbd import linter
from mtbd.cli import main
from mtbd.fixing import fixed
from mtbd.fixing.apart import are_apart
from mtbd.fixing.text import Change
from tests.fixing.folder import BASE, SUPPLIER, TODAY, fixes, mended, texts

GOOD = (BASE / "base.yaml").read_text(encoding="utf-8")
TOO_MUCH = 15
"""Times the work of linting the file as it is and as it can be read; it was 30 to 240 once, and is 1 to 9."""
TOO_LONG = 1
"""Seconds beside those, since a small file is linted in next to no time."""
HOSTILE = {
    "tabs": "a:\n" + "\tb: 1\n" * 1_500,
    "doubled-key": GOOD + "x: 1\n" * 1_500,
    "doubled-keys": GOOD + "".join(f"k{number}: 1\n" * 2 for number in range(2_000)),
    "doubled-in-brackets": f"{GOOD}q: {{{', '.join(['a: 1'] * 3_000)}}}\n",
    "spaces": "a:\n" + "\N{NO-BREAK SPACE}b: 1\n" * 2_000,
    "words": GOOD.replace("kind: [saas]", f"kind: [{', '.join(['sass'] * 4_000)}]"),
    "items": GOOD.replace("kind: [saas]", "kind:\n" + "    - sass\n" * 4_000),
    "groups": GOOD.replace("change_log:\n", "change_log:\n" + "    - {version: 1.10, summery: A, x: 1, x: 1}\n" * 800),
    "mixed": "".join(f"saftey{number}: 1.10\n" for number in range(1_000)) + GOOD + "x: 1\n" * 1_000,
}


def work(do: Callable[[], object]) -> float:
    start = process_time()
    do()
    return process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_mending_takes_as_long_as_linting_a_few_times(name: str) -> None:
    files = texts(HOSTILE[name].encode())
    readable = texts(HOSTILE[name].replace("\t", "  ").replace("\N{NO-BREAK SPACE}", " ").encode())

    linting = work(lambda: linter.lint(files, TODAY)) + work(lambda: linter.lint(readable, TODAY))

    assert work(lambda: fixed(files, TODAY, unsafe=True)) < TOO_LONG + TOO_MUCH * linting


def test_ordering_does_so_too_whatever_else_stands_there() -> None:
    files = texts((GOOD + "".join(f"k{number}: 1\n" for number in range(2_000))).encode())

    linting = work(lambda: linter.lint(files, TODAY))

    assert work(lambda: fixed(files, TODAY, unsafe=True, order=True)) < TOO_LONG + TOO_MUCH * linting


@pytest.mark.parametrize("name", HOSTILE)
def test_a_second_run_changes_nothing_or_the_first_was_stopped(name: str) -> None:
    (once,) = fixes(texts(HOSTILE[name].encode()), unsafe=True)

    again = mended(once.content, unsafe=True)

    assert again == once.content or once.untried


def test_all_that_is_certain_is_mended_in_one_run() -> None:
    doubled = GOOD + "x: 1\n" * 4_000

    assert mended(doubled.encode(), unsafe=False) == f"{GOOD}x: 1\n".encode()


def test_a_space_is_mended_on_each_line_with_the_same_key() -> None:
    before = f"{GOOD}q:\n" + "\N{NO-BREAK SPACE}b: 1\n" * 300

    assert mended(before.encode(), unsafe=False) == f"{GOOD}q:\n b: 1\n".encode()


def test_of_keys_that_would_have_one_name_the_first_that_is_right_gets_it() -> None:
    before = GOOD.replace("interoperability:", "interoperabilty:").replace(
        "\nproduct:", "\ninteroperabilyt: {}\nproduct:"
    )

    after = mended(before.encode(), unsafe=True).decode()

    assert "\ninteroperability:\n  statement:" in after
    assert "\ninteroperabilyt: {}\n" in after


# A limit, which is never left unsaid.


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """Give a file whose mistakes are too many for one run."""
    folder = tmp_path / "disclosures" / "exemplar"
    folder.mkdir(parents=True)
    (folder / "supplier.yaml").write_bytes(SUPPLIER)
    (folder / "base.yaml").write_text(HOSTILE["words"], encoding="utf-8")
    return folder / "base.yaml"


def lint(*arguments: str | Path) -> Result:
    command = ["lint", "--as-of", TODAY.isoformat(), *map(str, arguments)]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def test_fix_says_that_it_stopped_and_goes_on_when_it_is_run_again(product: Path) -> None:
    lefts = []
    for _ in range(2):
        said = lint("--fix", "--unsafe-fixes", product).stderr
        lefts.append(product.read_text(encoding="utf-8").count("sass"))

        assert "trials: 100 findings with a fix not tried; run it again to go on\n" in said

    assert 4_000 > lefts[0] > lefts[1]


def test_diff_says_that_it_stopped_and_is_not_green(product: Path) -> None:
    result = lint("--diff", "--unsafe-fixes", product)

    assert "stopped at the limit of" in result.stderr
    assert result.exit_code == 1


def test_reasons_are_told_a_hundred_times_and_then_counted(product: Path) -> None:
    product.write_text(GOOD + "".join(f"k{number}: 1.{number} # why\n" * 2 for number in range(150)), encoding="utf-8")

    said = lint("--fix", product).stderr

    assert said.count("left to you, since") == 100
    assert "50 more findings left to you for such reasons\n" in said


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ((0, 5), (5, 9), True),
        ((0, 5), (4, 9), False),
        ((0, 9), (4, 5), False),
        ((5, 5), (5, 5), False),
        ((5, 5), (5, 9), True),
        ((5, 5), (0, 5), True),
        ((5, 5), (0, 9), False),
    ],
)
def test_changes_that_meet_are_apart_and_those_that_overlap_are_not(
    one: tuple[int, int],
    other: tuple[int, int],
    are: bool,  # noqa: FBT001
) -> None:
    changes = [Change(*one, "a"), Change(*other, "b"), Change(20, 30, "c")]

    assert are_apart(changes) is are_apart(changes[::-1]) is are
