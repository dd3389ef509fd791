"""Declarations that answer every question of the model, with an attack wherever the text is free."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any, Literal, get_args, get_origin

from pydantic_core import SchemaError, SchemaValidator, ValidationError

from mtbd.catalogue import Company, Entry
from mtbd.model.answer import Answer
from mtbd.model.confirmed import Confirmation
from mtbd.model.declaration import Declaration
from mtbd.model.group import Group
from mtbd.model.kind import of_field, of_items
from mtbd.model.reports import Reported
from mtbd.model.supplier import SupplierFile
from mtbd.model.text import TextType
from tests import catalogues
from tests.catalogues import Everything
from tests.made import made

PAYLOAD = "{mark}\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{{{7*9191}}}}"
MARKDOWN = "{mark} [a](javascript:alert(1)) ![b](https://evil.example/b.png) <b onclick=alert(1)> {{{{7*9191}}}}"

ADDRESS = "https://evil.example/?a=(b)&lt=1;//javascript:alert(1)"
MAILBOX = "evil+onclick_.-bcc@evil.example"

# What exact types take, the most hostile first. Free text takes the first, so all others are for patterns.
_WORDS = (
    "ocds-h6vhtk-<script>alert(1)</script>\"'",
    ADDRESS,
    MAILBOX,
    "true",
    "1",
    "2025",
    "2026-10-01",
    "2026-10",
    "1.0.0",
    "OGL-UK-3.0",
    "48000000-8",
    "GB-COH-00000000",
    "ZA123456",
    "evil",
    "evil/product",
    "product.name",
    "evil/other",
    "GB",
)

Form = Literal["told", "withheld", "not_applicable", "not_yet_known", "not_told"]
FORMS: tuple[Form, ...] = get_args(Form)


class Writer:
    """Writes data of the shape of the model; each free text has a mark of its own, `m1m`, `m2m` and so on."""

    def __init__(self, payload: str, form: Form) -> None:
        self.payload, self.form, self.numbers = payload, form, count(1)

    def text(self) -> str:
        """A free text that is an attack."""
        return self.payload.format(mark=f"m{next(self.numbers)}m")

    def value(self, kind: Any) -> Any:
        """What a field of that kind may hold."""
        if isinstance(kind, TextType):
            return self._word(kind)
        if get_origin(kind) in (list, tuple):
            return [self.value(of_items(kind)), self.value(of_items(kind))]
        if isinstance(kind, type) and issubclass(kind, Group):
            return self.group(kind)
        return str(get_args(kind)[0])

    def _word(self, kind: TextType) -> str:
        free = "minLength" in kind.json
        words: Iterator[str] = iter((self.text(),) if free else self._exact(kind))
        return next(word for word in words if _takes(kind, word))

    def _exact(self, kind: TextType) -> tuple[str, ...]:
        return (*_WORDS, *map(str, kind.json.get("enum", ())))

    def group(self, kind: type[Group], *, leave_out: frozenset[str] = frozenset()) -> dict[str, Any]:
        """Every part of a group."""
        return {
            name: self._field(info) for name, info in kind.FIELDS.items() if name not in leave_out and name != "mtbd"
        }

    def _field(self, info: Any) -> Any:
        kind, is_answer = of_field(info), _is_answer(info.annotation)
        return self._answer(kind, inside=info.ask.why == "") if is_answer else self.value(kind)

    def _answer(self, kind: Any, *, inside: bool) -> Any:
        if self.form == "told":
            told = {"value": self.value(kind), "note": self.text(), "evidence": ["evil"], "see": ["product.name"]}
            return told if inside else {**told, "withheld": self._block()}
        if self.form == "withheld":
            return {"withheld": self._block()}
        if self.form == "not_told":
            return {"not_told": {"by": "evil", "asked_on": "2026-10-01"}}
        if self.form == "not_yet_known":
            return {"not_yet_known": self.text(), "by": "2027-02-01", "note": self.text()}
        return {"not_applicable": self.text()}

    def _block(self) -> dict[str, Any]:
        free = ("what", "harm", "balance", "published_instead", "decided_by", "until", "academic_partner", "enactment")
        return {
            **{key: self.text() for key in free},
            "concern": "gaming",
            "for_disclosure": [self.text()],
            "against_disclosure": [self.text(), self.text()],
            "requested_by": "kent",
            "in_the_alternative": "foia2000:s.43(2)",
            "url": ADDRESS,
            "ask_at": MAILBOX,
            "publish_by": "2027-01-01",
            "likelihood": "would",
        }


def _is_answer(annotation: Any) -> bool:
    return get_origin(annotation) is Answer or any(map(_is_answer, get_args(annotation)))


def _takes(kind: TextType, word: str) -> bool:
    try:
        SchemaValidator(kind.schema).validate_python(word)
    except (ValidationError, SchemaError):
        return False
    return True


def catalogue(payload: str, form: Form, *, status: str = "published", prepared_by: str = "supplier") -> Everything:
    """One supplier and one product, every question answered in that form; no rule has looked at them."""
    writer = Writer(payload, form)
    file = {**writer.group(SupplierFile), "prepared_by": prepared_by, "example": "false"}
    data = writer.group(Declaration)
    data["metadata"] = {**data["metadata"], "status": status, "prepared_by": prepared_by}
    confirmed = made(Confirmation, {**writer.group(Confirmation), "supplier": "evil"})
    company = Company("evil", made(SupplierFile, file), confirmed)
    reports = tuple(
        made(Reported, {**writer.group(Reported), "field": field})
        for field in ("product.name", "limitations", "no.such")
    )
    entry = Entry("evil", "product", made(Declaration, data), company, reports=reports)
    return catalogues.of(entry)
