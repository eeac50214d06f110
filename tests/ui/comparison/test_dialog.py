"""Two versions of an answer in the dialog that compares them."""

import time

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.comparison.compared_text import ComparedText
from liaobots_desktop.ui.theme import Theme
from tests.timing import Within
from tests.ui.comparison.conftest import OpenComparison, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def marks_at(text: ComparedText, word: str) -> tuple[bool, bool, str]:
    """Return whether a word is struck out and underlined, and its background."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.toPlainText().index(word) + 1)
    found = cursor.charFormat()
    return found.fontStrikeOut(), found.fontUnderline(), found.background().color().name()


@pytest.mark.parametrize(
    ("theme", "colors"),
    [("light", ("#fbe4e1", "#ddf2e5")), ("dark", ("#4a2a2a", "#1f3d2e"))],
)
def test_removed_words_are_struck_out_and_added_ones_underlined(
    qtbot: QtBot, open_comparison: OpenComparison, theme: str, colors: tuple[str, str]
) -> None:
    dialog = open_comparison("The old way.", "The new way.", theme=theme)
    settle(qtbot, dialog)

    assert dialog.in_one.toPlainText() == "The oldnew way."
    assert marks_at(dialog.in_one, "old") == (True, False, colors[0])
    assert marks_at(dialog.in_one, "new") == (False, True, colors[1])
    assert marks_at(dialog.in_one, "way")[:2] == (False, False)
    assert dialog.foot.removed.text() == "1 word removed"
    assert dialog.foot.added.text() == "1 word added"


def test_side_by_side_each_version_stands_alone_with_what_differs_marked(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("One\nThree", "One\nTwo\nThree")
    settle(qtbot, dialog)
    QTest.keyClick(dialog.head.beside, Qt.Key.Key_Space)
    settle(qtbot, dialog)

    picture = dialog.beside.old.viewport().grab().toImage()
    offset = dialog.beside.old.contentOffset()
    block = dialog.beside.old.document().findBlockByNumber(1)
    top = dialog.beside.old.blockBoundingGeometry(block).translated(offset).top()
    nothing = {picture.pixelColor(x, round(top) + 1).name() for x in range(picture.width())}

    assert dialog.beside.isVisible()
    assert nothing == {"#f7f6f3"}  # from edge to edge
    assert dialog.beside.old.toPlainText() == "One\n\nThree"
    assert dialog.beside.new.toPlainText() == "One\nTwo\nThree"
    assert marks_at(dialog.beside.new, "Two")[:2] == (False, True)


def test_the_version_before_is_compared_and_others_can_be_chosen(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("one", "two", "three", "可以", shown=2)
    settle(qtbot, dialog)
    seen = [(dialog.head.names.text(), dialog.in_one.toPlainText())]
    counted = [(dialog.foot.removed.text(), dialog.foot.added.text())]
    for button in (dialog.head.older, dialog.head.newer, dialog.head.newer):
        button.click()
        settle(qtbot, dialog)
        seen.append((dialog.head.names.text(), dialog.in_one.toPlainText()))
    counted.append((dialog.foot.removed.text(), dialog.foot.added.text()))

    assert seen == [
        ("Version 2 → version 3", "twothree"),
        ("Version 1 → version 3", "onethree"),
        ("Version 2 → version 3", "twothree"),
        ("Version 3 → version 4", "three可以"),
    ]
    assert counted == [
        ("1 word removed", "1 word added"),
        ("1 word removed", "2 characters added"),
    ]
    assert (dialog.head.older.isEnabled(), dialog.head.newer.isEnabled()) == (True, False)
    for button in (dialog.head.older, dialog.head.newer):
        assert (button.text(), button.iconSize(), button.icon().isNull()) == (
            "",
            QSize(16, 16),
            False,
        )


def test_the_first_version_is_compared_with_the_second(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("one", "two", shown=0)
    settle(qtbot, dialog)

    assert dialog.head.names.text() == "Version 1 → version 2"
    assert dialog.in_one.toPlainText() == "onetwo"
    assert not dialog.head.older.isVisible()


def test_f3_goes_from_change_to_change_and_round(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    lines = [f"line {number}" for number in range(200)]
    others = ["new" if number in {50, 150} else line for number, line in enumerate(lines)]
    dialog = open_comparison("\n".join(lines), "\n".join(others))
    settle(qtbot, dialog)
    seen = []
    f3, down = Qt.Key.Key_F3, Qt.Key.Key_Down
    for key, modifier in ((f3, NONE), (f3, NONE), (f3, NONE), (f3, SHIFT), (down, ALT)):
        QTest.keyClick(dialog, key, modifier)
        seen.append((dialog.foot.place.text(), dialog.in_one.textCursor().blockNumber()))

    assert seen == [
        ("Change 1 of 2", 50),
        ("Change 2 of 2", 150),
        ("Change 1 of 2", 50),
        ("Change 2 of 2", 150),
        ("Change 1 of 2", 50),
    ]
    assert dialog.in_one.firstVisibleBlock().blockNumber() > 20


def test_tab_goes_through_all_that_can_be_chosen_and_each_has_a_name(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("one", "two", "three", shown=1)
    settle(qtbot, dialog)
    qtbot.waitUntil(dialog.in_one.hasFocus)
    names = []
    for _ in range(7):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        names.append(focused.accessibleName() or getattr(focused, "text", str)())

    assert names == [
        "Close",
        "Compare with a newer version",
        "Side by side",
        "Previous change",
        "Next change",
        "Both versions in one",
        "Close",
    ]


def test_versions_that_do_not_differ_say_so(qtbot: QtBot, open_comparison: OpenComparison) -> None:
    dialog = open_comparison("Same", "Same")
    before = (dialog.foot.percent.text(), dialog.head.beside.isEnabled())
    settle(qtbot, dialog)

    assert before == ("0%", False)
    assert (dialog.foot.percent.isVisible(), dialog.head.beside.isEnabled()) == (False, True)
    assert dialog.foot.place.text() == "Both versions are the same."
    assert not dialog.head.next.isEnabled()
    assert not dialog.foot.added.isVisible()


def test_lines_of_both_sides_lie_at_the_same_height_whatever_they_wrap(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("short\nend", "a much longer line, " * 20 + "\nend")
    settle(qtbot, dialog)
    dialog.head.beside.click()
    settle(qtbot, dialog)
    QApplication.processEvents()
    tops = []
    for text in (dialog.beside.old, dialog.beside.new):
        block = text.document().lastBlock()
        tops.append(text.blockBoundingGeometry(block).translated(text.contentOffset()).top())

    assert tops[0] == tops[1] > 60


def test_both_sides_scroll_together(qtbot: QtBot, open_comparison: OpenComparison) -> None:
    old = "\n\n".join(f"Paragraph {n}, " + "and so on " * (n % 9) for n in range(300))
    dialog = open_comparison(old, old.replace("and so on and so on ", "and "))
    settle(qtbot, dialog)
    dialog.head.beside.click()
    settle(qtbot, dialog)
    dialog.beside.new.verticalScrollBar().setValue(350)
    first = dialog.beside.new.firstVisibleBlock().blockNumber()

    assert first > 200
    assert dialog.beside.old.firstVisibleBlock().blockNumber() == first


def test_right_to_left_text_begins_at_the_right_and_code_at_the_left(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    dialog = open_comparison("\nمرحبا\n```\nשלום = 1\n```", "\n\nمرحبا بك\n```\nשלום = 2\n```")
    settle(qtbot, dialog)
    QApplication.processEvents()
    document = dialog.in_one.document()
    blocks = [document.findBlockByNumber(n) for n in (2, 4)]
    lefts = [block.layout().lineAt(0).position().x() for block in blocks]
    sides = []
    for block in blocks:
        QTest.keyClick(dialog, Qt.Key.Key_F3)
        area = dialog.in_one.blockBoundingGeometry(block).translated(dialog.in_one.contentOffset())
        picture = dialog.in_one.viewport().grab().toImage()
        row = [picture.pixelColor(x, round(area.top()) + 2) for x in range(picture.width())]
        bar = [x for x, color in enumerate(row) if color.name() == "#12735f"]
        sides.append((bar[0], picture.width() - bar[-1] - 1))

    assert [min(side) for side in sides] == [3, 3]
    assert [left < right for left, right in sides] == [False, True]
    assert lefts[0] > 500
    assert lefts[1] == document.documentMargin()


def test_the_colours_follow_the_theme_while_it_is_open(
    qtbot: QtBot, open_comparison: OpenComparison, qapp: QApplication
) -> None:
    dialog = open_comparison("The old way.", "The new way.")
    settle(qtbot, dialog)
    before = marks_at(dialog.in_one, "old")[2]
    dialog._theme = lambda: Theme.load("dark")
    qapp.setStyleSheet(Theme.load("dark").style_sheet())

    qtbot.waitUntil(lambda: marks_at(dialog.in_one, "old")[2] != before)
    after = marks_at(dialog.in_one, "old")[2]
    line = dialog.in_one.document().firstBlock().layout().lineAt(0)
    left = dialog.in_one.viewport().mapTo(dialog.inside, line.position().toPoint()).x()
    qtbot.waitUntil(dialog.in_one.hasFocus)
    QTest.keyClick(dialog, Qt.Key.Key_F3)
    picture = dialog.in_one.grab().toImage()
    y = round(line.y()) + dialog.in_one.viewport().y() + 10
    accent = [x for x in range(20) if picture.pixelColor(x, y).name() == "#5cc9a7"]
    qapp.setStyleSheet("")

    assert after == "#4a2a2a"
    assert left == 16  # as the head begins
    assert accent == [4, 8, 9, 10]  # the keyboard's ring off the edge, then the bar of the change


def test_what_is_fetched_for_a_version_that_is_left_is_not_shown(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    many = "".join(f"word{number % 3001} " for number in range(60_000))
    dialog = open_comparison("a", many, many[::-1], shown=2)
    dialog.head.older.click()
    settle(qtbot, dialog)

    assert dialog.head.names.text() == "Version 1 → version 3"
    assert dialog.in_one.toPlainText().startswith("a")


@pytest.mark.usefixtures("ready")
def test_the_window_goes_on_while_a_megabyte_is_compared_and_shown(
    qtbot: QtBot, open_comparison: OpenComparison, within: Within
) -> None:
    old = "".join(f"word{n % 3001}" + (".\n" if n % 9 == 0 else " ") for n in range(115_000))
    new = old.replace("word7 ", "other ").replace("word11.", "others and more.")
    gaps: list[float] = []
    beat, last = QTimer(), [time.perf_counter()]

    def on_beat() -> None:
        gaps.append(time.perf_counter() - last[0])
        last[0] = time.perf_counter()

    beat.timeout.connect(on_beat)
    dialog = open_comparison(old, new)
    last[0] = time.perf_counter()
    beat.start(1)
    settle(qtbot, dialog)
    dialog.head.beside.click()
    settle(qtbot, dialog)

    assert len(old) > 1_000_000
    assert dialog.in_one.changes
    within(sorted(gaps)[int(len(gaps) * 0.95)], 0.050)
    within(max(gaps), 0.5)


def test_esc_closes_it_while_it_still_compares(
    qtbot: QtBot, open_comparison: OpenComparison
) -> None:
    many = "".join(f"word{number % 3001} " for number in range(60_000))
    dialog = open_comparison(many, many[::-1])
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
