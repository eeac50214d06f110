"""How code inside a sentence is drawn."""

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.document import Mark, MarkKind
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle
from tests.ui.transcript.test_math import drawn, first_part

HIGH = r"$\frac{\sum_{k=1}^n k}{\int_0^1 x\,dx}$"


def code_span(qtbot: QtBot, view: TranscriptView, source: str) -> Mark:
    view.show_messages([answer(1, source)])
    settle(qtbot, view)
    drawn(qtbot, view)
    part, document = first_part(view)
    part.lay_out(view.transcript.setting)
    return next(mark for mark in document.marks if mark.kind is MarkKind.CODE_SPAN)


@pytest.mark.parametrize("before", ["", "# ", "- "])
def test_the_ground_of_code_is_as_high_as_its_text_beside_a_high_formula(
    qtbot: QtBot, view: TranscriptView, before: str
) -> None:
    alone = code_span(qtbot, view, f"{before}Some `code` here and $x$").rects[0]
    beside = code_span(qtbot, view, f"{before}Some `code` here and {HIGH}").rects[0]

    assert beside.top() > alone.top() + 5
    assert abs(beside.height() - alone.height()) < 2


def test_a_whole_space_is_free_beside_the_ground_of_code(
    qtbot: QtBot, view: TranscriptView
) -> None:
    mark = code_span(qtbot, view, "calling `one` `two` on each, `three`, and(`four`)")
    part, document = first_part(view)
    words = {word: document.toPlainText().index(word) for word in ("calling", "on each", ",")}
    (calling,) = document.rects(words["calling"], words["calling"] + len("calling"))
    (behind,) = document.rects(words["on each"], words["on each"] + len("on each"))
    one, two = (mark.rects[0] for mark in document.marks[:2])
    space = QFontMetricsF(view.transcript.setting.style.body_font).horizontalAdvance(" ")
    free = [one.left() - calling.right(), two.left() - one.right(), behind.left() - two.right()]

    assert mark is document.marks[0]
    assert free == pytest.approx([space + 2, space + 4, space + 2], abs=0.1)
    assert part.plain_text(view.transcript.setting) == ("calling one two on each, three, and(four)")
