"""What commands ask git, and what has no say in its answer."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from mtbd.cli import git as asked
from mtbd.cli.git import GitError, git

NAMED = ("-c", "user.name=A", "-c", "user.email=a@e.example", "-c", "commit.gpgsign=false")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one file in one commit."""
    (tmp_path / "a.yaml").write_text("a\n", encoding="utf-8")
    for command in (["init", "--quiet"], ["add", "."], [*NAMED, "commit", "--quiet", "--message", "first"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    return tmp_path


def has(repository: Path, setting: str, value: str) -> None:
    subprocess.run(["git", "-C", str(repository), "config", setting, value], check=True)


def sign(repository: Path) -> None:
    """Give the last commit a signature, which a setting can have git look at with a program of its choice."""
    commit = git(repository, "cat-file", "commit", "HEAD").decode()
    head, _, message = commit.partition("\n\n")
    signed = f"{head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n{message}"
    command = ["git", "-C", str(repository), "hash-object", "-t", "commit", "-w", "--stdin"]
    name = subprocess.run(command, input=signed, text=True, capture_output=True, check=True).stdout.strip()
    subprocess.run(["git", "-C", str(repository), "update-ref", "HEAD", name], check=True)


def test_no_program_is_run_that_a_repository_names(repository: Path) -> None:
    mark, program = repository / "ran", repository / ".git" / "program"
    program.write_text(f"#!/bin/sh\ntouch {mark}\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    has(repository, "core.fsmonitor", str(program))
    has(repository, "log.showSignature", "true")
    has(repository, "gpg.program", str(program))
    sign(repository)

    assert b"?? b.yaml" not in git(repository, "status", "--porcelain")
    (repository / "b.yaml").write_text("b\n", encoding="utf-8")
    assert b"?? b.yaml" in git(repository, "status", "--porcelain")
    assert len(git(repository, "log", "-1", "--format=%H").strip()) == 40
    assert not mark.exists()


def test_the_variables_of_a_hook_name_no_other_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.setenv(name, str(repository / "nowhere"))

    assert git(repository, "ls-files") == b"a.yaml\n"


def test_the_index_is_left_as_it_is(repository: Path) -> None:
    """Another git in the same folder may hold it."""
    os.utime(repository / "a.yaml", (1, 1))
    index = repository / ".git" / "index"
    before = index.read_bytes()

    git(repository, "status")

    assert index.read_bytes() == before


def test_without_git_and_outside_a_repository_the_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitError, match=r"^not a git repository"):
        git(tmp_path, "status")

    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match=r"^it cannot be run: No such file"):
        git(tmp_path, "status")


def test_an_answer_that_does_not_come_is_not_awaited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "git"
    program.write_text("#!/bin/sh\nexec sleep 20\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(asked, "_SECONDS", 0.1)

    with pytest.raises(GitError, match="no answer"):
        git(tmp_path, "status")
