"""A deployment has no published basis.

A force is named on the strength of something published, and there is no link to it; or it is named where uses are only
to be counted, or beside a benefit and not among the deployments.

**Why a force cares.** Which force uses what can help those who want to get round it. It is named here only when the
public can read it elsewhere already, or when the force agreed.

**How to mend it.** Add `url`. If nothing is published, ask the force and say `force_consented`, or write
`force: undisclosed` with `count_only`.

```yaml bad
product:
  deployments:
    - {force: kent, status: live, basis: published_notice}
```

```yaml bad
product:
  deployments:
    - {force: kent, status: live, basis: count_only}
```

```yaml bad
benefits:
  innovation: {claim: Callers are rung back sooner., strength: customer_measured, force: kent}
```

```yaml good
product:
  deployments:
    - {force: kent, status: live, basis: published_notice, url: "https://notice.example/1"}
    - {force: undisclosed, status: pilot, basis: count_only}
```
"""

from collections.abc import Iterator

from mtbd.diagnostic import Finding, Severity
from mtbd.model.benefits import Claim
from mtbd.model.product import Deployment
from mtbd.rules.case import Case

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_PUBLISHED = frozenset({"published_notice", "force_published"})


def check(case: Case) -> Iterator[Finding]:
    """Each deployment by itself, then who is said to have gained by the product."""
    product = case.declaration.product
    deployments = product.deployments.value if product and product.deployments else None
    named = {deployment.force.value for deployment in deployments or () if deployment.basis.value != "count_only"}
    for at, claim in case.each(Claim):
        gained = claim.force.value if claim.force else None
        if gained not in (None, "undisclosed", *named):
            yield Finding((*at, "force"), f'"{gained}" is named, and product.deployments does not say on which basis')
    for index, deployment in enumerate(deployments or ()):
        force, basis = deployment.force.value, deployment.basis.value
        at = ("product", "deployments", index)
        if basis in _PUBLISHED and not _has_link(deployment):
            yield Finding((*at, "basis"), f'the basis is "{basis}", and no url says where that is')
        if basis == "count_only" and force not in (None, "undisclosed"):
            yield Finding((*at, "force"), f'"{force}" is named, and the basis is "count_only": it may only be counted')


def _has_link(deployment: Deployment) -> bool:
    """A link that is withheld has a reason of its own, which other rules look at."""
    return deployment.url is not None and (deployment.url.value is not None or deployment.url.withheld is not None)
