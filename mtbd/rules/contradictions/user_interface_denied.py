"""A user interface is denied and described.

Nobody is said to work with the product on a screen, by voice or by touch. Elsewhere an accessibility level is claimed
for it, aids such as screen readers were tried with it, or its screens warn their users.

**Why a force cares.** What people work with must be accessible to officers and staff with a disability.

**How to mend it.** Say `has_user_interface: true`; or take out what was said of screens.

```yaml bad
product:
  has_user_interface: false
```

```yaml good
product:
  has_user_interface: true
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.accessibility import Accessibility
from mtbd.model.ai import Ai
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import denied, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """A level of `none` claims nothing."""
    product = case.declaration.product or Product()
    if told(product.has_user_interface) is False:
        others = _signs(case.declaration.accessibility or Accessibility(), case.declaration.ai or Ai())
        yield from denied(("product", "has_user_interface"), others)


def _signs(section: Accessibility, ai: Ai) -> Iterator[str]:
    wcag = told(section.wcag)
    if wcag is not None and wcag.level != "none":
        yield says(("accessibility", "wcag", "level"), wcag.level)
    for tried in (told(section.assistive_tech_tested) or ())[:1]:
        yield says(("accessibility", "assistive_tech_tested", 0, "technology"), tried.technology)
    if warned := told(ai.user_warnings):
        yield says(("ai", "user_warnings"), warned)
