"""A language server for YAML as an editor talks to it: messages over a pipe, answered and asked in turn."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

Message = dict[str, Any]
CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
    },
}


class Server:
    """One server with the settings of one editor."""

    def __init__(self, write: IO[bytes], read: IO[bytes], settings: Message) -> None:
        self._write, self._read, self._settings = write, read, settings
        self._asked = self._opened = 0
        self._marked: dict[str, list[Message]] = {}

    def ask(self, method: str, params: Message) -> Any:
        """The answer to a request; what the server asks or tells before it is dealt with."""
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        while (message := self._next()).get("id") != number or "method" in message:
            self._heard(message)
        assert "error" not in message, message
        return message["result"]

    def tell(self, method: str, params: Message) -> None:
        """Send what has no answer."""
        self._send({"method": method, "params": params})

    def open(self, uri: str, text: str) -> list[str]:
        """Open a text; what the server marks in it, each as `line: message`."""
        self._marked.pop(uri, None)
        self._opened += 1  # what the server knows of a text, it keeps by its version
        document = {"uri": uri, "languageId": "yaml", "version": self._opened, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._marked:
            self._heard(self._next())
        return [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in self._marked[uri]]

    def hover(self, uri: str, text: str, at: str) -> str:
        """What is shown when the mouse rests on a stretch of the text."""
        line, column = place(text, at)
        found = self.ask("textDocument/hover", _position(uri, line, column + 1))
        return str(found["contents"]["value"]) if found else ""

    def complete(self, uri: str, text: str) -> dict[str, Message]:
        """What is offered at the mark `|` of a text, which is opened without it; by label."""
        line, column = place(text, "|")
        self.open(uri, text.replace("|", ""))
        found = self.ask("textDocument/completion", _position(uri, line, column))
        return {item["label"]: item for item in found["items"]}

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._write.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._write.flush()

    def _next(self) -> Message:
        length = 0
        while line := self._read.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server is gone"
        message: Message = json.loads(self._read.read(length))
        return message

    def _heard(self, message: Message) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._marked[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [self._settings.get(item["section"]) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": wanted})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})


def place(text: str, at: str) -> tuple[int, int]:
    """Line and column of the only place where something stands in a text, both from 0."""
    assert text.count(at) == 1, at
    before = text[: text.index(at)]
    return before.count("\n"), len(before.rpartition("\n")[2])


def _position(uri: str, line: int, column: int) -> Message:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}


@contextmanager
def serving(program: str, settings: Message) -> Iterator[Server]:
    """A server that has been told the settings; it is stopped in the end."""
    with subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin
        assert running.stdout
        server = Server(running.stdin, running.stdout, settings)
        server.ask("initialize", {"processId": None, "rootUri": None, "capabilities": CAPABILITIES})
        server.tell("initialized", {})
        server.tell("workspace/didChangeConfiguration", {"settings": settings})
        yield server
        server.ask("shutdown", {})
        server.tell("exit", {})
