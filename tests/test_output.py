"""Files are written where they say, and nowhere else."""

from pathlib import Path

import pytest

from mtbd.output import File, write


def test_each_file_is_written_below_the_folder(tmp_path: Path) -> None:
    """Folders are made as needed, and the count is of files."""
    count = write(iter([File("a/b/c.json", b"{}"), File("index.html", b"x")]), tmp_path / "new")

    assert count == 2
    assert (tmp_path / "new/a/b/c.json").read_bytes() == b"{}"
    assert (tmp_path / "new/index.html").read_bytes() == b"x"


def test_nothing_to_write_is_no_file(tmp_path: Path) -> None:
    """An empty site is none, not an error."""
    assert write([], tmp_path) == 0


def test_the_last_one_stays(tmp_path: Path) -> None:
    """A file that is there already is replaced."""
    write([File("a", b"long before"), File("a", b"now")], tmp_path)

    assert (tmp_path / "a").read_bytes() == b"now"


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../../x", "a/..", ".", "./a", "a//b", "a/", "a\\b", "..\\x", "C:/x", "C:x", "a\0b"],
)
def test_a_path_that_leads_elsewhere_is_refused(path: str, tmp_path: Path) -> None:
    """Nothing is written for it."""
    with pytest.raises(ValueError, match="not a path inside"):
        write([File(path, b"x")], tmp_path / "out")

    assert list(tmp_path.iterdir()) == []
