"""How far a long run is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic

_PATIENCE = 1.0
"""Seconds that nobody minds waiting without being told."""


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Gives what hears how many of how many are done; after a second it draws that, where standard error is seen."""
    start = monotonic()
    with ExitStack() as stack:
        draw: list[Callable[[int, int], None]] = []

        def told(done: int, every: int) -> None:
            if not draw and sys.stderr.isatty() and monotonic() - start > _PATIENCE:
                draw.append(_bar(what, stack))
            for one in draw:
                one(done, every)

        yield told


def _bar(what: str, stack: ExitStack) -> Callable[[int, int], None]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    bar = stack.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
    task = bar.add_task(what, total=None)
    return lambda done, every: bar.update(task, completed=done, total=every)
