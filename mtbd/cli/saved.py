"""The option `--output FORMAT=FILE`: further reports of one run, each in a file of its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from mtbd.cli.options import Failure
from mtbd.diagnostic import Report
from mtbd.output import replace
from mtbd.report import FORMATS

Output = tuple[str, Path]
"""The name of a format, and the file that it goes to."""


class Outputs(click.ParamType[Output]):
    """FORMAT=FILE."""

    name = "output"

    def convert(self, value: str | Output, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """Both parts; a usage error when there is no such format, or no name of a file."""
        if not isinstance(value, str):
            return value
        form, _, file = value.partition("=")
        if form not in FORMATS or not file:
            self.fail(f"{value!r} is not FORMAT=FILE, with a format of {', '.join(FORMATS)}.", param, ctx)
        return form, Path(file)


def save(outputs: Iterable[Output], report: Report, site: str) -> None:
    """Write each, without the colours of a terminal; Failure when one cannot be written."""
    for form, file in outputs:
        text = "".join(f"{click.unstyle(line)}\n" for line in FORMATS[form].write(report, site))
        try:
            _write(file, text.encode())
        except OSError as error:
            raise Failure(f"cannot write {file}: {error.strerror or error}") from error


_STREAMS = ("/dev/", "/proc/")
"""Where the names of what is open already are, such as /dev/stdout, and links there that lead to it."""


def _write(file: Path, data: bytes) -> None:
    """A file is put in the place of the old one, or of a link; what is no file, such as a pipe, is written to."""
    is_stream = file.exists() and not file.is_file() and not file.is_symlink()
    if is_stream or str(file.absolute()).startswith(_STREAMS):
        file.write_bytes(data)
    else:
        replace(file, data)
