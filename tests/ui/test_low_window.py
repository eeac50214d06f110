"""The window at 640 × 480 and 300 %: nothing is cut, all can be reached, messages can be read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.last_buttons import LastButtons
from liaobots_desktop.ui.notice_area import NoticeArea
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.attaching.conftest import Attacher
from tests.ui.dialogs import OPENERS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

_REACTIONS = (Reaction.RETRY, Reaction.USE_OFFICIAL_API, Reaction.CHANGE_CONNECTION)
_STOPS = ["Retry", "Use the official API", "Change the connection…", "Close the notice"]


@pytest.fixture
def desktop(low: Desktop) -> Desktop:
    return low


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def place_of(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())


def is_whole(widget: QWidget, inside: QWidget) -> bool:
    return inside.rect().contains(place_of(widget, inside))


def _stops_before(widget: QWidget, number: int) -> list[str]:
    """Return where Tab comes from to a widget, nearest last."""
    widget.setFocus()
    stops: list[str] = []
    for _ in range(number):
        focused = widget.window().focusWidget()
        QTest.keyClick(focused, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        focused = widget.window().focusWidget()
        assert isinstance(focused, QAbstractButton)
        stops.insert(0, focused.text() or focused.accessibleName())
    return stops


def test_the_composer_is_one_line_and_leaves_room_to_read(desktop: Desktop) -> None:
    window = desktop.window
    composer = window.pane.composer
    button = composer._button

    assert (button.text(), button.accessibleName(), button.toolTip()) == (
        "",
        "Send",
        "Send (Enter)",
    )
    assert is_whole(button, window)
    assert composer._foot.isHidden()
    assert composer.height() < 140
    assert window.pane.transcript.height() >= 150


def test_a_higher_window_has_all_of_it_again(desktop: Desktop) -> None:
    window = desktop.window
    window.notice_bar.show_notice(Notice("The balance could not be read.", reactions=_REACTIONS))
    window.resize(640, 900)
    settle()

    assert window.pane.composer._button.text() == "Send"
    assert window.pane.composer._foot.isVisible()
    assert window.top_bar.height() == 156
    assert window.notice_bar.findChildren(NoticeArea) == []
    assert window.notice_bar.findChildren(QPushButton)[0].isVisible()
    assert _stops_before(window.pane.composer.field, 4) == _STOPS


def test_a_long_question_takes_three_lines_of_a_low_window(desktop: Desktop) -> None:
    field = desktop.window.pane.composer.field
    field.setPlainText("\n".join("abcdefgh"))
    settle()

    assert field.height() <= 3 * field.fontMetrics().lineSpacing() + 6
    assert is_whole(desktop.window.pane.composer._button, desktop.window)


def test_the_placeholder_leaves_out_a_name_that_has_no_room(desktop: Desktop) -> None:
    composer = desktop.window.pane.composer
    composer.set_model("GPT-4", 1000)
    named = composer.field.placeholderText()
    composer.set_model("a-model-with-a-long-name", 1000)

    assert (named, composer.field.placeholderText()) == ("Message GPT-4", "Message")


def test_each_button_of_a_notice_is_seen_when_tab_leads_to_it(desktop: Desktop) -> None:
    window = desktop.window
    window.notice_bar.show_notice(Notice("The balance could not be read.", reactions=_REACTIONS))
    window.activateWindow()
    settle()
    (area,) = window.notice_bar.findChildren(NoticeArea)
    buttons = [each for each in area.findChildren(QPushButton) if each.isVisible()]
    bar, close = area.verticalScrollBar(), window.notice_bar._close
    stops = _stops_before(window.pane.composer.field, 4)
    seen = []
    for button in buttons:
        button.setFocus()
        seen.append(is_whole(button, area.viewport()))

    below = window.notice_bar.height() - area.geometry().bottom() - 1

    assert stops == _STOPS
    assert below == 9  # its lower line takes 3 of them
    assert seen == [True, True, True]
    assert bar.isVisible()
    assert place_of(bar, window).right() == 639  # the window's last pixel
    assert place_of(close, window).right() < place_of(bar, window).left()
    assert is_whole(window.pane.composer._button, window)


def test_a_notice_leaves_three_lines_of_messages_at_200_per_cent(desktop: Desktop) -> None:
    window = desktop.window
    desktop.account.choose_zoom(200)
    settle()
    usual = window.pane.composer._foot.isVisible(), window.top_bar.height()
    field = window.pane.composer.field
    window.pane.composer.set_text("a\nb\nc\nd\ne")
    settle()
    window.notice_bar.show_notice(Notice("Told."))
    settle()
    caret = field.viewport().rect().contains(field.cursorRect())
    window.notice_bar.show_notice(None)
    window.pane.composer.set_text("Half a question")
    seen, free = [], []
    view = window.pane.transcript
    for text in ("The balance could not be read.", "Told. " * 60):
        window.notice_bar.show_notice(Notice(text, reactions=_REACTIONS))
        settle()
        seen.append(view.viewport().height())
        layout = view.transcript
        end = layout.item_top(len(layout.items))
        free.append((layout.item_top(0), layout.total_height - end))
    told = window.pane.composer._foot.isVisible(), window.top_bar.height()
    window.notice_bar.show_notice(None)
    settle()
    after = window.pane.composer._foot.isVisible(), window.top_bar.height()

    assert min(seen) >= 176  # three whole lines of 45 pixels, whichever is the first
    assert free == [(6, -16)] * 2  # 32 and 24 with a high view; a message ends with 20
    assert caret  # of five lines that were written three are seen
    assert usual == after == (True, 104)
    assert told == (False, 80)
    assert window.pane.composer.text() == "Half a question"


def test_a_long_question_and_a_notice_leave_messages_in_each_window(desktop: Desktop) -> None:
    window, seen = desktop.window, []
    window.pane.composer.set_text("a\n" * 20)
    for zoom in (100, 125, 150, 200):
        desktop.account.choose_zoom(zoom)
        window.notice_bar.show_notice(Notice("The balance could not be read. " * 3))
        settle()
        field = window.pane.composer.field
        lines = field.viewport().height() // field.fontMetrics().lineSpacing()
        seen.append((lines, window.pane.transcript.height() >= 22 * zoom // 100))
        window.notice_bar.show_notice(None)
        settle()

    assert seen == [(10, True), (5, True), (3, True), (3, True)]


def test_a_label_that_is_wider_than_the_notice_is_seen_in_a_tool_tip(desktop: Desktop) -> None:
    bar = desktop.window.notice_bar
    bar.show_notice(Notice("Told.", reactions=(Reaction.CHANGE_CONNECTION, Reaction.STOP)))
    settle()
    buttons = {each.text(): each for each in bar.findChildren(QPushButton) if each.isVisible()}
    for button in buttons.values():
        button.grab()

    assert "Change the connection…" in buttons["Change the connection…"].toolTip()
    assert buttons["Stop"].toolTip() == ""


def test_chips_a_notice_and_send_have_room_together(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    attacher, files = Attacher(desktop, qtbot), [tmp_path / "steps.py", tmp_path / "notes.txt"]
    for file in files:
        file.write_text("x = 1\n" * 80)
    attacher.attach(*files)
    qtbot.waitUntil(lambda: len(attacher.chips) == 2)
    desktop.window.notice_bar.show_notice(Notice("Told. " * 20, reactions=_REACTIONS))
    settle()

    assert is_whole(desktop.window.pane.composer._button, desktop.window)
    assert is_whole(desktop.window.pane.composer.field, desktop.window)
    assert attacher.tray._area.height() >= attacher.chips[0].height()
    assert is_whole(attacher.chips[0], attacher.tray._area.viewport())


def test_settings_are_scrolled_as_a_whole_and_the_search_can_be_read(
    desktop: Desktop, qtbot: QtBot
) -> None:
    desktop.window.show_settings()
    (dialog,) = desktop.window.findChildren(SettingsDialog)
    qtbot.waitUntil(dialog.isVisible)
    settle()
    field = dialog.field
    asked = width_of(field.font(), field.placeholderText())
    dialog._close.setFocus()
    scrolled = dialog.findChildren(type(dialog._scrolled))[0]
    inside = dialog._both.contentsRect()
    left, right = inside.left(), dialog.width() - inside.right() - 1
    dialog.reject()

    assert asked <= field.width() - 2 * 3 * 12
    assert dialog._close.isVisibleTo(dialog)
    assert scrolled.minimumHeight() > dialog.height()
    assert left == right  # where the scroll bar is


@pytest.mark.parametrize("kind", [KeysDialog, ExportDialog, VariableForm])
def test_no_dialog_is_scrolled_sideways_where_words_are_long(
    desktop: Desktop, qtbot: QtBot, kind: type[Dialog]
) -> None:
    desktop.account.choose(Settings.language, "ru")
    QApplication.sendPostedEvents()
    OPENERS[kind](desktop)
    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(kind)))
    (dialog,) = desktop.window.findChildren(kind)
    qtbot.waitUntil(dialog.isVisible)
    settle()
    beside = dialog.findChildren(ScrolledPage)[0].horizontalScrollBar().maximum()
    rows = {tuple(box.y() for box in row.buttons()) for row in dialog.findChildren(LastButtons)}
    layout = dialog.inside.layout()
    assert layout is not None
    left, right = layout.contentsRect().left(), dialog.width() - layout.contentsRect().right() - 1
    dialog.close()
    desktop.account.choose(Settings.language, "en")
    QApplication.sendPostedEvents()

    assert beside == 0
    assert left == right  # also where the scroll bar is
    assert rows <= {(0, 0)}  # “Отмена” and “Вставить” stand beside each other


def test_the_dialog_for_files_shows_where_it_is(desktop: Desktop, tmp_path: Path) -> None:
    dialog = FileDialog(desktop.window, "Open", str(tmp_path))
    dialog.show()
    (box,) = dialog.findChildren(QComboBox, "lookInCombo")
    width = box.width()
    dialog.close()

    assert width > 3 * 100
