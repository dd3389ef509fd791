"""JUnit's XML: well-formed whatever the texts, and no file that failed passes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from mtbd.diagnostic import Report, Severity
from mtbd.report import junit
from tests.report.sample import SITE, TEXTS, finding, hostile, report


def suite(found: Report) -> ET.Element:
    """The one suite, which counts what the whole counts."""
    document = ET.fromstring("\n".join(junit.write(found, SITE)).encode("utf-8"))
    (one,) = document
    assert document.tag == "testsuites"
    assert document.attrib == one.attrib
    return one


def test_a_file_with_errors_fails_once_with_all_of_them() -> None:
    (case, _) = suite(report(finding(1), finding(2), finding(3, Severity.WARNING)))
    failure, output = case

    assert case.attrib == {"classname": "mtbd lint", "name": "a/b.yaml", "file": "a/b.yaml"}
    assert failure.attrib == {"type": "error", "message": "2 errors"}
    assert (failure.text or "").splitlines() == [
        "1:10: error: word 1 is wrong [not-in-list]",
        "  https://host.example/rules/not-in-list/",
        "2:10: error: word 2 is wrong [not-in-list]",
        "  https://host.example/rules/not-in-list/",
    ]
    assert (output.tag, (output.text or "").splitlines()[0]) == (
        "system-out",
        "3:10: warning: word 3 is wrong [not-in-list]",
    )


def test_outcomes_are_counted() -> None:
    warned = finding(1, Severity.WARNING)._replace(path="a/c.yaml")
    found = report(finding(), warned)._replace(checked=("a/d.yaml", "a/c.yaml", "a/b.yaml"), others=("a/x.pdf",))

    outcomes = {case.get("name"): [part.tag for part in case] for case in suite(found).iter("testcase")}
    assert outcomes == {"a/b.yaml": ["failure"], "a/c.yaml": ["system-out"], "a/d.yaml": [], "a/x.pdf": ["skipped"]}
    assert suite(found).attrib == {"name": "mtbd lint", "tests": "4", "failures": "1", "skipped": "1", "errors": "0"}


def test_the_summary_is_the_output_of_the_suite() -> None:
    lines = (suite(report()._replace(unread=1)).findtext("system-out") or "").splitlines()

    assert lines[:2] == ["3 files checked: no finding", "1 file could not be read, so no further rule looked at it"]


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("text", TEXTS)
def test_it_is_well_formed_whatever_the_texts(text: str, severity: Severity) -> None:
    wild = hostile(text)._replace(severity=severity)
    one = suite(report(wild)._replace(others=(f"x{wild.path}",)))

    assert [case.tag for case in one] == ["testcase", "testcase", "system-out"]
    assert [part.tag for case in one for part in case] == [
        "failure" if severity is Severity.ERROR else "system-out",
        "skipped",
    ]
