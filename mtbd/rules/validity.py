"""Until when what a file calls certified is so: certificates, tested standards and assured sites alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtbd.diagnostic import Location
from mtbd.model.assurance import Certificate, Pasf
from mtbd.model.safety_record import SafetyStandard
from mtbd.rules.case import Case
from mtbd.rules.told import told


def ends(case: Case) -> Iterator[tuple[Location, str, date]]:
    """The place of each last day that is told, what ends on it, and the day."""
    for at, certificate in case.each(Certificate):
        if certificate.expires_on:
            name = certificate.other or certificate.scheme.replace("_", " ")
            yield (*at, "expires_on"), f"the certificate {name}", certificate.expires_on
    for at, standard in case.each(SafetyStandard):
        if standard.expires_on:
            yield (*at, "expires_on"), f"the certificate for {standard.other or standard.id}", standard.expires_on
    for at, site in case.each(Pasf):
        if last := told(site.expires_on):
            yield (*at, "expires_on"), f"the assurance of the site {told(site.site_label) or 'that is withheld'}", last
