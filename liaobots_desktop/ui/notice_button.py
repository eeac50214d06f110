"""A button of a notice: what has no room in it ends in an ellipsis, and Tab scrolls to it."""

import math
import time

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.ui.drawing import show_plain_tip, zoomed
from liaobots_desktop.ui.underlined_button import UnderlinedButton

LEAST, _NARROWEST_TEXT = 40, 360
"""Pixels at 100 %."""
_MOST_LINES = 2
"""Of a text beside its buttons, if it has fewer above them."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoticeBar", text)


class NoticeButton(UnderlinedButton):
    """Lives on the GUI thread."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), zoomed(LEAST)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        is_cut = self.width() < self.sizeHint().width()
        show_plain_tip(self, self.text() if is_cut else "")
        if not is_cut:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(contents, option, self).width()
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
        self.underline(option.text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 0)


def fits_beside(text: QLabel, room: int, whole: int, *, is_low: bool) -> bool:
    """Whether a text may stand beside its buttons: pixels that it has there, and above them.

    In a low window it may have more lines: what stands below is scrolled out of sight there.
    """
    if room < zoomed(_NARROWEST_TEXT):
        return False
    text.ensurePolished()
    line = text.fontMetrics().lineSpacing()
    beside, above = (round(text.heightForWidth(width) / line) for width in (room, whole))
    return is_low or beside <= _MOST_LINES or beside == above


def label_of(reaction: Reaction) -> str:
    """Return what the button of a reaction says."""
    return {
        Reaction.RETRY: _tr("Retry"),
        Reaction.CONTINUE: _tr("Continue"),
        Reaction.STOP: _tr("Stop"),
        Reaction.ENTER_AUTH_CODE: _tr("Enter auth code…"),
        Reaction.SHOW_BALANCE: _tr("Show balance"),
        Reaction.OPEN_SITE: _tr("Open the site"),
        Reaction.USE_OFFICIAL_API: _tr("Use the official API"),
        Reaction.USE_OTHER_ADDRESS: _tr("Use the other address"),
        Reaction.CHANGE_ADDRESS: _tr("Change the address…"),
        Reaction.CHANGE_CONNECTION: _tr("Change the connection…"),
    }[reaction]


def seconds_left(notice: Notice) -> int:
    """Return how many seconds the button that tries again has to wait; 0: it need not."""
    return max(math.ceil(notice.ready_at - time.monotonic()), 0)
