"""AI is denied and models are named.

The product is said to use no AI, no statistical modelling and no other complex algorithm. Elsewhere the declaration
names a model, or says that models are trained or that text is generated. Rules that people wrote are no model in this
sense.

**Why a force cares.** The Covenant, the transparency record and the ethics committee begin with this one answer. With
a wrong no, none of them begins.

**How to mend it.** Say `uses_ai: true` and answer the section on AI; or take out the model, if it belongs to another
product.

```yaml bad
product:
  uses_ai: false
ai:
  models:
    - name: Urgency
      version: "4.2"
      task: Gives each report a step of urgency
      type: tree_ensemble
      origin: built
      output: A step from 1 to 5
      performance: []
      performance_reason: The first trial ends in spring.
```

```yaml good
product:
  uses_ai: false
ai:
  models:
    - name: Order of the queue
      version: "4.2"
      task: Puts reports with a ticked box for danger first
      type: rules
      origin: built
      output: An order
      performance: []
      performance_reason: Rules of the force cannot be right or wrong.
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import denied, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """A model of a kind that is not told may be no more than rules, so it is passed over."""
    product = case.declaration.product or Product()
    if told(product.uses_ai) is False:
        yield from denied(("product", "uses_ai"), _signs(case.declaration.ai or Ai()))


def _signs(ai: Ai) -> Iterator[str]:
    for index, model in enumerate(told(ai.models) or ()):
        if told(model.type) not in (None, "rules"):
            yield says(("ai", "models", index, "name"), model.name)
    if told(ai.trains_models):
        yield says(("ai", "trains_models"), value=True)
    if told(ai.generative_ai):
        yield says(("ai", "generative_ai"), value=True)
