"""A preview on this machine: each page made when it is asked for, and again when a file changes."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from jinja2 import TemplateError

from mtbd import shell
from mtbd.diagnostic import Report
from mtbd.linter.jobs import Progress
from mtbd.pages.page import Page
from mtbd.preview.snapshot import Preview, Snapshot

HOST = "127.0.0.1"
LOCAL = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:[0-9]+)?", re.IGNORECASE)
"""Names of this machine; under any other, a page of somebody else's could read the preview (DNS rebinding)."""
CHANGES = "/-/changes"
"""An address that tells the state of the files: a page in the browser that sees another one loads itself again."""

_RELOAD = (
    "<script>(() => {{ const seen = '{}'; setInterval(async () => {{ try {{"
    f" if (await (await fetch('{CHANGES}')).text() !== seen) location.reload();"
    " }} catch {{}} }}, 1000); }})()</script>"
)


class Handler(SimpleHTTPRequestHandler):
    """Answers with made pages, then with the site generator's own files."""

    preview: Preview
    timeout = 30
    """Seconds that a browser may be silent in the middle of what it says."""

    def do_GET(self) -> None:
        """One page, one file, or the state of the files."""
        self._guarded(super().do_GET)

    def do_HEAD(self) -> None:
        """The same without its body."""
        self._guarded(super().do_HEAD)

    def _guarded(self, send_file: Callable[[], None]) -> None:
        if not _is_local(self.headers.get_all("Host", [])):
            self._send("Only this machine may ask.", "text/plain", HTTPStatus.FORBIDDEN)
            return
        try:
            path = unquote(urlsplit(self.path).path)
        except ValueError:
            self._send("This is no address.", "text/plain", HTTPStatus.BAD_REQUEST)
            return
        try:
            self._answer(path, send_file)
        except ConnectionError:
            self.close_connection = True
        except Exception as error:  # whatever fails is told where the writer looks, and the preview goes on
            self._failed(path, error)

    def _answer(self, path: str, send_file: Callable[[], None]) -> None:
        snapshot = self.preview.now()
        if path == CHANGES:
            self._send(snapshot.state, "text/plain")
        elif planned := snapshot.page(path.lstrip("/")):
            self._page(snapshot, planned.make())
        elif ".." not in path and _is_file(self.preview.folder / path.lstrip("/")):
            send_file()
        elif "." in path and (data := snapshot.files.get(path.lstrip("/"))):  # no page has a dot, and these take time
            self._send(data.decode(), self.guess_type(path))
        else:
            self._page(snapshot, _missing(path, snapshot.report), HTTPStatus.NOT_FOUND)

    def _failed(self, path: str, error: Exception) -> None:
        """Tell why there is no page, on one that loads itself again when that changes."""
        reason = shell.fault(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
        state = self._state_or(reason)
        page = f"<!doctype html><title>Not made</title><h1>Not made</h1><pre>{escape(reason)}</pre>"
        if path == CHANGES:
            self._send(state, "text/plain", HTTPStatus.INTERNAL_SERVER_ERROR)
        else:
            self._send(page + _RELOAD.format(state), "text/html", HTTPStatus.INTERNAL_SERVER_ERROR)

    def _state_or(self, reason: str) -> str:
        """The state that a later request for it will tell, if the files stay as they are."""
        try:
            return self.preview.now().state
        except Exception:
            return f"{hash(reason):020d}"

    def _page(self, snapshot: Snapshot, page: Page, status: HTTPStatus = HTTPStatus.OK) -> None:
        html = shell.stamp(snapshot.shells, page)
        if status is HTTPStatus.NOT_FOUND:
            html = html.replace("<head>", '<head><base href="/">', 1)  # the page may stand at any depth
        self._send(html.replace("</body>", _RELOAD.format(snapshot.state) + "</body>"), "text/html", status)

    def _send(self, text: str, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        body = text.encode(errors="replace")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the server's own name
        """Requests are not worth a line: what is wrong with the files is."""


def _is_local(hosts: list[str]) -> bool:
    return len(hosts) == 1 and LOCAL.fullmatch(hosts[0].strip()) is not None


def _is_file(file: Path) -> bool:
    """Whether there is a file or a page: a folder without one is not listed."""
    try:
        return file.is_file() or (file / "index.html").is_file()
    except OSError:  # a name that is too long
        return False


def _missing(path: str, report: Report) -> Page:
    """What stands where a page is missing: most often a declaration has an error, and here it is."""
    found = "".join(
        f"<li><code>{escape(one.path)}:{one.position.line}</code> {escape(one.message)} [{one.rule}]</li>"
        for one in report.diagnostics
    )
    reason = "A declaration with an error has no page, and neither has a draft."
    body = f"<h1>No page at {escape(path)}</h1><p>{reason}</p><ul>{found}</ul>"
    return Page("", "No page", "No page", body)


@contextmanager
def serving(
    config: Path,
    port: int,
    day: Callable[[], date],
    tell: Callable[[Report], None],
    *,
    jobs: int = 1,
    progress: Progress = lambda _done, _all: None,
) -> Iterator[ThreadingHTTPServer]:
    """A server on loopback, ready to answer; it is closed and its folder removed at the end."""
    with tempfile.TemporaryDirectory(prefix="mtbd-") as folder:
        preview = Preview(config, Path(folder), day, tell)
        handler = type("BoundHandler", (Handler,), {"preview": preview})
        with ThreadingHTTPServer((HOST, port), _in(handler, folder)) as server:
            preview.site_url = f"http://{HOST}:{server.server_port}/"
            preview.now(jobs, progress)
            yield server


def _in(handler: type[Handler], folder: str) -> Callable[..., Handler]:
    return lambda *args: handler(*args, directory=folder)
