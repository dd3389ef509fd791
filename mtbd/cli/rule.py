"""`mtbd rule`: a rule's page in the terminal, or the rules as data."""

from __future__ import annotations

import json

import click
from rich.console import Console
from rich.markdown import Markdown

from mtbd import SITE, __version__
from mtbd.model.nearest import meant, nearest, offer, untitled
from mtbd.rules import RULES, name_of, page
from mtbd.rules.rule import AnyRule

VERSION = 1
"""Of the JSON: changes when a program that reads the old form would misread the new one."""


@click.command()
@click.argument("name", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write the rules.")
@click.option("--site-url", envvar="MTBD_SITE_URL", default=SITE, show_default=True, help="Where the rules' pages are.")
def rule(name: str | None, form: str, site_url: str) -> None:
    """Show what a rule finds, why a force cares and how to mend it; without NAME, the list of rules.

    \b
    mtbd rule
    mtbd rule whole-section-withheld
    mtbd rule --format json > rules.json
    """
    rules = RULES if name is None else (_named(name),)
    if form == "json":
        click.echo(_json(rules, f"{site_url.rstrip('/')}/"))
    elif name is None:
        _list()
    else:
        _show(rules[0])


def _named(name: str) -> AnyRule:
    known = {name_of(one): one for one in RULES}
    if name not in known:
        words = untitled(known)
        raise click.UsageError(f'there is no rule "{name}"{offer(meant(name, words) or nearest(name, words))}')
    return known[name]


def _list() -> None:
    width = max(len(name_of(one)) for one in RULES)
    for one in RULES:
        click.echo(f"{name_of(one):{width}}  {one.SEVERITY:7}  {one.SINCE:6}  {page.title(one)}")


def _show(one: AnyRule) -> None:
    text = f"# {name_of(one)}\n\n*{one.SEVERITY}, since version {one.SINCE}*\n\n{page.title(one)}\n\n{page.text(one)}"
    console = Console()
    if console.is_terminal:
        console.print(Markdown(text))
    else:
        click.echo(text)


def _json(rules: tuple[AnyRule, ...], site: str) -> str:
    """The same form for one rule as for all of them."""
    tool = {"name": "mtbd", "version": __version__}
    found = [
        {
            "name": name_of(one),
            "severity": str(one.SEVERITY),
            "since": one.SINCE,
            "summary": page.title(one),
            "page": page.text(one),
            "url": f"{site}rules/{name_of(one)}/",
        }
        for one in rules
    ]
    return json.dumps({"version": VERSION, "tool": tool, "rules": found}, indent=2, ensure_ascii=False)
