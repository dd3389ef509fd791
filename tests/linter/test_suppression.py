"""Comments that ask to overlook a finding: which are obeyed, which are findings themselves, and where they stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from mtbd.diagnostic import Report
from mtbd.linter import lint
from mtbd.linter.file import cases, folders
from mtbd.linter.suppression import judge
from mtbd.source import Text, parse
from tests import catalogues

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
DECLARATION = (BASE / "base.yaml").read_text(encoding="utf-8")
OF_AI = (BASE.parents[1] / "complete/examplemoor-constabulary/fraud-victim-order.yaml").read_text(encoding="utf-8")
TODAY = date(2026, 11, 22)
PHASE = "  phase: production\n"
WEBSITE = next(line for line in DECLARATION.splitlines() if line.startswith("  website: "))
PLAIN = WEBSITE.replace("https:", "http:")


def linted(content: str) -> Report:
    supplier = Text("exemplar/supplier.yaml", ("exemplar", "supplier.yaml"), (BASE / "supplier.yaml").read_bytes())
    text = Text("exemplar/triage.yaml", ("exemplar", "triage.yaml"), content.encode())
    return lint([supplier, text], TODAY)


def rules(report: Report) -> list[str]:
    return [one.rule for one in report.diagnostics]


def with_website(line: str) -> str:
    return DECLARATION.replace(WEBSITE, line)


def allow(rule: str = "link-not-https", until: str = "2027-01-31", because: str = "the host moves in spring") -> str:
    return f"# mtbd: allow {rule} until {until} because {because}"


def test_the_finding_is_there_without_a_comment() -> None:
    assert rules(linted(with_website(PLAIN))) == ["link-not-https"]


@pytest.mark.parametrize(
    "line", [f"{PLAIN} {allow()}", f"  {allow()}\n{PLAIN}", f"  {allow()}\n  # another comment\n\n{PLAIN}"]
)
def test_a_comment_counts_for_its_own_line_or_for_the_next(line: str) -> None:
    report = linted(with_website(line))

    assert rules(report) == []
    (one,) = report.suppressed
    assert (one.diagnostic.rule, one.until, one.because) == (
        "link-not-https",
        date(2027, 1, 31),
        "the host moves in spring",
    )


def test_what_is_overlooked_is_in_the_catalogue_with_its_reason() -> None:
    texts = [
        Text("exemplar/supplier.yaml", ("exemplar", "supplier.yaml"), (BASE / "supplier.yaml").read_bytes()),
        Text("exemplar/triage.yaml", ("exemplar", "triage.yaml"), with_website(f"{PLAIN} {allow()}").encode()),
    ]

    (entry,) = catalogues.known(texts, TODAY).entries

    assert [one.because for one in entry.suppressed] == ["the host moves in spring"]


@pytest.mark.parametrize(
    ("comment", "rule", "says"),
    [
        ("# mtbd: allow link-not-https", "malformed-suppression", "must be: allow RULE until"),
        ("# mtbd: ignore", "malformed-suppression", "must be: allow RULE until"),
        ("# mtbd:", "malformed-suppression", "must be: allow RULE until"),
        ("# MTBD: Allow link-not-https until 2027-01-31 because of it", "malformed-suppression", "in small letters"),
        (allow().replace("mtbd", "Mtbd"), "malformed-suppression", "in small letters"),
        (allow().replace("mtbd:", "mtbd"), "malformed-suppression", "must be: allow RULE until"),
        (allow("link-not-http"), "malformed-suppression", 'did you mean "link-not-https"?'),
        (allow(until="31.1.2027"), "malformed-suppression", '"31.1.2027" is not a day'),
        (allow(until="20270131"), "malformed-suppression", '"20270131" is not a day'),
        (allow(until="2027-02-30"), "malformed-suppression", '"2027-02-30" is not a day'),
        (allow(because="legacy"), "malformed-suppression", '"legacy" is no reason'),
        (allow(until="2027-11-24"), "suppression-too-long", "more than twelve months"),
        (allow(until="2026-11-21"), "expired-suppression", "it ended on 2026-11-21"),
        (allow("missing-answer"), "suppression-not-allowed", "missing-answer cannot be overlooked"),
        (allow("implied-endorsement"), "suppression-not-allowed", "implied-endorsement cannot be overlooked"),
        (allow("successor-not-there"), "suppression-not-allowed", "successor-not-there cannot be overlooked"),
        (allow("expired-suppression"), "suppression-not-allowed", "cannot be overlooked"),
        (allow("hard-to-read"), "unused-suppression", "hard-to-read finds nothing on line"),
    ],
)
def test_a_comment_that_does_not_count_is_a_finding(comment: str, rule: str, says: str) -> None:
    report = linted(with_website(f"{PLAIN} {comment}"))

    assert sorted(rules(report)) == sorted(["link-not-https", rule])
    (told,) = (one for one in report.diagnostics if one.rule == rule)
    assert says in told.message
    assert told.excerpt[told.position.column - 1 : told.position.end_column - 1] == comment
    assert report.suppressed == ()


@pytest.mark.parametrize(("until", "was_held"), [("2026-11-21", True), ("2026-10-01", True), ("2026-09-30", False)])
def test_what_was_overlooked_when_the_file_was_reviewed_lapses_and_is_no_fault(until: str, was_held: bool) -> None:  # noqa: FBT001
    """A comment that was over before the review, on 1 October, never held."""
    ended = linted(with_website(f"{PLAIN} {allow(until=until)}"))
    alone = linted(with_website(PLAIN))

    assert [(one.rule, one.lapsed) for one in ended.diagnostics] == [
        ("link-not-https", was_held),
        ("expired-suppression", True),
    ]
    assert [one.lapsed for one in alone.diagnostics] == [False]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("uses_ai: true", "uses_ai: false", "models-without-ai"),
        ("deployments: []", "deployments: [{force: kent, status: live, basis: count_only}]", "deployment-without-link"),
    ],
)
def test_neither_a_contradicted_core_fact_nor_a_named_force_can_be_overlooked(old: str, new: str, rule: str) -> None:
    content = next(text for text in (DECLARATION, OF_AI) if f"  {old}\n" in text)
    report = linted(content.replace(f"  {old}\n", f"  {new} {allow(rule)}\n"))

    assert {rule, "suppression-not-allowed"} <= set(rules(report))
    assert report.suppressed == ()


@pytest.mark.parametrize("until", ["2026-11-22", "2027-11-23"])
def test_a_comment_counts_on_its_last_day_and_for_twelve_months(until: str) -> None:
    assert rules(linted(with_website(f"{PLAIN} {allow(until=until)}"))) == []


def test_an_error_about_the_core_cannot_be_overlooked() -> None:
    withheld = "  phase: {withheld: {what: The phase of the product, concern: gaming}}"
    comment = allow("withheld-core-fact")
    content = DECLARATION.replace(PHASE, f"{withheld} {comment}\n")

    assert {"withheld-core-fact", "suppression-not-allowed"} <= set(rules(linted(content)))


def test_a_core_fact_that_is_no_answer_cannot_be_overlooked() -> None:
    line = "  phase: {not_applicable: The service is improved continuously.}"
    content = DECLARATION.replace(PHASE, f"{line} {allow('dodged-question')}\n")

    assert sorted(rules(linted(content))) == ["dodged-question", "suppression-not-allowed"]


def test_two_comments_for_one_finding_leave_the_second_unused() -> None:
    report = linted(with_website(f"  {allow()}\n{PLAIN} {allow()}"))

    assert rules(report) == ["unused-suppression"]


def test_what_stands_in_a_value_is_no_comment() -> None:
    quoted, folded = '"a # mtbd: allow x"', "|\n    text\n    # mtbd: allow x"

    assert parse("x", f"a: {quoted}\n{quoted}: b\nc: {folded}\n".encode()).suppressions == ()
    assert len(parse("x", f"a: b#c # mtbd: allow x\nd: {folded}\n# mtbd: allow y\n".encode()).suppressions) == 2


def test_a_comment_is_about_its_own_line_where_one_finding_stands_for_many() -> None:
    """Of more than a hundred findings of a rule, the last one told stands for the rest, wherever they are."""
    one = (
        "{id: e%d, type: statement, title: A page, url: http://a.example/%d, independence: self_declared, "
        "access: public}"
    )
    items = [one % (number, number) for number in range(150)]
    line = f"  [{', '.join(items[:101])}, {allow()}\n"
    content = DECLARATION + "evidence:\n" + line + "".join(f"  {item},\n" for item in items[101:]) + "  ]\n"

    assert "link-not-https" in rules(linted(content))


def test_spaces_in_a_comment_cost_no_time() -> None:
    start = process_time()
    linted(DECLARATION + f"{allow(because='a b c')}{' ' * 200_000}y\n")

    assert process_time() - start < 5


def test_thousands_of_comments_are_read_in_a_moment() -> None:
    start = process_time()
    report = linted(DECLARATION + f"{allow()}\n" * 4000 + "# mtbd:\n" * 10000)

    assert process_time() - start < 5
    assert len(report.diagnostics) <= 202


def test_the_nearest_rule_is_looked_for_a_hundred_times() -> None:
    letters = "abcdefghijklmnop"
    comments = "".join(f"{allow(f'{one}link-not-https{other}')}\n" for one in letters for other in letters)
    text = Text("exemplar/triage.yaml", ("exemplar", "triage.yaml"), (DECLARATION + comments).encode())
    ((_, case),) = cases(next(folders([text])), TODAY)

    assert sum('"link-not-https"?' in found.message for _, found in judge(case, ()).judged) == 100


@pytest.mark.parametrize(("wrong", "lapsed"), [(0, True), (1, False)])
def test_the_many_too_many_of_a_rule_have_lapsed_only_if_all_of_them_have(wrong: int, lapsed: bool) -> None:  # noqa: FBT001
    """A hundred of a rule are told one by one, and what stands for the rest must not hide a fault among them."""
    rows = [
        f"{{system: System {n}, status: tested, mode: {{not_yet_known: It is tried {n}., by: 2026-11-01}}}}"
        for n in range(101)
    ]
    rows += [
        f"{{system: Other {n}, status: tested, mode: {{not_yet_known: Nobody has looked {n}.}}}}" for n in range(wrong)
    ]
    content = DECLARATION.replace("  lock_in:", f"  integrations: [{', '.join(rows)}]\n  lock_in:", 1)
    (last,) = (one for one in linted(content).diagnostics if "more like it" in one.message)

    assert (last.rule, last.lapsed) == ("unknown-without-date", lapsed)
