"""A fresh process that shows an answer in many scripts; says how long its longest event took."""

import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from liaobots_desktop.markup import highlight, markdown
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, is_settled


class TimedApplication(QApplication):
    """Knows what the longest event of the loop took, in seconds of computing."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.longest = 0.0
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Handle an event; those that others cause belong to them."""
        started = time.thread_time()
        self._depth += 1
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if not self._depth:
                self.longest = max(self.longest, time.thread_time() - started)


def main() -> None:
    """Show the text of the first argument."""
    app = TimedApplication([])
    markdown.warm_up()
    highlight.warm_up()
    view = TranscriptView(Theme.load("light"))
    view.resize(800, 600)
    view.show()
    app.processEvents()
    app.longest = 0.0
    started = time.thread_time()
    view.show_messages([answer(1, sys.argv[1])])
    app.longest = max(app.longest, time.thread_time() - started)
    while not is_settled(view):
        app.processEvents()
    print(f"{app.longest:.3f}")
    view.close()


if __name__ == "__main__":
    main()
