"""Two hundred answers as they are really written: what is seen of them equals their source.

The answers lie in `answers/`, one a file. Each is shown at once, streamed, and copied.
"""

import logging
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.document_source import DocumentSource
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, settle
from tests.ui.transcript.seen_text import code_blocks, expected_text, must_be_seen, on_one_line
from tests.ui.transcript.test_rendering import heights

ANSWERS = sorted((Path(__file__).parent / "answers").glob("*.md"))
SHOWN_WITHIN = 0.5
CUTS_PER_ANSWER = 3
PAINTED_SHARE = 0.03

each_answer = pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def pane(qapp: QApplication) -> Iterator[TranscriptView]:
    """One transcript for all answers: it is what a chat of two hundred answers is shown in."""
    made = TranscriptView(Theme.load("light"))
    made.set_model_names({"gpt-4": "GPT-4"})
    made.resize(800, 600)
    made.show()
    qapp.processEvents()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture(autouse=True)
def _no_block_falls_back(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No block may be shown as its plain source, and nothing may be warned of."""
    caplog.set_level(logging.INFO, "liaobots_desktop.ui.transcript")
    yield
    records = caplog.get_records("call")

    assert [record for record in records if record.levelno >= logging.WARNING] == []
    assert [record for record in records if "shown as plain text" in record.getMessage()] == []


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def seen(pane: TranscriptView) -> str:
    return pane.visible_text().removeprefix("GPT-4").removeprefix("\n\n")


def shown(pane: TranscriptView, text: str) -> str:
    pane.show_messages([answer(1, text)])
    return seen(pane)


@each_answer
def test_the_text_that_is_seen_is_that_of_the_source(pane: TranscriptView, path: Path) -> None:
    source = read(path)
    text = shown(pane, source)

    assert on_one_line(text) == expected_text(source)
    for code in code_blocks(source):
        assert code.rstrip("\n") in text


@each_answer
def test_every_character_that_is_no_syntax_is_seen(pane: TranscriptView, path: Path) -> None:
    source = read(path)
    found = must_be_seen(source)

    assert found - Counter(shown(pane, source)) == Counter()


@each_answer
def test_a_streamed_answer_ends_as_one_shown_at_once(
    qtbot: QtBot, pane: TranscriptView, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane.transcript.setting, "folds_code", False)  # what is watched stays open
    source = read(path)
    at_once = shown(pane, source)
    draw(qtbot, pane)
    at_once_heights = heights(pane)
    for number in range(CUTS_PER_ANSWER):
        stream(pane, source, random.Random(f"{path.stem} {number}"))

        assert seen(pane) == at_once
        assert heights(pane) == at_once_heights


def stream(pane: TranscriptView, source: str, chance: random.Random) -> None:
    """Write an answer in pieces of one to sixty characters, as a network brings them."""
    pane.show_messages([answer(1, "", None)])
    start = 0
    while start < len(source):
        end = start + chance.randint(1, 60)
        pane.append_text(MessageId(1), source[start:end])
        pane.growth.rests_until = 0
        if chance.random() < PAINTED_SHARE:
            pane.viewport().repaint()
        start = end
    pane.finish_message(MessageId(1), EndState.COMPLETE)


def draw(qtbot: QtBot, pane: TranscriptView) -> None:
    """Wait until all formulas are made."""
    for part in pane.transcript.items[0].parts:
        part.lay_out(pane.transcript.setting)
    qtbot.waitUntil(lambda: not pane.formulas._awaited)
    settle(qtbot, pane)


@each_answer
def test_an_answer_shows_at_once(pane: TranscriptView, path: Path, within: Within) -> None:
    source = read(path)
    pane.clear()
    started = time.thread_time()  # of this thread alone: others may keep the machine busy
    pane.show_messages([answer(1, source)])
    pane.viewport().repaint()

    within(time.thread_time() - started, SHOWN_WITHIN)


@each_answer
def test_line_ends_of_other_systems_change_nothing(pane: TranscriptView, path: Path) -> None:
    source = read(path)

    assert shown(pane, source.replace("\n", "\r\n")) == shown(pane, source)


@each_answer
def test_a_copied_answer_shows_the_same_when_pasted(pane: TranscriptView, path: Path) -> None:
    at_once = shown(pane, read(path))
    pane.select_all()
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert shown(pane, QGuiApplication.clipboard().text()) == at_once


@each_answer
def test_a_block_written_anew_for_the_clipboard_shows_the_same(
    pane: TranscriptView, path: Path
) -> None:
    pane.show_messages([answer(1, read(path))])
    pane.transcript.items[0].complete(pane.transcript.setting)
    for part in list(pane.transcript.items[0].parts):
        if not isinstance(part, TextPart) or part.block.head_lines or "[^" in part.source:
            continue  # the rest of a table is copied with its head, a footnote with what it says
        document = part.build(pane.transcript.setting)
        again = DocumentSource(document, part.source).markdown(0, document.length())
        text = part.plain_text(pane.transcript.setting)

        assert on_one_line(shown(pane, again)) == on_one_line(text)
