"""No letter of a translation rises over its line: Qt's labels cut what does (DejaVu's أُ)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from tests.translating import translations, ts_file

_SIZE = 14
"""Pixels."""
_SLACK = 0.5
"""Pixels by which a letter may be higher: that is no row of them."""


def _texts(language: str) -> Iterator[str]:
    for message in ts_file.read(translations.FOLDER / f"{translations.PREFIX}{language}.ts"):
        yield from message.forms


def _over(text: str) -> float:
    """Return how far the highest letter rises over a line of its own, in pixels."""
    font = QFont("Noto Sans")
    font.setPixelSize(_SIZE)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    over = 0.0
    for run in layout.glyphRuns():
        written = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            over = max(over, -place.y() - written.boundingRect(glyph).top())
    return over


@pytest.mark.usefixtures("qapp")
def test_no_letter_of_a_translation_is_cut_at_the_top_of_its_line() -> None:
    assert [text for text in _texts("ar") if _over(text) > _SLACK] == []
