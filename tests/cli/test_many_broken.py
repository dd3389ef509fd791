"""A thousand files that are broken in ten ways: one run tells all of them, in every form, and ends by itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from mtbd.report import FORMATS
from mtbd.source import MAX_BYTES

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
GOOD = (BASE / "base.yaml").read_bytes()
WAYS = {
    "not-yaml": b"product: {name: [",
    "not-a-declaration": b"- product\n- ai\n",
    "not-utf-8": GOOD + b"# \xe9\n",
    "control-character": GOOD + b"# \x1b[2J\n",
    "too-deep": b"product: " + b"[" * 60_000,
    "file-too-large": GOOD,
    "duplicate-key": GOOD + b"product: {}\n",
    "anchor-or-alias": b"product: &a {name: x}\nai: *a\n",
    "unreadable-file": b"",
    "not-in-list": GOOD.replace(b"phase: production", b"phase: prodcution"),
}
"""What is in a file, by the rule that says so."""
SUPPLIERS, EACH = 20, 5


class Ran(NamedTuple):
    """How a run ended, and where it wrote its reports."""

    code: int
    output: str
    complaints: str
    folder: Path


def lint(folder: Path, *arguments: str) -> Ran:
    command = [sys.executable, "-m", "mtbd", "lint", "--as-of", "2026-11-22", "--no-cache", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)
    return Ran(done.returncode, done.stdout, done.stderr, folder)


def files() -> dict[str, str]:
    """The paths of all broken files, with the way in which each is."""
    numbers = [(supplier, number) for supplier in range(SUPPLIERS) for number in range(EACH)]
    return {f"disclosures/supplier-{one:02}/{way}-{number}.yaml": way for one, number in numbers for way in WAYS}


def spoil(file: Path, way: str) -> None:
    if way == "unreadable-file":
        file.symlink_to("nowhere")
        return
    file.write_bytes(WAYS[way])
    if way == "file-too-large":
        os.truncate(file, MAX_BYTES + 1)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    folder = tmp_path_factory.mktemp("broken")
    for path, way in files().items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "supplier.yaml").write_bytes((BASE / "supplier.yaml").read_bytes())
        spoil(file, way)
    outputs = [f"--output={form}={form}.out" for form in FORMATS]
    return lint(folder, "--jobs", "2", *outputs)


def test_a_thousand_broken_files_are_findings_and_no_failure(ran: Ran) -> None:
    assert (len(files()), ran.code, ran.complaints) == (1000, 1, "")
    assert "Traceback" not in ran.output
    assert f"\n{1000 + SUPPLIERS} files checked: 1000 errors and " in ran.output


def test_each_is_told_by_its_rule(ran: Ran) -> None:
    found = json.loads((ran.folder / "json.out").read_text(encoding="utf-8"))["diagnostics"]
    rules = {(one["path"], one["rule"]) for one in found if one["severity"] == "error"}

    assert rules == set(files().items())


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_names_each_of_them(form: str, ran: Ran) -> None:
    report = (ran.folder / f"{form}.out").read_text(encoding="utf-8")

    assert [path for path in files() if path not in report] == []


def test_misuse_is_told_before_any_of_them(ran: Ran) -> None:
    for arguments in (["--jobs", "0"], ["--output", "xml=x"], ["disclosures", "no-such-folder"]):
        misused = lint(ran.folder, *arguments)

        assert (misused.code, misused.output) == (2, "")
        assert misused.complaints.splitlines()[-1].startswith("Error: ")
