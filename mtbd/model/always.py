"""Questions that apply to every product that is asked them, so that "not applicable" is no answer to them."""

from mtbd.diagnostic import Location

_CORE = ("name", "one_sentence", "summary", "kind", "category", "phase", "out_of_scope_uses")
ALWAYS: frozenset[Location] = frozenset({("limitations",), *(("product", name) for name in _CORE)})
"""A question for a yes or no is another: `false` says that there is nothing of the kind."""
