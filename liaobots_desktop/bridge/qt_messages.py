"""What Qt has to say goes to stderr; a display that cannot be used is told in one line."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_NO_WINDOW = (
    "The window cannot open on this display; ask in the terminal with: liaobots-desktop ask TEXT"
)


class QtMessages:
    """Takes Qt's messages from now on; made before the QApplication, on the main thread.

    They are held back until `tell`. Should Qt give up before, one line of our own takes their
    place: Qt would write seven, abort, and leave a core file.
    """

    def __init__(self) -> None:
        self._held: list[str] | None = []
        qInstallMessageHandler(self._on_message)

    def tell(self) -> None:
        """Write what was held back: the display can be used."""
        for text in self._held or ():
            print(text, file=sys.stderr, flush=True)
        self._held = None

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            print(text if self._held is None else _NO_WINDOW, file=sys.stderr, flush=True)
            os._exit(1)
        if self._held is None:
            print(text, file=sys.stderr, flush=True)
        else:
            self._held.append(text)
