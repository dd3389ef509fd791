"""A core fact is not yet known.

This question belongs to the core that every product tells, and a supplier's published answer is `not_yet_known`.

**Why a force cares.** A supplier that does not know whether its product uses AI or where it keeps data cannot sell it
to the police yet.

**How to mend it.** Find out and tell it, or keep the declaration a draft until you can.

```yaml bad
product:
  uses_ai: {not_yet_known: We are asking the maker of the sorting component., by: 2027-01-31}
```

```yaml good
product:
  uses_ai: false
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, dotted
from mtbd.model.answer import State
from mtbd.model.ask import Withhold
from mtbd.model.section import Given
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Parts of core answers too; a compilation may say it anywhere."""
    for location, ask, _ in published_unknowns(case):
        if ask.withhold is Withhold.NEVER:
            message = f"{dotted(location)} is not yet known, and a published declaration must tell it"
            yield Finding((*location, "not_yet_known"), message, on_key=True)


def published_unknowns(case: Case) -> Iterator[Given]:
    """Every answer that is not yet known in what a supplier publishes as its own word."""
    if by_supplier_and_published(case):
        yield from (found for found in case.qualified if found.answer.state is State.NOT_YET_KNOWN)


def by_supplier_and_published(case: Case) -> bool:
    """Whether a declaration is published and the supplier's own; a supplier's file has no drafts."""
    if isinstance(case.document, SupplierFile):
        return case.document.prepared_by == "supplier"
    metadata = case.metadata
    return metadata is not None and metadata.status == "published" and metadata.prepared_by == "supplier"
