"""Dates are out of order.

Something is dated in the future that has happened already, or comes before what it must follow. Publishing counts as
a review, so `reviewed_on` is never before `published_on`, and a review holds for twelve months at most.

**Why a force cares.** Dates are what an audit reads first; when two of them cannot both be true, neither is believed.

**How to mend it.** The message names the dates that clash: correct the one that is wrong.

```yaml bad
metadata:
  reviewed_on: 2026-12-24
  next_review_by: 2027-12-23
```

```yaml bad
metadata:
  reviewed_on: 2026-08-15
  next_review_by: 2027-08-14
```

```yaml bad
metadata:
  next_review_by: 2028-09-30
```

```yaml bad
product:
  versions: {current: 4.2.0, released_on: 2026-05-01, supported_until: 2025-05-01}
```

```yaml good
metadata:
  published_on: 2026-09-01
  reviewed_on: 2026-10-01
  next_review_by: 2027-09-30
```
"""

from collections.abc import Iterator
from datetime import date

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import Declaration
from mtbd.model.evidence import Evidence
from mtbd.model.ground import a_year_after
from mtbd.model.group import Group
from mtbd.model.instead import written
from mtbd.model.metadata import Metadata
from mtbd.model.product import Product
from mtbd.model.reports import ReportsFile
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "unsafe"

_IN_USE = ("beta-pilot", "private-beta", "public-beta", "production")


def check(case: Case) -> Iterator[Finding]:
    """What has happened against the day of the run, then pairs of dates."""
    document = case.document
    if document is None:
        return
    for location, day in _of_the_past(document):
        if day is not None and day > case.today:
            yield Finding(location, f"{location[-1]} {day} is in the future")
    if isinstance(document, Declaration):
        yield from _reviews(document.metadata or Metadata())
        yield from _support(document.product or Product(), case.today)
    if isinstance(document, ReportsFile):
        yield from _answers(document)
    if isinstance(document, (Declaration, SupplierFile)):
        for index, item in enumerate(document.evidence or ()):
            yield from _validity(item, ("evidence", index))


def _of_the_past(document: Group) -> Iterator[tuple[Location, date | None]]:
    """Every date by which something has been done."""
    if isinstance(document, ConfirmedFile):
        for index, row in enumerate(document.confirmed or ()):
            yield ("confirmed", index, "on"), row.on
    elif isinstance(document, ReportsFile):
        for index, one in enumerate(document.reports or ()):
            yield ("reports", index, "reported_on"), one.reported_on
            yield ("reports", index, "answered_on"), one.answered_on
    elif isinstance(document, (Declaration, SupplierFile)):
        yield from _of_an_answerer(document)


def _of_an_answerer(document: Declaration | SupplierFile) -> Iterator[tuple[Location, date | None]]:
    metadata = document.metadata if isinstance(document, Declaration) else None
    if metadata is not None:
        yield ("metadata", "published_on"), metadata.published_on
        yield ("metadata", "reviewed_on"), metadata.reviewed_on
        for index, approval in enumerate(metadata.approvals or ()):
            yield ("metadata", "approvals", index, "on"), approval.on
        for index, change in enumerate(metadata.change_log or ()):
            yield ("metadata", "change_log", index, "on"), change.on
    for index, item in enumerate(document.evidence or ()):
        yield ("evidence", index, "issued_on"), item.issued_on
        yield ("evidence", index, "retrieved_on"), item.retrieved_on


def _answers(document: ReportsFile) -> Iterator[Finding]:
    for index, one in enumerate(document.reports or ()):
        if one.answered_on and one.answered_on < one.reported_on:
            message = f"answered_on {one.answered_on} is before reported_on {one.reported_on}"
            yield Finding(("reports", index, "answered_on"), message)


def _reviews(metadata: Metadata) -> Iterator[Finding]:
    published, reviewed, following = metadata.published_on, metadata.reviewed_on, metadata.next_review_by
    if published and reviewed and reviewed < published:
        yield Finding(("metadata", "reviewed_on"), f"reviewed_on {reviewed} is before published_on {published}")
    if reviewed is None or following is None:
        return
    at = ("metadata", "next_review_by")
    fix = written(at, f"{a_year_after(reviewed)}")
    if following <= reviewed:
        yield Finding(at, f"next_review_by {following} is not after reviewed_on {reviewed}", fix=fix)
    elif following > a_year_after(reviewed):
        message = f"next_review_by {following} is more than twelve months after reviewed_on {reviewed}"
        yield Finding(at, message, fix=fix)


def _support(product: Product, today: date) -> Iterator[Finding]:
    versions = product.versions.value if product.versions else None
    released = versions.released_on.value if versions and versions.released_on else None
    until = versions.supported_until.value if versions and versions.supported_until else None
    if released and released > today and product.phase and product.phase.value in _IN_USE:
        at = ("product", "versions", "released_on")
        yield Finding(at, f"released_on {released} is in the future, and phase is {product.phase.value}")
    if released and until and until < released:
        at = ("product", "versions", "supported_until")
        yield Finding(at, f"supported_until {until} is before released_on {released}")


def _validity(item: Evidence, at: Location) -> Iterator[Finding]:
    if item.issued_on and item.expires_on and item.expires_on < item.issued_on:
        message = f'"{item.id}" expires on {item.expires_on}, before it was issued on {item.issued_on}'
        yield Finding((*at, "expires_on"), message)
