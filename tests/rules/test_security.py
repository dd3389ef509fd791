"""Rules about protection, safety and price: what they find beyond their pages, and what they let pass."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.rules.conftest import Told

COMPILED = {"prepared_by: supplier": "prepared_by: public-sources\n  compiled_by: the mtbd project"}
CERTIFICATES = (
    "    - {scheme: cyber_essentials, scope: The company and the hosting of the product, expires_on: 2027-05-31}\n"
)
PERSONNEL = "personnel: {access: supervised, bs7858: bs7858_2019, nppv_levels: [{level: nppv_2_full, roles_count: 4}]}"
PEN_TEST = "pen_test: {frequency: at_least_once_a_year, approach: it_health_check_check_provider, last_on: 2026-05-20}"


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2027, 4, 1), None),
        (date(2027, 4, 2), "certificate-ends-soon"),
        (date(2027, 5, 31), "certificate-ends-soon"),
        (date(2027, 6, 1), "expired-certificate"),
    ],
)
def test_a_certificate_is_watched_in_its_last_sixty_days_and_after(told: Told, day: date, rule: str | None) -> None:
    found = {name: told(name, today=day) for name in ("certificate-ends-soon", "expired-certificate")}

    assert {name for name, findings in found.items() if findings} == ({rule} if rule else set())
    for findings in filter(None, found.values()):
        assert [one.partition(":")[0] for one in findings] == [
            "product security.certifications.0.expires_on",
            "supplier supplier.certifications.0.expires_on",
        ]


def test_a_tested_standard_and_a_site_are_watched_too(told: Told) -> None:
    changes = {
        "  tpap: {status": "  pasf: [{site_label: Leeds, status: assured, expires_on: 2026-01-31}]\n  tpap: {status",
        "security:\n": "safety:\n  standards: [{id: ho-body-armour-2017, edition: '2017', expires_on: 2026-02-28}]\n"
        "security:\n",
    }

    found = "\n".join(told("expired-certificate", changes))

    assert "the assurance of the site Leeds expired on 2026-01-31" in found
    assert "the certificate for ho-body-armour-2017 expired on 2026-02-28" in found


def test_of_certificates_that_are_not_told_nothing_is_said(told: Told) -> None:
    listed, without = f"  certifications:\n{CERTIFICATES}", {"cyber_essentials": "iso27001"}
    not_known = {listed: "  certifications: {not_yet_known: The audit is in March.}\n"}

    assert told("no-cyber-essentials", not_known, supplier=without) == []
    assert told("no-cyber-essentials", {listed: "  certifications: []\n"}, supplier=without) != []
    assert told("no-cyber-essentials", {listed: "  certifications: []\n", **COMPILED}, supplier=without) == []


@pytest.mark.parametrize(
    ("company", "is_found"), [("cyber_essentials", False), ("cyber_essentials_plus", False), ("iso27001", True)]
)
def test_cyber_essentials_of_the_supplier_counts(told: Told, company: str, is_found: bool) -> None:  # noqa: FBT001
    own = {"{scheme: cyber_essentials,": "{scheme: soc2,"}
    found = told("no-cyber-essentials", own, supplier={"cyber_essentials": company})

    message = "no Cyber Essentials certificate is among them or among the supplier's own"
    assert found == [f"product security.certifications: {message}"] * is_found


def test_a_declarations_own_word_on_the_supplier_comes_first(told: Told) -> None:
    changes = {
        "{scheme: cyber_essentials,": "{scheme: soc2,",
        "product:\n": "supplier:\n  certifications: []\nproduct:\n",
    }

    assert len(told("no-cyber-essentials", changes)) == 1


@pytest.mark.parametrize(
    ("personnel", "is_found"),
    [
        ("personnel: {access: none, bs7858: bs7858_2019}", False),
        ("personnel: {access: supervised, bs7858: bs7858_2019, nppv_levels: []}", True),
        (
            "personnel: {access: supervised, bs7858: none, nppv_levels: {not_yet_known: The force is vetting them.}}",
            False,
        ),
        ("personnel: {not_applicable: Nobody can reach anything.}", False),
    ],
)
def test_access_needs_a_word_on_vetting(told: Told, personnel: str, is_found: bool) -> None:  # noqa: FBT001
    assert bool(told("access-without-vetting", {PERSONNEL: personnel})) == is_found


def test_vetting_may_be_told_in_the_suppliers_file(told: Told) -> None:
    access = {PERSONNEL: "personnel: {access: supervised, bs7858: bs7858_2019}"}
    level = "  vetting: {bs7858: bs7858_2019, nppv_levels: [{level: nppv_3}]}\n"
    vetting = {"  certifications:\n": f"{level}  certifications:\n"}

    assert told("access-without-vetting", access) != []
    assert told("access-without-vetting", access, supplier=vetting) == []


@pytest.mark.parametrize(
    ("answer", "day", "is_found"),
    [
        (PEN_TEST, date(2027, 5, 20), False),
        (PEN_TEST, date(2027, 5, 21), True),
        ("pen_test: {frequency: never, approach: in_house}", date(2026, 11, 22), True),
        ("pen_test: {not_yet_known: The first one is booked., by: 2027-03-01}", date(2026, 11, 22), False),
    ],
)
def test_a_penetration_test_is_good_for_a_year(told: Told, answer: str, day: date, is_found: bool) -> None:  # noqa: FBT001
    assert bool(told("old-penetration-test", {PEN_TEST: answer}, today=day)) == is_found


@pytest.mark.parametrize(("months", "is_found"), [(11, True), (12, False), (18, False)])
def test_twelve_months_of_notice_are_enough(told: Told, months: int, is_found: bool) -> None:  # noqa: FBT001
    found = told("short-notice-of-end", {"eol_notice_months: 18": f"eol_notice_months: {months}"})

    assert bool(found) == is_found


def test_single_sign_on_leaves_the_second_factor_to_the_force(told: Told) -> None:
    assert told("no-second-factor", {"mfa: required": "mfa: none"}) != []
    assert told("no-second-factor", {"mfa: required": "mfa: none, sso: [Microsoft Entra ID]"}) == []


@pytest.mark.parametrize(
    ("fit", "others"),
    [
        ("[{sex: women, sizes: XS to XL}]", "men"),
        ("[{sex: men, sizes: S to XL}]", "women"),
        ("[{sex: all, sizes: S to XL}]", None),
        ("[{sex: men, sizes: S to XL, not_fitted: Women; there is another model for them.}]", None),
        ("[{sex: men, sizes: S to XL}, {sex: women, sizes: XS to L}]", None),
    ],
)
def test_both_sexes_have_a_word_on_fit(told: Told, fit: str, others: str | None) -> None:
    found = told("fit-of-one-sex", {"security:\n": f"safety:\n  fit: {fit}\nsecurity:\n"})

    assert [f"nothing is said of {others}:" in one for one in found] == ([True] if others else [])


@pytest.mark.parametrize(
    ("prices", "place"),
    [
        ("{as_of: 2025-11-22, amount_from: 1}", None),
        ("{as_of: 2025-11-21, amount_from: 1}", "as_of"),
        ("{as_of: 2025-11-21, amount_from: 1, fixed_until: 2027-03-31}", None),
        ("{as_of: 2026-11-01, amount_from: 1, fixed_until: 2026-11-21}", "fixed_until"),
    ],
)
def test_a_price_is_good_for_a_year_or_as_long_as_promised(told: Told, prices: str, place: str | None) -> None:
    old = "price_list: {as_of: 2026-10-01, amount_from: 30000, amount_to: 60000, currency: GBP, unit: One force a year}"
    found = told("old-price", {old: f"price_list: {prices}"})

    assert [one.partition(":")[0] for one in found] == ([f"product commercial.price_list.{place}"] if place else [])


@pytest.mark.parametrize(
    ("strength", "is_found"), [("anecdote", False), ("supplier_measured", False), ("independent", True)]
)
def test_a_benefit_that_others_measured_needs_a_source(told: Told, strength: str, is_found: bool) -> None:  # noqa: FBT001
    old = "innovation: {not_applicable: Rules that order a queue are not new; we claim nothing here.}"
    found = told("benefit-without-evidence", {old: f"innovation: {{claim: They read at night., strength: {strength}}}"})

    assert bool(found) == is_found


def test_a_gap_that_is_explained_is_not_warned_of(told: Told) -> None:
    bare = {"sbom: {format: cyclonedx, access: on_request, generated_on: 2026-05-01}": "sbom: {format: none}"}
    noted = {
        "sbom: {format: cyclonedx, access: on_request, generated_on: 2026-05-01}": (
            "sbom: {value: {format: none}, note: It is a page without any library.}"
        )
    }

    assert told("no-bill-of-materials", bare) != []
    assert told("no-bill-of-materials", noted) == []


@pytest.mark.parametrize(
    ("concern", "rules"),
    [
        ("commercial_prejudice", {"ground-not-for-security"}),
        ("cybersecurity", {"ground-not-named", "incomplete-withholding"}),
    ],
)
def test_no_ground_is_proposed_that_the_answer_may_not_have(told: Told, concern: str, rules: set[str]) -> None:
    line = "  controls: {encryption_in_transit: TLS 1.3, encryption_at_rest: AES-256 on every disk, mfa: required}"
    kept = {line: f"  controls: {{withheld: {{what: How the data are encrypted, concern: {concern}}}}}"}

    found = {
        rule: told(rule, kept) for rule in ("ground-not-for-security", "ground-not-named", "incomplete-withholding")
    }
    assert {rule for rule, findings in found.items() if any("security.controls" in one for one in findings)} == rules
    assert all("one of gaming, cybersecurity, safety_of_in" in one for one in found["ground-not-for-security"])
