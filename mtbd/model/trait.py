"""What a product is, as far as it decides which questions it is asked."""

from typing import Any, NamedTuple

from mtbd.diagnostic import Location


class Trait(NamedTuple):
    """A yes or no about a product, read off its answers."""

    name: str
    meaning: str
    path: Location
    """The answer that decides it."""
    words: frozenset[str]
    """The values of that answer, as they are written, of which one makes it true."""
    yes: str
    """An example on this side of the line."""
    no: str
    """An example on the other."""


_TRUE = frozenset({"true"})
_KIND = ("product", "kind")


def _flag(name: str, meaning: str, yes: str, no: str) -> Trait:
    return Trait(name, meaning, ("product", name), _TRUE, yes, no)


def _kind(name: str, meaning: str, words: str, yes: str, no: str) -> Trait:
    return Trait(name, meaning, _KIND, frozenset(words.split()), yes, no)


TRAITS = (
    _kind(
        "digital",
        "It is software, or a service that runs on software",
        "software saas managed_service data_service",
        "a records system that a force runs on its own servers",
        "a protective vest",
    ),
    _kind(
        "software",
        "It is software, installed or as a service",
        "software saas",
        "an app on an officer's phone",
        "a training course, even one with slides",
    ),
    _kind(
        "physical",
        "It is a thing that people hold, wear, use up or drive",
        "hardware consumable",
        "a drug swab",
        "a cloud service, although its servers are things",
    ),
    _kind(
        "consumable",
        "It is used up, or comes in doses",
        "consumable",
        "a drug swab",
        "a reader that evaluates swabs",
    ),
    _kind(
        "service",
        "People do it",
        "managed_service professional_service",
        "interpreters by telephone",
        "a helpdesk that comes with software",
    ),
    _flag(
        "uses_ai",
        "It uses AI, statistical modelling or another complex algorithm",
        "a score for how urgent a call is, from a regression",
        "a search that lists records holding a word",
    ),
    _flag(
        "is_biometric",
        "It measures people's bodies or behaviour so as to recognise or sort them",
        "matching a face against custody pictures",
        "measuring officers for a vest",
    ),
    _flag(
        "is_surveillance",
        "It watches, listens to or tracks people or their devices",
        "number plate cameras",
        "a camera that a technician uses to inspect a drain",
    ),
    _flag(
        "affects_individuals",
        "What it shows or does can change what happens to a person",
        "a risk score that decides who is visited first",
        "a stock list for stationery",
    ),
    _flag(
        "public_facing",
        "Members of the public use it or see it at work",
        "a form to report a crime",
        "a rota for control room staff",
    ),
    _flag(
        "holds_data",
        "It keeps data of the force",
        "a records system",
        "a calculator that forgets what was typed when it is closed",
    ),
    _flag(
        "processes_personal_data",
        "The product itself processes data about people",
        "a case file system",
        "a vest, although officers are measured for it",
    ),
    _flag(
        "has_user_interface",
        "People work with it on a screen, by voice or by touch",
        "a web page for supervisors",
        "a message queue between two systems",
    ),
    _flag(
        "networked",
        "It joins a network, wired or not",
        "a body-worn camera with a docking station",
        "a torch",
    ),
    _flag(
        "cloud_hosted",
        "Some of it runs on computers that the force does not run",
        "software as a service",
        "software on the force's own servers",
    ),
    _flag(
        "expects_public_contracts",
        "The supplier expects public bodies to buy it under contract",
        "a case file system on a framework",
        "free software that nobody sells",
    ),
    Trait(
        "part3",
        "It is meant to be used under Part 3 of the Data Protection Act 2018, law enforcement",
        ("data_protection", "regimes"),
        frozenset({"dpa_part3"}),
        "a custody system",
        "a system for annual leave",
    ),
    Trait(
        "sensitive_data",
        "It processes data that the law or this project calls sensitive",
        ("data_protection", "data_categories"),
        frozenset({"special_category", "criminal_offence", "sensitive_processing_s35_8", "biometric", "children"}),
        "case files in which victims tell of their health",
        "a telephone list of officers",
    ),
    Trait(
        "supplier_handles_data",
        "The supplier itself processes data about people for a force",
        ("data_protection", "roles"),
        frozenset({"processor", "joint_controller", "subprocessor"}),
        "a service whose support staff can open case files",
        "a program that runs on a force's own computers and sends nothing home",
    ),
    Trait(
        "identifies_people",
        "It looks for one person among many by their body or behaviour",
        ("biometrics", "purpose"),
        frozenset({"identification"}),
        "a search of custody pictures for a face",
        "a fingerprint reader that unlocks an officer's phone",
    ),
    Trait(
        "worn",
        "It is worn on the body to protect or to be seen",
        ("product", "category"),
        frozenset({"body-armour", "uniform-and-ppe"}),
        "a vest",
        "a camera that clips onto one",
    ),
    Trait(
        "less_lethal",
        "It is a weapon that is meant not to kill",
        ("product", "category"),
        frozenset({"less-lethal"}),
        "an irritant spray",
        "a vest",
    ),
    Trait(
        "generative_ai",
        "It writes, draws, speaks or codes with generative AI",
        ("ai", "generative_ai"),
        _TRUE,
        "a tool that drafts a summary of an interview",
        "a search that ranks documents by meaning",
    ),
    Trait(
        "trains_models",
        "The supplier trained or tuned one of its models",
        ("ai", "trains_models"),
        _TRUE,
        "a bought model tuned on crime reports",
        "a bought model used as it comes",
    ),
    Trait(
        "by_supplier",
        "The supplier prepared the declaration",
        ("metadata", "prepared_by"),
        frozenset({"supplier"}),
        "a declaration that the product team wrote",
        "a page compiled from public records",
    ),
    Trait(
        "compilation",
        "Others compiled it from what is public",
        ("metadata", "prepared_by"),
        frozenset({"public-sources"}),
        "a page compiled from public records",
        "a declaration that the product team wrote",
    ),
    Trait(
        "published",
        "The declaration is or was published",
        ("metadata", "status"),
        frozenset({"published", "superseded", "archived", "withdrawn"}),
        "a declaration in the catalogue",
        "a draft",
    ),
    Trait(
        "superseded",
        "Another declaration took its place",
        ("metadata", "status"),
        frozenset({"superseded"}),
        "version 1 of a product once version 2 has its own file",
        "a declaration with a newer change log entry",
    ),
    Trait(
        "withdrawn",
        "The declaration no longer holds and nothing takes its place",
        ("metadata", "status"),
        frozenset({"archived", "withdrawn"}),
        "a product that is no longer offered",
        "a product with a newer version",
    ),
    Trait(
        "large_turnover",
        "The supplier's turnover is 36 million pounds or more",
        ("supplier", "turnover_band"),
        frozenset({"over_36m"}),
        "a group with a turnover of 50 million pounds",
        "a company with a turnover of 2 million pounds",
    ),
    Trait(
        "expects_contracts_over_5m",
        "The supplier expects contracts for it over 5 million pounds a year, VAT included",
        ("commercial", "expects_contracts_over_5m"),
        _TRUE,
        "a national body-worn video contract",
        "a tool for one team",
    ),
)


def written(value: Any) -> frozenset[str]:
    """The words by which an answer's value is compared with those of a trait."""
    if isinstance(value, bool):
        return frozenset({"true"} if value else {"false"})
    if isinstance(value, (list, tuple)):
        return frozenset(str(item) for item in value)
    return frozenset() if value is None else frozenset({str(value)})
