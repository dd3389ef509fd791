"""Options that more than one command has."""

from __future__ import annotations

import os
from datetime import date, datetime

import click

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
"""The days that a declaration may name, and so those on which one can be looked at."""


class Day(click.DateTime):
    """A day of these centuries, as YYYY-MM-DD."""

    name = "date"

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The day; a usage error when it is none, or of another century."""
        try:
            day: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is not a day: write YYYY-MM-DD, such as {FIRST.replace(year=2027)}.", param, ctx)
        if not FIRST <= day.date() <= LAST:
            self.fail(f"{value!r} is not a day from {FIRST} to {LAST}.", param, ctx)
        return day


class Failure(click.ClickException):
    """The command could not do its work, whatever the declarations say."""

    exit_code = 2


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
