"""Links by which a reader asks about an answer or reports it: short, since each stands at every answer of a page."""

from __future__ import annotations

from html import escape
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from mtbd.catalogue import Company, Entry
from mtbd.pages.setting import Setting


class Links(NamedTuple):
    """The links of one page, each but for the path it ends with; a path needs no quoting."""

    mailbox: str | None
    subject: str
    report_at: str

    def mail(self, path: str, to: str | None = None) -> str:
        """A mail to the supplier about an answer; empty when it has no mailbox here."""
        mailbox = to or self.mailbox
        return f"mailto:{mailbox}?subject={self.subject}{path}" if mailbox else ""

    def report(self, path: str) -> str:
        """A public report about an answer, in the repository."""
        return f"{self.report_at}{path}"


def of_product(entry: Entry, setting: Setting) -> Links:
    """The links of a product's page."""
    return _reported(mail_of_product(entry), _name(entry), setting)


def of_supplier(company: Company, setting: Setting) -> Links:
    """The links of a supplier's page."""
    return _reported(mail_of_supplier(company), company.id, setting)


def mail_of_product(entry: Entry) -> Links:
    """The links of a product's page without the one to report at, which depends on where the site is kept."""
    metadata = entry.declaration.metadata
    own = (metadata.contact_email if metadata else None) or entry.company.file.contact_email
    # Nobody at the supplier of a compilation knows of the page, so no question about it is sent there.
    return _mail(None if entry.is_compilation else own, _name(entry))


def mail_of_supplier(company: Company) -> Links:
    """The links of a supplier's page without the one to report at."""
    return _mail(None if company.is_compilation else company.file.contact_email, company.id)


def _name(entry: Entry) -> str:
    metadata = entry.declaration.metadata
    version = metadata.declaration_version if metadata else None
    return f"{entry.id} {version}" if version else entry.id


_ASKS = quote_plus("What is wrong, and how do you know?", safe=",?")


def _mail(mailbox: str | None, name: str) -> Links:
    return Links(mailbox, subject=quote(f"Question about {name}: ", safe="/:"), report_at="")


def _reported(links: Links, name: str, setting: Setting) -> Links:
    title = quote_plus(f"{name}: ", safe="/:")
    return links._replace(report_at=f"{setting.repository}/issues/new?body={_ASKS}&title={title}")


_CUT = "\0"
"""Stands for a path: a character that no declaration and no setting can hold."""


def around_path(links: Links) -> list[str]:
    """The links below each answer of a page, as HTML, cut where its path goes: in that alone they differ."""
    mail = links.mail(_CUT)
    asks = f'<a href="{escape(mail)}">Ask the supplier</a> ' if mail else ""
    report = f'<a href="{escape(links.report(_CUT))}" rel="nofollow noopener">Report an error</a>'
    return f'<p>{asks}{report} <a href="#{_CUT}">Link to this answer</a></p>'.split(_CUT)
