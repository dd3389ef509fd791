"""How fast it is, side by side in one run with what else one could use: `make bench`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import yaml

import mtbd
import mtbd.cli  # sets what the commands run under, for the peers in this process too
from mtbd import shell
from mtbd.output import write
from mtbd.pages import product
from mtbd.pages.page import Page
from mtbd.pages.setting import Setting, read_setting
from mtbd.source import parse, read
from tests import catalogues
from tests.bench import corpus
from tests.bench.line import Line, shown
from tests.bench.many import many
from tests.bench.search import searching
from tests.bench.sites import sites

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


def seconds(run: Callable[[], object]) -> float:
    """How long something takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def side_by_side(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The medians of both in milliseconds, run in turn, so that a busy machine slows both alike."""
    times = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    return 1000 * median(one for one, _ in times), 1000 * median(other for _, other in times)


def written_schema(folder: Path) -> Path:
    """A file with our schema, as the command prints it."""
    schema = folder / "schema.json"
    schema.write_bytes(subprocess.run([sys.executable, "-m", "mtbd", "schema"], check=True, capture_output=True).stdout)
    return schema


def linting(folder: Path, schema: Path) -> Iterator[Line]:
    """One valid file, from starting a process to its end, against a validator that knows only the schema.

    And against starting Python with what we cannot do without.
    """
    write(corpus.files(1), folder)
    file = str(folder / "supplier-0001" / "product-01.yaml")
    lint = [sys.executable, "-m", "mtbd", "lint", "--as-of", str(TODAY), file]
    other = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), file]
    yield Line("lint one file (check-jsonschema)", *side_by_side(_runs(lint), _runs(other), ROUNDS), 0.5)
    bare = [sys.executable, "-c", "from pydantic import BaseModel; import yaml, click"]
    yield Line("lint one file (importing pydantic, yaml, click)", *side_by_side(_runs(lint), _runs(bare), ROUNDS), 2.5)


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
    make = rendered(setting)
    page = make()
    answers = page.body.count('<article class="answer')
    assert answers >= ANSWERS
    times = [seconds(lambda: shell.stamp(shells, make())) for _ in range(60)]
    what = f"render and stamp {answers} answers, {len(page.body) // 1024} KiB"
    return Line(what, 1000 * median(times), None, 5.0)


def rendered(setting: Setting) -> Callable[[], Page]:
    """What makes the page of a product that is asked much."""
    everything = catalogues.known(read([COMPLETE]), TODAY)
    (entry,) = (entry for entry in everything.entries if entry.product == RENDERED)
    return lambda: product.page(entry, everything.catalogue, setting)


def lines(folder: Path) -> Iterator[Line]:
    """Everything that is measured, one after the other."""
    schema = written_schema(folder)
    yield from linting(folder / "one", schema)
    yield reading()
    shells = shell.make(CONFIG, folder / "site", SITE)
    yield stamping(shells)
    setting = read_setting(CONFIG, mtbd.__version__)
    yield rendering(shells, setting)
    yield from many(folder / "many", schema)
    yield from searching(folder / "searched", shell.stamp(shells, rendered(setting)()))
    yield from sites(folder / "sites")


def main() -> None:
    """Measure everything and print it."""
    print(
        f"{'':52}{'ours':>12}{'theirs':>12}{'ratio':>8}{'target':>10}   {os.cpu_count()} cores, ms unless it says MiB"
    )
    with TemporaryDirectory(prefix="mtbd-bench-") as name:
        for line in lines(Path(name)):
            print(shown(line), flush=True)


if __name__ == "__main__":
    main()
