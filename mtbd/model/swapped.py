"""Whether a file has what belongs in the other kind of file: a supplier's facts in a product's, or the reverse."""

from collections.abc import Mapping
from typing import Any

from mtbd.model.declaration import Declaration
from mtbd.model.group import Group
from mtbd.model.supplier import SupplierFile

_OF_SUPPLIER = SupplierFile.FIELDS.keys() - Declaration.FIELDS.keys()
_OF_PRODUCT = Declaration.FIELDS.keys() - SupplierFile.FIELDS.keys()


def is_swapped(kind: type[Group] | None, data: Mapping[str, Any]) -> bool:
    """Whether all that tells the kinds apart is of the other; a product may well have a section on its supplier."""
    found = data.keys()
    if kind is Declaration:
        return "supplier" in found and bool(_OF_SUPPLIER & found) and not _OF_PRODUCT & found
    return kind is SupplierFile and "product" in found and not (_OF_SUPPLIER | {"supplier"}) & found
