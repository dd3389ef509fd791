"""What is true of the supplier, told once for all its products; a declaration may override an answer."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.assurance import Certificate, Vetting
from mtbd.model.commercial_groups import SocialValue
from mtbd.model.evidence import Evidence
from mtbd.model.group import Group
from mtbd.model.metadata import PreparedBy
from mtbd.model.party import Party
from mtbd.model.section import Section
from mtbd.model.text import (
    Count,
    Country,
    Date,
    Edition,
    Flag,
    IcoNumber,
    Line,
    Mailbox,
    Number,
    OrgId,
    Text,
    Url,
    Year,
)


class UltimateParent(Group):
    """Who owns the supplier in the end."""

    name: Line = part("Name")
    country: Country = part("Country")


class ModernSlavery(Group):
    """The statement under section 54 of the Modern Slavery Act 2015."""

    statement_url: Url = part("Statement")
    year: Year = part("Year")


class CarbonReductionPlan(Group):
    """The plan that PPN 006 asks for; emissions in tonnes of carbon dioxide equivalent a year."""

    url: Url = part("Plan")
    published_on: Date = part("Published on")
    baseline_year: Year | None = part("Baseline year")
    scope1_t: Number | None = part("Scope 1, tonnes a year")
    scope2_t: Number | None = part("Scope 2, tonnes a year")
    scope3_subset_t: Number | None = part("Part of scope 3, tonnes a year")
    net_zero_year: Year = part("Net zero by")
    ppn: Literal["ppn-006"] | None = part("Follows", terms={"ppn-006": "PPN 006"})


class EnvironmentalManagement(Group):
    """A certified environmental management system."""

    iso14001: Flag = part("ISO 14001")
    expires_on: Date | None = part("Valid until")


class Charter(Group):
    """The supplier's own word on the Police Industry Charter."""

    status: Literal["signed", "intends_to_sign", "not_signed"] = part("Status")
    signed_on: Date | None = part("Signed on")
    reciprocity: Text | None = part("What the supplier asks of forces in return")


class Relationship(Group):
    """A tie between the supplier and policing that a reader would want to know of."""

    kind: Literal["sponsorship", "free_trial", "former_officers", "advisory_role", "hospitality"] = part("Kind")
    description: Text = part("Description")


class Supplier(Section):
    """Who stands behind the product."""

    TITLE = "The supplier"

    legal_name: Answer[Line] | None = ask(
        "What is the supplier's legal name?",
        why="A contract is made with a legal person.",
        source="atrs",
        atrs="2.1.4.1",
        good="Exemplar Policing Systems Limited",
        bad="Exemplar",
    )
    trading_names: Answer[list[Line]] | None = ask(
        "Under which other names does the supplier trade?",
        why="Buyers know the name on the box.",
        source="ocds",
        required=False,
        good="[Exemplar]",
        bad="[various]",
    )
    org_id: Answer[OrgId] | None = ask(
        "What is the supplier's id in a public register, such as Companies House?",
        why="Names repeat; a register's id does not.",
        source="atrs",
        atrs="2.1.4.2",
        good="GB-COH-00000000",
        bad="1234567",
    )
    jurisdiction: Answer[Country] | None = ask(
        "In which country is the supplier registered?",
        why="Whose law the supplier answers to decides who can compel it.",
        source="bluelight-faq",
        good="GB",
        bad="Europe",
    )
    ultimate_parent: Answer[UltimateParent] | None = ask(
        "Who owns the supplier in the end, and where is that owner?",
        why="Security of supply, and foreign law that reaches through ownership.",
        source="bluelight-faq",
        good="{name: Exemplar Holdings Inc, country: US}",
        bad="{name: Private investors, country: GB}",
    )
    size: Answer[Literal["micro", "small", "medium", "large"]] | None = ask(
        "How large is the supplier?",
        why="Policing does not want to lose small companies.",
        source="bluelight-faq",
        good="small",
        bad="micro, for a subsidiary of a large group",
        terms={
            "micro": "Fewer than 10 people",
            "small": "Fewer than 50 people",
            "medium": "Fewer than 250 people",
            "large": "250 people or more",
        },
    )
    is_vcse: Answer[Flag] | None = ask(
        "Is the supplier a voluntary, community or social enterprise?",
        why="Forces have social value goals.",
        source="bluelight-faq",
        good="false",
        bad="true, for a company with a charity programme",
    )
    is_public_body: Answer[Flag] | None = ask(
        "Is the supplier a public body?",
        why="A force that shares its own tool has other duties than a company.",
        source="atrs",
        good="false",
        bad="true, for a company that a council owns in part",
    )
    turnover_band: Answer[Literal["under_10m", "10m_to_36m", "over_36m"]] | None = ask(
        "In which band is the supplier's yearly turnover, in pounds?",
        why="From 36 million pounds on the law asks for a modern slavery statement.",
        source="msa",
        withhold=Withhold.ALLOWED,
        good="under_10m",
        bad="under_10m, for one subsidiary of a group",
        terms={
            "under_10m": "Under 10 million pounds",
            "10m_to_36m": "10 to 36 million pounds",
            "over_36m": "36 million pounds or more",
        },
    )
    modern_slavery: Answer[ModernSlavery] | None = ask(
        "Where is the supplier's modern slavery statement?",
        why="The law asks for it, and buyers check it.",
        source="msa",
        when=("large_turnover",),
        good="{statement_url: 'https://supplier.example/modern-slavery', year: 2026}",
        bad="{statement_url: 'https://supplier.example', year: 2019}",
    )
    charter: Answer[Charter] | None = ask(
        "Has the supplier signed the Police Industry Charter?",
        why="The supplier's own word; BlueLight Commercial keeps the list.",
        source="charter",
        good="{status: signed, signed_on: 2025-02-01}",
        bad="{status: signed}, for a company that has asked for the form",
    )
    certifications: Answer[list[Certificate]] | None = ask(
        "Which security certificates does the supplier hold, Cyber Essentials first, and what do they cover?",
        why="Government contracts ask for Cyber Essentials, and a maker of vests keeps officers' measurements too.",
        source="ppn-014",
        good="[{scheme: cyber_essentials, scope: The whole company, expires_on: 2027-05-31}]",
        bad="[{scheme: cyber_essentials_plus, scope: The whole company, expires_on: 2023-01-31}]",
    )
    ico_registration: Answer[IcoNumber] | None = ask(
        "What is the supplier's registration number with the Information Commissioner?",
        why="Who processes data about people pays a fee and stands in a public register.",
        source="dpa2018",
        when=("processes_personal_data", "holds_data"),
        good="ZA123456",
        bad="Registered",
    )
    carbon_reduction_plan: Answer[CarbonReductionPlan] | None = ask(
        "Where is the supplier's carbon reduction plan, and what does it commit to?",
        why="Bids for contracts over 5 million pounds a year need one.",
        source="ppn-006",
        when=("expects_contracts_over_5m",),
        good="{url: 'https://supplier.example/carbon', published_on: 2026-04-01, net_zero_year: 2045, ppn: ppn-006}",
        bad="{url: 'https://supplier.example', published_on: 2021-01-01, net_zero_year: 2070}",
    )
    environmental_management: Answer[EnvironmentalManagement] | None = ask(
        "Is the supplier's environmental management certified?",
        why="A certificate with a date can be checked.",
        source="g-cloud",
        required=False,
        good="{iso14001: true, expires_on: 2028-03-31}",
        bad="{iso14001: true}, for a certificate that has lapsed",
    )
    vetting: Answer[Vetting] | None = ask(
        "How are the supplier's people screened, and which police vetting do they hold?",
        why="Whoever works on police premises or with police data needs vetting, and that takes months.",
        source="police-vetting",
        when=("service",),
        withhold=Withhold.ALLOWED,
        good="{bs7858: bs7858_2019, nppv_levels: [{level: nppv_2_full, roles_count: 12}], clearances: [bpss]}",
        bad="{bs7858: other}",
    )
    social_value: Answer[SocialValue] | None = ask(
        "Which social value does the supplier offer under public contracts, where, and how is it counted?",
        why="At least a tenth of the marks in a central government tender are for social value.",
        source="ppn-002",
        when=("expects_public_contracts",),
        good="{ppn: ppn-002, outcomes: [{outcome: Jobs for care leavers, metric: People hired, "
        "target: Six a year, place: Kent}]}",
        bad="{outcomes: [{outcome: Community, metric: Impact, target: Positive}]}",
    )
    payment_terms_days: Answer[Count] | None = ask(
        "Within how many days does the supplier pay its own suppliers?",
        why="Public contracts ask for prompt payment down the chain.",
        source="bluelight-faq",
        required=False,
        withhold=Withhold.ALLOWED,
        good="30",
        bad="0",
    )
    insurance: Answer[Text] | None = ask(
        "Which insurance does the supplier hold, and up to which sums?",
        why="Who pays when something goes wrong.",
        source="bluelight-faq",
        required=False,
        withhold=Withhold.ALLOWED,
        good="Professional indemnity up to 5 million pounds a claim.",
        bad="Fully insured.",
    )
    conflicts_and_hospitality_policy: Answer[Url] | None = ask(
        "Where is the supplier's policy on conflicts of interest and hospitality?",
        why="The Charter wants transparency in the relationship itself.",
        source="charter-purpose",
        required=False,
        good="https://supplier.example/conflicts",
        bad="internal",
    )
    relationships: Answer[list[Relationship]] | None = ask(
        "Which ties between the supplier and policing should a reader know of?",
        why="Sponsorship, free trials, former officers and advisory roles are fair if they are known.",
        source="charter-purpose",
        required=False,
        good="[{kind: free_trial, description: Two forces used it free of charge for three months in 2026.}]",
        bad="[]",
    )


class SupplierFile(Group):
    """The file `supplier.yaml` of a supplier's folder."""

    mtbd: Edition | None = part("Version of the questions")
    prepared_by: PreparedBy | None = part("Who prepared it")
    contact_email: Mailbox | None = part("Team mailbox")
    website: Url | None = part("Website")
    example: Flag | None = part("An invented supplier, there to show how it is done")
    supplier: Supplier | None = part("The supplier")
    parties: list[Party] | None = part("Third parties")
    evidence: list[Evidence] | None = part("Evidence")
