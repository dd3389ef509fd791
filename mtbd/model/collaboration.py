"""Charter commitment 5: collaboration and partnership."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Count, Flag, Line, Reason, Text, Url


class Roadmap(Group):
    """What is planned, and who may know."""

    public: Flag = part("Public")
    url: Url | None = part("Address")
    horizon_months: Count | None = part("Looks ahead, in months")


class CoDevelopment(Group):
    """Something made together with a public body."""

    body: Line = part("With")
    ip_position: Text = part("Who owns what came of it")


class AcademicOversight(Group):
    """Researchers who look at the product."""

    body: Line = part("Who")
    role: Text = part("What they do")


class SharedServices(Group):
    """Whether forces can use it together."""

    multi_force: Flag = part("Several forces can share one")
    convergence_notes: Text | None = part("How forces converge on it")


class IpTerms(Group):
    """Who owns what."""

    background: Answer[Text] = part("What each side brings", withhold=Withhold.ALLOWED)
    foreground: Answer[Text] = part("What is made under a contract", withhold=Withhold.ALLOWED)
    force_rights: Answer[Text] = part("What a force may do with it", withhold=Withhold.ALLOWED)


class Request(Group):
    """What the supplier asks of policing, so that a commitment works both ways."""

    commitment: Literal[
        "interoperability", "transparency", "professional_development", "sustainability", "collaboration"
    ] = part("Commitment")
    ask: Text = part("Asked of policing")


class Collaboration(Section):
    """How the supplier works with policing, and what it asks in return."""

    TITLE = "Collaboration"

    statement: Answer[Reason] | None = ask(
        "How do you work in partnership with policing?",
        why="It is the fifth commitment of the Charter.",
        source="charter-5",
        good="A user group of six forces meets each quarter and ranks what we build next; its minutes are public.",
        bad="We are a trusted partner.",
    )
    roadmap: Answer[Roadmap] | None = ask(
        "Is the roadmap public, where, and how far does it look ahead?",
        why="National teams take a long-term view of what is needed.",
        source="bluelight-faq",
        when=("digital", "networked"),
        good="{public: true, url: 'https://supplier.example/roadmap', horizon_months: 12}",
        bad="{public: true}",
    )
    dialogue: Answer[Text] | None = ask(
        "How can policing talk with you about problems that have no product yet?",
        why="The Charter wants open dialogue on new challenges.",
        source="charter-purpose",
        required=False,
        good="Our engineers hold an open hour on the first Tuesday of each month.",
        bad="Contact sales.",
    )
    user_group: Answer[Text] | None = ask(
        "Is there a user group, who is in it and what does it decide?",
        why="One voice carries further than forty-eight.",
        source="bluelight-faq",
        required=False,
        good="Six forces; they rank the backlog each quarter.",
        bad="Yes",
    )
    co_development: Answer[list[CoDevelopment]] | None = ask(
        "What was developed together with public bodies, and who owns it?",
        why="Public money should not be paid twice for the same idea.",
        source="charter-5",
        required=False,
        good="[{body: Kent Police, ip_position: Joint; each may use it freely.}]",
        bad="[{body: Various forces, ip_position: Ours}]",
    )
    academic_oversight: Answer[AcademicOversight] | None = ask(
        "Which researchers look at it, and what is their part?",
        why="The partnership of policing and techUK connects to Police Academic Centres of Excellence.",
        source="techuk-mou",
        required=False,
        good="{body: A university's policing research centre, role: Reads each yearly evaluation before publication.}",
        bad="{body: Academia, role: Support}",
    )
    public_engagement: Answer[Text] | None = ask(
        "How were members of the public asked about it, and what changed as a result?",
        why="Trust is part of what policing buys.",
        source="techuk-mou",
        required=False,
        good="Two panels of residents in 2025; the wording of letters changed.",
        bad="We welcome feedback.",
    )
    partners_beyond_police: Answer[Text] | None = ask(
        "Which fire services, councils or justice bodies use it too, or could?",
        why="National procurement looks beyond police.",
        source="bluelight-faq",
        required=False,
        good="Two fire and rescue services use the same vest carrier.",
        bad="All emergency services.",
    )
    shared_services_fit: Answer[SharedServices] | None = ask(
        "Can several forces share one, and does it help them converge?",
        why="Forces are to move towards fewer services and systems.",
        source="bluelight-faq",
        when=("digital",),
        good="{multi_force: true, convergence_notes: One installation serves a region with each force's own rules.}",
        bad="{multi_force: true}",
    )
    ip_terms: Answer[IpTerms] | None = ask(
        "Who owns what each side brings, what is made under a contract, and what may the force do with it?",
        why="A force that pays for a feature wants to know whose it is.",
        source="charter-5",
        when=("digital",),
        withhold=Withhold.ALLOWED,
        good="{background: Each keeps its own., foreground: The force owns its rules., force_rights: Use without end.}",
        bad="{background: Ours, foreground: Ours, force_rights: As licensed}",
    )
    asks_of_policing: Answer[list[Request]] | None = ask(
        "What do you ask of policing in return, commitment by commitment?",
        why="The Charter encourages reciprocity.",
        source="charter-purpose",
        required=False,
        good="[{commitment: interoperability, ask: Name the standard in the tender and not a product.}]",
        bad="[{commitment: collaboration, ask: More contracts.}]",
    )
