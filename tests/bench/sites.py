"""A site of many products, beside two site generators; `python -m tests.bench.sites 1000` measures so few.

Hugo once renders the declarations itself, which it does not check, and once, like mkdocs-material, is given the bodies
of our pages, which it only has to put into frames. It makes as many pages as we do, and all begin without an old site,
as where a change is published.
"""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter
from typing import NamedTuple

from mtbd.output import File, write
from mtbd.preview import serving
from tests.bench import corpus, hugo
from tests.bench.hugo import Content, cut
from tests.bench.line import Line, shown

COUNT = 10_000
FEW = 500
"""So many pages the slower peer is given."""
ROUNDS = 3
ROOT = Path(__file__).parents[2]
SITE = "https://catalogue.example/"
TODAY = date(2026, 11, 22)
MOST_MIB = 1024
LONGEST = 1000
"""Milliseconds until a page is there again after an edit."""

_MATERIAL = "site_name: Catalogue\ntheme: {name: material, font: false}\nplugins: []\n"


class Took(NamedTuple):
    """What a command took, the processes that it started included."""

    ms: float
    cpu: float
    """Milliseconds of all processors."""
    mib: float
    """Memory of the largest process."""


def sites(folder: Path, count: int = COUNT) -> Iterator[Line]:
    """The lines about a whole site; memory is in MiB."""
    ours = _sources(folder / "ours", count)
    build = [sys.executable, "-m", "mtbd", "build", "--as-of", str(TODAY), "--base-url", SITE, "--no-search"]
    first = _took(build, ours)
    public = ours / "public"
    pages = sorted(public.glob("*/**/index.html"))
    products, others = ([page for page in pages if ("products" in page.parts) is wanted] for wanted in (True, False))
    every = hugo.given(folder / "given", _contents(public, products + others), public)
    assert hugo.rendering(folder / "rendered", count, _contents(public, others), public) == every - count
    mine, rendered, given = zip(*(_round(build, folder) for _ in range(ROUNDS)), strict=True)
    name = f"check and build {count:,} products"
    built = _median(mine).ms
    yield Line(f"{name} (hugo renders)", built, _median(rendered).ms, 1)
    yield Line(f"{name} (hugo, bodies given)", built, _median(given).ms, 1)
    yield Line("the same, time of processors (hugo renders)", _median(mine).cpu, _median(rendered).cpu, 1)
    few = list(_contents(public, products[:FEW]))
    material = _took(_material(folder / "material", few), folder / "material").ms
    yield Line(f"build, a product (mkdocs-material, {len(few)} pages)", built / count, 2 * material / len(few), 0.1)
    yield Line("memory of a build, its largest process, MiB", first.mib, None, MOST_MIB)
    yield _edited(ours)


def _round(build: list[str], folder: Path) -> tuple[Took, Took, Took]:
    """Ours, and Hugo's two, in turn."""
    for name in ("ours", "rendered", "given"):
        shutil.rmtree(folder / name / "public", ignore_errors=True)
    rendered, given = (_took(hugo.command(), folder / name) for name in ("rendered", "given"))
    return _took(build, folder / "ours"), rendered, given


def _median(some: Iterable[Took]) -> Took:
    """The run in the middle, by the clock."""
    return sorted(some)[ROUNDS // 2]


def _sources(folder: Path, count: int) -> Path:
    """A repository of a catalogue: our pages, templates and settings, and so many declarations."""
    write(corpus.files(count), folder / "disclosures")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("templates", "site"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def _took(command: list[str], folder: Path) -> Took:
    """Run a command, all of whose output goes; AssertionError when it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT)
    start = perf_counter()
    with (folder / "output.txt").open("w") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, env=environment)
        _, status, usage = os.wait4(process.pid, 0)  # as no other call, it tells what this one command used
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (folder / "output.txt").read_text()[-2000:]
    return Took(1000 * (perf_counter() - start), 1000 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024)


def _contents(public: Path, pages: Iterable[Path]) -> Iterator[Content]:
    """The bodies of our pages, cut out of their frames again."""
    for file in pages:
        before, body, _ = cut(file.read_text(encoding="utf-8"))
        title = before.partition("<title>")[2].partition("</title>")[0]
        yield Content(f"{file.parent.relative_to(public).as_posix()}/", unescape(title), body)


def _material(folder: Path, pages: Iterable[Content]) -> list[str]:
    """The same for mkdocs-material, with its own frame and no plugin; the command that builds it."""
    contents = (File(f"docs/{page.url}index.md", f"# {page.title}\n\n{page.body}".encode()) for page in pages)
    write([*contents, File("mkdocs.yml", _MATERIAL.encode())], folder)
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def _edited(folder: Path) -> Line:
    """From saving a file to having its page, in a preview that runs."""
    file = next((folder / "disclosures").rglob("product-*.yaml"))
    url = f"/products/{file.parent.name}/{file.stem}/"
    with serving(folder / "mkdocs.yml", 0, lambda: TODAY, lambda _report: None, jobs=os.cpu_count() or 1) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        times = [_again(file, url, server.server_port) for _ in range(ROUNDS)]
        server.shutdown()
    return Line("serve: a page after an edit", median(times), None, LONGEST)


def _again(file: Path, url: str, port: int) -> float:
    file.write_bytes(file.read_bytes() + b"# edited\n")
    start = perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", url)
    answer = connection.getresponse()
    assert answer.status == 200
    assert answer.read()
    return 1000 * (perf_counter() - start)


def main(arguments: list[str]) -> None:
    """Measure as many products as the command line asks for."""
    with TemporaryDirectory(prefix="mtbd-bench-") as name:
        for line in sites(Path(name), *map(int, arguments)):
            print(shown(line), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
