"""`mtbd schema`: the JSON Schema that editors read."""

from __future__ import annotations

import json

import click

from mtbd.model.schema import declaration_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of a declaration, made from the model.

    \b
    mtbd schema > declaration.json
    """
    click.echo(json.dumps(declaration_schema(), indent=2, ensure_ascii=False))
