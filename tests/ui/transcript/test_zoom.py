"""Zoom: the layout keeps its units, the picture is larger, and the mouse finds what it shows."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, settle
from tests.ui.transcript.test_following import PARAGRAPHS, is_at_end, open_long_chat, text_at


def ink_rows(view: TranscriptView) -> int:
    """The number of pixel rows of the viewport that are not all background."""
    image = view.viewport().grab().toImage()
    plain = image.pixel(0, 0)
    across = range(image.width())
    return sum(any(image.pixel(x, y) != plain for x in across) for y in range(image.height()))


def test_a_line_is_twice_as_high_at_200_per_cent(qtbot: QtBot, view: TranscriptView) -> None:
    view.resize(400, 400)
    view.show_messages([answer(1, "H", None)])
    settle(qtbot, view)
    small = ink_rows(view)
    view.set_zoom(2.0)
    settle(qtbot, view)

    assert abs(ink_rows(view) - 2 * small) <= 2


def test_the_column_grows_and_narrows_to_the_window(qtbot: QtBot, view: TranscriptView) -> None:
    view.resize(1600, 600)
    settle(qtbot, view)
    view.set_zoom(1.5)

    assert view.transcript.setting.width == 740
    assert view.painter.left == (1600 - 740 * 1.5) // 2 / 1.5

    view.set_zoom(3.0)

    assert view.transcript.setting.width < (1600 - 3 * 48) / 3 + 1


def test_zooming_keeps_the_first_text_on_the_screen(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.verticalScrollBar().setValue(1200)
    settle(qtbot, view)
    first = text_at(view, 2)
    for zoom in (1.1, 1.5, 3.0, 0.5, 1.0):
        view.set_zoom(zoom)
        settle(qtbot, view)

        assert text_at(view, 2) == first


def test_zooming_at_the_end_stays_at_the_end(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.set_zoom(1.75)
    settle(qtbot, view)

    assert is_at_end(view)
    assert text_at(view, 530) == "Paragraph 59 with some words."


def test_links_are_clicked_where_they_are_drawn(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "Some words before [a link](https://example.com/a).")])
    settle(qtbot, view)
    small = find_hit(view, HitKind.LINK)
    view.set_zoom(2.0)
    settle(qtbot, view)
    large = find_hit(view, HitKind.LINK)
    with qtbot.waitSignal(view.link_activated) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=large + QPoint(4, 4))

    assert clicked.args == ["https://example.com/a", "a link"]
    assert large.y() > small.y() * 1.8


def test_a_place_in_the_text_is_found_under_the_pointer(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "First paragraph.\n\nSecond paragraph.")])
    view.set_zoom(2.0)
    settle(qtbot, view)
    place = view._tester.place_at(QPointF(790, 2 * (32 + 22 + 22 + 11 + 10)))

    assert place is not None
    assert (place.part, place.position) == (1, len("Second paragraph."))


def test_growth_and_scrolling_draw_what_a_full_repaint_draws(
    qtbot: QtBot, view: TranscriptView
) -> None:
    text = "# A\n\nSome **words**.\n\n- a\n- b\n\n```py\nx = 1\n```\n\n|a|\n|-|\n|1|\n\n> q\n\n"
    for zoom in (1.1, 1.25, 1.5, 2.0):
        view.set_zoom(zoom)
        view.show_messages([answer(1, PARAGRAPHS), answer(2, "", None)])
        for start in range(0, 2 * len(text), 37):
            view.append_text(MessageId(2), (2 * text)[start : start + 37])
            view.growth.rests_until = 0
            settle(qtbot, view)
            check_drawn(view)
        for step in (-4, -33, 8, -100, 66):
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
            settle(qtbot, view)
            check_drawn(view)


def check_drawn(view: TranscriptView) -> None:
    drawn = view.screen().grabWindow(view.winId()).toImage()
    whole = view.grab().toImage()

    assert drawn.convertToFormat(whole.format()) == whole
