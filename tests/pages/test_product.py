"""A product's page: every question with what became of it, and what the page is and is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from mtbd.catalogue import Entry
from mtbd.model.answer import Answer
from mtbd.model.declaration import CHAPTERS, answer_at, asked_of, traits
from mtbd.model.product import Product, SupplyChainLink
from mtbd.model.tally import tally
from mtbd.pages.listing import product_url
from mtbd.pages.picture import said, shares, together
from tests import catalogues
from tests.catalogues import Everything
from tests.made import changed
from tests.made import made as read
from tests.pages import texts
from tests.pages.hostile import FORMS as FORMS_OF_ANSWERS
from tests.pages.hostile import PAYLOAD, Form, catalogue
from tests.pages.markup import Element

if TYPE_CHECKING:
    from tests.pages.conftest import Made

BLOCK = """  previous_process:
    value: Two clerks read every report in the order of arrival.
    withheld:
      what: How the pilot force ordered its reports before, step by step
      concern: commercial_prejudice
      ground: foia2000:s.43(2)
      harm: Each of the two other suppliers that bid against us in spring would read from it what the force paid for.
      likelihood: would_be_likely
      for_disclosure: [A force could compare itself with the pilot force.]
      against_disclosure: [The pilot force gave it for this tender only.]
      balance: What was slow about the old way is told above, and that is what a reader needs to judge the benefit.
      published_instead: The time until an answer before and after.
"""
UNKNOWN = "  deployments_total: {not_yet_known: The count is being checked with the forces., by: 2027-02-01}\n"
NOT_TOLD = "  website: {not_told: {by: example-hosting, asked_on: 2026-10-01}}\n"
FORMS = {
    "  uses_ai: false\n": f"  uses_ai: false\n{BLOCK}",
    "  deployments_total: 2 forces\n": UNKNOWN,
    "  website: https://exemplar.example/triage\n": NOT_TOLD,
}


def page_of(made: Made, entry: Entry) -> Element:
    """The page of an entry, alone in its catalogue."""
    return made(catalogues.of(entry), product_url(entry))


def compiled(entry: Entry) -> Entry:
    """The same entry as if others had compiled it; no rule has looked at it."""
    metadata = entry.declaration.metadata
    assert metadata is not None
    changes = {"prepared_by": "public-sources", "compiled_by": "the mtbd project", "contact_email": None}
    declaration = changed(entry.declaration, {"metadata": changed(metadata, changes)})
    return Entry(entry.supplier, entry.product, declaration, entry.company)


def answer(page: Element, path: str) -> Element:
    """The answer at a path; a chapter that is one question has the id on its heading."""
    if "." in path:
        return page.at(path)
    (section,) = (one for one in page.all("section") if one.attributes["aria-labelledby"] == path)
    return section.all("article")[0]


def test_every_question_that_is_asked_or_answered_is_there_with_its_links(made: Made, real: Everything) -> None:
    """On every page of the catalogue: an answer or what became of it, a way to ask, a way to report."""
    for entry in real.entries:
        page = made(real, product_url(entry))
        present = traits(entry.declaration, entry.company.file.supplier)
        for chapter in CHAPTERS:
            for question in chapter.questions:
                path = ".".join(map(str, question.location))
                given = answer_at(entry.declaration, question.location)
                if chapter.name in ("metadata", "supplier"):
                    continue
                if given is None and not asked_of(chapter, question, present):
                    assert not any(one.attributes.get("id") == path for one in page.walk()), path
                    continue
                shown = answer(page, path)
                assert shown.all("h3")[0].text == question.ask.question
                assert shown.all(of="answer__value") or shown.all(of="tag"), path
                assert question.ask.why in shown.all("details", of="why")[0].text
                assert ("Ask the supplier" in shown.text) == (not entry.is_compilation)
                assert "Report an error" in shown.text


@pytest.mark.parametrize("form", FORMS_OF_ANSWERS)
def test_the_pictures_show_what_the_tally_of_the_declaration_counts(form: Form, made: Made) -> None:
    """Whatever form the answers have; a part that is withheld inside an answer makes it told in part."""
    everything = catalogue(PAYLOAD, form)
    (entry,) = everything.entries
    counts = tally(entry.declaration, entry.company.file.supplier)
    page = made(everything, product_url(entry))
    (table,) = page.all("table", of="shares")

    assert {
        row.all("a")[0].attributes["href"].removeprefix("#"): row.all("td")[1].text for row in table.all("tr")[1:]
    } == {name: said(shares(states)) for name, states in counts.items()}
    assert page.all("svg")[0].attributes["aria-label"] == f"All questions: {said(shares(together(counts)))}"


def test_a_part_that_is_withheld_makes_an_answer_told_in_part(made: Made) -> None:
    entry = texts.entry()
    block = {"what": "The make and version of the firewall", "concern": "cybersecurity"}
    link = read(SupplyChainLink, {"party": "example-hosting", "role": "Hosting", "component": {"withheld": block}})
    product = changed(entry.declaration.product or Product(), {"supply_chain": Answer([link])})
    entry = replace(entry, declaration=changed(entry.declaration, {"product": product}))
    shown = page_of(made, entry).at("product.supply_chain")

    assert "Told in part" in shown.words
    assert [one.attributes["id"] for one in shown.all("div", of="withheld")] == [
        "withheld.product.supply_chain.0.component"
    ]


def test_the_links_of_an_answer_say_which_one_is_meant(made: Made) -> None:
    links = {link.text: link.attributes["href"] for link in page_of(made, texts.entry()).at("product.name").all("a")}
    ask = urlsplit(links["Ask the supplier"])

    assert (ask.scheme, ask.path) == ("mailto", "transparency@exemplar.example")
    assert unquote(ask.query) == "subject=Question about exemplar/triage 1.0.0: product.name"
    assert links["About this question"] == "../../../fields/product/#product.name"
    assert "#product.name" in links.values()


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("product.name", "Exemplar Triage Asserted"),
        ("product.previous_process", "Told in part Kept back:"),
        ("product.deployments_total", "Not yet known known by 1 February 2027"),
        ("product.website", "Example Hosting Limited was asked on 1 October 2026 and has not told the supplier."),
        ("evaluation.evaluations", "Does not applyThe first trial ends in spring"),
        ("limitations", "Reports in Welsh are always put in the middle of the queue."),
        ("supplier.size", "Fewer than 50 people"),
    ],
)
def test_each_form_of_answer_says_what_it_is(path: str, says: str, made: Made) -> None:
    assert says in answer(page_of(made, texts.entry(FORMS)), path).words


def test_a_question_without_an_answer_says_so(made: Made) -> None:
    entry = texts.entry()
    product = entry.declaration.product
    assert product is not None
    bare = changed(entry.declaration, {"product": changed(product, {"summary": None})})
    holed = Entry(entry.supplier, entry.product, bare, entry.company)

    assert "Not answered" in answer(page_of(made, holed), "product.summary").words
    found = answer(page_of(made, compiled(holed)), "product.summary").words
    assert "No public source found" in found
    assert "1 October 2026" in found


def test_a_withholding_block_shows_all_that_was_weighed(made: Made) -> None:
    block = page_of(made, texts.entry(FORMS)).at("withheld.product.previous_process")
    terms = [term.text for term in block.all("dt")]

    assert terms == [
        "Concern",
        "Ground, by analogy",
        "In Scotland",
        "Harm",
        "For telling",
        "Against telling",
        "Balance",
        "Decided by",
    ]
    assert "Director of Product, 1 October 2026" in block.words
    assert "Told instead: The time until an answer before and after." in block.words
    assert "Looked at again by 1 October 2027." in block.words
    assert block.all("a")[0].attributes["href"].startswith("mailto:transparency@exemplar.example?subject=")


def test_a_ground_that_nobody_named_is_shown_as_proposed(made: Made) -> None:
    forms = {old: new.replace("      ground: foia2000:s.43(2)\n", "") for old, new in FORMS.items()}

    named = page_of(made, texts.entry(FORMS)).at("withheld.product.previous_process").words
    proposed = page_of(made, texts.entry(forms)).at("withheld.product.previous_process").words
    assert "not named by the supplier" in proposed
    assert "not named by the supplier" not in named


def test_what_is_overlooked_is_shown_with_its_reason(made: Made) -> None:
    comment = "# mtbd: allow link-not-https until 2027-01-31 because <b>the host</b> moves in spring"
    website = "  website: https://exemplar.example/triage\n"

    page = page_of(made, texts.entry({website: f"{website.replace('https', 'http')[:-1]} {comment}\n"}))

    (section,) = (one for one in page.all("section") if one.attributes["aria-labelledby"] == "overlooked")
    (shown,) = section.all("li")
    assert "link-not-https" in shown.words
    assert "<b>the host</b> moves in spring until 31 January 2027" in shown.words
    assert "overlooked" not in {one.attributes.get("id") for one in page_of(made, texts.entry()).walk()}


def notices(page: Element) -> str:
    """What the notices of a page say."""
    return " ".join(one.words for one in page.all("aside", of="notice--warning"))


def test_a_declaration_carries_no_warning(made: Made) -> None:
    page = page_of(made, texts.entry())

    assert notices(page) == ""
    assert page.all(of="tag--example") == page.all(of="tag--compilation") == []
    assert "The supplier's statement, not checked unless its evidence says so" in page.text


def test_an_invented_example_says_so_at_the_top(made: Made) -> None:
    page = page_of(made, texts.entry(example=True))

    assert "This product and its supplier are invented." in notices(page)
    assert page.all(of="tag--example")[0].text == "Invented example"
    assert page.text.index("are invented") < page.text.index("Made by")


def test_a_compilation_is_never_called_a_declaration(made: Made) -> None:
    page = page_of(made, compiled(texts.entry(FORMS)))
    name = "Exemplar Policing Systems Limited"

    assert notices(page) == (
        "Compiled from public sources on 1 October 2026 by the mtbd project. "
        f"{name} did not write or approve this and has not been asked. "
        "Are you the supplier? Take over, correct or remove this page."
    )
    (link,) = (one for one in page.all("a") if one.text == "Take over, correct or remove")
    assert link.attributes["href"] == "../../../declare/#take-over"
    assert "compilation 1.0.0" in page.all(of="meta")[0].words
    assert "The supplier's statement" not in page.text
    assert "This declaration" not in page.text
    assert "What public sources told" in page.text
    assert page.all(of="answer__level") == []
    assert "Ask the supplier" not in page.text
    assert page.text.index("has not been asked") < page.text.index("Made by")


def test_evidence_is_listed_once_cited_by_link_and_expires(made: Made) -> None:
    evidence = """evidence:
  - {id: iso, type: certificate, title: ISO certificate, url: "https://x.example/iso", independence: independent,
     access: public, expires_on: 2027-01-01, issuer: A body}
  - {id: trial, type: test_report, title: Trial, independence: independent, access: on_request,
     expires_on: 2026-01-01}
parties:
"""
    changes = {
        "parties:\n": evidence,
        "  phase: production\n": "  phase: {value: production, evidence: [iso, trial], see: [product.versions]}\n",
    }
    page = page_of(made, texts.entry(changes))
    shown = page.at("product.phase")

    assert "Evidence: ISO certificate; Trial (expired)" in shown.words
    assert "Independently checked" in shown.words
    assert [one.attributes["href"] for one in shown.all(of="answer__evidence")[0].all("a")] == [
        "#evidence.iso",
        "#evidence.trial",
    ]
    assert "#product.versions" in [one.attributes["href"] for one in shown.all("a")]
    assert "valid until 1 January 2027" in page.at("evidence.iso").words
    assert "expired 1 January 2026" in page.at("evidence.trial").words
    assert "on request" in page.at("evidence.trial").words
    assert page.at("evidence.iso").all("a")[0].attributes["rel"] == "nofollow noopener"


def test_what_an_answer_cites_is_escaped(made: Made) -> None:
    item = "{id: notice, type: other, title: <b>A</b> & B, independence: customer, access: public}"
    evidence = f"evidence:\n  - {item}\nparties:\n"
    changes = {"parties:\n": evidence, "  phase: production\n": "  phase: {value: production, evidence: [notice]}\n"}
    page = page_of(made, texts.unchecked(changes))

    assert page.at("product.phase").all(of="answer__evidence")[0].words == "Evidence: <b>A</b> & B"


@pytest.mark.parametrize(
    ("answer_says", "declared", "compilation"),
    [
        ("{value: production, evidence: [notice]}", "Evidence: Notice", "From Notice"),
        (
            "{not_yet_known: It is being checked., by: 2027-01-01, evidence: [notice]}",
            "Evidence: Notice",
            "Read: Notice",
        ),
    ],
)
def test_sources_that_held_no_answer_were_read(answer_says: str, declared: str, compilation: str, made: Made) -> None:
    """Under "No public source found", a page does not say that the answer is from a source."""
    evidence = (
        "evidence:\n  - {id: notice, type: other, title: Notice, independence: customer, access: public}\nparties:\n"
    )
    entry = texts.unchecked({"parties:\n": evidence, "  phase: production\n": f"  phase: {answer_says}\n"})

    for one, says in ((entry, declared), (compiled(entry), compilation)):
        assert page_of(made, one).at("product.phase").all(of="answer__evidence")[0].words == says


def test_an_answer_about_the_supplier_that_differs_says_so(made: Made) -> None:
    changes = {"metadata:\n  status": "supplier:\n  size: large\nmetadata:\n  status"}
    page = page_of(made, texts.entry(changes))

    assert "250 people or more" in page.at("supplier.size").words
    assert "the supplier's own page may say otherwise" in page.at("supplier.size").words
    assert "may say otherwise" not in page.at("supplier.legal_name").words


def test_what_is_not_published_is_not_on_the_page(made: Made) -> None:
    page = page_of(
        made, texts.entry({"  licence: OGL-UK-3.0\n": "  licence: OGL-UK-3.0\n  maintainers: [secret-account]\n"})
    )

    assert "secret-account" not in page.text
    assert "OGL-UK-3.0" in page.at("metadata.licence").text


@pytest.mark.parametrize(
    ("status", "more", "says"),
    [
        ("superseded", "superseded_by: exemplar/triage-2", "This declaration is superseded. Read exemplar/triage-2"),
        (
            "archived",
            "withdrawn_because: It is *no longer* sold.",
            "This declaration is archived. It is no longer sold.",
        ),
        ("withdrawn", "withdrawn_because: It was never sold.", "This declaration is withdrawn. It was never sold."),
    ],
)
def test_what_no_longer_holds_is_a_tombstone(status: str, more: str, says: str, made: Made) -> None:
    """Its address stays; its answers do not."""
    successor = {
        "exemplar/supplier.yaml": texts.supplier(),
        "exemplar/triage.yaml": texts.declaration({"status: published": f"status: {status}\n  {more}"}),
        "exemplar/triage-2.yaml": texts.declaration({"name: Exemplar Triage": "name: Exemplar Triage 2"}),
    }
    everything = texts.catalogue(successor)
    page = made(everything, "products/exemplar/triage/")

    assert says in notices(page)
    assert page.all("h1")[0].text == "Exemplar Triage"
    assert "1.0.0, 1 September 2026: First published." in page.words
    assert page.all("article") == page.all("dl", of="facts") == []
    assert page.all("a", "code") != []
    if status == "superseded":
        (link,) = page.all("aside")[0].all("a")
        assert link.attributes["href"] == "../../../products/exemplar/triage-2/"


def test_a_tombstone_is_marked_in_lists_and_not_counted(made: Made) -> None:
    gone = {"status: published": "status: withdrawn\n  withdrawn_because: It was never sold."}
    everything = texts.catalogue(
        {"exemplar/supplier.yaml": texts.supplier(), "exemplar/triage.yaml": texts.declaration(gone)}
    )

    assert made(everything, "catalogue/").all(of="tag--na")[0].text == "Withdrawn"
    assert "0 products" in made(everything, "").all("dl", of="facts")[0].words
