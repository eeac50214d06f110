"""The buttons at the end of a short dialog follow the language, each with its own word."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton

from liaobots_desktop.composing.variables import Variable
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from tests.ui.conftest import OpenDesktop


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_what_is_done_keeps_its_verb_in_another_language(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop("demo")
    form = VariableForm("Letter", [Variable("tone", ("polite", "firm"))], desktop.window)
    form.open()
    field = form.fields["tone"]
    QApplication.processEvents()
    below = field.mapTo(form, field.rect().bottomLeft()).y() + 1
    above = min(button.mapTo(form, QPoint()).y() for button in form.findChildren(QPushButton))
    said = []
    for code in ("en", "ru"):
        desktop.account.choose(Settings.language, code)
        buttons = sorted(form.findChildren(QPushButton), key=lambda button: button.x())
        said.append([button.text() for button in buttons])
    desktop.account.choose(Settings.language, "en")

    assert above - below == 16
    assert said == [["Cancel", "Insert"], ["Отмена", "Вставить"]]
