"""How a form of answer is typed where a question may have it, and what to write where it may not."""

from mtbd.diagnostic import Location
from mtbd.model.declaration import QUESTIONS
from mtbd.model.excuses import WRITTEN
from mtbd.model.remedy import in_form


def typed_at(form: str, location: Location) -> str:
    """The end of a message about a text at a place that should have been that form."""
    question = QUESTIONS.get(location)
    return in_form(form, location, question.ask, question.payload) if question else f": write {WRITTEN[form]}"
