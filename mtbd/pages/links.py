"""Links by which a reader asks about an answer or reports it, with what all of one page have in common quoted once."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from mtbd.catalogue import Company, Entry
from mtbd.pages.setting import Setting


class Links(NamedTuple):
    """The parts of the links of one page; a path needs no quoting."""

    mailbox: str | None
    subject: str
    report_at: str
    asks: str
    before: str
    after: str

    def mail(self, path: str, to: str | None = None) -> str:
        """A mail to the supplier about an answer; empty when it has no mailbox here."""
        mailbox = to or self.mailbox
        if mailbox is None:
            return ""
        return f"mailto:{mailbox}?subject={self.subject}{path}&body={self.before}{path}{self.after}"

    def report(self, path: str) -> str:
        """A public report about an answer, in the repository."""
        return f"{self.report_at}{path}&body={self.asks}{self.before}{path}{self.after}"


def of_product(entry: Entry, url: str, setting: Setting) -> Links:
    """The links of a product's page."""
    metadata = entry.declaration.metadata
    own = (metadata.contact_email if metadata else None) or entry.company.file.contact_email
    # Nobody at the supplier of a compilation knows of the page, so no question about it is sent there.
    mailbox = None if entry.is_compilation else own
    version = metadata.declaration_version if metadata else None
    return _links(mailbox, entry.id, f" in version {version or 'unknown'} of {url}", setting)


def of_supplier(company: Company, url: str, setting: Setting) -> Links:
    """The links of a supplier's page."""
    mailbox = None if company.is_compilation else company.file.contact_email
    return _links(mailbox, company.id, f" of {url}", setting)


def _links(mailbox: str | None, name: str, place: str, setting: Setting) -> Links:
    return Links(
        mailbox,
        subject=quote(f"Question about {name}: "),
        report_at=f"{setting.repository}/issues/new?title={quote(f'{name}: ')}",
        asks=quote("What is wrong, and how do you know?\n\n"),
        before=quote("\n\nThis is about "),
        after=quote(place),
    )
