"""The dialog of the settings: its sections, a search, and small; messages in other sizes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.setting import Section
from liaobots_desktop.store.settings import DECLARED, Settings
from tests.screenshots import ordering
from tests.screenshots.chats import CHATS
from tests.screenshots.ordering import Saved
from tests.ui.transcript.conftest import answer, is_settled, question

_SMALL = (640, 480)


def saved(store: ChatStore) -> Saved:
    """Store the chats that stand in the sidebar."""
    return ordering.saved(store)


def _dialog(
    desktop: Desktop,
    _chats: Saved,
    section: Section | None = Section.APPEARANCE,
    typed: str = "",
    size: tuple[int, int] | None = None,
    zoom: int = 100,
) -> QPixmap:
    """Return the dialog at a section, or with what is found."""
    while desktop.window.settings is None:
        QTest.qWait(5)
    desktop.account.choose(Settings.zoom, zoom)
    desktop.window.settings.open(section)
    dialog = desktop.window.settings.dialog
    assert dialog is not None
    if size is not None:
        dialog.resize(*size)
    dialog.field.setText(typed)
    if section is None:
        dialog.list.setCurrentRow(dialog.list.count() - 1)
    for _ in range(3):  # a layout asks the one around it
        QApplication.processEvents()
    picture = dialog.grab()
    dialog.close()
    desktop.account.choose(Settings.zoom, 100)
    QApplication.processEvents()
    return picture


def _reading(desktop: Desktop, _chats: Saved, **chosen: Any) -> QPixmap:
    """Return the window with an answer in other sizes."""
    for name, value in chosen.items():
        desktop.account.choose(DECLARED[name], value)
    pane = desktop.window.pane
    pane.show_chat([question(1, CHATS["lists"][0]), answer(2, CHATS["lists"][1])])
    while not is_settled(pane.transcript):
        QTest.qWait(5)
    pane.transcript.verticalScrollBar().setValue(0)
    while not is_settled(pane.transcript):
        QTest.qWait(5)
    picture = desktop.window.grab()
    for name in chosen:
        desktop.account.choose(DECLARED[name], DECLARED[name].default)
    return picture


PICTURES: dict[str, Callable[[Desktop, Saved], QPixmap]] = {
    "settings": _dialog,
    **{
        f"settings-{section}": partial(_dialog, section=section)
        for section in Section
        if section is not Section.APPEARANCE
    },
    "settings-keys": partial(_dialog, section=None),
    "settings-keys-small": partial(_dialog, section=None, size=_SMALL, zoom=200),
    "settings-search": partial(_dialog, typed="the"),
    "settings-search-mistyped": partial(_dialog, typed="titel"),
    "settings-search-nothing": partial(_dialog, typed="weather"),
    "reading-large": partial(
        _reading, text_size=20, code_size=17, line_height=180, text_font="DejaVu Serif"
    ),
    "reading-compact": partial(_reading, density="compact", line_height=135, column_width=1100),
    "reading-narrow": partial(_reading, text_size=12, code_size=11, column_width=500),
    "settings-small": partial(_dialog, size=_SMALL),
    "settings-small-200": partial(_dialog, size=_SMALL, zoom=200),
    "settings-small-300": partial(_dialog, size=_SMALL, zoom=300),
}
"""By the name of the picture; the small ones are of 640 × 480 at 100, 200 and 300 %."""
