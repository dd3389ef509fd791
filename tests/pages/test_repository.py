"""Addresses in the repository, by the kind of its host."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from mtbd.pages.repository import CUT, file_at, new_issue

COMMIT = "0123456789abcdef0123456789abcdef01234567"
FORGES = {
    "https://github.com/acme/mtbd": ("/acme/mtbd/issues/new", "title", "body", f"/acme/mtbd/blob/{COMMIT}/a/b.yaml"),
    "https://github.police.example/acme/mtbd": (
        "/acme/mtbd/issues/new",
        "title",
        "body",
        f"/acme/mtbd/blob/{COMMIT}/a/b.yaml",
    ),
    "https://gitlab.com/acme/group/mtbd": (
        "/acme/group/mtbd/-/issues/new",
        "issue[title]",
        "issue[description]",
        f"/acme/group/mtbd/-/blob/{COMMIT}/a/b.yaml",
    ),
    "https://codeberg.org/acme/mtbd": (
        "/acme/mtbd/issues/new",
        "title",
        "body",
        f"/acme/mtbd/src/commit/{COMMIT}/a/b.yaml",
    ),
}


@pytest.mark.parametrize("repository", FORGES)
def test_each_kind_of_host_has_its_own_form_and_its_own_files(repository: str) -> None:
    path, title, body, file = FORGES[repository]

    form = urlsplit(new_issue(repository, "exemplar/triage 1.0.0: ai.models", "One & two?\r\n\r\n#three"))

    assert (form.scheme, form.hostname, form.path) == ("https", urlsplit(repository).hostname, path)
    assert parse_qs(form.query) == {title: ["exemplar/triage 1.0.0: ai.models"], body: ["One & two?\r\n\r\n#three"]}
    assert form.fragment == ""
    assert urlsplit(file_at(repository, COMMIT, "a/b.yaml")).path == file


def test_of_a_host_that_is_not_known_nothing_is_made_up() -> None:
    assert new_issue("https://git.example.org/a/b", "title", "body") == ""
    assert file_at("https://git.example.org/a/b", COMMIT, "a.yaml") == ""


def test_without_a_commit_there_is_no_file_to_link_to() -> None:
    assert file_at("https://github.com/a/b", "", "a.yaml") == ""


def test_where_an_address_is_cut_it_stays_so() -> None:
    """A link is put together with the path of each answer, and is quoted once for all of them."""
    assert new_issue("https://github.com/a/b", f"x & {CUT}", f"{CUT}!").count(CUT) == 2
