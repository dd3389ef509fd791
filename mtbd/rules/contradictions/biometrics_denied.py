"""Biometrics are denied and described.

The product is said not to measure people's bodies or behaviour so as to recognise or sort them. Elsewhere it is told
what of a person it measures, or a model of it compares faces, fingerprints, voices or the like.

A product that only keeps biometric data that others measured, such as pictures in a records system, is not meant.

**Why a force cares.** Biometric data have their own law, and people expect to be told.

**How to mend it.** Say `is_biometric: true` and answer what follows from it; or correct the other answer.

```yaml bad
product:
  is_biometric: false
biometrics:
  modality: [face]
```

```yaml good
product:
  is_biometric: false
data_protection:
  data_categories: [personal, special_category, victims, biometric]
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.model.biometrics import Biometrics
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import denied, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """By what it measures and by its models."""
    product = case.declaration.product or Product()
    if told(product.is_biometric) is False:
        others = _signs(case.declaration.biometrics or Biometrics(), case.declaration.ai or Ai())
        yield from denied(("product", "is_biometric"), others)


def _signs(section: Biometrics, ai: Ai) -> Iterator[str]:
    for modality in (told(section.modality) or ())[:1]:
        yield says(("biometrics", "modality", 0), modality)
    for index, model in enumerate(told(ai.models) or ()):
        if told(model.type) == "biometric_matcher":
            yield says(("ai", "models", index, "type"), "biometric_matcher")
