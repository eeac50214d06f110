"""What is seen of spelling while one writes, and all that a temporary chat's question can have."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.question_edit import QuestionEdit
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    half_written,
    place_over,
    settle,
    wait_for_all_parts,
    wait_until,
)
from tests.ui.transcript.conftest import is_settled

_WRONG = ("adress", "recieve", "превед")
_WRITTEN = (
    "My new adress is below; where do I recieve the letters? Всем превед!\n"
    "```python\nprnt(adress)  # code is left alone, so are https://exampl.com and @nmes\n```\n"
)
_QUESTION = "Show me code"


@contextmanager
def _checked(desktop: Desktop) -> Iterator[QuestionEdit]:
    """Write something with mistakes, and wait until they are known for such."""
    wait_for_all_parts(desktop)
    account, composer = desktop.account, desktop.window.pane.composer
    account.choose(Settings.spelling_languages, "en_US,ru_RU")
    account.choose(Settings.spelling, True)
    desktop.window.new_chat()
    composer.set_text(_WRITTEN, 5)
    spelling = Spelling.of(account)
    wait_until(lambda: spelling.there == () or all(map(spelling.is_unknown, _WRONG)))
    yield composer.field
    composer.set_text("")
    account.choose(Settings.spelling, False)


def _marks(desktop: Desktop, _chats: Saved) -> QPixmap:
    with _checked(desktop):
        return grabbed(desktop.window)


def _menu(desktop: Desktop, _chats: Saved) -> QPixmap:
    with _checked(desktop) as field:
        spelling = Spelling.of(desktop.account)
        wait_until(lambda: spelling.there == () or spelling.suggestions(_WRONG[0]) is not None)
        cursor = field.textCursor()
        cursor.setPosition(_WRITTEN.index(_WRONG[0]) + 2)  # where the menu key would ask for it
        field.setTextCursor(cursor)
        menu = Menu.instead_of(field.createStandardContextMenu(), field)
        field.menu_made.emit(menu, cursor.position())
        picture = grabbed(desktop.window)
        menu.popup(QPoint())
        settle()
        at = field.mapTo(desktop.window, field.rect().topLeft())
        place_over(picture, menu, QPoint(at.x(), at.y() - menu.height()))
        menu.close()
        menu.deleteLater()
        return picture


def _temporary(desktop: Desktop, _chats: Saved) -> QPixmap:
    """An answer that comes, a question that waits for it, and one that is written, with a text."""
    wait_for_all_parts(desktop)
    assert desktop.presence is not None
    door = desktop.presence.temporary
    desktop.window.commands.perform("chat.temporary")
    made = door.windows[-1]
    with half_written(made.session, 100, lambda: made.chat.send(_QUESTION)):
        made.chat.send("And what if a letter is cut in two?")
        wait_until(lambda: made.asking.queue.strip is not None)
        with tempfile.TemporaryDirectory() as folder:
            notes = Path(folder) / "notes.txt"
            notes.write_text("What I know by now.\n" * 20, encoding="utf-8")
            made.attaching.take_files([str(notes)])
            wait_until(lambda: not made.pane.composer.attached.is_reading)
        made.pane.composer.set_text("Do these notes say the same?")
        wait_until(lambda: is_settled(made.pane.transcript))
        picture = grabbed(made)
        made.let_go()
        wait_until(lambda: made not in door.windows)
    return picture


PICTURES: dict[str, Scene] = {
    "spelling": _marks,
    "spelling-menu": _menu,
    "temporary-asking": _temporary,
}
"""By the name of the picture."""
