"""The forces' pages: only what is published, each with its link, and never what a force can do to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mtbd import facets, reference
from mtbd.exports import files
from mtbd.pages.phrase import row_name
from mtbd.pages.registers import forces
from mtbd.pages.registers.register import arranged
from tests import catalogues
from tests.pages import texts
from tests.pages.test_registers import one, told

if TYPE_CHECKING:
    from mtbd.pages.setting import Setting
    from tests.pages.conftest import Made

OWN = "https://www.kent.police.uk/news/2026/triage/"
NOTICE = "https://notices.example/2026/17"
USE = "deployments: []"
USED_BY = [facet.id for facet in facets.FACETS].index("used-by")


def uses(*listed: str) -> dict[str, str]:
    """A change that lists where the product is in use."""
    return {USE: f"deployments: [{', '.join(listed)}]"}


def use(url: str, basis: str = "published_notice", force: str = "kent") -> str:
    """One use."""
    return f"{{force: {force}, status: live, basis: {basis}, url: '{url}'}}"


def listed(changes: dict[str, str], *, example: bool = False) -> list[str]:
    """The addresses that the register of forces shows; filters know of the same forces and of no other."""
    entry = texts.entry(changes, example=True) if example else texts.unchecked(changes)
    everything = catalogues.of(entry)
    found = arranged(forces.REGISTER, everything.catalogue)
    (filtered,) = everything.catalogue.gather(facets.rows)
    assert {row_name("forces", force) for force in filtered.values[USED_BY]} == {row.group for row in found}
    return [row["published_at"] for row in told(forces.REGISTER, everything)]


def test_a_use_with_a_published_notice_is_listed_with_its_link(made: Made) -> None:
    everything = one(uses(use(NOTICE)))
    (row,) = told(forces.REGISTER, everything)
    page = made(everything, "forces/kent/")

    assert (row["_"], row["product"], row["status"]) == ("Kent Police", "Exemplar Triage", "Live")
    assert NOTICE in [link.attributes["href"] for link in page.all("a")]
    assert page.all("h1")[0].text == "Kent Police"


@pytest.mark.parametrize(
    "told_use",
    [
        "{force: undisclosed, status: live, basis: count_only}",
        f"{{force: kent, status: live, basis: count_only, url: '{OWN}'}}",
        f"{{force: kent, status: live, basis: force_consented, url: '{OWN}'}}",
        "{force: kent, status: live, basis: published_notice}",
        f"{{force: undisclosed, status: live, basis: published_notice, url: '{NOTICE}'}}",
        "{force: kent, status: live, basis: published_notice, url: 'https://exemplar.example/customers'}",
        "{force: kent, status: live, basis: published_notice, url: 'https://news.exemplar.example/kent'}",
        use(NOTICE, "force_published"),
        use("https://www.kent.police.uk", "force_published"),
        use("https://www.kent.police.uk/", "force_published"),
        use("https://www.kent.police.uk/?x", "force_published"),
        use("https://www.kent.police.uk/./", "force_published"),
        use("https://www.essex.police.uk/news", "force_published"),
        use("https://kent.police.uk.evil.example/news", "force_published"),
        use("https://evilkent.police.uk/news", "force_published"),
        use("https://evil.example/kent.police.uk/news", "force_published"),
        use("https://evil.example?https://kent.police.uk/news", "force_published"),
        use(NOTICE, "force_published", "cnc"),
        use("https://cnc.police.uk/news", "force_published", "cnc"),
    ],
)
def test_a_use_that_nobody_is_known_to_have_published_is_not_listed(told_use: str) -> None:
    assert listed(uses(told_use)) == []


@pytest.mark.parametrize(
    ("site", "url", "number"),
    [
        ("https://triage.exemplar.co.uk/", "https://exemplar.co.uk/customers", 0),
        ("https://triage.exemplar.co.uk/", "https://news.exemplar.co.uk/kent", 0),
        ("https://www.exemplar.com/", "https://news.EXEMPLAR.com/kent", 0),
        ("https://www.exemplar.co.uk/", "https://www.tenders.co.uk/kent", 1),
        ("https://www.exemplar.com/", "https://www.tenders.com/kent", 1),
        ("https://uk/", "https://www.tenders.com/kent", 1),
    ],
)
def test_no_host_of_a_supplier_is_taken_for_a_notice(site: str, url: str, number: int) -> None:
    changes = uses(use(url)) | {"website: https://exemplar.example/triage": f"website: {site}"}

    assert len(listed(changes)) == number


@pytest.mark.parametrize("url", [OWN, "https://kent.police.uk/news", "http://KENT.police.uk:8080/news/?id=7"])
def test_what_stands_on_a_forces_own_site_is_its_own_publication(url: str) -> None:
    assert len(listed(uses(use(url, "force_published")))) == 1


WATCHES = [
    {"is_biometric: false": "is_biometric: true"},
    {"is_surveillance: false": "is_surveillance: true"},
    {"is_biometric: false": "is_biometric: {not_yet_known: It is being looked at., by: 2027-01-01}"},
    {"  is_surveillance: false\n": ""},
    {"data_categories: [personal,": "data_categories: [biometric, personal,"},
    {"category: public-contact": "category: anpr"},
    {"category: public-contact": "category: public-contact\n  secondary_categories: [redaction, drones]"},
    {"people:\n": "biometrics:\n  modality: [face]\npeople:\n"},
]


@pytest.mark.parametrize("change", WATCHES, ids=lambda change: str(next(iter(change.values())))[:40])
def test_of_what_may_watch_people_only_the_forces_own_publication_is_listed(change: dict[str, str]) -> None:
    """Also where the product's own answers deny it and something else in them says so."""
    assert listed(change | uses(use(NOTICE))) == []
    assert listed(change | uses(use(OWN))) == [OWN.removeprefix("https://")]


def test_categories_of_what_watches_people_are_told_from_the_others() -> None:
    found = {row["id"] for row in reference.rows("categories") if row.get("watches") == "true"}

    assert {"facial-recognition", "anpr", "drones", "surveillance-equipment", "body-worn-video"} <= found
    assert not found & {"redaction", "body-armour", "public-contact"}


def test_a_force_that_is_withheld_is_not_named() -> None:
    held = "{withheld: {what: Which force it is that uses the product, concern: safety_of_individuals}}"

    assert listed(uses(f"{{force: {held}, status: live, basis: published_notice, url: '{NOTICE}'}}")) == []


def test_an_invented_product_is_in_use_nowhere() -> None:
    assert listed(uses(use(NOTICE)), example=True) == []


@pytest.mark.parametrize("status", ["live", "pilot"])
def test_what_is_in_use_or_on_trial_can_be_filtered_by_its_force(status: str) -> None:
    assert filtered(use(NOTICE).replace("live", status)) == ("kent",)


HELD = "{withheld: {what: Whether it is still in use there, concern: safety_of_individuals}}"


@pytest.mark.parametrize(("status", "shown"), [("ended", "Ended"), (HELD, "Withheld")])
def test_what_is_not_said_to_be_in_use_is_no_use_to_filter_by(status: str, shown: str) -> None:
    """The register tells it, with what it is; a filter could not."""
    told_use = use(NOTICE).replace("live", status)

    assert filtered(told_use) == ()
    assert [row["status"] for row in told(forces.REGISTER, one(uses(told_use)))] == [shown]


def filtered(told_use: str) -> tuple[str, ...]:
    """The forces by which a product with one use can be filtered."""
    (row,) = facets.rows(texts.unchecked(uses(told_use)), texts.TODAY)
    return row.values[USED_BY]


def test_only_forces_of_which_something_is_listed_are_named_anywhere(setting: Setting, made: Made) -> None:
    everything = one(uses(use(NOTICE), use(OWN, force="kent"), use(OWN, "force_consented", "essex")))
    pages = [planned for planned in catalogues.pages(everything, setting) if planned.url.startswith("forces/")]
    names = [row["name"] for row in reference.rows("forces") if row["id"] != "kent"]
    data = [file for file in files(everything.catalogue, setting) if file.path.startswith("forces/")]

    assert [planned.url for planned in pages] == ["forces/", "forces/kent/"]
    assert sorted(file.path for file in data) == [
        "forces/data.csv",
        "forces/data.json",
        "forces/kent/data.csv",
        "forces/kent/data.json",
    ]
    for text in [*(planned.make().body for planned in pages), *(file.data.decode() for file in data)]:
        assert [name for name in names if name in text] == []
    assert "this is no picture of any force" in made(everything, "forces/").text


def test_a_page_without_any_use_says_nothing_of_forces(made: Made) -> None:
    page = made(one(), "forces/")

    assert forces.REGISTER.nothing in page.text
    assert page.all("table") == []
