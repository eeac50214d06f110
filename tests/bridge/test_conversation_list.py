"""The list of chats as Qt's views see it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Place, Shelf, Tag
from liaobots_desktop.store.chat_store import ChatStore
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, hang
from tests.store import ordered
from tests.store.looking import write
from tests.terminal.replies import BEGIN
from tests.threads import end
from tests.timing import Within


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def add(database: Path, title: str, used: datetime) -> None:
    """Store a chat without messages."""
    time = int(used.timestamp() * 1000)
    write(
        database,
        "INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at)"
        f" VALUES ('{title}', '{title}', 'gpt-4', '', {time}, {time})",  # titles of our own
    )


def add_many(database: Path, number: int) -> None:
    """Store so many chats of March 2020, the last one used last."""
    start = int(datetime(2020, 3, 2).timestamp()) * 1000
    write(
        database,
        f"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {number} - 1)"
        " INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at)"
        " SELECT 'chat ' || i, 'chat ' || i, 'gpt-4', '',"
        f" {start} + i * 1000, {start} + i * 1000 FROM n",
    )


def rows(model: ConversationList) -> list[str]:
    """Return what is shown, headings in brackets."""
    shown = []
    for number in range(model.rowCount()):
        index = model.index(number)
        text = index.data()
        shown.append(f"[{text}]" if index.data(ListRole.IS_HEADING) else text)
    return shown


@pytest.mark.usefixtures("english")
def test_chats_stand_under_the_day_or_month_of_their_last_use(
    chats: ConversationList, database: Path
) -> None:
    noon = datetime.now().replace(hour=12)
    add(database, "now", datetime.now())
    add(database, "tomorrow by a wrong clock", noon + timedelta(days=1))
    add(database, "yesterday", noon - timedelta(days=1))
    add(database, "two days ago", noon - timedelta(days=2))
    add(database, "six days ago", noon - timedelta(days=6))
    add(database, "in 2020", datetime(2020, 3, 31, 23, 59))
    add(database, "earlier in 2020", datetime(2020, 3, 1))
    add(database, "in 2019", datetime(2019, 12, 31))
    chats.refresh()

    assert rows(chats) == [
        "[Today]",
        "tomorrow by a wrong clock",
        "now",
        "[Yesterday]",
        "yesterday",
        "[Last 7 days]",
        "two days ago",
        "six days ago",
        "[March 2020]",
        "in 2020",
        "earlier in 2020",
        "[December 2019]",
        "in 2019",
    ]


@pytest.mark.usefixtures("english")
def test_a_chat_of_seven_days_ago_stands_under_its_month(
    chats: ConversationList, database: Path
) -> None:
    add(database, "a week ago", datetime.now() - timedelta(days=7))
    chats.refresh()

    assert rows(chats)[0] not in {"[Today]", "[Yesterday]", "[Last 7 days]"}


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        (QLocale.Language.Russian, "[Март 2020]"),
        (QLocale.Language.Chinese, "[2020年3月]"),
    ],
)
def test_months_are_named_in_the_language_of_the_user(
    chats: ConversationList, database: Path, language: QLocale.Language, heading: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    add(database, "in 2020", datetime(2020, 3, 31))
    chats.refresh()
    QLocale.setDefault(before)

    assert rows(chats) == [heading, "in 2020"]


@pytest.mark.usefixtures("english")
def test_a_thousand_chats_are_all_counted_and_read_where_they_are_seen(
    chats: ConversationList, database: Path
) -> None:
    add_many(database, 1000)
    chats.refresh()
    last = chats.index(1000).data()

    assert chats.rowCount() == 1001
    assert not chats.canFetchMore(QModelIndex())
    assert last == "chat 0"
    assert rows(chats) == ["[March 2020]", *(f"chat {number}" for number in range(999, -1, -1))]


def test_rows_that_have_gone_meanwhile_are_empty_until_the_list_is_read_again(
    chats: ConversationList, database: Path, qtbot: QtBot
) -> None:
    add_many(database, 30)
    chats.refresh()
    write(database, "DELETE FROM conversation WHERE id = 'chat 7'")
    with qtbot.waitSignal(chats.arranged):
        before = chats.index(30).data(), rows(chats)[1]

    assert before == ("", "chat 29")
    assert sorted(rows(chats)[1:]) == sorted(f"chat {n}" for n in range(30) if n != 7)


def test_chats_of_rows_that_another_process_moved_are_not_told(
    chats: ConversationList, database: Path
) -> None:
    add_many(database, 150)
    chats.refresh()
    told = chats.ids(100, 102)
    add(database, "from the terminal", datetime.now())
    afterwards = chats.ids(100, 102)

    assert told == ["chat 50", "chat 49", "chat 48"]
    assert afterwards == []
    assert chats.rowCount() == 153


def test_a_new_title_is_stored_and_shown_on_one_line(
    chats: ConversationList, store: ChatStore, database: Path
) -> None:
    add(database, "old", datetime.now())
    chats.refresh()
    changed = chats.setData(chats.row_of(ConversationId("old")), " A new\n title ")

    assert changed
    assert rows(chats)[1] == "A new title"
    assert [chat.title for chat in store.conversations.page(1)] == ["A new title"]


@pytest.mark.parametrize("title", ["", " \n", "\u200b\u2060", "\u3164 \ufeff", "old"])
def test_an_empty_or_equal_title_changes_nothing(
    chats: ConversationList, database: Path, title: str
) -> None:
    add(database, "old", datetime.now())
    chats.refresh()

    assert not chats.setData(chats.row_of(ConversationId("old")), title)
    assert rows(chats)[1] == "old"


def test_headings_can_be_neither_chosen_nor_renamed(
    chats: ConversationList, database: Path
) -> None:
    add(database, "chat", datetime.now())
    chats.refresh()
    heading, chat = chats.index(0), chats.index(1)

    assert heading.flags() == Qt.ItemFlag.NoItemFlags
    assert not chats.setData(heading, "another")
    assert chat.flags() & Qt.ItemFlag.ItemIsSelectable
    assert chat.flags() & Qt.ItemFlag.ItemIsEditable
    assert heading.data(ListRole.CONVERSATION) is None
    assert heading.data(Qt.ItemDataRole.EditRole) is None
    assert chat.data(Qt.ItemDataRole.EditRole) == "chat"


def test_a_chat_can_be_found_by_its_id(chats: ConversationList, database: Path) -> None:
    add(database, "chat", datetime.now())
    chats.refresh()
    found = chats.row_of(ConversationId("chat"))
    conversation = found.data(ListRole.CONVERSATION)

    assert isinstance(conversation, Conversation)
    assert (found.row(), conversation.id) == (1, "chat")
    assert not chats.row_of(ConversationId("none")).isValid()
    assert not chats.row_of(None).isValid()


def test_an_empty_list_has_no_rows(chats: ConversationList) -> None:
    chats.refresh()

    assert rows(chats) == []
    assert not chats.canFetchMore(QModelIndex())


def test_an_index_of_no_row_has_nothing(chats: ConversationList, database: Path) -> None:
    add(database, "chat", datetime.now())
    chats.refresh()
    nowhere = QModelIndex()

    assert chats.data(nowhere) is None
    assert chats.data(nowhere, ListRole.IS_HEADING) is None
    assert not chats.setData(nowhere, "title")
    assert chats.flags(nowhere) == Qt.ItemFlag.NoItemFlags


def test_the_list_follows_the_session(
    chats: ConversationList, log: SessionLog, ordering: Ordering
) -> None:
    with FaultServer([BEGIN, hang()]) as server:
        log.use(server.url)
        chat = log.ask("Why?")
        shown = rows(chats)
        while_answering = chats.row_of(chat).data(ListRole.IS_ANSWERING)
        log.session.stop(chat)
        log.wait_for_ends(1)
        afterwards = chats.row_of(chat).data(ListRole.IS_ANSWERING)
        ordering.delete((chat,))

    assert shown == ["[Today]", "Why?"]
    assert (while_answering, afterwards) == (True, False)
    assert rows(chats) == []


def test_what_takes_long_to_count_is_counted_on_a_thread_and_its_top_shown_meanwhile(
    chats: ConversationList, database: Path, qtbot: QtBot, within: Within
) -> None:
    ordered.add_many(database, 60_000, apart_ms=6 * 3_600_000)  # of 41 years: 493 months
    took = []
    for _ in range(3):
        begin = thread_time()
        chats.refresh()
        took.append(thread_time() - begin)
    top, at_the_top = chats.rowCount(), chats.index(1).data()
    chats.reading.let_count()
    with qtbot.waitSignal(chats.arranged):
        pass
    whole, was_counting = chats.rowCount(), chats.reading.is_counting
    chats.show_place(Place(Shelf.TRASH))
    chats.show_place(None)
    top_again = chats.rowCount()
    qtbot.waitUntil(lambda: chats.rowCount() == whole)

    within(min(took), 0.012)  # all of them take 60 ms
    assert 0 < top < 60_000
    assert at_the_top == "chat 59999"
    assert (whole, was_counting) == (60_493, False)
    assert 0 < top_again < 60_000
    end(chats.reading)


def test_a_list_that_is_read_anew_stays_as_it_is_until_all_is_counted(
    chats: ConversationList, ordering: Ordering, database: Path, qtbot: QtBot
) -> None:
    ordered.add_many(database, 60_000, apart_ms=6 * 3_600_000)
    chats.refresh()
    chats.reading.let_count()
    qtbot.waitUntil(lambda: chats.rowCount() > 60_000)
    sizes = []
    chats.modelReset.connect(lambda: sizes.append(chats.rowCount()))
    ordering.add_tag(Tag("red"))
    ordering.delete((ConversationId("chat 30000"),))
    at_once = chats.rowCount()
    qtbot.waitUntil(lambda: not chats.reading.is_counting)

    assert at_once == 60_493
    assert set(sizes) <= {60_492, 60_493}
    assert chats.rowCount() == 60_492
    end(chats.reading)
