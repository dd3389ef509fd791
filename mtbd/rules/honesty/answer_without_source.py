"""A compiled answer has no source.

Others compiled the file from public sources, and an answer does not say which, or a source does not say when it was
read.

**Why a force cares.** A compilation is nobody's word. Its answers are worth as much as their sources.

**How to mend it.** Cite the source of each answer by its id under `evidence`, and give each source its `retrieved_on`.
Where no source was found, say so with `not_yet_known`. A supplier's own declaration may be written like this too.

```yaml bad
metadata:
  prepared_by: public-sources
  compiled_by: the mtbd project
product:
  uses_ai: false
evidence:
  - id: handbook
    type: statement
    title: Handbook
    url: https://exemplar.example/handbook
    independence: self_declared
    access: public
```

```yaml good
product:
  uses_ai: {value: false, evidence: [handbook]}
evidence:
  - id: handbook
    type: statement
    title: Handbook
    url: https://exemplar.example/handbook
    retrieved_on: 2026-09-15
    independence: self_declared
    access: public
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity, dotted
from mtbd.model.declaration import QUESTIONS, Declaration
from mtbd.model.supplier import SupplierFile
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """Each question that is answered; what stands inside an answer has the answer's own source."""
    if not case.is_compilation or not isinstance(case.document, (Declaration, SupplierFile)):
        return
    for location, _, answer in case.given:
        if location in QUESTIONS and answer.value is not None and not answer.forms.evidence:
            yield Finding(location, f"{dotted(location)} cites no source, and this is compiled from public sources")
    for index, item in enumerate(case.document.evidence or ()):
        if item.retrieved_on is None:
            yield Finding(("evidence", index), f'"{item.id}" does not say in retrieved_on when it was read')
