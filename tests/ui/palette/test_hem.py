"""The palette has one edge where the question lies nearly all below it."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.palette.conftest import OpenPalette


@pytest.mark.parametrize(("zoom", "is_seen"), [(100, True), (200, False), (300, False)])
def test_the_question_is_not_seen_where_only_its_edge_would_look_out(
    start_open: OpenPalette, zoom: int, is_seen: bool
) -> None:
    palette = start_open()
    window = palette.desktop.window
    window.resize(640, 480)
    palette.desktop.account.choose_zoom(zoom)
    palette.type(">")
    for _ in range(4):
        QApplication.processEvents()
    question = window.pane.composer
    card = palette.card.geometry()
    hem = question.mapTo(window, question.rect().bottomLeft()).y() - card.bottom()
    picture = window.grab().toImage()
    below = [
        picture.pixelColor(card.center().x(), y).lightness()
        for y in range(card.bottom() + 1, window.height())
    ]
    palette.desktop.account.choose_zoom(100)

    assert hem > 0
    assert (below != sorted(below)) is is_seen  # the shadow alone grows lighter
