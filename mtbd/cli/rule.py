"""`mtbd rule`: a rule's page in the terminal."""

from __future__ import annotations

from difflib import get_close_matches

import click
from rich.console import Console
from rich.markdown import Markdown

from mtbd.rules import RULES, name_of


@click.command()
@click.argument("name", required=False)
def rule(name: str | None) -> None:
    """Show what a rule finds, why a force cares and how to mend it; without NAME, the list of rules.

    \b
    mtbd rule
    mtbd rule whole-section-withheld
    """
    pages = {name_of(one): one for one in RULES}
    if name is None:
        width = max(map(len, pages))
        for known, one in pages.items():
            click.echo(f"{known:{width}}  {one.SEVERITY:7}  {(one.__doc__ or '').splitlines()[0]}")
    elif name in pages:
        _show(name, pages[name].__doc__ or "")
    else:
        near = get_close_matches(name, pages, n=1, cutoff=0.5)
        raise click.UsageError(f'there is no rule "{name}"' + (f': did you mean "{near[0]}"?' if near else ""))


def _show(name: str, page: str) -> None:
    text = f"# {name}\n\n{page}"
    console = Console()
    if console.is_terminal:
        console.print(Markdown(text))
    else:
        click.echo(text)
