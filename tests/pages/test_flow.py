"""Where data go, as a picture: no more than the answers say, and nothing that would map a capability."""

from __future__ import annotations

from typing import Any

import pytest

from mtbd.catalogue import Entry
from mtbd.model.ai import Ai
from mtbd.model.ai_models import GenerativeAi, Model
from mtbd.model.answer import Answer, Forms
from mtbd.model.data_handling import DataLocation, Subprocessor, TrainingUse
from mtbd.model.data_protection import DataProtection
from mtbd.model.party import Party
from mtbd.model.product import SupplyChainLink
from mtbd.model.withheld import Withheld
from mtbd.pages.answers import around_of
from mtbd.pages.flow import flow
from tests.made import changed, made
from tests.pages import texts
from tests.pages.markup import Element, parsed

PARTIES = [
    {"id": "host", "name": "Example <b>Cloud</b> Limited", "country": "GB"},
    {"id": "maker", "name": "Example Models Inc", "country": "US"},
    {"id": "guard", "name": "Example Guard GmbH"},
]


def entry_with(
    places: list[dict[str, Any]] | None = None,
    others: list[Subprocessor] | None = None,
    models: list[dict[str, Any]] | None = None,
    regions: list[str] | None = None,
    used: str | None = None,
    chain: list[dict[str, Any]] | None = None,
) -> Entry:
    """The small whole declaration with other answers about data."""
    entry = texts.entry()
    located = None if places is None else Answer([made(DataLocation, one) for one in places])
    protection = changed(
        DataProtection(),
        {
            "locations": located,
            "subprocessors": None if others is None else Answer(others),
            "training_use": None if used is None else Answer(made(TrainingUse, {"force_data_used": used})),
        },
    )
    links = Answer([made(SupplyChainLink, one) for one in chain or ()])
    product = changed(entry.declaration.product, {"supply_chain": links})  # type: ignore[type-var]
    genai = None if regions is None else Answer(changed(GenerativeAi(), {"regions": Answer(regions)}))
    told = None if models is None else Answer([changed(Model(), one) for one in models])
    ai = changed(Ai(), {"models": told, "genai": genai})
    parties = [made(Party, one) for one in PARTIES]
    told_of = {"data_protection": protection, "ai": ai, "parties": parties, "product": product}
    declaration = changed(entry.declaration, told_of)
    return Entry(entry.supplier, entry.product, declaration, entry.company)


def rows(entry: Entry) -> dict[str, list[str]]:
    """What each row of the picture says, by what is done."""
    found = parsed(drawn(entry)).all("tr")[1:]
    return {row.all("th")[0].words: [one.words for one in row.all("li")] for row in found}


def drawn(entry: Entry) -> str:
    return flow(entry, around_of(entry, texts.TODAY))


def heads(entry: Entry) -> list[str]:
    """At which end of its branch each row has its arrow: where data go, or where they come from."""
    found = []
    for row in parsed(drawn(entry)).all("tr")[1:]:
        inner = row.all("svg")[0].all("svg")
        found.append(inner[0].attributes["x"] if inner else "")
    return found


LOCATED = [
    {"activity": "support_access", "country": "IE"},
    {"activity": "storage", "country": "GB", "provider": "host", "region": "Site 7, Leeds"},
    {"activity": "storage", "country": "GB", "provider": "host", "region": "Site 8, Cardiff"},
    {"activity": "processing", "country": "GB", "customer_control": "true"},
]


def test_each_thing_that_is_done_has_its_countries_and_legal_entities() -> None:
    entry = entry_with(LOCATED, [made(Subprocessor, {"party": "guard", "purpose": "Guards it", "country": "DE"})])

    assert rows(entry) == {
        "Stored": ["United Kingdom Example <b>Cloud</b> Limited"],
        "Worked on": ["United Kingdom on the force's own premises or account"],
        "Reached by support": ["Ireland Outside the UK"],
        "Passed to sub-processors": ["Germany Outside the UK Example Guard GmbH"],
    }
    assert heads(entry) == ["90%", "90%", "25%", "90%"]


def test_a_site_is_never_told() -> None:
    """The answer tells the region to whoever reads it; a picture of all sites would be a map."""
    assert "Site" not in drawn(entry_with(LOCATED))


def test_each_row_leads_to_the_answer_that_says_so() -> None:
    entry = entry_with(LOCATED, [], [{"name": "M", "hosting": "api", "provider": "maker"}], ["US"])
    links = [row.all("a")[0].attributes["href"] for row in parsed(drawn(entry)).all("tr")[1:]]

    assert list(dict.fromkeys(links)) == [
        "#data_protection.locations",
        "#data_protection.subprocessors",
        "#ai.models",
        "#ai.genai",
    ]


def test_that_nobody_works_on_the_data_is_told_too() -> None:
    entry = entry_with(LOCATED, [])

    assert rows(entry)["Passed to sub-processors"] == ["None"]
    assert heads(entry)[-1] == ""


def test_a_name_that_is_withheld_stays_so() -> None:
    block = made(Withheld, {"what": "Whose alarm it is that guards the way in", "concern": "cybersecurity"})
    other = changed(
        made(Subprocessor, {"party": "guard", "purpose": "Guards it", "country": "GB"}),
        {"party": Answer(None, changed(Forms(), {"withheld": block}))},
    )

    assert rows(entry_with(None, [other]))["Passed to sub-processors"] == ["United Kingdom name: Withheld"]


def test_a_model_that_does_not_run_at_its_provider_sends_nothing_there() -> None:
    models: list[dict[str, Any]] = [
        {"hosting": hosting, "provider": "maker"} for hosting in ("force_hosted", "supplier_hosted", None)
    ]

    assert drawn(entry_with(models=models)) == ""
    called = [*models, {"hosting": "api", "provider": "maker"}, {"hosting": "api", "provider": "maker"}]
    # Where a provider is registered is not where it works on data.
    assert rows(entry_with(models=called))["Sent to providers of models"] == [
        "Example Models Inc, registered in United States"
    ]


def test_where_prompts_are_worked_on_is_shown() -> None:
    assert rows(entry_with(regions=["GB", "US", "GB"]))["Worked on as prompts"] == [
        "United Kingdom",
        "United States Outside the UK",
    ]


def test_where_nothing_is_told_there_is_no_picture() -> None:
    assert drawn(entry_with()) == ""
    assert drawn(entry_with([], [])) == ""


def test_what_is_not_told_is_said_beside_what_is() -> None:
    entry = entry_with(None, [made(Subprocessor, {"party": "guard", "purpose": "Guards it", "country": "GB"})])

    assert rows(entry)["Stored and worked on"] == ["Not answered"]
    assert heads(entry) == ["", "90%"]


def test_the_trunk_ends_at_the_last_branch() -> None:
    trunks: list[Element] = [row.all("line")[0] for row in parsed(drawn(entry_with(LOCATED, []))).all("tr")]

    assert [one.attributes["y2"] for one in trunks] == ["100%"] * (len(trunks) - 1) + ["50%"]


def dotted(entry: Entry) -> list[str]:
    """Which rows have a dotted line, by what is done."""
    found = parsed(drawn(entry)).all("tr")[1:]
    return [row.all("th")[0].words for row in found if row.all("line", of="flow__chosen")]


@pytest.mark.parametrize(
    ("chain", "is_spare"),
    [
        ([{"party": "maker", "role": "Models", "critical": "false"}], True),
        ([{"party": "maker", "role": "Models", "critical": "true"}], False),
        ([{"party": "maker", "role": "Models"}], False),
        ([{"party": "guard", "role": "Guards it", "critical": "false"}], False),
        ([{"party": "maker", "role": one, "critical": one} for one in ("false", "true")], False),
        ([{"party": "maker", "role": one, "critical": one} for one in ("true", "false")], False),
        ([], False),
    ],
)
def test_what_the_product_does_without_is_dotted_and_said_to_be(chain: list[dict[str, Any]], *, is_spare: bool) -> None:
    entry = entry_with(models=[{"hosting": "api", "provider": "maker"}], chain=chain)
    who = "Example Models Inc, registered in United States"

    assert dotted(entry) == (["Sent to providers of models"] if is_spare else [])
    assert rows(entry)["Sent to providers of models"] == ([who, "Optional: it works without"] if is_spare else [who])


def test_providers_that_it_needs_stand_apart_from_those_that_it_does_without() -> None:
    models = [{"hosting": "api", "provider": one} for one in ("maker", "guard")]
    entry = entry_with(models=models, chain=[{"party": "guard", "role": "Guards it", "critical": "false"}])

    assert heads(entry)[-2:] == ["90%", "90%"]
    assert dotted(entry) == ["Sent to providers of models"]


@pytest.mark.parametrize(
    ("used", "said", "head"),
    [
        ("never", ["Never"], ""),
        ("opt_in", ["Only where a force agrees", "Optional"], "90%"),
        ("default", ["Unless a force objects"], "90%"),
    ],
)
def test_whether_data_improve_the_product_is_part_of_where_they_go(used: str, said: list[str], head: str) -> None:
    entry = entry_with(LOCATED, used=used)

    assert rows(entry)["Used to train or improve"] == said
    assert heads(entry)[-1] == head
    assert dotted(entry) == (["Used to train or improve"] if used == "opt_in" else [])


def test_what_stays_with_the_force_is_said_to() -> None:
    entry = texts.unchecked(
        {
            """  locations:
    - {activity: storage, country: GB, provider: example-hosting}
    - {activity: support_access, country: GB}
""": "  locations: {not_applicable: It runs on the force's own servers.}\n",
            "cloud_hosted: true": "cloud_hosted: false",
        }
    )

    assert rows(entry)["Stored and worked on"] == ["On the force's own premises or account"]
