"""What the linter finds in files that are being mended: in each of them anew only if it could find something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from mtbd.diagnostic import Diagnostic
from mtbd.linter.file import cases, examine, folders
from mtbd.source import Text

Looking = Callable[[Sequence[Text]], tuple[Diagnostic, ...]]
"""All findings in those of some files that are asked for: of a rule with thousands in one file, each."""


def looking(today: date) -> Looking:
    """A way to look that remembers of each file what was found in it last."""
    last: dict[str, tuple[object, tuple[Diagnostic, ...]]] = {}

    def found(texts: Sequence[Text]) -> tuple[Diagnostic, ...]:
        for folder in folders(texts):
            around = folder.company and folder.company.content, folder.beside
            keys = {text: (text.content, around) for text in folder.texts if text.asked}
            stale = tuple(text for text, key in keys.items() if last.get(text.path, (None,))[0] != key)
            for text, case in cases(folder._replace(texts=stale), today) if stale else ():
                last[text.path] = (keys[text], examine(case, most=None).diagnostics)
        diagnostics = (one for text in texts if text.asked for one in last[text.path][1])
        return tuple(sorted(diagnostics, key=lambda one: one.order))

    return found
