"""The ring of what has the keyboard is there again when the window has been left for a while."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import QApplication

from liaobots_desktop.ui.transcript.view import TranscriptView

Reason = Qt.FocusReason


def edge(view: TranscriptView) -> QColor:
    return view.viewport().grab().toImage().pixelColor(400, 1)


@pytest.mark.parametrize(
    ("came_by", "has_ring"), [(Reason.TabFocusReason, True), (Reason.MouseFocusReason, False)]
)
@pytest.mark.parametrize("left_for", [Reason.ActiveWindowFocusReason, Reason.PopupFocusReason])
def test_the_ring_is_as_it_was_before_the_window_was_left(
    view: TranscriptView, came_by: Reason, has_ring: bool, left_for: Reason
) -> None:
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, came_by))
    at_first = edge(view)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, left_for))
    away = edge(view)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, left_for))
    accent = view.transcript.setting.style.color("accent")

    assert [color == accent for color in (at_first, away, edge(view))] == [
        has_ring,
        False,
        has_ring,
    ]
