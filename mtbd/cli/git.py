"""Git, asked about a folder: only what it is asked counts, not who asks nor what the repository would have it run."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_KEPT = ("GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM")
_NOTHING_OF_ITS_OWN = (
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "log.showSignature=false",
)
"""What is looked at may be anybody's: no repository that lies in it as files, no program that its settings name."""
_SECONDS = 120
"""So long an answer may take: on a disk elsewhere that hangs, git would wait for ever."""


class GitError(Exception):
    """Git is not there, or could not answer; the message is its reason."""


def git(folder: Path, *arguments: str) -> bytes:
    """What git says of the repository that holds a folder; it writes nothing, its index neither."""
    settings = (word for setting in _NOTHING_OF_ITS_OWN for word in ("-c", setting))
    command = ["git", "--no-optional-locks", *settings, "-C", str(folder), *arguments]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=_around(), timeout=_SECONDS
        )
    except OSError as error:
        raise GitError(f"it cannot be run: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise GitError(f"it gave no answer in {_SECONDS} seconds") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise GitError(said or "it gave no reason")
    return done.stdout


def _around() -> dict[str, str]:
    """The environment without a hook's variables, which name another repository than the one the folder is in."""
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    return {**around, "LC_ALL": "C"}
