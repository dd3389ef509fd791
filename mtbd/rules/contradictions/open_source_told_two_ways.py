"""Open source is told in two ways.

The product is said to be open source, under a licence that is not; or not to be open source, under a licence that
makes it so. Licences under which the source can be seen, and not be used, changed and passed on by everyone for any
purpose, are not open.

**Why a force cares.** Open source can be inspected, kept running by others and shared; a licence that forbids this
decides, whatever the product is called.

**How to mend it.** Correct `is_open` or `licence`. Where one of several licences can be chosen, join them with `OR`.

```yaml bad
product:
  open_source: {uses: true, is_open: true, licence: BUSL-1.1}
```

```yaml bad
product:
  open_source: {uses: true, is_open: false, licence: AGPL-3.0-only}
```

```yaml good
product:
  open_source: {uses: true, is_open: true, licence: AGPL-3.0-only OR LicenseRef-Exemplar-Commercial}
```
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.product import Product
from mtbd.rules.case import Case
from mtbd.rules.clash import against, says
from mtbd.rules.told import told

SEVERITY = Severity.ERROR
SINCE = "0.1.0"

_OPEN = re.compile(
    r"(?:0BSD|MIT|MIT-0|ISC|Unlicense|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|EUPL-1\.[12]|EPL-[12]\.0"
    r"|A?GPL-3\.0(?:-only|-or-later|\+)?|L?GPL-[23]\.[01](?:-only|-or-later|\+)?)",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:BUSL-1\.1|SSPL-1\.0|Elastic-2\.0|PolyForm-.+|CC-BY-(?:NC|ND).*|proprietary|commercial|UNLICENSED|NONE"
    r"|LicenseRef-(?:.*-)?(?:proprietary|commercial))",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """Only licences that are surely one or the other; the rest, and a licence that nobody knows, may be either."""
    source = told((case.declaration.product or Product()).open_source)
    if source is None or source.is_open is None or source.licence is None:
        return
    choices = [_parts(choice) for choice in source.licence.split(" OR ")]
    place = says(("product", "open_source", "licence"), source.licence)
    is_closed = all(any(map(_CLOSED.fullmatch, parts)) for parts in choices)
    is_free = any(all(map(_OPEN.fullmatch, parts)) for parts in choices)
    if is_closed if source.is_open else is_free:
        yield from against(("product", "open_source", "is_open"), source.is_open, [place])


def _parts(choice: str) -> list[str]:
    """The licences that hold together; an exception only takes duties away."""
    return [part.split(" WITH ")[0] for part in choice.split(" AND ")]
