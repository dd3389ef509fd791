"""Processes that share the work of a run."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

Given = TypeVar("Given")
Task = TypeVar("Task")
Result = TypeVar("Result")

_ready: list[Callable[[Any], Any]] = []
"""In a process that shares work: what it does with each task."""


@contextmanager
def _processes(jobs: int, do: Callable[[Any], Any]) -> Iterator[ProcessPoolExecutor]:
    """So many processes, which end with the context, at once when it ends early. ChildProcessError if one is killed."""
    # A forked process has the model already; elsewhere than on Linux, forking is not safe.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    pool = ProcessPoolExecutor(jobs, context, _get_ready, (do,))
    try:
        yield pool
    except BrokenProcessPool as error:
        raise ChildProcessError("a process was killed; is there enough memory? Try --jobs 1") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _get_ready(do: Callable[[Any], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's, which then ends its processes
    _ready.append(do)


@contextmanager
def spread(
    work: Callable[[Given, Task], Result], given: Given, tasks: Sequence[Task], jobs: int
) -> Iterator[Iterator[Result]]:
    """The results of `work(given, task)` in the order of the tasks. `given` is brought to each process once.

    ChildProcessError when a process was killed.
    """
    do = partial(work, given)
    if min(jobs, len(tasks)) < 2:
        yield map(do, tasks)
        return
    with _processes(jobs, do) as pool:
        yield pool.map(_do, tasks)


def _do(task: Any) -> Any:
    return _ready[0](task)
