"""What Copy puts on the clipboard: Markdown as plain text, and the same as HTML."""

import subprocess
import sys
import time
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.folding import unfold
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import END, Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, question, settle

HEAD = '<html><head><meta charset="utf-8"></head><body>\n'
FOOT = "</body></html>\n"

QUITTING = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from liaobots_desktop.ui.transcript.clipboard import ClipboardWriter
from liaobots_desktop.ui.transcript.selection_source import Excerpt, ExcerptKind

application = QApplication([])
ClipboardWriter(QGuiApplication.clipboard()).copy([Excerpt(ExcerptKind.MARKDOWN, "A **word**")])
print(QGuiApplication.clipboard().mimeData().formats())
"""


def copied(view: TranscriptView) -> tuple[str, str]:
    """Press Ctrl+C; return the plain text and what is inside the HTML's body."""
    QGuiApplication.clipboard().clear()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    html = mime.html()
    assert not html or (html.startswith(HEAD) and html.endswith(FOOT))
    return mime.text(), html.removeprefix(HEAD).removesuffix(FOOT)


def select(view: TranscriptView, begin: str, end: str, item: int = 0) -> None:
    """Select from where one text begins to where another one ends, both as they are seen."""
    view.selection.anchor = find(view, begin, item)
    caret = find(view, end, item)
    length = len(end.encode("utf-16-le")) // 2
    view.selection.caret = Place(item, caret.part, caret.position + length)


def find(view: TranscriptView, text: str, item: int = 0) -> Place:
    for number, part in enumerate(view.transcript.items[item].parts):
        if isinstance(part, DocumentPart):
            part.lay_out(view.transcript.setting)
            assert part.document is not None
            cursor = part.document.find(text)
            if not cursor.isNull():
                return Place(item, number, cursor.selectionStart())
    raise AssertionError(f"{text} is not shown.")


def test_a_whole_message_is_copied_as_it_was_sent(view: TranscriptView) -> None:
    text = "# Head  \n\n* one\n* *two*\n\n[a][r]\n\n[r]: https://example.com 'Title'"
    view.show_messages([answer(1, text + "\n")])
    view.select_all()

    assert copied(view) == (
        text,
        "<h1>Head</h1>\n<ul>\n<li>one</li>\n<li><em>two</em></li>\n</ul>\n"
        '<p><a href="https://example.com">a</a></p>\n',
    )


def test_several_messages_stand_below_their_authors(view: TranscriptView) -> None:
    view.show_messages([question(1, "What <b>?\n  2*3*4"), answer(2, "**Six**")])
    view.select_all()

    assert copied(view) == (
        "## You\n\nWhat <b>?\n  2*3*4\n\n## GPT-4\n\n**Six**",
        "<h2>You</h2>\n<p>What &lt;b&gt;?<br>&nbsp; 2*3*4</p>\n"
        "<h2>GPT-4</h2>\n<p><strong>Six</strong></p>\n",
    )


@pytest.mark.parametrize(
    ("source", "begin", "end", "markdown"),
    [
        ("One **two three** four", "three", "four", "**three** four"),
        ("One *two* ~~three~~ four", "One", "three", "One *two* ~~three~~"),
        ("One ***two* three** four", "One", "three", "One ***two* three**"),
        ("See [the page](https://e.com/a) now", "page", "now", "[page](https://e.com/a) now"),
        ("See <https://e.com/a> now", "See", "e.com/a", "See <https://e.com/a>"),
        ("Call `a b` now", "b", "now", "`b` now"),
        ("A ``x ` y`` now", "x", "now", "``x ` y`` now"),
        ("A \\\\\\_b\\_ of", "A", "of", "A \\\\\\_b\\_ of"),
        ("Spaces `  around  ` it", "Spaces", "it", "Spaces `  around  ` it"),
        ("😀 literal \\*stars\\* here", "literal", "stars*", "literal \\*stars\\*"),
        ("snake_case and List<T> end", "snake", "T>", "snake_case and List<T>"),
        ("No link: \\<tel:123> here", "No", "here", "No link: \\<tel:123> here"),
        ("A ![*c* t](e.com/c.png) here", "A", "here", "A ![*c* t](e.com/c.png) here"),
        ('A ![c](<a b.png> "It") here', "A", "here", 'A ![c](a%20b.png "It") here'),
        ("A [![c](c.png)](https://e.com) b", "A", "b", "A [![c](c.png)](https://e.com) b"),
        ("A ![black cat](c.png) here", "cat", "here", "cat] here"),
        ("# A head of words", "head", "words", "head of words"),
        ("one\\\ntwo three", "one", "two", "one  \ntwo"),
        ("One ~~`two` three~~ four", "One", "three", "One ~~`two` three~~"),
        ("One *two `three`* four", "One", "three", "One *two `three`*"),
    ],
)
def test_a_piece_of_a_paragraph_keeps_its_emphasis(
    view: TranscriptView, source: str, begin: str, end: str, markdown: str
) -> None:
    view.show_messages([answer(1, source + " and no more")])
    select(view, begin, end)

    assert copied(view)[0] == markdown


def test_entries_keep_their_marks(view: TranscriptView) -> None:
    view.show_messages([answer(1, "1. first one\n2. second\n   - inner **bold**\n3. third\n4. no")])
    select(view, "one", "third")

    assert copied(view) == (
        "1. one\n2. second\n   - inner **bold**\n3. third",
        "<ol>\n<li>one</li>\n<li>second\n<ul>\n<li>inner <strong>bold</strong></li>\n</ul>\n"
        "</li>\n<li>third</li>\n</ol>\n",
    )


def test_a_piece_that_begins_at_an_edge_leaves_no_empty_mark(view: TranscriptView) -> None:
    view.show_messages([answer(1, "1. one\n2. a b\n\n   c\n3. three")])
    select(view, " b", "three")
    begin = view.selection.anchor

    assert copied(view)[0] == "2. b\n\n   c\n3. three"
    assert begin is not None
    view.selection.anchor = Place(0, 0, begin.position + len(" b"))

    assert copied(view)[0] == "2. c\n3. three"


def test_a_quote_keeps_its_mark(view: TranscriptView) -> None:
    view.show_messages([answer(1, "> said one\n>\n> said two\n>\n> - three\n> - four")])
    select(view, "one", "three")

    assert copied(view)[0] == "> one\n>\n> said two\n>\n> - three"


def test_whole_blocks_between_pieces_are_exact(view: TranscriptView) -> None:
    text = "First line here\n\n* a\n* b_\n\n---\n\n```py x\nif x:\n\ty()\n```\n\nLast line here"
    view.show_messages([answer(1, text)])
    select(view, "line here", "Last")

    assert copied(view)[0] == ("line here\n\n* a\n* b_\n\n---\n\n```py\nif x:\n\ty()\n```\n\nLast")


def test_inside_code_exactly_the_code_is_copied(view: TranscriptView) -> None:
    code = "def f():\n\treturn '\u202e<b>'  \n    # 😀 end"
    view.show_messages([answer(1, f"Before\n\n```python\n{code}\n```\n\nAfter")])
    select(view, "return", "😀 end")

    assert copied(view) == (
        "return '\u202e<b>'  \n    # 😀 end",
        "<pre style=\"font-family: monospace\">return '\u202e&lt;b&gt;'  \n    # 😀 end</pre>\n",
    )


def test_code_in_many_pieces_is_whole(view: TranscriptView) -> None:
    code = "".join(f"    line {number}\t{'x' * (2_500 * (number == 7))}\n" for number in range(130))
    view.show_messages([answer(1, f"Before\n\n```\n{code}```\n\nAfter")])
    view.transcript.items[0].complete(view.transcript.setting)
    unfold(view.transcript.items[0], 3, view.transcript.setting)
    select(view, "    line 1\t", "line 129\t")

    assert copied(view)[0] == code.split("\n", 1)[1].rstrip("\n")


TABLE = "| Name | Count |\n|:--|--:|\n| **a** | 1 |\n| b\\|c | 2 |\n| d | 3 |"


def test_selected_rows_are_a_table(view: TranscriptView) -> None:
    view.show_messages([answer(1, TABLE)])
    select(view, "a", "2")
    markdown, html = copied(view)

    assert markdown == ("| Name | Count |\n| --- | ---: |\n| **a** | 1 |\n| b\\|c | 2 |")
    document = QTextDocument()
    document.setHtml(HEAD + html + FOOT)
    assert document.toPlainText().split() == ["Name", "Count", "a", "1", "b|c", "2"]


class Reader(HTMLParser):
    """Collects the tags and attributes of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)


def test_html_holds_nothing_that_loads_or_runs(view: TranscriptView) -> None:
    text = (
        "<script>x</script> ![pic](https://e.com/p.png) [a](javascript:x) [b](file:///etc) "
        '[c](https://e.com/?a=1&b="2) [d](mailto:me@e.com) <img src=x>\n\n' + TABLE
    )
    view.show_messages([answer(1, text)])
    view.select_all()
    reader = Reader()
    html = copied(view)[1]
    reader.feed(html)

    assert reader.tags == {"p", "a", "table", "thead", "tbody", "tr", "th", "td", "strong"}
    assert reader.attributes == {
        ("href", "https://e.com/?a=1&b=%222"),
        ("href", "mailto:me@e.com"),
        ("border", "1"),
        ("cellspacing", "0"),
        ("cellpadding", "4"),
        ("style", "text-align:right"),
        ("style", "text-align:left"),
    }
    assert "[image: pic]" in html


def test_a_table_that_was_cut_is_one_table_again(view: TranscriptView) -> None:
    rows = "".join(f"| {number} | x |\n" for number in range(300))
    view.show_messages([answer(1, "| A | B |\n|---|---|\n" + rows)])
    view.select_all()
    html = copied(view)[1]

    assert html.count("<table") == html.count("</table>") == 1
    assert html.count("<th>") == 2
    assert html.count("<tr>") == 301


def test_a_link_of_a_piece_brings_its_definition(view: TranscriptView) -> None:
    view.show_messages([answer(1, "Not this\n\nsee [there][r]\n\n[r]: https://e.com")])
    select(view, "this", "there")
    view.selection.caret = Place(0, 1, END)

    assert copied(view)[0] == "this\n\nsee [there][r]\n\n[r]: <https://e.com>"


def test_copy_as_plain_text_gives_what_is_seen(view: TranscriptView) -> None:
    view.show_messages([answer(1, "# Head\n\n**bold** `code`")])
    view.select_all()
    view.copy_as_plain_text()

    assert QGuiApplication.clipboard().text() == "Head\n\nbold code"


def test_a_message_is_copied_with_html(view: TranscriptView) -> None:
    view.show_messages([answer(1, "**bold**\n")])
    view.copy_message(MessageId(1))
    mime = QGuiApplication.clipboard().mimeData()

    assert mime.text() == "**bold**"
    assert mime.html() == HEAD + "<p><strong>bold</strong></p>\n" + FOOT


def test_html_of_a_long_text_follows(qtbot: QtBot, view: TranscriptView, within: Within) -> None:
    text = "Some **bold** words\n\n" * 10_000
    view.show_messages([answer(1, text)])
    settle(qtbot, view)
    view.select_all()
    started = time.perf_counter()
    view.copy_selection()

    within(time.perf_counter() - started, 0.1)
    assert QGuiApplication.clipboard().text() == text.strip("\n")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().mimeData().hasHtml())
    assert QGuiApplication.clipboard().mimeData().html().count("<strong>") == 10_000


def test_what_was_copied_since_stays(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "Some **bold** words\n\n" * 2_000)])
    view.select_all()
    with qtbot.waitSignal(view.clipboard_writer._making.done):
        view.copy_selection()
        QGuiApplication.clipboard().setText("something else")

    assert QGuiApplication.clipboard().text() == "something else"


def test_the_app_ends_well_while_the_clipboard_holds_what_was_copied() -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUITTING], capture_output=True, text=True, check=False
    )

    assert done.stdout == "['text/plain', 'text/html']\n"
    assert (done.returncode, done.stderr) == (0, "")
