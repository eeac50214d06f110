"""Lays a chat out on paper and draws it, in slices, while the window goes on."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from PySide6.QtCore import QDate, QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPainter

from liaobots_desktop.chat.message import Message
from liaobots_desktop.ui.paper.message_flow import Pause, steps_of
from liaobots_desktop.ui.paper.page_filler import Page, PageFiller
from liaobots_desktop.ui.paper.page_painter import PagePainter
from liaobots_desktop.ui.paper.sheet import Sheet
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.math_engine import FormulaKey
from liaobots_desktop.ui.transcript.part import DocumentPart, Setting
from liaobots_desktop.ui.transcript.style import TextStyle

_SLICE = 0.008
"""Seconds of work between two turns of the event loop."""


@dataclass(frozen=True, slots=True)
class PaperChat:
    """What is printed. `names` are those above answers, by model id; `date` is for the head."""

    title: str
    date: str
    messages: Sequence[Message]
    names: Mapping[str, str]

    @classmethod
    def of(
        cls,
        title: str,
        created: datetime,
        messages: Sequence[Message],
        names: Mapping[str, str] | None = None,
    ) -> Self:
        """Return a chat with its day as this computer writes it, and the models' names, if any."""
        local = created.astimezone()
        day = QDate(local.year, local.month, local.day)
        return cls(
            title, QLocale().toString(day, QLocale.FormatType.LongFormat), messages, names or {}
        )


class PaperJob(QObject):
    """Draws a chat on a printer or a PDF; lives on the GUI thread.

    What is drawn is given back at once, so that memory does not grow with the chat.

    Signals:
        progressed(int): so many messages are laid out.
        broken_off: the job ends before everything is drawn; the device is still drawn on.
        ended(bool): exactly one per job: whether everything was drawn; not, when it was cancelled
            or the device could not be drawn on.
    """

    progressed = Signal(int)
    broken_off = Signal()
    ended = Signal(bool)

    def __init__(
        self,
        device: QPagedPaintDevice,
        chat: PaperChat,
        pages: tuple[int, int] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`pages`: the first and the last page to be drawn; None for all."""
        super().__init__(parent)
        self._device = device
        self._chat = chat
        self._pages = pages
        self._sheet = Sheet.of(device)
        self._formulas = FormulaBook(self)
        self._formulas.formulas_made.connect(self._on_formulas_made)
        is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        style = TextStyle(Theme.load("light"), is_zoomed=True, is_mirrored=is_mirrored)
        self._setting = Setting(
            style, self._sheet.width, formulas=self._formulas, folds_code=False, is_paper=True
        )
        self._drawer = PagePainter(self._setting, self._sheet, chat.title, chat.date)
        self._painter = QPainter()
        self._number = 0
        self._has_drawn = False
        self._work = self._steps()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._has_ended = False
        self.letters = set(chat.title)
        """Every letter of what was laid out so far."""
        self.has_failed = False
        """Whether the device could not be drawn on, or the app was at fault."""

    @property
    def emoji(self) -> Mapping[str, Sequence[str]]:
        """What emoji were drawn, by font, in their order."""
        return self._drawer.glyphs.order

    def start(self) -> None:
        """Begin; the signals follow."""
        self._timer.start(0)

    @Slot()
    def cancel(self) -> None:
        """End at once; what was drawn is not whole."""
        self._end(is_whole=False)

    def _end(self, *, is_whole: bool) -> None:
        if self._has_ended:
            return
        self._has_ended = True
        self._timer.stop()
        if not is_whole:
            self.broken_off.emit()
        if self._painter.isActive():
            self._painter.end()
        self._drawer.glyphs.give_back()
        self.ended.emit(is_whole)

    @Slot()
    def _on_time(self) -> None:
        if not self._painter.isActive() and not self._painter.begin(self._device):
            self.has_failed = True
            self._end(is_whole=False)
            return
        try:
            has_more = self._go_on(time.perf_counter() + _SLICE)
        except Exception:
            self.has_failed = True
            self._end(is_whole=False)
            raise
        if not has_more:
            self._end(is_whole=True)

    def _go_on(self, until: float) -> bool:
        """Work until a time (`time.perf_counter`); return whether there is more to do."""
        for pause in self._work:
            if pause.is_waiting:
                return True  # the formulas come by their signal
            if time.perf_counter() > until:
                self._timer.start(0)
                return True
        return False

    @Slot(object)
    def _on_formulas_made(self, made: set[FormulaKey]) -> None:
        for part in list(self._setting.built.values()):
            if isinstance(part, DocumentPart):
                part.take_formulas(made, self._formulas)
        if not self._has_ended:
            self._timer.start(0)

    def _steps(self) -> Iterator[Pause]:
        """Do all of the work; the caller decides when it goes on."""
        filler = PageFiller(self._sheet.height)
        for count, message in enumerate(self._chat.messages, 1):
            name = self._chat.names.get(message.model, message.model)
            self.letters.update(message.text)
            for step in steps_of(message, name, self._setting, self._sheet.height):
                if isinstance(step, Pause):
                    yield step
                    continue
                for page in filler.add(step):
                    yield from self._draw(page)
            self.progressed.emit(count)
        for page in filler.finish():
            yield from self._draw(page)

    def _draw(self, page: Page) -> Iterator[Pause]:
        self._number += 1
        first, last = self._pages or (1, self._number)
        if first <= self._number <= last:
            if self._has_drawn:
                self._device.newPage()
            self._has_drawn = True
            for _ in self._drawer.paint(self._painter, page, self._number):
                yield Pause()
        for placed in page:  # a part that goes on overleaf is built again
            self._setting.built.pop(id(placed.band.part), None)
            placed.band.part.release()
