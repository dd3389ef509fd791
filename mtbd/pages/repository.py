"""Addresses in the repository: where an issue is opened, and where a file stands at a commit.

Each kind of host has its own, and a host is known by its name. Of one that is not, only the repository's own address
is known, so nothing is made up: reports go by mail, and a commit is told without a link.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote, urlsplit


class _Host(NamedTuple):
    """A kind of host: what its name has in it, and what stands between the repository and what is meant there."""

    names: tuple[str, ...]
    title: str
    body: str
    file: str


_HOSTS = (
    _Host(("github",), "/issues/new?title=", "&body=", "/blob/"),
    _Host(("gitlab",), "/-/issues/new?issue%5Btitle%5D=", "&issue%5Bdescription%5D=", "/-/blob/"),
    _Host(("codeberg", "forgejo", "gitea"), "/issues/new?title=", "&body=", "/src/commit/"),
)


def new_issue(repository: str, title: str, body: str) -> str:
    """The form of a new issue, filled in; empty where the host is not known. A character that is cut at stays."""
    host = _host(repository)
    return f"{repository}{host.title}{quoted(title)}{host.body}{quoted(body)}" if host else ""


def file_at(repository: str, commit: str, path: str) -> str:
    """A file as it is at a commit; empty where the host or the commit is not known."""
    host = _host(repository)
    return f"{repository}{host.file}{commit}/{quote(path)}" if host and commit else ""


def _host(repository: str) -> _Host | None:
    name = urlsplit(repository).hostname or ""
    return next((host for host in _HOSTS if any(part in name for part in host.names)), None)


CUT = "\0"
"""Stands for the path of an answer: a character that no declaration and no setting can hold."""


def quoted(text: str) -> str:
    """A text for a part of an address, but for where it is cut."""
    return CUT.join([quote(part, safe="/:,") for part in text.split(CUT)])
