"""The meter in the composer, and how the dashed line follows it."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.context.meter import ContextMeter
from liaobots_desktop.ui.theme import Theme
from tests.ui.conftest import OpenDesktop
from tests.ui.context.measuring import NOBODY, WORD, opened, saved, view_of, wait_for_fit

LONG = [("Why?", WORD * 1500), ("How?", WORD * 1400), ("Who?", WORD * 200)]
"""Fits with nothing written: 3 + 1500 + 3 + 1400 … is more than 3000 tokens."""
LINE = "2 messages above are not sent: they no longer fit into 3,000 tokens"


def test_a_short_chat_is_measured_in_bytes(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, [("Why?", "Because.")])
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    at_first = shown.meter.words
    QTest.keyClicks(desktop.window.pane.composer.field, "And?")
    wait_for_fit(qtbot, shown)

    assert at_first in {"≤ 21 of 3,000 tokens", "7 of 3,000 tokens"}
    assert shown.meter.words in {"≤ 25 of 3,000 tokens", "9 of 3,000 tokens"}
    assert shown.meter.isVisible()
    assert not shown.meter.is_warning


class _Shows(QObject):
    """Counts how often a meter comes to be seen."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, ContextMeter):
            self.count += 1
        return False


def test_a_new_chat_has_no_meter_until_something_is_written(
    open_desktop: OpenDesktop, qapp: QApplication, qtbot: QtBot
) -> None:
    shows = _Shows()
    qapp.installEventFilter(shows)
    desktop = open_desktop(NOBODY)
    qtbot.waitUntil(lambda: desktop.context is not None)
    assert desktop.context is not None
    shown = desktop.context.shown
    wait_for_fit(qtbot, shown)
    at_first = shows.count
    desktop.window.pane.composer.field.setPlainText("Hello")
    wait_for_fit(qtbot, shown)

    assert (at_first, shows.count) == (0, 1)
    assert shown.meter.isVisible()
    assert shown.meter.words.endswith(" of 3,000 tokens")


def test_a_long_chat_is_counted_and_the_line_stands_where_the_cut_is(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    view = view_of(desktop)
    cut = view.painter.cut

    # prompt 3, “How?” 2, 1400, “Who?” 2, 200; with the 1500 before it would be 3107
    assert shown.meter.words == "1,607 of 3,000 tokens"
    assert cut is not None
    assert (cut.index, cut.words) == (2, LINE)
    assert view.painter.cut_area().height() > 0


def test_the_line_and_the_meter_follow_each_key_and_the_model(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    view, field = view_of(desktop), desktop.window.pane.composer.field
    field.setPlainText(WORD * 1393)
    wait_for_fit(qtbot, shown)
    just_fits = (shown.meter.words, view.painter.cut)
    QTest.keyClicks(field, " word")
    wait_for_fit(qtbot, shown)
    one_more = (shown.meter.words, view.painter.cut)
    desktop.window.top_bar.models.show_model("gpt-4")
    wait_for_fit(qtbot, shown)

    assert just_fits[0] == "3,000 of 3,000 tokens"
    assert just_fits[1] is not None
    assert one_more[0] == "2,999 of 3,000 tokens"  # without “How?”, whose answer still fits
    assert one_more[1] is not None
    assert (just_fits[1].index, one_more[1].index) == (2, 3)
    assert (
        one_more[1].words == "3 messages above are not sent: they no longer fit into 3,000 tokens"
    )
    assert shown.meter.words == "4,503 of 7,000 tokens"
    assert view.painter.cut is None


def test_an_edited_question_is_measured_where_it_stands(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    question = view_of(desktop).transcript.items[2].message.id
    desktop.window.pane.action_requested.emit("edit", question)
    wait_for_fit(qtbot, shown)
    edited = shown.meter.words
    QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Escape)
    wait_for_fit(qtbot, shown)

    assert edited == "1,507 of 3,000 tokens"  # 3, “Why?” 2, 1500 and the edited “How?” 2
    assert shown.meter.words == "1,607 of 3,000 tokens"


def test_what_is_attached_is_counted(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    saved(folder, [("Why?", WORD * 1500)])
    file = tmp_path / "notes.txt"
    file.write_text(WORD * 1600, encoding="utf-8")
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    before = shown.meter.words
    qtbot.waitUntil(lambda: desktop.window.attaching is not None)
    assert desktop.window.attaching is not None
    desktop.window.attaching.take_files([str(file)])
    qtbot.waitUntil(lambda: desktop.window.pane.composer.question() != "")
    wait_for_fit(qtbot, shown)
    fit = shown.fit

    assert before == "1,505 of 3,000 tokens"
    assert fit is not None
    assert 1600 < fit.question < 1630  # its name and fences are tokens, too
    assert (fit.cut, fit.not_sent) == (2, 2)


def test_a_blank_meter_keeps_the_place_of_a_number_and_none_for_a_warning(qtbot: QtBot) -> None:
    meter = ContextMeter(Theme.load("light"))
    qtbot.addWidget(meter)
    widths = []
    for words, is_warning in (("219 of 7,000 tokens", False), ("Message limit is 1", True)):
        meter.show_share(0.5, words, (), "", is_warning=is_warning)
        shown = meter.sizeHint().width()
        meter.blank()
        widths.append(meter.sizeHint().width() == shown)

    assert widths == [True, False]


def test_in_a_narrow_window_the_words_are_shorter(qtbot: QtBot) -> None:
    meter = ContextMeter(Theme.load("light"))
    qtbot.addWidget(meter)
    shorter = ("1,500 of 3,000", "1,500")
    meter.show_share(0.5, "1,500 of 3,000 tokens", shorter, "", is_warning=False)
    shown = []
    takes = []
    for width in (whole := meter.sizeHint().width(), whole - 20, 100, 50):
        shown.append(meter._fitting(width))
        meter.take_room(width)
        takes.append(whole - meter.sizeHint().width())

    assert shown == [
        ("1,500 of 3,000 tokens", True),
        ("1,500 of 3,000", True),
        ("1,500 of 3,000", False),
        ("1,500", False),
    ]
    assert takes[0] == 0
    assert takes[1] > 20  # no more than its words: what stands behind it follows them
    assert takes[2] == takes[1] + 104
    assert meter.accessibleName() == "Context: 1,500 of 3,000 tokens"


def test_too_many_characters_are_told_while_they_are_written(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop(NOBODY)
    qtbot.waitUntil(lambda: desktop.context is not None)
    assert desktop.context is not None
    shown, field = desktop.context.shown, desktop.window.pane.composer.field
    field.setPlainText("😀" * 6000)  # two units each, as a browser counts
    wait_for_fit(qtbot, shown)
    at_the_limit = (shown.meter.words.endswith("of 3,000 tokens"), shown.meter.is_warning)
    field.setPlainText("a" * 12_000)
    wait_for_fit(qtbot, shown)
    fits = shown.meter.is_warning
    QTest.keyClicks(field, "b")
    wait_for_fit(qtbot, shown)

    assert at_the_limit == (True, True)  # as many characters as may be, but too many tokens
    assert not fits
    assert shown.meter.words == "Message limit is 12,000 characters. This one has 12,001."
    assert shown.meter.is_warning
    assert shown.meter._share == 1.0  # of the characters: there is room for more tokens


_IDLE = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.context.counting_process import COUNTING
from tests.ui.context.measuring import only_chat

application = QApplication(["idle", *app.STYLE_ARGUMENTS])
app.prepare(application)
folder = Path(sys.argv[1])
desktop = Desktop(application, app.open_store(folder), folder, demo=True)
desktop.window.show()
while desktop.context is None:
    QTest.qWait(5)
desktop.window.open_chat(only_chat(desktop))
QTest.keyClicks(desktop.window.pane.composer.field, "And then?")
shown = desktop.context.shown
while shown.fit is None or shown.asked.question != "And then?" or shown.asked.head is None:
    QTest.qWait(5)
loaded = [name for name in sys.modules if 'tiktoken' in name or name == 'regex']
print(shown.meter.words, loaded, COUNTING.is_ready)
desktop.window.close()
desktop.shut_down()
"""


def test_an_idle_window_with_a_short_chat_has_neither_tiktoken_nor_a_process_for_it(
    folder: Path,
) -> None:
    saved(folder, [("Why?", "Because.")])
    done = subprocess.run(
        [sys.executable, "-c", _IDLE, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[3],
    )

    assert (done.stdout, done.stderr) == ("≤ 30 of 3,000 tokens [] False\n", "")


def test_another_chat_shows_nothing_of_the_one_before_until_it_is_measured(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, [("Why?", "Because.")])
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    qtbot.waitUntil(lambda: desktop.context is not None)
    assert desktop.context is not None
    shown = desktop.context.shown
    chats = [chat.id for chat in desktop._store.conversations.page(2)]
    seen = []
    for chat in (*chats, chats[0]):
        desktop.window.open_chat(chat)
        at_once = shown.meter.is_blank, shown.meter.toolTip(), shown.fit
        wait_for_fit(qtbot, shown)
        seen.append((at_once, shown.meter.is_blank, shown.meter.words))
    desktop.window.open_chat(chats[0])
    again = shown.meter.is_blank

    assert [at_once for at_once, _, _ in seen] == [(True, "", None)] * 3
    assert [is_blank for _, is_blank, _ in seen] == [False] * 3
    assert seen[0][2] == seen[2][2] == "1,607 of 3,000 tokens"
    assert seen[1][2] in {"≤ 21 of 3,000 tokens", "7 of 3,000 tokens"}
    assert not again


def test_who_hears_of_a_warning_knows_at_once_how_much_room_the_reason_takes(qtbot: QtBot) -> None:
    meter = ContextMeter(Theme.load("light"))
    qtbot.addWidget(meter)
    least: list[int] = []
    meter.warned.connect(lambda _why: least.append(meter.least_width()))
    meter.show_share(1.0, "Far more than is sent", ("A reason that is long",), "", is_warning=True)

    assert least[0] > 100
