"""The list of chats as Qt's views see it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt

from liaobots_desktop.bridge.conversation_list import ConversationList, ListRole
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, hang
from tests.store.looking import write
from tests.terminal.replies import BEGIN


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


def test_months_are_named_in_the_language_of_the_user(
    chats: ConversationList, database: Path
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    add(database, "in 2020", datetime(2020, 3, 31))
    chats.refresh()
    QLocale.setDefault(before)

    assert rows(chats) == ["[Март 2020]", "in 2020"]


@pytest.mark.usefixtures("english")
def test_a_thousand_chats_are_loaded_page_by_page(chats: ConversationList, database: Path) -> None:
    add_many(database, 1000)
    chats.refresh()
    loaded = [chats.rowCount()]
    while chats.canFetchMore(QModelIndex()):
        chats.fetchMore(QModelIndex())
        loaded.append(chats.rowCount())

    assert loaded == [101, 201, 301, 401, 501, 601, 701, 801, 901, 1001, 1001]
    assert rows(chats) == ["[March 2020]", *(f"chat {number}" for number in range(999, -1, -1))]


def test_a_refresh_keeps_as_much_as_was_loaded(chats: ConversationList, database: Path) -> None:
    add_many(database, 250)
    chats.refresh()
    chats.fetchMore(QModelIndex())
    chats.refresh()
    after_refresh = chats.rowCount()
    chats.fetchMore(QModelIndex())

    assert after_refresh == 201
    assert chats.rowCount() == 251
    assert not chats.canFetchMore(QModelIndex())


def test_a_chat_that_another_process_added_makes_none_appear_twice(
    chats: ConversationList, database: Path
) -> None:
    add_many(database, 150)
    chats.refresh()
    add(database, "from the terminal", datetime.now())
    chats.fetchMore(QModelIndex())

    assert sorted(rows(chats)[1:]) == sorted(f"chat {number}" for number in range(150))


def test_a_new_title_is_stored_and_shown_on_one_line(
    chats: ConversationList, store: ChatStore, database: Path
) -> None:
    add(database, "old", datetime.now())
    chats.refresh()
    changed = chats.setData(chats.row_of(ConversationId("old")), " A new\n title ")

    assert changed
    assert rows(chats)[1] == "A new title"
    assert [chat.title for chat in store.conversations.page(1)] == ["A new title"]


@pytest.mark.parametrize("title", ["", " \n", "old"])
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
