"""A build that processes share: the same bytes as one alone makes, and the same end when something is wrong."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtbd.cli import main

ROOT = Path(__file__).parents[1]
BASE = ROOT / "tests" / "cases" / "base" / "exemplar"
SUPPLIERS = 30
"""So many that their files are worth more than one process."""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of many suppliers, one of whose products another's has taken the place of."""
    folder = tmp_path_factory.mktemp("sources")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("templates", "site"):
        shutil.copytree(ROOT / name, folder / name)
    for number in range(SUPPLIERS):
        shutil.copytree(BASE, folder / "disclosures" / f"supplier-{number:02}")
    gone = "status: superseded\n  superseded_by: supplier-29/base"
    edit(folder / "disclosures" / "supplier-00" / "base.yaml", "status: published", gone)
    return folder


@pytest.fixture
def catalogue(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, which a test may spoil."""
    shutil.copytree(sources, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    monkeypatch.delenv("MTBD_SITE_URL", raising=False)
    return tmp_path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def build(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["build", "--no-search", *arguments], catch_exceptions=False)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_any_number_of_processes_makes_the_same_bytes(catalogue: Path) -> None:
    results = [build("--jobs", jobs, "--out", f"by-{jobs}") for jobs in ("1", "3")]
    alone, together = files(catalogue / "by-1"), files(catalogue / "by-3")

    assert [result.exit_code for result in results] == [0, 0]
    assert f"with {SUPPLIERS} products" in results[1].output
    assert together == alone
    assert b'supplier-29/base/">supplier-29/base</a> instead.' in alone["products/supplier-00/base/index.html"]
    assert b"supplier-29" in alone["suppliers/index.html"]


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_an_error_of_any_process_is_told_and_publishes_nothing(jobs: str, catalogue: Path) -> None:
    for number in (3, 27):
        file = catalogue / "disclosures" / f"supplier-{number:02}" / "base.yaml"
        edit(file, "phase: production", "phase: prodcution")
    edit(catalogue / "disclosures" / "supplier-00" / "base.yaml", "supplier-29/base", "supplier-29/no-such")

    result = build("--jobs", jobs)

    assert result.exit_code == 1
    assert result.output.count('"prodcution" is not in the list') == 2
    assert 'there is no declaration "supplier-29/no-such" in the catalogue' in result.output
    assert result.output.endswith("Nothing published: public is as it was.\n")
    assert not [path.name for path in catalogue.iterdir() if "public" in path.name]


def test_what_lapsed_with_the_calendar_is_published_and_said(catalogue: Path) -> None:
    """One supplier who forgets a review must not hold up what all others publish."""
    result = build("--as-of", "2028-03-01")
    page = (catalogue / "public" / "products" / "supplier-29" / "base" / "index.html").read_text(encoding="utf-8")

    assert (result.exit_code, "Published all the same" in result.output) == (0, True)
    assert '<span class="tag tag--expired">Overdue</span>' in page
    assert 'rules/review-overdue/">review-overdue</a>' in page

    edit(catalogue / "disclosures" / "supplier-03" / "base.yaml", "phase: production", "phase: prodcution")

    assert build("--as-of", "2028-03-01").exit_code == 1


@pytest.mark.parametrize("jobs", ["1", "3"])
@pytest.mark.parametrize("template", ["product.html", "about.html"])
def test_a_template_that_fails_is_named_by_any_process(template: str, jobs: str, catalogue: Path) -> None:
    (catalogue / "templates" / template).write_text("\n{{ no.such.name }}", encoding="utf-8")

    result = build("--jobs", jobs)

    assert result.exit_code == 2
    assert f"templates/{template}:2: 'no' is undefined" in result.output
    assert result.output.endswith("Nothing published: public is as it was.\n")
    assert not [path.name for path in catalogue.iterdir() if "public" in path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_an_interrupted_build_ends_with_130_and_leaves_the_old_site(catalogue: Path) -> None:
    assert build("--jobs", "3").exit_code == 0
    old = files(catalogue / "public")
    for number in range(SUPPLIERS):
        shutil.copytree(BASE, catalogue / "disclosures" / f"more-{number:02}")
    command = [sys.executable, "-m", "mtbd", "build", "--no-search", "--jobs", "3"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, env=environment)
    while not list(catalogue.glob(".public.new-*/products/*/*/index.html")):
        assert run.poll() is None
        time.sleep(0.005)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all processes of the run
    err = run.communicate(timeout=60)[1]

    assert (run.returncode, err) == (130, "stopped: public is as it was\n")
    assert files(catalogue / "public") == old
    assert [path.name for path in catalogue.iterdir() if "public" in path.name] == ["public"]
