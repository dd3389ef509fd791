"""Generative AI is denied and described.

The product is said not to write, draw, speak or code with generative AI. Elsewhere a model of it is named as a
generative one, or it is told where prompts are worked on.

**Why a force cares.** What a machine makes up can read like a fact. With a no, the questions about prompts, sources
and marking are not asked.

**How to mend it.** Say `generative_ai: true` and answer what follows from it; or correct the kind of the model.

```yaml bad
ai:
  generative_ai: false
  genai: {regions: [GB], prompt_retention_days: 0}
```

```yaml good
ai:
  generative_ai: false
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.ai import Ai
from mtbd.rules.case import Case
from mtbd.rules.clash import denied, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """By the kinds of the models, and by the answer that only generative AI has."""
    ai = case.declaration.ai or Ai()
    if told(ai.generative_ai) is False:
        yield from denied(("ai", "generative_ai"), _signs(ai))


def _signs(ai: Ai) -> Iterator[str]:
    for index, model in enumerate(told(ai.models) or ()):
        if told(model.type) == "transformer_generative":
            yield says(("ai", "models", index, "type"), "transformer_generative")
    genai = told(ai.genai)
    if genai is not None:
        yield says(("ai", "genai", "regions"), told(genai.regions) or "told")
