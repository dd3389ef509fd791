"""Third parties, named once and referred to by id."""

from mtbd.model.ask import part
from mtbd.model.group import Group
from mtbd.model.text import Country, Line, OrgId, Slug


class Party(Group):
    """A company or body other than the supplier that a declaration speaks of."""

    id: Slug = part("Id")
    name: Line = part("Name")
    org_id: OrgId | None = part("Organisation id")
    country: Country | None = part("Country")
    parent: Line | None = part("Parent")
