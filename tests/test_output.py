"""Files are written where they say, and nowhere else."""

from pathlib import Path

import pytest

from mtbd.output import File, replace, write


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


# One file in the place of another.


def test_a_new_file_has_the_mode_that_any_program_gives_it(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")

    replace(tmp_path / "new", b"x")

    assert (tmp_path / "new").read_bytes() == b"x"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"as it was")
    (tmp_path / "link").symlink_to("elsewhere")

    replace(tmp_path / "link", b"x")

    assert (tmp_path / "elsewhere").read_bytes() == b"as it was"
    assert not (tmp_path / "link").is_symlink()
    assert (tmp_path / "link").read_bytes() == b"x"


@pytest.mark.parametrize("mode", [0o444, 0])
def test_a_file_that_is_read_only_stays(mode: int, tmp_path: Path) -> None:
    """Though its folder would let it go."""
    file = tmp_path / "file"
    file.write_bytes(b"as it was")
    file.chmod(mode)

    with pytest.raises(OSError, match="read-only"):
        replace(file, b"x")

    assert list(tmp_path.iterdir()) == [file]
    file.chmod(0o600)
    assert file.read_bytes() == b"as it was"
