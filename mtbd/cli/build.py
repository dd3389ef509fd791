"""`mtbd build`: lint, then publish the catalogue as a site."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

import mtbd
from mtbd import SITE
from mtbd.diagnostic import Severity
from mtbd.linter import check
from mtbd.pages import plan
from mtbd.pages.setting import read_setting
from mtbd.publish import publish
from mtbd.report import text
from mtbd.shell import ShellError
from mtbd.source import read

CONFIG = Path("mkdocs.yml")


@click.command()
@click.option(
    "--out",
    default="public",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that becomes the site.",
)
@click.option("--base-url", envvar="MTBD_SITE_URL", default=SITE, show_default=True, help="Where the site will stand.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day that the pages speak of, instead of SOURCE_DATE_EPOCH's or the last commit's.",
)
def build(out: Path, base_url: str, as_of: datetime | None) -> None:
    """Lint the catalogue, then publish it: pages for every product, supplier, category, question and rule.

    Reads mkdocs.yml and the folders disclosures, templates and site beside it. A build that fails leaves the old
    site as it was. The site works below any address, with --base-url.

    Exits with 0 when the site is published, with 1 when there is an error in a declaration, with 2 when the command
    itself is wrong.

    \b
    mtbd build
    mtbd build --base-url https://host.example/catalogue/
    """
    if not CONFIG.is_file():
        raise click.UsageError("there is no mkdocs.yml here: run this where the catalogue's repository is")
    made_on = as_of.date() if as_of else _made_on()
    catalogue, report = check(read([CONFIG.parent / "disclosures"]), date.today())
    if any(diagnostic.severity is Severity.ERROR for diagnostic in report.diagnostics):
        for line in text.write(report, f"{base_url.rstrip('/')}/"):
            click.echo(line)
        click.echo(f"Nothing published: {out} is as it was.", err=True)
        raise SystemExit(1)
    setting = read_setting(CONFIG, mtbd.__version__)
    pages = (planned.make() for planned in plan(replace(catalogue, today=made_on), setting))
    try:
        published = publish(pages, (), config=CONFIG, out=out, site_url=base_url)
    except (ShellError, ValueError, OSError) as error:
        raise click.ClickException(f"{error}\nNothing published: {out} is as it was.") from error
    click.echo(f"{published.pages} pages in {out}, with {len(catalogue.entries)} products, as on {made_on}")


def _made_on() -> date:
    """The day that the same input always gives: SOURCE_DATE_EPOCH's, else the last commit's, and never the clock's."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or _committed()
    if not seconds.isdigit():
        raise click.UsageError("this is no git checkout with a commit: set SOURCE_DATE_EPOCH or --as-of")
    return datetime.fromtimestamp(int(seconds), UTC).date()


def _committed() -> str:
    try:
        log = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return log.stdout.strip()
