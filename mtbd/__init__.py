"""What UK police technology discloses: the model of a declaration, its linter and its catalogue."""

__version__ = "0.1.0"

SITE = "https://mtbd.example.org/"
"""Where the catalogue stands, unless MTBD_SITE_URL says otherwise: a placeholder until an operator names it."""

DISCLOSURES, TEMPLATES, GUIDES = SOURCES = ("disclosures", "templates", "site")
"""The folders that a site is made of: declarations, what arranges them, and pages written by hand."""
