"""A product's page: first questions first, then every answer; a tombstone for what no longer holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from functools import partial

from markupsafe import Markup

from mtbd import reference
from mtbd.catalogue import Catalogue, Entry
from mtbd.model.answer import State
from mtbd.model.evidence import expired
from mtbd.model.tally import ABOUT_ITSELF
from mtbd.pages import cite, linked
from mtbd.pages.answers import Section, around_of, sections
from mtbd.pages.fact import Fact
from mtbd.pages.facts import facts
from mtbd.pages.flow import flow
from mtbd.pages.links import of_product
from mtbd.pages.listing import addresses, product_url, told
from mtbd.pages.page import Page, Planned
from mtbd.pages.picture import shares, together
from mtbd.pages.registers.works_with import works_with
from mtbd.pages.reported import lines
from mtbd.pages.setting import Setting
from mtbd.pages.templates import render
from mtbd.pages.timeline import timeline
from mtbd.pages.trust import trust
from mtbd.pages.wording import marked


def plan(entry: Entry, catalogue: Catalogue, setting: Setting) -> Iterator[Planned]:
    """One page."""
    yield Planned(product_url(entry), partial(page, entry, catalogue, setting))


def page(entry: Entry, catalogue: Catalogue, setting: Setting) -> Page:
    """The page of one entry."""
    url, sentence = product_url(entry), told(entry, "one_sentence")
    write = _whole if entry.holds else _tombstone
    body = write(entry, catalogue, setting)
    return Page(url, f"{entry.name} - {entry.company.name}", marked(sentence or entry.name, entry.origin), body)


def _tombstone(entry: Entry, catalogue: Catalogue, setting: Setting) -> Markup:
    """What became of a declaration that no longer holds."""
    context = {
        "entry": entry,
        "name": entry.name,
        "metadata": entry.declaration.metadata,
        "has_successor": _has_successor(entry, catalogue),
        "linked": linked.of_product(entry, setting),
    }
    return render(setting, "tombstone.html", product_url(entry), context)


def _whole(entry: Entry, catalogue: Catalogue, setting: Setting) -> Markup:
    """All that a declaration tells."""
    url = product_url(entry)
    around = around_of(entry, catalogue.today)
    shown = sections(entry, url, setting, around)
    counts = _counts(shown)
    paths = frozenset(answer.asked.path for section in shown for answer in section.answers)
    category = told(entry, "category")
    context = {
        "entry": entry,
        "name": entry.name,
        "sentence": told(entry, "one_sentence"),
        "category": reference.row("categories", category) if category else None,
        "metadata": entry.declaration.metadata,
        "works_with": works_with(entry, catalogue),
        "facts": tuple(_leading(facts(entry, catalogue.today), paths)),
        "cited": cite.of_product(entry, setting, catalogue.today),
        "trust": trust(entry, setting, catalogue.today),
        "links": of_product(entry, setting).about_all(),
        "reports": lines(entry.reports, paths),
        "today": catalogue.today,
        "timeline": timeline(entry, catalogue.today),
        "flow": flow(entry, around),
        "sections": shown,
        "bars": tuple(
            (f"#{section.chapter.name}", section.title, shares(counts[section.chapter.name]))
            for section in shown
            if section.chapter.name in counts
        ),
        "whole": shares(together(counts)),
        "evidence": [(item, expired(item, catalogue.today)) for item in entry.evidence.values()],
        "linked": linked.of_product(entry, setting),
    }
    return render(setting, "product.html", url, context)


def _counts(shown: Iterable[Section]) -> dict[str, Counter[State]]:
    """How much is told, by section: `tally` of the same declaration, without walking through its answers again."""
    return {
        section.chapter.name: Counter(answer.state for answer in section.answers)
        for section in shown
        if section.chapter.name not in ABOUT_ITSELF
    }


def _has_successor(entry: Entry, catalogue: Catalogue) -> bool:
    """Whether the declaration that takes its place has a page."""
    metadata = entry.declaration.metadata
    return metadata is not None and f"products/{metadata.superseded_by}/" in addresses(catalogue)


def _leading(found: Iterable[Fact], paths: Set[str]) -> Iterator[Fact]:
    """The facts, leading only to answers that the page has: a question that is not asked has none."""
    for fact in found:
        yield fact if fact.path in paths else fact._replace(path="")
