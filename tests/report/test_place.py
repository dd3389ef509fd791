"""Where a service finds a file: from the folder of the run, else as the user named it."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes, urljoin

import pytest

from mtbd.report.place import relative, uri


@pytest.mark.parametrize(
    ("path", "from_there"),
    [
        ("a/b.yaml", "a/b.yaml"),
        ("./a//b.yaml", "a/b.yaml"),
        ("a/../b.yaml", "b.yaml"),
        ("/repo/a/b.yaml", "a/b.yaml"),
        ("../repo/a/b.yaml", "a/b.yaml"),
        ("../b.yaml", "../b.yaml"),
        ("/repository/b.yaml", "/repository/b.yaml"),
        ("caf\udce9.yaml", "caf\\udce9.yaml"),
    ],
)
def test_a_path_leads_from_the_folder_of_the_run(path: str, from_there: str) -> None:
    assert relative(path, "/repo") == from_there


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("a/b.yaml", "a/b.yaml"),
        ("a b/100 %.yaml", "a%20b/100%20%25.yaml"),
        ("c:d?e#f.yaml", "c%3Ad%3Fe%23f.yaml"),
        ("caf\u00e9.yaml", "caf%C3%A9.yaml"),
        ("caf\udce9.yaml", "caf%E9.yaml"),
        ("//evil.example/x.yaml", "file:////evil.example/x.yaml"),
        ("/other/a b.yaml", "file:///other/a%20b.yaml"),
        ("../x.yaml", "../x.yaml"),
    ],
)
def test_an_address_is_the_path_percent_encoded(path: str, address: str) -> None:
    assert uri(path, "/repo") == address
    if not path.startswith("/"):
        assert unquote_to_bytes(uri(path, "/repo")) == path.encode("utf-8", "surrogateescape")
        assert urljoin("file:///repo/", uri(path, "/repo")).startswith("file:///")
