"""What pages know of the site they stand in: who runs it, where its files are, on which day it was made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from mtbd import SITE, TEMPLATES


class Setting(NamedTuple):
    """The site as `mkdocs.yml` sets it."""

    templates: Path
    repository: str
    """Address of the repository, without a slash at its end."""
    operator: str
    email: str
    """Where corrections and requests to take something down go."""
    privacy: str
    """What the operator does with messages: controller, basis, how long, rights; the operator's own words."""
    tool: str
    """The version of mtbd."""
    site: str
    """Where the site will stand, ending in a slash: for what is copied from it; its own links are relative."""
    commit: str = ""
    """The commit of the repository that the site is made from; empty where it is not made from one."""

    @property
    def has_operator(self) -> bool:
        """Whether an operator has put its own name and addresses into `mkdocs.yml`."""
        return not self.email.endswith("@example.org")


def read_setting(config: Path, tool: str, site: str = SITE, commit: str = "") -> Setting:
    """Read the setting of a site that will stand at `site`, made from that commit.

    OSError when `mkdocs.yml` cannot be read, ValueError when it is not as it should be.
    """
    loaded = _loaded(config)
    extra = loaded.get("extra")
    own = extra.get("mtbd") if isinstance(extra, Mapping) else None
    return Setting(
        config.parent / TEMPLATES,
        _said(config, loaded, "repo_url").rstrip("/"),
        _said(config, own, "operator", "extra.mtbd."),
        _said(config, own, "email", "extra.mtbd."),
        _said(config, own, "privacy", "extra.mtbd."),
        tool,
        f"{site.rstrip('/')}/",
        commit,
    )


def _loaded(config: Path) -> Mapping[str, Any]:
    with config.open(encoding="utf-8") as stream:
        try:
            loaded = yaml_load(stream)
        except (YAMLError, MkDocsException, ValueError) as error:
            raise ValueError(f"{config.name}: {error}") from error
    if not isinstance(loaded, Mapping):
        raise ValueError(f"{config.name}: there are no settings in it")
    return loaded


def _said(config: Path, within: object, key: str, above: str = "") -> str:
    value = within.get(key) if isinstance(within, Mapping) else None
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{config.name}: {above}{key} is missing, empty or no text")
    return value
