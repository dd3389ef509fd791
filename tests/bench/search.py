"""How long the search index of many products takes to make, and how much memory."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from mtbd.output import File, write
from tests.bench.line import Line

COUNT = 10_000
WORDS = 9_973
"""So many words that differ from product to product."""
MOST_MS = 25.0
"""Milliseconds a product may take, all cores together."""
MOST_MIB = 4_096


def searching(folder: Path, page: str, count: int = COUNT) -> Iterator[Line]:
    """The lines about the index of so many products, made from one finished page."""
    write([File("index.html", page.encode())], folder)
    write((File(f"products/s{n // 20}/p{n}/index.html", _varied(page, n).encode()) for n in range(count)), folder)
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(folder)], check=True, capture_output=True, text=True
    ).stdout
    took = 1000 * (perf_counter() - start)
    yield Line(f"index {count:,} products, a product", took / count, None, MOST_MS)
    yield Line("memory of Pagefind, MiB", int(done) / 1024, None, MOST_MIB)
    shutil.rmtree(folder)


_MEASURED = """
import resource, sys
from pathlib import Path
from mtbd.search import index
index(Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def _varied(page: str, number: int) -> str:
    """The page with another word after each paragraph: products share most of their words, and not all."""
    parts = page.split("</p>")
    return (
        "".join(f"{part} item{(31 * number + 7 * place) % WORDS}</p>" for place, part in enumerate(parts[:-1]))
        + parts[-1]
    )
