"""Where data are kept, worked on and reached from."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Country, Flag, Line, PartyId


class DataLocation(Group):
    """One country in which something is done with a force's data."""

    activity: Literal["storage", "processing", "support_access", "backup"] = part(
        "What happens there", required=True, terms={"support_access": "Support staff reach it from there"}
    )
    country: Country = part("Country", required=True)
    region: Answer[Line] | None = part("City, site or region", withhold=Withhold.ALLOWED)
    provider: PartyId | None = part("By")
    customer_control: Flag | None = part("On the force's own premises or account")


class DataProtection(Section):
    """What happens to a force's data, and where."""

    TITLE = "Where data are held"
    WHEN = ("processes_personal_data", "holds_data")

    locations: Answer[Annotated[list[DataLocation], AtLeastOne]] | None = ask(
        "In which countries are data stored, processed, backed up and reached by support staff?",
        why="Police data are expected to be stored, processed and managed in the United Kingdom, and support access "
        "from abroad is a transfer.",
        source="college-app",
        good="[{activity: storage, country: GB}, {activity: support_access, country: GB}]",
        bad="[{activity: storage, country: GB}], for a service that is supported from abroad",
    )
