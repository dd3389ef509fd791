"""A reference leads nowhere, or is made twice.

An answer refers to evidence, to a third party or to another answer that is not there, or to the same one again.

**Why a force cares.** A reader follows the reference and finds nothing, which is worse than none; one that is made
twice looks like two.

**How to mend it.** List the evidence under `evidence`, the third party under `parties`, here or in supplier.yaml,
or correct the id. Leave out what is there twice.

```yaml bad
product:
  uses_ai: {value: false, evidence: [trial-report]}
```

```yaml good
product:
  uses_ai: {value: false, evidence: [trial-report]}
evidence:
  - {id: trial-report, type: test_report, title: Trial of 2026, independence: customer, access: on_request}
```
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from mtbd.diagnostic import Finding, Fix, Location, Remove, Severity, dotted
from mtbd.model.confirmed import ConfirmedFile
from mtbd.model.declaration import QUESTIONS
from mtbd.model.instead import written
from mtbd.model.nearest import did_you_mean, near_word
from mtbd.model.reports import Reported, ReportsFile
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "safe or unsafe"


def check(case: Case) -> Iterator[Finding]:
    """Evidence by id, answers by path, and third parties by id."""
    for location, _, answer in case.qualified:
        forms = answer.forms
        yield from _repeated((*location, "evidence"), forms.evidence)
        yield from _repeated((*location, "see"), forms.see)
        if not _unread(case, "evidence"):
            cited = [((*location, "evidence", index), one) for index, one in enumerate(forms.evidence)]
            yield from _unknown((*location, "evidence"), cited, case.evidence, "evidence")
        for index, path in enumerate(forms.see):
            if not case.has(_location(path)):
                yield Finding((*location, "see", index), f'there is no answer at "{path}" in this file')
    if not _unread(case, "parties"):
        for location, party in case.shown_as("party"):
            yield from _unknown(location, [(location, party)], case.parties, "parties")
    if isinstance(case.document, ConfirmedFile):
        suppliers = [row.supplier for row in case.document.confirmed or ()]
        yield from _repeated(("confirmed",), suppliers, "supplier")
    if isinstance(case.document, ReportsFile):
        yield from _reports(case.document.reports or ())


_PATHS = tuple(dotted(location) for location, question in QUESTIONS.items() if question.ask.published)


def _reports(rows: Sequence[Reported]) -> Iterator[Finding]:
    yield from _repeated(("reports",), [row.id for row in rows], "id")
    for index, row in enumerate(rows):
        if row.field not in _PATHS:
            at, near = ("reports", index, "field"), _in_chapter(row.field)
            word = near_word(row.field, near)
            fix = written(at, word) if word else None
            yield Finding(at, f'there is no question "{row.field}"{did_you_mean(row.field, near)}', fix=fix)


def _in_chapter(path: str) -> list[str]:
    return [one for one in _PATHS if one.startswith(f"{path.partition('.')[0]}.")]


def _location(path: str) -> Location:
    return tuple(int(part) if part.isdecimal() else part for part in path.split("."))


def _unread(case: Case, name: str) -> bool:
    return (name,) in case.broken


def _unknown(at: Location, ids: Iterable[tuple[Location, str]], known: Collection[str], name: str) -> Iterator[Finding]:
    """Told at `at`, whichever of the ids it is."""
    for location, identifier in ids:
        if identifier not in known:
            # Another id of a piece of evidence is a slip; another of a company is another company, which is a claim.
            word = near_word(identifier, known) if name == "evidence" else ""
            fix = written(location, word) if word else None
            rest = did_you_mean(identifier, known) or _to_list(identifier, name)
            yield Finding(at, f'"{identifier}" is not listed under {name}{rest}', fix=fix)


def _to_list(identifier: str, name: str) -> str:
    """What to add to the list that a reference leads to; of evidence, which has more parts, where to look."""
    if name == "parties":
        return f": add `- {{id: {identifier}, name: ..., country: ...}}` there"
    return ": add it there with this id"


def _repeated(at: Location, references: Sequence[str], *key: str) -> Iterator[Finding]:
    """Each that stands in a list a second time, under `key` where the list is one of groups."""
    seen: set[str] = set()
    for index, reference in enumerate(references):
        if reference in seen:
            # What stands twice as a word goes; of a group with the same word, nobody knows which is meant.
            fix = None if key else Fix("take the second out", (Remove((*at, index)),), safe=True)
            yield Finding((*at, index, *key), f'"{reference}" stands here a second time', fix=fix)
        seen.add(reference)
