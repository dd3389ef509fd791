"""Numbers with their nouns."""


def counted(number: int, noun: str) -> str:
    """`2 files`, `1 file`, `no file`."""
    return f"{number or 'no'} {noun}{'s' if number > 1 else ''}"
