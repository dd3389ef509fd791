"""Groups of the model as such: read, never changed, and handed from one process to another."""

from __future__ import annotations

import pickle

import pytest

from mtbd.model.limitation import Limitation
from tests.made import made


def test_a_group_is_handed_over_with_all_in_it() -> None:
    """Answers and what they withhold too, and none of it can be set in the copy either."""
    block = {"what": "Which reports it puts last, and why", "concern": "gaming"}
    one = made(Limitation, {"description": {"withheld": block}, "affects": "Nobody", "since": "2026-01-01"})
    copy = pickle.loads(pickle.dumps(one))

    assert type(copy) is Limitation
    assert repr(copy) == repr(one)
    with pytest.raises(AttributeError):
        copy.affects = "Everybody"
