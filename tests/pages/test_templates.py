"""What pages hand to their templates: all that is read, which the templates complain of themselves, and no more."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template
from jinja2.meta import find_referenced_templates, find_undeclared_variables

from tests import catalogues
from tests.catalogues import Everything
from tests.pages import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from mtbd.pages.setting import Setting

GONE = {"status: published": "status: withdrawn\n  withdrawn_because: It was never sold in the United Kingdom."}


def read_by(name: str, environment: Environment) -> Iterator[str]:
    """The names that a template reads, and those that it includes."""
    assert environment.loader
    source, _, _ = environment.loader.get_source(environment, name)
    parsed = environment.parse(source)
    yield from find_undeclared_variables(parsed)
    for other in find_referenced_templates(parsed):
        assert other, name
        yield from read_by(other, environment)


def test_no_page_makes_anything_that_its_template_does_not_read(
    setting: Setting, real: Everything, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is made for nobody takes its time all the same."""
    given, read = defaultdict[str, set[str]](set), dict[str, frozenset[str]]()

    def noted(template: Template, context: dict[str, Any], **_: Any) -> str:
        assert template.name
        given[template.name].update(context)
        if template.name not in read:
            read[template.name] = frozenset(read_by(template.name, template.environment))
        return ""

    monkeypatch.setattr(Template, "render", noted)
    gone = texts.entry(GONE)
    for everything in (real, catalogues.of(gone)):
        for planned in catalogues.pages(everything, setting):
            planned.make()

    assert len(given) > 20
    assert {name: unread for name, keys in given.items() if (unread := keys - read[name])} == {}


def test_templates_add_no_character_beyond_latin(setting: Setting) -> None:
    """One curly quote makes each character of a page take two bytes: it was rendered a fifth slower."""
    found = [path.name for path in setting.templates.rglob("*.html") if max(path.read_text(encoding="utf-8")) > "\xff"]

    assert found == []
