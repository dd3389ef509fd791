"""How a form of answer is typed where a question may have it, and what to write where it may not."""

from mtbd.diagnostic import Location, dotted
from mtbd.model.declaration import QUESTIONS, Declaration
from mtbd.model.excuses import WRITTEN
from mtbd.model.group import Field, Group
from mtbd.model.kind import is_answer, of_field, of_items
from mtbd.model.remedy import in_form, in_part


def typed_at(form: str, location: Location) -> str:
    """The end of a message about a text at a place that should have been that form."""
    if question := QUESTIONS.get(location):
        return in_form(form, location, question.ask, question.payload)
    field = _field(location)
    if field and is_answer(field):
        return in_form(form, location, field.ask, of_field(field))
    is_needed = field is not None and field.needed
    return _of_whole(form, location) if is_needed else in_part(form, location, needed=False)


def _of_whole(form: str, location: Location) -> str:
    """What to write for a part that an answer is none without: the whole may have the form that the part may not."""
    whole = next((location[:steps] for steps in (1, 2) if location[:steps] in QUESTIONS), ())
    question = QUESTIONS.get(whole)
    if question and in_form(form, whole, question.ask, question.payload) == f": write {WRITTEN[form]}":
        return f": tell it, or write {WRITTEN[form]} in place of all of {dotted(whole)}"
    return ": tell it"


def _field(location: Location) -> Field | None:
    """The field of the model at a place; None for an item of a list, and for what is in no declaration."""
    kind, field = Declaration, None
    for step in location:
        if isinstance(step, int):
            kind, field = of_items(kind), None
        elif isinstance(kind, type) and issubclass(kind, Group) and step in kind.FIELDS:
            field = kind.FIELDS[step]
            kind = of_field(field)
        else:
            return None
    return field
