"""A fault in what Qt calls does not end the app: the hook for faults hears of it."""

import subprocess
import sys

_SCRIPT = """
import sys
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from liaobots_desktop.bridge import overrides

overrides.hold()
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.view import TranscriptView

heard = []
application = QApplication([])


def hear(kind, error, trace):
    heard.append(kind.__name__)
    if len(heard) == 2:
        application.quit()


sys.excepthook = hear
view = TranscriptView(Theme.load("light"))
view.show()
application.processEvents()
broken = lambda *_: [][1]  # raised by the list itself
view.caret_keys.handle = view._pointer.press = view._tester.hit = broken
none, point = Qt.KeyboardModifier.NoModifier, QPointF(9, 9)
press, left = QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton
for target, event in (
    (view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none)),
    (view.viewport(), QMouseEvent(press, point, point, left, left, none)),
):
    application.postEvent(target, event)
application.exec()
print(*heard)
"""


def test_a_fault_in_a_key_or_a_click_does_not_end_the_process() -> None:
    command = [sys.executable, "-c", _SCRIPT]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stdout.split()) == (0, ["IndexError", "IndexError"])
