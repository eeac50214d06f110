"""The place that was read is kept while it is not seen: hidden window, page, hidden start."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.instance.claiming import Wish
from liaobots_desktop.instance.verbs import STAY
from liaobots_desktop.ui.transcript.reading_place import ReadingPlace, reading_place
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.test_window_memory import ended, filled, started


def opened_in_the_middle(
    open_desktop: OpenDesktop, folder: Path
) -> tuple[Desktop, ReadingPlace | None]:
    """Return a window with a long chat, and where it is read."""
    chat = filled(folder, "Long")
    desktop = started(open_desktop)
    desktop.window.open_chat(chat)
    view = desktop.window.pane.transcript
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 3)
    return desktop, reading_place(view)


@pytest.mark.parametrize("is_hidden", [True, False], ids=["hidden", "behind a page"])
def test_the_place_is_kept_when_the_app_ends_with_the_chat_unseen(
    open_desktop: OpenDesktop, folder: Path, *, is_hidden: bool
) -> None:
    desktop, place = opened_in_the_middle(open_desktop, folder)
    if is_hidden:
        desktop.window.hide()
    else:
        desktop.window.pages.show_services()
    desktop.window.quit()
    end(desktop)
    kept = json.loads((folder / "window.json").read_text(encoding="utf-8"))

    assert place is not None
    assert (kept["message"], kept["part"], kept["offset"]) == place


def test_a_window_that_was_begun_hidden_shows_the_place(
    open_desktop: OpenDesktop, folder: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    first, place = opened_in_the_middle(open_desktop, folder)
    ended(first)
    again = Desktop(qapp, app.open_store(folder), folder, demo=False)
    again.begin(Wish(STAY))
    qtbot.waitUntil(lambda: again.window.chat.open_id is not None)
    with qtbot.waitExposed(again.window):
        again.window.show()
    found = reading_place(again.window.pane.transcript)
    again.window.quit()
    end(again)
    again.window.deleteLater()

    assert place is not None
    assert found == place
