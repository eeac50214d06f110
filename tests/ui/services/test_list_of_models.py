"""How the list of models above a chat looks when it is open."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import OpenDesktop
from tests.ui.services.conftest import add

# the offscreen platform says this of popups
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_name_of_a_service_begins_where_the_names_of_its_models_do(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop("https://liaobots.com")
    add(desktop, "https://mine.example", name="GPT")
    desktop.account.choose_zoom(200)
    selector = desktop.window.top_bar.models
    view = selector.view()
    selector.showPopup()
    QApplication.processEvents()
    picture = view.viewport().grab().toImage()
    heading, model = (
        _first_ink(picture, view.visualRect(selector.model().index(row, 0))) for row in (2, 3)
    )
    of_first, of_second = (
        _ink_top(picture, view.visualRect(selector.model().index(row, 0))) for row in (0, 3)
    )
    edge = view.viewport().mapTo(view.window(), QPoint()).y()
    gap = view.window().y() - selector.mapToGlobal(selector.rect().bottomLeft()).y() - 1
    selector.hidePopup()

    assert abs(heading - model) <= 1
    assert abs(of_first + edge - (of_second - 8)) <= 2  # below the list's edge, and below its rule
    assert gap == 8


def test_a_models_name_leaves_its_context_alone_and_is_one_line(open_desktop: OpenDesktop) -> None:
    selector = open_desktop("https://liaobots.com").window.top_bar.models
    view = selector.view()
    selector.showPopup()
    seen = []
    for name in ("a b c", "a\nb\nc", "\u0645\u0631\u062d\u0628\u0627 (Python 3.12) " * 2):
        selector.setItemText(1, name)
        row = view.visualRect(selector.model().index(1, 0))
        seen.append(view.viewport().grab(row).toImage())
    selector.hidePopup()
    context = QRect(seen[0].width() - 72, 0, 72, seen[0].height())

    assert seen[1] == seen[0]
    assert seen[2] != seen[0]
    assert seen[2].copy(context) == seen[0].copy(context)


def _ink_top(picture: QImage, area: QRect) -> int:
    """Return how far below the top of a row its letters begin, without the rule above them."""
    return next(
        y - area.top()
        for y in range(area.top() + 10, area.bottom())
        for x in range(area.left(), area.right())
        if picture.pixelColor(x, y).lightness() < 160
    )


def _first_ink(picture: QImage, area: QRect) -> int:
    """Return the first column with something dark in the middle of a row."""
    return min(
        x
        for y in range(area.center().y() - 12, area.center().y() + 12)
        for x in range(area.left(), area.right())
        if picture.pixelColor(x, y).lightness() < 160
    )
