"""Rules about connecting, leaving and deployments: the answers that they pass over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.rules.conftest import Told

CLOSED = {"export_formats:\n    - {format: JSON, open: true}": "export_formats:\n    - {format: Ours, open: false}"}
UNKNOWN = "{not_applicable: The first trial will show what is needed.}"


@pytest.mark.parametrize(
    ("changes", "messages"),
    [
        (CLOSED, ['full_export is "yes", and none of Ours is an open format']),
        (
            {"export_formats:\n    - {format: JSON, open: true}": "export_formats: []"},
            ['full_export is "yes", and export_formats lists none'],
        ),
        (
            CLOSED | {'full_export: "yes"': "full_export: partial"},
            ['full_export is "partial", and none of Ours is an open format'],
        ),
        (CLOSED | {'full_export: "yes"': 'full_export: "no"'}, []),
        ({"export_formats:\n    - {format: JSON, open: true}": f"export_formats: {UNKNOWN}"}, []),
    ],
)
def test_an_open_format_is_asked_of_whoever_can_leave(told: Told, changes: dict[str, str], messages: list[str]) -> None:
    at = "product interoperability.export_formats: "

    assert told("export-without-open-format", changes) == [at + message for message in messages]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ('"yes"', None),
        ("partial", "only part of a force's data can be exported"),
        ('"no"', "a force's data cannot be exported"),
    ],
)
def test_what_stays_behind_is_told(told: Told, answer: str, message: str | None) -> None:
    found = told("partial-export", {'full_export: "yes"': f"full_export: {answer}"})

    assert found == [f"product interoperability.exit.full_export: {message}"] * bool(message)


@pytest.mark.parametrize("conformance", ["full", "partial", "planned"])
def test_only_a_plan_needs_no_version(told: Told, conformance: str) -> None:
    changes = {"version: RFC 6749, conformance: full": f"conformance: {conformance}"}
    found = told("standard-without-version", changes)

    assert found == (
        ['product interoperability.standards.0: "oauth2" is followed, and no version of it is named']
        * (conformance != "planned")
    )


def test_a_standard_outside_the_list_is_called_by_its_name(told: Told) -> None:
    other = {"id: oauth2, version: RFC 6749": "id: other, other: ISO 8601"}

    assert told("standard-not-named", other) == []
    assert told("standard-without-version", other)[0].endswith('"ISO 8601" is followed, and no version of it is named')


@pytest.mark.parametrize("access", ["public", "on_request", "nda"])
def test_only_an_agreement_closes_documentation(told: Told, access: str) -> None:
    found = told("documentation-under-nda", {"docs_access: public": f"docs_access: {access}"})

    assert found == (
        [
            "product interoperability.apis.0.docs_access: "
            'the documentation of "Queue API" can be read under a confidentiality agreement only'
        ]
        * (access == "nda")
    )


LINK = 'url: "https://notice.example/1"'
HIDDEN = "url: {withheld: {what: Where the notice can be read, concern: live_investigation}}"


@pytest.mark.parametrize(
    ("deployment", "place"),
    [
        ("force: kent, basis: published_notice", "basis"),
        (f"force: kent, basis: published_notice, {LINK}", None),
        ("force: kent, basis: force_published", "basis"),
        ("force: kent, basis: force_published, url: {not_applicable: The page was taken down.}", "basis"),
        (f"force: kent, basis: force_published, {HIDDEN}", None),
        ("force: kent, basis: force_consented", None),
        ("force: kent, basis: count_only", "force"),
        ("force: undisclosed, basis: count_only", None),
        ("force: {withheld: {what: The name of the force, concern: live_investigation}}, basis: count_only", None),
    ],
)
def test_a_force_is_named_on_a_published_basis(told: Told, deployment: str, place: str | None) -> None:
    found = told("deployment-without-link", {"deployments: []": f"deployments: [{{status: live, {deployment}}}]"})

    assert [one.split(":")[0] for one in found] == [f"product product.deployments.0.{place}"] * bool(place)


def test_rules_that_miss_what_they_need_are_silent(told: Told) -> None:
    start = "interoperability:\n  statement: Every screen uses the interface that other suppliers get, so that nothing"
    gone = {start: f"interoperabilities:\n{start.partition(chr(10))[2]}"}

    for rule in (
        "export-without-open-format",
        "partial-export",
        "standard-without-version",
        "standard-not-named",
        "documentation-under-nda",
        "superseded-standard",
    ):
        assert told(rule, gone) == []
