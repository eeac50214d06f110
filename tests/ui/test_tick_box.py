"""A box to tick can be seen in both themes, with and without its tick."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.tick_box import TickBox
from tests.model_server import ModelServer
from tests.ui.conftest import OpenDesktop
from tests.ui.contesting import BOTH, choice_of, press
from tests.ui.talking import open_with_keys
from tests.ui.test_theme import contrast


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_box_is_seen_on_its_page(open_desktop: OpenDesktop, qtbot: QtBot, name: str) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        desktop.account.choose_theme(name)
        desktop.window.pane.composer.set_text("Why?")
        press(desktop)
        ticked, empty = choice_of(desktop).boxes
        empty.setChecked(False)
        theme = desktop.themes.theme
        pictures = [box.grab().toImage() for box in (ticked, empty)]
    edges = [
        max(
            contrast(picture.pixelColor(x, picture.height() // 2), theme.color("background"))
            for x in range(4)
        )
        for picture in pictures
    ]

    assert theme.is_dark == (name == "dark")
    assert min(edges) > 3
    assert pictures[0].pixelColor(3, pictures[0].height() // 2 - 4) == theme.color("accent")


def test_words_that_have_no_room_end_with_an_ellipsis(qtbot: QtBot) -> None:
    wide, narrow = TickBox("A model with a long name"), TickBox("A model with a…")
    for box in (wide, narrow):
        qtbot.addWidget(box)
    size = narrow.sizeHint()
    wide.resize(size.width() + 1, size.height())
    narrow.resize(size.width() + 1, size.height())

    assert wide.text() == "A model with a long name"
    assert wide.grab().toImage() == narrow.grab().toImage()
