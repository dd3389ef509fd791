"""`mtbd lint`: what is wrong with the declarations, where, and what to do about it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mtbd import SITE
from mtbd.cli.chosen import Chosen, chosen
from mtbd.cli.options import Day, Failure, cores
from mtbd.cli.progress import progress_bar
from mtbd.cli.saved import Output, Outputs, save
from mtbd.diagnostic import Report, Severity
from mtbd.linter import lint as lint_texts
from mtbd.report import FORMATS

if TYPE_CHECKING:
    from mtbd.linter.cache import Cache

_MANY = 20
"""Fewer files are looked at sooner than a cache is opened."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path, allow_dash=True))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to write the findings.")
@click.option(
    "--output",
    "outputs",
    type=Outputs(),
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write the findings of the same run to a file too; may be given more than once.",
)
@click.option("--strict", is_flag=True, help="Take warnings for errors, in every report too.")
@click.option(
    "--changed-since",
    "since",
    metavar="REF",
    help="Lint what changed since this branch left REF (git); what was found in other files before does not fail.",
)
@click.option(
    "--stdin-filename",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the text stands that is read from standard input, when PATHS is -.",
)
@click.option(
    "--as-of",
    type=Day(),
    metavar="DATE",
    help="Lint as on this day (YYYY-MM-DD) instead of today.",
)
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Processes to share the work; by default, all.")
@click.option(
    "--cache-dir",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="MTBD_CACHE_DIR",
    help="Where results are kept for the next run: .mtbd_cache, and nowhere when CI is set.",
)
@click.option("--no-cache", is_flag=True, help="Look at every file anew.")
@click.option("--fix", is_flag=True, help="Mend what is certain, then tell what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: mend that too which needs a look afterwards.")
@click.option("--order", is_flag=True, help="With --fix or --diff: put sections and answers in the order of the model.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing and tell nothing else.")
@click.option("--site-url", envvar="MTBD_SITE_URL", default=SITE, show_default=True, help="Where the rules' pages are.")
def lint(
    paths: tuple[Path, ...],
    form: str,
    outputs: tuple[Output, ...],
    since: str | None,
    stdin_filename: Path | None,
    as_of: datetime | None,
    jobs: int | None,
    cache_dir: Path | None,
    site_url: str,
    *,
    strict: bool,
    no_cache: bool,
    fix: bool,
    unsafe_fixes: bool,
    order: bool,
    diff: bool,
) -> None:
    """Hold declarations to the model, all findings at once.

    PATHS are files or folders, or - for standard input; without any, the folder disclosures.

    Exits with 0 when there is no error, with 1 when there is one, with 2 when the command itself is wrong or could
    not do its work. With --diff, 1 says that there is something to fix.

    \b
    mtbd lint
    mtbd lint disclosures/exemplar/triage.yaml
    mtbd lint --changed-since origin/main
    mtbd lint --diff
    mtbd lint --fix
    mtbd lint --output json=findings.json --output markdown=findings.md
    mtbd lint - --stdin-filename disclosures/exemplar/triage.yaml < triage.yaml
    """
    if (unsafe_fixes or order) and not (fix or diff):
        name = "--unsafe-fixes" if unsafe_fixes else "--order"
        raise click.UsageError(f"{name} goes with --fix, or with --diff to look first")
    if fix and not diff and Path("-") in paths:
        raise click.UsageError("standard input cannot be mended: --diff shows how it would be")
    today = as_of.date() if as_of else date.today()
    mended = None
    with _ended():
        texts = chosen(paths, since, stdin_filename)
        if fix or diff:
            from mtbd.cli.mending import mend, show_changes  # no other run shall wait for it

            if diff:
                raise SystemExit(1 if show_changes(texts.texts, today, unsafe=unsafe_fixes, order=order) else 0)
            mended = mend(texts.texts, today, unsafe=unsafe_fixes, order=order)
            texts = texts._replace(texts=mended.texts)
        cache = None if no_cache else _cache(cache_dir, texts)
        report = _report(texts, today, jobs or cores(), cache)
        report = mended.offered(report) if mended else report
        report = _strict(report) if strict else report
        site = f"{site_url.rstrip('/')}/"
        save(outputs, report, site)
        for line in FORMATS[form].write(report, site):
            click.echo(line)
        sys.stdout.flush()
    if cache and cache.trouble:
        click.echo(f"warning: results are not kept for the next run: {cache.trouble}", err=True)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in report.diagnostics):
        raise SystemExit(1)


@contextmanager
def _ended() -> Iterator[None]:
    """Whatever keeps a run from its work ends it with 2 and a reason, and whoever stops it with 130."""
    try:
        yield
    except BrokenPipeError:
        raise  # whoever reads the findings has read enough: click ends without a word
    except RecursionError as error:
        raise Failure("folders lie in each other deeper than can be followed") from error
    except OSError as error:
        raise Failure(error.strerror or str(error)) from error
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        raise SystemExit(130) from None


def _report(texts: Chosen, today: date, jobs: int, cache: Cache | None) -> Report:
    with progress_bar("Linting") as progress:
        report = lint_texts(
            texts.texts, today, whole=texts.whole, gone=texts.gone, jobs=jobs, cache=cache, progress=progress
        )
    return report._replace(folder=str(Path.cwd()))


def _strict(report: Report) -> Report:
    """The report with every warning as an error, so that no format is green when the run fails."""
    diagnostics = (one._replace(severity=Severity.ERROR) for one in report.diagnostics)
    return report._replace(diagnostics=tuple(diagnostics))


def _cache(folder: Path | None, texts: Chosen) -> Cache | None:
    """Where results are kept. In CI only where somebody says so: a change could bring a cache that finds nothing."""
    if folder is None and (os.environ.get("CI") or len(texts.texts) < _MANY):
        return None
    from mtbd.linter.cache import Cache  # it takes time to start, which few files do not need

    return Cache(folder or Path(".mtbd_cache"))
