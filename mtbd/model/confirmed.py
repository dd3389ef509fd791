"""The file `confirmed.yaml`: whose publisher showed control of which domain, kept by the catalogue's maintainers."""

from mtbd.model.ask import part
from mtbd.model.group import Group
from mtbd.model.text import Date, Domain, Edition, Line, Slug


class Confirmation(Group):
    """One supplier whose publisher showed control of a domain."""

    supplier: Slug = part("Supplier")
    domain: Domain = part("Domain")
    how: Line = part("How control was shown")
    on: Date = part("On")


class ConfirmedFile(Group):
    """The file itself."""

    mtbd: Edition | None = part("Version of the questions")
    confirmed: list[Confirmation] | None = part("Confirmed publishers")
