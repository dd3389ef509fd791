"""How a page is cited: whose word it is about what, in which version, as on which day, at which commit and address."""

from __future__ import annotations

from datetime import date

from mtbd.catalogue import Company, Entry
from mtbd.model.metadata import Metadata
from mtbd.pages.listing import product_url
from mtbd.pages.setting import Setting


def of_product(entry: Entry, setting: Setting, today: date) -> str:
    """A product's page in one line, its address last, so that the path of an answer can follow."""
    metadata = entry.declaration.metadata or Metadata()
    version = f" {metadata.declaration_version}" if metadata.declaration_version else ""
    if entry.is_compilation:
        who = metadata.compiled_by or "somebody not named"
        what = f"{entry.name} of {entry.company.name}, compilation{version} from public sources by {who}"
    else:
        what = f"{entry.company.name}: {entry.name}{_invented(entry.company)}, declaration{version}"
    return _line(what, product_url(entry), setting, today)


def of_supplier(company: Company, setting: Setting, today: date) -> str:
    """A supplier's page in one line, in the same way."""
    said = "compiled from public sources" if company.is_compilation else "about itself"
    return _line(f"{company.name}{_invented(company)}, {said}", f"suppliers/{company.id}/", setting, today)


def _invented(company: Company) -> str:
    return " (invented example)" if company.is_example else ""


def _line(what: str, page: str, setting: Setting, today: date) -> str:
    commit = f", commit {setting.commit[:12]}" if setting.commit else ""
    return f"{what}, as on {today.day} {today:%B %Y}{commit}, {setting.site}{page}"
