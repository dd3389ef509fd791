"""The rules, from the code: a list by theme, and each rule's own text as its page."""

from __future__ import annotations

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
from mtbd.rules.page import lapse, text, title
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
        (_theme(package), [(name_of(rule), title(rule), rule.SEVERITY) for rule in members])
        for package, members in groupby(sorted(RULES, key=lambda rule: rule.__name__), key=_package)
    ]
    body = render(setting, "rules.html", "rules/", {"themes": themes, "count": len(RULES)})
    return Page("rules/", "Rules", "Every rule of the linter, by theme", body)


def page(rule: AnyRule, setting: Setting) -> Page:
    """One rule."""
    name, url = name_of(rule), f"rules/{name_of(rule)}/"
    context = {
        "name": name,
        "title": title(rule),
        "severity": rule.SEVERITY,
        "lapses": bool(lapse(rule)),
        "since": rule.SINCE,
        "text": Markup(_reader().render(text(rule))),
        "declarations_only": rule in DECLARATION_RULES,
    }
    return Page(url, name, title(rule), render(setting, "rule.html", url, context))


def _package(rule: AnyRule) -> str:
    return rule.__name__.rpartition(".")[0]


def _theme(package: str) -> str:
    return (import_module(package).__doc__ or "").strip()


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
