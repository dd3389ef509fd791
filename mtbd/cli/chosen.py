"""Which files a run of the linter is about, and what it reads beside them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import click

from mtbd import DISCLOSURES
from mtbd.cli.changed import changed_since
from mtbd.linter import Gone
from mtbd.source import MAX_BYTES, Text, given, is_catalogue, read


class Chosen(NamedTuple):
    """Texts to lint."""

    texts: list[Text]
    whole: bool
    """Whether they are a whole catalogue."""
    gone: frozenset[Gone] = frozenset()
    """The files that were deleted."""


def chosen(paths: tuple[Path, ...], since: str | None, stdin_filename: Path | None) -> Chosen:
    """The texts that the arguments of `mtbd lint` name. UsageError where they name none."""
    if Path("-") in paths:
        return _from_stdin(paths, since, stdin_filename)
    if stdin_filename is not None:
        raise click.UsageError("--stdin-filename says where a text from standard input stands: name - as the path")
    found = list(read(paths or _default()))
    if not found:
        raise click.UsageError(f"there is no declaration (*.yaml) in {', '.join(map(str, paths)) or DISCLOSURES}")
    whole = any(map(is_catalogue, paths or _default()))
    return Chosen(found, whole) if since is None else _since(found, since, whole=whole)


def _default() -> tuple[Path, ...]:
    folder = Path(DISCLOSURES)
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {DISCLOSURES} here: name the files or folders to lint")
    return (folder,)


def _from_stdin(paths: tuple[Path, ...], since: str | None, filename: Path | None) -> Chosen:
    if len(paths) > 1 or since is not None:
        raise click.UsageError("standard input is linted alone: without other paths, without --changed-since")
    if filename is None:
        raise click.UsageError("say with --stdin-filename where the text from standard input stands")
    if filename.is_dir():
        raise click.UsageError(f"--stdin-filename {filename} is a folder: name the file in it")
    return Chosen(given(filename, sys.stdin.buffer.read(MAX_BYTES + 1)), whole=False)


def _since(texts: list[Text], since: str, *, whole: bool) -> Chosen:
    """The same texts; asked for are those that changed, and those in whose folder the supplier's file did."""
    changes = changed_since(since, Path.cwd())  # the folder that somebody chose, not one that a change could bring
    companies = {path.parent for path in changes.changed if path.name == "supplier.yaml"}
    resolved = [(text, Path(text.path).resolve()) for text in texts]
    only = [
        text._replace(asked=text.asked and (changes.has(path) or path.parent in companies)) for text, path in resolved
    ]
    catalogues = {path.parents[len(text.identity) - 1]: text.catalogue for text, path in resolved}
    deleted = [path for path in changes.changed if not path.exists()]
    gone = (
        (name, path.relative_to(folder).parts)
        for folder, name in catalogues.items()
        for path in deleted
        if path.is_relative_to(folder)
    )
    return Chosen(only, whole, frozenset(gone))
