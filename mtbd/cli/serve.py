"""`mtbd serve`: the catalogue on this machine while it is being edited."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from http.server import HTTPServer

import click

from mtbd.cli.build import CONFIG
from mtbd.cli.options import Failure, cores
from mtbd.cli.progress import progress_bar
from mtbd.diagnostic import Report
from mtbd.preview import serving
from mtbd.report import text
from mtbd.shell import ShellError


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
def serve(port: int) -> None:
    """Show the catalogue on this machine: a page is made when it is asked for, and again when a file changes.

    Only this machine can reach it. Ctrl-C stops it.

    \b
    mtbd serve
    mtbd serve --port 8080
    """
    if not CONFIG.is_file():
        raise click.UsageError("there is no mkdocs.yml here: run this where the catalogue's repository is")
    try:
        with _serving(port) as server:
            click.echo(f"http://127.0.0.1:{server.server_port}/ shows the catalogue; Ctrl-C stops it")
            server.serve_forever()
    except KeyboardInterrupt:
        click.echo("stopped")
    except (OSError, ValueError, ShellError) as error:
        is_taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        raise Failure(f"port {port} is taken: try --port 0" if is_taken else str(error)) from error


@contextmanager
def _serving(port: int) -> Iterator[HTTPServer]:
    """The preview, once it knows all declarations."""
    with ExitStack() as stack:
        with progress_bar("Linting") as progress:
            preview = serving(CONFIG, port, date.today, _tell, jobs=cores(), progress=progress)
            server = stack.enter_context(preview)
        yield server


def _tell(report: Report) -> None:
    for line in text.write(report, "/"):
        click.echo(line)
