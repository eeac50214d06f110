"""Dialogs in a window of 640 × 480 at 200 %: what belongs together stands together."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QMessageBox,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.composing.variables import Variable
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.tag_dialog import TagDialog
from liaobots_desktop.ui.transcript.message_details import MessageDetails
from tests.store.damaging import make_chats
from tests.store.looking import read
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import opened_dialog

_BOTH = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def small(open_desktop: OpenDesktop, folder: Path) -> Iterator[Desktop]:
    """A small window with chats, of which there is one backup."""
    make_chats(folder / FILE_NAME, 6)
    BackupFolder(folder).make(folder / FILE_NAME)
    desktop = open_desktop("http://127.0.0.1:1")
    desktop.window.resize(640, 480)
    desktop.account.choose_zoom(200)
    yield desktop
    desktop.account.choose_zoom(100)


def _begin_of_letters(widget: QWidget) -> int:
    """Return the first column of pixels, within the frame and the ground, that is dark."""
    at, image = widget.mapTo(widget.window(), QPoint()), widget.window().grab().toImage()
    places = product(range(at.x() + 12, image.width()), range(at.y() + 24, at.y() + 54))
    return next(x for x, y in places if image.pixelColor(x, y).value() < 90)


class _Asked(QObject):
    """Counts how often widgets are asked to lay out what is in them."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def _layouts_asked_for(dialog: QWidget) -> int:
    """Return how many layouts are asked for in a dialog at rest."""
    asked = _Asked()
    for widget in dialog.findChildren(QWidget):
        widget.installEventFilter(asked)
    for _ in range(6):
        QApplication.processEvents()
    return asked.count


def _letters(*widgets: QWidget) -> tuple[int, int]:
    """Return how many pixels the letters of one widget lie from those of another, and lower."""
    places = []
    for widget in widgets:
        at, image = widget.mapTo(widget.window(), QPoint()), widget.window().grab().toImage()
        inner = product(range(8, widget.width() // 2), range(8, widget.height() - 8))
        dark = [(x, y) for x, y in inner if image.pixelColor(at.x() + x, at.y() + y).value() < 90]
        places.append((min(x for x, _y in dark), min(y for _x, y in dark)))
    (left, top), (other_left, other_top) = places
    return other_left - left, other_top - top


def _gaps(above: QWidget, name: QLabel, field: QWidget) -> tuple[int, int]:
    """Return the pixels from a name's letters to what stands above, and to what belongs to it."""
    window = name.window()
    bottom = above.mapTo(window, QPoint(0, above.height())).y()
    top = name.mapTo(window, QPoint()).y()
    letters = name.contentsRect().translated(0, top)
    return letters.top() - bottom, field.mapTo(window, QPoint()).y() - letters.bottom() - 1


def test_names_stand_nearer_to_their_own_fields_and_a_list_is_as_high_as_its_rows(
    small: Desktop, qtbot: QtBot
) -> None:
    assert small.window.exchange is not None
    small.window.exchange.export_all()
    (export,) = small.window.findChildren(ExportDialog)
    subjects, formats = export.findChildren(QComboBox)
    (name,) = (one for one in export.findChildren(QLabel) if one.text() == "Format")
    QApplication.processEvents()
    of_export = _gaps(subjects, name, formats)
    export.close()
    small.window.backups_requested.emit()
    (restore,) = small.window.findChildren(RestoreDialog)
    qtbot.waitUntil(lambda: restore.chats.model().rowCount() == 6)
    restore.field.setText("Chat")
    for _ in range(6):
        QApplication.processEvents()
    bars = [one for one in restore.findChildren(QScrollBar) if one.isVisible()]
    widths = {one.width() for one in (restore.backups, restore.field, restore.chats.viewport())}
    begins = [_begin_of_letters(one) for one in (restore.field, restore.chats, restore.backups)]
    asked = _layouts_asked_for(restore)
    row = restore.backups.visualItemRect(restore.backups.item(0))
    of_backups = restore.backups.height(), restore.backups.viewport().height() - row.height()
    restore.close()

    assert of_export == (24, 8)
    assert of_backups[0] < 160
    assert of_backups[1] == 0
    assert len(bars) == 1  # that of the dialog
    assert asked == 0  # it does not lay itself out for ever
    assert len(widths) == 1
    assert begins == [51, 51, 50]  # the backup begins with a figure


def test_names_of_what_is_known_of_a_message_stand_nearer_to_it(
    small: Desktop, folder: Path, qtbot: QtBot
) -> None:
    transcript = small.window.pane.transcript.transcript
    ((chat,),) = read(folder / FILE_NAME, "SELECT id FROM conversation WHERE title = 'Chat 0'")
    small.window.open_chat(ConversationId(chat))
    qtbot.waitUntil(lambda: bool(transcript.items))
    details = MessageDetails(transcript.items[0], "GPT-4", small.window)
    details.open()
    QApplication.processEvents()
    (_model, of_model), (time, of_time) = details._labels[:2]
    gaps = _gaps(of_model, time, of_time)
    details.close()

    assert gaps == (24, 8)


def test_colours_stand_in_one_row_or_in_rows_of_as_many(small: Desktop, qtbot: QtBot) -> None:
    rows, edges, steps = [], [], []
    for zoom, direction in product((100, 200, 300), _BOTH):
        small.account.choose_zoom(zoom)
        dialog = opened_dialog(small, qtbot, TagDialog)
        assert isinstance(dialog, TagDialog)
        dialog.setLayoutDirection(direction)
        QApplication.processEvents()
        cells = [button.geometry() for button in dialog.findChildren(QToolButton)]
        field = dialog.field.geometry()
        rows.append(list(Counter(cell.y() for cell in cells).values()))
        left, right = min(cell.left() for cell in cells), max(cell.right() for cell in cells)
        edges.append((left - field.left(), right - field.right()))
        steps.append({abs(to.x() - cell.x()) for cell, to in pairwise(cells)})
        dialog.close()

    assert rows == [[8], [8], [8], [8], [4, 4], [4, 4]]
    assert edges == [(0, 0)] * 6  # those of the field above them
    assert steps[:2] == [{38}, {38}]


def test_fields_of_a_form_are_as_high_as_its_choices_and_begin_where_they_do(
    small: Desktop,
) -> None:
    seen = []
    for zoom in (100, 200):
        small.account.choose_zoom(zoom)
        variables = [Variable("tone", ("Choice", "kind")), Variable("matter", ("Choice",))]
        form = VariableForm("Letter", variables, small.window)
        form.open()
        QApplication.processEvents()
        choice, field = form.fields.values()
        seen.append((choice.height() - field.height(), *_letters(choice, field)))
        form.close()

    assert seen == [(0, 0, 0), (0, 0, -1)]


def test_a_question_above_a_dialog_has_the_room_of_the_window_for_its_answers(
    small: Desktop, qtbot: QtBot
) -> None:
    form = VariableForm("Letter", [Variable("tone")], small.window)
    form.open()
    box = QuestionBox(form, "Удалить написанное?", "Оно ещё не сохранено.")
    kinds = QMessageBox.ButtonRole
    named = (
        ("Сохранить", kinds.AcceptRole),
        ("Вернуться", kinds.RejectRole),
        ("Удалить", kinds.DestructiveRole),
    )
    answers = [box.addButton(name, kind) for name, kind in named]
    box.open()
    qtbot.waitUntil(box.isVisible)

    assert len({each.y() for each in answers}) == 1
    assert box.width() <= 640
    assert box.height() <= 480


def test_what_is_new_has_the_room_above_that_its_size_asks_for_and_one_scroll_bar(
    small: Desktop, qtbot: QtBot
) -> None:
    dialog = opened_dialog(small, qtbot, NewsDialog)
    assert isinstance(dialog, NewsDialog)
    view = dialog.view
    qtbot.waitUntil(lambda: not view.is_busy and view.height() > 1000)
    for _ in range(4):
        QApplication.processEvents()
    picture = view.grab(QRect(0, 0, view.width(), 200)).toImage()
    places = product(range(10, 200), range(20, 200))
    above = next(y for y, x in places if picture.pixelColor(x, y).value() < 90)
    beyond = view.verticalScrollBar().maximum()
    dialog.reject()

    assert 52 <= above <= 55  # 26 at 100 %, where letters begin on other pixels
    assert beyond == 0
