"""The dialog of the settings: its sections, a search, and small; messages in other sizes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.store.setting import Section
from liaobots_desktop.store.settings import DECLARED, Settings
from liaobots_desktop.ui.settings.wording import told
from tests.screenshots.chats import CHATS
from tests.screenshots.stage import Saved, Scene, grabbed, mistyped, sized, wait_until
from tests.ui.transcript.conftest import answer, is_settled, question

_SMALL = (640, 480)
_NOWHERE = "weather"


def _dialog(
    desktop: Desktop,
    _chats: Saved,
    section: Section | None = Section.APPEARANCE,
    sought: Callable[[], str] = str,
) -> QPixmap:
    """Return the dialog at a section, or with what is found."""
    wait_until(lambda: desktop.window.settings is not None)
    assert desktop.window.settings is not None
    desktop.window.settings.open(section)
    dialog = desktop.window.settings.dialog
    assert dialog is not None
    dialog.field.setText(sought())
    if section is None:
        dialog.list.setCurrentRow(dialog.list.count() - 1)
    if section is Section.CHAT:
        spelling = Spelling.of(desktop.account)
        wait_until(lambda: spelling.there is not None)
    picture = grabbed(dialog)
    dialog.close()
    return picture


def _theme() -> str:
    return told(Settings.theme.title)


def _mistyped() -> str:
    return mistyped(told(Settings.column_width.title))  # in each language long enough


def _reading(desktop: Desktop, _chats: Saved, **chosen: Any) -> QPixmap:
    """Return the window with an answer in other sizes."""
    for name, value in chosen.items():
        desktop.account.choose(DECLARED[name], value)
    pane = desktop.window.pane
    pane.show_chat([question(1, CHATS["lists"][0]), answer(2, CHATS["lists"][1])])
    for _ in range(2):
        wait_until(lambda: is_settled(pane.transcript))
        pane.transcript.verticalScrollBar().setValue(0)
    picture = grabbed(desktop.window)
    for name in chosen:
        desktop.account.choose(DECLARED[name], DECLARED[name].default)
    return picture


PICTURES: dict[str, Scene] = {
    "settings": _dialog,
    **{
        f"settings-{section}": partial(_dialog, section=section)
        for section in Section
        if section is not Section.APPEARANCE
    },
    "settings-keys": partial(_dialog, section=None),
    "settings-keys-small": sized(partial(_dialog, section=None), *_SMALL, 200),
    "settings-search": partial(_dialog, sought=_theme),
    "settings-search-mistyped": partial(_dialog, sought=_mistyped),
    "settings-search-nothing": partial(_dialog, sought=lambda: _NOWHERE),
    "reading-large": partial(
        _reading, text_size=20, code_size=17, line_height=180, text_font="DejaVu Serif"
    ),
    "reading-compact": partial(_reading, density="compact", line_height=135, column_width=1100),
    "reading-narrow": partial(_reading, text_size=12, code_size=11, column_width=500),
    "settings-small": sized(_dialog, *_SMALL),
    "settings-small-200": sized(_dialog, *_SMALL, 200),
    "settings-small-300": sized(_dialog, *_SMALL, 300),
}
"""By the name of the picture; the small ones are of 640 × 480 at 100, 200 and 300 %."""
