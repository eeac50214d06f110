"""States of the window: what is empty, read, failed, written, edited, told, and away."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.service import profile
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.application import rounded_tips
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.menu import BESIDE
from liaobots_desktop.ui.question_list import QuestionList
from tests.screenshots import ordering
from tests.screenshots.chats import CODE, SHORT_ANSWER
from tests.screenshots.reading import show
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    opened,
    place_over,
    settle,
    sized,
    wait_for_all_parts,
    wait_until,
)
from tests.store.talking import ask

QUESTION = "What is a hash?"
LONG = "A long answer"
_WRITTEN_AT = 1_795_600_000
"""When the files of the file dialog were changed, in seconds since 1970."""


def saved(store: ChatStore) -> Saved:
    """Store the chats of the sidebar, one with code, and one that is long."""
    chats = ordering.saved(store)
    chats[QUESTION] = ask(store, QUESTION, SHORT_ANSWER).question.conversation_id
    chats[LONG] = ask(store, LONG, CODE * 4).question.conversation_id
    return chats


def _new(desktop: Desktop, _chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    return grabbed(desktop.window)


def _place(desktop: Desktop, _chats: Saved, *, place: Place) -> QPixmap:
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    desktop.window.sidebar.show_place(place)
    QTest.qWait(100)  # the list is read on a thread
    picture = grabbed(desktop.window)
    desktop.window.sidebar.show_place(None)
    return picture


def _notice(desktop: Desktop, chats: Saved, *, detail: str = "", count: int = 10) -> QPixmap:
    """Return the window with a notice that has the longest buttons there are."""
    show(desktop, chats[QUESTION])
    text = QApplication.translate("NoticeReactions", "The balance could not be read.")
    reactions = tuple(Reaction)[:count]
    bar = desktop.window.notice_bar
    bar.show_notice(Notice(text, detail, reactions=reactions))
    picture = grabbed(desktop.window)
    bar.show_notice(None)
    return picture


def _undo(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window after a chat was put into the Trash."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    desktop.window.ordering.delete((chats[LONG],))
    wait_until(desktop.window.notice_bar.isVisible)
    picture = grabbed(desktop.window)
    desktop.window.commands.perform("messages.undo")
    wait_until(lambda: not desktop.window.notice_bar.isVisible())
    return picture


def _leave(desktop: Desktop) -> None:
    """Press Esc where the keyboard is."""
    focused = QApplication.focusWidget()
    QTest.keyClick(desktop.window if focused is None else focused, Qt.Key.Key_Escape)


def _done(desktop: Desktop, chats: Saved, *, act: str) -> QPixmap:
    """Return the window after an action of the table; Esc leaves what it began."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    desktop.window.commands.perform(act)
    picture = grabbed(desktop.window)
    _leave(desktop)
    settle()
    return picture


def _questions(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with the list of one's own questions."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    desktop.window.commands.perform("messages.questions")
    popup = opened(desktop, QuestionList)
    picture = grabbed(desktop.window)
    popup.close()
    settle()
    return picture


def _titled(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window while the title above the messages is edited."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    title = desktop.window.top_bar.title
    QTest.keyClick(title, Qt.Key.Key_Return)
    picture = grabbed(desktop.window)
    _leave(desktop)
    settle()
    return picture


def _renamed(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window while a title is edited in the list."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    desktop.window.sidebar.rename(chats[QUESTION])
    picture = grabbed(desktop.window)
    _leave(desktop)
    settle()
    return picture


def _away(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window without its sidebar."""
    wait_for_all_parts(desktop)
    show(desktop, chats[LONG])
    desktop.window.commands.perform("view.sidebar")
    picture = grabbed(desktop.window)
    desktop.window.commands.perform("view.sidebar")
    settle()
    return picture


def _files(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the dialog that asks for a file, where the system has none."""
    wait_for_all_parts(desktop)
    with TemporaryDirectory() as folder:
        chats = Path(folder) / "Liaobots"
        (chats / "2026").mkdir(parents=True)
        for name, size in (("chats.json", 48_213), ("chatgpt.zip", 1_204_551)):
            (chats / name).write_bytes(bytes(size))
            os.utime(chats / name, (_WRITTEN_AT, _WRITTEN_AT))
        os.utime(chats / "2026", (_WRITTEN_AT, _WRITTEN_AT))
        dialog = FileDialog(desktop.window, "", str(chats))
        kinds = QApplication.translate("Exchange", "Exported chats (*.json *.zip)")
        dialog.setNameFilters([kinds])
        dialog.open()
        QTest.qWait(300)  # the folder is read on a thread of Qt's
        picture = grabbed(dialog)
        dialog.reject()
        settle()
    return picture


def _tip(desktop: Desktop, chats: Saved, *, of: Callable[[Desktop], QWidget]) -> QPixmap:
    """Return the window with a tool tip."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    widget = of(desktop)
    place = widget.rect().center()
    at = widget.mapToGlobal(place)
    picture = grabbed(desktop.window)
    with rounded_tips():
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, at))
    labels = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
    shown = next(one for one in labels if one.isVisible())
    place_over(picture, shown, widget.mapTo(desktop.window, QPoint(0, widget.height() + 6)))
    shown.hide()
    return picture


def _offered_models(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with the list of models, those of another service too."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    box = desktop.window.top_bar.models
    chosen = box.model_id()
    box.offer(profile.WEB, (profile.API,))
    box.show_model(chosen)  # the chat goes on with its model
    box.showPopup()
    picture, popup = grabbed(desktop.window), box.view().window()
    left = desktop.window.mapFromGlobal(popup.pos()).x()
    below = box.mapTo(desktop.window, QPoint(0, box.height() + zoomed(BESIDE))).y()
    place_over(picture, popup, QPoint(left, below))
    box.hidePopup()
    box.offer(profile.WEB)
    return picture


PICTURES: dict[str, Scene] = {
    "new-chat": _new,
    "list-archive-empty": partial(_place, place=Place(Shelf.ARCHIVE)),
    "list-trash-empty": partial(_place, place=Place(Shelf.TRASH)),
    "list-tag": partial(_place, place=Place(Shelf.TAG, "urgent")),
    "notice-many": _notice,
    "notice-few": partial(_notice, count=3),
    "notice-undo": _undo,
    "editing": partial(_done, act="messages.edit_last"),
    "questions": _questions,
    "title-editing": _titled,
    "list-renaming": _renamed,
    "sidebar-away": _away,
    "models": _offered_models,
    "file-dialog": _files,
    "file-dialog-small-300": sized(_files, 640, 480, 300),
    "tip": partial(_tip, of=lambda desktop: desktop.window.top_bar.models),
}
"""By the name of the picture."""

NOTHING_YET: dict[str, Scene] = {"nothing-yet": _new}
"""Where nothing is stored."""
