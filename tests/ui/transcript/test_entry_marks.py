"""What stands before entries is well seen in each theme, and as large as the text."""

from itertools import product

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from liaobots_desktop.ui.theme import NAMES, Theme
from liaobots_desktop.ui.transcript.measures import USUAL, Measures
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.test_theme import contrast
from tests.ui.transcript.conftest import answer

LISTS = "- first\n  - second\n    - third\n- [x] done\n- [ ] open\n\n1. [ ] numbered"


def rooms(view: TranscriptView) -> list[QRect]:
    """Return where marks stand: as wide as an indentation, on the line of their entry."""
    found = []
    for number, part in enumerate(view.transcript.items[0].parts):
        assert isinstance(part, DocumentPart)
        part.lay_out(view.transcript.setting)
        assert part.document is not None
        top = view.transcript.part_top(0, number) - view.transcript.top + part.gap
        for mark in part.document.marks:
            line = mark.rects[0]
            right = round(view.painter.left + line.left()) - 3
            found.append(QRect(right - 26, round(top + line.top()), 26, round(line.height())))
    return found


def ink(picture: QImage, room: QRect, ground: QColor) -> tuple[float, int]:
    """Return the contrast of the best seen pixel there, and how wide what is seen is."""
    pixels = product(range(room.left(), room.right() + 1), range(room.top(), room.bottom() + 1))
    seen = {(x, y): contrast(picture.pixelColor(x, y), ground) for x, y in pixels}
    columns = [x for (x, _), value in seen.items() if value > 1.2]
    return max(seen.values()), max(columns) - min(columns) + 1


@pytest.mark.parametrize("name", NAMES)
def test_each_bullet_and_box_has_the_contrast_of_text(view: TranscriptView, name: str) -> None:
    theme = Theme.load(name)
    view.set_theme(theme)
    view.show_messages([answer(1, LISTS)])
    picture = view.grab().toImage()
    seen = [ink(picture, room, theme.color("background"))[0] for room in rooms(view)]

    assert [value >= 4.5 for value in seen] == [True] * 7


def test_bullets_and_boxes_grow_with_the_text(view: TranscriptView) -> None:
    widths = []
    for measures in (Measures(text_size=12), USUAL, Measures(text_size=20)):
        view.set_measures(measures)
        view.show_messages([answer(1, LISTS)])
        picture, ground = view.grab().toImage(), QColor("#FFFFFF")
        _, ring, square, *boxes, _, last = rooms(view)
        widths.append([ink(picture, room, ground)[1] for room in (ring, square, *boxes, last)])

    assert widths == [[4, 3, 12, 12, 12], [5, 4, 14, 14, 14], [7, 5, 20, 20, 20]]
