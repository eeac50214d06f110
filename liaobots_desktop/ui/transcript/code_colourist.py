"""Colours code on the screen in what is left of each frame, and the rest when nothing happens."""

import time
from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer, Slot

from liaobots_desktop.markup import highlight
from liaobots_desktop.ui.transcript.background_work import BackgroundWork
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.scrolling_view import ScrollingView

_BUDGET = 0.004
"""Seconds that colouring may take at a time."""
_SHARE = 0.25
"""The share of all time that colouring may take: text that rushes by is not worth more."""
_BEAT = round(1000 * _BUDGET / _SHARE)


class CodeColourist(QObject):
    """Colours pieces of code for one view; lives on the GUI thread.

    A lexer is made by a thread, once for each language (up to 0.1 s); it then reads on the GUI
    thread: a busy thread would keep every frame waiting for Python's lock.
    """

    def __init__(self, view: ScrollingView) -> None:
        super().__init__(view)
        self._view = view
        self._waiting: dict[int, CodePart] = {}
        self._lexers: set[str] = {""}
        self._wanted: set[str] = set()
        self._left = _BUDGET
        self._worked_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_beat)
        self._making = BackgroundWork("code lexer", self)
        self._making.done.connect(self._on_lexer_made)

    @property
    def is_busy(self) -> bool:
        """Whether some code is still to be coloured."""
        return bool(self._waiting or self._wanted)

    def take(self, part: CodePart) -> None:
        """Colour a piece that was laid out: now while this frame has time, else soon."""
        if part.colours.language not in self._lexers:
            self._make_lexer(part.colours.language)
            self._waiting[id(part)] = part
            return
        if not self._work(part):
            self._waiting[id(part)] = part
            self._go_on()

    def _work(self, part: CodePart) -> bool:
        """Colour a piece while there is time; return whether all of it is coloured."""
        started = time.perf_counter()
        earned = (started - self._worked_at) * _SHARE
        left = min(self._left + earned, _BUDGET)
        is_done = left > 0 and part.colour(self._view.transcript.setting, started + left)
        self._worked_at = time.perf_counter()
        self._left = left - (self._worked_at - started)
        return is_done

    def _go_on(self) -> None:
        if not self._timer.isActive():
            self._timer.start(_BEAT)

    @Slot()
    def _on_beat(self) -> None:
        """Colour what waits, what is on the screen first; forget what is far away by now."""
        areas = self._near_areas()
        self._waiting = {key: part for key, part in self._waiting.items() if key in areas}
        screen = self._view.viewport().rect()
        ready = [
            key for key, part in self._waiting.items() if part.colours.language in self._lexers
        ]
        for key in sorted(ready, key=lambda key: not areas[key].intersects(screen)):
            if not self._work(self._waiting[key]):
                self._go_on()
                break
            del self._waiting[key]
            self._view.viewport().update(areas[key])

    def _near_areas(self) -> dict[int, QRect]:
        """Return where the parts on the screen, and a screen around it, lie in the viewport."""
        layout, painter = self._view.transcript, self._view.painter
        upper, lower = layout.top - layout.view_height, layout.top + 2 * layout.view_height
        areas = {}
        for index, place in layout.visible(upper, lower):
            item = layout.items[index]
            body = place + item.head_height
            number = item.heights.find(max(upper - body, 0))
            while number < len(item.parts) and body + item.heights.top(number) < lower:
                y = body + item.heights.top(number) - layout.top
                size = (layout.setting.width, item.heights[number])
                area = QRect(int(painter.left), y, *size).adjusted(0, 0, 1, 0)
                areas[id(item.parts[number])] = painter.in_viewport(area)
                number = item.heights.after(number)
        return areas

    def _make_lexer(self, language: str) -> None:
        if language not in self._lexers | self._wanted:
            self._wanted.add(language)
            self._making.start(partial(_make_lexer, language))

    @Slot(object)
    def _on_lexer_made(self, language: str) -> None:
        self._wanted.discard(language)
        self._lexers.add(language)
        if self._waiting:
            self._go_on()


def _make_lexer(language: str) -> str:
    """Make a lexer, which `highlight` keeps, and return its language (runs on a thread)."""
    highlight.lexer_for(language)
    return language
