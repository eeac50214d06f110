"""All examples of the CommonMark and GFM specifications show the text that their HTML shows.

The rule for comparing: of HTML, tags go away and entities are decoded; a picture counts as
`[image: …]` and a checkbox as `[x]` or `[ ]`, as the view shows them; every run of white space
counts as one space. Both sides have HTML switched off, so that it counts as text.
"""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from liaobots_desktop.ui.transcript.document import MarkKind
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer

FOLDER = Path(__file__).parent / "spec"
EXTENSIONS = {
    "Tables (extension)",
    "Task list items (extension)",
    "Strikethrough (extension)",
    "Autolinks (extension)",
}


def examples(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


class Reader(HTMLParser):
    """Collects what HTML shows, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.targets: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "img":
            self.text += f"[image: {values['alt']}]" if values["alt"] else "[image]"
        elif tag == "input":
            self.text += "[x]" if "checked" in values else "[ ]"
        elif tag == "a":
            self.targets.append(values["href"] or "")


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def words(text: str) -> str:
    return " ".join(text.split())


def reference_parser() -> MarkdownIt:
    """markdown-it alone, without any rule of ours.

    It knows no tasks and no bare addresses, but shows the same text for both.
    """
    parser = MarkdownIt("commonmark", {"html": False})
    return parser.enable(["table", "strikethrough"])


def shown(view: TranscriptView, source: str) -> str:
    view.show_messages([answer(1, source)])
    return words(view.visible_text().removeprefix("GPT-4"))


def targets(view: TranscriptView) -> list[str]:
    found = []
    for part in view.transcript.items[0].parts:
        if isinstance(part, DocumentPart):
            part.lay_out(view.transcript.setting)
            assert part.document is not None
            marks = [mark for mark in part.document.marks if mark.kind is MarkKind.LINK]
            found += [mark.target for mark in sorted(marks, key=lambda mark: mark.start)]
    return found


@pytest.mark.parametrize(("name", "count"), [("commonmark.json", 652), ("gfm.json", 672)])
def test_the_visible_text_of_every_example_is_that_of_its_html(
    view: TranscriptView, name: str, count: int
) -> None:
    parser = reference_parser()
    different = {}
    all_examples = examples(name)
    for example in all_examples:
        source = example["markdown"]
        expected = words(read(parser.render(source)).text)
        seen = shown(view, source)
        if seen != expected:
            different[example["example"]] = (source, seen, expected)

    assert len(all_examples) == count
    assert different == {}


def test_the_extensions_show_what_the_specification_says(view: TranscriptView) -> None:
    different = {}
    for example in examples("gfm.json"):
        if example["section"] in EXTENSIONS:
            html = read(example["html"])
            seen = (shown(view, example["markdown"]), targets(view))
            if seen != (words(html.text), html.targets):
                different[example["example"]] = (seen, html.text, html.targets)

    assert different == {}
