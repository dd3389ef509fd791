"""Fixes carried out: symbolic edits made in the text itself, each tried and held against the linter first."""

from mtbd.fixing.rounds import Fixed, fixed
from mtbd.fixing.save import save
from mtbd.fixing.trial import Left

__all__ = ["Fixed", "Left", "fixed", "save"]
