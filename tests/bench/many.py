"""Ten thousand declarations: cold, with nothing changed, with one file changed, beside two validators of our schema."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from mtbd.output import write
from tests.bench import corpus
from tests.bench.line import Line

COUNT = 10_000
SAMPLE = 200
"""So many files the slower peer is given."""
ROUNDS = 3
DAY = "2026-11-22"
AJV = Path(__file__).parents[1] / "node" / "node_modules" / ".bin" / "ajv"
_DATE = re.compile(rb"(?<![\"'\w-])(\d{4}-\d{2}-\d{2})(?![\"'\w-])")
MOST_MIB = 600


def many(folder: Path, schema: Path, count: int = COUNT) -> Iterator[Line]:
    """The lines about many files; `schema` is ours. Memory is in MiB."""
    ours, copies = folder / "ours", folder / "quoted"
    write(corpus.files(count), ours)
    colds, kepts, changes = zip(*(_round(ours, folder / "kept") for _ in range(ROUNDS)), strict=True)
    cold = median(colds)
    every = sorted(path for path in ours.rglob("product-*.yaml"))
    name = f"lint {len(every):,} files, cold"
    yield Line(f"{name}, a file (check-jsonschema)", cold / len(every), _jsonschema(schema, every[:SAMPLE]), 1 / 20)
    if AJV.exists():
        yield Line(f"{name} (ajv-cli)", cold, median(_ajv(schema, every, copies) for _ in range(ROUNDS)), 1)
    else:
        print("!!! NO ajv-cli: cold runs were not held against it; `make node` gets it where there is npm")
    yield Line("nothing changed (cold)", median(kepts), cold, 1 / 10)
    yield Line("one file changed (cold)", median(changes), cold, 1 / 8)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield Line("memory of the largest process, the peers' too, MiB", largest, None, MOST_MIB)


def _round(ours: Path, kept: Path) -> tuple[float, float, float]:
    """Milliseconds of a cold run, of one with nothing changed, and of one with one file changed."""
    shutil.rmtree(kept, ignore_errors=True)
    lint = [sys.executable, "-m", "mtbd", "lint", "--as-of", DAY, "--cache-dir", str(kept), str(ours)]
    cold, again = _took(lint), _took(lint)
    file = next(ours.rglob("product-*.yaml"))
    file.write_bytes(file.read_bytes() + b"# changed\n")
    return cold, again, _took(lint)


def _took(command: list[str]) -> float:
    """Milliseconds of a command, as a user runs it; AssertionError when it fails."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "CI")}
    start = perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env=kept, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
    return 1000 * (perf_counter() - start)


def _jsonschema(schema: Path, files: list[Path]) -> float:
    """Milliseconds a file that check-jsonschema takes for some of the files, its start included."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    return _took(command) / len(files)


def _ajv(schema: Path, files: list[Path], copies: Path) -> float:
    """Milliseconds that ajv takes for copies in which dates are in quotes: its reader of YAML makes dates of others."""
    copies.mkdir(exist_ok=True)
    for number, file in enumerate(files):
        copy = copies / f"{number:05}.yaml"
        if not copy.exists():
            copy.write_bytes(_DATE.sub(rb'"\1"', file.read_bytes()))
    formats = ["-c", "ajv-formats"]
    options = ["--spec=draft2020", "--strict=false", *formats, "-s", str(schema), "-d", str(copies / "*.yaml")]
    return _took([str(AJV), "validate", *options])
