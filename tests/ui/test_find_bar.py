"""Finding text in the open chat, with the real view and the real bar."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.find_bar import FindBar
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import finder
from tests.timing import Within
from tests.ui.transcript.conftest import answer, question, settle


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ChatPane]:
    """A shown pane with a question and an answer."""
    window = QWidget()
    window.resize(900, 700)
    made = ChatPane(Theme.load("light"))
    made.setParent(window)
    made.resize(900, 700)
    qtbot.addWidget(window)
    made.show_chat([question(1, "Find the bold word"), answer(2, "A **bold** word, [bold](x).")])
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.hide()


def find(qtbot: QtBot, pane: ChatPane, text: str) -> FindBar:
    """Type a text into the bar and wait until all is counted."""
    pane.open_find()
    pane.find_bar.field.setText(text)
    qtbot.waitUntil(lambda: not pane.finding.finder.is_counting)
    return pane.find_bar


def test_marks_of_markdown_do_not_count(qtbot: QtBot, pane: ChatPane) -> None:
    bar = find(qtbot, pane, "bold word")

    assert bar.count.text() == "1 of 2"


@pytest.mark.parametrize("is_busy", [False, True])
def test_enter_walks_and_wraps(
    qtbot: QtBot, pane: ChatPane, monkeypatch: pytest.MonkeyPatch, is_busy: bool
) -> None:
    bar = find(qtbot, pane, "bold")
    said = [bar.count.text()]
    if is_busy:  # a machine that has no time for a step before the next key comes
        monkeypatch.setattr(finder, "_AT_ONCE", 0.0)
    for _ in range(2):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.count.text() == "3 of 3")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.count.text().startswith("1 of 3"))
    said.append(bar.count.text())

    assert said == ["1 of 3", "1 of 3, continued from the start"]


def test_a_narrow_bar_leaves_out_the_hint_before_the_count(qtbot: QtBot, pane: ChatPane) -> None:
    bar = find(qtbot, pane, "bold")
    bar.go_back()
    qtbot.waitUntil(lambda: bar.count.text() != "1 of 3")
    wide = bar.count.text()
    pane.resize(400, 700)
    qtbot.waitUntil(lambda: bar.count.text() != wide)
    assert (wide, bar.count.text()) == ("3 of 3, continued from the end", "3 of 3")
    assert bar.count.isVisible()
    assert bar.width() <= 400
    pane.resize(900, 700)
    qtbot.waitUntil(lambda: bar.count.text() == wide)
    bar.go_back()
    pane.resize(400, 700)
    qtbot.waitUntil(lambda: bar.width() <= 400)
    assert (bar.count.text(), bar.count.isVisible()) == ("2 of 3", True)


def test_what_is_nowhere_is_said_in_words(qtbot: QtBot, pane: ChatPane) -> None:
    bar = find(qtbot, pane, "nowhere")

    assert bar.count.text() == "Not found"
    assert bar.field.text() == "nowhere"


def test_escape_takes_the_hits_away_and_gives_the_keyboard_back(
    qtbot: QtBot, pane: ChatPane
) -> None:
    pane.composer.setFocus()
    bar = find(qtbot, pane, "bold")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)

    assert not bar.isVisible()
    assert pane.finding.finder.stretches_of(1, 0) == ()
    assert pane.composer.isAncestorOf(pane.window().focusWidget())


def test_another_chat_is_searched_at_once(qtbot: QtBot, pane: ChatPane) -> None:
    bar = find(qtbot, pane, "bold")
    pane.show_chat([question(7, "bold bold bold bold")])
    qtbot.waitUntil(lambda: not pane.finding.finder.is_counting)

    assert bar.count.text() == "4 found"

    QTest.keyClick(bar.field, Qt.Key.Key_Return)

    assert bar.count.text() == "1 of 4"


def _step(qtbot: QtBot, bar: FindBar) -> None:
    """Go to the next hit, however long that takes."""
    before = bar.count.text()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar.count.text() != before)


def test_a_hit_stays_current_when_another_branch_is_shown_behind_it(
    qtbot: QtBot, pane: ChatPane
) -> None:
    bar = find(qtbot, pane, "bold")
    said = []
    for after, shown in ((2, question(3, "bold")), (1, answer(4, "bold"))):
        _step(qtbot, bar)
        pane.transcript.replace_after(MessageId(after), [shown])
        qtbot.waitUntil(lambda: not pane.finding.finder.is_counting)
        said.append(bar.count.text())

    assert said == ["2 of 4", "2 found"]


def test_an_answer_is_searched_as_it_grows(qtbot: QtBot, pane: ChatPane) -> None:
    pane.show_added(answer(3, "", None))
    bar = find(qtbot, pane, "bold")
    before = bar.count.text()
    pane.transcript.append_text(MessageId(3), "more bold text")
    qtbot.waitUntil(lambda: bar.count.text() != before)

    assert (before, bar.count.text()) == ("1 of 3", "1 of 4")


def test_a_hit_far_away_comes_on_the_screen(qtbot: QtBot, pane: ChatPane) -> None:
    text = "\n\n".join(["Some words."] * 400 + ["```\n" + "x" * 400 + "needle\n```", "The end."])
    pane.show_chat([answer(9, text), *(question(n, "Hm.\n" * 40) for n in range(10, 20))])
    find(qtbot, pane, "needle")
    place = pane.finding.finder.place
    assert place is not None
    rect = pane.transcript.transcript.rect_of(place)
    y = rect.top() - pane.transcript.transcript.top

    assert 0 <= y <= pane.transcript.viewport().height() / 2
    assert 0 <= rect.left() <= pane.transcript.transcript.setting.width


def test_a_hit_in_folded_code_is_found_and_unfolded(qtbot: QtBot, pane: ChatPane) -> None:
    code = "".join(f"line{number} = {number}\n" for number in range(300))
    pane.show_chat([answer(1, f"```py\n{code}needle = 1\n```\n"), question(2, "Hm")])
    bar = find(qtbot, pane, "needle")
    place = pane.finding.finder.place
    assert place is not None
    layout = pane.transcript.transcript
    y = layout.rect_of(place).top() - layout.top

    assert bar.count.text() == "1 of 1"
    assert layout.items[0].parts[place.part].height > 0
    assert 0 <= y <= pane.transcript.viewport().height()


def test_five_thousand_messages_are_searched_without_a_stall(
    qtbot: QtBot, pane: ChatPane, within: Within
) -> None:
    text = "Plain words here.\n\n- **some** `code`\n\n" * 20
    pane.show_chat([answer(n, text + ("needle" if n % 50 == 0 else "")) for n in range(1, 5001)])
    bar = find(qtbot, pane, "")
    before = time.perf_counter()
    bar.field.setText("needle")
    key = time.perf_counter() - before
    qtbot.waitUntil(lambda: not pane.finding.finder.is_counting)

    within(key, 0.1)
    assert bar.count.text().endswith("of 100")


def test_text_that_comes_while_nothing_is_found_does_not_move_the_reader(
    qtbot: QtBot, pane: ChatPane
) -> None:
    lines = "".join(f"Line {number}.\n\n" for number in range(100))
    pane.show_chat([question(1, "Go"), answer(2, lines, None)])
    find(qtbot, pane, "unheard")
    pane.transcript.verticalScrollBar().setValue(0)
    settle(qtbot, pane.transcript)
    pane.transcript.append_text(MessageId(2), "Something unheard of.\n\n")
    qtbot.waitUntil(lambda: pane.finding.finder.total == 1)

    assert pane.transcript.verticalScrollBar().value() == 0


@pytest.mark.usefixtures("reader")
def test_a_screen_reader_hears_how_many_hits_there_are_and_the_words_around_each(
    qtbot: QtBot, pane: ChatPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(pane.find_bar.speaker, "_say", said.append)
    pane.find_bar.speaker.setInterval(0)
    for text in ("bold", "zzz"):
        bar = find(qtbot, pane, text)
        qtbot.waitUntil(lambda: not pane.find_bar.speaker.isActive())
        if text == "bold":
            bar.go_on()
            qtbot.waitUntil(lambda: not pane.find_bar.speaker.isActive())

    assert said == [
        "1 of 3: Find the bold word",
        "2 of 3: A bold word, bold.",
        "Not found",
    ]
