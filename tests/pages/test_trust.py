"""Who says what a product's page says, since when, what was checked, and what readers say is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from mtbd.catalogue import Entry
from mtbd.diagnostic import Diagnostic, Position, Severity
from mtbd.model.confirmed import Confirmation
from mtbd.model.metadata import Change
from mtbd.model.reports import Reported
from mtbd.pages import cite, product
from mtbd.source import Text
from tests import catalogues
from tests.made import changed, made
from tests.pages import texts
from tests.pages.hostile import PAYLOAD
from tests.pages.markup import Element, parsed
from tests.pages.test_product import compiled

if TYPE_CHECKING:
    from mtbd.pages.setting import Setting

COMMIT = "0123456789abcdef0123456789abcdef01234567"
GITHUB = "https://github.com/acme/mtbd"
REPORT = {
    "id": "one",
    "product": "exemplar/triage",
    "field": "product.phase",
    "says": "It is *still* a pilot.",
    "by": "force",
    "reported_on": "2026-11-02",
    "status": "open",
}


def page_of(entry: Entry, setting: Setting, today: date = texts.TODAY) -> Element:
    """The page of an entry, alone in its catalogue, on a day."""
    return parsed(product.page(entry, catalogues.of(entry, day=today).catalogue, setting).body)


def reported(**changes: Any) -> Reported:
    """One report with changes."""
    return made(Reported, {**REPORT, **changes})


def told(page: Element, label: str) -> str:
    """What stands beside a label in the part on trust."""
    rows = (one for one in page.all("div") if isinstance(one.content[0], Element) and one.content[0].text == label)
    found = next(rows)
    return found.all("dd")[0].words


def finding(rule: str, severity: Severity = Severity.WARNING, stands_for: int = 1) -> Diagnostic:
    return Diagnostic("x.yaml", Position(1, 1, 1), severity, rule, "a message", (), "", stands_for)


# Who, when, which version


def test_it_is_said_by_a_role_since_a_day_and_until_another(setting: Setting) -> None:
    page = page_of(texts.entry(), setting)

    assert told(page, "Said by") == (
        "Director of Product, Exemplar Policing Systems Limited"
        "That the publisher is who it says it is has not been confirmed."
    )
    assert (
        told(page, "Signed off")
        == "Product: Director of Product, 28 September 2026Legal: General Counsel, 29 September 2026"
    )
    assert told(page, "Version") == (
        "1.0.0, first published 1 September 2026, reviewed 1 October 2026, to be reviewed again by 30 September 2027"
    )


def test_a_review_that_was_missed_says_so(setting: Setting) -> None:
    assert told(page_of(texts.entry(), setting, date(2027, 9, 30)), "Version").endswith("2027")
    assert told(page_of(texts.entry(), setting, date(2027, 10, 1)), "Version").endswith("Overdue")


def test_a_publisher_that_showed_control_of_its_domain_is_told(setting: Setting) -> None:
    row = {"supplier": "exemplar", "domain": "exemplar.example", "how": "A DNS record", "on": "2026-03-04"}
    entry = texts.entry()
    entry = replace(entry, company=replace(entry.company, confirmed=made(Confirmation, row)))

    assert "The publisher showed control of exemplar.example on 4 March 2026." in told(
        page_of(entry, setting), "Said by"
    )


def test_a_compilation_is_said_by_who_compiled_it(setting: Setting) -> None:
    said = told(page_of(compiled(texts.entry()), setting), "Said by")

    assert said == ("The mtbd project, from public sources. Exemplar Policing Systems Limited has not been asked.")


def test_what_changed_is_told_newest_first_and_the_old_is_folded(setting: Setting) -> None:
    entry = texts.entry()
    log = [
        made(Change, {"version": version, "on": on, "summary": f"Summary of {version}."})
        for version, on in (
            ("1.0.0", "2026-01-01"),
            ("1.9.0", "2026-03-01"),
            ("1.10.0", "2026-03-01"),
            ("2.0.0", "2026-05-01"),
        )
    ]
    metadata = changed(entry.declaration.metadata, {"change_log": log})  # type: ignore[type-var]
    page = page_of(replace(entry, declaration=changed(entry.declaration, {"metadata": metadata})), setting)
    seen, folded = page.all("ol", of="changes")

    assert [item.all("span")[0].text for item in seen.all("li")] == ["2.0.0", "1.10.0", "1.9.0"]
    assert [item.words for item in folded.all("li")] == ["1.0.0 1 January 2026Summary of 1.0.0."]


# What was checked


def test_what_the_linter_found_is_named_and_what_it_cannot_check_is_said(setting: Setting) -> None:
    entry = texts.entry()
    calm = told(page_of(entry, setting), "Checked")
    found = (finding("hard-to-read"), finding("old-price", stands_for=2), finding("old-price"))
    page = page_of(replace(entry, findings=found), setting)

    assert calm == (
        f"22 November 2026 with mtbd {setting.tool}: no error, no warning, nothing overlooked."
        "That is form, completeness and contradictions. Whether it is true was not checked."
    )
    assert "no error, 4 warnings (hard-to-read, old-price 3 times), nothing overlooked." in told(page, "Checked")
    assert "../../../rules/old-price/" in [link.attributes["href"] for link in page.all("a")]


def test_an_error_is_never_called_none(setting: Setting) -> None:
    """A page may speak of another day than that on which the files were found to have none."""
    entry = replace(texts.entry(), findings=(finding("dates-out-of-order", Severity.ERROR),))

    assert ": 1 error, no warning" in told(page_of(entry, setting), "Checked")


def two_products() -> tuple[Text, ...]:
    """A supplier with two products of one name; the mailbox of the first one is somebody's own."""
    mailbox = "  contact_email: transparency@exemplar.example\n"
    files = {
        "exemplar/supplier.yaml": texts.supplier(example=True),
        "exemplar/a.yaml": texts.declaration({mailbox: "  contact_email: jane.smith@exemplar.example\n"}),
        "exemplar/b.yaml": texts.declaration(),
    }
    return tuple(Text(path, tuple(path.split("/")), content.encode()) for path, content in files.items())


def rules_of(entries: Iterable[Entry]) -> list[set[str]]:
    return [{one.rule for one in entry.findings} for entry in entries]


def test_an_entry_carries_what_the_linter_found_in_its_own_file_and_against_others() -> None:
    entries = catalogues.known(two_products()).entries

    assert rules_of(entries) == [{"personal-mailbox", "product-named-twice"}, {"product-named-twice"}]


def test_what_a_page_says_was_found_is_of_the_day_that_it_speaks_of() -> None:
    """A site that is built anew from an old commit says what it said before."""
    for day, is_due in ((texts.TODAY, False), (date(2027, 9, 15), True)):
        found = rules_of(catalogues.known(two_products(), day).entries)

        assert [one & {"personal-mailbox", "product-named-twice"} for one in found] == [
            {"personal-mailbox", "product-named-twice"},
            {"product-named-twice"},
        ]
        assert all(("review-due-soon" in one) == is_due for one in found)


# The file


def test_the_file_is_linked_to_as_it_was(setting: Setting) -> None:
    page = page_of(texts.entry(), setting._replace(repository=GITHUB, commit=COMMIT))
    (link,) = (one for one in page.all("a") if one.text == "disclosures/exemplar/triage.yaml")

    assert link.attributes["href"] == f"{GITHUB}/blob/{COMMIT}/disclosures/exemplar/triage.yaml"
    assert told(page, "The file") == "disclosures/exemplar/triage.yaml at commit 0123456789ab"


def test_without_a_commit_the_page_says_so(setting: Setting) -> None:
    file = told(page_of(texts.entry(), setting._replace(repository=GITHUB)), "The file")

    assert file == (
        "disclosures/exemplar/triage.yamlThis copy was not made from a commit, so nobody can look up exactly this text."
    )


# Something is wrong


def links_of(setting: Setting, path: str) -> dict[str, str]:
    """The links below an answer by their words."""
    return {link.text: link.attributes["href"] for link in page_of(texts.entry(), setting).at(path).all("a")}


def test_an_error_is_reported_by_a_form_that_is_filled_in(setting: Setting) -> None:
    form = urlsplit(links_of(setting._replace(repository=GITHUB, commit=COMMIT), "product.name")["Report an error"])

    assert f"{form.scheme}://{form.netloc}{form.path}" == f"{GITHUB}/issues/new"
    assert parse_qs(form.query) == {
        "title": ["exemplar/triage 1.0.0: product.name"],
        "body": [
            "What is wrong, and how do you know?\r\n\r\n"
            f"Answer: {setting.site}products/exemplar/triage/#product.name\r\nCommit: 0123456789ab"
        ],
    }


def test_who_has_no_account_reports_by_email(setting: Setting) -> None:
    letter = urlsplit(links_of(setting._replace(repository=GITHUB), "product.name")["Report it by email"])

    assert (letter.scheme, letter.path) == ("mailto", setting.email)
    assert unquote(letter.query) == (
        "subject=Error in exemplar/triage 1.0.0: product.name&body=What is wrong, and how do you know?\r\n\r\n"
        f"Answer: {setting.site}products/exemplar/triage/#product.name"
    )
    assert "%23product.name" in letter.query


def test_where_the_host_of_the_repository_is_not_known_all_reports_go_by_email(setting: Setting) -> None:
    links = links_of(setting, "product.name")

    assert "Report an error" not in links
    assert links["Report an error by email"].startswith(f"mailto:{setting.email}?")


def test_the_page_as_a_whole_can_be_reported_too(setting: Setting) -> None:
    page = page_of(texts.entry(), setting._replace(repository=GITHUB))

    assert told(page, "Something is wrong").startswith("Report it in public or by email, or ask the supplier")
    assert "\0" not in "".join(value for one in page.walk() for value in one.attributes.values())


# What was reported


def test_a_report_stands_beside_its_answer_and_at_the_top(setting: Setting) -> None:
    page = page_of(replace(texts.entry(), reports=(reported(),)), setting)
    beside = page.at("product.phase").all("div", of="reported")

    assert [one.words for one in beside] == [
        "Reported as wrong by a police force on 2 November 2026 Not answered yet It is still a pilot."
    ]
    assert page.all(of="reported") == beside
    (line,) = page.all("ul", of="reports")[0].all("li")
    assert line.all("a")[0].attributes["href"] == "#product.phase"
    assert line.words.endswith("Not answered yet 2 November 2026")
    assert "1 report of errors" in page.all(of="meta")[0].words
    assert "#reports" in [link.attributes["href"] for link in page.all(of="meta")[0].all("a")]


def test_an_answer_to_a_report_says_whose_it_is(setting: Setting) -> None:
    more = {"status": "answered", "answer": "It is in use since May.", "answered_on": "2026-11-05", "url": GITHUB}
    entry = replace(texts.entry(), reports=(reported(**more),))

    declared = page_of(entry, setting).at("product.phase").all("div", of="reported")[0]
    compilation = page_of(replace(compiled(entry), reports=entry.reports), setting).all("div", of="reported")[0]
    assert "The supplier's answer of 5 November 2026: It is in use since May." in declared.words
    assert "The maintainers' answer of 5 November 2026: It is in use since May." in compilation.words
    assert declared.all("a")[0].attributes == {"href": GITHUB, "rel": "nofollow noopener"}


def test_a_report_about_a_chapter_of_one_question_has_its_place(setting: Setting) -> None:
    page = page_of(replace(texts.entry(), reports=(reported(field="limitations"),)), setting)
    (section,) = (one for one in page.all("section") if one.attributes["aria-labelledby"] == "limitations")

    assert len(section.all("div", of="reported")) == 1


def test_a_report_about_what_the_page_does_not_have_is_listed_without_a_link(setting: Setting) -> None:
    page = page_of(replace(texts.entry(), reports=(reported(field="biometrics.thresholds"),)), setting)
    (line,) = page.all("ul", of="reports")[0].all("li")

    assert line.words == "biometrics.thresholds Not answered yet 2 November 2026"
    assert line.all("a") == []


def test_without_a_report_nothing_is_said_of_any(setting: Setting) -> None:
    page = page_of(texts.entry(), setting)

    assert page.all(of="reported") == page.all(of="reports") == []
    assert "report" not in page.all(of="meta")[0].words


def test_what_a_reader_said_stays_text(setting: Setting) -> None:
    attack = PAYLOAD.format(mark="m")
    entry = replace(texts.entry(), reports=(reported(says=attack, answer=attack),))
    beside = page_of(entry, setting).at("product.phase").all("div", of="reported")[0]

    assert beside.text.count("<script>alert(1)</script>") == 2
    assert {one.tag for one in beside.walk()} == {"p", "time", "span"}


@pytest.mark.parametrize("order", [1, -1])
def test_the_reports_of_a_product_are_its_own_and_the_newest_comes_first(order: int) -> None:
    about = (("a", "triage", "01"), ("b", "triage", "02"), ("c", "other", "03"))
    rows = [
        f"  - {{id: {name}, product: exemplar/{product}, field: product.name, says: It has another name, by: public, "
        f"reported_on: 2026-10-{day}, status: open}}\n"
        for name, product, day in about
    ]
    content = "".join(("mtbd: 1\nreports:\n", *rows[::order]))
    products = {f"exemplar/{name}.yaml": texts.declaration() for name in ("other", "triage")}
    files = {"exemplar/supplier.yaml": texts.supplier(), **products, "reports.yaml": content}
    entries = texts.catalogue(files).entries

    assert {entry.product: [one.id for one in entry.reports] for entry in entries} == {
        "other": ["c"],
        "triage": ["b", "a"],
    }


# To cite it


def test_a_page_is_cited_with_its_supplier_version_day_commit_and_address(setting: Setting) -> None:
    page = page_of(texts.entry(), setting._replace(commit=COMMIT))
    cited = (
        "Exemplar Policing Systems Limited: Exemplar Triage, declaration 1.0.0, as on 22 November 2026, "
        f"commit 0123456789ab, {setting.site}products/exemplar/triage/"
    )

    assert page.all("span", of="cite")[0].text == cited
    assert page.all("p", of="printed")[0].text == cited


def test_what_is_not_known_of_a_page_is_not_cited(setting: Setting) -> None:
    entry = texts.entry()
    metadata = changed(entry.declaration.metadata, {"declaration_version": None})  # type: ignore[type-var]
    page = page_of(replace(entry, declaration=changed(entry.declaration, {"metadata": metadata})), setting)

    assert "Triage, declaration, as on 22 November 2026, https://" in page.all("span", of="cite")[0].text


def test_what_is_not_the_suppliers_word_is_not_cited_as_if_it_were(setting: Setting) -> None:
    entry = texts.entry()
    invented = replace(entry, company=replace(entry.company, file=changed(entry.company.file, {"example": True})))

    ours, theirs = (_cited(page_of(one, setting)) for one in (compiled(entry), invented))

    assert ours == (
        "Exemplar Triage of Exemplar Policing Systems Limited, "
        "compilation 1.0.0 from public sources by the mtbd project"
    )
    assert theirs == "Exemplar Policing Systems Limited: Exemplar Triage (invented example), declaration 1.0.0"


def _cited(page: Element) -> str:
    return page.all("span", of="cite")[0].text.partition(", as on")[0]


def test_a_compiler_who_is_not_named_is_said_not_to_be(setting: Setting) -> None:
    entry = compiled(texts.entry())
    metadata = changed(entry.declaration.metadata, {"compiled_by": None})  # type: ignore[type-var]
    page = page_of(replace(entry, declaration=changed(entry.declaration, {"metadata": metadata})), setting)

    assert _cited(page).endswith("compilation 1.0.0 from public sources by somebody not named")


@pytest.mark.parametrize(
    ("changes", "cited"),
    [
        ({}, "Exemplar Policing Systems Limited, about itself"),
        ({"example": True}, "Exemplar Policing Systems Limited (invented example), about itself"),
        ({"prepared_by": "public-sources"}, "Exemplar Policing Systems Limited, compiled from public sources"),
    ],
)
def test_a_suppliers_page_is_cited_with_whose_word_it_is(changes: dict[str, Any], cited: str, setting: Setting) -> None:
    company = texts.entry().company
    company = replace(company, file=changed(company.file, changes))
    line = cite.of_supplier(company, setting, texts.TODAY)

    assert line == f"{cited}, as on 22 November 2026, {setting.site}suppliers/exemplar/"


def test_each_answer_shows_its_link(setting: Setting) -> None:
    """Beside what is folded, not in it: nobody opens the reasons of a question to look for an address."""
    answer = page_of(texts.entry(), setting).at("product.name")
    (link,) = (one for one in answer.all("a") if one.text == "Link to this answer")

    assert link.attributes["href"] == "#product.name"
    assert link not in answer.all("details")[0].all("a")
