"""About the declaration itself: who answers for it, since when, and when it is looked at again."""

from typing import Annotated, Literal

from mtbd.model.ask import ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Date, Flag, Licence, Line, Mailbox, ProductId, Semver, Text

PreparedBy = Literal["supplier", "public-sources"]
Status = Literal["draft", "published", "superseded", "archived", "withdrawn"]


class Approval(Group):
    """One sign-off, by role and not by name."""

    role: Line = part("Role")
    area: Literal["product", "legal", "security", "communications"] = part("For")
    on: Date = part("On")


class Change(Group):
    """One entry of the change log."""

    version: Semver = part("Version")
    on: Date = part("On")
    summary: Text = part("What changed")
    substantive: Flag | None = part("Changes what a reader would conclude")


class Metadata(Section):
    """Who answers for this declaration, since when, and when it is looked at again. Plain values only."""

    TITLE = "This declaration"

    status: Status | None = ask(
        "Is it a draft, published, superseded, archived or withdrawn?",
        why="A reader must know whether it still holds; a page that is taken back says so and does not vanish.",
        source="atrs",
        good="published",
        bad="final",
    )
    prepared_by: PreparedBy | None = ask(
        "Did the supplier prepare it, or did others compile it from public sources?",
        why="A compilation is not the supplier's word.",
        source="mtbd",
        good="supplier",
        bad="supplier, for a text that somebody else wrote",
        terms={"supplier": "The supplier", "public-sources": "Others, from public sources"},
    )
    compiled_by: Line | None = ask(
        "Who compiled it, when it is a compilation?",
        why="Somebody must answer for what was read and how.",
        source="mtbd",
        when=("compilation",),
        good="the mtbd project",
        bad="anonymous",
    )
    compiled_from: Text | None = ask(
        "From which sources was it compiled, and which were not read?",
        why="What was not read is not the same as what was not told.",
        source="mtbd",
        when=("compilation",),
        good="The project's README, manual and issue tracker; not its forum or its videos.",
        bad="The internet.",
    )
    declaration_version: Semver | None = ask(
        "Which version of the declaration is this?",
        why="A force that relied on a statement can say which one it was.",
        source="atrs",
        good="1.0.0",
        bad="final-v2",
    )
    published_on: Date | None = ask(
        "When was it first published?",
        why="Age is part of what a statement is worth.",
        source="atrs",
        when=("published",),
        good="2026-10-01",
        bad="autumn",
    )
    reviewed_on: Date | None = ask(
        "When was it last reviewed?",
        why="Registers die of statements that nobody looks at again.",
        source="atrs",
        good="2026-10-01",
        bad="recently",
    )
    next_review_by: Date | None = ask(
        "By when will it be reviewed again, twelve months on at most?",
        why="A date that can be missed is a promise that can be checked.",
        source="atrs",
        good="2027-09-30",
        bad="when needed",
    )
    approver_role: Line | None = ask(
        "In which role is somebody accountable for it? A role, not a name.",
        why="Accountability needs an address; people change, roles stay.",
        source="atrs",
        when=("by_supplier",),
        good="Director of Product",
        bad="Jane Smith",
    )
    contact_email: Mailbox | None = ask(
        "At which team mailbox does somebody answer questions about it?",
        why="A question must reach a team, also when a person has left.",
        source="atrs",
        atrs="1.4",
        when=("by_supplier",),
        good="transparency@supplier.example",
        bad="jane.smith@supplier.example",
    )
    approvals: Annotated[list[Approval], AtLeastOne] | None = ask(
        "Who signed it off, by role, for which area and when?",
        why="Product and, where something is withheld, legal have looked at what is said.",
        source="atrs",
        when=("by_supplier",),
        good="[{role: Director of Product, area: product, on: 2026-09-28}]",
        bad="[{role: Jane Smith, area: product, on: 2026-09-28}]",
    )
    maintainers: list[Line] | None = ask(
        "Which accounts may change this file?",
        why="A supplier's file is changed by that supplier. Used for checks, not published.",
        source="mtbd",
        required=False,
        published=False,
        good="[exemplar-product-team]",
        bad="[everyone]",
    )
    licence: Licence | None = ask(
        "Under which licence may the text of the declaration be used, as an SPDX id?",
        why="A force must be free to copy it into its own assessments.",
        source="mtbd",
        good="OGL-UK-3.0",
        bad="all rights reserved",
    )
    change_log: Annotated[list[Change], AtLeastOne] | None = ask(
        "What changed, version by version?",
        why="A reader who knows the last version reads only this.",
        source="atrs",
        good="[{version: 1.0.0, on: 2026-10-01, summary: First published}]",
        bad="[{version: 1.0.0, on: 2026-10-01, summary: Various}]",
    )
    superseded_by: ProductId | None = ask(
        "Which declaration takes its place?",
        why="A reader of the old page must find the new one.",
        source="mtbd",
        when=("superseded",),
        good="exemplar/triage-2",
        bad="see website",
    )
    withdrawn_because: Text | None = ask(
        "Why was it withdrawn or archived?",
        why="A tombstone without a reason leaves a suspicion.",
        source="mtbd",
        when=("withdrawn",),
        good="The product was never sold in the United Kingdom.",
        bad="Business reasons.",
    )
