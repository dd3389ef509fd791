"""What a product's first questions say of other countries: all that its answers tell, and nothing that they do not."""

from __future__ import annotations

import pytest

from mtbd.pages.abroad import QUESTION, abroad
from mtbd.pages.facts import facts
from tests.pages import texts

LAW = (
    "  foreign_access_exposure: Neither the company nor its host has an owner or a branch outside the United Kingdom.\n"
)
NO_LAW = {LAW: ""}
HOST = "{id: example-hosting, name: Example Hosting Limited, country: GB}"
SUPPORT = "{activity: support_access, country: GB}"
INDIA = {SUPPORT: "{activity: support_access, country: IN}"}
MAKER = {HOST: f"{HOST}\n  - {{id: maker, name: Example Models Inc, country: US}}"}


def with_model(hosting: str) -> dict[str, str]:
    """What makes it a product with a model of a maker from abroad."""
    model = (
        "{name: M, version: 1, task: Reads, type: linear, origin: built, output: A text, performance: [], "
        f"hosting: {hosting}, provider: maker}}"
    )
    return {**MAKER, "\npeople:\n": f"\nai: {{models: [{model}]}}\npeople:\n"}


def told(changes: dict[str, str]) -> tuple[str, ...] | None:
    """The answer, what is added to it and where it leads; None where there is no such fact."""
    found = list(abroad(texts.unchecked({**NO_LAW, **changes})))
    return tuple(found[0][1:]) if found else None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (INDIA, ("India", "support", "data_protection.locations")),
        (
            {HOST: HOST.replace("GB", "US")},
            ("United States", "Example Hosting Limited, registered there", "data_protection.locations"),
        ),
        (
            {"purpose: Hosting, country: GB": "purpose: Hosting, country: IE"},
            ("Ireland", "a sub-processor", "data_protection.subprocessors"),
        ),
        (
            {
                HOST: f"{HOST}\n  - {{id: keeper, name: Example Backups Inc, country: US}}",
                "{party: example-hosting, purpose": "{party: keeper, purpose",
            },
            ("United States", "Example Backups Inc, registered there", "data_protection.subprocessors"),
        ),
        (
            {**INDIA, LAW: "  transfers: [{country: IN, mechanism: idta}]\n"},
            ("India", "support, transfers", "data_protection.transfers"),
        ),
        (
            {**INDIA, "purpose: Hosting, country: GB": "purpose: Hosting, country: IE"},
            ("India, Ireland", "support (India), a sub-processor (Ireland)", "data_protection.locations"),
        ),
        (
            {**INDIA, LAW: "  foreign_access_exposure: Indian law, and keys.\n"},
            ("India", "support", "data_protection.foreign_access_exposure"),
        ),
        (with_model("api"), ("United States", "Example Models Inc, registered there", "ai.models")),
        (
            {"\npeople:\n": "\nai: {genai: {regions: [US], prompt_retention_days: 0}}\npeople:\n"},
            ("United States", "prompts", "ai.genai"),
        ),
    ],
)
def test_what_is_said_of_another_country_is_seen_at_first(changes: dict[str, str], expected: tuple[str, ...]) -> None:
    assert told(changes) == expected


def test_of_what_no_answer_says_nothing_is_made_up() -> None:
    """Neither that there is no other country, nor one of a party whose country is not told."""
    assert told({}) is None
    assert told({"{activity: storage, country: GB": "{activity: storage, country: IE"}) is None
    assert told({HOST: HOST.replace(", country: GB", "")}) is None
    assert told(with_model("force_hosted")) is None
    assert QUESTION not in [one.question for one in facts(texts.unchecked(NO_LAW), texts.TODAY)]


def test_who_owns_the_supplier_matters_where_it_runs_some_of_it() -> None:
    owner = "\nsupplier: {ultimate_parent: {name: Exemplar Holdings Inc, country: US}}\npeople:\n"

    assert told({"\npeople:\n": owner}) == ("United States", "the supplier's owner", "supplier.ultimate_parent")
    assert told({"\npeople:\n": owner, "cloud_hosted: true": "cloud_hosted: false"}) is None


def test_where_models_run_is_said_beside_what_a_force_keeps_itself() -> None:
    places = """  locations:
    - {activity: storage, country: GB, provider: example-hosting}
    - {activity: support_access, country: GB}
"""
    own = {
        places: "  locations: {not_applicable: It runs on the force's servers.}\n",
        "cloud_hosted: true": "cloud_hosted: false",
    }
    where = [
        next(
            one.more for one in facts(texts.unchecked({**own, **more}), texts.TODAY) if one.question.startswith("Where")
        )
        for more in ({}, with_model("force_hosted"), with_model("api"))
    ]

    assert where == [*["It runs on the force's servers."] * 2, "but models run at Example Models Inc"]
