"""The protected characteristics, by which results and findings are told apart for groups of people."""

from typing import Literal

Characteristic = Literal[
    "age",
    "disability",
    "gender_reassignment",
    "marriage_and_civil_partnership",
    "pregnancy_and_maternity",
    "race",
    "religion_or_belief",
    "sex",
    "sexual_orientation",
]
"""The protected characteristics of section 4 of the Equality Act 2010, in its order."""

CHARACTERISTICS = {"race": "Race, which includes nationality and origin"}
"""What those words mean that need saying."""
