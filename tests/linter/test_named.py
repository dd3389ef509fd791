"""What code names by text alone, where a slip of the pen would find nothing, in silence: rules, and places."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, get_origin

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtbd.diagnostic import Location
from mtbd.model.answer import Forms
from mtbd.model.declaration import CHAPTER, Declaration
from mtbd.model.group import Group
from mtbd.model.kind import kinds, of_items
from mtbd.model.reading import read
from mtbd.model.supplier import SupplierFile
from mtbd.rules import RULES, name_of
from tests.linter.made_up import documents

PACKAGE = Path(__file__).parents[2] / "mtbd"
NAMES = {name_of(rule) for rule in RULES}
SAYING = {"Refusal", "refuse", "Problem", "_judged", "refused", "misread", "judged_as"}
"""Functions whose first argument is the name of a rule."""
NO_PLACES = {("security", "encrypt", "cryptography", "industry", "sector")}


def parsed(*folders: str) -> Iterator[ast.AST]:
    """Every node of the code in some folders of the package."""
    files = (file for folder in folders for file in sorted((PACKAGE / folder).rglob("*.py")))
    return chain.from_iterable(ast.walk(ast.parse(file.read_text(encoding="utf-8"))) for file in files)


def constants(nodes: list[ast.expr]) -> tuple[Any, ...]:
    """The values of some expressions; those that are none are left out."""
    return tuple(node.value for node in nodes if isinstance(node, ast.Constant))


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def test_what_is_refused_is_refused_in_the_name_of_a_rule() -> None:
    """No rule would tell what stands under a name that none has."""
    calls = (node for node in parsed(".") if isinstance(node, ast.Call) and called(node) in SAYING)
    said = {rule for node in calls for rule in constants(node.args[:1])}

    assert len(said) > 20
    assert said - NAMES == set()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([Declaration, SupplierFile]).flatmap(lambda kind: st.tuples(st.just(kind), documents(kind))))
def test_what_the_model_does_not_take_is_told_by_a_rule(document: tuple[type[Group], dict[str, Any]]) -> None:
    found = read(*document)

    assert {problem.rule for problem in found.problems} <= NAMES
    assert bool(found.broken) <= bool(found.problems)


def test_places_that_are_looked_up_are_in_the_model() -> None:
    """In an answer that no question has, nothing is ever found."""
    tuples = (node for node in parsed("rules", "facets", "pages", "linter") if isinstance(node, ast.Tuple))
    places = {constants(node.elts) for node in tuples if len(constants(node.elts)) == len(node.elts) > 1}
    places = {place for place in places if place[0] in CHAPTER and place[1] not in {*Declaration.FIELDS}} - NO_PLACES

    assert len(places) > 80
    assert [place for place in places if not any(is_there(kind, place) for kind in (Declaration, SupplierFile))] == []


def is_there(kind: Any, place: Location) -> bool:
    """Whether a place is in a kind of group, items of lists and forms of answers included."""
    for step in place:
        kind = of_items(kind) if get_origin(kind) in (list, tuple) else kind
        fields = getattr(kind, "FIELDS", {})
        if step in fields:
            kind = kinds(kind)[str(step)]
        elif not isinstance(step, int):
            return step == "value" or step in Forms.FIELDS
    return True
