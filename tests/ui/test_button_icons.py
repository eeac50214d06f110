"""The buttons of dialogs have words only, also where the desktop would put pictures on them."""

import subprocess
import sys

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
