"""All blocks of code of all chats in the palette: listed, found, copied, saved, gone to."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.palette.rows import CodeAction
from tests.store.talking import ask
from tests.ui.palette.conftest import CTRL, OpenPalette, Palette
from tests.ui.palette.test_going_there import FILLER, current, wait_for_hit
from tests.ui.test_code_saver import NO_SIZE_HINTS

FIRST = f"""{FILLER}```py
x = 1
print(x)
```

Then:

1. In a shell

   ```sh
   ls -l
   ```
"""


@pytest.fixture
def codes(start_open: OpenPalette, saved: ChatStore) -> Palette:
    """The palette with its list of code, the code of two chats in it."""
    ask(saved, "Two blocks", FIRST)
    ask(saved, "Prose", "print(x) is a call; `so` is this")
    ask(saved, "Rust", "```rust\nfn main() {}\n```")
    palette = start_open()
    palette.card.foot.code.click()
    palette.settle()
    palette.card.field.setFocus()
    return palette


def test_blocks_are_listed_with_language_and_chat_the_newest_first(codes: Palette) -> None:
    assert codes.rows == [
        "Code blocks",
        "Rust, Rust: fn main() {}\n",
        "Two blocks, Python: x = 1\nprint(x)\n",
        "Two blocks, Shell: ls -l\n",
    ]
    assert str(codes.card.results.index(2).data()).startswith("Python, \u2068Two blocks\u2069, t")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("PRINT", ["Two blocks, Python: x = 1\nprint(x)\n"]),
        ("lang:python", ["Two blocks, Python: x = 1\nprint(x)\n"]),
        ("lang:py print", ["Two blocks, Python: x = 1\nprint(x)\n"]),
        ("lang:sh", ["Two blocks, Shell: ls -l\n"]),
        ("in:rust", ["Rust, Rust: fn main() {}\n"]),
        ("lang:rust print", []),
    ],
)
def test_they_are_found_by_text_language_and_chat(
    codes: Palette, query: str, found: list[str]
) -> None:
    assert codes.type(query)[1:] == found


def test_without_a_hit_that_is_said(codes: Palette) -> None:
    codes.type("nowhere")

    assert codes.card.empty.text() == "No code block was found."


def test_ctrl_c_copies_the_whole_block(codes: Palette) -> None:
    codes.press(Qt.Key.Key_Down)
    codes.press(Qt.Key.Key_C, CTRL)

    assert QApplication.clipboard().text() == "x = 1\nprint(x)\n"
    assert codes.line == "Copied"
    assert codes.is_open


def test_ctrl_c_copies_what_is_selected_in_the_field(codes: Palette) -> None:
    codes.type("main")
    codes.card.field.selectAll()
    codes.press(Qt.Key.Key_C, CTRL)

    assert QApplication.clipboard().text() == "main"


@pytest.mark.parametrize("way", ["key", "mouse"])
@NO_SIZE_HINTS
def test_a_block_is_saved_under_a_name_that_fits(codes: Palette, way: str) -> None:
    if way == "key":
        codes.press(Qt.Key.Key_S, CTRL)
    else:
        click(codes, CodeAction.SAVE)
    (dialog,) = codes.desktop.window.findChildren(QFileDialog)
    (name,) = dialog.selectedFiles()
    dialog.reject()

    assert name.endswith("/snippet.rs")


def test_a_click_on_copy_copies(codes: Palette) -> None:
    click(codes, CodeAction.COPY)

    assert QApplication.clipboard().text() == "fn main() {}\n"
    assert codes.is_open


@pytest.mark.parametrize(("row", "first_line"), [(1, "x = 1"), (2, "ls -l")])
def test_enter_goes_to_the_block_and_marks_its_first_line(
    codes: Palette, row: int, first_line: str
) -> None:
    for _ in range(row):
        codes.press(Qt.Key.Key_Down)
    codes.press(Qt.Key.Key_Return)
    wait_for_hit(codes)

    assert current(codes) == first_line
    assert not codes.is_open


def test_of_two_blocks_that_are_the_same_the_chosen_one_is_gone_to(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    before = f"Say ls -l\n\n{FILLER}".replace("\n", "\r\n")
    ask(saved, "Twice", before + "```sh\nls -l\n```\n\nAnd:\n\n```sh\nls -l\n```\n")
    palette = start_open()
    palette.card.foot.code.click()
    palette.settle()
    palette.card.field.setFocus()
    numbers = []
    for _ in range(2):
        palette.press(Qt.Key.Key_Return)
        numbers.append(wait_for_hit(palette).number)
        assert current(palette) == "ls -l"
        palette.open()
        palette.press(Qt.Key.Key_Down)

    assert numbers == [2, 3]


def test_the_list_comes_page_by_page(start_open: OpenPalette, saved: ChatStore) -> None:
    chat = ask(saved, "Code", "None").answer.conversation_id
    for number in range(60):
        ask(saved, "More", f"```\na {number}\n```\n\nand\n\n```\nb {number}\n```", chat)
    palette = start_open()
    palette.card.foot.code.click()
    counts = [len(palette.settle())]
    palette.card.field.setFocus()
    for _ in range(4):
        palette.press(Qt.Key.Key_End)
        counts.append(len(palette.settle()))

    assert counts == [31, 61, 91, 121, 121]
    assert palette.marked == "Code, : b 0\n"


def click(codes: Palette, action: CodeAction) -> None:
    """Click on a word of the first block, over which the mouse comes."""
    rows = codes.card.rows
    area: QRect = rows.visualRect(rows.model().index(1, 0)).adjusted(12, 0, -12, 0)
    place = next(
        QPoint(x, area.top() + 12)
        for x in range(area.right(), area.left(), -2)
        if rows._delegate.code.action_at(area, QPoint(x, area.top() + 12)) is action
    )
    QTest.mouseMove(rows.viewport(), place)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("side", list(Qt.LayoutDirection)[:2])
def test_rows_field_and_switch_end_at_one_edge_with_a_bar_and_without(
    codes: Palette, side: Qt.LayoutDirection
) -> None:
    card = codes.card
    card.setLayoutDirection(side)
    rows, bar, switch = card.rows.viewport(), card.rows.verticalScrollBar(), card.foot.code
    parts = (rows, card.field, switch)
    seen = []
    for height in (400, 60):
        card.rows.setFixedHeight(height)
        QApplication.processEvents()
        inside = [QPoint(0 if card.isRightToLeft() else part.width(), 0) for part in parts]
        ends = [part.mapTo(card, at).x() for part, at in zip(parts, inside, strict=True)]
        seen.append((bar.maximum() > 0, max(ends) - min(ends) <= 1, ends[0]))

    assert [(has_bar, is_even) for has_bar, is_even, _end in seen] == [(False, True), (True, True)]
    assert seen[0][2] == seen[1][2]
