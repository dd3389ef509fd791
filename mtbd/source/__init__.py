"""YAML that knows its lines: text in, plain data with positions out, every refusal named."""

from mtbd.source.bullets import BULLETS, DASHES
from mtbd.source.data import MAX_BYTES, Place, Refusal, Source, Suppression
from mtbd.source.files import NEARLY_SUPPLIER, TOP_FILES, YAML_NAME, Text, given, is_catalogue, read, read_one
from mtbd.source.nodes import MAX_DEPTH
from mtbd.source.parse import parse
from mtbd.source.quotes import in_quotes
from mtbd.source.write import can_be_plain, scalar

__all__ = [
    "BULLETS",
    "DASHES",
    "MAX_BYTES",
    "MAX_DEPTH",
    "NEARLY_SUPPLIER",
    "TOP_FILES",
    "YAML_NAME",
    "Place",
    "Refusal",
    "Source",
    "Suppression",
    "Text",
    "can_be_plain",
    "given",
    "in_quotes",
    "is_catalogue",
    "parse",
    "read",
    "read_one",
    "scalar",
]
