"""Pictures on buttons: none on those of dialogs, and as far from words as the zoom has it."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.new_chat_button import NewChatButton
from tests.virtual_screen import VirtualScreen

_SCRIPT = """
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from liaobots_desktop import app
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.prompts.variable_form import VariableForm

application = QApplication(["x", *app.STYLE_ARGUMENTS])
application.setStyleSheet(Theme.load("light").style_sheet())
parent = QWidget()
form = VariableForm("Letter", (), parent)
for button in form.findChildren(QPushButton):
    print(button.text().replace("&", ""), button.icon().isNull())
"""


def test_the_buttons_of_a_form_have_no_pictures_under_x11() -> None:
    with VirtualScreen() as screen:
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env=screen.env,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )

    assert done.stdout.splitlines() == ["Cancel True", "Insert True"]


def _gap(button: QAbstractButton) -> int:
    """Return the stretch without ink behind the first sign that a button shows, in pixels."""
    image = button.grab().toImage()
    rows, columns = range(image.height() // 4, image.height() * 3 // 4), range(image.width())
    ground = image.pixelColor(6, image.height() // 2).lightness()
    inked = [
        any(abs(image.pixelColor(x, y).lightness() - ground) > 40 for y in rows) for x in columns
    ]
    inked[:4] = inked[-4:] = [False] * 4  # its edges
    if button.isRightToLeft():
        inked.reverse()
    first = inked.index(True)
    seen = "".join("x" if each else " " for each in inked[first:])
    word = len(seen) - len(seen.lstrip("x"))
    return len(seen[word:]) - len(seen[word:].lstrip())


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_stand_as_far_from_their_icons_as_the_zoom_has_it(
    ordered: Desktop, language: str
) -> None:
    window = ordered.window
    ordered.account.choose(Settings.language, language)
    window.resize(1600, 900)
    new_chat = window.sidebar.findChildren(NewChatButton)[0]
    buttons = [window.sidebar.foot.settings, window.pane.composer._button, new_chat]
    gaps = []
    for percent in (100, 200, 300):
        ordered.account.choose_zoom(percent)
        for _ in range(4):
            QApplication.processEvents()
        gaps.append([_gap(button) for button in buttons])
    ordered.account.choose_zoom(100)
    ordered.account.choose(Settings.language, "en")

    assert all(4 <= gap <= 6 for gap in gaps[0])
    for times, found in ((2, gaps[1]), (3, gaps[2])):
        assert found == pytest.approx([times * gap for gap in gaps[0]], abs=1)
