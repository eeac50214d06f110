"""What every dialog can do: Enter on each of its buttons, Esc, Ctrl+W, and small windows."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop import ui
from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.tag_dialog import TagDialog
from tests.store.talking import answer_again, ask
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import OPENERS, opened_dialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

CONTROL, NO_MODIFIER = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ALL_DIALOGS = pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)


@pytest.fixture
def desktop(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Iterator[Desktop]:
    """A window on the demo with a chat whose answer has two versions."""
    store = ChatStore.open(folder / FILE_NAME)
    first = ask(store, "What is a decoder?", "It turns bytes into text.")
    answer_again(store, first.answer, "It makes text of bytes.")
    store.close()
    made = open_desktop("demo")
    qtbot.waitUntil(lambda: made.usage is not None and made.keeping is not None)
    qtbot.waitUntil(lambda: made.context is not None)
    qtbot.waitUntil(made._warm_up._thread.isFinished)
    made.window.open_chat(first.question.conversation_id)
    qtbot.waitUntil(lambda: len(made.window.pane.transcript.transcript.items) == 2)
    yield made
    made.account.choose_zoom(100)


def pressable(dialog: Dialog) -> list[QPushButton]:
    return [b for b in dialog.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]


def close(qtbot: QtBot, dialog: Dialog) -> None:
    window, kind = dialog.window().parent(), type(dialog)
    dialog.close()
    qtbot.waitUntil(lambda: window is None or not window.findChildren(kind))


@ALL_DIALOGS
def test_enter_presses_each_button_that_tab_has_reached(
    desktop: Desktop, qtbot: QtBot, kind: type[Dialog]
) -> None:
    names = [button.text() for button in pressable(opened_dialog(desktop, qtbot, kind))]
    close(qtbot, desktop.window.findChildren(kind)[0])
    pressed: list[str] = []
    for name in names:
        dialog = opened_dialog(desktop, qtbot, kind)
        qtbot.waitUntil(lambda: name in [b.text() for b in pressable(dialog)])  # noqa: B023
        button = next(b for b in pressable(dialog) if b.text() == name)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        for each in pressable(dialog):
            each.clicked.connect(partial(pressed.append, each.text()))
        QTest.keyClick(button, Qt.Key.Key_Return)
        if dialog in desktop.window.findChildren(kind):
            dialog.done(0)  # one that a button has written in would ask
        qtbot.waitUntil(lambda: not desktop.window.findChildren(kind))

    assert pressed == names
    assert names


@ALL_DIALOGS
def test_esc_and_ctrl_w_close_it_and_leave_the_window(
    desktop: Desktop, qtbot: QtBot, kind: type[Dialog]
) -> None:
    for key, modifier in ((Qt.Key.Key_Escape, NO_MODIFIER), (Qt.Key.Key_W, CONTROL)):
        dialog = opened_dialog(desktop, qtbot, kind)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        focused: QWidget | None = dialog.focusWidget()  # the stubs forget the None
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(focused or dialog, key, modifier)
        qtbot.waitUntil(lambda: not desktop.window.findChildren(kind))

        assert desktop.window.isVisible()


def _rest() -> None:
    """Let what is read meanwhile be laid out: each layout asks the one around it."""
    for _ in range(4):
        QApplication.processEvents()


@ALL_DIALOGS
def test_all_of_it_can_be_reached_in_the_smallest_window_at_every_zoom(
    desktop: Desktop, qtbot: QtBot, kind: type[Dialog]
) -> None:
    desktop.window.resize(desktop.window.minimumSize())
    for percent in (100, 200, 300):
        desktop.account.choose_zoom(percent)
        dialog = opened_dialog(desktop, qtbot, kind)
        QApplication.processEvents()
        pages = dialog.findChildren(QScrollArea)

        assert dialog.width() <= 640, percent
        assert dialog.height() <= 480, percent
        assert pages[0].horizontalScrollBar().maximum() == 0, percent
        for button in pressable(dialog):
            _rest()
            button.setFocus(Qt.FocusReason.TabFocusReason)
            for page in reversed(pages):  # the inner ones first
                if page.isAncestorOf(button):
                    page.ensureWidgetVisible(button)
            area = button.rect().translated(button.mapTo(dialog, button.rect().topLeft()))

            assert dialog.rect().contains(area), (percent, button.text())
        close(qtbot, dialog)


def _at_the_sides(dialog: QDialog) -> set[str]:
    picture = dialog.grab().toImage()
    wide, high = picture.width(), picture.height()
    points = ((0, high // 2), (wide - 1, high // 2), (wide // 2, high - 1), (wide // 2, 0))
    return {picture.pixelColor(*point).name() for point in points}


def test_dialogs_have_an_edge_where_the_desktop_draws_none(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogs = [
        opened_dialog(desktop, qtbot, TagDialog),
        QuestionBox(desktop.window, "Keep it?", "It cannot be brought back."),
    ]
    dialogs[1].show()
    under_x11 = [_at_the_sides(dialog) for dialog in dialogs]
    for dialog in dialogs:
        dialog.close()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    dialogs = [
        opened_dialog(desktop, qtbot, TagDialog),
        QuestionBox(desktop.window, "Keep it?", "It cannot be brought back."),
    ]
    dialogs[1].show()

    assert under_x11 == [{"#ffffff"}, {"#ffffff"}]
    assert [_at_the_sides(dialog) for dialog in dialogs] == [{"#e6e3dd"}, {"#e6e3dd"}]


def test_the_answers_to_a_question_stay_within_a_small_window(
    desktop: Desktop, qtbot: QtBot
) -> None:
    desktop.window.resize(640, 480)
    desktop.account.choose_zoom(200)
    box = QuestionBox(desktop.window, "Discard what you wrote?", "It was not saved.")
    answers = [
        box.addButton(text, QMessageBox.ButtonRole.ActionRole)
        for text in ("Не сохранять", "Писать дальше", "Сохранить")
    ]
    with qtbot.waitExposed(box):
        box.show()
    cut = [button.text() for button in answers if button.width() < button.sizeHint().width()]
    least = min(button.width() - width_of(button.font(), button.text()) for button in answers)
    box.close()
    width = box.width()
    desktop.account.choose_zoom(100)

    assert cut == []
    assert least >= 2 * 2 * 6  # of padding
    assert width <= 640


def test_ctrl_w_keeps_what_was_to_be_deleted_for_good(desktop: Desktop, qtbot: QtBot) -> None:
    asked: list[object] = []
    places = desktop.window.sidebar.places
    places.destroy_requested.connect(asked.append)
    places.ask_to_destroy(None, 3)
    (box,) = desktop.window.findChildren(QMessageBox)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    with qtbot.waitSignal(box.finished):
        QTest.keyClick(box, Qt.Key.Key_W, CONTROL)

    assert asked == []


def test_every_dialog_is_one_of_these() -> None:
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)

    assert set(Dialog.__subclasses__()) == set(OPENERS)


def test_no_dialog_has_keys_of_its_own() -> None:
    folder = Path(next(iter(ui.__path__)))
    classes = {
        f"{path.name}: {node.name}"
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and "QDialog" in {base.id for base in node.bases if isinstance(base, ast.Name)}
    }

    assert classes == {"dialog.py: Dialog"}
