"""HTML taken apart, so that tests ask for elements and not for strings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass(frozen=True)
class Element:
    """An element with what is in it: elements and text, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text below it, white space as it is written."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    @property
    def words(self) -> str:
        """All text below it, in one line."""
        return " ".join(self.text.split())

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.attributes.get("class", "").split())

    def walk(self) -> Iterator[Element]:
        """Every element below it, in the order of the page."""
        for part in self.content:
            if isinstance(part, Element):
                yield part
                yield from part.walk()

    def all(self, *tags: str, of: str = "") -> list[Element]:
        """The elements below it with one of these tags, or all of them, and with the class `of` if it is given."""
        return [one for one in self.walk() if (not tags or one.tag in tags) and (not of or of in one.classes)]

    def at(self, identifier: str) -> Element:
        """The one element with that id; an AssertionError when there is none, or another one."""
        (one,) = (one for one in self.walk() if one.attributes.get("id") == identifier)
        return one


class _Reader(HTMLParser):
    """Builds the tree; an end tag that closes nothing, or something else, is an AssertionError."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        one = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(one)
        if tag not in VOID:
            self.open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Only what is drawn closes itself; in HTML a slash closes nothing.
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}> at {self.getpos()}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def parsed(html: str) -> Element:
    """A page or a piece of one; whatever is opened in it has to be closed, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert [one.tag for one in reader.open] == [""], f"never closed: {[one.tag for one in reader.open[1:]]}"
    return reader.open[0]
