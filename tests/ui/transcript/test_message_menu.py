"""The menu of a message: copies, quotes, details, deleting."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId, TokenUsage
from liaobots_desktop.ui.transcript.context_menu import context_menu
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.message_details import MessageDetails
from liaobots_desktop.ui.transcript.place import END, Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, find_hit, question, settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
COPIES = ["Copy as plain text", "Copy as HTML", "Quote in the composer"]
SENDING = ["Always send", "Never send"]
MORE = [*COPIES, *SENDING, "Show request…", "Details…", "", "Delete"]


@pytest.fixture
def chat(qtbot: QtBot, view: TranscriptView) -> TranscriptView:
    """A question of two lines and an answer with Markdown."""
    view.show_messages(
        [question(1, "One <b>\n\nTwo"), answer(2, "Some **bold** text.\n\n- a\n- b")]
    )
    settle(qtbot, view)
    return view


@pytest.fixture
def english() -> Iterator[None]:
    """Numbers and times as in the United States."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def opened_menu() -> QMenu:
    menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    assert len(menus) == 1
    return menus[0]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
def test_more_opens_a_menu_below_it_that_keys_can_use(qtbot: QtBot, chat: TranscriptView) -> None:
    rect = chat.painter.spot_rects(Spot(1, action="more"))[0]
    place = rect.center().toPoint() + QPoint(round(chat.painter.left), -chat.transcript.top)
    QTest.mouseClick(chat.viewport(), LEFT, NONE, place)
    menu = opened_menu()
    texts = [action.text() for action in menu.actions()]
    corner = chat.viewport().mapFromGlobal(menu.pos())
    with qtbot.waitSignal(chat.action_requested) as requested:
        QTest.keyClick(menu, Qt.Key.Key_Up)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    assert texts == MORE
    assert place.y() < corner.y() < place.y() + 30
    assert requested.args == ["delete", MessageId(2)]


def test_an_answer_that_is_written_cannot_be_deleted(view: TranscriptView) -> None:
    view.show_messages([answer(1, "Half an", None)])

    assert [e.text for e in view.message_menu.entries(0, is_whole=True)] == [*COPIES, "Details…"]


def test_the_context_menu_names_the_versions_that_there_are(chat: TranscriptView) -> None:
    chat.set_branches({MessageId(1): (1, 2)})

    assert [e.text for e in chat.message_menu.entries(0, is_whole=True)] == [
        "Next version (1 of 2)",
        "Copy message",
        "Edit",
        *COPIES,
        "Compare models…",
        "Compare with version 2",
        *SENDING,
        "Details…",
        "Delete",
    ]


@pytest.mark.parametrize(
    ("name", "message", "text"),
    [
        ("copy_plain", 2, "Some bold text.\n\n• a\n• b"),
        ("copy_plain", 1, "One <b>\n\nTwo"),
        (
            "copy_html",
            2,
            "<p>Some <strong>bold</strong> text.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
        ),
    ],
)
def test_copies_are_plain_or_the_source_of_html(
    chat: TranscriptView, name: str, message: int, text: str
) -> None:
    chat.message_menu.choose(name, MessageId(message))
    copied = QGuiApplication.clipboard()

    assert copied.text() == text
    assert not copied.mimeData().hasHtml()


def test_plain_text_of_a_long_answer_is_copied_bit_by_bit(
    qtbot: QtBot, view: TranscriptView, within: Within
) -> None:
    view.show_messages([answer(1, "Some *words*.\n\n" * 2_000)])
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    started = time.process_time()
    view.message_menu.choose("copy_plain", MessageId(1))
    spent = time.process_time() - started
    at_once = clipboard.text()
    qtbot.waitUntil(lambda: clipboard.text() != "before")

    within(spent, 0.1)
    assert at_once == "before"
    assert clipboard.text() == "\n\n".join(["Some words."] * 2_000)


def test_what_is_copied_meanwhile_stays(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "Some *words*.\n\n" * 2_000)])
    view.message_menu.choose("copy_plain", MessageId(1))
    QGuiApplication.clipboard().setText("something else")
    settle(qtbot, view)

    assert not view.plain_copier._timer.isActive()
    assert QGuiApplication.clipboard().text() == "something else"


def test_html_of_a_long_answer_comes_when_it_is_made(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "Some *words*.\n\n" * 1_000)])
    view.message_menu.choose("copy_html", MessageId(1))
    clipboard = QGuiApplication.clipboard()

    assert clipboard.text().startswith("Some *words*.\n")
    qtbot.waitUntil(lambda: clipboard.text().startswith("<p>Some <em>words</em>.</p>"))


def test_a_quote_is_the_message_or_what_is_selected_of_it(
    qtbot: QtBot, chat: TranscriptView
) -> None:
    chat.selection.anchor, chat.selection.caret = Place(1, 0, 5), Place(1, 0, 9)
    with qtbot.waitSignal(chat.quote_requested) as whole:
        chat.message_menu.choose("quote", MessageId(1))
    chat.selection.anchor, chat.selection.caret = Place(0, 0, 0), Place(1, 0, 9)
    with qtbot.waitSignal(chat.quote_requested) as selected:
        chat.message_menu.choose("quote", MessageId(2))
    chat.selection.anchor, chat.selection.caret = Place(0, 0, 0), Place(0, END, END)
    with qtbot.waitSignal(chat.quote_requested) as other:
        chat.message_menu.choose("quote", MessageId(2))

    assert whole.args == ["> One <b>\n>\n> Two"]
    assert selected.args == ["> Some **bold**"]
    assert other.args == ["> Some **bold** text.\n>\n> - a\n> - b"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
@pytest.mark.usefixtures("english")
def test_details_say_what_is_known(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "Привет, мир" * 100, EndState.UNFRAMED)])
    view.message_menu.choose("details", MessageId(1))
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MessageDetails))
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    said = dict(zip(texts[::2], texts[1::2], strict=True))
    close = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Close")
    with qtbot.waitSignal(dialog.destroyed):
        close.click()

    assert said.pop("Time").startswith("Thursday, May 1, 2025, ")
    assert said == {
        "Model": "GPT-4",
        "Size": "1,100 characters, 2,000 bytes",
        "Tokens": "about 500 (an estimate: one for every four bytes)",
        "How it ended": "Probably complete: the service did not say where the answer ends",
    }


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.usefixtures("english")
def test_details_count_the_tokens_after_an_estimate(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "hello world, " * 1_000)])
    view.message_menu.choose("details", MessageId(1))
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MessageDetails))
    before = dialog._labels[3][1].text()
    qtbot.waitUntil(lambda: dialog._labels[3][1].text() != before, timeout=60_000)
    after = dialog._labels[3][1].text()
    dialog.close()

    assert before == "about 3,250 (an estimate: one for every four bytes)"
    assert after == "3,001, as GPT-4 counts them"


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.usefixtures("english")
def test_details_tell_what_the_service_has_counted(
    qapp: QApplication, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "So", EndState.COMPLETE)])
    view.set_usage(MessageId(1), TokenUsage(1234, 56))
    view.message_menu.choose("details", MessageId(1))
    dialog = next(w for w in qapp.topLevelWidgets() if isinstance(w, MessageDetails))
    told = [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()

    assert told[-4:-2] == [
        "Used",
        "1,234 in all that was sent, 56 in the answer, as the service counts",
    ]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("end", list(EndState))
def test_details_know_every_end(end: EndState, qapp: QApplication, view: TranscriptView) -> None:
    view.show_messages([answer(1, "So", end)])
    view.message_menu.choose("details", MessageId(1))
    dialog = next(w for w in qapp.topLevelWidgets() if isinstance(w, MessageDetails))
    told = [label.text() for label in dialog.findChildren(QLabel)][-1]
    dialog.close()

    assert len(told) > 7
    assert told[-1].isalpha()  # no value of the table ends with a stop


def test_the_selection_comes_first_in_the_context_menu(chat: TranscriptView) -> None:
    hit = chat._tester.hit(find_hit(chat, HitKind.TEXT).toPointF())
    without = context_menu(chat._menu_content(hit), chat)
    chat.select_all()
    with_selection = context_menu(chat._menu_content(hit), chat)

    assert without.actions()[0].text() == "Select all"
    assert [action.text() for action in with_selection.actions()[:3]] == [
        "Copy",
        "Copy selection as plain text",
        "Select all",
    ]
