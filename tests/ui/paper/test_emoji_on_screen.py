"""What a PDF leaves on the screen."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.paper.conftest import MakePdf
from tests.ui.transcript.conftest import answer, question, settle

TEXT = "Smile 😀, fly 👩‍🚀, love ❤️."


def test_emoji_on_the_screen_are_the_same_after_a_pdf(qtbot: QtBot, make_pdf: MakePdf) -> None:
    view = TranscriptView(Theme.load("light"))
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_messages([question(1, TEXT), answer(2, TEXT)])
    view.show()
    settle(qtbot, view)
    before = view.viewport().grab().toImage()
    make_pdf(question(1, TEXT), answer(2, TEXT))
    QApplication.processEvents()
    seen = view.viewport().grab().toImage()
    view.show_messages([question(1, TEXT), answer(2, TEXT)])
    settle(qtbot, view)
    shown_again = view.viewport().grab().toImage()

    assert seen == before
    assert shown_again == before
