"""A rule's page, taken from its docstring: its title, and its text as Markdown that any program reads."""

from __future__ import annotations

import re

from mtbd.rules.rule import AnyRule

_LABEL = {"bad": "**Found:**", "good": "**Passes:**"}


def title(rule: AnyRule) -> str:
    """What is wrong, in one sentence."""
    return (rule.__doc__ or "").partition("\n")[0]


def text(rule: AnyRule) -> str:
    """What it finds, why a force cares and how to mend it; each example says above itself whether it is found."""
    _, _, rest = (rule.__doc__ or "").partition("\n\n")
    return re.sub(r"```yaml (bad|good)\n", lambda match: f"{_LABEL[match[1]]}\n\n```yaml\n", rest)


def opening(rule: AnyRule) -> str:
    """What it finds, in full: all before the reasons."""
    found, _, _ = text(rule).partition("**Why a force cares.**")
    return found.strip() or title(rule)
