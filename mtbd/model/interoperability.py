"""Charter commitment 1: interoperability first, and the way out."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Count, Flag, Line, Reason, Standard, Text, Url

Met = Literal["met", "partial", "not_met", "not_assessed"]
Charge = Literal["none", "included", "charged"]
MET = {"met": "Met", "partial": "Met in part", "not_met": "Not met", "not_assessed": "Not assessed"}
CHARGE = {"none": "No charge", "included": "In the price", "charged": "Charged for"}


class OpenArchitecture(Group):
    """Whether an open architecture is the default."""

    default: Literal["yes", "partial", "no"] = part("Open by default")
    description: Text = part("How")


class Maturity(Group):
    """The four levels of the Police Digital Service's handbook."""

    foundational: Answer[Met] = part("Foundational: secure connectivity", withhold=Withhold.ALLOWED, terms=MET)
    structural: Answer[Met] = part("Structural: data standards and APIs", withhold=Withhold.ALLOWED, terms=MET)
    semantic: Answer[Met] = part("Semantic: shared vocabularies", withhold=Withhold.ALLOWED, terms=MET)
    organisational: Answer[Met] = part("Organisational: agreements and policies", withhold=Withhold.ALLOWED, terms=MET)
    assessed_by: Answer[Literal["self", "pds", "other"]] = part(
        "Assessed by",
        withhold=Withhold.ALLOWED,
        terms={"self": "The supplier", "pds": "Police Digital Service", "other": "Somebody else"},
    )


class Api(Group):
    """One interface by which other systems reach the product."""

    name: Answer[Line] = part("Name", withhold=Withhold.ALLOWED)
    purpose: Answer[Text] = part("For", withhold=Withhold.ALLOWED)
    style: Answer[Literal["rest", "graphql", "soap", "file", "event", "library", "other"]] = part(
        "Style",
        withhold=Withhold.ALLOWED,
        terms={"rest": "REST", "graphql": "GraphQL", "soap": "SOAP", "file": "Files", "event": "Events"},
    )
    direction: Answer[Literal["in", "out", "both"]] | None = part("Direction", withhold=Withhold.ALLOWED)
    docs_formats: Answer[list[Literal["openapi", "html", "odf", "pdf", "other"]]] | None = part(
        "Documentation as",
        withhold=Withhold.ALLOWED,
        terms={"openapi": "OpenAPI", "html": "HTML", "odf": "OpenDocument", "pdf": "PDF"},
    )
    docs_url: Answer[Url] | None = part("Documentation", withhold=Withhold.ALLOWED)
    docs_access: Answer[Literal["public", "on_request", "nda"]] | None = part(
        "Who can read the documentation",
        withhold=Withhold.ALLOWED,
        terms={"nda": "Under a confidentiality agreement"},
    )
    auth: Answer[Line] | None = part("Authentication", withhold=Withhold.ALLOWED)
    charge: Answer[Charge] | None = part("Charge", withhold=Withhold.ALLOWED, terms=CHARGE)


class StandardMet(Group):
    """One standard that the product follows."""

    id: Standard = part("Standard")
    other: Line | None = part("Its name, when it is not in the list")
    version: Line | None = part("Version or edition")
    conformance: Literal["full", "partial", "planned"] = part("How far")
    grade: Literal["4pol", "mlr", "ungraded", "none"] | None = part(
        "National standard's grade",
        terms={"4pol": "4Pol", "mlr": "MLR", "none": "Not a national standard"},
    )


class Format(Group):
    """A format that data comes in or goes out in."""

    format: Line = part("Format")
    open: Flag = part("Open format")


class Integration(Group):
    """A system that the product works with."""

    system: Answer[Line] = part("System", withhold=Withhold.ALLOWED)
    supplier: Answer[Line] | None = part("Its supplier", withhold=Withhold.ALLOWED)
    mode: Answer[Line] | None = part("How", withhold=Withhold.ALLOWED)
    status: Answer[Literal["live", "tested", "roadmap"]] = part(
        "Status", withhold=Withhold.ALLOWED, terms={"roadmap": "Planned"}
    )


class Exit(Group):
    """How a force gets all of its data out, and what that costs."""

    full_export: Literal["yes", "partial", "no"] = part("Everything can be exported")
    who_can: Literal["self_service", "support", "paid"] | None = part(
        "Who does it",
        terms={
            "self_service": "The force itself",
            "support": "The supplier's support",
            "paid": "The supplier, for a fee",
        },
    )
    formats: list[Line] | None = part("In which formats")
    includes: list[Literal["records", "attachments", "metadata", "audit_logs", "configuration", "models"]] | None = (
        part("What is in it")
    )
    notice_days: Count | None = part("Notice in days")
    typical_duration_days: Count | None = part("Usually takes, in days")
    charge: Charge | None = part("Charge", terms=CHARGE)
    charge_amount: Answer[Line] | None = part("How much", withhold=Withhold.ALLOWED)
    deletion_certificate: Flag | None = part("Deletion is certified")
    post_term_access_days: Count | None = part("Access after the end, in days")


class LockIn(Group):
    """What would make leaving hard."""

    proprietary_dependencies: list[Line] = part("What only this supplier has")
    mitigations: Text | None = part("What softens that")


class Interoperability(Section):
    """Designing for interoperability first: how other systems connect, and how a force leaves with its data."""

    TITLE = "Interoperability"

    statement: Answer[Reason] | None = ask(
        "How did interoperability first shape the design?",
        why="It is the first commitment of the Charter; the parts below show whether it holds.",
        source="charter-1",
        good="Every screen uses the same public interface that other suppliers get, so nothing is for us alone.",
        bad="We are fully interoperable.",
    )
    open_architecture: Answer[OpenArchitecture] | None = ask(
        "Is an open architecture the default, and how?",
        why="Policing wants to change one part without changing all.",
        source="principle-one",
        when=("digital",),
        good="{default: partial, description: All services but the map talk over published interfaces.}",
        bad="{default: 'yes', description: Open and modular by design.}",
    )
    maturity: Answer[Maturity] | None = ask(
        "Which of the four levels of interoperability does it meet, and who says so?",
        why="The Police Digital Service's handbook asks in these four steps.",
        source="pds-interop",
        when=("digital",),
        withhold=Withhold.ALLOWED,
        good="{foundational: met, structural: met, semantic: partial, organisational: not_assessed, assessed_by: self}",
        bad="{foundational: met, structural: met, semantic: met, organisational: met, assessed_by: self}",
    )
    apis: Answer[list[Api]] | None = ask(
        "By which interfaces do other systems reach it, and is their documentation public?",
        why="A closed interface is a decision about the next ten years of a force's systems.",
        source="interop-pol",
        when=("software",),
        withhold=Withhold.ALLOWED,
        good="[{name: Case API, purpose: Read and write cases, style: rest, docs_access: public, charge: none}]",
        bad="[{name: API, purpose: Integration, style: other}]",
    )
    standards: Answer[list[StandardMet]] | None = ask(
        "Which standards does it follow, in which version, and how far?",
        why="A standard without its version and extent cannot be checked.",
        source="national-standards",
        when=("digital", "networked"),
        good="[{id: oauth2, version: RFC 6749, conformance: full}]",
        bad="[{id: json, conformance: full}]",
    )
    import_formats: Answer[list[Format]] | None = ask(
        "In which formats does it take data in?",
        why="Data that arrives by retyping arrives late and wrong.",
        source="g-cloud",
        when=("holds_data",),
        good="[{format: CSV, open: true}]",
        bad="[{format: All major formats, open: true}]",
    )
    export_formats: Answer[list[Format]] | None = ask(
        "In which formats does it give data out?",
        why="What cannot be read elsewhere has not really left.",
        source="g-cloud",
        when=("holds_data",),
        good="[{format: JSON, open: true}, {format: Our backup file, open: false}]",
        bad="[{format: Proprietary, open: true}]",
    )
    integrations: Answer[list[Integration]] | None = ask(
        "With which systems is it known to work, live, tested or planned?",
        why="A live integration with the force's own system is worth more than any standard.",
        source="college-app",
        required=False,
        withhold=Withhold.ALLOWED,
        good="[{system: Exemplar Records, supplier: Exemplar, mode: Case API, status: live}]",
        bad="[{system: Most police systems, status: live}]",
    )
    exit: Answer[Exit] | None = ask(
        "How does a force get all of its data out, in what form, how fast and at what cost?",
        why="The time to ask how to leave is before coming in.",
        source="g-cloud",
        when=("holds_data",),
        good="{full_export: 'yes', who_can: self_service, formats: [JSON], includes: [records], charge: none}",
        bad="{full_export: 'yes'}",
    )
    lock_in: Answer[LockIn] | None = ask(
        "What does it depend on that only you or one other supplier has, and what softens that?",
        why="Every product locks in somewhere; a supplier who says where can be planned with.",
        source="digital-strategy",
        when=("digital", "networked"),
        good="{proprietary_dependencies: [Our rule editor], mitigations: Its rules can be exported as text.}",
        bad="{proprietary_dependencies: []}, for a product with its own file format",
    )
