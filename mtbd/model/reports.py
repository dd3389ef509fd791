"""The file `reports.yaml`: what readers reported as wrong, and what came of it, kept by the catalogue's maintainers."""

from typing import Literal

from mtbd.model.ask import part
from mtbd.model.group import Group
from mtbd.model.text import Date, Edition, Path, ProductId, Slug, Text, Url


class Reported(Group):
    """One report that an answer is wrong; who made it is told as a role, never as a name."""

    id: Slug = part("Id")
    product: ProductId = part("Product")
    field: Path = part("Answer that it is about")
    says: Text = part("What is said to be wrong")
    by: Literal["public", "force", "supplier", "maintainer"] = part(
        "Reported by",
        terms={
            "public": "a member of the public",
            "force": "a police force",
            "supplier": "the supplier",
            "maintainer": "the catalogue's maintainers",
        },
    )
    reported_on: Date = part("Reported on")
    url: Url | None = part("Where it is public")
    status: Literal["open", "answered", "corrected"] = part(
        "What came of it",
        terms={"open": "Not answered yet", "answered": "Answered", "corrected": "Corrected"},
    )
    answer: Text | None = part("The supplier's answer, or the maintainers' about a compilation")
    answered_on: Date | None = part("Answered or corrected on")


class ReportsFile(Group):
    """The file itself."""

    mtbd: Edition | None = part("Version of the questions")
    reports: list[Reported] | None = part("Reports")
