"""The list of the palette ends at the end of a row, whatever is typed, at every zoom."""

import pytest
from PySide6.QtWidgets import QApplication, QFrame

from liaobots_desktop.store.chat_store import ChatStore
from tests.store.talking import ask
from tests.ui.palette.conftest import OpenPalette, Palette

CODE = "Like so:\n\n```python\n{}\n```\n"


def _left_over(palette: Palette) -> int:
    """Return how many pixels stand below the last whole row in sight, at the top of the list."""
    rows, results = palette.card.rows, palette.card.results
    for _ in range(4):
        QApplication.processEvents()
    rows.scrollToTop()
    end = rows.viewport().height()
    areas = [rows.visualRect(results.index(number)) for number in range(len(results.rows))]
    ends = [area.bottom() + 1 for area in areas if area.bottom() < end]
    return (end - ends[-1] if ends else end) if results.rows else 0


@pytest.mark.parametrize(
    ("size", "higher_than_the_room"),
    [
        ((1280, 820), {"code at 300 %"}),
        ((900, 600), {"code at 300 %"}),
        ((700, 480), {"code at 200 %", "code at 300 %", "messages at 300 %"}),
    ],
)
def test_no_row_is_cut_at_the_foot_but_one_that_is_higher_than_the_room_and_that_at_a_line(
    start_open: OpenPalette,
    saved: ChatStore,
    size: tuple[int, int],
    higher_than_the_room: set[str],
) -> None:
    for number in range(24):
        lines = "\n".join(f"print({each})" for each in range(number % 4 + 1))
        ask(saved, f"chat {number}", CODE.format(lines))
    palette = start_open()
    palette.desktop.window.resize(*size)
    first, end = palette.card.findChildren(QFrame, "paletteLine")
    cut, ends, gaps = set(), set(), set()
    for percent in (100, 200, 300):
        palette.desktop.account.choose_zoom(percent)
        for is_code in (False, True):
            palette.card.foot.code.setChecked(is_code)
            for text in ("", ">", "chat", "chat role:user", "print", "co", "chat 7"):
                palette.type(text)
                if _left_over(palette):
                    cut.add(f"{'code' if is_code else 'messages'} at {percent} %")
                bar = palette.card.rows.verticalScrollBar()
                goes_on = bar.maximum() > 0 and palette.card.rows.isVisible()
                ends.add((goes_on, end.isVisible(), end.height() == percent // 100))
                if end.isVisible():
                    palette.card._column.activate()
                    gaps.add(end.y() - palette.card.rows.geometry().bottom() - 1)
                bar.setValue(bar.maximum())
                ends.add((False, end.isVisible(), end.height() == percent // 100))
                assert (end.x(), end.width()) == (first.x(), first.width())
    palette.desktop.account.choose_zoom(100)

    assert cut == higher_than_the_room
    assert ends == {(True, True, True), (False, False, True)}
    assert gaps == {4}  # the marked row does not touch it
