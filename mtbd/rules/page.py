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
    told = re.sub(r"```yaml (bad|good)\n", lambda match: f"{_LABEL[match[1]]}\n\n```yaml\n", rest)
    more = [f"\n{one}\n" for one in (lapse(rule), mended(rule)) if one]
    return "".join((told, *more))


def opening(rule: AnyRule) -> str:
    """What it finds, in full: all before the reasons."""
    found, _, _ = text(rule).partition("**Why a force cares.**")
    return found.strip() or title(rule)


def lapse(rule: AnyRule) -> str:
    """What becomes of a declaration with a finding that came with the calendar."""
    return _LAPSED if getattr(rule, "LAPSES", False) else ""


_LAPSED = (
    "What held when the file was reviewed and has lapsed since fails a check and does not hold up the site: "
    "the declaration stays published, and its page says so."
)


def fix_of(rule: AnyRule) -> str:
    """Whether its findings can be fixed: "safe", "unsafe", "safe or unsafe", or empty where none can."""
    return str(getattr(rule, "FIX", ""))


_MENDED = {
    "safe": "`mtbd lint --fix` mends {}.",
    "unsafe": "`mtbd lint --fix --unsafe-fixes` mends {} where one thing was likely meant: look at what it wrote.",
    "safe or unsafe": "`mtbd lint --fix` mends {} where that is certain, and with `--unsafe-fixes` where it is likely.",
}


def mended(rule: AnyRule) -> str:
    """What a rule's page says of its fix: of what it mends, where that is not all that the rule finds."""
    return _MENDED.get(fix_of(rule), "").format(getattr(rule, "MENDS", "it"))
