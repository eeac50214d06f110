"""Messages, the question below them and a new chat begin and end at the same edges."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.models_beside import OfferedModel
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.queued import QueuedId, QueuedQuestion
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.contest.contest_choice import ContestChoice
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.editing_strip import EditingStrip
from liaobots_desktop.ui.queue_strip import QueueStrip
from tests.ui.conftest import OpenDesktop
from tests.ui.transcript.conftest import answer, question

LEFT_TO_RIGHT, RIGHT_TO_LEFT = list(Qt.LayoutDirection)[:2]
Edges = tuple[float, float]
SIZES = ((640, 480), (900, 700), (1701, 700))
"""Of the window: a low one, where *Send* stands behind the field; a narrow pane; a wide one."""


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.context is not None)
    yield opened
    qapp.setLayoutDirection(LEFT_TO_RIGHT)


def _edges(desktop: Desktop, first: QWidget, last: QWidget) -> Edges:
    """Return where two widgets begin and end in the pane, in pixels from its left edge."""
    places = [each.mapTo(desktop.window.pane, QPoint()).x() for each in (first, last)]
    ends = [place + each.width() for place, each in zip(places, (first, last), strict=True)]
    return min(places), max(ends)


def _heading(page: QWidget) -> QLabel:
    """Return what stands above a page, all over its column."""
    (found,) = (each for each in page.findChildren(QLabel) if each.text() == "Services and models")
    return found


def _of_messages(desktop: Desktop) -> Edges:
    view = desktop.window.pane.transcript
    zoom, column = view.painter.zoom, view.transcript.setting.width
    left = view.viewport().x() + view.painter.left * zoom
    return left, left + column * zoom


def _of_question(desktop: Desktop) -> Edges:
    """Return where its text begins, and where *Send* ends."""
    composer = desktop.window.pane.composer
    left, right = _edges(desktop, composer.field, composer.field)
    button = _edges(desktop, composer._button, composer._button)
    inset = composer.field.text_inset
    return (button[0], right - inset) if composer.isRightToLeft() else (left + inset, button[1])


def _words(desktop: Desktop, label: QWidget, button: QToolButton) -> Edges:
    """Return where a label begins, and where the word on a button at the other end does."""
    word = width_of(button.font(), button.text())
    left, right = _edges(desktop, button, button)
    beside = (right - left - word) // 2
    begin, end = _edges(desktop, label, label)
    return (left + beside, end) if button.isRightToLeft() else (begin, right - beside)


@pytest.mark.parametrize(
    ("side", "density"), [(LEFT_TO_RIGHT, "comfortable"), (RIGHT_TO_LEFT, "compact")]
)
def test_all_text_of_a_pane_has_the_same_edges_at_every_width_and_zoom(
    desktop: Desktop, qapp: QApplication, side: Qt.LayoutDirection, density: str
) -> None:
    qapp.setLayoutDirection(side)
    pane, unlike = desktop.window.pane, dict[tuple[int, int], list[Edges]]()
    desktop.account.choose(Settings.density, density)
    for percent in (100, 150, 300):
        desktop.account.choose_zoom(percent)
        for size in SIZES:
            desktop.window.resize(*size)
            pane.show_chat([])
            _settle()
            seen = [_edges(desktop, *pane.empty._buttons[:2])]
            pane.show_chat([question(1, "So?"), answer(2, "A line.\n\n" * 40)])
            _settle()
            seen += [_of_question(desktop), _of_messages(desktop)]
            if any(abs(one - seen[-1][end]) >= 1 for each in seen for end, one in enumerate(each)):
                unlike[percent, size[0]] = seen

    queue = QueueStrip()
    pane.desk.add_strip(queue)
    queue.show_questions([QueuedQuestion(QueuedId(1), ConversationId("c"), "And?", "gpt-4")])
    pane.composer.set_editing(True)
    _settle()
    waits = _words(desktop, queue.why, queue.rows[0].take_back)
    strip = pane.composer.findChild(EditingStrip)
    assert isinstance(strip, EditingStrip)

    assert unlike == {}
    assert _words(desktop, strip.label, strip.cancel) == pytest.approx(_of_question(desktop), abs=1)
    assert waits == pytest.approx(_of_question(desktop), abs=1)


@pytest.mark.parametrize("side", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
def test_pages_in_its_place_begin_where_the_text_of_a_chat_does(
    desktop: Desktop, qapp: QApplication, side: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(side)
    window, pages = desktop.window, desktop.window.pages
    assert desktop.usage is not None
    models = [OfferedModel(ModelAt("", f"m{number}"), "GPT-4") for number in range(3)]
    choice = ContestChoice("So?", models, (), (), desktop.themes.theme)
    shown = {
        "services": (pages.services, _heading(pages.services)),
        "first": (pages.first_start, pages.first_start._form),
        "statistics": (desktop.usage.statistics, desktop.usage.statistics._form),
        "choice": (choice, choice._inner),
    }
    window.resize(640, 480)
    unlike = []
    for percent in (100, 200, 300):
        desktop.account.choose_zoom(percent)
        choice.set_theme(desktop.themes.theme)
        pages.show_chat()
        window.pane.show_chat([])
        _settle()
        text = _edges(desktop, *window.pane.empty._buttons[:2])
        for name, (page, inner) in shown.items():
            pages.show_page(page)
            _settle()
            left = inner.mapTo(page, QPoint()).x()
            seen = (left, left + inner.width())
            if any(abs(one - other) > 1 for one, other in zip(seen, text, strict=True)):
                unlike.append((percent, name, seen, text))

    assert unlike == []


@pytest.mark.parametrize("side", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
def test_the_find_bar_stands_above_the_column_and_its_parts_together(
    desktop: Desktop, qapp: QApplication, side: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(side)
    window, pane = desktop.window, desktop.window.pane
    pane.show_chat([question(1, "So?"), answer(2, "A line.")])
    pane.open_find()
    bar, seen = pane.find_bar, []
    for width, column in ((3840, 740), (1281, 740), (1281, 500)):
        window.resize(width, 700)
        desktop.account.choose(Settings.column_width, column)
        _settle()
        edges = _edges(desktop, bar.field, bar._close)
        seen.append((edges[1] - edges[0], edges == pytest.approx(_of_messages(desktop), abs=1)))
    window.resize(640, 700)  # less than 600 pixels: as wide as the frame around the question
    _settle()

    assert pane.width() == 383  # at once, not step by step
    assert _edges(desktop, bar.field, bar._close) == (8, 375)
    assert _edges(desktop, pane.composer, pane.composer) == (8, 375)
    assert [is_above for _, is_above in seen] == [True, True, False]
    assert [round(width, -1) for width, _ in seen] == [740, 740, 600]


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
