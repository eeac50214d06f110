"""Run in a process of its own, with `QT_SCALE_FACTOR`: looks at the pixels of a drawn transcript.

The view stands at an odd place in a window, as it does in the app. Prints one JSON object.
"""

import json
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, is_settled, question

_QUESTION = "\nA question" + "\u00a0" * 30 + "\n"
_TEXT = (
    "# A\n\nSome **words** and $x$.\n\n- a\n- b\n\n```py\nx = 1\n```\n\n"
    "|a|b|\n|-|-|\n|1|2|\n|3|4|\n\n"
    "> q\n\n---\n\n- a\n\n  ```\n  y\n  ```\n\n"
)
_STEPS = (-4, -33, 8, -100, 66, -7, -1, 40)
_LEFT, _TOP, _RIGHT = 101, 53, 586
_BESIDE_TEXT = 60
"""Where no letter stands, in units from the right edge of the column."""

Run = tuple[str, int]
"""The name of a colour, and how many pixels it goes on."""


def drawn(window: QWidget, view: TranscriptView) -> QImage:
    """Return the picture on the screen, in its pixels, without the scroll bar."""
    while not is_settled(view) or view.formulas._awaited:
        QTest.qWait(5)
    picture = window.backingStore().paintDevice()
    assert isinstance(picture, QImage)
    return picture.copy(0, 0, int(_RIGHT * picture.devicePixelRatio()), picture.height())


def runs(picture: QImage, theme: Theme, column: int, rows: range) -> list[Run]:
    """Return the colours from top to bottom in a column of pixels; `mixed` is none of the theme."""
    names = {theme.color(name).rgb(): name for name in reversed(theme.tokens)}
    found: list[Run] = []
    for y in rows:
        name = names.get(picture.pixelColor(column, y).rgb(), "mixed")
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + 1)
        else:
            found.append((name, 1))
    return found


def made_window(zoom: float) -> tuple[QWidget, TranscriptView]:
    """Return a shown window with a transcript inside."""
    window = QWidget()
    window.resize(660, 860)
    view = TranscriptView(Theme.load("light"), window)
    view.setGeometry(_LEFT, _TOP, 500, 760)
    view.set_zoom(zoom)
    view.set_theme(Theme.load("light"))
    view.show_messages([question(1, _QUESTION), answer(2, _TEXT), answer(3, _TEXT * 6, None)])
    window.show()
    QTest.qWaitForWindowExposed(window)
    return window, view


def scrolled_otherwise(window: QWidget, view: TranscriptView) -> int:
    """Scroll step by step; return how many pictures a full drawing would have made otherwise."""
    different = 0
    drawn(window, view)
    for step in _STEPS:
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
        scrolled = drawn(window, view)
        view.viewport().update()
        different += scrolled != drawn(window, view)
    return different


def main() -> None:
    """Say what the pixels are."""
    QApplication(["scaled", "-style", "fusion"])
    window, view = made_window(float(sys.argv[1]))
    different = scrolled_otherwise(window, view)
    view.verticalScrollBar().setValue(0)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    picture = drawn(window, view)
    scale = window.devicePixelRatioF()
    setting = view.transcript.setting
    beside = (view.painter.left + setting.width - _BESIDE_TEXT) * view.painter.zoom
    column = round((_LEFT + beside) * scale)
    rows = range(round(_TOP * scale), round((_TOP + 760) * scale))
    print(
        json.dumps(
            {
                "scale": scale,
                "is_unhinted": setting.style.is_zoomed,
                "different": different,
                "runs": runs(picture, setting.style.theme, column, rows),
            }
        )
    )


if __name__ == "__main__":
    main()
