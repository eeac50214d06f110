"""Shows the chats in the real window at the scale of this process, and takes a picture of each.

A process for each `QT_SCALE_FACTOR`: `tests.screenshots.camera FOLDER LANGUAGE CHAT…`.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId, EndState
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.screenshots.albums import ALBUMS
from tests.screenshots.chats import CHATS, LEAVING
from tests.screenshots.leaving import shoot
from tests.screenshots.ordering import Saved
from tests.screenshots.palettes import PALETTES, Shot
from tests.ui.transcript.conftest import is_settled

_SIZE = (1280, 820)
_MODEL = "gpt-4"
_FROM, _TO = Place(0, 0, 5), Place(2, 0, 12)
"""What is selected: from the first message into the third."""
_SOUGHT = "hash"
_PATIENCE_MS = 20_000


def main() -> None:
    """Take the pictures that the command line names, light and dark."""
    folder, wanted = Path(sys.argv[1]), sys.argv[3:]
    application = QApplication(["screenshots", *app.STYLE_ARGUMENTS])
    app.prepare(application)
    for theme in ("light", "dark"):
        if any(name in (*CHATS, *PALETTES, LEAVING) for name in wanted):
            with _window(application, theme, _all_saved) as (desktop, chats):
                _take(desktop, chats, wanted, lambda name: folder / f"{name}-{theme}")  # noqa: B023
        for album in ALBUMS:
            if any(name in album.PICTURES for name in wanted):
                with _window(application, theme, album.saved) as (desktop, chats):
                    for name in filter(album.PICTURES.__contains__, wanted):
                        _keep(album.PICTURES[name](desktop, chats), folder / f"{name}-{theme}")


def _take(
    desktop: Desktop, chats: Saved, wanted: Sequence[str], path_of: Callable[[str], Path]
) -> None:
    """Keep the pictures of chats, of the palette, and of what leaves and arrives."""
    for name in wanted:
        if name in CHATS or name in PALETTES:
            _keep(_taken(desktop, name, chats), path_of(name))
    if LEAVING in wanted:
        shoot(desktop, lambda widget, name: _keep(widget.grab(), path_of(name)))


def _taken(desktop: Desktop, name: str, chats: Saved) -> QPixmap:
    """Return the picture of a chat, or of the palette over one."""
    shot = PALETTES.get(name)
    _show(desktop, name, chats[name if shot is None else shot.over])
    if shot is not None:
        _show_palette(desktop, shot)
    picture = desktop.window.grab()
    if shot is not None and desktop.finding is not None:
        desktop.finding.palette.close_palette()
    return picture


def _keep(picture: QPixmap, path: Path) -> None:
    percent = round(picture.devicePixelRatioF() * 100)
    picture.save(f"{path}-{percent}.png")


@contextmanager
def _window(
    application: QApplication, theme: str, save: Callable[[ChatStore], Saved]
) -> Iterator[tuple[Desktop, Saved]]:
    """Open the app on a data directory with the chats that `save` stores."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        SettingsFile(data).change(base_url="demo", theme=theme, language=sys.argv[2])
        store = app.open_store(data)
        chats = save(store)
        with _shown(Desktop(application, store, data, demo=True)) as desktop:
            yield desktop, chats


@contextmanager
def _shown(desktop: Desktop) -> Iterator[Desktop]:
    desktop.window.resize(*_SIZE)
    desktop.window.show()
    QTest.qWaitForWindowExposed(desktop.window)
    desktop.window.activateWindow()
    yield desktop
    desktop.window.close()
    desktop.shut_down()
    desktop.window.deleteLater()


def _all_saved(store: ChatStore) -> Saved:
    return {name: _saved(store, texts) for name, texts in reversed(CHATS.items())}


def _saved(store: ChatStore, texts: tuple[str, ...]) -> ConversationId:
    """Store a chat; return its id."""
    asked = store.messages.ask_first(texts[0], _MODEL, "")
    chat = asked.answer.conversation_id
    for number in range(1, len(texts), 2):
        store.messages.append(asked.answer.id, texts[number])
        store.messages.finish(asked.answer.id, EndState.COMPLETE)
        if number + 1 < len(texts):
            asked = store.messages.ask(chat, texts[number + 1], _MODEL)
    return chat


def _show(desktop: Desktop, name: str, conversation_id: ConversationId) -> None:
    """Open a chat from its beginning and wait until all of it is drawn."""
    window = desktop.window
    if window.pane.is_finding:
        window.pane.find_bar.close_bar()
    window.open_chat(conversation_id)
    view = window.pane.transcript
    view.verticalScrollBar().setValue(0)
    _settle(view)
    view.verticalScrollBar().setValue(0)
    if name == "selection":
        _select(view)
    elif name == "find":
        window.pane.open_find()
        window.pane.find_bar.field.setText(_SOUGHT)
        while window.pane.find_bar._finder.is_counting:
            QTest.qWait(5)
    QApplication.processEvents()


def _show_palette(desktop: Desktop, shot: Shot) -> None:
    """Open the palette over the chat and wait for what is found."""
    assert desktop.finding is not None
    desktop.finding.open()
    card = desktop.finding.palette.card
    card.foot.code.setChecked(shot.is_code)
    card.field.setText(shot.text)
    search = card.search
    while search.text != shot.text or not search.has_ended or card.results.is_stale:
        QTest.qWait(5)
    QApplication.processEvents()


def _settle(view: TranscriptView) -> None:
    """Wait until the text is laid out and drawn, and its formulas are made."""
    while not is_settled(view) or view.formulas._awaited:
        QTest.qWait(5)


def _select(view: TranscriptView) -> None:
    """Drag the mouse from one place in the text to another."""
    layout, painter = view.transcript, view.painter
    points = []
    for place in (_FROM, _TO):
        rect = layout.rect_of(place).translated(painter.left, -layout.top)
        points.append((rect.center() * painter.zoom).toPoint())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
    QTest.mouseMove(view.viewport(), points[1])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=points[1])


if __name__ == "__main__":
    main()
