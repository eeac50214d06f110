"""Finding in formulas, in folded and growing text, and what it costs in a long chat."""

import time

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.hit_ticks import HitTicks
from liaobots_desktop.ui.transcript.look import Stretch, StretchKind
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within

from .conftest import answer, question, settle

RICH = """## Part {0}

Some *emphasis* and **bo**ld words with `code`. Привет, мир. 这是一个**段落**。

1. **First:** item of [a list](https://example.org/a_b)
2. second

   ```sh
   make all
   ```

| a | b |
|---|---|
| `x{0}` | two |

> A quoted word, and $x_{0}^2$.

```python
def f(x):
    return x + 1
```
"""


@pytest.fixture
def finder(view: TranscriptView) -> Finder:
    return Finder(view)


def count(qtbot: QtBot, finder: Finder, text: str) -> int:
    """Look for a text; return how many hits there are once all are counted."""
    finder.look_for(Needle(text))
    qtbot.waitUntil(lambda: not finder.is_counting)
    return finder.total


def listen(finder: Finder) -> list[str]:
    """Return a list that the texts which are counted from now on are added to."""
    counted: list[str] = []

    class Listening(Needle):
        def count(self, text: str) -> int:
            counted.append(text)
            return super().count(text)

    assert finder._needle is not None
    finder._needle = Listening(finder._needle.text)
    return counted


def test_a_formula_is_found_by_its_source_when_it_is_drawn(
    qtbot: QtBot, view: TranscriptView, finder: Finder
) -> None:
    with qtbot.waitSignal(view.formulas.formulas_made):
        view.show_messages([answer(1, "It is $a+b$ and $b+b$ here.")])
        view.viewport().repaint()
    settle(qtbot, view)
    shown = count(qtbot, finder, "b")
    places = [finder.place]
    for _ in range(3):
        finder.go(1)
        places.append(finder.place)

    assert shown == 3
    assert places == [Place(0, 0, 6), Place(0, 0, 12), Place(0, 0, 12), Place(0, 0, 6)]
    assert finder.stretches_of(0, 0) == (
        Stretch(6, 7, StretchKind.FOUND),
        Stretch(12, 13, StretchKind.FOUND),
        Stretch(12, 13, StretchKind.FOUND),
        Stretch(6, 7, StretchKind.CURRENT),
    )


def test_a_formula_that_was_never_drawn_is_found_too(
    qtbot: QtBot, view: TranscriptView, finder: Finder
) -> None:
    above = [answer(1, "See $\\alpha_1$."), *(question(n, "Hm.\n" * 60) for n in range(2, 9))]
    view.show_messages([*above, question(9, "And \\alpha?")])  # this hit is gone to

    assert count(qtbot, finder, "\\alpha") == 2
    assert (view.formulas._known, view.formulas._awaited) == ({}, set())


def test_no_formula_is_drawn_for_a_search(view: TranscriptView) -> None:
    setting = view.transcript.setting
    part = TextPart(0, Block(BlockKind.TEXT, "See $a$."), {}, 700)
    seen = DocumentPart.seen_text(part, setting)  # as for what only a document can tell

    assert seen == "See $a$."
    assert not view.formulas._awaited


def test_steps_lead_through_all_hits_in_both_directions(
    qtbot: QtBot, view: TranscriptView, finder: Finder
) -> None:
    view.show_messages([answer(1, "hit\n\nno\n\nhit hit"), question(2, "no"), question(3, "hit")])
    count(qtbot, finder, "hit")
    seen = []
    for step in (1, 1, 1, 1, -1, -1, -1):
        finder.go(step)
        seen.append((finder.place, finder.number, finder.wrapped))

    assert seen == [
        (Place(0, 2, 0), 2, 0),
        (Place(0, 2, 4), 3, 0),
        (Place(2, 0, 0), 4, 0),
        (Place(0, 0, 0), 1, 1),
        (Place(2, 0, 0), 4, -1),
        (Place(0, 2, 4), 3, 0),
        (Place(0, 2, 0), 2, 0),
    ]


def test_only_the_end_of_a_growing_answer_is_counted_again(
    qtbot: QtBot, view: TranscriptView, finder: Finder
) -> None:
    view.show_messages([answer(1, "A word.\n\n" * 500 + "Open", None)])
    settle(qtbot, view)
    before = count(qtbot, finder, "word")
    counted = listen(finder)
    view.append_text(MessageId(1), " word.\n\nAnother")
    qtbot.waitUntil(lambda: finder.total == before + 1)
    view.append_text(MessageId(1), " word")
    view.finish_message(MessageId(1), EndState.COMPLETE)
    qtbot.waitUntil(lambda: finder.total == before + 2)

    assert before == 500
    assert counted == ["Open word.", "Another", "Another word"]


def test_an_answer_below_the_screen_is_searched_as_it_grows(
    qtbot: QtBot, view: TranscriptView, finder: Finder
) -> None:
    view.show_messages([question(1, "Hm.\n" * 200)])
    view.verticalScrollBar().setValue(0)
    settle(qtbot, view)
    before = count(qtbot, finder, "word")
    view.add_message(answer(2, "A word", None))
    for _ in range(20):
        view.append_text(MessageId(2), " and a word")
    qtbot.waitUntil(lambda: finder.total == 21)

    assert before == 0
    assert view.verticalScrollBar().value() == 0


def test_ticks_show_where_the_hits_are(qtbot: QtBot, view: TranscriptView, finder: Finder) -> None:
    text = "\n".join(["line"] * 2_000)
    view.show_messages([question(1, f"hit\n{text}"), question(2, text), question(3, "hit")])
    ticks = HitTicks(view, finder)
    count(qtbot, finder, "hit")
    qtbot.waitUntil(lambda: len(ticks.places) == 2)
    height = view.verticalScrollBar().height()

    assert 0 <= ticks.places[0] < height / 2
    assert height - 6 <= ticks.places[1] < height
    assert ticks.current == ticks.places[1]  # from what was on the screen on

    finder.go(1)
    qtbot.waitUntil(lambda: ticks.current == ticks.places[0])
    finder.look_for(None)
    qtbot.waitUntil(lambda: ticks.places == [])


def test_a_million_hits_share_the_ticks_there_is_room_for(
    qtbot: QtBot, view: TranscriptView, finder: Finder
) -> None:
    view.show_messages([question(number, "e" * 2_000) for number in range(500)])
    ticks = HitTicks(view, finder)
    total = count(qtbot, finder, "e")
    qtbot.waitUntil(lambda: bool(ticks.places))

    assert total == 1_000_000
    assert len(ticks.places) <= view.verticalScrollBar().height() / 9 + 1


@pytest.mark.usefixtures("ready")
def test_a_letter_in_five_thousand_rich_messages_is_counted_in_short_slices(
    qtbot: QtBot, view: TranscriptView, finder: Finder, within: Within
) -> None:
    view.show_messages([answer(number, RICH.format(number)) for number in range(5_000)])
    settle(qtbot, view)
    passes = []
    before = time.process_time()
    finder.look_for(Needle("o"))
    while finder.is_counting:
        started = time.thread_time()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        passes.append(time.thread_time() - started)
    spent = time.process_time() - before

    assert finder.total == 9 * 5_000
    within(sorted(passes)[len(passes) * 99 // 100], 0.05)
    within(spent, 6)  # it takes one second; three and more on a busy machine


def test_the_second_letter_finds_the_chat_already_read(
    qtbot: QtBot, view: TranscriptView, finder: Finder, within: Within
) -> None:
    view.show_messages([answer(number, RICH.format(number)) for number in range(5_000)])
    count(qtbot, finder, "o")
    before = time.process_time()
    total = count(qtbot, finder, "or")
    spent = time.process_time() - before

    assert total == 10_000
    within(spent, 0.5)  # it takes 0.06 s


def test_a_step_over_thousands_of_messages_is_immediate(
    qtbot: QtBot, view: TranscriptView, finder: Finder, within: Within
) -> None:
    messages = [answer(number, RICH.format(number)) for number in range(5_000)]
    messages[4_000] = answer(4_000, "The needle.\n\n" + RICH)
    messages[10] = answer(10, "A needle, too.")
    view.show_messages(messages)
    total = count(qtbot, finder, "needle")
    started = [item.is_started for item in view.transcript.items].count(True)
    before = time.thread_time()
    finder.go(-1)
    spent = time.thread_time() - before
    place = finder.place

    assert total == 2
    assert place == Place(4_000, 0, 4)
    within(spent, 0.2)  # it takes 0.01 s
    assert [item.is_started for item in view.transcript.items].count(True) < started + 20


def test_the_hits_of_a_long_block_are_told_apart_by_their_height(
    qtbot: QtBot, view: TranscriptView, finder: Finder
) -> None:
    view.show_messages([answer(1, "```text\n" + "a word\n" * 30 + "```\n\nthe end")])
    settle(qtbot, view)
    assert count(qtbot, finder, "word") == 30
    top, height = view.transcript.part_top(0, 1), view.transcript.items[0].heights[1]
    above = [finder.hits_above(round(top + height * share)) for share in (0, 0.25, 0.5, 0.75, 1)]

    assert above == [0, 8, 15, 22, 30]
