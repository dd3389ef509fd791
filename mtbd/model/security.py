"""How the product is kept secure: who vouches for it, how it is tested, and what happens when something goes wrong."""

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask
from mtbd.model.assurance import Certificate, Ncsp, Pasf, Personnel, Tpap
from mtbd.model.cloud_principles import CloudPrinciples
from mtbd.model.section import Section
from mtbd.model.security_groups import (
    Continuity,
    Controls,
    IncidentNotice,
    Logging,
    PenTest,
    Sbom,
    SoftwareSecurityCode,
    VulnerabilityDisclosure,
)


class Security(Section):
    """Who vouches for its security, how it is protected and tested, and what happens when something goes wrong."""

    TITLE = "Security"
    WHEN = ("digital", "networked")

    certifications: Answer[list[Certificate]] | None = ask(
        "Which security certificates cover this product, the company's own among them, and what do they leave out?",
        why="A certificate for the head office is no certificate for the service that a force buys.",
        source="ppn-014",
        good="[{scheme: cyber_essentials_plus, scope: All staff and the hosting of Triage, expires_on: 2027-05-31}]",
        bad="[{scheme: iso27001, scope: Head office}], for a service that is run elsewhere",
    )
    tpap: Answer[Tpap] | None = ask(
        "How far has the product come in Third Party Assurance for Policing?",
        why="Policing assesses third parties by criticality, access and sensitivity, and forces can build on it.",
        source="pds-tpap",
        withhold=Withhold.ALLOWED,
        good="{status: completed, on: 2026-03-18, criticality: High}",
        bad="{status: completed}, for an earlier product",
    )
    ncsp: Answer[Ncsp] | None = ask(
        "Which of policing's own security standards does it meet, and what is still missing?",
        why="A force must show its risk owner how a third party stands to the community's security policy.",
        source="national-standards",
        required=False,
        withhold=Withhold.SECURITY,
        good="{standards_met: [Vulnerability management, Third party assurance], gaps: Logs are kept for six months.}",
        bad="{standards_met: [All]}",
    )
    pasf: Answer[list[Pasf]] | None = ask(
        "Which sites were audited as Police Assured Secure Facilities?",
        why="Police data on a screen or a disk are as safe as the room they are in.",
        source="pds-pasf",
        required=False,
        withhold=Withhold.SECURITY,
        good="[{site_label: Main data centre, status: assured, expires_on: 2027-10-01}]",
        bad="[{site_label: All sites, status: assured}]",
    )
    personnel: Answer[Personnel] | None = ask(
        "Can your people reach a force's data or systems through it, and how are those who can screened and vetted?",
        why="Whoever can reach police data or systems without an escort needs police vetting, and that takes months.",
        source="police-vetting",
        withhold=Withhold.ALLOWED,
        good="{access: supervised, bs7858: bs7858_2019, nppv_levels: [{level: nppv_3, roles_count: 6}], "
        "clearances: [bpss]}",
        bad="{access: none, bs7858: none}, for a service with an administrator of yours",
    )
    cloud_principles: Answer[CloudPrinciples] | None = ask(
        "How does it meet each of the fourteen cloud security principles?",
        why="Security assessors in the public sector judge a cloud service by these fourteen.",
        source="ncsc-cloud",
        when=("cloud_hosted",),
        good="{assessed_on: 2026-06-12, "
        "data_in_transit: {approach: independent, statement: TLS 1.3 everywhere; probed in each yearly test.}, "
        "asset_protection_resilience: {approach: recognised_standard, statement: Two certified UK data centres.}, "
        "separation_between_customers: {approach: independent, statement: One database for each force.}, "
        "governance_framework: {approach: recognised_standard}, "
        "operational_security: {approach: recognised_standard}, "
        "personnel_security: {approach: supplier_defined, statement: All are screened and six are vetted.}, "
        "secure_development: {approach: supplier_defined, statement: Two people read every change.}, "
        "supply_chain_security: {approach: not_met, statement: Libraries are watched; their makers are not asked.}, "
        "secure_user_management: {approach: independent}, identity_authentication: {approach: independent}, "
        "external_interface_protection: {approach: independent}, "
        "secure_service_administration: {approach: supplier_defined}, "
        "audit_information_and_alerting: {approach: supplier_defined}, secure_use: {approach: supplier_defined}}",
        bad="The same approach and statement fourteen times",
    )
    pen_test: Answer[PenTest] | None = ask(
        "How often do people try to break in, who are they, and who can read what they found?",
        why="Software changes, so a test from two versions ago says little.",
        source="g-cloud",
        good="{frequency: at_least_once_a_year, approach: it_health_check_check_provider, last_on: 2026-05-20, "
        "summary_access: nda_to_forces}",
        bad="{frequency: at_least_once_a_year}, for an automatic scan",
    )
    vulnerability_disclosure: Answer[VulnerabilityDisclosure] | None = ask(
        "How can somebody who finds a weakness tell you, and how fast do you mend it?",
        why="Weaknesses are found by strangers; what matters is whether they can reach you before others use them.",
        source="software-code",
        good="{policy_url: 'https://supplier.example/security', contact: security@supplier.example, "
        "safe_harbour: true, patch_days: {critical: 7, high: 30}}",
        bad="{contact: Your account manager}",
    )
    software_security_code: Answer[SoftwareSecurityCode] | None = ask(
        "Did you assess yourselves against the Software Security Code of Practice, and what is missing?",
        why="The code asks for a year's notice before support ends, which is what a force needs to replace software.",
        source="software-code",
        when=("software",),
        good="{self_assessed: true, on: 2026-02-11, gaps: Builds cannot be repeated bit by bit., "
        "eol_notice_months: 18}",
        bad="{self_assessed: true, eol_notice_months: 1}",
    )
    sbom: Answer[Sbom] | None = ask(
        "Is there a list of all that the software is made of, in which format, and who can have it?",
        why="When a flaw in a common library becomes known, a force must find out the same day where it has it.",
        source="software-code",
        when=("software",),
        withhold=Withhold.ALLOWED,
        good="{format: cyclonedx, access: on_request, generated_on: 2026-05-01}",
        bad="{format: none}",
    )
    controls: Answer[Controls] | None = ask(
        "How are data encrypted, who can log in and how, and what keeps customers and the internet apart?",
        why="Assessors ask these first, with the level: the name of a protocol can be checked, an adjective cannot.",
        source="college-app",
        withhold=Withhold.SECURITY,
        good="{encryption_in_transit: TLS 1.3, encryption_at_rest: AES-256 on every disk, "
        "key_management: Each force holds its own, mfa: required, sso: [OpenID Connect], "
        "tenant_separation: One database for each force.}",
        bad="{encryption_in_transit: Industry standard, encryption_at_rest: Military grade, mfa: available}",
    )
    logging: Answer[Logging] | None = ask(
        "How long are logs of who did what kept, and how does a force get them?",
        why="Misuse of police data is often found months later.",
        source="g-cloud",
        withhold=Withhold.ALLOWED,
        good="{retention: at_least_12_months, buyer_access: real_time}",
        bad="{retention: user_defined, buyer_access: supplier_controlled}, for a setting that only you can change",
    )
    incident: Answer[IncidentNotice] | None = ask(
        "How soon after a security incident do you tell a force, and whom can it call?",
        why="A force that learns of it from the news cannot protect anybody.",
        source="g-cloud",
        good="{notify_hours: 12, contact: security@supplier.example, csirt: A duty team of four at all hours}",
        bad="{notify_hours: 72, contact: Service desk}",
    )
    continuity: Answer[Continuity] | None = ask(
        "How much of the time do you promise that it works, how fast is it back, and when did you last try that?",
        why="A plan that was never tried is a hope, and control rooms do not close.",
        source="g-cloud",
        when=("cloud_hosted", "service"),
        withhold=Withhold.ALLOWED,
        good="{availability_pct: 99.9, rto_h: 4, rpo_h: 0.25, last_dr_test: 2026-09-06}",
        bad="{availability_pct: 100}",
    )
