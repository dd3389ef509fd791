"""Rules about data protection: where they speak, where they must not, and on which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.rules.conftest import Told

COMPILED = {"prepared_by: supplier\n  declaration": "prepared_by: public-sources\n  declaration"}
SUPPORT = "    - {activity: support_access, country: GB}\n"
ABROAD = {SUPPORT: "    - {activity: support_access, country: IE}\n    - {activity: backup, country: IE}\n"}
SUBPROCESSOR = "purpose: Hosting, country: GB, since"
USE = "training_use: {force_data_used: never}"
DPIA = 'dpia: {template: public, summary_url: "https://exemplar.example/triage/dpia", last_reviewed: 2026-08-14}'
CATEGORIES = "data_categories: [personal, special_category, victims]"
NO_ROLE = {"roles: [processor]": "roles: [none]"}
AT = "product data_protection."
UNKNOWN = "{not_yet_known: The lawyers are looking into it., by: 2027-01-31}"
NOT_APPLICABLE = "{not_applicable: No data are ever sent anywhere.}"


def with_transfers(told: str) -> dict[str, str]:
    return {SUPPORT: f"    - {{activity: support_access, country: IE}}\n  transfers: {told}\n"}


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ({}, []),
        (ABROAD, ["locations.1.country"]),
        ({SUBPROCESSOR: "purpose: Hosting, country: US, since"}, ["subprocessors.0.country"]),
        (
            ABROAD | {SUBPROCESSOR: "purpose: Hosting, country: US, since"},
            ["locations.1.country", "subprocessors.0.country"],
        ),
        (with_transfers("[{country: IE, mechanism: adequacy}]"), []),
        (with_transfers("[{country: US, mechanism: adequacy}]"), ["locations.1.country"]),
        (with_transfers("[]"), ["locations.1.country"]),
        (with_transfers(NOT_APPLICABLE), ["locations.1.country"]),
        (with_transfers(UNKNOWN), []),
        (with_transfers("[{country: Ireland}]"), []),
        (ABROAD | {"processes_personal_data: true": "processes_personal_data: false"}, []),
        (ABROAD | COMPILED, []),
    ],
)
def test_each_country_abroad_needs_a_transfer(told: Told, changes: dict[str, str], places: list[str]) -> None:
    found = told("transfer-without-mechanism", changes)

    assert [one.split(":")[0] for one in found] == [AT + place for place in places]


def test_prompts_abroad_are_a_transfer_too(told: Told) -> None:
    found = told(
        "transfer-without-mechanism",
        {"people:\n": "ai:\n  genai: {regions: [GB, US], prompt_retention_days: 0}\npeople:\n"},
    )

    assert found == [
        'product ai.genai.regions.1: "US" is outside the United Kingdom, and no entry of transfers names it'
    ]


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("{country: IE, mechanism: none_needed}", 1),
        ("{country: IE, mechanism: none_needed, why_none_needed: Only counts of reports go there.}", 0),
        ("{country: IE, mechanism: adequacy}", 0),
    ],
)
def test_that_nothing_is_needed_is_explained(told: Told, row: str, count: int) -> None:
    found = told("transfer-unexplained", with_transfers(f"[{row}]"))

    assert [one.split(":")[0] for one in found] == [AT + "transfers.0.mechanism"] * count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({DPIA: "dpia: {template: none}"}, 1),
        ({DPIA: "dpia: {template: on_request}"}, 0),
        ({DPIA: "dpia: {note: One will be there in spring., value: {template: none}}"}, 0),
        ({DPIA: "dpia: {template: none}"} | COMPILED, 0),
        ({DPIA: "dpia: {template: none}", CATEGORIES: "data_categories: [personal, victims]"}, 0),
        (
            {
                DPIA: "dpia: {template: none}",
                "people:\n": "ai:\n  impact_assessments: [{type: dpia, by_role: Head, on: 2026-05-12}]\npeople:\n",
            },
            0,
        ),
        (
            {
                DPIA: "dpia: {template: none}",
                "people:\n": "ai:\n  impact_assessments: [{type: eqia, by_role: Head, on: 2026-05-12}]\npeople:\n",
            },
            1,
        ),
    ],
)
def test_sensitive_data_call_for_an_assessment(told: Told, changes: dict[str, str], count: int) -> None:
    found = told("no-dpia-to-start-from", changes)

    assert (
        found
        == [AT + "dpia.template: it processes sensitive data, and there is no impact assessment to start from"] * count
    )


@pytest.mark.parametrize(
    ("use", "by_default", "without_purpose"),
    [
        ("never", 0, 0),
        ("opt_in", 0, 1),
        ("opt_in, purposes: []", 0, 1),
        ("opt_in, purposes: [Testing]", 0, 0),
        ("default", 1, 1),
        ("default, purposes: [Testing]", 1, 0),
    ],
)
def test_use_for_training_is_agreed_and_has_a_purpose(
    told: Told, use: str, by_default: int, without_purpose: int
) -> None:
    changes = {USE: f"training_use: {{force_data_used: {use}}}"}

    assert len(told("data-used-by-default", changes)) == by_default
    assert len(told("training-purpose-not-told", changes)) == without_purpose
    assert (
        told("data-used-by-default", changes | COMPILED) == told("training-purpose-not-told", changes | COMPILED) == []
    )


@pytest.mark.parametrize(
    ("hours", "rule"),
    [(0, None), (24, None), (25, "breach-told-late"), (72, "breach-told-late"), (73, "breach-told-too-late")],
)
def test_a_breach_is_told_within_a_day(told: Told, hours: int, rule: str | None) -> None:
    changes = {"breach_notification_hours: 24": f"breach_notification_hours: {hours}"}

    for name in ("breach-told-late", "breach-told-too-late"):
        found = told(name, changes)
        assert [one.split(": a force")[0] for one in found] == [AT + "breach_notification_hours"] * (name == rule)
        assert told(name, changes | COMPILED) == []


@pytest.mark.parametrize(("hours", "rule", "count"), [(48, "breach-told-late", 0), (96, "breach-told-too-late", 1)])
def test_a_late_word_can_be_explained_and_one_that_is_too_late_cannot(
    told: Told, hours: int, rule: str, count: int
) -> None:
    noted = f"breach_notification_hours: {{note: Our host tells us only on the next day., value: {hours}}}"

    assert len(told(rule, {"breach_notification_hours: 24": noted})) == count


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({SUPPORT: ""}, 1),
        ({SUPPORT: "    - {activity: backup, country: GB}\n"}, 1),
        ({SUPPORT: "", "personnel: {access: supervised,": "personnel: {access: none,"}, 0),
        ({SUPPORT: ""} | NO_ROLE, 0),
        ({SUPPORT: ""} | COMPILED, 0),
    ],
)
def test_support_has_a_country(told: Told, changes: dict[str, str], count: int) -> None:
    found = told("support-access-not-told", changes)

    assert found == [AT + "locations: no entry says from which country support staff reach the data"] * count


@pytest.mark.parametrize(
    ("today", "count"), [(date(2027, 4, 1), 0), (date(2027, 4, 2), 1), (date(2027, 9, 1), 1), (date(2026, 12, 31), 0)]
)
def test_a_list_of_sub_processors_lasts_half_a_year(told: Told, today: date, count: int) -> None:
    message = "subprocessors: the list was last reviewed on 2026-10-01, more than six months ago"

    assert told("subprocessors-not-reviewed", today=today) == [AT + message] * count
    assert told("subprocessors-not-reviewed", {"status: published": "status: draft"}, today=today) == []
    assert told("subprocessors-not-reviewed", NO_ROLE, today=today) == []


def test_half_a_year_ends_where_the_month_is_short(told: Told) -> None:
    reviewed = {
        "reviewed_on: 2026-10-01": "reviewed_on: 2026-08-31",
        "published_on: 2026-09-01": "published_on: 2026-08-01",
    }

    assert told("subprocessors-not-reviewed", reviewed, today=date(2027, 2, 28)) == []
    assert len(told("subprocessors-not-reviewed", reviewed, today=date(2027, 3, 1))) == 1


IDENTIFIES = "biometrics:\n  purpose: [identification]\npeople:\n"
VERIFIES = "biometrics:\n  purpose: [verification]\npeople:\n"


@pytest.mark.parametrize(
    ("section", "kinds", "missing"),
    [
        (IDENTIFIES, "personal", ["biometric", "sensitive_processing_s35_8"]),
        (IDENTIFIES, "personal, biometric", ["sensitive_processing_s35_8"]),
        (IDENTIFIES, "biometric, sensitive_processing_s35_8", []),
        (VERIFIES, "personal", ["biometric"]),
        (VERIFIES, "personal, biometric", []),
        ("biometrics:\n  modality: [face]\npeople:\n", "personal", []),
    ],
)
def test_biometric_data_are_among_the_kinds(told: Told, section: str, kinds: str, missing: list[str]) -> None:
    found = told("biometric-data-not-named", {"people:\n": section, CATEGORIES: f"data_categories: [{kinds}]"})

    assert len(found) == len(missing)
    assert all(f'"{kind}"' in one for kind, one in zip(missing, found, strict=True))


def test_outside_part_3_there_is_no_sensitive_processing_of_its_section_35(told: Told) -> None:
    changes = {
        "people:\n": IDENTIFIES,
        CATEGORIES: "data_categories: [personal, biometric]",
        "regimes: [uk_gdpr, dpa_part3]": "regimes: [uk_gdpr]",
    }

    assert told("biometric-data-not-named", changes) == []


def test_what_applies_is_not_called_not_applicable(told: Told) -> None:
    changes = {DPIA: f"dpia: {NOT_APPLICABLE}"}

    assert told("applicable-after-all", changes) == [
        "product data_protection.dpia.not_applicable: data_protection.dpia applies, "
        "by what data_protection.data_categories says"
    ]
    assert told("applicable-after-all", changes | {CATEGORIES: "data_categories: [personal, victims]"}) == []
