"""Results that are kept: the same as fresh ones, found again when nothing changed, not trusted when they are odd."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from mtbd.diagnostic import Report
from mtbd.linter import lint
from mtbd.linter.cache import FILE, Cache
from mtbd.linter.kept import read, written
from mtbd.source import Text
from mtbd.source import read as read_texts

CASES = Path(__file__).parents[1] / "cases"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """All cases of findings, as one catalogue each."""
    return list(read_texts(sorted((CASES / "lint").iterdir())))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def linted(texts: list[Text], cache: Cache | None, today: date = TODAY) -> tuple[Report, int]:
    """The report, and how many files were looked at anew."""
    looked: list[int] = []
    report = lint(texts, today, whole=True, cache=cache, progress=lambda done, _every: looked.append(done))
    return report, len(looked)


def test_what_is_kept_is_what_was_found(texts: list[Text], cache: Cache) -> None:
    fresh, _ = linted(texts, None)
    first, looked = linted(texts, cache)
    again, looked_again = linted(texts, cache)

    assert fresh == first == again
    assert fresh.diagnostics
    assert looked > 0
    assert looked_again < looked


def test_a_changed_file_alone_is_looked_at_again(cache: Cache) -> None:
    company, product, other = folder("exemplar", "a", "b")
    linted([company, product, other], cache)

    changed = product._replace(content=product.content + b"# more\n")
    counted: list[tuple[int, int]] = []
    lint([company, changed, other], TODAY, cache=cache, progress=lambda done, every: counted.append((done, every)))

    assert counted == [(3, 3)]
    assert cache.find({changed.path: b"no such key"}) == {}


def folder(name: str, *products: str) -> list[Text]:
    base = CASES / "base" / "exemplar"
    company = Text(f"{name}/supplier.yaml", (name, "supplier.yaml"), (base / "supplier.yaml").read_bytes())
    content = (base / "base.yaml").read_bytes()
    return [company, *(Text(f"{name}/{one}.yaml", (name, f"{one}.yaml"), content) for one in products)]


@pytest.mark.parametrize("change", ["company", "day", "name", "beside"])
def test_all_that_a_finding_depends_on_is_in_its_key(cache: Cache, change: str) -> None:
    from mtbd.linter.file import folders

    company, product = folder("exemplar", "a")
    (before,) = folders([company, product])
    after, day = before, TODAY
    match change:
        case "company":
            after = before._replace(company=company._replace(content=b"mtbd: 1\n"))
        case "day":
            day = date(2026, 11, 23)
        case "name":
            after = before._replace(texts=tuple(one._replace(identity=("exemplar", "c.yaml")) for one in before.texts))
        case "beside":
            after = before._replace(beside=frozenset({"supplier.yaml", "Supplier.yaml"}))

    old, new = dict(cache.keys(before, TODAY)).values(), dict(cache.keys(after, day)).values()

    assert set(old).isdisjoint(new)


def test_the_path_is_the_one_of_the_run(cache: Cache) -> None:
    texts = folder("exemplar", "a")
    texts[1] = texts[1]._replace(content=texts[1].content.replace(b"phase: production", b"phase: prod"))
    linted(texts, cache)

    report, _ = linted([one._replace(path=f"elsewhere/{one.path}") for one in texts], cache)

    assert {one.path for one in report.diagnostics} == {"elsewhere/exemplar/a.yaml"}


def test_results_come_back_as_they_were(texts: list[Text]) -> None:
    from mtbd.linter.file import cases, examine, folders

    for part in folders(text for text in texts if not text.other):
        for text, case in cases(part, TODAY):
            examined = examine(case)
            assert read(written(examined), text.path) == examined


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "[1, 2, 3, 4, 5, 6]",
        '[[["x"]], [], [], true, 0, false]',
        "[[], [], [], true, 1e400, false]",
        '{"a": 1}',
        "[[[]",
    ],
)
def test_a_result_of_another_form_is_none(text: str) -> None:
    assert read(text, "a.yaml") is None


def _garbage(file: Path) -> None:
    file.write_bytes(b"not a database" * 100)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _foreign(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE checked (key, other)")
    database.close()


def _other_layout(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.executescript("PRAGMA application_id = 1836344932; PRAGMA user_version = 0; CREATE TABLE checked (x);")
    database.close()


def _with_a_trigger(file: Path) -> None:
    with sqlite3.connect(file) as database:
        change = "UPDATE checked SET result = '[[], [], [], true, 0, false]'"
        database.execute(f"CREATE TRIGGER x AFTER INSERT ON checked BEGIN {change}; END")
    database.close()


def _rows_of_nonsense(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE checked SET result = 'nonsense'")
    database.close()


def _torn(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize(
    "damage", [_garbage, _empty, _foreign, _other_layout, _with_a_trigger, _rows_of_nonsense, _torn]
)
def test_a_damaged_or_foreign_file_is_ignored_and_replaced(cache: Cache, damage: object) -> None:
    texts = folder("exemplar", "a", "b")
    expected, _ = linted(texts, cache)
    file = cache.folder / FILE
    if damage in (_foreign, _other_layout):
        file.unlink()
    assert callable(damage)
    damage(file)

    second, looked = linted(texts, cache)
    third, looked_again = linted(texts, cache)

    assert expected == second == third
    assert (looked, looked_again, cache.trouble) == (1, 0, "")


def test_a_folder_that_cannot_be_written_is_told_and_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = Cache(tmp_path / "file" / "kept")

    report, _ = linted(folder("exemplar", "a"), cache)

    assert report.diagnostics == ()
    assert "not a directory" in cache.trouble.lower()


def test_nothing_is_kept_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "kept").symlink_to(tmp_path / "elsewhere")
    cache = Cache(tmp_path / "kept")

    linted(folder("exemplar", "a"), cache)

    assert "a link to elsewhere" in cache.trouble
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_runs_at_once_do_not_disturb_each_other(cache: Cache) -> None:
    texts = folder("exemplar", *(f"p{number}" for number in range(30)))
    expected, _ = linted(texts, None)

    with ThreadPoolExecutor(6) as pool:
        reports = list(pool.map(lambda _: linted(texts, Cache(cache.folder))[0], range(6)))

    assert reports == [expected] * 6
    assert linted(texts, cache)[1] == 0


def test_an_interrupted_run_keeps_what_it_has(cache: Cache) -> None:
    def stop(done: int, _every: int) -> None:
        if done >= 20:
            raise KeyboardInterrupt

    texts = folder("exemplar", *(f"p{number}" for number in range(50)))
    with pytest.raises(KeyboardInterrupt):
        lint(texts, TODAY, cache=cache, progress=stop)

    counted: list[int] = []
    lint(texts, TODAY, cache=cache, progress=lambda done, _every: counted.append(done))
    assert min(counted) == 40


def test_git_ignores_the_folder_and_old_results_go(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtbd.linter.cache._MOST", 2)

    linted(folder("exemplar", "a", "b", "c"), cache)

    assert (cache.folder / ".gitignore").read_text(encoding="utf-8").endswith("*\n")
    with sqlite3.connect(cache.folder / FILE) as database:
        assert database.execute("SELECT count(*) FROM checked").fetchone() == (2,)
    database.close()


def test_many_files_are_shared_among_processes_with_the_same_result() -> None:
    texts = [text for number in range(11) for text in folder(f"supplier-{number}", *(f"p{one}" for one in range(20)))]
    texts[5] = texts[5]._replace(content=b"a: [")

    alone = lint(texts, TODAY, whole=True, jobs=1)
    shared = lint(texts, TODAY, whole=True, jobs=2)

    assert alone == shared
    assert {one.rule for one in shared.diagnostics} >= {"not-yaml", "product-named-twice"}


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtbd.linter.jobs._look", _die)


def _die(_folder: object, today: date) -> None:
    import os
    import signal

    del today
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.usefixtures("killed")
def test_a_killed_process_is_told_plainly() -> None:
    texts = folder("exemplar", *(f"p{number}" for number in range(250)))

    with pytest.raises(ChildProcessError, match="was killed"):
        lint(texts, TODAY, jobs=2)
