"""Which files changed since a commit, by git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import click


def changed_since(ref: str, folder: Path) -> frozenset[Path]:
    """The files that differ from where this branch left `ref`: committed, not committed, new and deleted ones.

    Absolute paths. UsageError where git cannot tell.
    """
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    commit = _commit(top, ref)
    changed = _git(top, "diff", "--name-only", "--no-renames", "-z", "--merge-base", commit, "--")
    new = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(top / os.fsdecode(name) for name in (changed + new).split(b"\0") if name)


def _commit(top: Path, ref: str) -> str:
    try:
        return _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    except click.UsageError:
        hint = "in a clone without history, fetch it first (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
        raise click.UsageError(f"git knows no commit {ref!r} here: {hint}") from None


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise click.UsageError(f"--changed-since needs git: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise click.UsageError(f"git could not tell what changed: {said or 'it gave no reason'}")
    return done.stdout
