"""`mtbd lint`: which files it is about, what it keeps, how it ends when something other than a file is wrong."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mtbd.cli import main

BASE = Path(__file__).parents[1] / "cases" / "base" / "exemplar"
DAY = "2026-11-22"


def lint(*arguments: str | Path, text: str | None = None) -> Result:
    command = ["lint", "--as-of", DAY, *map(str, arguments)]
    return CliRunner().invoke(main, command, input=text, catch_exceptions=False)


def git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=A", "-c", "user.email=a@e.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of two suppliers under git, of which one has an error; `main` is where it stands."""
    for name in ("exemplar", "other"):
        folder = tmp_path / "disclosures" / name
        folder.mkdir(parents=True)
        (folder / "product.yaml").write_bytes((BASE / "base.yaml").read_bytes())
        company = (BASE / "supplier.yaml").read_text(encoding="utf-8")
        (folder / "supplier.yaml").write_text(company.replace("00000000", f"0000000{len(name)}"), encoding="utf-8")
    change(tmp_path / "disclosures" / "other" / "product.yaml")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    git(tmp_path, "switch", "--quiet", "--create", "change")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(file: Path, phase: str = "prodcution") -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("phase: production", f"phase: {phase}"), encoding="utf-8")


def since(*arguments: str) -> tuple[int, list[str]]:
    result = lint("--changed-since", "main", *arguments)
    return result.exit_code, [line for line in result.output.splitlines() if line and line[0] not in " /"]


@pytest.mark.usefixtures("repository")
def test_without_a_change_nothing_is_asked_and_others_are_counted() -> None:
    code, lines = since()

    assert code == 0
    assert lines[:2] == ["no file checked: no finding", "4 other files read, not counted: 1 error and no warning"]


@pytest.mark.parametrize("how", ["committed", "staged", "in the folder only"])
def test_a_change_alone_can_fail(repository: Path, how: str) -> None:
    change(repository / "disclosures" / "exemplar" / "product.yaml")
    if how != "in the folder only":
        git(repository, "add", ".")
    if how == "committed":
        git(repository, "commit", "--quiet", "--message", "second")

    code, lines = since()

    assert code == 1
    assert lines[0].startswith("disclosures/exemplar/product.yaml:")
    assert lines[1:3] == [
        "1 file checked: 1 error and no warning",
        "3 other files read, not counted: 1 error and no warning",
    ]


def test_a_new_file_is_a_change_and_a_change_on_the_other_branch_is_none(repository: Path) -> None:
    git(repository, "switch", "--quiet", "main")
    change(repository / "disclosures" / "exemplar" / "product.yaml", phase="beta")
    git(repository, "commit", "--quiet", "--all", "--message", "on main")
    git(repository, "switch", "--quiet", "change")
    shutil.copy(BASE / "base.yaml", repository / "disclosures" / "exemplar" / "new.yaml")

    _, lines = since()

    assert [line for line in lines if "checked" in line] == ["1 file checked: no error and 1 warning"]
    assert "disclosures/exemplar/product.yaml" not in "\n".join(lines[:1])


def test_a_changed_company_asks_for_its_products_too(repository: Path) -> None:
    file = repository / "disclosures" / "other" / "supplier.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}# changed\n", encoding="utf-8")

    code, lines = since()

    assert code == 1
    assert "2 files checked: 1 error and no warning" in lines


def test_a_deleted_company_is_missed_by_its_products(repository: Path) -> None:
    (repository / "disclosures" / "exemplar" / "supplier.yaml").unlink()

    code, lines = since()

    assert code == 1
    assert "[no-supplier-file]" in lines[0]


@pytest.mark.parametrize("what", ["successor", "report", "publisher"])
def test_a_deletion_is_asked_for_what_it_leaves_behind(repository: Path, what: str) -> None:
    """In a file that did not change: nobody else would hear of it before it is on the main branch."""
    folder = repository / "disclosures"
    name_it(folder, what)
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "named")
    git(repository, "branch", "--force", "main")
    assert since()[0] == 0

    for file in (folder / "exemplar").iterdir():
        file.unlink()

    code, lines = since()
    assert code == 1
    assert len([line for line in lines if "in the catalogue [" in line]) == 1
    assert lines[1:3] == [
        "no file checked: 1 error and no warning",
        f"{2 if what == 'successor' else 3} other files read, not counted: 1 error and no warning",
    ]


def name_it(folder: Path, what: str) -> None:
    """Have another file name the product or the supplier in the folder `exemplar`."""
    if what == "successor":
        old = folder / "other" / "product.yaml"
        text = old.read_text(encoding="utf-8")
        text = text.replace("status: published", "status: superseded\n  superseded_by: exemplar/product")
        old.write_text(text, encoding="utf-8")
    elif what == "report":
        report = "id: a, product: exemplar/product, field: product.phase, says: It is not., by: public, status: open"
        text = f"mtbd: 1\nreports:\n  - {{{report}, reported_on: 2026-11-04}}\n"
        (folder / "reports.yaml").write_text(text, encoding="utf-8")
    else:
        row = "supplier: exemplar, domain: exemplar.example, how: By letter, on: 2026-11-04"
        (folder / "confirmed.yaml").write_text(f"mtbd: 1\nconfirmed:\n  - {{{row}}}\n", encoding="utf-8")


@pytest.mark.usefixtures("repository")
def test_what_named_nothing_before_is_not_asked_of_a_deletion() -> None:
    folder = Path("disclosures")
    name_it(folder, "successor")
    git(Path(), "commit", "--quiet", "--all", "--message", "named")
    shutil.rmtree(folder / "exemplar")
    git(Path(), "commit", "--quiet", "--all", "--message", "gone")
    git(Path(), "branch", "--force", "main")
    shutil.copy(BASE / "base.yaml", folder / "other" / "new.yaml")
    git(Path(), "add", ".")
    git(Path(), "commit", "--quiet", "--message", "new")
    git(Path(), "branch", "--force", "main")

    (folder / "other" / "new.yaml").unlink()

    assert since()[0] == 0


def test_a_deletion_is_asked_for_in_its_own_catalogue_alone(repository: Path) -> None:
    """Another one beside it, linted in the same run, never had the file."""
    name_it(repository / "disclosures", "successor")
    shutil.copytree(repository / "disclosures", repository / "second")
    shutil.rmtree(repository / "second" / "exemplar")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "named")
    git(repository, "branch", "--force", "main")
    shutil.rmtree(repository / "disclosures" / "exemplar")

    _, lines = since("disclosures", "second")

    assert [line.split("/")[0] for line in lines if "in the catalogue [" in line] == ["disclosures"]


def test_paths_narrow_what_is_asked(repository: Path) -> None:
    for name in ("exemplar", "other"):
        file = repository / "disclosures" / name / "product.yaml"
        file.write_text(f"{file.read_text(encoding='utf-8')}# changed\n", encoding="utf-8")

    assert since("disclosures/exemplar")[0] == 0
    assert since("disclosures/other")[0] == 1


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("ref", "says"),
    [
        ("no-such-branch", "git knows no commit 'no-such-branch'"),
        ("--help", "git knows no commit"),
        ("", "git knows no commit"),
    ],
)
def test_a_ref_that_is_none_is_misuse(ref: str, says: str) -> None:
    result = lint(f"--changed-since={ref}")

    assert result.exit_code == 2
    assert says in result.output


def test_histories_that_never_met_are_misuse(repository: Path) -> None:
    git(repository, "switch", "--quiet", "--orphan", "alone")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "alone")
    git(repository, "checkout", "--quiet", "main", "--", "disclosures")

    result = lint("--changed-since", "main")

    assert (result.exit_code, "git could not tell what changed" in result.output) == (2, True)


def test_outside_a_repository_is_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(BASE, tmp_path / "disclosures" / "exemplar")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)

    result = lint("--changed-since", "main")

    assert (result.exit_code, "git could not tell what changed: not a git repository" in result.output) == (2, True)


def test_a_repository_among_the_declarations_has_no_say(repository: Path) -> None:
    """Git takes a folder with these files for a repository, whose settings can name a program."""
    folder, told = repository / "disclosures" / "!a", repository / "told"
    (folder / "objects").mkdir(parents=True)
    (folder / "refs").mkdir()
    (folder / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    config = f"[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = touch {told}; false\n"
    (folder / "config").write_text(config, encoding="utf-8")
    (folder / "x.yaml").write_text("a: [", encoding="utf-8")
    change(repository / "disclosures" / "exemplar" / "product.yaml")

    code, lines = since()

    assert code == 1
    assert any("disclosures/exemplar/product.yaml" in line for line in lines)
    assert not told.exists()


def test_the_variables_of_a_hook_name_no_other_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(repository / "disclosures" / "exemplar" / "product.yaml")
    monkeypatch.setenv("GIT_DIR", str(repository / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(repository / "no-index"))

    assert since()[0] == 1


@pytest.mark.parametrize("how", ["ignored", "nested"])
def test_a_file_that_git_does_not_follow_may_have_changed(repository: Path, how: str) -> None:
    folder = repository / "disclosures" / "more"
    shutil.copytree(repository / "disclosures" / "other", folder)
    if how == "ignored":
        (repository / ".gitignore").write_text("disclosures/more/\n", encoding="utf-8")
    else:
        git(folder, "init", "--quiet")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "--message", "nested")

    assert since()[0] == 1


# Standard input.


@pytest.mark.usefixtures("repository")
def test_standard_input_is_linted_as_the_file_it_is_said_to_be() -> None:
    file = "disclosures/exemplar/unsaved.yaml"
    text = (BASE / "base.yaml").read_text(encoding="utf-8")

    clean = lint("-", "--stdin-filename", file, text=text)
    wrong = lint("-", "--stdin-filename", file, text=text.replace("phase: production", "phase: x"))

    assert clean.exit_code == 0
    assert clean.output.startswith("1 file checked: no finding\n")
    assert wrong.exit_code == 1
    assert wrong.output.startswith(f"{file}:")


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-"], "say with --stdin-filename"),
        (["-", "disclosures", "--stdin-filename", "a/b.yaml"], "linted alone"),
        (["-", "--changed-since", "main", "--stdin-filename", "a/b.yaml"], "linted alone"),
        (["--stdin-filename", "a/b.yaml"], "name - as the path"),
        (["-", "--stdin-filename", "disclosures/exemplar"], "is a folder"),
        (["disclosures/exemplar/none.yaml"], "does not exist"),
        (["--cache-dir", "disclosures/exemplar/product.yaml"], "is a file"),
        (["--jobs", "0"], "not in the range"),
    ],
)
def test_misuse_is_told_and_exits_with_2(arguments: list[str], says: str) -> None:
    result = lint(*arguments, text="")

    assert result.exit_code == 2
    assert says in result.output
    assert "Traceback" not in result.output


# What is kept.


def many(folder: Path, count: int = 25) -> Path:
    for number in range(count):
        shutil.copy(BASE / "base.yaml", folder / "disclosures" / "exemplar" / f"p{number}.yaml")
    return folder


def test_results_are_kept_where_many_files_are_linted(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    lint()
    assert not (repository / ".mtbd_cache").exists()

    first, second = lint(many(repository) / "disclosures"), lint()

    assert (repository / ".mtbd_cache").is_dir()
    assert first.output == second.output.replace("\\", "/").replace("disclosures", str(repository / "disclosures"))


@pytest.mark.parametrize(("variable", "arguments"), [("CI", []), ("OTHER", ["--no-cache"])])
def test_nothing_is_kept_in_ci_or_when_asked_not_to(
    repository: Path, monkeypatch: pytest.MonkeyPatch, variable: str, arguments: list[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv(variable, "true")
    many(repository)

    lint(*arguments)

    assert not (repository / ".mtbd_cache").exists()
    lint("--cache-dir", "kept", *arguments)
    assert (repository / "kept").exists() is (variable == "CI")


def test_a_folder_that_cannot_keep_anything_is_told(repository: Path) -> None:
    (repository / "file").write_text("", encoding="utf-8")
    many(repository)

    result = lint("--cache-dir", "file/kept")

    assert "warning: results are not kept for the next run: file/kept: " in result.stderr
    assert result.exit_code == 1


@pytest.mark.usefixtures("repository")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="NO /dev/full here: a full disk was not tried")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "mtbd", "lint"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 2
    assert "no space left" in done.stderr.lower()
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("disclosures", 1),
        ("disclosures/exemplar", 0),
        ("--diff disclosures", 0),
        ("--diff --unsafe-fixes disclosures", 1),
        ("- --stdin-filename disclosures/exemplar/new.yaml", 1),
        ("nowhere", 2),
    ],
)
def test_a_closed_stream_changes_no_exit_code(closed: str, arguments: str, code: int) -> None:
    """Whether a shell or a supervisor closed it; standard input has nothing in it then."""
    script = f'"$0" -m mtbd lint --as-of {DAY} --output json=findings.json {arguments} {closed}'
    stdin = subprocess.DEVNULL

    done = subprocess.run(
        ["sh", "-c", script, sys.executable], stdin=stdin, capture_output=True, text=True, check=False
    )

    assert done.returncode == code
    assert "Traceback" not in done.stderr
    if code != 2 and "--diff" not in arguments:
        json.loads(Path("findings.json").read_text(encoding="utf-8"))


# Reports in files of their own.


def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "mtbd", "lint", "--as-of", DAY, *arguments]
    return subprocess.run(command, text=True, check=False, **options)


def test_a_report_replaces_a_link_and_leaves_what_it_leads_to(repository: Path) -> None:
    (repository / "elsewhere").write_text("as it was", encoding="utf-8")
    (repository / "findings.json").symlink_to("elsewhere")

    assert lint("--output", "json=findings.json").exit_code == 1

    assert (repository / "elsewhere").read_text(encoding="utf-8") == "as it was"
    assert json.loads((repository / "findings.json").read_text(encoding="utf-8"))["diagnostics"]


def test_a_report_that_has_no_room_leaves_the_old_one_whole(repository: Path) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    (repository / "findings.json").write_text("as it was", encoding="utf-8")
    names = sorted(path.name for path in repository.iterdir())

    done = run("--output", "json=findings.json", "--no-cache", capture_output=True, preexec_fn=little_room)

    assert done.returncode == 2
    assert "Error: cannot write findings.json: File too large" in done.stderr
    assert (repository / "findings.json").read_text(encoding="utf-8") == "as it was"
    assert sorted(path.name for path in repository.iterdir()) == names


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="NO /dev/stdout here: streams were not tried")
@pytest.mark.parametrize("kind", ["pipe", "file", "fifo"])
def test_a_report_goes_to_what_is_open_already(repository: Path, kind: str) -> None:
    """Such as what a shell calls /dev/fd/63, or standard error, whatever that is."""
    if kind == "file":
        with (repository / "out").open("w") as out:
            run("--output", "json=/dev/stderr", stdout=subprocess.DEVNULL, stderr=out)
        told = (repository / "out").read_text(encoding="utf-8")
    elif kind == "pipe":
        told = run("--output", "json=/dev/stdout", stdout=subprocess.PIPE).stdout
    else:
        os.mkfifo(repository / "fifo")
        with subprocess.Popen(["cat", "fifo"], stdout=subprocess.PIPE, text=True) as reader:
            run("--output", "json=fifo", stdout=subprocess.DEVNULL)
            told = reader.communicate()[0]

    assert '"reference_data_as_of"' in told


def test_an_interrupted_run_ends_at_once_with_130(repository: Path) -> None:
    many(repository, 1500)
    command = [sys.executable, "-m", "mtbd", "lint", "--jobs", "2", "--no-cache"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    time.sleep(1.5)

    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all processes of the run
    out, err = run.communicate(timeout=30)

    assert (run.returncode, out, err) == (130, "", "stopped\n")
