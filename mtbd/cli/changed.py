"""Which files changed since a commit, by git."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import click

from mtbd.cli.git import GitError, git


class Changes(NamedTuple):
    """What git knows of the files of a repository; absolute paths."""

    changed: frozenset[Path]
    """Those that differ from where this branch left a commit, deleted ones too."""
    known: frozenset[Path]
    """Those that git follows: of any other it cannot say that it has not changed."""

    def has(self, file: Path) -> bool:
        """Whether a file has changed, or may have."""
        return file in self.changed or file not in self.known


def changed_since(ref: str, folder: Path) -> Changes:
    """What changed, committed or not, since this branch left `ref`, in the repository that holds a folder.

    UsageError where git cannot tell.
    """
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    commit = _commit(top, ref)
    changed = _git(top, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", "--merge-base", commit, "--")
    return Changes(_paths(top, changed), _paths(top, _git(top, "ls-files", "-z")))


def _paths(top: Path, names: bytes) -> frozenset[Path]:
    return frozenset(top / os.fsdecode(name) for name in names.split(b"\0") if name)


def _commit(top: Path, ref: str) -> str:
    try:
        return git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    except GitError:
        hint = "in a clone without history, fetch it first (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
        raise click.UsageError(f"git knows no commit {ref!r} here: {hint}") from None


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        return git(folder, *arguments)
    except GitError as error:
        raise click.UsageError(f"git could not tell what changed: {error}") from error
