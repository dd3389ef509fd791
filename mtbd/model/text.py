"""The exact text types: every scalar of a file is text, and these say which texts stand for what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, NamedTuple

from iso3166 import countries_by_alpha2
from pydantic_core import CoreSchema, PydanticCustomError, SchemaValidator, core_schema

from mtbd import reference
from mtbd.model import slips


@dataclass(frozen=True, eq=False)
class TextType:
    """A core schema for text and the JSON Schema of what an editor, which guesses types, sees there."""

    schema: CoreSchema
    json: dict[str, Any]
    show: str = "line"
    """How a page shows it: as a `line`, `prose`, a `month`, `year`, `link`, `mailbox`, `country`, `party`, `product`,
    or as the name of its row in the reference table of that name."""
    meant: slips.Slips = slips.none
    """What a text that lacks its form was likely meant as."""

    def likely(self, given: str) -> tuple[str, ...]:
        """The texts of this form that another text may have been meant as."""
        return slips.likely(given, self.meant, takes=self._validator.isinstance_python)

    @cached_property
    def _validator(self) -> SchemaValidator:
        return SchemaValidator(self.schema)


def _refusing(rule: str, says: str, schema: CoreSchema) -> CoreSchema:
    """`schema`, with one finding of `rule` for whatever it refuses; `says` follows the value that is wrong."""
    return core_schema.custom_error_schema(schema, custom_error_type=rule, custom_error_message=says)


def _pattern(
    pattern: str,
    says: str,
    rule: str = "malformed-value",
    show: str = "line",
    meant: slips.Slips = slips.none,
    read: Callable[[str], str] | None = None,
) -> TextType:
    text: CoreSchema = core_schema.str_schema(pattern=f"^(?:{pattern})$", strip_whitespace=True, max_length=2000)
    schema = core_schema.no_info_after_validator_function(read, text) if read else text
    return TextType(_refusing(rule, says, schema), {"type": "string", "pattern": f"^(?:{pattern})$"}, show, meant)


def _typed(
    pattern: str, says: str, read: Callable[[str], Any], json: dict[str, Any], meant: slips.Slips = slips.number
) -> TextType:
    text = core_schema.str_schema(pattern=f"^(?:{pattern})$", strip_whitespace=True)
    schema = core_schema.no_info_after_validator_function(read, text)
    return TextType(_refusing("wrong-type", says, schema), json, meant=meant)


def text(longest: int, shortest: int = 1, show: str = "prose") -> TextType:
    """Any text of so many characters, leading and trailing white space aside."""
    schema = core_schema.str_schema(strip_whitespace=True, min_length=shortest, max_length=longest)
    return TextType(schema, {"type": "string", "minLength": shortest, "maxLength": longest}, show)


def one_of(*tables: str, also: tuple[str, ...] = ()) -> TextType:
    """An id of one of these reference tables, or one of the words in `also`."""
    named = {row["id"]: row.get("title", row.get("name", "")) for table in tables for row in reference.rows(table)}
    ids = [*named, *also]
    return TextType(core_schema.literal_schema(ids), _listed(ids, [*named.values(), *("" for _ in also)]), tables[0])


def _listed(words: list[str], meanings: list[str]) -> dict[str, Any]:
    """A closed list as an editor sees it, which shows the meaning of each word beside it."""
    return {"type": "string", "enum": words, "enumDescriptions": meanings}


Line = Annotated[str, text(200, show="line")]
"""A few words, on one line."""
Text = Annotated[str, text(2000)]
"""A few sentences."""
Prose = Annotated[str, text(50_000)]
"""Paragraphs, in Markdown without HTML."""
Reason = Annotated[str, text(2000, shortest=10)]
"""A sentence that says why."""

Flag = Annotated[
    bool,
    _typed("true|false", "is not true or false", lambda value: value == "true", {"type": "boolean"}, slips.flag),
]
Edition = Annotated[
    int, _typed("1", "is not a version of the questions: this mtbd knows 1", int, {"type": "integer", "const": 1})
]
Count = Annotated[int, _typed("[0-9]{1,15}", "is not a whole number from 0 up", int, {"type": "integer", "minimum": 0})]
Number = Annotated[
    Decimal,
    _typed(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", "is not a number, such as 12 or 0.95", Decimal, {"type": "number"}),
]


def _of_these_centuries(day: date) -> date:
    """The day; further on, adding a year would lead out of the calendar that Python has."""
    if not 1900 <= day.year <= 2199:
        raise PydanticCustomError("wrong-type", "is not a date of these centuries, 1900 to 2199")
    return day


_DAY = _typed(
    "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "is not a date: write YYYY-MM-DD",
    date.fromisoformat,
    {"type": "string", "format": "date", "pattern": "^(19|20|21)"},
    slips.day,
)
Date = Annotated[
    date, replace(_DAY, schema=core_schema.no_info_after_validator_function(_of_these_centuries, _DAY.schema))
]
Month = Annotated[
    str,
    _pattern(
        "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])", "is not a month of these centuries: write YYYY-MM", "wrong-type", "month"
    ),
]
_YEAR = _typed("(19|20)[0-9]{2}", "is not a year: write YYYY", int, {"type": "integer", "minimum": 1900})
Year = Annotated[int, replace(_YEAR, show="year")]

_SLUG, _NOT_A_SLUG = "[a-z0-9]+(-[a-z0-9]+)*", "is not an id: use a to z, 0 to 9 and hyphens"
Slug = Annotated[str, _pattern(_SLUG, _NOT_A_SLUG, meant=slips.hyphened)]
PartyId = Annotated[str, _pattern(_SLUG, _NOT_A_SLUG, show="party", meant=slips.hyphened)]
Path = Annotated[
    str,
    _pattern(r"[a-z_]+(\.[a-z0-9_-]+)*", "is not the path of an answer, such as ai.human_review", meant=slips.small),
]
ProductId = Annotated[
    str,
    _pattern(
        f"{_SLUG}/{_SLUG}", "is not a product's id, such as exemplar/triage", show="product", meant=slips.hyphened
    ),
]
Url = Annotated[
    str,
    _pattern(
        r"https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?",
        "is not a web address: write it whole, from https:// on",
        show="link",
        meant=slips.address,
    ),
]
Mailbox = Annotated[
    str,
    _pattern(
        r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+",
        "is not an email address, such as transparency@example.org",
        show="mailbox",
    ),
]
Domain = Annotated[
    str,
    _pattern(
        r"([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z][a-z0-9]*(-+[a-z0-9]+)*",
        "is not a domain, such as supplier.example: write it in small letters, without https://",
        meant=slips.host,
    ),
]
Semver = Annotated[str, _pattern(r"[0-9]+\.[0-9]+\.[0-9]+", "is not a version of three numbers, such as 1.0.0")]


def _spdx(given: str) -> str:
    """The text as it is; ValueError where one of its ids is no licence's."""
    from packaging.licenses import canonicalize_license_expression  # it takes time to start, and few files have one

    canonicalize_license_expression(given)
    return given


Licence = Annotated[
    str,
    _pattern(
        r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*",
        "is not an SPDX licence id, such as OGL-UK-3.0: terms of your own are LicenseRef- and a name",
        read=_spdx,
    ),
]
Cpv = Annotated[str, _pattern("[0-9]{8}(-[0-9])?", "is not a CPV code: eight digits, perhaps a check digit")]
Ocid = Annotated[str, _pattern("ocds-[a-z0-9]{6}-.+", "is not an OCID, such as ocds-h6vhtk-012345", meant=slips.small)]
OrgId = Annotated[
    str,
    _pattern(
        r"GB-COH-([0-9]{8}|[A-Z]{2}[0-9]{6}|R[0-9]{7})|GB-(CHC|NIC|SC|GOR|LAE|NHS|EDU)-[A-Za-z0-9.-]+"
        r"|([A-FH-Z][A-Z]|G[AC-Z]|X[IM])-[A-Z0-9]{2,10}-[A-Za-z0-9.-]+",
        "is not an organisation id, such as GB-COH-00000000 (eight characters, with leading zeros)",
        meant=slips.capitals,
    ),
]
"""The scheme of org-id.guide: a register and the id in it."""

IcoNumber = Annotated[
    str,
    _pattern(
        "[A-Z][A-Z0-9]{7}",
        "is not a registration number of the ICO, such as ZA123456: eight characters",
        meant=slips.capitals,
    ),
]

Country = Annotated[
    str,
    TextType(
        _refusing(
            "not-in-list",
            "is not a country code of two letters (ISO 3166), such as GB",
            core_schema.literal_schema(sorted(countries_by_alpha2)),
        ),
        _listed(sorted(countries_by_alpha2), [countries_by_alpha2[code].name for code in sorted(countries_by_alpha2)]),
        "country",
        slips.country,
    ),
]
Category = Annotated[str, one_of("categories")]
ForceOrUndisclosed = Annotated[str, one_of("forces", also=("undisclosed",))]
Body = Annotated[str, one_of("forces", "bodies")]
Ground = Annotated[str, one_of("provisions")]
Standard = Annotated[str, one_of("standards")]


class Length(NamedTuple):
    """How many items a list may have."""

    least: int = 0
    most: int | None = None


AtLeastOne = Length(least=1)
"""For lists in which "none" is no answer."""
