"""A session on a fresh store, ended after each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import SettingsFile
from tests.bridge.session_log import SessionLog
from tests.terminal.running import CODE
from tests.threads import end


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


@pytest.fixture
def store(database: Path) -> Iterator[ChatStore]:
    opened = ChatStore.open(database)
    yield opened
    opened.close()


@pytest.fixture
def account(tmp_path: Path) -> Account:
    """An account with a code and no service yet."""
    AuthFile(tmp_path).save(AuthCode(CODE))
    return Account(SettingsFile(tmp_path), AuthFile(tmp_path), no_demo)


@pytest.fixture
def session(qapp: QCoreApplication, store: ChatStore, account: Account) -> Iterator[ChatSession]:
    made = ChatSession(store, account)
    assert qapp.thread() is made.thread()
    yield made
    end(made)


@pytest.fixture
def ordering(store: ChatStore, session: ChatSession) -> Iterator[Ordering]:
    parent = QObject()
    made = Ordering(store, session, parent)
    yield made
    end(made)
    parent.deleteLater()


@pytest.fixture
def chats(store: ChatStore, session: ChatSession, ordering: Ordering) -> Iterator[ConversationList]:
    """The list; Qt checks each of its steps and logs a warning, which fails the test."""
    parent = QObject()
    model = ConversationList(store, session, ordering, parent)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, parent
    )
    tester.setUseFetchMore(False)  # it would fetch in the middle of the test's own fetching
    yield model
    parent.deleteLater()


@pytest.fixture
def log(session: ChatSession, account: Account, qtbot: QtBot) -> SessionLog:
    return SessionLog(session, account, qtbot)


def no_demo() -> str:
    raise AssertionError("the demo was not to be started")
