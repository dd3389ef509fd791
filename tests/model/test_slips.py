"""What a value without its form was likely meant as: made again for what is certain, for nothing that is a guess."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from mtbd.model import text

CASES = [
    (text.Url, "HTTPS://Brightcase.co.uk/Docs/ABC.pdf", ("https://brightcase.co.uk/Docs/ABC.pdf",)),
    (text.Url, "www.Brightcase.co.uk/Docs", ("https://www.brightcase.co.uk/Docs",)),
    (text.Url, "brightcase.co.uk:8080?A=B", ("https://brightcase.co.uk:8080?A=B",)),
    (text.Url, "\u2018https://brightcase.co.uk\u2019", ("https://brightcase.co.uk",)),
    (text.Url, "https://brightcase.co.uk/our Product page", ()),
    (text.Url, "https://a.co.uk and https://b.co.uk", ()),
    (text.Url, "all rights reserved", ()),
    (text.Mailbox, "Transparency @ BrightCase.co.uk", ()),
    (text.Mailbox, "the_team", ()),
    (text.Mailbox, "\u201cteam@brightcase.co.uk\u201d", ("team@brightcase.co.uk",)),
    (text.Licence, "All rights reserved", ()),
    (text.Licence, "MIT licence", ()),
    (text.Slug, "Test report_2026", ("test-report-2026",)),
    (text.Slug, "Test report (2026)", ()),
    (text.ProductId, "Exemplar/Triage", ("exemplar/triage",)),
    (text.Path, "AI.Human_Review", ("ai.human_review",)),
    (text.Domain, "https://Brightcase.co.uk/", ("brightcase.co.uk",)),
    (text.OrgId, "gb-coh-01234567", ("GB-COH-01234567",)),
    (text.OrgId, "01234567", ()),
    (text.IcoNumber, "za765432", ("ZA765432",)),
    (text.Country, "gb", ("GB",)),
    (text.Country, "uk", ("GB",)),
    (text.Country, "England", ("GB",)),
    (text.Country, "Ireland", ("IE",)),
    (text.Country, "IRL", ("IE",)),
    (text.Country, "Taiwan", ("TW",)),
    (text.Country, "Narnia", ()),
    (text.Flag, "Yes", ("true",)),
    (text.Flag, "\u201cfalse\u201d", ("false",)),
    (text.Flag, "0", ()),
    (text.Count, "12,000", ("12000",)),
    (text.Count, "12'000", ("12000",)),
    (text.Number, "1,012,000.50", ("1012000.50",)),
    (text.Count, "12,000.50", ()),
    (text.Count, "12,00", ()),
    (text.Count, "24 hours", ()),
    (text.Number, "\u00a390", ()),
    (text.Number, "99.5%", ()),
    (text.Date, "1st October 2026", ("2026-10-01",)),
    (text.Date, "October 22nd, 2026", ("2026-10-22",)),
    (text.Date, "15/10/26", ("2026-10-15",)),
    (text.Date, "3/4/26", ("2026-04-03", "2026-03-04")),
    (text.Date, "26/10/01", ()),
    (text.Date, "2026-10-1", ("2026-10-01",)),
    (text.Date, "2026\u201310\u201301", ("2026-10-01",)),
    (text.Date, "03/04/2026", ("2026-04-03", "2026-03-04")),
    (text.Date, "04/04/2026", ("2026-04-04",)),
    (text.Date, "12/31/2026", ("2026-12-31",)),
    (text.Date, "2027-02-30", ()),
    (text.Date, "1 October 2526", ()),
    (text.Date, "soon", ()),
]


@pytest.mark.parametrize(("kind", "given", "meant"), CASES, ids=[given for _, given, _ in CASES])
def test_what_was_likely_meant(kind: Any, given: str, meant: tuple[str, ...]) -> None:
    noted = get_args(kind)[1]

    assert isinstance(noted, text.TextType)
    assert noted.likely(given) == meant


@pytest.mark.parametrize(
    ("given", "is_taken"),
    [
        ("OGL-UK-3.0", True),
        ("MIT AND Apache-2.0", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("LicenseRef-BrightCase-Terms", True),
        ("OGL", False),
        ("MIT AND", False),
        ("Proprietary", False),
    ],
)
def test_a_licence_is_one_that_is_known(given: str, is_taken: bool) -> None:  # noqa: FBT001
    # A licence takes any text of its own kind, so what it takes shows in what it makes of one in curly quotes.
    likely = get_args(text.Licence)[1].likely(f"\u201c{given}\u201d")

    assert likely == ((given,) if is_taken else ())
