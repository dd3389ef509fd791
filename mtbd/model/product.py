"""What the product is, for whom, and which kinds of questions it must answer."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import (
    AtLeastOne,
    Category,
    Cpv,
    Date,
    Flag,
    ForceOrUndisclosed,
    Length,
    Licence,
    Line,
    Month,
    PartyId,
    Prose,
    Text,
    Url,
    text,
)

Kind = Literal["software", "saas", "hardware", "managed_service", "professional_service", "data_service", "consumable"]
Phase = Literal["pre-deployment", "beta-pilot", "private-beta", "public-beta", "production", "retired"]
Region = Literal[
    "international",
    "uk",
    "great-britain",
    "england-and-wales",
    "northern-ireland",
    "scotland",
    "wales",
    "england",
    "london",
    "north-east",
    "north-west",
    "yorkshire-and-the-humber",
    "east-midlands",
    "west-midlands",
    "south-east",
    "east-of-england",
    "south-west",
]


Basis = Literal["published_notice", "force_published", "force_consented", "count_only"]


class Versions(Group):
    """Which version this is about, and for how long it is supported."""

    current: Line = part("Version")
    released_on: Answer[Date] | None = part("Released on")
    supported_until: Answer[Date] | None = part("Supported until")


class Deployment(Group):
    """One place where the product is or was in use, told on a published basis."""

    force: Answer[ForceOrUndisclosed] = part("Force", withhold=Withhold.ALLOWED)
    status: Answer[Literal["live", "pilot", "ended"]] = part("Status", withhold=Withhold.ALLOWED)
    since: Answer[Month] | None = part("Since", withhold=Withhold.ALLOWED)
    basis: Answer[Basis] = part(
        "Why it may be told",
        withhold=Withhold.ALLOWED,
        terms={
            "published_notice": "A contract or other notice is published",
            "force_published": "The force published it",
            "force_consented": "The force agreed",
            "count_only": "Only counted, not named",
        },
    )
    url: Answer[Url] | None = part("Where it is published", withhold=Withhold.ALLOWED)


class SupplyChainLink(Group):
    """A third party whose part in the product a force would want to know of."""

    party: Answer[PartyId] = part("Third party", withhold=Withhold.ALLOWED)
    role: Answer[Line] = part("Role", withhold=Withhold.ALLOWED)
    component: Answer[Line] | None = part("Component", withhold=Withhold.ALLOWED)
    critical: Answer[Flag] | None = part("The product stops without it", withhold=Withhold.ALLOWED)


class OpenSource(Group):
    """Whether the product's own source is open, and where it is."""

    uses: Flag = part("Uses open-source components")
    is_open: Flag | None = part("Is itself open source")
    licence: Licence | None = part("Licence")
    repository: Url | None = part("Repository")


class Product(Section):
    """What it is, in words that an officer, a buyer and a member of the public all understand."""

    TITLE = "The product"

    name: Answer[Annotated[str, text(100, show="line")]] | None = ask(
        "What is the product called?",
        why="So that forces talk of the same thing.",
        source="atrs",
        atrs="1.1",
        good="Exemplar Triage",
        bad="Our award-winning platform",
    )
    one_sentence: Answer[Line] | None = ask(
        "What is it, in one sentence of at most 200 characters?",
        why="It is what a search result shows.",
        source="atrs",
        atrs="0.5",
        good="Sorts non-emergency reports by how soon they need an answer.",
        bad="The future of policing, today.",
    )
    summary: Answer[Text] | None = ask(
        "What does it do and why, in two or three plain sentences?",
        why="A reader decides here whether to read on; the public must be able to follow it.",
        source="atrs",
        atrs="1.2",
        good="It reads reports sent by web form and puts the most urgent first. Staff decide on each report.",
        bad="A next-generation synergy of cutting-edge capabilities.",
    )
    problem: Answer[Text] | None = ask(
        "Which problem of policing does it answer?",
        why="Forces and industry are to work on specific problem statements together.",
        source="techuk-mou",
        good="Reports wait up to nine days, and urgent ones are not seen among them.",
        bad="Policing must modernise.",
        required=False,
    )
    website: Answer[Url] | None = ask(
        "Where can the public read about it?",
        why="A page to start from.",
        source="atrs",
        atrs="1.3",
        good="https://supplier.example/triage",
        bad="available on request",
    )
    category: Answer[Category] | None = ask(
        "Which category is it in?",
        why="National category teams and buyers look by category.",
        source="bluelight-faq",
        good="case-file-and-disclosure",
        bad="general-purpose-ai, for a vest",
    )
    secondary_categories: Answer[Annotated[list[Category], Length(most=3)]] | None = ask(
        "In which other categories, three at most, would a buyer look for it?",
        why="Some products answer more than one need.",
        source="bluelight-faq",
        good="[redaction]",
        bad="all of them",
        required=False,
    )
    cpv: Answer[list[Cpv]] | None = ask(
        "Under which CPV codes is it bought?",
        why="Tender notices are found by these codes.",
        source="ocds",
        when=("expects_public_contracts",),
        good='["48000000-8"]',
        bad="IT",
    )
    kind: Answer[Annotated[list[Kind], AtLeastOne]] | None = ask(
        "What kind of product is it? Name all that apply.",
        why="It decides which questions are asked: a vest is not asked about its API.",
        source="charter",
        good="[saas]",
        bad="[solution]",
        terms={
            "software": "Software that a force installs",
            "saas": "Software that the supplier runs",
            "hardware": "A thing",
            "managed_service": "The supplier's people run something for a force",
            "professional_service": "The supplier's people advise, train or work",
            "data_service": "Data that a force receives or looks up",
            "consumable": "A thing that is used up",
        },
    )
    phase: Answer[Phase] | None = ask(
        "How far along is it?",
        why="A pilot is judged otherwise than a product in daily use.",
        source="atrs",
        atrs="0.3",
        good="production",
        bad="production, for a prototype",
        terms={"beta-pilot": "Beta or pilot (older records)"},
    )
    versions: Answer[Versions] | None = ask(
        "Which version is this about, since when, and until when is it supported?",
        why="Every statement here is about a version; software without support is a risk.",
        source="software-code",
        when=("digital", "physical"),
        good="{current: 4.2.0, released_on: 2026-05-01, supported_until: 2028-05-01}",
        bad="{current: latest}",
    )
    regions: Answer[Annotated[list[Region], AtLeastOne]] | None = ask(
        "Where is it offered?",
        why="Law and forces differ between the nations.",
        source="atrs",
        atrs="0.4",
        terms={
            "uk": "United Kingdom",
            "great-britain": "Great Britain",
            "england-and-wales": "England and Wales",
            "northern-ireland": "Northern Ireland",
            "north-east": "North East England",
            "north-west": "North West England",
            "yorkshire-and-the-humber": "Yorkshire and the Humber",
            "east-midlands": "East Midlands",
            "west-midlands": "West Midlands",
            "south-east": "South East England",
            "east-of-england": "East of England",
            "south-west": "South West England",
        },
        good="[england-and-wales]",
        bad="[international], for a product that knows English law only",
    )
    intended_users: Answer[Annotated[list[Line], AtLeastOne]] | None = ask(
        "Who is meant to use it?",
        why="Training, vetting and fairness depend on who works with it.",
        source="atrs",
        atrs="2.2.1",
        good="[Control room supervisors]",
        bad="[Everyone]",
    )
    intended_uses: Answer[Annotated[list[Text], AtLeastOne]] | None = ask(
        "What is it meant to be used for?",
        why="A use outside the list is a warning sign in an audit.",
        source="atrs",
        atrs="2.2.1",
        good="[Ordering the queue of non-emergency reports]",
        bad="[Any policing purpose]",
    )
    out_of_scope_uses: Answer[Annotated[list[Text], AtLeastOne]] | None = ask(
        "What should it not be used for?",
        why="The maker knows best where it fails.",
        source="atrs",
        atrs="2.2.1",
        good="[Emergency calls, Deciding whether a crime is recorded]",
        bad="[None]",
    )
    detailed_description: Answer[Prose] | None = ask(
        "How does it work, for a reader who will assess it?",
        why="An assessor needs more than a summary: functions, limits, and where it does not apply.",
        source="atrs",
        atrs="2.2.1",
        withhold=Withhold.ALLOWED,
        good="A service of three parts. The first reads reports and takes out 41 features. The second ...",
        bad="See our brochure.",
    )
    previous_process: Answer[Text] | None = ask(
        "What was done before, without it?",
        why="A benefit is a difference from something.",
        source="atrs",
        atrs="2.2.3",
        withhold=Withhold.ALLOWED,
        good="Two clerks read every report in the order of arrival.",
        bad="Legacy processes.",
        required=False,
    )
    alternatives_considered: Answer[Text] | None = ask(
        "What else was considered, and why not chosen?",
        why="A force must show that nothing simpler would have done.",
        source="atrs",
        atrs="2.2.4",
        withhold=Withhold.ALLOWED,
        good="Fixed rules were tried first; they missed one urgent report in eight.",
        bad="No alternatives were considered.",
        required=False,
    )
    uses_ai: Answer[Flag] | None = ask(
        "Does it use AI, statistical modelling or another complex algorithm?",
        why="The Covenant, the ATRS and the ethics committee begin here.",
        source="covenant",
        good="true",
        bad="false, for a product that ranks by a trained score",
    )
    no_ai_statement: Answer[Text] | None = ask(
        "If it uses no AI, what does it use where a reader may expect AI?",
        why="A bare no leaves doubt where a product searches, sorts or suggests.",
        source="atrs",
        required=False,
        good="It sorts by date and by fixed rules that each force sets.",
        bad="Not applicable to our solution.",
    )
    is_biometric: Answer[Flag] | None = ask(
        "Does it measure people's bodies or behaviour to recognise or sort them?",
        why="Biometric data has its own law and its own ethics.",
        source="pofa",
        good="false",
        bad="false, for a face search",
    )
    is_surveillance: Answer[Flag] | None = ask(
        "Does it watch, listen to or track people or their devices?",
        why="Surveillance must be necessary and proportionate, and its oversight has a code.",
        source="pofa",
        when=("digital", "physical"),
        good="false",
        bad="false, for number plate cameras",
    )
    affects_individuals: Answer[Flag] | None = ask(
        "Can what it shows or does change what happens to a person?",
        why="Equality duties and the right to challenge depend on it.",
        source="bridges",
        good="true",
        bad="false, since an officer decides in the end",
    )
    public_facing: Answer[Flag] | None = ask(
        "Do members of the public use it, or see it at work?",
        why="The public is owed an explanation of what it meets.",
        source="atrs",
        when=("digital", "networked"),
        good="false",
        bad="false, for an online crime report",
    )
    holds_data: Answer[Flag] | None = ask(
        "Does it keep data of the force?",
        why="Then a force must be able to get it back, and to delete it.",
        source="g-cloud",
        when=("digital", "networked"),
        good="true",
        bad="false, for a cloud service with a cache of case files",
    )
    processes_personal_data: Answer[Flag] | None = ask(
        "Does the product itself process data about people?",
        why="Data protection law begins here.",
        source="dpa2018",
        good="true",
        bad="false, since names are replaced by numbers",
    )
    has_user_interface: Answer[Flag] | None = ask(
        "Do people work with it on a screen, by voice or by touch?",
        why="Then it must be accessible.",
        source="psbar",
        when=("digital", "networked"),
        good="true",
        bad="false, for a web page that only managers see",
    )
    networked: Answer[Flag] | None = ask(
        "Does it join a network?",
        why="What joins a network must be secured, a camera as much as a server.",
        source="pds-tpap",
        when=("digital", "physical"),
        good="true",
        bad="false, for a device that syncs by Bluetooth",
    )
    cloud_hosted: Answer[Flag] | None = ask(
        "Does any of it run on computers that the force does not run?",
        why="Where, whose and how secured follows from it.",
        source="ncsc-cloud",
        when=("digital", "networked"),
        good="true",
        bad="false, although backups go to a cloud",
    )
    expects_public_contracts: Answer[Flag] | None = ask(
        "Do you expect public bodies to buy it under contract?",
        why="Questions about tenders, social value and carbon plans follow only then.",
        source="ppn-002",
        good="true",
        bad="false, for a product on a framework",
    )
    deployments: Answer[list[Deployment]] | None = ask(
        "Where is it in use, as far as that is published or the force agreed?",
        why="Other forces can ask how it went. Name a force only on a published basis.",
        source="foi-contracts",
        withhold=Withhold.ALLOWED,
        good="[{force: kent, status: live, basis: published_notice, url: 'https://notice.example/1'}]",
        bad="[{force: kent, status: live, basis: count_only}]",
    )
    deployments_total: Answer[Line] | None = ask(
        "In how many UK forces is it in use, as a number or a band?",
        why="Maturity and concentration, without naming anyone.",
        source="foi-contracts",
        withhold=Withhold.ALLOWED,
        good="5 to 10 forces",
        bad="many",
    )
    supply_chain: Answer[list[SupplyChainLink]] | None = ask(
        "Which third parties does it depend on, and for what?",
        why="A risk two steps down the chain is still the force's risk.",
        source="atrs",
        atrs="2.1.4.3",
        withhold=Withhold.ALLOWED,
        good="[{party: hosting-provider, role: Hosting, critical: true}]",
        bad="[]",
    )
    open_source: Answer[OpenSource] | None = ask(
        "Does it use open-source components, and is it itself open source?",
        why="Open source can be inspected, and needs looking after.",
        source="software-code",
        required=False,
        good="{uses: true, is_open: false}",
        bad="{uses: false}, for a web application",
    )
