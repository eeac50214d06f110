"""A long title of a chat ends before the bars of its tags, whatever the zoom."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from liaobots_desktop.chat.ordering import Tag
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.store import talking
from tests.ui.conftest import OpenDesktop


def _before_the_bar(picture: QImage, bar: QColor, ground: QColor) -> int:
    """Return how many columns of a row are empty before a bar."""
    rows = range(picture.height() // 3, 2 * picture.height() // 3)
    columns = range(picture.width())
    first = next(x for x in columns if any(picture.pixelColor(x, y) == bar for y in rows))
    empty = 0
    for x in range(first - 3, 0, -1):  # its edge is drawn in between
        if any(picture.pixelColor(x, y) != ground for y in rows):
            return empty
        empty += 1
    return empty


@pytest.mark.parametrize("percent", [100, 300])
def test_a_long_title_leaves_room_before_its_tag(
    open_desktop: OpenDesktop, folder: Path, percent: int
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    chat = talking.ask(store, "m" * 200).answer.conversation_id
    store.filing.add_tag(Tag("home", "green"))
    store.arranging.tag([chat], "home")
    store.close()
    desktop = open_desktop("demo", theme="light")
    desktop.window.resize(1800, 900)
    desktop.account.choose_zoom(percent)
    QApplication.processEvents()
    listed, theme = desktop.window.sidebar.list, desktop.themes.theme
    place = listed.visualRect(desktop.window.chats.row_of(chat))
    picture = listed.viewport().grab(place).toImage()
    desktop.account.choose_zoom(100)
    ground = picture.pixelColor(4, picture.height() // 2)
    gap = _before_the_bar(picture, theme.color("tag_green"), ground)

    assert 7 * percent // 100 <= gap <= 24 * percent // 100  # a letter less
