"""The action, run as GitHub runs it: its own scripts in a repository whose change is good, bad, or none."""

from __future__ import annotations

import os
import re
import shutil
import site
import subprocess
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.editor import typed

ROOT = Path(__file__).parent.parent
BASE = ROOT / "tests" / "cases" / "base" / "exemplar"
DAY_OF_CASES = date(2026, 11, 22)
ACTION: dict[str, Any] = typed((ROOT / "action.yml").read_text(encoding="utf-8"))
SETUP, LINT = (step for step in ACTION["runs"]["steps"] if "run" in step)


class Ran(NamedTuple):
    """What a run of the linting step left behind."""

    code: int
    log: str
    summary: str
    outputs: dict[str, str]


def git(folder: Path, *arguments: str) -> str:
    """Run git with nothing of the machine's own settings."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    command = ["git", "-C", str(folder), *author, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the step that sets up mtbd, which finds that all it wants is there already, so that nothing is fetched."""
    temporary = tmp_path_factory.mktemp("runner")
    here = site.getsitepackages()[0]
    environment = {"PYTHON": shutil.which("python3") or "", "PYTHONPATH": here, "PIP_NO_INDEX": "1"}
    done = run(SETUP["run"], temporary, temporary, environment)
    assert done.returncode == 0, done.stderr
    (packages,) = (temporary / "mtbd" / "lib").glob("python*/site-packages")
    (packages / "here.pth").write_text(f"{here}\n", encoding="utf-8")
    return temporary


def of_today(file: Path) -> str:
    """The text of a file whose dates have moved on with the calendar, as the action has no other day than today."""
    days = date.today() - DAY_OF_CASES
    text = file.read_text(encoding="utf-8")
    return re.sub(r"\b20\d\d-\d\d-\d\d\b", lambda found: str(date.fromisoformat(found[0]) + days), text)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository of declarations: one with an old error, a good one, and a commit on top to compare with."""
    folder = tmp_path / "repository"
    company = folder / "disclosures" / "exemplar"
    company.mkdir(parents=True)
    (company / "supplier.yaml").write_text(of_today(BASE / "supplier.yaml"), encoding="utf-8")
    good = of_today(BASE / "base.yaml")
    (company / "triage.yaml").write_text(good, encoding="utf-8")
    old = good.replace("  phase: production\n", "  phase: lvie\n").replace(
        "name: Exemplar Triage", "name: Exemplar Old"
    )
    (company / "old.yaml").write_text(old, encoding="utf-8")
    git(folder.parent, "init", "--quiet", "--initial-branch=main", str(folder))
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Start")
    return folder


def run(script: str, folder: Path, temporary: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A script of a step with GitHub's own way of calling bash."""
    github = {
        "PATH": os.environ["PATH"],
        "HOME": str(temporary),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(temporary / "output"),
        "GITHUB_STEP_SUMMARY": str(temporary / "summary.md"),
        "RUNNER_TEMP": str(temporary),
        "CI": "true",
    }
    step = temporary / "step.sh"
    step.write_text(script, encoding="utf-8")
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(step)]
    return subprocess.run(command, cwd=folder, env=github | variables, capture_output=True, text=True, check=False)


def lint(runner: Path, repository: Path, **inputs: str) -> Ran:
    """The linting step; an input that is not given has its default, and a pull request is on top of main."""
    given = {"changed-since": "main"} | {name.replace("_", "-"): value for name, value in inputs.items()}
    chosen = {name: one["default"] for name, one in ACTION["inputs"].items()} | given
    variables = {
        name: chosen[re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", r"\1", said)] for name, said in LINT["env"].items()
    }
    for name in ("output", "summary.md"):
        (runner / name).write_text("", encoding="utf-8")
    done = run(LINT["run"], repository, runner, variables)
    outputs = dict(line.split("=", 1) for line in (runner / "output").read_text(encoding="utf-8").splitlines())
    return Ran(done.returncode, done.stdout + done.stderr, (runner / "summary.md").read_text(encoding="utf-8"), outputs)


def change(repository: Path, old: str, new: str) -> None:
    """A commit on a branch that changes the product's file."""
    product = repository / "disclosures" / "exemplar" / "triage.yaml"
    text = product.read_text(encoding="utf-8")
    assert text.count(old) == 1
    product.write_text(text.replace(old, new), encoding="utf-8")
    git(repository, "switch", "--quiet", "--create", "change")
    git(repository, "commit", "--quiet", "--all", "--message=Change")


def test_a_good_change_passes_though_another_file_is_bad(runner: Path, repository: Path) -> None:
    change(repository, "name: Exemplar Triage", "name: Exemplar Triage Plus")

    ran = lint(runner, repository)

    assert ran.code == 0, ran.log
    assert ran.outputs["errors"] == "0"
    assert ran.summary.startswith("## mtbd lint: ")
    assert "::error" not in ran.log


def test_a_bad_change_fails_on_its_line(runner: Path, repository: Path) -> None:
    change(repository, "  phase: production\n", "  phase: prodcution\n")

    ran = lint(runner, repository)

    assert ran.code == 1, ran.log
    assert ran.outputs["errors"] == "1"
    assert re.search("^::error file=disclosures/exemplar/triage.yaml,line=[0-9]+,", ran.log, re.MULTILINE)
    assert "prodcution" in ran.summary
    assert "sarif" not in ran.outputs


def test_findings_for_code_scanning_are_there_when_asked(runner: Path, repository: Path) -> None:
    change(repository, "  phase: production\n", "  phase: prodcution\n")

    ran = lint(runner, repository, sarif="true")

    assert Path(ran.outputs["sarif"]).read_text(encoding="utf-8").count("prodcution") >= 1


@pytest.mark.parametrize("name", ["strict", "sarif"])
@pytest.mark.parametrize("value", ["TRUE", " true", "yes", "1", "", "true\n::stop-commands::x"])
def test_what_is_neither_true_nor_false_is_no_green_run(name: str, value: str, runner: Path, repository: Path) -> None:
    ran = lint(runner, repository, **{name: value})

    assert (ran.code, ran.outputs) == (2, {})
    assert ran.log.startswith(f"::error title=mtbd lint::the input {name} is true or false, and not ")
    assert ran.log.count("\n") == 1


def test_everything_counts_without_a_base(runner: Path, repository: Path) -> None:
    ran = lint(runner, repository, changed_since="")

    assert ran.code == 1
    assert ran.outputs["errors"] == "1"
    assert "old.yaml" in ran.summary


def test_paths_are_one_a_line_and_never_options(runner: Path, repository: Path) -> None:
    folder = repository / "disclosures" / "exemplar"
    spaced = shutil.copy(folder / "triage.yaml", folder / "two words.yaml")

    both = lint(runner, repository, changed_since="", paths=f"disclosures/exemplar/supplier.yaml\n{spaced}\n")
    option = lint(runner, repository, changed_since="", paths="--help")

    assert "two words.yaml" in both.summary
    assert "old.yaml" not in both.summary
    assert option.code == 2
    assert "'--help' does not exist" in option.log


@pytest.mark.parametrize("name", ["changed_since", "paths", "site_url", "strict", "sarif"])
def test_no_input_is_run(name: str, runner: Path, repository: Path) -> None:
    mark = repository / "run"

    lint(runner, repository, **{name: f"$(touch {mark})`touch {mark}`; touch {mark}"})

    assert not mark.exists()


def test_nothing_of_the_repository_is_imported(runner: Path, repository: Path) -> None:
    for name in ("json", "click", "mtbd"):
        (repository / f"{name}.py").write_text("raise SystemExit(99)\n", encoding="utf-8")

    assert lint(runner, repository).code == 0


def test_warnings_fail_when_asked(runner: Path, repository: Path) -> None:
    change(repository, "puts the most urgent first.", "is the world-leading, best-in-class solution.")

    relaxed, strict = lint(runner, repository), lint(runner, repository, strict="true")

    assert (relaxed.code, strict.code) == (0, 1), relaxed.log
    assert int(relaxed.outputs["warnings"]) > 0
    assert strict.outputs == {**relaxed.outputs, "errors": relaxed.outputs["warnings"], "warnings": "0"}


def test_a_base_that_is_not_there_is_no_green_run(runner: Path, repository: Path) -> None:
    ran = lint(runner, repository, changed_since="0" * 40)

    assert ran.code == 2
    assert "fetch-depth" in ran.log
    assert ran.outputs == {}
