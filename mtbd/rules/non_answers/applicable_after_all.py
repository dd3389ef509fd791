"""A question is called not applicable that applies.

The answer is `not_applicable`, and another answer of the same file says that it does apply: how much a product with AI
decides by itself, or what is logged under Part 3.

**Why a force cares.** A reader who sees "does not apply" stops looking, and here there is something to find.

**How to mend it.** Answer it; `[]` and `false` are answers where there is nothing of the kind. If the other answer,
which the message names, is the one that is wrong, correct that.

```yaml bad
data_protection:
  s62_logging: {not_applicable: Logs are kept by the force and not by us.}
```

```yaml good
data_protection:
  s62_logging:
    collection: true
    alteration: true
    consultation: true
    disclosure: false
    combination: false
    erasure: true
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Location, Severity, dotted
from mtbd.model.answer import Answer, State
from mtbd.model.declaration import answer_at
from mtbd.model.trait import TRAITS
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


BY_TRAIT: dict[str, tuple[Location, ...]] = {
    "uses_ai": (
        ("ai", "automation_level"),
        ("ai", "models"),
        ("ai", "operational_data"),
        ("ai", "risks"),
        ("ai", "covenant"),
        ("ai", "change_notification"),
    ),
    "trains_models": (("ai", "datasets"),),
    "generative_ai": (("ai", "genai"),),
    "processes_personal_data": (
        ("data_protection", "roles"),
        ("data_protection", "regimes"),
        ("data_protection", "data_subjects"),
        ("data_protection", "data_categories"),
    ),
    "supplier_handles_data": (
        ("data_protection", "locations"),
        ("data_protection", "subprocessors"),
        ("data_protection", "training_use"),
        ("data_protection", "breach_notification_hours"),
        ("data_protection", "dpo_contact"),
    ),
    "sensitive_data": (("data_protection", "dpia"),),
    "part3": (("data_protection", "s62_logging"),),
    "is_biometric": (
        ("biometrics", "modality"),
        ("biometrics", "purpose"),
        ("biometrics", "independent_test"),
        ("biometrics", "demographic_performance"),
    ),
}
"""Questions that cannot fail to apply once the product has a trait; others that the trait opens may."""


def check(case: Case) -> Iterator[Finding]:
    """By the answers that give the product its traits."""
    for trait in TRAITS:
        for location in BY_TRAIT.get(trait.name, ()) if trait.name in case.traits else ():
            answer = answer_at(case.declaration, location)
            if isinstance(answer, Answer) and answer.state is State.NOT_APPLICABLE:
                message = f"{dotted(location)} applies, by what {dotted(trait.path)} says"
                yield Finding((*location, "not_applicable"), message, on_key=True)
