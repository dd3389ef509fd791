"""An independent test has no tester.

Something is said to be tested, measured or studied by somebody independent, and it is not said by whom, or neither when
nor where it can be read.

**Why a force cares.** Without a name and a date, nobody can ask the tester, and the word independent is only the
supplier's.

**How to mend it.** For a test or a measurement, name the tester as a third party, with the day. For a study, add `on`
or `url`.

```yaml bad
biometrics:
  independent_test: {tested: true, finding: 99.9 per cent of faces were found.}
```

```yaml good
biometrics:
  independent_test:
    tested: true
    tester: example-hosting
    on: 2026-02-10
    version: 4.2.0
    conditions: 400 volunteers in a street by day
    finding: 89 of 100 were found and one in 6000 was wrong.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity, dotted
from mtbd.model.biometrics import IndependentTest
from mtbd.model.evaluation import Study
from mtbd.rules.case import Case
from mtbd.rules.told import figures

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Others who compiled a page from public sources may not have found it."""
    if case.is_compilation:
        return
    for at, test in case.each(IndependentTest):
        if test.tested:
            missing = [name for name in ("tester", "on") if getattr(test, name) is None]
            yield from _missing((*at, "tested"), "true", missing)
    for at, _, measured in figures(case):
        if measured.evaluator == "independent" and measured.evaluated_by is None:
            yield from _missing((*at, "evaluator"), '"independent"', ["evaluated_by"])
    for at, study in case.each(Study):
        # Whose study it is stands in `evaluator`, which every study has.
        if study.independence in ("regulator", "independent") and study.on is None and study.url is None:
            yield from _missing((*at, "independence"), f'"{study.independence}"', ["on", "url"])


def _missing(at: Location, said: str, names: list[str]) -> Iterator[Finding]:
    if names:
        places = " and ".join(dotted((*at[:-1], name)) for name in names)
        yield Finding(at, f"{at[-1]} is {said}, and {places} {'are' if len(names) > 1 else 'is'} missing")
