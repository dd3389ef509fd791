"""A file is not where files belong.

A declaration is `disclosures/<supplier>/<product>.yaml`, a supplier's facts are
`disclosures/<supplier>/supplier.yaml`, with names of a to z, 0 to 9 and hyphens. A name that is nearly right, such as
`product.yml`, `product.yaml.txt` or `Supplier.yaml`, is not read as what it was meant to be.

**Why a force cares.** The path is the declaration's id and its address; a page that moves breaks the links to it.

**How to mend it.** Rename or move the file. The message says what is wrong with its path.
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Position, Severity
from mtbd.rules.case import Case
from mtbd.source import NEARLY_SUPPLIER, TOP_FILES, YAML_NAME

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def check(case: Case) -> Iterator[Finding]:
    """Nothing about the data, only about the path; of what cannot be read at all, that is enough."""
    if (wrong := _wrong(case.identity)) and not any(case.refused("unreadable-file")):
        yield Finding((), wrong, position=Position(1, 1, 1))


def _wrong(identity: tuple[str, ...]) -> str:
    name = identity[-1]
    if len(identity) == 1:
        return "" if name in TOP_FILES else f"{name} is in no supplier's folder"
    if len(identity) > 2:
        return f"{'/'.join(identity)} is a folder too deep: a declaration is <supplier>/<product>.yaml"
    if NEARLY_SUPPLIER.fullmatch(name) and name != "supplier.yaml":
        return f"{name} must be named supplier.yaml"
    if not name.endswith(".yaml"):
        return f"{name} must be named {_right(name)}" if YAML_NAME.fullmatch(name) else f"{name} must end in .yaml"
    wrong = next((part for part in (identity[0], name.removesuffix(".yaml")) if not _NAME.fullmatch(part)), None)
    return f'"{wrong}" is not an id: use a to z, 0 to 9 and single hyphens' if wrong is not None else ""


def _right(name: str) -> str:
    """What a file that is meant as YAML should be called."""
    return re.sub(r"\.ya?ml(\.txt)?$", ".yaml", name, flags=re.IGNORECASE)
