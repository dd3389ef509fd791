"""Where a file is, for services that show findings in it: from the folder of the run, with forward slashes."""

from __future__ import annotations

import os
from pathlib import PurePath
from urllib.parse import quote

from mtbd.report.plain import utf_8


def relative(path: str, folder: str) -> str:
    """The path from `folder`; as the user named it where it leads elsewhere."""
    return utf_8(_from(path, folder).as_posix())


def uri(path: str, folder: str) -> str:
    """The same as an address: a relative one, or one that starts with `file:` for a whole path that leads elsewhere."""
    found = _from(path, folder)
    return found.as_uri() if found.is_absolute() else quote(os.fsencode(found.as_posix()))


def _from(path: str, folder: str) -> PurePath:
    whole = PurePath(os.path.normpath(PurePath(folder, path)))
    return whole.relative_to(folder) if whole.is_relative_to(folder) else PurePath(path)
