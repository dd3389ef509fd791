"""What short values are called: words of closed lists, rows of reference data, countries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale

from mtbd import reference

_LETTERS = """
ai aia api acr atrs bpss cpd cpv csirt dna dpa dpia dpo dv foi gdpr hria ico id idta ip mfa ncsp nda nppv ocid odf
pasf pdf pirm ppn rbac rpo rto sbom sc sla sme soap sso tia tpap ui uk url vcse wcag weee wer
"""
_WRITTEN = {
    **{name: name.upper() for name in _LETTERS.split()},
    **{"apis": "APIs", "eqia": "EqIA", "genai": "GenAI", "kpis": "KPIs", "saas": "SaaS"},
}
"""Names that are written otherwise than in small letters, in words of lists and keys of questions."""


@lru_cache(maxsize=4096)
def words(value: str) -> str:
    """A word of a closed list or a key, as a reader would write it: `on_request` as `On request`."""
    text = " ".join([_WRITTEN.get(one, one) for one in value.replace("_", " ").replace("-", " ").split(" ")])
    return text[:1].upper() + text[1:]


def row_name(table: str, identifier: str) -> str:
    """The name of a row of reference data, for people."""
    # Forces and bodies answer one question together, and `undisclosed` is a word of its own.
    for name in (table, "bodies"):
        try:
            row = reference.row(name, identifier)
        except KeyError:
            continue
        return str(row.get("title") or row.get("name") or identifier)
    return words(identifier)


def country(code: str) -> str:
    """The English name of an ISO 3166 code."""
    return _names().get(code, code)


@cache
def _names() -> Mapping[str, str]:
    names: Mapping[str, str] = Locale("en").territories
    return names
