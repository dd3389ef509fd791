"""Files of other kinds, linted as if they were declarations: findings in plain words, few of them, and no traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtbd.cli import main

# Each folder or file of the real data, with how many findings its files give at most: one for each of a file's own
# unknown keys, and one for each section that a declaration has. Measured; the file with most has MOST.
KINDS = (
    "publiccode",
    "openacr",
    "security-insights",
    "cyclonedx",
    "us-federal-ai-inventory-2025.csv",
    "atrs-records.json",
    "atrs-v3-template.md",
    "SOURCES.md",
)
MOST = 60
LONGEST = 260


def files(real_data: Path, kind: str) -> list[Path]:
    path = real_data / kind
    found = sorted(path.rglob("*.*")) if path.is_dir() else [path]
    assert found
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_kind_gives_findings(kind: str, real_data: Path, tmp_path: Path) -> None:
    for number, file in enumerate(files(real_data, kind)):
        copy = tmp_path / "acme" / f"product-{number}.yaml"
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(file.read_bytes())

        result = CliRunner().invoke(main, ["lint", "--format", "json", str(copy)], catch_exceptions=False)

        found = json.loads(result.output)["diagnostics"]
        print(f"{file.name}: {len(found)} findings")  # noqa: T201 - what was measured
        assert result.exit_code == 1
        assert 0 < len(found) < MOST
        assert all(len(one["message"]) < LONGEST and "\n" not in one["message"] for one in found)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_kind_is_told_where_declarations_belong(kind: str, real_data: Path) -> None:
    for file in files(real_data, kind):
        result = CliRunner().invoke(main, ["lint", str(file)], catch_exceptions=False)

        assert result.exit_code == 1
        assert "[misplaced-file]" in result.output or "[no-supplier-file]" in result.output
