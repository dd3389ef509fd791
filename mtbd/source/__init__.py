"""YAML that knows its lines: text in, plain data with positions out, every refusal named."""

from mtbd.source.data import MAX_BYTES, Place, Refusal, Source
from mtbd.source.files import NEARLY_SUPPLIER, YAML_NAME, Text, read
from mtbd.source.parse import MAX_DEPTH, parse

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "NEARLY_SUPPLIER",
    "YAML_NAME",
    "Place",
    "Refusal",
    "Source",
    "Text",
    "parse",
    "read",
]
