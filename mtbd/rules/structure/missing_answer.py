"""A question has no answer.

The product's own traits call for this answer, and the file does not give it. What is asked of the supplier because of
one product may stand in `supplier.yaml`, for all its products, or under `supplier` in the declaration of that one.

**Why a force cares.** An unanswered question is the one thing a reader can do nothing with: not told, not withheld,
not explained.

**How to mend it.** Tell it. If you may not, withhold it with a ground; if there is nothing to tell, say why with
`not_applicable`; if you do not know yet, say by when you will with `not_yet_known`.

```yaml bad
commercial:
  expects_contracts_over_5m: true
  sme_and_subcontracting: {share_to_sme_pct: 35}
```

```yaml good
commercial:
  expects_contracts_over_5m: true
  sme_and_subcontracting: {share_to_sme_pct: 35}
supplier:
  carbon_reduction_plan: {url: "https://exemplar.example/carbon", published_on: 2026-04-01, net_zero_year: 2045}
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Add, Finding, Fix, Location, Severity, dotted
from mtbd.model.declaration import CHAPTER, CHAPTERS, QUESTIONS, Chapter, Declaration, answer_at, asked_of
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"
FIX = "safe"
MENDS = "only a missing `mtbd: 1`"

SUPPLIER = CHAPTER["supplier"]


def check(case: Case) -> Iterator[Finding]:
    """What the model misses inside groups, then the questions that the product's traits call for."""
    misspelt = _offered(case)
    yield from (finding for finding in case.misread("missing-answer") if finding.location not in misspelt)
    if not isinstance(case.document, (Declaration, SupplierFile)):
        return
    if "mtbd" not in case.data:
        fix = Fix("add mtbd: 1", (Add(("mtbd",), "1", quoted=False),), safe=True)
        yield Finding((), "mtbd is missing: it says which version of the questions is answered, `mtbd: 1`", fix=fix)
    indented = _indented(case)
    for chapter in CHAPTERS:
        is_of_file = (chapter.name == "supplier") == isinstance(case.document, SupplierFile)
        if is_of_file and (chapter.name,) not in indented:
            yield from _chapter(case, chapter, misspelt)
    if isinstance(case.document, Declaration) and case.company is not None:
        yield from _of_supplier(case, case.company, misspelt)


def _of_supplier(case: Case, company: SupplierFile, misspelt: set[Location]) -> Iterator[Finding]:
    """What this product's traits ask of its supplier; what is asked whatever the product is told at supplier.yaml."""
    if ("supplier",) in case.broken:
        return
    for location in case.asked[SUPPLIER.name]:
        is_said = answer_at(company, location) is not None or case.has(location)
        if is_said or location in misspelt or location in case.company_broken:
            continue
        question = QUESTIONS[location]
        if not asked_of(SUPPLIER, question, case.company_traits):
            asked = question.ask.question
            yield Finding(location, f"{dotted(location)} is missing, here and in supplier.yaml: {asked}")


def _chapter(case: Case, chapter: Chapter, misspelt: set[Location]) -> Iterator[Finding]:
    if (chapter.name,) in case.broken:
        return
    there = case.source.places  # most are at hand there, and need no closer look
    missing = [one for one in case.asked[chapter.name] if one not in there and not case.has(one)]
    if len(missing) > 1 and not case.has((chapter.name,)):
        says = f"section {chapter.name} is missing, and {len(missing)} questions of it are asked"
        yield Finding((chapter.name,), f"{says}: {_named(missing)}")
        return
    for location in missing:
        if location not in misspelt:
            yield Finding(location, f"{dotted(location)} is missing: {QUESTIONS[location].ask.question}")


_FEW = 6


def _named(missing: list[Location]) -> str:
    """The keys of some questions; of many the first, since their files to copy have them all."""
    names = [str(location[-1]) for location in missing]
    return ", ".join(names) if len(names) <= _FEW else f"{', '.join(names[:_FEW])} and others"


def _indented(case: Case) -> set[Location]:
    """What stands inside a section and is no question of it: if it is a section, what it holds is not missing too."""
    return {problem.location[1:] for problem in case.problems if problem.rule == "unknown-key"}


def _offered(case: Case) -> set[Location]:
    """The questions that a misspelt key stands for: what it should have been is not missing as well."""
    found = (
        (problem.location[:-1], re.search('did you mean "(.*)"', problem.message))
        for problem in case.problems
        if problem.rule == "unknown-key"
    )
    return {(*parent, match.group(1)) for parent, match in found if match}
