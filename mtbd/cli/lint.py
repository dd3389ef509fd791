"""`mtbd lint`: what is wrong with the declarations, where, and what to do about it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from mtbd import SITE
from mtbd.cli.options import Day
from mtbd.diagnostic import Severity
from mtbd.linter import check
from mtbd.report import FORMATS
from mtbd.source import read


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to write the findings.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--as-of",
    type=Day(),
    metavar="DATE",
    help="Lint as on this day (YYYY-MM-DD) instead of today.",
)
@click.option("--site-url", envvar="MTBD_SITE_URL", default=SITE, show_default=True, help="Where the rules' pages are.")
def lint(paths: tuple[Path, ...], form: str, as_of: datetime | None, site_url: str, *, strict: bool) -> None:
    """Hold declarations to the model, all findings at once.

    PATHS are files or folders; without any, the folder disclosures.

    Exits with 0 when there is no error, with 1 when there is one, with 2 when the command itself is wrong.

    \b
    mtbd lint
    mtbd lint disclosures/exemplar/triage.yaml
    mtbd lint --format json disclosures > findings.json
    """
    texts = list(read(paths or _default()))
    if not texts:
        raise click.UsageError(f"there is no declaration (*.yaml) in {', '.join(map(str, paths)) or 'disclosures'}")
    today = as_of.date() if as_of else date.today()
    _, report = check(texts, today)
    for line in FORMATS[form].write(report, f"{site_url.rstrip('/')}/"):
        click.echo(line)
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    if any(diagnostic.severity in failing for diagnostic in report.diagnostics):
        raise SystemExit(1)


def _default() -> tuple[Path, ...]:
    folder = Path("disclosures")
    if not folder.is_dir():
        raise click.UsageError("there is no folder disclosures here: name the files or folders to lint")
    return (folder,)
