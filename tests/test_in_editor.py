"""What an editor with yaml-language-server shows, offers and marks, set up as the page `In your editor` says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mtbd.exports.schema import written
from mtbd.model.declaration import QUESTIONS
from mtbd.model.named import words
from mtbd.model.schema import KINDS
from tests.language_server import Server, serving
from tests.test_pages_to_copy import patterns

ROOT = Path(__file__).parent.parent
PRODUCT = "file:///catalogue/disclosures/exemplar/triage.yaml"
SUPPLIER = "file:///catalogue/disclosures/exemplar/supplier.yaml"
START = "mtbd: 1\nproduct:\n  name: Exemplar Triage\n"
GOOD = sorted(ROOT.glob("disclosures/*/*.yaml"))


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write the schemas where the server can read them: it fetches nothing in a test."""
    folder = tmp_path_factory.mktemp("schema")
    files = {name: folder / f"{name}.json" for name in KINDS}
    for name, file in files.items():
        file.write_text(written(KINDS[name]), encoding="utf-8")
    return files


@pytest.fixture(scope="module")
def server(node: Callable[[str], str], schemas: dict[str, Path]) -> Iterator[Server]:
    """Start the server with the settings of an editor."""
    files = patterns()
    settings = {"schemas": {schemas[name].as_uri(): files[name] for name in KINDS}, "schemaStore": {"enable": False}}
    with serving(node("yaml-language-server"), {"yaml": settings}) as running:
        yield running


def documented(item: dict[str, object]) -> str:
    """What is told beside something that is offered."""
    told = item.get("documentation") or ""
    return str(told["value"] if isinstance(told, dict) else told)


@pytest.mark.parametrize("file", GOOD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_nothing_is_marked_in_a_good_file(server: Server, file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith("# yaml-language-server:"))

    assert server.open(f"file:///catalogue/{file.relative_to(ROOT).as_posix()}", text) == []


def test_an_unknown_key_and_a_wrong_word_are_marked(server: Server) -> None:
    file = ROOT / "disclosures" / "example" / "triage.yaml"
    good = "".join(file.read_text(encoding="utf-8").partition("mtbd: 1\n")[1:])
    text = good.replace("  phase: production\n", "  phase: prodcution\n  colour: blue\n")
    assert text != good

    marked = server.open(PRODUCT, text)

    line = text[: text.index("prodcution")].count("\n") + 1
    assert len(marked) == 2
    assert any(one.startswith(f"{line}: Value is not accepted. Valid values:") for one in marked)
    assert f"{line + 1}: Property colour is not allowed." in marked


def test_a_suppliers_file_is_held_to_its_own_questions(server: Server) -> None:
    text = "mtbd: 1\nprepared_by: supplier\ncontact_email: a@supplier.example\nsupplier:\n  legal_nmae: X\n"

    marked = server.open(SUPPLIER, text)

    assert "5: Property legal_nmae is not allowed." in marked


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("confirmed", "mtbd: 1\nconfirmed:\n  - {supplier: exemplar, domian: exemplar.example}\n"),
        ("reports", "mtbd: 1\nreports:\n  - {id: one, porduct: exemplar/triage}\n"),
    ],
)
def test_the_files_of_the_maintainers_are_held_to_theirs(server: Server, name: str, text: str) -> None:
    marked = server.open(f"file:///catalogue/disclosures/{name}.yaml", text)

    assert any(re.fullmatch("3: Property (domian|porduct) is not allowed.", one) for one in marked)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Exemplar Triage"),
        ("phase", "production"),
        ("uses_ai", "true"),
        ("website", "{not_applicable: There is no public page.}"),
        ("versions", "{current: 4.2.0}"),
        ("deployments", "[]"),
        ("deployments_total", "{value: 3, evidence: [notice]}"),
    ],
)
def test_resting_on_a_key_shows_question_why_and_example(server: Server, key: str, value: str) -> None:
    text = f"mtbd: 1\nproduct:\n  {key}: {value}\n"
    ask = QUESTIONS["product", key].ask
    server.open(PRODUCT, text)

    shown = server.hover(PRODUCT, text, f"{key}:")

    assert ask.question in shown
    assert ask.why in shown
    assert shown.startswith(f"#### {words(key)}\n")
    assert shown.count("Example:\n\n```yaml\n") == 1
    assert "object Object" not in shown


def test_a_wrong_answer_does_not_hide_the_question(server: Server) -> None:
    text = "mtbd: 1\nproduct:\n  phase: prodcution\n"
    ask = QUESTIONS["product", "phase"].ask
    server.open(PRODUCT, text)

    shown = server.hover(PRODUCT, text, "prodcution")

    assert ask.question in shown
    assert ask.why in shown


def test_resting_on_a_word_shows_what_it_means(server: Server) -> None:
    text = "mtbd: 1\nproduct:\n  website:\n    withheld: {concern: gaming}\n"
    server.open(PRODUCT, text)

    assert "* `gaming`: People could use it to get round the product\n" in server.hover(PRODUCT, text, "gaming")


def test_a_section_says_what_it_is_about(server: Server) -> None:
    server.open(PRODUCT, START)

    assert "What it is, in words that an officer" in server.hover(PRODUCT, START, "product:")


def test_the_keys_of_a_section_are_offered_with_their_questions(server: Server) -> None:
    offered = server.complete(PRODUCT, f"{START}  |\n")

    missing = {location[1] for location in QUESTIONS if location[0] == "product"} - {"name"} - set(offered)
    assert missing == set()
    assert "name" not in offered
    assert QUESTIONS["product", "phase"].ask.question in documented(offered["phase"])
    assert not [item for item in offered.values() if "object Object" in item["insertText"]]


def test_the_words_of_a_list_are_offered_with_their_meanings(server: Server) -> None:
    offered = server.complete(PRODUCT, f"{START}  phase: |\n")
    grounds = server.complete(PRODUCT, f"{START}  website:\n    withheld:\n      ground: |\n")
    countries = server.complete(PRODUCT, f"{START}parties:\n  - id: x\n    name: X\n    country: |\n")

    assert {"production", "public-beta", "retired"} <= set(offered)
    assert documented(grounds["foia2000:s.43(2)"])
    assert documented(countries["FR"]) == "France"


def test_the_forms_of_an_answer_are_offered(server: Server) -> None:
    never = server.complete(PRODUCT, f"{START}  phase: |\n")
    may_be = server.complete(PRODUCT, f"{START}  deployments_total: |\n")

    forms = {"told, with evidence", "does not apply", "not yet known", "a third party will not say"}
    assert forms <= set(never)
    assert {*forms, "withheld, with a ground"} <= set(may_be)
    assert "withheld, with a ground" not in never
    block = may_be["withheld, with a ground"]["insertText"]
    assert block.startswith("\n  withheld:\n    what: ${1:")
    assert "\n    concern: ${2|gaming,cybersecurity," in block


def test_what_withholding_takes_is_offered(server: Server) -> None:
    offered = server.complete(PRODUCT, f"{START}  deployments_total:\n    withheld:\n      |\n")

    assert {"what", "concern", "ground", "harm", "likelihood", "balance", "review_by"} <= set(offered)
