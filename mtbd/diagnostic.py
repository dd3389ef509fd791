"""What mtbd says about a file: where, how serious, which rule, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

Location = tuple[str | int, ...]
"""A place in the data, such as `("ai", "models", 0, "version")`: keys and indexes from the top."""


class Severity(StrEnum):
    """How serious a finding is: an error fails the run, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Position(NamedTuple):
    """A stretch of one line of a file; lines and columns count from 1, `end_column` is one past the last."""

    line: int
    column: int
    end_column: int


class Write(NamedTuple):
    """The scalar at a place is to say this text, or to be this list of texts."""

    at: Location
    text: str | tuple[str, ...]
    quoted: bool | None = None
    """Whether in quotes; None leaves them as they are, where the text allows it."""


class TakeIn(NamedTuple):
    """What stands behind the scalar at a place as a comment is to be part of its text, which it makes whole."""

    at: Location
    text: str


class Rename(NamedTuple):
    """The key at a place is to be called otherwise."""

    at: Location
    key: str


class Remove(NamedTuple):
    """The entry or the item at a place is to go."""

    at: Location


class Drop(NamedTuple):
    """The entry whose key stands at a position is to go: a second one, which the data do not have."""

    position: Position


class Add(NamedTuple):
    """A key is to stand at a place, behind one of its neighbours or before all of them."""

    at: Location
    text: str
    after: str = ""
    quoted: bool | None = None


class Retype(NamedTuple):
    """A stretch of a line is to be typed otherwise, where there is no data to point at."""

    position: Position
    text: str


Edit = Write | TakeIn | Rename | Remove | Drop | Add | Retype


class Fix(NamedTuple):
    """How a finding can be mended without its author: `safe` says that it cannot change what the file says."""

    title: str
    """What is done, to be read after "to": lower case and without a full stop."""
    edits: tuple[Edit, ...]
    safe: bool = False


class Finding(NamedTuple):
    """What a rule says: a place in the data and a sentence, lower case and without a full stop."""

    location: Location
    message: str
    on_key: bool = False
    """Whether the key is meant and not its value."""
    position: Position | None = None
    """Where reading failed, when there is no data to point at."""
    fix: Fix | None = None
    lapsed: bool = False
    """Whether nobody wrote anything wrong: a day has passed by which something was to be done."""


class Diagnostic(NamedTuple):
    """A finding in a file, with the rule that made it and the line it stands on."""

    path: str
    position: Position
    severity: Severity
    rule: str
    message: str
    location: Location
    excerpt: str
    """The source line at `position`, without its line break."""
    stands_for: int = 1
    """How many findings it tells of."""
    lapsed: bool = False
    """Whether nobody wrote anything wrong: a day has passed by which something was to be done."""
    fix: Fix | None = None

    @property
    def is_fault(self) -> bool:
        """Whether its file cannot be published; one that was right until a day can, and its page says what lapsed."""
        return self.severity is Severity.ERROR and not self.lapsed

    @property
    def order(self) -> tuple[str, Position, str]:
        """Where it stands among others: by its file, then its line, then its rule."""
        return self.path, self.position, self.rule


class Suppressed(NamedTuple):
    """A finding that is overlooked because the file asks for it."""

    diagnostic: Diagnostic
    until: date
    """The last day on which it is."""
    because: str


class Elsewhere(NamedTuple):
    """What was found in files that nobody asked about: counted, never told one by one."""

    files: int
    errors: int
    warnings: int


class Report(NamedTuple):
    """What came of a run: the findings, and what was and was not looked at."""

    diagnostics: tuple[Diagnostic, ...]
    """Those in the files that were asked for."""
    files: int
    """How many of the files that were asked for were checked."""
    unread: int
    """How many of them could not be read as far as the rules."""
    context: int
    """How many files were read only because others lean on them."""
    rules: int
    today: date
    data_as_of: str
    """The oldest date on which a table of the reference data was held against its source."""
    tool: str
    """The version of mtbd."""
    misplaced: int = 0
    """How many of the files that were asked for are none that belongs where it stands."""
    broken: int = 0
    """How many answers could not be read, in files that could."""
    drafts: int = 0
    """How many of the files that were asked for say that they are drafts."""
    others: tuple[str, ...] = ()
    """Files in suppliers' folders that are not YAML and were not read."""
    suppressed: tuple[Suppressed, ...] = ()
    """Findings in the files that were asked for that are overlooked."""
    elsewhere: Elsewhere | None = None
    """None where other files were not looked at, or where there are none."""
    not_across: int = 0
    """How many rules did not run because they look at a whole catalogue, and only some of its files were read."""
    checked: tuple[str, ...] = ()
    """The files that were asked for and checked, with or without a finding."""
    folder: str = ""
    """Where the run was, as a whole path: services want paths from there."""


def dotted(location: Location) -> str:
    """`("ai", "models", 0, "version")` as `ai.models.0.version`, the way files and pages name an answer."""
    return ".".join(str(part) for part in location)


_FEW = 3


def few(names: Sequence[str]) -> str:
    """The first names of a list for a message, and how many more there are."""
    more = f" and {len(names) - _FEW:,} more" if len(names) > _FEW else ""
    return ", ".join(names[:_FEW]) + more
