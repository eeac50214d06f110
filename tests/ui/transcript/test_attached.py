"""A question with attached texts: a bubble, and below it a folding card for each of them."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.composing.attachment import Attachment, question_with
from liaobots_desktop.ui.transcript.bubble_part import BubblePart
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import DocumentPart, Part
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.seen_texts import SeenTexts
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, find_hit, question, settle

_LONG = "".join(f"line {number}\n" for number in range(3_000))
_QUESTION = question_with(
    "What is wrong?\nTell me.",
    (Attachment.of("add.py", "def add(a, b):\n    return a - b\n"), Attachment.of("x.log", _LONG)),
)


def parts(view: TranscriptView) -> list[Part]:
    return view.transcript.items[0].parts


def show(qtbot: QtBot, view: TranscriptView, text: str = _QUESTION) -> None:
    view.show_messages([question(1, text), answer(2, "Yes.")])
    view.verticalScrollBar().setValue(0)
    settle(qtbot, view)


def click(view: TranscriptView, action: str) -> None:
    place = find_hit(view, HitKind.BUTTON, action)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_what_was_typed_is_in_a_bubble_and_each_file_in_a_card(
    qtbot: QtBot, view: TranscriptView
) -> None:
    show(qtbot, view)
    bubbles = [part.source for part in parts(view) if isinstance(part, BubblePart)]
    heads = [part.code for part in parts(view) if isinstance(part, CodeHead)]
    codes = ["".join(p.source for p in parts(view) if isinstance(p, CodePart) and p.code is code)
             for code in heads]  # fmt: skip

    assert bubbles == ["What is wrong?\nTell me."]
    assert [(code.name, code.language) for code in heads] == [
        ("add.py", "python"),
        ("x.log", "text"),
    ]
    assert codes == ["def add(a, b):\n    return a - b\n", _LONG]


def test_a_long_file_is_folded_after_forty_lines(qtbot: QtBot, view: TranscriptView) -> None:
    show(qtbot, view)
    ends = [part for part in parts(view) if isinstance(part, CodeEnd)]
    labels = [[b.label for b in end.buttons(view.transcript.setting)] for end in ends]
    shown = [part.height for part in parts(view) if isinstance(part, CodePart)]

    assert labels == [[], ["Show all 3000 lines"]]
    assert shown[:2] == [40, 800]
    assert not any(shown[2:])


def test_a_file_alone_has_no_bubble(qtbot: QtBot, view: TranscriptView) -> None:
    show(qtbot, view, question_with("", (Attachment.of("a.txt", "x"),)))

    assert [type(part) for part in parts(view)] == [CodeHead, CodePart, CodeEnd]


def test_copy_gives_a_file_as_it_was(qtbot: QtBot, view: TranscriptView) -> None:
    show(qtbot, view)
    click(view, "copy_code")

    assert QGuiApplication.clipboard().text() == "def add(a, b):\n    return a - b"


def test_saving_offers_the_name_of_the_file(qtbot: QtBot, view: TranscriptView) -> None:
    show(qtbot, view, question_with("", (Attachment.of("../../a:b.py", "x"),)))
    head = next(part for part in parts(view) if isinstance(part, CodeHead))
    with qtbot.waitSignal(view.code_save_requested) as saved:
        QTest.mouseMove(view.viewport(), find_hit(view, HitKind.BUTTON, "copy_code"))
        click(view, "save_code")

    assert head.code.name == "../../a:b.py"
    assert saved.args == ["x\n", "a_b.py"]


def test_what_is_selected_is_copied_and_all_of_it_is_what_was_sent(
    qtbot: QtBot, view: TranscriptView
) -> None:
    def copied(to: Place) -> str:
        view.selection.anchor, view.selection.caret = Place(0, 0, 5), to
        view.copy_selection()
        return QGuiApplication.clipboard().text()

    show(qtbot, view)
    begin = copied(Place(0, 2, 7))
    view.select_all()
    view.copy_selection()

    assert begin == "is wrong?\nTell me.\ndef add"
    assert _QUESTION in QGuiApplication.clipboard().text()


def test_find_finds_what_is_attached(qtbot: QtBot, view: TranscriptView) -> None:
    show(qtbot, view)
    finder = Finder(view)
    finder.look_for(Needle("line 2999"))
    qtbot.waitUntil(lambda: not finder.is_counting)

    assert finder.total == 1


def test_what_is_read_for_find_is_what_the_parts_show(qtbot: QtBot, view: TranscriptView) -> None:
    for text in (
        _QUESTION,
        question_with("", (Attachment.of("a", "x" * 2500 + "\n\n\ny"),)),
        "plain",
    ):
        show(qtbot, view, text)
        item, setting = view.transcript.items[0], view.transcript.setting
        reading = SeenTexts().read(item, setting)
        try:
            while True:
                next(reading)
        except StopIteration as end:
            read = end.value
        seen = [p.seen_text(setting) for p in item.parts if isinstance(p, DocumentPart)]

        assert list(filter(None, read.split("\n"))) == [
            line for text in seen for line in re.split("[\n\u2028\u2029]", text) if line
        ]
