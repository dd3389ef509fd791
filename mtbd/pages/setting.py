"""What pages know of the site they stand in: who runs it, where its files are, on which day it was made."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mkdocs.utils.yaml import yaml_load


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

    @property
    def has_operator(self) -> bool:
        """Whether an operator has put its own name and addresses into `mkdocs.yml`."""
        return not self.email.endswith("@example.org")


def read_setting(config: Path, tool: str) -> Setting:
    """Read the setting; KeyError or OSError when `mkdocs.yml` is not as it should be."""
    with config.open(encoding="utf-8") as stream:
        loaded = yaml_load(stream)
    own = loaded["extra"]["mtbd"]
    return Setting(
        config.parent / "templates",
        str(loaded["repo_url"]).rstrip("/"),
        own["operator"],
        own["email"],
        own["privacy"],
        tool,
    )
