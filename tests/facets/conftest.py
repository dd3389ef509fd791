"""The catalogue of this repository, for tests of what it can be filtered by."""

from tests.pages.conftest import real

__all__ = ["real"]
