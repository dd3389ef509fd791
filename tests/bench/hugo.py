"""Two sites for Hugo: one that is given our finished pages, and one that renders the declarations themselves."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from mtbd import reference
from mtbd.diagnostic import dotted
from mtbd.model.declaration import CHAPTERS, Question
from mtbd.output import File, write
from mtbd.pages.crosswalk import TABLES, Line, parts
from tests.bench.corpus import files

LAYOUTS = Path(__file__).parent / "layouts"


class Content(NamedTuple):
    """A page of a product as another generator is given it."""

    url: str
    title: str
    body: str


def command() -> list[str]:
    """What builds the site that lies in the folder where it runs."""
    program = shutil.which("hugo", path=str(Path(sys.executable).parent))
    assert program, "hugo is not installed: make bench installs what requirements.lock names"
    return [program, "--quiet"]


def given(folder: Path, pages: Iterable[Content], public: Path) -> int:
    """A site whose pages have our bodies, finished, in our frame, with our files beside them; how many pages."""
    return _site(folder, map(_given, pages), public, {"given": _GIVEN})


_GIVEN = "{{ .Content }}"


def _given(page: Content) -> File:
    about = {"title": page.title, "url": f"/{page.url}", "layout": "given"}
    return File(f"content/{page.url.rstrip('/')}/index.html", f"{json.dumps(about)}\n{page.body}".encode())


def rendering(folder: Path, count: int, others: Iterable[Content], public: Path) -> int:
    """A site that makes both pages of each declaration from its YAML, which nothing checks, with templates.

    All other pages it is given finished: lists and registers, which it would have to gather first. How many contents.
    """
    declared = (
        File(f"content/products/{file.path.removesuffix('.yaml')}.md", _declared(file))
        for file in files(count)
        if not file.path.endswith("supplier.yaml")
    )
    layouts = {"single": _layout("product"), "single.standards": _layout("standards"), "given": _GIVEN}
    made = _site(folder, chain(declared, map(_given, others)), public, layouts)
    partials = folder / "layouts" / "_partials"
    partials.mkdir()
    shutil.copy(LAYOUTS / "value.html", partials)
    data = {"chapters": list(_chapters()), "standards": list(_standards())}
    write((File(f"data/{name}.json", json.dumps(some).encode()) for name, some in data.items()), folder)
    return made


def _layout(name: str) -> str:
    return (LAYOUTS / f"{name}.html").read_text(encoding="utf-8")


def _declared(file: File) -> bytes:
    name = file.path.removesuffix(".yaml")
    return f"---\ntitle: {name}\noutputs: [html, standards]\n".encode() + file.data + b"---\n"


def _site(folder: Path, contents: Iterable[File], public: Path, layouts: dict[str, str]) -> int:
    count = write(contents, folder)
    shutil.copy(LAYOUTS / "hugo.toml", folder)
    frames = folder / "layouts" / "_default"
    frames.mkdir(parents=True)
    for name, body in layouts.items():
        (frames / f"{name}.html").write_text(_framed(public, body), encoding="utf-8")
    shutil.copytree(public / "assets", folder / "static" / "assets")
    return count


def _framed(public: Path, body: str) -> str:
    """Our frame, with the title and the body that Hugo shall fill in."""
    before, _, after = cut(next((public / "products").rglob("standards/index.html")).read_text(encoding="utf-8"))
    return re.sub("<title>.*?</title>", "<title>{{ .Title }}</title>", before, count=1) + body + after


def cut(html: str) -> tuple[str, str, str]:
    """What comes before the body of a page of ours, the body, and what comes after."""
    found = re.fullmatch('(.*?<article class="md-content__inner [^>]*>)(.*)(</article>.*)', html, re.DOTALL)
    assert found
    return found[1], found[2], found[3]


def _chapters() -> Iterator[dict[str, object]]:
    for chapter in CHAPTERS:
        yield {"name": chapter.name, "title": chapter.title, "questions": [_question(one) for one in chapter.questions]}


def _standards() -> Iterator[dict[str, object]]:
    for each in TABLES:
        table = reference.table(each)
        found = [{"title": part.title, "lines": [_line(line) for line in part.lines]} for part in parts(each)]
        yield {"title": table.title, "caution": table.caution, "parts": found}


def _line(line: Line) -> dict[str, object]:
    return {"title": str(line.row["title"]), "questions": [_question(one) for one in line.questions]}


def _question(question: Question) -> dict[str, object]:
    """A question as templates find its answer: by its section and its key in it, if the section is not the answer."""
    section, *key = map(str, question.location)
    path = dotted(question.location)
    return {
        "chapter": section,
        "key": ".".join(key),
        "path": path,
        "question": question.ask.question,
        "why": question.ask.why,
    }
