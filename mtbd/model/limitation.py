"""What the product does badly or not at all, which its maker knows best."""

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import Date, Text


class Limitation(Group):
    """One known limit; that it exists and whom it affects is always told, its detail may be withheld for safety."""

    description: Answer[Text] = part("What is limited", withhold=Withhold.SAFETY)
    affects: Text = part("Whom or what it affects")
    workaround: Answer[Text] | None = part("What to do about it", withhold=Withhold.SAFETY)
    since: Date | None = part("Known since")
