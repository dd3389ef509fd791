"""Links by which a reader asks about an answer or reports it: short, since each stands at every answer of a page."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from mtbd.catalogue import Company, Entry
from mtbd.pages.repository import CUT, new_issue, quoted
from mtbd.pages.setting import Setting


class Links(NamedTuple):
    """The links of one page; where they have the path of an answer they are cut, and a path needs no quoting."""

    mailbox: str | None
    subject: str
    issue: str
    """The form of a public report in the repository; empty where its host has none that we know."""
    letter: str
    """A report by mail, for those without an account."""

    def mail(self, path: str, to: str | None = None) -> str:
        """A mail to the supplier about an answer; empty when it has no mailbox here."""
        mailbox = to or self.mailbox
        return f"mailto:{mailbox}?subject={self.subject}{path}" if mailbox else ""

    def about_all(self) -> Links:
        """The same about the page as a whole."""
        return self._replace(issue=self.issue.replace(CUT, ""), letter=self.letter.replace(CUT, ""))


def of_product(entry: Entry, setting: Setting) -> Links:
    """The links of a product's page."""
    return _reported(mail_of_product(entry), _name(entry), f"products/{entry.id}/", setting)


def of_supplier(company: Company, setting: Setting) -> Links:
    """The links of a supplier's page."""
    return _reported(mail_of_supplier(company), company.id, f"suppliers/{company.id}/", setting)


def mail_of_product(entry: Entry) -> Links:
    """The links of a product's page without those to report at, which depend on where the site is kept."""
    metadata = entry.declaration.metadata
    own = (metadata.contact_email if metadata else None) or entry.company.file.contact_email
    # Nobody at the supplier of a compilation knows of the page, so no question about it is sent there.
    return _mail(None if entry.is_compilation else own, _name(entry))


def mail_of_supplier(company: Company) -> Links:
    """The links of a supplier's page without those to report at."""
    return _mail(None if company.is_compilation else company.file.contact_email, company.id)


def _name(entry: Entry) -> str:
    metadata = entry.declaration.metadata
    version = metadata.declaration_version if metadata else None
    return f"{entry.id} {version}" if version else entry.id


def _mail(mailbox: str | None, name: str) -> Links:
    return Links(mailbox, subject=quoted(f"Question about {name}: "), issue="", letter="")


def _reported(links: Links, name: str, page: str, setting: Setting) -> Links:
    title = f"{name}: {CUT}"
    commit = f"\r\nCommit: {setting.commit[:12]}" if setting.commit else ""
    body = f"What is wrong, and how do you know?\r\n\r\nAnswer: {setting.site}{page}#{CUT}{commit}"
    letter = f"mailto:{setting.email}?subject={quoted(f'Error in {title}')}&body={quoted(body)}"
    return links._replace(issue=new_issue(setting.repository, title, body), letter=letter)


def around_path(links: Links) -> list[str]:
    """The links below each answer of a page, as HTML, cut where its path goes: in that alone they differ."""
    mail = links.mail(CUT)
    asks = f'<a href="{escape(mail)}">Ask the supplier</a> ' if mail else ""
    issue = f'<a href="{escape(links.issue)}" rel="nofollow noopener">Report an error</a> ' if links.issue else ""
    letter = f'<a href="{escape(links.letter)}">Report {"it" if issue else "an error"} by email</a>'
    return f"<p>{asks}{issue}{letter}</p>".split(CUT)
