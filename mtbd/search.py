"""The search index of a finished site, made by Pagefind: what readers search without any server of ours.

Templates say what is searched (`data-pagefind-body`) and what a find tells beside it (`data-pagefind-meta`).
What stands on every page in the same words is left out, or each word of a question would find every product.
So is which forces use what: a search for a force must not list more than its own page may.
Products and rules have indexes of their own, so that they are listed by themselves; Pagefind's filters would tell them
too, but are written in another order each time. What people type is found by other words for the same too: those are
in `synonyms.yaml`, and go with the words of all questions beside the index.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mtbd import reference
from mtbd.diagnostic import dotted
from mtbd.model.declaration import QUESTIONS
from mtbd.output import File, write

FOLDER = "pagefind"
"""Where the index lies in the site; site/assets/search/engine.js knows it too."""
APART = ("products", "rules")
"""Folders of the site whose pages are listed by themselves."""
PORTION = 1_500
"""Pages in one index of those; a browser asks all of them. Pagefind holds what it makes in memory."""
LEFT_OUT = (
    ".unsearched",
    ".headerlink",
    "h3.answer__question",
    "p.answer__value",
    ".answer__evidence",
    ".answer__actions",
    ".answer .tag",
    ".answer__value dt",
    ".answer__value thead",
    "section dt",
    "section thead",
    ".withheld dt",
    ".notice",
    ".text > .meta",
    ".text pre",
    ".example",
    ".toc__body > section > .meta",
    "section > h2:not(#evidence)",
    ".parts .meta",
    '[id="product.deployments"]',
    ".force",
)
"""All that is left out, as selectors: by what it is, and by a class of its own where its place says nothing else."""
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""What Pagefind writes beside the index and no page asks for."""
ONCE = ("*.js", "wasm.*")
"""What the index of all other pages has for the others too."""


class SearchError(Exception):
    """There is no index; the message says why."""


def index(folder: Path) -> None:
    """Index the site that lies in `folder`, into a folder of it. SearchError if that fails."""
    program, pages = _program(), sorted(path.relative_to(folder) for path in folder.rglob("*.html"))
    _make(program, folder, [page for page in pages if page.parts[0] not in APART], folder / FOLDER, UNUSED)
    made = {}
    for kind in APART:
        portions = {f"{kind}/{number}/": portion for number, portion in _portions(pages, kind)}
        for name, portion in portions.items():
            _make(program, folder, portion, folder / FOLDER / name, (*UNUSED, *ONCE))
        made[kind] = list(portions)
    write([_beside(made)], folder)


def _program() -> str:
    """Where Pagefind is: the package carries it for the usual machines, and is not there on others."""
    try:
        from pagefind_bin import get_executable  # type: ignore[import-untyped]

        return str(get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise SearchError("Pagefind is not installed; --no-search makes a site without search") from error


def _portions(pages: Sequence[Path], kind: str) -> Iterator[tuple[int, Sequence[Path]]]:
    """The pages of a kind in portions, which are numbered."""
    found = [page for page in pages if page.parts[0] == kind]
    for number, start in enumerate(range(0, len(found), PORTION), 1):
        yield number, found[start : start + PORTION]


def _make(program: str, folder: Path, pages: Sequence[Path], to: Path, unused: Sequence[str]) -> None:
    """One index of some pages, which lie for that time in a folder that has no others."""
    with TemporaryDirectory(prefix=".index-", dir=folder) as name:
        for page in pages:
            _link(folder / page, Path(name, page))
        _run([program, "--site", name, "--output-path", str(to)])
    for path in {path for pattern in unused for path in to.glob(pattern)}:
        path.unlink()


def _link(page: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(page, to)
    except OSError:  # some file systems have no links
        shutil.copyfile(page, to)


def _run(command: Sequence[str]) -> None:
    options = ["--silent", "--force-language", "en", "--exclude-selectors", ", ".join(LEFT_OUT)]
    try:
        done = subprocess.run([*command, *options], capture_output=True, text=True, errors="replace", check=False)
    except OSError as error:
        raise SearchError(f"Pagefind does not run here: {error}") from error
    if done.returncode != 0:
        raise SearchError(f"Pagefind failed: {(done.stderr or done.stdout).strip() or done.returncode}")


def _beside(made: Mapping[str, Sequence[str]]) -> File:
    """What an index does not say: where the others are, which question an answer answers, other words for the same."""
    questions = {dotted(location): question.ask.question for location, question in QUESTIONS.items()}
    synonyms = [row["words"] for row in reference.rows("synonyms")]
    return File(f"{FOLDER}/mtbd.json", json.dumps({**made, "questions": questions, "synonyms": synonyms}).encode())
