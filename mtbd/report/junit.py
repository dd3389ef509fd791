"""For services that show tests: JUnit's XML, in which each file is a test that its errors fail."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from mtbd.diagnostic import Diagnostic, Report, Severity
from mtbd.report.place import relative
from mtbd.report.plain import printable, unstyled
from mtbd.report.text import summary
from mtbd.report.words import counted, totals

_NAME = "mtbd lint"


def write(report: Report, site: str) -> Iterator[str]:
    """One XML document; warnings, which fail nothing, are the output of their file's test."""
    suites = ET.Element("testsuites", name=_NAME)
    suite = ET.SubElement(suites, "testsuite", name=_NAME)
    for path, found in _by_file(report).items():
        _test(suite, printable(relative(path, report.folder)), found, site)
    for path in report.others:
        case = ET.SubElement(suite, "testcase", classname=_NAME, name=printable(relative(path, report.folder)))
        ET.SubElement(case, "skipped", message="not YAML, so not read")
    ET.SubElement(suite, "system-out").text = "\n".join(map(unstyled, summary(report)))
    for counts in (suites, suite):
        counts.attrib |= _counts(suite)
    ET.indent(suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ET.tostring(suites, encoding="unicode")


def _by_file(report: Report) -> dict[str, list[Diagnostic]]:
    found: dict[str, list[Diagnostic]] = {path: [] for path in sorted(report.checked)}
    for one in report.diagnostics:
        found.setdefault(one.path, []).append(one)
    return found


def _test(suite: ET.Element, path: str, found: list[Diagnostic], site: str) -> None:
    case = ET.SubElement(suite, "testcase", classname=_NAME, name=path, file=path)
    errors = [one for one in found if one.severity is Severity.ERROR]
    warnings = [one for one in found if one.severity is not Severity.ERROR]
    if errors:
        number, _ = totals(errors)
        ET.SubElement(case, "failure", type="error", message=counted(number, "error")).text = _lines(errors, site)
    if warnings:
        ET.SubElement(case, "system-out").text = _lines(warnings, site)


def _lines(found: list[Diagnostic], site: str) -> str:
    return "\n".join(
        f"{one.position.line}:{one.position.column}: {one.severity}: {printable(one.message)} [{one.rule}]\n"
        f"  {site}rules/{one.rule}/"
        for one in found
    )


def _counts(suite: ET.Element) -> dict[str, str]:
    """How many tests, and how many of them have which outcome; none can end in what JUnit calls an error."""
    outcomes = {"tests": "testcase", "failures": "testcase/failure", "skipped": "testcase/skipped"}
    return {name: str(len(suite.findall(path))) for name, path in outcomes.items()} | {"errors": "0"}
