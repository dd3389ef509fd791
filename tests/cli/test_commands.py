"""The commands other than lint and those that publish: rule, schema, and what all have in common."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner

import mtbd
from mtbd.cli import COMMANDS, main
from mtbd.diagnostic import Severity
from mtbd.model.declaration import QUESTIONS
from mtbd.rules import RULES, name_of, page
from tests.editor import as_in_an_editor

CASES = Path(__file__).parents[1] / "cases"
BASE = CASES / "base" / "exemplar" / "base.yaml"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


# All commands.


def test_help_lists_every_command_with_its_first_words() -> None:
    output = run("--help")

    assert run("-h") == output
    for name, words in COMMANDS.items():
        assert f"  {name}" in output
        assert words.rstrip(".") in " ".join(output.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_help_says_how_to_call_it(name: str) -> None:
    output = run(name, "--help")

    assert output.startswith(f"Usage: main {name}")
    assert f"  mtbd {name}" in output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    command = getattr(import_module(f"mtbd.cli.{name}"), name)

    assert all(parameter.help for parameter in command.params if parameter.param_type_name == "option")


def test_the_version_is_told() -> None:
    assert run("--version").strip().endswith(mtbd.__version__)


@pytest.mark.parametrize("arguments", [["lnit"], ["--no-such-option"], ["rule", "a", "b"], ["schema", "x"]])
def test_misuse_exits_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, arguments).exit_code == 2


def test_linting_does_not_wait_for_the_site_generator() -> None:
    slow = "{'mkdocs', 'jinja2', 'markdown_it', 'rich'}"
    code = f"import sys; from mtbd.cli.lint import lint; print(*{slow} & {{*sys.modules}})"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""


def test_python_runs_it_as_a_module() -> None:
    command = [sys.executable, "-m", "mtbd", "rule", "not-yaml"]

    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == run("rule", "not-yaml")


# mtbd rule


def test_rule_without_a_name_lists_every_rule() -> None:
    lines = run("rule").splitlines()

    assert [line.split()[0] for line in lines] == [name_of(rule) for rule in RULES]
    for line, rule in zip(lines, RULES, strict=True):
        assert line.split()[1:3] == [rule.SEVERITY, rule.SINCE]
        assert line.endswith((rule.__doc__ or "").splitlines()[0])


@pytest.mark.parametrize("rule", RULES[::10], ids=name_of)
def test_rule_shows_a_page(rule: Any) -> None:
    head = f"# {name_of(rule)}\n\n*{rule.SEVERITY}, since version {rule.SINCE}*\n\n{page.title(rule)}\n\n"

    assert run("rule", name_of(rule)) == f"{head}{page.text(rule)}\n"


def test_a_rule_in_capitals_is_told_its_name() -> None:
    result = CliRunner().invoke(main, ["rule", "LINK_NOT-HTTPS"])

    assert (result.exit_code, 'did you mean "link-not-https"?' in result.output) == (2, True)


def test_a_rule_whose_fix_mends_little_says_what() -> None:
    assert "`mtbd lint --fix` mends only a missing `mtbd: 1`." in run("rule", "missing-answer")
    assert "`mtbd lint --fix` mends it." in run("rule", "guessed-type")


@pytest.mark.parametrize("rule", RULES[::10], ids=name_of)
def test_programs_read_a_rule_in_the_form_of_the_whole_list(rule: Any) -> None:
    one, every = (json.loads(run("rule", *name, "--format", "json")) for name in ([name_of(rule)], []))

    (found,) = one.pop("rules")
    assert found in every.pop("rules")
    assert one == every == {"version": 1, "tool": {"name": "mtbd", "version": mtbd.__version__}}
    assert {key: found[key] for key in found if key != "page"} == {
        "name": name_of(rule),
        "severity": rule.SEVERITY,
        "since": rule.SINCE,
        "summary": (rule.__doc__ or "").splitlines()[0],
        "url": f"{mtbd.SITE}rules/{name_of(rule)}/",
    }


def test_programs_read_every_rule_in_the_order_of_the_list() -> None:
    assert [one["name"] for one in json.loads(run("rule", "--format", "json"))["rules"]] == [*map(name_of, RULES)]


def test_programs_read_a_rules_page_as_markdown_that_every_reader_knows() -> None:
    site = ("--site-url", "https://host.example/sub")
    (found,) = json.loads(run("rule", "unknown-key", "--format", "json", *site))["rules"]

    assert found["url"] == "https://host.example/sub/rules/unknown-key/"
    assert found["page"].startswith("The key is not a question")
    assert "\n**How to mend it.** " in found["page"]
    assert "\n**Found:**\n\n```yaml\nproduct:" in found["page"]
    assert "\n**Passes:**\n\n```yaml\nproduct:" in found["page"]


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    ("name", "offer"),
    [("not-yml", ': did you mean "not-yaml"?'), ("unknown_key", ': did you mean "unknown-key"?'), ("qqqqqqqq", "")],
)
def test_rule_offers_the_nearest_name(name: str, offer: str, form: str) -> None:
    result = CliRunner().invoke(main, ["rule", name, "--format", form])

    assert result.exit_code == 2
    assert result.output.endswith(f'Error: there is no rule "{name}"{offer}\n')


def test_errors_and_warnings_are_both_there() -> None:
    assert {rule.SEVERITY for rule in RULES} == {*Severity}


# mtbd schema: what an editor, which reads YAML 1.2 and guesses types, makes of declarations.


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(run("schema"))


def test_the_schema_is_one_of_2020_12(schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    assert {location[0] for location in QUESTIONS} < set(schema["properties"])


def test_a_suppliers_file_has_a_schema_too() -> None:
    of_supplier = json.loads(run("schema", "supplier"))
    files = [*(CASES.parents[1] / "disclosures").glob("*/supplier.yaml")]

    assert {path.name for path in files} == {"supplier.yaml"}
    for file in files:
        assert as_in_an_editor(of_supplier, file.read_text(encoding="utf-8")) == []
    assert as_in_an_editor(of_supplier, "mtbd: 1\nsupplier: {legal_nmae: X}\n") == ["supplier"]


def test_every_reference_in_the_schema_leads_somewhere(schema: Any) -> None:
    text = json.dumps(schema)
    names = {part.partition('"')[0] for part in text.split("#/$defs/")[1:]}

    assert names == set(schema["$defs"])


@pytest.mark.parametrize(
    "file",
    [
        BASE,
        CASES / "lint" / "prose" / "exemplar" / "triage.yaml",
        *(CASES.parents[1] / "disclosures" / "example").glob("[tv]*.yaml"),
    ],
    ids=lambda path: path.stem,
)
def test_an_editor_marks_nothing_in_a_good_declaration(schema: Any, file: Path) -> None:
    assert as_in_an_editor(schema, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("  phase: production\n", "  phase: lvie\n", "product.phase"),
        ("  phase: production\n", "  phase: {not_applicable: It has no phase.}\n", None),
        ("  phase: production\n", "  phase: {evidence: [x]}\n", "product.phase"),
        ("  phase: production\n", "  phase: {value: production, evidence: [x], note: As of today.}\n", None),
        ("  phase: production\n", "  phase: {value: production, evidnce: [x]}\n", "product.phase"),
        ("  phase: production\n", "  phase: {value: lvie}\n", "product.phase.value"),
        ("  phase: production\n", "  phase: {not_yet_known: Known soon enough., by: 2027-01-01}\n", None),
        ("  phase: production\n", "  phase: {not_told: {by: x, asked_on: 2026-01-01}}\n", None),
        ("  phase: production\n", "  phase: {not_told: {by: x}}\n", "product.phase.not_told"),
        ("  phase: production\n", "  phase:\n", "product.phase"),
        ("  uses_ai: false\n", '  uses_ai: "false"\n', "product.uses_ai"),
        ("  name: Exemplar Triage\n", "  nmae: Exemplar Triage\n", "product"),
        ("current: 4.2.0", "current: 1.10", "product.versions.current"),
        ("  reviewed_on: 2026-10-01\n", "  reviewed_on: soon\n", "metadata.reviewed_on"),
        ("horizon_months: 12}", "horizon_months: -1}", "collaboration.roadmap.horizon_months"),
        ("mtbd: 1\n", "mtbd: 2\n", "mtbd"),
    ],
)
def test_an_editor_marks_what_the_linter_finds(schema: Any, old: str, new: str, place: str | None) -> None:
    text = BASE.read_text(encoding="utf-8")
    assert text.count(old) == 1

    assert as_in_an_editor(schema, text.replace(old, new)) == ([place] if place else [])


def test_an_editor_shows_each_question_beside_its_key(schema: Any) -> None:
    name = schema["$defs"]["Product"]["properties"]["name"]

    assert name["description"] == "What is the product called?\n\nSo that forces talk of the same thing."
    assert name["examples"] == ["Exemplar Triage"]


def test_every_example_is_one_to_the_editor_too(schema: Any) -> None:
    groups = [schema, *schema["$defs"].values()]
    shown = [
        one
        for group in groups
        for one in group.get("properties", {}).values()
        if {"examples", "defaultSnippets"} & set(one)
    ]

    assert len(shown) == len(QUESTIONS)
    for one in shown:
        (example,) = one.get("examples", ()) or [snippet["body"] for snippet in one["defaultSnippets"]]
        checked = jsonschema.Draft202012Validator({**one, "$defs": schema["$defs"]})
        assert checked.is_valid(example), example
