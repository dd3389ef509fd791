"""What the pages `Run it in CI` and `In your editor` give to copy works, and is what the project itself runs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mtbd import SITE
from mtbd.cli.lint import lint
from mtbd.model.schema import KINDS
from mtbd.report import FORMATS
from mtbd.shell import make
from tests.editor import typed
from tests.pages.markup import parsed
from tests.test_ci_files import ACTION, GITLAB, HOSTED, ROOT, audited, fits, hook, pins, text_of

CI = text_of(ROOT / "site" / "ci.md")
EDITOR = text_of(ROOT / "site" / "editor.md")
REPOSITORY = "https://git.example.org/mtbd/mtbd"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


def snippet(page: str, heading: str, language: str) -> str:
    """The first block of a language below a heading, by the heading's id."""
    found = re.search(rf"\{{ #{heading} \}}.*?^```{language}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    assert found, heading
    return found[1]


GITHUB = snippet(CI, "github", "yaml").replace("@COMMIT", f"@{COMMIT} # v1.0.0")
OTHER = snippet(CI, "other", "sh")
OWN_GITLAB = snippet(CI, "gitlab", "yaml")


def test_the_workflow_is_one_and_helps_no_attacker(tmp_path: Path) -> None:
    file = tmp_path / ".github" / "workflows" / "declarations.yml"
    file.parent.mkdir(parents=True)
    file.write_text(GITHUB, encoding="utf-8")

    # Pedantic findings are about names and comments, which are for the reader to choose.
    assert fits(file, "vendor.github-workflows")
    assert audited(file, persona="regular") == ""


def test_the_workflow_has_the_pins_of_the_project() -> None:
    ours = {pin for file in HOSTED for pin in pins(text_of(file))}
    theirs = pins(GITHUB)

    assert {pin for pin in theirs if pin[0] != "mtbd/mtbd"} <= ours
    assert {pin[0] for pin in theirs} == {"actions/checkout", "mtbd/mtbd"}
    assert set(re.findall(r"(?<!@)\b[0-9a-f]{40}\b", CI)) == set()


def test_every_input_and_output_of_the_action_has_its_place_on_the_page() -> None:
    action = typed(text_of(ACTION))
    told = re.findall(r"^\| `([a-z-]+)` \|", CI, re.MULTILINE)

    assert told == list(action["inputs"])
    assert re.search("The outputs `(.*)` and `(.*)` are", CI)
    assert all(f"`{name}`" in CI for name in action["outputs"])


def test_the_pipeline_is_one_and_does_what_ours_does(tmp_path: Path) -> None:
    file = tmp_path / ".gitlab-ci.yml"
    file.write_text(OWN_GITLAB, encoding="utf-8")
    own, ours = typed(OWN_GITLAB)["declarations"], typed(text_of(GITLAB))["lint"]

    assert fits(file, "vendor.gitlab-ci")
    assert {name: own[name] for name in ("rules", "variables", "artifacts", "timeout")} == {
        name: ours[name] for name in ("rules", "variables", "artifacts", "timeout")
    }
    assert own["image"] == typed(text_of(GITLAB))["default"]["image"]
    assert own["script"][-1].partition("mtbd lint ")[2] == ours["script"][-1].partition("mtbd lint ")[2]


def test_the_hook_is_ours() -> None:
    (repository,) = typed(snippet(CI, "pre-commit", "yaml"))["repos"]

    assert repository == {"repo": REPOSITORY, "rev": "COMMIT", "hooks": [{"id": hook()["id"]}]}


@pytest.mark.parametrize("script", [OTHER, "\n".join(typed(OWN_GITLAB)["declarations"]["script"])])
def test_scripts_name_what_there_is(script: str) -> None:
    options = {option for parameter in lint.params for option in parameter.opts}
    lock = re.search(r"--requirement /tmp/mtbd/(\S+)", script)

    assert lock
    assert (ROOT / lock[1]).is_file()
    assert set(re.findall(r"--[a-z-]+", script.partition("mtbd lint")[2])) <= options
    assert set(re.findall(r"--output ([a-z]+)=", script)) <= set(FORMATS)
    assert f"git clone --quiet {REPOSITORY} " in script


def test_options_and_formats_that_the_page_names_are_there() -> None:
    assert set(re.findall(r"`(--[a-z-]+)", CI)) <= {option for one in lint.params for option in one.opts}
    assert set(re.findall(r"`(json|markdown|junit|sarif|gitlab|github)`", CI)) <= set(FORMATS)


def patterns() -> dict[str, str]:
    """The schemas and files that the page tells VS Code of, by the kind of file."""
    settings: dict[str, Any] = json.loads(snippet(EDITOR, "vs-code", "json"))
    return {url.rpartition("/")[2].removesuffix(".json"): files for url, files in settings["yaml.schemas"].items()}


def test_each_editor_is_told_of_each_schema() -> None:
    neovim = re.findall(r'\["(\S+)"\] = "(\S+)"', snippet(EDITOR, "neovim", "lua"))
    addresses = {f"{SITE}schema/v1/{name}.json" for name in KINDS}

    assert set(patterns()) == set(KINDS)
    assert dict(neovim) == {f"{SITE}schema/v1/{name}.json": files for name, files in patterns().items()}
    assert set(re.findall(r"^# yaml-language-server: \$schema=(\S+)$", EDITOR, re.MULTILINE)) == addresses
    assert set(re.findall(r"^\| `(https\S+)`", EDITOR, re.MULTILINE)) == addresses


@pytest.mark.parametrize(
    ("repository", "action"),
    [("https://code.example/police/disclosure", "mtbd/mtbd@COMMIT"), ("https://github.com/a/b", "a/b@COMMIT")],
)
def test_pages_name_the_site_and_the_repository_that_they_stand_in(
    repository: str, action: str, tmp_path: Path
) -> None:
    config = text_of(ROOT / "mkdocs.yml").replace(REPOSITORY, repository)
    for name in ("docs_dir: site", "custom_dir: templates/theme"):
        key, _, folder = name.partition(": ")
        config = config.replace(name, f"{key}: {ROOT / folder}")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")

    make(tmp_path / "mkdocs.yml", tmp_path / "public", "https://catalogue.example/sub/")
    ci, editor = (
        parsed(text_of(tmp_path / "public" / name / "index.html")).at("content").text for name in ("ci", "editor")
    )

    assert f"uses: {action}" in ci
    assert f"git clone --quiet {repository} /tmp/mtbd" in ci
    assert editor.count("https://catalogue.example/sub/schema/v1/declaration.json") == 4
    assert "mtbd.example.org" not in ci + editor
    assert "git.example.org" not in ci + editor
