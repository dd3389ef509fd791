"""Rules about the shape of a file: what a # cuts off, names of files, and blocks that are partly wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mtbd.diagnostic import Write
from mtbd.linter import lint
from mtbd.source import Text, read

if TYPE_CHECKING:
    from tests.rules.conftest import Told

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
TODAY = date(2026, 11, 22)
OLD = "one_sentence: Sorts reports from the public by how soon they need an answer."


@pytest.mark.parametrize(
    ("new", "cut"),
    [
        ("one_sentence: Sorts reports in room #4 by how soon.", '"#4 by how soon."'),
        ("one_sentence: Sorts reports\n    of team #1", '"#1"'),
        ("one_sentence: {value: Sorts reports #1\n    }", '"#1"'),
        ("one_sentence: Sorts reports. # as of 2026", ""),
        ("one_sentence: Sorts reports. ## as of 2026", ""),
        ("one_sentence: 'Sorts reports.' #checked", ""),
        ("one_sentence: Sorts C#4 reports and a#b.", ""),
        ("one_sentence: |\n    Sorts reports #4", ""),
        ("one_sentence: Sorts reports.\n  problem: [a] #x", ""),
    ],
)
def test_a_comment_without_its_space_cuts_an_answer(told: Told, new: str, cut: str) -> None:
    found = told("text-after-hash", {OLD: new})

    assert len(found) == bool(cut)
    assert all(cut in one for one in found)


@pytest.mark.parametrize(
    ("old", "new"), [("phase: production", "phase: production #x"), ("uses_ai: false", "uses_ai: false #x")]
)
def test_a_comment_behind_a_word_of_a_list_or_a_flag_cuts_nothing(told: Told, old: str, new: str) -> None:
    assert told("text-after-hash", {old: new}) == []


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("x.yml", "x.yml must be named x.yaml"),
        ("x.YML", "x.YML must be named x.yaml"),
        ("x.YAML", "x.YAML must be named x.yaml"),
        ("x.yaml.txt", "x.yaml.txt must be named x.yaml"),
        ("Supplier.yaml", "Supplier.yaml must be named supplier.yaml"),
        ("notes.md", "notes.md must end in .yaml"),
        ("supplier.yml", "supplier.yml must be named supplier.yaml"),
        ("suppliers.yaml", "suppliers.yaml must be named supplier.yaml"),
    ],
)
def test_a_name_that_is_nearly_right_is_told_the_right_one(name: str, right: str) -> None:
    report = lint([Text(name, ("exemplar", name), b"mtbd: 1\n")], TODAY)

    assert [one.message for one in report.diagnostics if one.rule == "misplaced-file"] == [right]
    assert (report.unread, report.misplaced) == (0, 1)


@pytest.mark.parametrize(
    ("identity", "right"),
    [
        (("exemplar", "BrightCase Evidence.yaml"), "rename the file to brightcase-evidence.yaml"),
        (("BrightCase", "evidence.yaml"), "rename the folder to brightcase"),
        (("exemplar", "caf\u00e9.yaml"), "use a to z, 0 to 9 and single hyphens"),
    ],
)
def test_a_name_that_is_no_id_is_told_the_id_nearest_to_it(identity: tuple[str, ...], right: str) -> None:
    (found, *_) = lint([Text("it", identity, b"mtbd: 1\n")], TODAY).diagnostics

    assert found.message.endswith(f"is not an id: {right}")


def test_a_folder_with_a_wrongly_named_supplier_file_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "disclosures" / "exemplar"
    folder.mkdir(parents=True)
    (folder / "triage.yaml").write_bytes((BASE / "base.yaml").read_bytes())
    (folder / "Supplier.yaml").write_bytes((BASE / "supplier.yaml").read_bytes())
    (folder / "notes.docx").write_bytes(b"x")
    report = lint(read([folder]), TODAY)

    assert [(one.rule, one.message) for one in report.diagnostics] == [
        ("misplaced-file", "Supplier.yaml must be named supplier.yaml"),
        (
            "no-supplier-file",
            "exemplar/supplier.yaml is missing: there is a Supplier.yaml, and it must be named"
            " supplier.yaml, with a small s",
        ),
    ]
    assert (report.files, report.unread, report.misplaced) == (2, 0, 1)
    assert report.others == (str(folder / "notes.docx"),)


WITHHELD = """detailed_description:
    value: A service of three parts.
    withheld:
      what: Its method
      concern: commercial_prejudice
      ask: nda_to_forces
      review_by: 2025-12-31
"""
DETAILED = (
    "detailed_description: A service of three parts. It reads a report, applies the force's own rules, and orders the"
    " queue.\n"
)


def test_a_text_of_a_withholding_block_that_is_too_short_hides_nothing_else(told: Told) -> None:
    changes = {DETAILED: WITHHELD}

    assert len(told("wrong-length", changes)) == 1
    assert len(told("incomplete-withholding", changes)) == 1
    assert len(told("withholding-not-reviewed", changes)) == 1


def test_a_text_of_a_withholding_block_that_is_too_long_hides_nothing_else(told: Told) -> None:
    changes = {DETAILED: WITHHELD.replace("Its method", "Its method. " * 200)}

    assert len(told("wrong-length", changes)) == 1
    assert len(told("withholding-not-reviewed", changes)) == 1


def test_answers_that_could_not_be_read_are_counted_and_keys_that_are_none_are_not() -> None:
    content = (BASE / "base.yaml").read_bytes()
    for old, new in ((b"phase: production", b"phase: live"), (b"uses_ai: false", b"uses_ai: no\n  nmae: x")):
        content = content.replace(old, new)

    assert lint([Text("it", ("exemplar", "triage.yaml"), content)], TODAY).broken == 2


def test_of_a_withheld_core_fact_only_that_is_told() -> None:
    content = (BASE / "base.yaml").read_bytes()
    block = b"uses_ai: {withheld: {what: Whether it uses machine learning, concern: commercial_prejudice}}"
    content = content.replace(b"uses_ai: false", block)
    content = content.replace(b"    - {role: General Counsel, area: legal, on: 2026-09-29}\n", b"")
    files = [
        Text("s", ("exemplar", "supplier.yaml"), (BASE / "supplier.yaml").read_bytes()),
        Text("d", ("exemplar", "triage.yaml"), content),
    ]
    (found,) = lint(files, TODAY).diagnostics

    assert found.rule == "withheld-core-fact"
    assert "tell it; a detail beside it can be withheld where its own question stands" in found.message


def test_what_is_wrong_in_any_case_is_not_told_to_lose_its_quotes(told: Told) -> None:
    assert len(told("guessed-type", {"uses_ai: false": 'uses_ai: "false"'})) == 1
    assert len(told("guessed-type", {"availability_pct: 99.9": 'availability_pct: "99.9"'})) == 1
    assert told("guessed-type", {"uses_ai: false": 'uses_ai: "12"'}) == []


def test_an_editor_guesses_the_same_of_a_value_with_a_note(told: Told) -> None:
    (found,) = told("guessed-type", {OLD: "one_sentence: {value: 1.10}"})

    assert "an editor reads this as a number" in found


REPORT = "evidence:\n  - {id: trial, type: record, title: A trial, independence: customer, access: on_request}\n"


@pytest.mark.parametrize(
    ("forms", "places"),
    [
        ("evidence: [trial]", []),
        ("evidence: [trial, trial, trial]", ["product.uses_ai.evidence.1", "product.uses_ai.evidence.2"]),
        ("see: [product.name, product.phase, product.name]", ["product.uses_ai.see.2"]),
    ],
)
def test_what_is_cited_twice_is_told(told: Told, forms: str, places: list[str]) -> None:
    changes = {"uses_ai: false": f"uses_ai: {{value: false, {forms}}}"}
    found = told("unknown-reference", changes, supplier={"mtbd: 1\n": f"mtbd: 1\n{REPORT}"})

    assert [one.split(": ")[0] for one in found] == [f"product {place}" for place in places]
    assert all("stands here a second time" in one for one in found)


def test_third_parties_are_looked_up_wherever_the_model_asks_for_one(told: Told) -> None:
    changes = {
        "uses_ai: false": "uses_ai: false\n  supply_chain:\n"
        "    - {party: {value: nobody-1}, role: Hosting, component: {not_told: {by: nobody-2, asked_on: 2026-10-01}}}\n"
        "  previous_process: {not_told: {by: nobody-3, asked_on: 2026-10-01}}",
    }
    found = told("unknown-reference", changes)

    assert all(f"under parties: add `- {{id: nobody-{n}, name: ..., " in one for n, one in enumerate(found, 1))
    assert [one.partition(": ")[0] for one in found] == [
        "product product.supply_chain.0.party",
        "product product.supply_chain.0.component.not_told.by",
        "product product.previous_process.not_told.by",
    ]


def test_a_supplier_is_confirmed_once() -> None:
    row = "  - {supplier: exemplar, domain: e.example, how: A DNS record, on: 2026-01-01}\n"
    (found,) = lint([Text("it", ("confirmed.yaml",), f"mtbd: 1\nconfirmed:\n{row}{row}".encode())], TODAY).diagnostics

    assert (found.rule, found.location) == ("unknown-reference", ("confirmed", 1, "supplier"))


# What a product asks of its supplier.

ICO = "  ico_registration: ZA000000\n"
ICO_MISSING = (
    "product supplier.ico_registration: supplier.ico_registration is missing, here and in supplier.yaml: "
    "What is the supplier's registration number with the Information Commissioner?"
)


def test_what_a_product_asks_of_its_supplier_is_missing_in_the_declaration(told: Told) -> None:
    assert told("missing-answer") == []
    assert told("missing-answer", supplier={ICO: ""}) == [ICO_MISSING]


def test_the_declaration_may_answer_it_itself(told: Told) -> None:
    own = {"interoperability:\n": "supplier:\n  ico_registration: ZA000000\ninteroperability:\n"}

    assert told("missing-answer", own, supplier={ICO: ""}) == []


def test_a_product_without_the_trait_does_not_ask_it(told: Told) -> None:
    unsold = {"expects_public_contracts: true": "expects_public_contracts: false"}
    company = (BASE / "supplier.yaml").read_text(encoding="utf-8")
    none = {company[company.index("  social_value:") :]: ""}

    assert len(told("missing-answer", supplier=none)) == 1
    assert told("missing-answer", unsold, supplier=none) == []


def test_what_the_supplier_is_asked_by_its_own_file_is_missing_there_only(told: Told) -> None:
    (found,) = told("missing-answer", supplier={"turnover_band: under_10m": "turnover_band: over_36m"})

    assert found.startswith("supplier supplier.modern_slavery: ")


def test_an_answer_of_the_supplier_that_cannot_be_read_is_not_missing_too(told: Told) -> None:
    assert told("missing-answer", supplier={"ZA000000": "Registered"}) == []


def test_a_form_that_stands_too_shallow_is_told_where_it_belongs(told: Told) -> None:
    block = "withheld:\n    what: How the three parts fit together\n    concern: gaming\n  "
    (found,) = told("unknown-key", {DETAILED: f"detailed_description: Three parts.\n  {block.rstrip()}\n"})

    assert found.startswith('product product.withheld: unknown key "withheld": it belongs to one answer')
    assert found.endswith('indent it and what follows it under "detailed_description"')


@pytest.mark.parametrize("key", ["Licence", "lisence"])
def test_a_misspelt_key_without_an_answer_is_misspelt(told: Told, key: str) -> None:
    changes = {"licence: OGL-UK-3.0": f"{key}:"}
    (found,) = told("unknown-key", changes)

    assert found.endswith(f'unknown key "{key}": did you mean "licence"?')
    assert told("empty-answer", changes) == []


def test_words_in_a_line_of_their_own_are_no_rest_of_a_text(told: Told) -> None:
    (found,) = told("empty-answer", {"licence: OGL-UK-3.0": "Licence of the text:"})

    assert found.endswith(
        '"Licence of the text" has no answer: tell, withhold with a ground, or say why it does not apply'
    )


@pytest.mark.parametrize(
    ("bullet", "items"),
    [
        ("\u2022", ("Emergency calls", "Complaints")),
        ("\u00b7", ("Emergency calls", "Complaints")),
        ("1.", None),
        ("\u2013", None),
    ],
)
def test_entries_that_begin_with_another_sign_are_not_put_into_a_list_with_it(
    bullet: str, items: tuple[str, ...] | None
) -> None:
    """A number or a dash may stand inside an entry as well, so where the next one begins is not known."""
    content = (BASE / "base.yaml").read_text(encoding="utf-8")
    content = content.replace("[Emergency calls]", f"\n    {bullet} Emergency calls\n    {bullet} Complaints")
    (found,) = lint([Text("it", ("exemplar", "triage.yaml"), content.encode())], TODAY).diagnostics[1:]

    assert found.rule == "wrong-type"
    assert (found.fix and found.fix.edits) == (items and (Write(("product", "out_of_scope_uses"), items),))


@pytest.mark.parametrize("other", ["-", "*", "\u25e6"])
def test_no_list_is_made_of_lines_of_which_some_begin_otherwise(other: str) -> None:
    content = (BASE / "base.yaml").read_text(encoding="utf-8")
    content = content.replace("[Emergency calls]", f"\n    \u2022 Emergency calls\n    {other} Complaints")
    (found,) = lint([Text("it", ("exemplar", "triage.yaml"), content.encode())], TODAY).diagnostics[1:]

    assert (found.rule, found.fix) == ("wrong-type", None)


def test_the_rest_of_a_text_after_a_comma_is_no_key(told: Told) -> None:
    (found,) = told("empty-answer", {"current: 4.2.0": "current: 4.2.0, tested in May 2026."})

    assert '"tested in May 2026." was read as a key' in found


@pytest.mark.parametrize(
    ("name", "file", "message"),
    [
        (
            "triage.yaml",
            "supplier.yaml",
            "this is about a supplier and stands in triage.yaml: name the file supplier.yaml",
        ),
        ("supplier.yaml", "base.yaml", "this is about a product and stands in supplier.yaml: name the file after it"),
    ],
)
def test_a_file_with_the_answers_of_the_other_kind_is_told_so_and_no_more(name: str, file: str, message: str) -> None:
    content = (BASE / file).read_bytes()
    (found,) = lint([Text("it", ("exemplar", name), content)], TODAY).diagnostics

    assert (found.rule, found.message) == ("misplaced-file", message)


def test_a_section_that_is_indented_is_told_that_and_not_that_all_of_it_is_missing() -> None:
    content = (BASE / "base.yaml").read_text(encoding="utf-8")
    start, end = content.index("security:\n"), content.index("accessibility:\n")
    lines = "".join(f"  {line}\n" for line in content[start:end].splitlines())
    company = Text("s", ("exemplar", "supplier.yaml"), (BASE / "supplier.yaml").read_bytes(), asked=False)
    content = content[:start] + lines + content[end:]
    found = lint([company, Text("it", ("exemplar", "triage.yaml"), content.encode())], TODAY).diagnostics

    assert [(one.rule, one.message) for one in found] == [
        ("unknown-key", 'unknown key "security": it is a section, so it begins at the very start of its line')
    ]


NAME = "name: Exemplar Triage"
SUMMARY = "summary: It reads reports that come by web form and puts the most urgent first. Staff decide on each report."
COMPILED = {"prepared_by: supplier": "prepared_by: public-sources\n  compiled_by: the mtbd project"}


@pytest.mark.parametrize(
    "name",
    [
        "\u201cExemplar Triage\u201d",
        "\u2018Exemplar\u2019s Triage\u2019",
        "\u201eExemplar\u201c",
        "'\u201cExemplar\u201d'",
    ],
)
def test_curly_quotes_around_a_text_are_no_quotes(told: Told, name: str) -> None:
    (found,) = told("malformed-value", {NAME: f"name: {name}"})

    assert found.startswith("product product.name: ")
    assert found.endswith("has curly quotes around it, which are read as a part of it: leave them out")


def test_curly_quotes_are_found_in_supplier_files_notes_and_lists(told: Told) -> None:
    company = {"legal_name: Exemplar Policing Systems Limited": "legal_name: \u201cExemplar Limited\u201d"}
    changes = {
        "[Emergency calls]": "[\u201cEmergency calls\u201d]",
        "phase: production": "phase: {value: production, note: \u201cSince May.\u201d}",
    }

    assert [found.split(":")[0] for found in told("malformed-value", changes, supplier=company)] == [
        "product product.phase.note",
        "product product.out_of_scope_uses.0",
        "supplier supplier.legal_name",
    ]


@pytest.mark.parametrize(
    "name",
    ["\u201cExemplar\u201d Triage", "\u201cExemplar\u201d and \u201cTriage\u201d", "Exemplar\u2019s", "\u201cExemplar"],
)
def test_curly_quotes_inside_a_text_are_its_own(told: Told, name: str) -> None:
    assert told("malformed-value", {NAME: f"name: {name}"}) == []


def test_a_longer_text_in_quotes_may_be_a_quotation_where_others_compiled_it(told: Told) -> None:
    quoted = {SUMMARY: SUMMARY.replace(": ", ": \u201c", 1) + "\u201d"}

    assert len(told("malformed-value", quoted)) == 1
    assert told("malformed-value", quoted | COMPILED) == []
    assert len(told("malformed-value", {NAME: "name: \u201cExemplar\u201d"} | COMPILED)) == 1
