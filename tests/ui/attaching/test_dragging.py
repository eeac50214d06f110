"""What is dragged over a window is told before it is let go: where it goes, what comes of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.dropping.drop_plate import DropPlate
from liaobots_desktop.ui.main_window import MainWindow
from tests.exchange.bringing import FILES
from tests.store.talking import ask
from tests.ui.attaching.conftest import Attacher
from tests.ui.beside import open_beside
from tests.ui.dropping import Drag

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

_COPY, _NOTHING = Qt.DropAction.CopyAction, Qt.DropAction.IgnoreAction


def plate(window: QWidget) -> DropPlate | None:
    """Return what marks the window, if it is seen."""
    return next((each for each in window.findChildren(DropPlate) if each.isVisible()), None)


def told(window: QWidget) -> str:
    """Return what is said of what is dragged, "" if nothing."""
    found = plate(window)
    return "" if found is None else found.title.text()


def view(window: MainWindow) -> QWidget:
    """Return what of the window is no composer and takes nothing itself."""
    return window.pane.empty


def test_files_mark_the_chat_until_they_leave_or_are_let_go(
    attacher: Attacher, tmp_path: Path
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("a - b")
    window = attacher.window
    below = view(window)
    drag = Drag(file)
    seen = [told(window), drag.over(below), told(window), drag.on(below), told(window)]
    marked = plate(window)
    assert marked is not None
    area = (marked.parentWidget(), marked.geometry())
    drag.away(below)
    seen += [told(window)]
    drag.over(below)
    seen += [told(window), drag.let_go(below), told(window)]
    attacher.wait()

    attach = "Drop to attach"
    assert seen == ["", True, attach, True, attach, "", attach, _COPY, ""]
    assert area == (window.pages, window.pages.rect())
    assert attacher.names == ["notes.txt"]


def test_a_child_that_is_left_for_another_one_marks_the_chat_still(attacher: Attacher) -> None:
    window, drag = attacher.window, Drag(Path("/nowhere/notes.txt"))
    field = window.pane.composer.field.viewport()
    drag.over(field)
    drag.away(field)
    drag.over(window.sidebar.list.viewport())

    assert told(window) == "Drop to attach"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (["a.png"], "This cannot be attached"),
        (["a.PDF", "b.mp3"], "This cannot be attached"),
        (["a.png", "b.py"], "Drop to attach"),
        (["chats.json"], "Drop to attach"),
        (["chats.ZIP"], "Drop to import the chats"),
        (["chats.zip", "more.zip"], "Drop to attach"),
    ],
)
def test_what_comes_of_files_is_said_by_their_names(
    attacher: Attacher, files: list[str], said: str
) -> None:
    was_taken = Drag(*(Path("/nowhere", name) for name in files)).over(view(attacher.window))

    assert (was_taken, told(attacher.window)) == (True, said)


def test_what_cannot_be_attached_is_explained_when_it_is_let_go_all_the_same(
    attacher: Attacher, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n")
    drag, below = Drag(picture), view(attacher.window)
    drag.over(below)
    drag.let_go(below)
    qtbot.waitUntil(lambda: attacher.notice != "")

    assert attacher.notice == (
        "“a.png” was not attached: it is a picture, and the service reads text only."
    )


def test_on_another_page_chats_are_imported_and_nothing_else_is_marked(attacher: Attacher) -> None:
    window = attacher.window
    window.pages.show_services()
    seen = []
    for drag in (Drag(FILES / "chatgpt.json"), Drag(Path("a.txt")), Drag(text="Why?")):
        seen.append((drag.over(window), told(window)))
        drag.away(window)

    assert seen == [(True, "Drop to import the chats"), (False, ""), (False, "")]


def test_a_text_goes_to_where_the_caret_is_and_stays_where_it_came_from(
    attacher: Attacher,
) -> None:
    window = attacher.window
    attacher.composer.set_text("Why ?", caret=4)
    window.sidebar.list.setFocus()
    drag, below = Drag(text="is it blue"), view(window)
    drag.over(below)
    said = told(window)
    action = drag.let_go(below)

    assert (said, action) == ("Drop to add it to your question", _COPY)
    assert attacher.composer.text() == "Why is it blue?"
    assert attacher.composer.field.hasFocus()
    assert told(window) == ""


def test_a_long_text_goes_along(attacher: Attacher) -> None:
    drag, below = Drag(text="A long text. " * 2_000), view(attacher.window)
    drag.over(below)
    drag.let_go(below)
    attacher.wait()

    assert attacher.names == ["Pasted text 1.txt"]
    assert attacher.composer.text() == ""


def test_the_window_beside_is_marked_and_takes_it_alone(
    attacher: Attacher, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("a - b")
    store = attacher.desktop._store
    chat = ask(store, "a", "b").question.conversation_id
    beside = open_beside(attacher.desktop, chat, qtbot)
    drag, below = Drag(file), beside.pane
    drag.over(below)
    seen = [told(beside), told(attacher.window)]
    drag.let_go(below)
    qtbot.waitUntil(lambda: beside.pane.composer.attached.has_tray)
    qtbot.waitUntil(lambda: not beside.pane.composer.attached.is_reading)

    assert seen == ["Drop to attach", ""]
    assert told(beside) == ""
    assert beside.pane.composer.question() == "`notes.txt`:\n```text\na - b\n```"


def test_while_models_are_compared_there_is_no_question_to_go_along_with(
    attacher: Attacher,
) -> None:
    window = attacher.window
    window.pane.desk.hide()  # as `ChatPane.show_guest` does

    assert not Drag(Path("a.txt")).over(view(window))
    assert told(window) == ""


def test_what_is_dragged_is_told_to_a_screen_reader_and_takes_no_mouse(attacher: Attacher) -> None:
    Drag(Path("a.txt")).over(view(attacher.window))
    found = plate(attacher.window)
    assert found is not None

    assert found.accessibleName() == "Drop to attach"
    assert found.accessibleDescription() == "The texts go along with your next question."
    assert attacher.window.pages.childAt(found.rect().center()) is not found
    assert found.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_no_bit_of_the_caret_looks_out_under_the_card(attacher: Attacher, qtbot: QtBot) -> None:
    window = attacher.window
    field, below = window.pane.composer.field, view(window)
    window.resize(640, 480)
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    widths = []
    for percent in (200, 100):
        attacher.desktop.account.choose_zoom(percent)
        QApplication.processEvents()
        drag = Drag(text="Why?")
        drag.over(below)
        widths.append(field.cursorWidth())
        drag.away(below)
        widths.append(field.cursorWidth())

    assert widths == [0, 1, 1, 1]
