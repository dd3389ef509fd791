"""Whether a force can connect to it and leave it."""

from mtbd.rules.interoperability import (
    deployment_without_link,
    documentation_under_nda,
    export_without_open_format,
    partial_export,
    standard_not_named,
    standard_without_version,
)
from mtbd.rules.rule import Rule

FILE_RULES: tuple[Rule, ...] = ()
DECLARATION_RULES: tuple[Rule, ...] = (
    deployment_without_link,
    documentation_under_nda,
    export_without_open_format,
    partial_export,
    standard_not_named,
    standard_without_version,
)
