"""What it costs and on which terms."""

from mtbd.model.answer import Answer
from mtbd.model.ask import ask
from mtbd.model.section import Section
from mtbd.model.text import Flag


class Commercial(Section):
    """What it costs and on which terms."""

    TITLE = "Commercial"

    expects_contracts_over_5m: Answer[Flag] | None = ask(
        "Do you expect contracts for it over 5 million pounds a year, VAT included?",
        why="Above that, public buyers ask for a carbon reduction plan.",
        source="ppn-006",
        good="false",
        bad="false, for a national framework",
    )
