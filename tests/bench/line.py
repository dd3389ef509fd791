"""One line of the benchmark's result."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """What was measured; times in milliseconds."""

    what: str
    ours: float
    theirs: float | None
    target: float
    """The most that `ours` may be: of `theirs` when there is one, else in the unit of `ours`."""

    @property
    def measured(self) -> float:
        """What is held against the target."""
        return self.ours if self.theirs is None else self.ours / self.theirs


def shown(line: Line) -> str:
    """One line of the result, as a row of the table."""
    theirs = "" if line.theirs is None else f"{line.theirs:.1f}"
    ratio = "" if line.theirs is None else f"{line.measured:.2f}"
    met = "" if line.measured <= line.target else "  MISSED"
    return f"{line.what:52}{line.ours:>12.3f}{theirs:>12}{ratio:>8}{line.target:>10.3g}{met}"
