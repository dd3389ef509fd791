"""`mtbd build`: lint, then publish the catalogue as a site."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

import mtbd
from mtbd import DISCLOSURES, SITE
from mtbd.build import build as publish_all
from mtbd.cli.git import GitError, git
from mtbd.cli.options import Day, Failure, cores
from mtbd.cli.progress import progress_bar
from mtbd.diagnostic import Diagnostic, Severity, few
from mtbd.gather import check
from mtbd.pages.listing import addresses
from mtbd.pages.setting import read_setting
from mtbd.publish import PageError
from mtbd.report import text
from mtbd.search import SearchError
from mtbd.shell import ShellError
from mtbd.source import Text, read

CONFIG = Path("mkdocs.yml")
ADDRESS = re.compile(
    r"https?://([a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(:[0-9]{1,5})?(/[a-z0-9._~!$&()*+,;=:@%/-]*)?", re.IGNORECASE
)
"""Where a site can stand: no user's name, no quote, no space, no query; what is not ASCII is written with %."""


def _address(_context: click.Context, _option: click.Parameter, value: str) -> str:
    if not ADDRESS.fullmatch(value):
        raise click.UsageError(f"--base-url must be like https://host.example/path/, and not {value!r}")
    return value


@click.command()
@click.option(
    "--out",
    default="public",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that becomes the site.",
)
@click.option(
    "--base-url",
    envvar="MTBD_SITE_URL",
    default=SITE,
    show_default=True,
    callback=_address,
    help="Where the site will stand.",
)
@click.option(
    "--as-of",
    type=Day(),
    metavar="DATE",
    help="The day that pages speak of and files are held to, instead of SOURCE_DATE_EPOCH's or the last commit's.",
)
@click.option("--jobs", type=click.IntRange(1, 256), default=None, help="Processes to share the work; by default, all.")
@click.option("--no-search", is_flag=True, help="Make no search index: quicker, and possible without Pagefind.")
def build(out: Path, base_url: str, as_of: datetime | None, jobs: int | None, no_search: bool) -> None:  # noqa: FBT001
    """Lint the catalogue, then publish it: pages for every product, supplier, category, question and rule.

    Reads mkdocs.yml and the folders disclosures, templates and site beside it. A build that fails leaves the old
    site as it was. The site works below any address, with --base-url.

    Exits with 0 when the site is published, with 1 when there is an error in a declaration, with 2 when the command
    itself is wrong. What only lapsed with the calendar, such as a review, is published all the same; its page says so.

    \b
    mtbd build
    mtbd build --base-url https://host.example/catalogue/
    """
    if not CONFIG.is_file():
        raise click.UsageError("there is no mkdocs.yml here: run this where the catalogue's repository is")
    try:
        _build(out, base_url, _made_on(as_of), jobs or cores(), searchable=not no_search)
    except KeyboardInterrupt:
        click.echo(f"stopped: {out} is as it was", err=True)
        raise SystemExit(130) from None


def _build(out: Path, base_url: str, made_on: date, jobs: int, *, searchable: bool) -> None:
    texts = _texts()
    try:
        with progress_bar("Linting") as progress:
            checked = check(texts, made_on, jobs=jobs, progress=progress)
        found = checked.report.diagnostics
        if any(diagnostic.is_fault for diagnostic in found):
            for line in text.write(checked.report, f"{base_url.rstrip('/')}/"):
                click.echo(line)
            click.echo(f"Nothing published: {out} is as it was.", err=True)
            raise SystemExit(1)
        setting = read_setting(CONFIG, mtbd.__version__, base_url, _commit())
        with progress_bar("Making pages") as progress:
            published = publish_all(
                checked, setting, config=CONFIG, out=out, jobs=jobs, progress=progress, searchable=searchable
            )
    except (SearchError, ShellError, PageError, ValueError, OSError) as error:
        raise Failure(f"{error}\nNothing published: {out} is as it was.") from error
    if lapsed := [one for one in found if one.lapsed and one.severity is Severity.ERROR]:
        click.echo(f"{_lapsed(lapsed)}. Published all the same: their pages say so.", err=True)
        click.echo(f"To see them: mtbd lint --as-of {made_on}", err=True)
    if not searchable:
        click.echo("NO SEARCH in this site: the box on its pages says so (--no-search)", err=True)
    count = len(addresses(checked.catalogue))
    click.echo(f"{published.pages} pages in {out}, with {count} products, as on {made_on}")


def _lapsed(found: Sequence[Diagnostic]) -> str:
    """What was right when it was written, and is no longer."""
    paths, rules = ([*dict.fromkeys(some)] for some in zip(*((one.path, one.rule) for one in found), strict=True))
    count = sum(one.stands_for for one in found)
    return f"{count} error{'s' * (count > 1)} came with the calendar ({few(rules)}), in {few(paths)}"


def _texts() -> tuple[Text, ...]:
    folder = CONFIG.parent / DISCLOSURES
    texts = tuple(read([folder])) if folder.is_dir() else ()
    if not texts:
        raise click.UsageError(f"there is no declaration (*.yaml) in {folder}")
    return texts


def _made_on(as_of: datetime | None) -> date:
    """The day asked for, else that which the same input always gives: SOURCE_DATE_EPOCH's or the last commit's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    told = None if epoch is None else _day(epoch)  # looked at in any case: the site generator reads it too
    if as_of:
        return as_of.date()
    if told:
        return told
    try:
        return _day(git(CONFIG.parent, "log", "-1", "--format=%ct").decode().strip())
    except GitError as error:
        raise click.UsageError(f"git names no last commit ({error}): set SOURCE_DATE_EPOCH or --as-of") from error


def _day(seconds: str) -> date:
    """The day of a time; at most ten digits of it are read, and 32 bits are all that the site generator can write."""
    if not re.fullmatch("[0-9]{1,10}", seconds) or int(seconds) >= 2**32:
        raise click.UsageError(f"SOURCE_DATE_EPOCH must be a number of seconds since 1970, up to 2106: not {seconds!r}")
    return datetime.fromtimestamp(int(seconds), UTC).date()


def _commit() -> str:
    """The commit at which the repository has the same declarations; empty where there is none."""
    here = CONFIG.parent
    try:
        is_changed = git(here, "status", "--porcelain", "--untracked-files=normal", "--", DISCLOSURES)
        return "" if is_changed else git(here, "log", "-1", "--format=%H").decode().strip()
    except GitError:
        return ""
