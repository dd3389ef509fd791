"""The supplier's own word is called independent.

Something is said to come from a customer, a regulator or somebody independent, and by its author's name or number it
comes from the supplier itself. Or it is listed as an independent evaluation and as the supplier's own word at once.

**Why a force cares.** How far evidence carries depends on whose word it is, and readers see that before they see the
document.

**How to mend it.** Say `self_declared`, or name who it was. A study by the supplier is worth listing as what it is.

```yaml bad
evaluation:
  evaluations:
    - title: Trial in one control room
      type: before_after
      setting: One control room for six weeks
      outcome: Hours until an answer
      effect: From 31 to 12 hours
      null_or_negative: false
      evaluator: Exemplar Policing Systems Limited
      independence: independent
```

```yaml good
evaluation:
  evaluations:
    - title: Trial in one control room
      type: before_after
      setting: One control room for six weeks
      outcome: Hours until an answer
      effect: From 31 to 12 hours
      null_or_negative: false
      evaluator: Exemplar Policing Systems Limited
      independence: self_declared
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity
from mtbd.model.biometrics import IndependentTest
from mtbd.model.declaration import Declaration
from mtbd.model.evaluation import Study
from mtbd.model.evidence import Evidence
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case
from mtbd.rules.clash import against, of_company, says
from mtbd.rules.told import figures, told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_OF_OTHERS = frozenset({"customer", "regulator", "independent"})


def check(case: Case) -> Iterator[Finding]:
    """By the supplier's names, where authors are named in words, and by its number, where they are third parties."""
    names = _names(case)
    for at, item in _evidence(case):
        if item.independence in _OF_OTHERS and _plain(item.issuer) in names:
            yield from against((*at, "independence"), item.independence, [says((*at, "issuer"), item.issuer)])
        if item.type == "independent_evaluation" and item.independence == "self_declared":
            yield from against((*at, "type"), item.type, [says((*at, "independence"), item.independence)])
    for at, study in case.each(Study):
        if study.independence in _OF_OTHERS and _plain(study.evaluator) in names:
            yield from against((*at, "independence"), study.independence, [says((*at, "evaluator"), study.evaluator)])
    yield from _by_number(case)


def _evidence(case: Case) -> Iterator[tuple[Location, Evidence]]:
    items = case.document.evidence if isinstance(case.document, (Declaration, SupplierFile)) else None
    yield from ((("evidence", index), item) for index, item in enumerate(items or ()))


def _by_number(case: Case) -> Iterator[Finding]:
    for at, _, measured in figures(case) if isinstance(case.document, Declaration) else ():
        if measured.evaluator in _OF_OTHERS and _is_supplier(case, measured.evaluated_by):
            place = says((*at, "evaluated_by"), measured.evaluated_by)
            yield from against((*at, "evaluator"), measured.evaluator, [place])
    for at, test in case.each(IndependentTest):
        if test.tested and _is_supplier(case, test.tester):
            yield from against((*at, "tested"), test.tested, [says((*at, "tester"), test.tester)])


def _is_supplier(case: Case, party: str | None) -> bool:
    number = told(of_company(case, "org_id").answer)
    return number is not None and party in case.parties and case.parties[party].org_id == number


def _names(case: Case) -> set[str]:
    legal, trading = told(of_company(case, "legal_name").answer), told(of_company(case, "trading_names").answer)
    return {_plain(name) for name in (legal, *(trading or ())) if name}


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
