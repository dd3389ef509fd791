"""The templates: found beside `mkdocs.yml`, always escaping, complaining of what they are not given."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mtbd.pages.article import articles
from mtbd.pages.page import base
from mtbd.pages.phrase import day, mark, words
from mtbd.pages.picture import bar, said
from mtbd.pages.prose import inline, prose
from mtbd.pages.setting import Setting
from mtbd.pages.wording import (
    LAW_READ,
    SOURCE_READ,
    WHO_READS,
    WHOSE_WORD,
    citation,
    lcfirst,
    ucfirst,
)


def render(setting: Setting, template: str, url: str, context: dict[str, Any]) -> Markup:
    """The body of the page at `url`; the context reaches the template beside `base` and `setting`."""
    page = _environment(setting.templates).get_template(template)
    return Markup(page.render(context, base=base(url), setting=setting))


def _marked(write: Callable[[str], str]) -> Callable[[str], Markup]:
    """A writer of HTML as a filter: what it writes is not escaped once more."""
    return lambda text: Markup(write(text))


@cache
def _environment(folder: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,  # one look at a file's time for each page; a preview must show a changed template
    )
    environment.filters |= {
        "prose": _marked(prose),
        "inline": _marked(inline),
        "day": day,
        "mark": mark,
        "words": words,
        "citation": citation,
        "lcfirst": lcfirst,
        "ucfirst": ucfirst,
        "said": said,
        "articles": articles,
    }
    environment.globals |= {"law_read": LAW_READ, "source_read": SOURCE_READ}
    environment.globals |= {"whose": WHOSE_WORD, "who_reads": WHO_READS}
    environment.globals["bar"] = bar
    return environment
