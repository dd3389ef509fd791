"""Every command, option, rule and question is told somewhere."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import mtbd
from mtbd.cli import COMMANDS
from mtbd.model.declaration import CHAPTERS
from mtbd.pages.setting import read_setting
from mtbd.report import FORMATS
from mtbd.rules import RULES, name_of
from tests import catalogues

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")


@pytest.fixture(scope="module")
def addresses() -> list[str]:
    """Give the addresses of all pages of a catalogue without products."""
    empty = catalogues.of()
    return [planned.url for planned in catalogues.pages(empty, read_setting(ROOT / "mkdocs.yml", mtbd.__version__))]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_a_command_and_all_its_options(name: str) -> None:
    command = getattr(import_module(f"mtbd.cli.{name}"), name)
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
    (row,) = re.findall(rf"^\| `mtbd {name}\b.*$", README, re.MULTILINE)

    assert [option for option in options if f"{option}" not in row] == []


def test_the_readme_names_no_command_or_option_that_is_not_there() -> None:
    known = {
        option
        for name in COMMANDS
        for parameter in getattr(import_module(f"mtbd.cli.{name}"), name).params
        for option in parameter.opts
    }

    assert set(re.findall(r"^\| `mtbd ([a-z]+)", README, re.MULTILINE)) == set(COMMANDS)
    assert set(re.findall(r"`(--[a-z-]+)", README)) <= known


def test_the_readme_names_every_format_and_what_make_does() -> None:
    assert all(f"`{name}`" in README or f" {name}`" in README for name in FORMATS)
    for target in re.findall(r"^make ([a-z]+)|`make ([a-z]+)", README, re.MULTILINE):
        assert f"\n{''.join(target)}:" in MAKEFILE


def test_every_rule_has_a_page(addresses: list[str]) -> None:
    pages = [url for url in addresses if re.fullmatch("rules/[^/]+/", url)]

    assert sorted(pages) == sorted(f"rules/{name_of(rule)}/" for rule in RULES)


def test_every_chapter_has_a_page(addresses: list[str]) -> None:
    assert [url for url in addresses if re.fullmatch("fields/[^/]+/", url)] == [
        "fields/withholding/",
        *(f"fields/{chapter.name}/" for chapter in CHAPTERS),
    ]


def test_no_page_is_planned_twice(addresses: list[str]) -> None:
    assert len(addresses) == len(set(addresses))


def test_every_rule_stands_in_the_folder_of_its_theme_and_is_listed() -> None:
    files = {
        path.stem.replace("_", "-") for path in (ROOT / "mtbd" / "rules").glob("*/*.py") if path.stem != "__init__"
    }

    assert files == {name_of(rule) for rule in RULES}


def test_the_changelog_has_a_place_for_what_comes() -> None:
    assert re.search(r"^## \[?Unreleased\]?$", CHANGELOG, re.MULTILINE)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", text):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paths_that_documents_name_are_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    for path in re.findall(r"`((?:mtbd|tests|site|templates|disclosures)/[a-z0-9_./-]+)`", text):
        assert (ROOT / path).exists(), path
