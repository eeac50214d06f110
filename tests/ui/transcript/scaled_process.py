"""Run in a process of its own, with `QT_SCALE_FACTOR`: compares scrolled pictures with fresh ones.

Prints the device pixel ratio and how many of the pictures differed.
"""

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question

_TEXT = "# A\n\nSome **words**.\n\n- a\n- b\n\n```py\nx = 1\n```\n\n|a|\n|-|\n|1|\n\n> q\n\n"
_STEPS = (-4, -33, 8, -100, 66, -7, -1, 40)


def _drawn(view: TranscriptView) -> QImage:
    QTest.qWait(20)  # the picture comes with the next turns of the event loop
    return view.screen().grabWindow(view.winId()).toImage()


def main() -> None:
    """Scroll step by step and let the answer grow."""
    QApplication(["scaled", "-style", "fusion"])
    view = TranscriptView(Theme.load("light"))
    view.resize(500, 400)
    view.show_messages([question(1, "Go"), answer(2, _TEXT * 8, None)])
    view.show()
    QTest.qWaitForWindowExposed(view)
    while view._work_timer.isActive() or view._prefetch_timer.isActive():
        QTest.qWait(5)
    different = 0
    for step in _STEPS:
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
        drawn = _drawn(view)
        # the offscreen platform gives as many pixels of the screen as the window has units
        whole = view.grab().toImage().copy(drawn.rect())
        different += drawn.convertToFormat(whole.format()) != whole
    print(view.devicePixelRatioF(), different)


if __name__ == "__main__":
    main()
