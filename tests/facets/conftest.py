"""The catalogue of this repository and its pages, for tests of what it can be filtered by."""

from tests.pages.conftest import made, real, setting

__all__ = ["made", "real", "setting"]
