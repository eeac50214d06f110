"""The first start: the page that asks for a service, and what can go wrong on it."""

from functools import partial

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from liaobots_desktop.app import Desktop
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.store.chat_store import ChatStore
from tests.screenshots.stage import Saved, Scene, grabbed, sized, wait_for_all_parts


def saved(_store: ChatStore) -> Saved:
    """Store nothing: somebody begins."""
    return {}


def _first(desktop: Desktop, _chats: Saved, *, code: str = "", is_own: bool = False) -> QPixmap:
    """Return the page; a code that is no code is refused when one begins."""
    wait_for_all_parts(desktop)
    page = desktop.window.pages.first_start
    field, _address = page.findChildren(QLineEdit)
    box = page.findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData(Protocol.API) if is_own else 0)
    if code:
        QTest.keyClicks(field, code)
        page.findChildren(QPushButton)[0].click()
    picture = grabbed(desktop.window)
    field.clear()
    return picture


def _settings(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the settings, which lead nowhere that comes after the page."""
    wait_for_all_parts(desktop)
    desktop.window.show_settings()
    assert desktop.window.settings is not None
    dialog = desktop.window.settings.dialog
    assert dialog is not None
    picture = grabbed(dialog)
    dialog.close()
    return picture


_refused = partial(_first, code="not a code")

PICTURES: dict[str, Scene] = {
    "first": _first,
    "first-small": sized(_first, 640, 480),
    "first-small-200": sized(_first, 640, 480, 200),
    "first-small-300": sized(_first, 640, 480, 300),
    "first-own": partial(_first, is_own=True),
    "first-settings": _settings,
    "first-refused": _refused,
    "first-refused-small-200": sized(_refused, 640, 480, 200),
}
"""By the name of the picture; the small ones are of 640 × 480 at 100, 200 and 300 %."""
