"""The rules, from the code: a list by theme, and each rule's own text as its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from importlib import import_module
from itertools import groupby

from markdown_it import MarkdownIt
from markupsafe import Markup

from mtbd.catalogue import Catalogue
from mtbd.pages.page import Page, Planned
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.rules import DECLARATION_RULES, RULES, name_of
from mtbd.rules.rule import AnyRule


def plan(catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """The list, and one page per rule; the catalogue has no part in them."""
    del catalogue
    yield Planned("rules/", partial(overview, setting))
    for rule in RULES:
        yield Planned(f"rules/{name_of(rule)}/", partial(page, rule, setting))


def overview(setting: Setting) -> Page:
    """All rules by theme, with their first sentences."""
    themes = [
        (_theme(package), [(name_of(rule), _title(rule), rule.SEVERITY) for rule in members])
        for package, members in groupby(sorted(RULES, key=lambda rule: rule.__name__), key=_package)
    ]
    body = render(setting, "rules.html", "rules/", {"themes": themes, "count": len(RULES)})
    return Page("rules/", "Rules", "Every rule of the linter, by theme", body)


def page(rule: AnyRule, setting: Setting) -> Page:
    """One rule."""
    name, url = name_of(rule), f"rules/{name_of(rule)}/"
    _, _, text = (rule.__doc__ or "").partition("\n\n")
    context = {
        "name": name,
        "title": _title(rule),
        "severity": rule.SEVERITY,
        "since": rule.SINCE,
        "text": _html(text),
        "theme": _theme(_package(rule)),
        "declarations_only": rule in DECLARATION_RULES,
    }
    return Page(url, name, _title(rule), render(setting, "rule.html", url, context))


def _package(rule: AnyRule) -> str:
    return rule.__name__.rpartition(".")[0]


def _theme(package: str) -> str:
    return (import_module(package).__doc__ or "").strip()


def _title(rule: AnyRule) -> str:
    return (rule.__doc__ or "").partition("\n")[0]


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _html(text: str) -> Markup:
    """A rule's own text; its examples say above themselves whether they are found or pass."""
    labelled = re.sub(r"```yaml (bad|good)\n", lambda match: f"{_LABEL[match[1]]}\n\n```yaml\n", text)
    return Markup(_reader().render(labelled))


_LABEL = {"bad": "**Found:**", "good": "**Passes:**"}
