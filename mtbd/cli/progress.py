"""How far a long run is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic

from mtbd.linter.jobs import Progress

_PATIENCE = 1.0
"""Seconds that nobody minds waiting without being told."""


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """Gives what hears how many of how many are done; after a second it draws that, where standard error is seen."""
    start = monotonic()
    with ExitStack() as stack:
        draw: list[Progress] = []

        def progress(done: int, every: int) -> None:
            if not draw and sys.stderr.isatty() and monotonic() - start > _PATIENCE:
                draw.append(_bar(what, stack))
            for one in draw:
                one(done, every)

        yield progress


def _bar(what: str, stack: ExitStack) -> Progress:
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeRemainingColumn(),
    )
    bar = stack.enter_context(rich.Progress(*columns, console=Console(stderr=True), transient=True))
    task = bar.add_task(what, total=None)
    return lambda done, every: bar.update(task, completed=done, total=every)
