"""The row of attached texts above the field, and what there is to say about them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QToolButton, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.ui.arrow_keys import step_of
from liaobots_desktop.ui.attaching.chip import HEIGHT, Chip
from liaobots_desktop.ui.attaching.chip_area import EDGE, ChipArea
from liaobots_desktop.ui.attaching.reading_line import ReadingLine
from liaobots_desktop.ui.drawing import file_name, width_of, zoomed
from liaobots_desktop.ui.layout_items import Wider, nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.theme import Theme

_GAP = 8
_MOST_ROWS = 3
_LOW = 360
"""The height of a low window in pixels at 100 %."""
_SEEN = 20
"""Pixels at 100 % that are seen of a chip that has no room."""


class Attached(NamedTuple):
    """What is attached to one draft; `reading` says of what is not there yet."""

    attachments: tuple[Attachment, ...] = ()
    reading: tuple[str, ...] = ()
    removed: str = ""
    """The name of what was taken out last, and can come back."""


class Tray(QWidget):
    """Shows what is attached; the draft is kept elsewhere. Lives on the GUI thread.

    Signals:
        removed, put_back: the place of a chip that should go, or become text of the field.
        undo_requested: what was taken out last should come back.
        stop_requested: what is being read should be given up.
        left: the keyboard should go back to the field.
    """

    removed = Signal(int)
    put_back = Signal(int)
    undo_requested = Signal()
    stop_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("attachmentTray")
        self._theme = theme
        self._attached = Attached()
        self._chips: list[Chip] = []
        self.place = Wider(self)
        """What is to be added to the column of the question's text, for the tray to stand in it."""
        self._beside = 0
        self._inner = QWidget()
        self._reading = ReadingLine(self._inner)
        self._reading.stop.clicked.connect(self.stop_requested)
        self._undo = self._quiet_button(self.undo_requested)
        self._area = ChipArea(self._inner)
        self._warning = label("attachmentWarning")
        self._warning.hide()
        self._is_warning = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(4))
        self._around_warning = QHBoxLayout()
        self._around_warning.addWidget(self._warning)
        column.addWidget(self._area)
        nest(column, self._around_warning)

    def _quiet_button(self, asked: SignalInstance) -> QToolButton:
        button = QToolButton(self._inner)
        button.setProperty("kind", "quiet")
        button.clicked.connect(asked)
        button.hide()
        return button

    @property
    def chips(self) -> Sequence[Chip]:
        """The chips, in the order in which they are sent."""
        return self._chips

    @property
    def warning(self) -> str:
        """What is said below the chips."""
        return self._warning.text() if self._warning.isVisibleTo(self) else ""

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        for chip in self._chips:
            chip.set_theme(theme)
        self._place()

    def show_attached(self, attached: Attached) -> None:
        """Show chips, what is being read, and what can come back."""
        focused = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if attached.attachments != self._attached.attachments:
            self._make_chips(attached.attachments)
        self._attached = attached
        self._reading.show_names(joining.names(map(file_name, attached.reading)))
        undo = self.tr("Bring {0} back").format(file_name(attached.removed))
        self._show_word(self._undo, undo if attached.removed else "")
        self._place()
        if focused is not None and self._chips:
            self._chips[min(focused, len(self._chips) - 1)].setFocus()
        elif focused is not None:
            self.left.emit()

    def _make_chips(self, attachments: Sequence[Attachment]) -> None:
        """Make the chips anew, but for those that are still there."""
        old = {id(chip.attachment): chip for chip in self._chips}
        self._chips = []
        for attachment in attachments:
            there = old.pop(id(attachment)) if id(attachment) in old else None
            self._chips.append(self._chip(attachment) if there is None else there)
        for chip in old.values():
            chip.hide()
            chip.deleteLater()

    def follow(self, field: QWidget) -> None:
        """Let Tab come from the field to the chips.

        They stand above it; but what comes before it cannot be asked for: in PySide6 6.10
        `previousInFocusChain` makes that widget a child of the one that was asked, and both are
        destroyed twice.
        """
        order = [field, *self._chips, self._undo, self._reading.stop]
        for earlier, later in pairwise(order):
            QWidget.setTabOrder(earlier, later)

    def _chip(self, attachment: Attachment) -> Chip:
        chip = Chip(attachment, self._theme, self._inner)
        chip.removed.connect(self._on_removed)
        chip.put_back.connect(self._on_put_back)
        self._area.follow(chip)
        chip.show()
        return chip

    def _show_word(self, button: QToolButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)
        button.setVisible(bool(text))
        button.adjustSize()

    def warn(self, length: int, limit: int, model: str) -> None:
        """Say that the question has more characters than the model takes, if that is so."""
        is_too_long = limit > 0 and length > limit
        if is_too_long:
            text = self.tr(
                "This is more than {0} takes in one message: attach less, shorten it, or choose a "
                "model with a higher limit."
            )
            told = text.format(model)
            self._warning.setText(told)
            self._warning.setAccessibleName(told)
        self._is_warning = is_too_long
        self._fit_warning()

    def fit(self) -> None:
        """Take the height that the window has now."""
        self._place()
        self._fit_warning()

    def _is_low(self) -> bool:
        """Whether the window has too little height for more than a row."""
        return self.window().height() < zoomed(_LOW)

    def _fit_warning(self) -> None:
        """Leave the warning out of a low window: the meter below the field warns in short."""
        self._warning.setVisible(self._is_warning and not self._is_low())

    def _place(self) -> None:
        """Put chips side by side, into as many rows as they need; into one in a low window."""
        self._reach()
        gap, height = zoomed(_GAP), zoomed(HEIGHT)
        if self._is_low():
            self._lay_out_row()
            self._area.show_rows(height, is_one=True)
        else:
            most = _MOST_ROWS * (height + gap) - gap + height // 2
            full = self._lay_out(self.width())
            if full > most:  # a scroll bar takes room from each row
                bar = self._area.verticalScrollBar().sizeHint().width()
                full = self._lay_out(self.width() - bar)
            self._area.show_rows(min(full, most), is_one=False)
        self.updateGeometry()

    def _lay_out_row(self) -> None:
        """Put all into one row, in which the next one is seen to begin where there is no room."""
        widgets, over = (*self._chips, *self._words()), self.place.over
        beside = 2 * over + (zoomed(_GAP + _SEEN) if len(widgets) > 1 else 0)
        places, left = [], over
        for widget in widgets:
            width = min(widget.sizeHint().width(), self.width() - beside)
            places.append(QRect(left, 0, width, zoomed(HEIGHT)))
            left += width + zoomed(_GAP)
        row = QRect(0, 0, max(left - zoomed(_GAP) + over, self.width()), zoomed(HEIGHT))
        self._inner.setFixedSize(row.size())
        for widget, place in zip(widgets, places, strict=True):
            widget.setFixedSize(place.size())
            widget.move(QStyle.visualRect(self.layoutDirection(), row, place).topLeft())

    def _lay_out(self, room: int) -> int:
        """Put chips into rows of a width; return the height of all of them."""
        gap, height = zoomed(_GAP), zoomed(HEIGHT)
        over, top, left = self.place.over, 0, None
        for widget in (*self._chips, *self._words()):
            first = over - self._beside if widget is self._undo else over
            size = QSize(min(widget.sizeHint().width(), room - 2 * first), height)
            if left is not None and left + size.width() > room - first:
                left, top = None, top + height + gap
            left = first if left is None else left
            widget.setFixedSize(size)
            widget.move(room - left - size.width() if self.isRightToLeft() else left, top)
            left += size.width() + gap
        self._inner.setFixedSize(room, top + height)
        return top + height

    def _words(self) -> list[QWidget]:
        return [word for word in (self._undo, self._reading) if not word.isHidden()]

    def _reach(self) -> None:
        """Reach over the question's text by what a button of words keeps free beside them.

        So the words stand where the text begins, and chips still do. The edge of what is around
        stays free: where it is near, the ground of the words is cut, not they.
        """
        word = self._undo
        if not word.isHidden():
            word.ensurePolished()
            wide = word.sizeHint().width() - width_of(word.font(), word.text())
            self._beside = max(wide, 0) // 2
        around: QWidget | None = self.parentWidget()  # the stubs forget the None
        layout = None if around is None else around.layout()
        most = self._beside if layout is None else layout.contentsMargins().left() - EDGE
        over = min(self._beside, most)
        if over != self.place.over:
            self.place.over = over
            self._around_warning.setContentsMargins(over, 0, over, 0)
            self.updateGeometry()  # its room is another one

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        step = step_of(event.key(), self)
        if place is not None and step:
            beside = place + step
            if 0 <= beside < len(self._chips):
                self._chips[beside].setFocus()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit(self._place_of(self.sender()))

    @Slot()
    def _on_put_back(self) -> None:
        self.put_back.emit(self._place_of(self.sender()))

    def _place_of(self, chip: object) -> int:
        return next(n for n, each in enumerate(self._chips) if each is chip)
