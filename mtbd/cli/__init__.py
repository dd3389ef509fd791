"""The commands, one module each: the only users of click and of today's date."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

import mtbd

# Starting makes many small objects that stay; looking for garbage among them every 700 takes a tenth of the time too.
gc.set_threshold(500_000, 20, 20)

COMMANDS = {
    "lint": "Hold declarations to the model.",
    "rule": "Show a rule's page, or the list of rules.",
    "build": "Lint, then publish the catalogue as a site.",
    "serve": "Show the catalogue on this machine while you edit it.",
    "schema": "Print the JSON Schema of a file.",
}
"""Every command with its first words; the rest of a command is its module's, which is read when it is called."""


class Commands(click.Group):
    """A group that reads a command's module only when it is called: linting must not wait for the site generator."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """The commands, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"mtbd.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """The list of commands, without reading their modules."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(mtbd.__version__, package_name="mtbd")
def main() -> None:
    """What a product discloses to UK policing: lint declarations, publish a catalogue of them."""
    _open_streams()


def _open_streams() -> None:
    """Lets standard streams that were closed lead nowhere, so that no other file is opened in their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - until the end
