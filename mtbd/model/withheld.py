"""The withholding block: what is held back, on which ground, what would happen, and how to ask for it."""

from typing import Annotated, Literal

from mtbd.model.ask import part
from mtbd.model.group import Group
from mtbd.model.text import Body, Date, Ground, Line, Mailbox, Text, Url, text

Concern = Literal[
    "gaming",
    "cybersecurity",
    "intellectual_property",
    "commercial_prejudice",
    "personal_data",
    "third_party_confidence",
    "safety_of_individuals",
    "live_investigation",
    "national_security",
    "legal_privilege",
    "future_publication",
    "statutory_bar",
    "other",
]

CONCERNS = {
    "gaming": "People could use it to get round the product",
    "cybersecurity": "It would help an attacker",
    "intellectual_property": "It is a trade secret or a design of value",
    "commercial_prejudice": "It would harm somebody's business",
    "personal_data": "It is about a person",
    "third_party_confidence": "Somebody else gave it in confidence",
    "safety_of_individuals": "It would put a person in danger",
    "live_investigation": "It would harm an investigation or a trial",
    "national_security": "It would harm national security",
    "legal_privilege": "It is legal advice",
    "future_publication": "It will be published later",
    "statutory_bar": "A law forbids publishing it",
    "other": "Something else",
}

Access = Literal["nda_to_forces", "secure_portal", "police_email_only", "on_request", "named_assurer_only", "none"]

ACCESS = {
    "nda_to_forces": "Police forces, under a confidentiality agreement",
    "secure_portal": "Police forces, in a secure portal",
    "police_email_only": "Anyone who asks from a police email address",
    "on_request": "Anyone who asks",
    "named_assurer_only": "A named security assurer",
    "none": "Nobody outside the supplier",
}


class Withheld(Group):
    """Why one thing is not told. An author types what, the concern and what the ground's test needs."""

    what: Annotated[str, text(1000, shortest=20)] = part("What is withheld")
    concern: Concern = part("Concern", terms=CONCERNS)
    ground: Ground | None = part("Ground, by analogy", derived="the ground that usually follows from the concern")
    in_the_alternative: Ground | None = part("Or, in the alternative")
    harm: Annotated[str, text(4000, shortest=60)] | None = part("Harm")
    likelihood: Literal["would", "would_be_likely"] | None = part("How likely")
    for_disclosure: list[Text] | None = part("For disclosure")
    against_disclosure: list[Text] | None = part("Against disclosure")
    balance: Annotated[str, text(4000, shortest=40)] | None = part("Balance of the public interest")
    published_instead: Text | None = part("Published instead")
    ask: Access | None = part("Who can see it", terms=ACCESS)
    ask_at: Mailbox | None = part("Ask at", derived="metadata.contact_email")
    decided_by: Line | None = part("Decided by", derived="metadata.approver_role")
    decided_on: Date | None = part("Decided on", derived="metadata.reviewed_on")
    review_by: Date | None = part("Looked at again by", derived="twelve months after decided_on")
    until: Line | None = part("Sensitive until")
    requested_by: Body | None = part("At the request of")
    academic_partner: Line | None = part("Research with")
    enactment: Line | None = part("Law that forbids it")
    url: Url | None = part("Where else it can be read")
    publish_by: Date | None = part("Will be published by")
