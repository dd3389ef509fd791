"""`mtbd lint --fix` and `--diff`: what they write, what they print, how they exit, and which files they leave alone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtbd.cli import main
from mtbd.fixing.save import save
from mtbd.source import Text

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"


def lint(*arguments: str | Path) -> Result:
    command = ["lint", "--as-of", "2026-11-22", *map(str, arguments)]
    return CliRunner().invoke(main, command, catch_exceptions=False)


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """Give a declaration with a safe and an unsafe fix in it, beside its supplier's file."""
    folder = tmp_path / "disclosures" / "exemplar"
    shutil.copytree(BASE, folder)
    file = folder / "base.yaml"
    text = file.read_text(encoding="utf-8").replace("current: 4.2.0", "current: 1.10")
    file.write_text(text.replace("production", "prodution"), encoding="utf-8")
    return file


def test_fix_writes_what_is_certain_and_tells_the_rest(product: Path) -> None:
    before = product.read_text(encoding="utf-8")

    result = lint("--fix", product)

    assert product.read_text(encoding="utf-8") == before.replace("1.10", '"1.10"')
    assert result.stderr == f"{product}: 1 finding fixed (guessed-type)\n  line 27: put it in quotes [guessed-type]\n"
    assert "[not-in-list]" in result.stdout
    assert "can be fixed: 1 with --fix --unsafe-fixes" in result.stdout
    assert "[guessed-type]" not in result.stdout
    assert result.exit_code == 1


def test_unsafe_fixes_leave_nothing(product: Path) -> None:
    result = lint("--fix", "--unsafe-fixes", product)

    assert "phase: production" in product.read_text(encoding="utf-8")
    assert "no finding" in result.stdout
    assert result.exit_code == 0


def test_what_was_written_is_listed_in_the_order_of_the_file(product: Path) -> None:
    result = lint("--fix", "--unsafe-fixes", "--format", "json", product)

    assert result.stderr.splitlines() == [
        f"{product}: 2 findings fixed (not-in-list, guessed-type)",
        '  line 26: write "production" [not-in-list]',
        "  line 27: put it in quotes [guessed-type]",
    ]
    assert json.loads(result.stdout)["diagnostics"] == []


def test_of_many_the_first_are_listed(product: Path) -> None:
    text = product.read_text(encoding="utf-8")
    users = ", ".join(f"{number}.10" for number in range(24))
    product.write_text(re.sub("intended_users: .*", f"intended_users: [{users}]", text), encoding="utf-8")

    lines = lint("--fix", product).stderr.splitlines()

    assert lines[0] == f"{product}: 25 findings fixed (25 guessed-type)"
    assert len(lines) == 22
    assert lines[-1] == "  and 5 more"


def test_a_second_run_changes_nothing(product: Path) -> None:
    lint("--fix", "--unsafe-fixes", product)
    once, stamp = product.read_bytes(), product.stat().st_mtime_ns

    result = lint("--fix", "--unsafe-fixes", product)

    assert (product.read_bytes(), product.stat().st_mtime_ns) == (once, stamp)
    assert result.stderr == ""


def test_without_fix_the_report_says_what_could_be_done(product: Path) -> None:
    before = product.read_bytes()

    result = lint(product)

    assert "  --fix would put it in quotes\n" in result.stdout
    assert '  --fix --unsafe-fixes would write "production"\n' in result.stdout
    assert "can be fixed: 1 with --fix, 1 with --fix --unsafe-fixes" in result.stdout
    assert product.read_bytes() == before


def test_diff_shows_and_changes_nothing(product: Path) -> None:
    before = product.read_bytes()

    result = lint("--diff", product)

    assert [line for line in result.stdout.splitlines() if line[:1] in "+-"][2:] == [
        "-  versions: {current: 1.10, released_on: 2026-05-01, supported_until: 2028-05-01}",
        '+  versions: {current: "1.10", released_on: 2026-05-01, supported_until: 2028-05-01}',
    ]
    assert product.read_bytes() == before
    assert result.exit_code == 1


@pytest.mark.parametrize("ci", ["", "true"])
def test_no_line_of_a_diff_commands_the_service_that_logs_it(
    product: Path, monkeypatch: pytest.MonkeyPatch, ci: str
) -> None:
    """Context lines are the file's own; white space before `::` does not keep GitHub from obeying."""
    monkeypatch.setenv("CI", ci)
    text = product.read_text(encoding="utf-8")
    near = next(line for line in text.splitlines() if "current: 1.10" in line)
    hostile = "  detailed_description: |\n    ::error::pwned\n    ##[error]pwned\n"
    product.write_text(text.replace(near, f"{hostile}{near}"), encoding="utf-8")

    lines = lint("--diff", product).stdout.splitlines()

    shown = [line for line in lines if "pwned" in line]
    assert len(shown) == 2
    assert any(line.lstrip().startswith("::") or "##[" in line for line in shown) is (not ci)


def test_diff_of_what_is_clean_is_empty() -> None:
    result = lint("--diff", "--unsafe-fixes", BASE)

    assert (result.output, result.exit_code) == ("", 0)


@pytest.mark.parametrize("ends", ["\n", "\r\n", ""], ids=["unix", "windows", "no-end"])
def test_git_applies_the_diff(product: Path, monkeypatch: pytest.MonkeyPatch, ends: str) -> None:
    folder = product.parents[2]
    text = product.read_text(encoding="utf-8")
    product.write_bytes((text.rstrip("\n") if not ends else text.replace("\n", ends)).encode())
    monkeypatch.chdir(folder)

    patch = lint("--diff", "--unsafe-fixes").stdout_bytes
    subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], input=patch, cwd=folder, check=True)

    applied = product.read_bytes()
    product.write_bytes((text.rstrip("\n") if not ends else text.replace("\n", ends)).encode())
    lint("--fix", "--unsafe-fixes")
    assert applied == product.read_bytes()


def test_git_applies_the_diff_of_a_file_of_many_lines(product: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(product.parents[2])
    before = product.read_bytes() + b"".join(b"k%d: 1\n" % (number // 2) for number in range(6_000)) + b"x: 1\n" * 3
    product.write_bytes(before)

    patch = lint("--diff").stdout_bytes
    subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], input=patch, check=True)

    applied = product.read_bytes()
    product.write_bytes(before)
    lint("--fix")
    assert applied == product.read_bytes() != before


def test_unsafe_fixes_alone_are_misuse(product: Path) -> None:
    result = lint("--unsafe-fixes", product)

    assert result.exit_code == 2
    assert "--unsafe-fixes goes with --fix" in result.stderr


def test_the_supplier_file_read_beside_it_is_not_touched(product: Path) -> None:
    beside = product.with_name("supplier.yaml")
    beside.write_text(beside.read_text(encoding="utf-8") + "evidnce: []\n", encoding="utf-8")
    before = beside.read_bytes()

    lint("--fix", "--unsafe-fixes", product)

    assert beside.read_bytes() == before


def test_a_link_is_not_followed(product: Path) -> None:
    elsewhere = product.parents[2] / "elsewhere.yaml"
    shutil.move(product, elsewhere)
    product.symlink_to(elsewhere)
    before = elsewhere.read_bytes()

    result = lint("--fix", "--unsafe-fixes", product.parent)

    assert elsewhere.read_bytes() == before
    assert product.is_symlink()
    assert "[unreadable-file]" in result.stdout


def test_mode_is_kept_and_nothing_else_is_left_behind(product: Path) -> None:
    product.chmod(0o640)
    names = sorted(path.name for path in product.parent.iterdir())

    lint("--fix", product)

    assert product.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in product.parent.iterdir()) == names


def test_a_file_that_changed_meanwhile_is_not_written(product: Path) -> None:
    text = Text(str(product), ("exemplar", "base.yaml"), b"as it was")

    with pytest.raises(OSError, match="has changed"):
        save(text, b"new")

    assert product.read_bytes() != b"new"


def test_a_file_that_is_read_only_is_misuse(product: Path) -> None:
    before = product.read_bytes()
    product.chmod(0o444)

    result = lint("--fix", product)

    assert result.exit_code == 2
    assert f"{product} could not be mended: it is read-only" in result.stderr
    assert product.read_bytes() == before


def test_a_fix_that_would_bring_another_finding_is_left(product: Path) -> None:
    text = product.read_text(encoding="utf-8").replace("  phase: prodution", "  phaze: nonsense")
    product.write_text(text, encoding="utf-8")

    result = lint("--fix", "--unsafe-fixes", product)

    assert "  phaze: nonsense" in product.read_text(encoding="utf-8")
    assert 'left to you, since it would bring up 1 finding: call it "phase" [unknown-key]' in result.stderr
    assert '\n  "nonsense" is not in the list: it is one of pre-deployment, ' in result.stderr


def test_a_file_that_stays_unreadable_is_left_and_its_first_mistake_without_a_fix_is_told(product: Path) -> None:
    text = product.read_text(encoding="utf-8").replace("  phase: prodution", "  phase: @prod")
    text = text.replace("incidents: []", "incidents: [a,, b]")
    product.write_text(text, encoding="utf-8")
    line = text[: text.index("incidents: ")].count("\n") + 1

    result = lint("--fix", "--unsafe-fixes", product)

    assert product.read_text(encoding="utf-8") == text
    says = f"nothing fixed, since it cannot be read until line {line} is mended: nothing stands before this comma: take"
    assert result.stderr.startswith(f"{product}: {says}")
    assert len(result.stderr.splitlines()) == 1

    shown = lint("--diff", "--unsafe-fixes", product)
    assert (shown.exit_code, shown.stdout, shown.stderr) == (1, "", result.stderr)


def test_what_was_tried_is_not_offered_again_in_the_same_run(product: Path) -> None:
    text = product.read_text(encoding="utf-8").replace("  is_biometric: ", "  is_biometric: yes # ")
    product.write_text(text, encoding="utf-8")

    result = lint("--fix", "--unsafe-fixes", product)

    assert re.search(r"left to you, since it would bring up \d+ findings: write \"true\" \[wrong-type\]", result.stderr)
    assert "is not true or false: write true" in result.stdout
    assert "would write" not in result.stdout
    assert "can be fixed" not in result.stdout
    assert 'would write "true"' in lint(product).stdout


def test_json_says_how_a_finding_can_be_fixed(product: Path) -> None:
    result = lint("--format", "json", product)

    assert '"title": "put it in quotes"' in result.stdout
    assert '"safe": true' in result.stdout


def test_order_is_made_only_where_it_is_asked_for(product: Path) -> None:
    text = product.read_text(encoding="utf-8").replace("mtbd: 1\n", "", 1).rstrip("\n") + "\nmtbd: 1\n"
    product.write_text(text, encoding="utf-8")
    lint("--fix", product)
    assert product.read_text(encoding="utf-8").endswith("\nmtbd: 1\n")

    result = lint("--fix", "--order", product)

    assert f"{product}: put in the order of the model" in result.stderr
    assert "mtbd: 1\nmetadata:" in product.read_text(encoding="utf-8")


def test_order_alone_is_misuse(product: Path) -> None:
    assert lint("--order", product).exit_code == 2


def test_standard_input_can_be_looked_at_and_not_mended(product: Path) -> None:
    command = ["lint", "--as-of", "2026-11-22", "-", "--stdin-filename", str(product)]
    text = product.read_text(encoding="utf-8")

    assert CliRunner().invoke(main, [*command, "--fix"], input=text).exit_code == 2
    shown = CliRunner().invoke(main, [*command, "--diff"], input=text)
    assert '+  versions: {current: "1.10"' in shown.output
