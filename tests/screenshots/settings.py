"""The dialog of the settings: its sections, a search, and small."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.setting import Section
from liaobots_desktop.store.settings import Settings
from tests.screenshots import ordering
from tests.screenshots.ordering import Saved

_SMALL = (640, 480)


def saved(store: ChatStore) -> Saved:
    """Store the chats that stand in the sidebar."""
    return ordering.saved(store)


def _dialog(
    desktop: Desktop,
    _chats: Saved,
    section: Section = Section.APPEARANCE,
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
    for _ in range(3):  # a layout asks the one around it
        QApplication.processEvents()
    picture = dialog.grab()
    dialog.close()
    desktop.account.choose(Settings.zoom, 100)
    QApplication.processEvents()
    return picture


PICTURES: dict[str, Callable[[Desktop, Saved], QPixmap]] = {
    "settings": _dialog,
    **{
        f"settings-{section}": partial(_dialog, section=section)
        for section in (Section.CHAT, Section.SERVICES, Section.DATA)
    },
    "settings-search": partial(_dialog, typed="the"),
    "settings-search-mistyped": partial(_dialog, typed="titel"),
    "settings-search-nothing": partial(_dialog, typed="weather"),
    "settings-small": partial(_dialog, size=_SMALL),
    "settings-small-200": partial(_dialog, size=_SMALL, zoom=200),
    "settings-small-300": partial(_dialog, size=_SMALL, zoom=300),
}
"""By the name of the picture; the small ones are of 640 × 480 at 100, 200 and 300 %."""
