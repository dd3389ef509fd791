"""How fast it is, side by side in one run with what else one could use: `make bench`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

import yaml

import mtbd
import mtbd.cli  # sets what the commands run under, for the peers in this process too
from mtbd import shell
from mtbd.linter import check
from mtbd.output import write
from mtbd.pages import product
from mtbd.pages.page import Page
from mtbd.pages.setting import Setting, read_setting
from mtbd.source import parse, read
from tests.bench import corpus

ROOT = Path(__file__).parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
TODAY = date(2026, 11, 22)
SITE = "https://catalogue.example/"
COMPLETE = ROOT / "tests" / "cases" / "complete"
RENDERED = "exhibit-ledger"
ANSWERS = 130
"""So many answers at least has the page that is rendered."""
FILES = 2000
STAMPED = 500
ROUNDS = 7
"""Repeats of what takes long; what takes milliseconds is repeated more."""


class Line(NamedTuple):
    """One line of the result; times in milliseconds."""

    what: str
    ours: float
    theirs: float | None
    target: float
    """The most that `ours` may be: of `theirs` when there is one, else in milliseconds."""

    @property
    def measured(self) -> float:
        """What is held against the target."""
        return self.ours if self.theirs is None else self.ours / self.theirs


def seconds(run: Callable[[], object]) -> float:
    """How long something takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def side_by_side(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The medians of both in milliseconds, run in turn, so that a busy machine slows both alike."""
    times = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    return 1000 * median(one for one, _ in times), 1000 * median(other for _, other in times)


def linting(folder: Path) -> Line:
    """One valid file, from starting a process to its end, against a validator that knows only the schema."""
    write(corpus.files(1), folder)
    file = str(folder / "supplier-0001" / "product-01.yaml")
    schema = folder / "schema.json"
    schema.write_bytes(subprocess.run([sys.executable, "-m", "mtbd", "schema"], check=True, capture_output=True).stdout)
    lint = [sys.executable, "-m", "mtbd", "lint", "--as-of", str(TODAY), file]
    other = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), file]
    return Line("lint one file (check-jsonschema)", *side_by_side(_runs(lint), _runs(other), ROUNDS), 0.5)


def _runs(command: list[str]) -> Callable[[], object]:
    """A command as a user runs it: Python keeps the modules that it has compiled, ours as well as installed ones."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(command, check=True, capture_output=True, env=kept)


def reading() -> Line:
    """Many files read with positions and refusals, against PyYAML's fastest loader, which has neither."""
    contents = [file.data for file in corpus.files(FILES)]

    def ours() -> None:
        for content in contents:
            assert parse("x.yaml", content).data

    def theirs() -> None:
        for content in contents:
            assert yaml.load(content, yaml.CBaseLoader)

    return Line(f"read {len(contents)} files (yaml.CBaseLoader)", *side_by_side(ours, theirs, 3), 1.0)


def stamping(shells: shell.Shells) -> Line:
    """Pages put into their frames, of the size of a long product's page."""
    body = "<p>Some words of a long page.</p>\n" * 5000
    pages = [Page(f"products/supplier/product-{n}/", f"Product {n}", "A page", body) for n in range(STAMPED)]
    times = [seconds(lambda: [shell.stamp(shells, page) for page in pages]) / STAMPED for _ in range(ROUNDS)]
    return Line("stamp one page", 1000 * median(times), None, 0.2)


def rendering(shells: shell.Shells, setting: Setting) -> Line:
    """A whole declaration of a product that is asked much, from the model to the finished page."""
    catalogue = check(read([COMPLETE]), TODAY).catalogue
    (entry,) = (entry for entry in catalogue.entries if entry.product == RENDERED)
    page = product.page(entry, catalogue, setting)
    answers = page.body.count('<article class="answer')
    assert answers >= ANSWERS
    times = [seconds(lambda: shell.stamp(shells, product.page(entry, catalogue, setting))) for _ in range(60)]
    what = f"render and stamp {answers} answers, {len(page.body) // 1024} KiB"
    return Line(what, 1000 * median(times), None, 5.0)


def main() -> None:
    """Measure everything and print it."""
    with TemporaryDirectory(prefix="mtbd-bench-") as name:
        folder = Path(name)
        shells = shell.make(CONFIG, folder / "site", SITE)
        setting = read_setting(CONFIG, mtbd.__version__)
        print(f"{'':44}{'ours, ms':>10}{'theirs, ms':>12}{'ratio':>8}{'target':>10}")
        for line in (linting(folder / "corpus"), reading(), stamping(shells), rendering(shells, setting)):
            print(shown(line), flush=True)


def shown(line: Line) -> str:
    """One line of the result, as a row of the table."""
    theirs = "" if line.theirs is None else f"{line.theirs:.1f}"
    ratio = "" if line.theirs is None else f"{line.measured:.2f}"
    target = f"{line.target:g}" if line.theirs is not None else f"{line.target:g} ms"
    met = "" if line.measured <= line.target else "  MISSED"
    return f"{line.what:44}{line.ours:>10.3f}{theirs:>12}{ratio:>8}{target:>10}{met}"


if __name__ == "__main__":
    main()
