"""What is true of the company, told once for all its products; a declaration may override an answer."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
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
    Line,
    Mailbox,
    OrgId,
    Text,
    Url,
    Year,
)


class UltimateParent(Group):
    """Who owns the supplier in the end."""

    name: Line = part("Name", required=True)
    country: Country = part("Country", required=True)


class ModernSlavery(Group):
    """The statement under section 54 of the Modern Slavery Act 2015."""

    statement_url: Url = part("Statement", required=True)
    year: Year = part("Year", required=True)


class Charter(Group):
    """The supplier's own word on the Police Industry Charter."""

    status: Literal["signed", "intends_to_sign", "not_signed"] = part("Status", required=True)
    signed_on: Date | None = part("Signed on")
    reciprocity: Text | None = part("What the supplier asks of forces in return")


class Relationship(Group):
    """A tie between the supplier and policing that a reader would want to know of."""

    kind: Literal["sponsorship", "free_trial", "former_officers", "advisory_role", "hospitality"] = part(
        "Kind", required=True
    )
    description: Text = part("Description", required=True)


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
        "Under which other names does it trade?",
        why="Buyers know the name on the box.",
        source="ocds",
        required=False,
        good="[Exemplar]",
        bad="[various]",
    )
    org_id: Answer[OrgId] | None = ask(
        "What is its id in a public register, such as Companies House?",
        why="Names repeat; a register's id does not.",
        source="atrs",
        atrs="2.1.4.2",
        good="GB-COH-00000000",
        bad="1234567",
    )
    jurisdiction: Answer[Country] | None = ask(
        "In which country is it registered?",
        why="Whose law the supplier answers to decides who can compel it.",
        source="bluelight-faq",
        good="GB",
        bad="Europe",
    )
    ultimate_parent: Answer[UltimateParent] | None = ask(
        "Who owns it in the end, and where is that owner?",
        why="Security of supply, and foreign law that reaches through ownership.",
        source="bluelight-faq",
        good="{name: Exemplar Holdings Inc, country: US}",
        bad="{name: Private investors, country: GB}",
    )
    size: Answer[Literal["micro", "small", "medium", "large"]] | None = ask(
        "How large is it?",
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
        "Is it a voluntary, community or social enterprise?",
        why="Forces have social value goals.",
        source="bluelight-faq",
        good="false",
        bad="true, for a company with a charity programme",
    )
    is_public_body: Answer[Flag] | None = ask(
        "Is it a public body?",
        why="A force that shares its own tool has other duties than a company.",
        source="atrs",
        good="false",
        bad="true, for a company that a council owns in part",
    )
    turnover_band: Answer[Literal["under_10m", "10m_to_36m", "over_36m"]] | None = ask(
        "In which band is its yearly turnover, in pounds?",
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
        "Where is its modern slavery statement?",
        why="The law asks for it, and buyers check it.",
        source="msa",
        when=("large_turnover",),
        good="{statement_url: 'https://supplier.example/modern-slavery', year: 2026}",
        bad="{statement_url: 'https://supplier.example', year: 2019}",
    )
    charter: Answer[Charter] | None = ask(
        "Has it signed the Police Industry Charter?",
        why="The supplier's own word; BlueLight Commercial keeps the list.",
        source="charter",
        good="{status: signed, signed_on: 2025-02-01}",
        bad="{status: signed}, for a company that has asked for the form",
    )
    payment_terms_days: Answer[Count] | None = ask(
        "Within how many days does it pay its own suppliers?",
        why="Public contracts ask for prompt payment down the chain.",
        source="bluelight-faq",
        required=False,
        withhold=Withhold.ALLOWED,
        good="30",
        bad="0",
    )
    insurance: Answer[Text] | None = ask(
        "Which insurance does it hold, and up to which sums?",
        why="Who pays when something goes wrong.",
        source="bluelight-faq",
        required=False,
        withhold=Withhold.ALLOWED,
        good="Professional indemnity up to 5 million pounds a claim.",
        bad="Fully insured.",
    )
    conflicts_and_hospitality_policy: Answer[Url] | None = ask(
        "Where is its policy on conflicts of interest and hospitality?",
        why="The Charter wants transparency in the relationship itself.",
        source="charter-purpose",
        required=False,
        good="https://supplier.example/conflicts",
        bad="internal",
    )
    relationships: Answer[list[Relationship]] | None = ask(
        "Which ties to policing should a reader know of?",
        why="Sponsorship, free trials, former officers and advisory roles are fair if they are known.",
        source="charter-purpose",
        required=False,
        good="[{kind: free_trial, description: Two forces used it free of charge for three months in 2026.}]",
        bad="[]",
    )


class SupplierFile(Group):
    """The file `supplier.yaml` of a supplier's folder."""

    mtbd: Edition | None = part("Version of the questions", required=False)
    prepared_by: PreparedBy | None = part("Who prepared it")
    contact_email: Mailbox | None = part("Team mailbox")
    website: Url | None = part("Website")
    example: Flag | None = part("An invented supplier, there to show how it is done")
    supplier: Supplier | None = part("The supplier")
    parties: list[Party] | None = part("Third parties")
    evidence: list[Evidence] | None = part("Evidence")
