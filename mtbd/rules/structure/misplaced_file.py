"""A file is not where files belong.

A declaration is `disclosures/<supplier>/<product>.yaml`, a supplier's facts are
`disclosures/<supplier>/supplier.yaml`, with names of a to z, 0 to 9 and hyphens. A name that is nearly right, such as
`product.yml`, `product.yaml.txt` or `Supplier.yaml`, is not read as what it was meant to be; nor is a supplier's file
under the name of a product, or a product's as `supplier.yaml`.

**Why a force cares.** The path is the declaration's id and its address; a page that moves breaks the links to it.

**How to mend it.** Rename or move the file. The message says what is wrong with its path.
"""

import re
from collections.abc import Iterator

from mtbd.diagnostic import Finding, Position, Severity
from mtbd.model.declaration import Declaration
from mtbd.model.slips import hyphened
from mtbd.model.supplier import SupplierFile
from mtbd.model.swapped import is_swapped
from mtbd.rules.case import Case
from mtbd.source import NEARLY_SUPPLIER, TOP_FILES, YAML_NAME

SEVERITY = Severity.ERROR
SINCE = "0.1.0"


_NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def check(case: Case) -> Iterator[Finding]:
    """Of what cannot be read at all, that is enough; of what is in the wrong file, this is."""
    wrong = _wrong(case.identity) or _swapped(case)
    if wrong and not any(case.refused("unreadable-file")):
        yield Finding((), wrong, position=Position(1, 1, 1))


def _swapped(case: Case) -> str:
    """What is wrong when a file has the answers of the other kind of file."""
    name = case.identity[-1]
    if name == "supplier.yaml":
        says = "this is about a product and stands in supplier.yaml: name the file after it"
        return says if is_swapped(SupplierFile, case.data) else ""
    says = f"this is about a supplier and stands in {name}: name the file supplier.yaml"
    return says if len(case.identity) == 2 and is_swapped(Declaration, case.data) else ""


def _wrong(identity: tuple[str, ...]) -> str:
    name = identity[-1]
    if len(identity) == 1:
        return "" if name in TOP_FILES else f"{name} is in no supplier's folder: move it into one"
    if len(identity) > 2:
        return f"{'/'.join(identity)} is a folder too deep: a declaration is <supplier>/<product>.yaml"
    if NEARLY_SUPPLIER.fullmatch(name) and name != "supplier.yaml":
        return f"{name} must be named supplier.yaml"
    if not name.endswith(".yaml"):
        return f"{name} must be named {_right(name)}" if YAML_NAME.fullmatch(name) else f"{name} must end in .yaml"
    wrong = next((part for part in (identity[0], name.removesuffix(".yaml")) if not _NAME.fullmatch(part)), None)
    return _renamed(wrong, "folder" if wrong == identity[0] else "file") if wrong is not None else ""


def _renamed(name: str, what: str) -> str:
    """What a folder or a file should be called, where that can be told."""
    (near,) = hyphened(name.strip())
    ending = ".yaml" if what == "file" else ""
    rest = f"rename the {what} to {near}{ending}" if _NAME.fullmatch(near) else "use a to z, 0 to 9 and single hyphens"
    return f'"{name}" is not an id: {rest}'


def _right(name: str) -> str:
    """What a file that is meant as YAML should be called."""
    return re.sub(r"\.ya?ml(\.txt)?$", ".yaml", name, flags=re.IGNORECASE)
