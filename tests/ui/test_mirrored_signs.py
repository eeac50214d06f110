"""Languages that are written from the right: arrows, icons, times and numbers as they are read."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.menu_entry import show_icon
from liaobots_desktop.ui.code_line import CodeLine
from liaobots_desktop.ui.data_model import Column
from liaobots_desktop.ui.data_table import DataTable
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.footer import footer_entries
from liaobots_desktop.ui.transcript.message_details import MessageDetails
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.name_line import draw_name_line
from liaobots_desktop.ui.transcript.possible_actions import MessageAction
from liaobots_desktop.ui.transcript.row_words import draw_entry
from liaobots_desktop.ui.transcript.style import TextStyle
from tests.ui.transcript.conftest import answer

pytestmark = pytest.mark.usefixtures("qapp")

_BLACK = QColor("black")
_AREA = QRectF(0, 0, 300, 20)


@pytest.fixture
def _from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _speak(desktop: Desktop, code: str) -> None:
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()


def _picture(shown: QIcon) -> QImage:
    return shown.pixmap(18, 18).toImage()


def _caret(field: QLineEdit) -> int:
    """Return where the caret is drawn, which Qt works out as it draws."""
    field.grab()
    return field.cursorRect().x()


def _flipped(image: QImage) -> QImage:
    return image.flipped(Qt.Orientation.Horizontal)


def _drawn(text: str, style: TextStyle, *, right: bool) -> QImage:
    """Return words as Qt itself draws them where one reads from the right."""
    image = QImage(_AREA.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignHCenter
    with QPainter(image) as painter:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.setFont(style.small_font)
        painter.setPen(style.color("muted"))
        painter.drawText(_AREA, side | Qt.AlignmentFlag.AlignVCenter, text)
    return image


@pytest.mark.parametrize("name", ["chevron-left", "chevron-right", "list", "sidebar"])
def test_an_icon_that_points_or_begins_somewhere_is_as_in_a_mirror(
    qapp: QApplication, name: str
) -> None:
    usual = _picture(icon(name, _BLACK))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = _picture(icon(name, _BLACK))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert mirrored != usual
    assert mirrored == _flipped(usual)


@pytest.mark.parametrize("name", ["undo", "refresh", "clock", "find", "export", "edit"])
def test_an_icon_of_an_act_is_the_same_everywhere(qapp: QApplication, name: str) -> None:
    usual = _picture(icon(name, _BLACK))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = _picture(icon(name, _BLACK))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert mirrored == usual


def test_icons_that_are_there_turn_with_the_language(ordered: Desktop) -> None:
    window = ordered.window
    window.top_bar.offer_sidebar(is_there=False)
    button = window.top_bar._side
    assert button is not None
    menu = QMenu(window)
    entry = menu.addAction("Sidebar")
    show_icon(entry, "sidebar")
    usual = [_picture(button.icon()), _picture(entry.icon())]
    _speak(ordered, "ar")
    mirrored = [_picture(button.icon()), _picture(entry.icon())]
    _speak(ordered, "en")

    assert mirrored == [_flipped(picture) for picture in usual]
    assert [_picture(button.icon()), _picture(entry.icon())] == usual


def test_the_arrows_between_versions_are_icons_that_point_outwards() -> None:
    actions = [
        MessageAction("branch_previous", "‹"),
        MessageAction("", "2 / 3"),
        MessageAction("branch_next", "›", is_enabled=False),
    ]
    item = MessageItem(answer(1, "So"))
    drawn = {}
    for is_mirrored in (False, True):
        style = TextStyle(Theme.load("light"), is_mirrored=is_mirrored)
        entries = footer_entries(item, style, actions, right=300, is_copied=False)
        image = QImage(300, 30, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for entry in entries[::2]:
                draw_entry(painter, style, entry, entry.rect, is_pointed=False)
        drawn[is_mirrored] = image
        lefts = [entry.rect.left() for entry in entries]

        assert lefts == sorted(lefts, reverse=is_mirrored)
    older, newer = _inked(drawn[False])

    for image in drawn.values():
        assert [_points_left(arrow) for arrow in _inked(image)] == [True, False]
    assert (older.width(), older.height()) == (6, 10)  # a text sign was of 4 × 7 pixels
    assert _darkest(older) < _darkest(newer) - 40  # it does nothing now


def _inked(image: QImage) -> list[QImage]:
    """Return what is drawn in the left and in the right half of a picture, cut out."""
    found = []
    middle = sum(columns := _columns(image)) // len(columns)
    for half in ([x for x in columns if x < middle], [x for x in columns if x > middle]):
        part = image.copy(half[0], 0, half[-1] - half[0] + 1, image.height())
        rows = _columns(part.transformed(QTransform().rotate(90)))
        height = rows[-1] - rows[0] + 1
        found.append(part.copy(0, image.height() - 1 - rows[-1], part.width(), height))
    return found


def _columns(image: QImage) -> list[int]:
    rows = range(image.height())
    is_inked = [any(image.pixelColor(x, y) != "white" for y in rows) for x in range(image.width())]
    return [x for x, inked in enumerate(is_inked) if inked]


def _points_left(arrow: QImage) -> bool:
    """Whether its tip, which is lower than its other end, is on the left."""
    rows = range(arrow.height())
    ink = [[255 - arrow.pixelColor(x, y).lightness() for y in rows] for x in (0, arrow.width() - 1)]
    tip, end = (column[arrow.height() // 2] for column in ink)
    return tip > end


def _darkest(image: QImage) -> int:
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return min(image.pixelColor(x, y).lightness() for x, y in places)


def test_the_time_beside_a_name_is_read_from_the_right() -> None:
    QLocale.setDefault(QLocale("ar_001"))
    style = TextStyle(Theme.load("light"), is_mirrored=True)
    moment = datetime(2026, 1, 1, 10, 1, tzinfo=UTC)
    image = QImage(_AREA.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        draw_name_line(painter, style, _AREA.adjusted(0, 0, 8, 0), "", moment)

    assert image == _drawn("10:01 ص", style, right=True)


@pytest.mark.usefixtures("_from_the_right")
def test_the_last_digits_of_numbers_stand_below_each_other(qtbot: QtBot) -> None:
    columns: list[Column[int]] = [Column("Name", str), Column("Count", str, is_number=True)]
    table = DataTable("Numbers", lambda: columns, 0)
    qtbot.addWidget(table)
    table.rows.fill([7, 1200])
    absolute = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute

    for place in (table.rows.index(0, 1), table.rows.index(1, 1)):
        assert absolute & place.data(Qt.ItemDataRole.TextAlignmentRole) == absolute


@pytest.mark.usefixtures("_from_the_right")
@pytest.mark.parametrize(
    ("text", "example", "is_right"),
    [
        ("", "بحث عن إعداد", True),
        ("", "", True),
        ("", "https://…", False),
        ("hash", "بحث عن إعداد", False),
        (">", "بحث في كل المحادثات", True),
        (">hash", "بحث في كل المحادثات", False),
        (">بحث", "بحث في كل المحادثات", True),
        ("127", "https://…", False),
    ],
)
def test_the_caret_of_a_line_without_letters_stands_where_its_example_begins(
    qtbot: QtBot, text: str, example: str, *, is_right: bool
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText(example)
    LineSide(field)
    field.resize(300, 30)
    field.setText(text)
    field.setCursorPosition(0)
    begins = _caret(field)
    field.setCursorPosition(len(text))
    is_read_from_the_right = begins > _caret(field)

    assert (begins > 200) is is_right
    assert is_read_from_the_right is (is_right and text != "")


@pytest.mark.usefixtures("_from_the_right")
def test_a_code_of_digits_is_read_from_the_left_also_on_the_right(qtbot: QtBot) -> None:
    field = CodeLine()
    qtbot.addWidget(field)
    field.resize(300, 30)
    field.setEchoMode(QLineEdit.EchoMode.Normal)
    field.setText("12_34")
    end = _caret(field)
    field.setCursorPosition(0)

    assert 100 < _caret(field) < end


def test_the_caret_changes_its_side_with_what_is_written_and_with_the_language(
    ordered: Desktop,
) -> None:
    window = ordered.window
    window.pane.find_bar.show()
    field = window.pane.find_bar.field
    left = _caret(field)
    _speak(ordered, "ar")
    right = _caret(field)
    field.setText("hash")
    field.setCursorPosition(0)
    written = _caret(field)
    field.clear()
    emptied = _caret(field)
    _speak(ordered, "en")

    assert right == emptied > field.width() / 2
    assert left == written == _caret(field) < field.width() / 2


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_the_details_of_a_message_need_no_scroll_bar_when_tokens_are_counted(
    ordered: Desktop, qtbot: QtBot
) -> None:
    _speak(ordered, "ar")
    details = MessageDetails(MessageItem(answer(1, "So it is.")), "GPT-4", ordered.window)
    with qtbot.waitExposed(details):
        details.open()
    before = details.findChildren(QScrollArea)[0].verticalScrollBar().isVisible()
    qtbot.waitUntil(lambda: details._labels[3][1].text().endswith("GPT-4"))
    QApplication.sendPostedEvents()
    after = details.findChildren(QScrollArea)[0].verticalScrollBar().isVisible()
    details.accept()
    _speak(ordered, "en")

    assert (before, after) == (False, False)
