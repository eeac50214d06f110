"""Copying a block of code gives exactly what was sent, whatever is shown of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, settle


def head(view: TranscriptView, item: int = 0) -> Spot:
    """Return the first header of a message."""
    parts = view.transcript.items[item].parts
    return Spot(item, next(n for n, part in enumerate(parts) if isinstance(part, CodeHead)))


def press(view: TranscriptView, action: str) -> None:
    spot = head(view)
    spot.action = action
    view.code_actions.press(spot)


def copied(view: TranscriptView) -> str:
    press(view, "copy_code")
    return QGuiApplication.clipboard().text()


def test_a_click_copies_plain_text_and_nothing_else(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```python\nx = 1\n```\n")])
    settle(qtbot, view)
    place: QPoint = find_hit(view, HitKind.BUTTON, "copy_code")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    mime = QGuiApplication.clipboard().mimeData()

    assert mime.text() == "x = 1"
    assert not mime.hasHtml()


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("```\na\tb\u00a0c  \n\n  d\n```", "a\tb\u00a0c  \n\n  d"),
        ("```\r\na\r\nb\r\n```\r\n", "a\r\nb"),
        ("Über\r\n\r\n```\r\na\r\n\r\n```", "a\r\n"),
        ("```\na\rb\u2029c\n```", "a\rb\u2029c"),
        ("1\r\n\r\n    a\r\n\r\n    b\r\n\r\nend", "a\r\n\r\nb"),
        ("  ```\r\n  a\r\n    b\r\n  ```", "a\r\n  b"),
        ("```\n\n```", ""),
        ("```\na\n\n\n```", "a\n\n"),
        ("~~~\n```\nx\n```\n~~~", "```\nx\n```"),
        ("```\nno end", "no end"),
        ("```\n" + "y" * 2500 + "\r\nz\n```", "y" * 2500 + "\r\nz"),
        (
            "```\nnul \x00 esc \x1b[31m rlo \u202e zw \u200b 👍\n```",
            "nul \x00 esc \x1b[31m rlo \u202e zw \u200b 👍",
        ),
    ],
)
def test_code_is_copied_exactly(view: TranscriptView, source: str, code: str) -> None:
    view.show_messages([answer(1, source)])
    view.transcript.items[0].complete(view.transcript.setting)

    assert copied(view) == code


def test_folded_and_wrapped_code_is_copied_whole(view: TranscriptView) -> None:
    code = "".join(f"\tline {number} {'long ' * 50}\r\n" for number in range(3_000))
    view.show_messages([answer(1, f"# Before\r\n\r\n```\r\n{code}```\r\n\r\nAfter")])
    press(view, "wrap_code")

    assert copied(view) == code.removesuffix("\r\n")


def test_code_of_the_second_answer_has_its_own_line_ends(view: TranscriptView) -> None:
    text = "Words\n\n```\na\n```\n\n```\r\nb\r\nc\r\n```"
    view.show_messages([answer(1, text)])
    view.transcript.items[0].complete(view.transcript.setting)
    parts = view.transcript.items[0].parts
    last = max(n for n, part in enumerate(parts) if isinstance(part, CodeHead))
    view.copy_code(0, last)

    assert QGuiApplication.clipboard().text() == "b\r\nc"


def test_a_block_that_still_grows_is_copied_as_far_as_it_came(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "Words\r\n\r\n```py\r\na = 1\r", None)])
    settle(qtbot, view)
    view.append_text(MessageId(1), "\nb = ")
    settle(qtbot, view)

    assert copied(view) == "a = 1\r\nb = "

    view.append_text(MessageId(1), "2\r\n```\r\nEnd")
    view.finish_message(MessageId(1), EndState.COMPLETE)

    assert copied(view) == "a = 1\r\nb = 2"


def test_selecting_all_of_folded_code_copies_all_of_it(view: TranscriptView) -> None:
    code = "".join(f"line {number}\n" for number in range(100))
    view.show_messages([answer(1, f"```\n{code}```\n")])
    view.select_all()
    view.copy_selection()

    assert QGuiApplication.clipboard().text() == f"```\n{code}```"
    assert view.selected_text() == code.removesuffix("\n")
