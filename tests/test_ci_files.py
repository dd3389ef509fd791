"""The files that other people's CI services run: well-formed, pinned, with no more rights than they need."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.editor import typed

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ACTION = ROOT / "action.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
SCHEMAS = {
    **dict.fromkeys(WORKFLOWS, "vendor.github-workflows"),
    ACTION: "vendor.github-actions",
    GITLAB: "vendor.gitlab-ci",
}
HOSTED = [*WORKFLOWS, ACTION]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def fits(file: Path, schema: str) -> bool:
    """Whether a file fits one of the schemas that check-jsonschema carries."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def audited(*files: Path, persona: str = "pedantic") -> str:
    """What zizmor says against workflows and actions; nothing is fetched."""
    options = ["--offline", "--quiet", "--no-progress", "--strict-collection", f"--persona={persona}"]
    command = [str(BIN / "zizmor"), *options, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


JOBS = {
    f"{workflow.stem}-{name}": job for workflow in WORKFLOWS for name, job in typed(text_of(workflow))["jobs"].items()
}


def steps(document: Any) -> Iterator[dict[str, Any]]:
    """Every step of a workflow or of an action."""
    for part in (document["runs"],) if "runs" in document else document["jobs"].values():
        yield from part["steps"]


def pins(text: str) -> set[tuple[str, str, str]]:
    """The actions of others in a text: name, commit and version."""
    return set(re.findall(r"uses: ([\w-]+/[\w-]+)(?:/[\w/-]+)?@(\S+)(?: # (\S+))?", text))


@pytest.mark.parametrize("file", SCHEMAS, ids=named)
def test_each_file_fits_the_schema_of_its_service(file: Path, tmp_path: Path) -> None:
    wrong = tmp_path / file.name
    wrong.write_text(re.sub("^(jobs|runs|lint):", r"\1: 1\nx-\1:", text_of(file), count=1, flags=re.MULTILINE))

    assert fits(file, SCHEMAS[file])
    assert not fits(wrong, SCHEMAS[file])


def test_nothing_in_workflows_and_action_helps_an_attacker() -> None:
    assert audited(*HOSTED) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("run: make site", "run: echo ${{ github.event.pull_request.title }}"),
        ("on: pull_request\n", "on: pull_request_target\n"),
        ("          persist-credentials: false\n", "          fetch-tags: false\n"),
        ("@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1", "@v7"),
    ],
)
def test_the_audit_sees_what_it_should(old: str, new: str, tmp_path: Path) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    text = text_of(ROOT / ".github" / "workflows" / "pull-request.yml")
    assert old in text
    wrong = folder / "pull-request.yml"
    wrong.write_text(text.replace(old, new), encoding="utf-8")

    assert audited(wrong)


@pytest.mark.parametrize("file", HOSTED, ids=named)
def test_actions_of_others_are_pinned_to_a_commit(file: Path) -> None:
    for name, commit, version in pins(text_of(file)):
        assert re.fullmatch("[0-9a-f]{40}", commit), name
        assert re.fullmatch(r"v\d+\.\d+\.\d+", version), name


def test_an_action_has_one_pin_everywhere() -> None:
    found = {pin for file in HOSTED for pin in pins(text_of(file))}

    assert len(found) >= 6
    assert len({name for name, _, _ in found}) == len(found)


@pytest.mark.parametrize("file", HOSTED, ids=named)
def test_no_script_is_put_together_from_what_others_chose(file: Path) -> None:
    scripts = [step["run"] for step in steps(typed(text_of(file))) if "run" in step]

    assert all("${{" not in script for script in scripts)


@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
def test_a_job_has_a_limit_and_names_its_rights(job: dict[str, Any]) -> None:
    assert 0 < job["timeout-minutes"] <= 60
    assert job["permissions"].items() <= {"contents": "read", "pages": "write", "id-token": "write"}.items()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=named)
def test_a_workflow_gives_no_rights_by_itself_and_leaves_no_password_behind(workflow: Path) -> None:
    document = typed(text_of(workflow))

    assert document["permissions"] == {}
    assert document["concurrency"]["group"]
    for step in steps(document):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_a_pull_request_from_a_fork_gets_everything_without_a_secret() -> None:
    text = text_of(ROOT / ".github" / "workflows" / "pull-request.yml")

    assert typed(text)["on"] == "pull_request"
    assert "secrets." not in text
    assert "write" not in {right for job in typed(text)["jobs"].values() for right in job["permissions"].values()}


def test_gitlab_does_what_github_does() -> None:
    gitlab = typed(text_of(GITLAB))
    lint = " ".join(gitlab["lint"]["script"])

    assert gitlab["lint"]["artifacts"]["reports"]["codequality"] in lint
    assert gitlab["lint"]["artifacts"]["reports"]["junit"] in lint
    assert gitlab["lint"]["artifacts"]["when"] == "always"
    for name in ("lint", "preview", "test", "pages"):
        assert gitlab[name]["timeout"]
    assert gitlab["pages"]["artifacts"]["paths"] == ["public/"]


SHOTS = "tests/browser/shots/"


def test_pictures_of_the_pages_are_kept_when_tests_fail_too() -> None:
    """They are left where git does not look."""
    run, keep = JOBS["pull-request-test"]["steps"][-2:]
    gitlab = typed(text_of(GITLAB))["test"]

    assert f"/{SHOTS}" in text_of(ROOT / ".gitignore").splitlines()
    assert run["run"] == gitlab["script"][-1] == "make test"
    assert (keep["if"], keep["with"]["path"]) == ("${{ !cancelled() }}", SHOTS)
    assert (gitlab["artifacts"]["when"], gitlab["artifacts"]["paths"]) == ("always", [SHOTS])


def entries(lock: str) -> dict[str, str]:
    """Each package of a lock with its version and hashes."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==(.*(?:\n    --hash.*)*)", lock, re.MULTILINE)
    return {name.lower(): re.sub(r"[\s\\]+", " ", rest) for name, rest in found}


def test_the_lock_of_the_linter_is_a_part_of_the_whole() -> None:
    whole, part = entries(text_of(ROOT / "requirements.lock")), entries(text_of(ROOT / ".ci" / "lint.lock"))
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    needed = {re.split("[<>=]", line)[0].lower() for line in project["project"]["dependencies"]}
    for_tests = {re.split("[<>=]", line)[0].lower() for line in project["dependency-groups"]["dev"]}

    assert part.items() <= whole.items()
    assert needed <= set(part)
    assert not for_tests & set(part)


# pre-commit


def hook() -> dict[str, Any]:
    (found,) = typed(text_of(ROOT / ".pre-commit-hooks.yaml"))
    return dict(found)


def test_the_hook_says_what_pre_commit_asks() -> None:
    assert {"id", "name", "entry", "language"} <= set(hook())
    assert (hook()["id"], hook()["language"]) == ("mtbd-lint", "python")


def test_the_hook_is_for_declarations_and_runs_on_them() -> None:
    files = [file.relative_to(ROOT).as_posix() for file in sorted(ROOT.glob("disclosures/mtbd/*"))]

    done = subprocess.run(
        [sys.executable, "-m", *hook()["entry"].split(), *files], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert all(re.search(hook()["files"], file) for file in files)
    assert not re.search(hook()["files"], "mkdocs.yml")
    assert not re.search(hook()["files"], "disclosures/mtbd/notes.md")
    assert done.returncode == 0, done.stdout
    assert f"{len(files)} files checked" in done.stdout
