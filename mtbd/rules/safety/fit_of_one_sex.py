"""It is told for one sex only whom it fits.

The sizes that were tried are those of men, or those of women, and nothing is said of the others.

**Why a force cares.** Equipment that was made to fit men has hurt women who wore it; a force has to ask before it
buys.

**How to mend it.** Say for both which sizes there are and how they fitted, or that no size is made for one of them, in
`not_fitted`. A `note` that says why, or what is done instead, ends this warning.

```yaml bad
safety:
  fit: [{sex: men, sizes: S to XXL, n: 42}]
```

```yaml good
safety:
  fit: [{sex: men, sizes: S to XXL, n: 42}, {sex: women, sizes: XS to XL, n: 38}]
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.rules.case import Case
from mtbd.rules.told import unexplained

SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def check(case: Case) -> Iterator[Finding]:
    """A list with rows for one of them, without `all` and without a word on whom it does not fit."""
    section = case.declaration.safety
    rows = (unexplained(section.fit) if section else None) or []
    sexes = {row.sex for row in rows}
    if len(sexes) == 1 and "all" not in sexes and not any(row.not_fitted for row in rows):
        (others,) = {"women", "men"} - sexes
        yield Finding(("safety", "fit"), f"nothing is said of {others}: which sizes are there for them, and who tried?")
