"""`mtbd schema`: the JSON Schema that editors read."""

from __future__ import annotations

import click

from mtbd.exports.schema import written
from mtbd.model.schema import KINDS


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)), default="declaration")
def schema(kind: str) -> None:
    """Print the JSON Schema (2020-12) of a kind of file, a declaration's unless you say otherwise.

    \b
    mtbd schema > declaration.json
    mtbd schema supplier > supplier.json
    mtbd schema confirmed > confirmed.json
    mtbd schema reports > reports.json
    """
    click.echo(written(KINDS[kind]), nl=False)
