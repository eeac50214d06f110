"""A process that lets two models answer: `python -m tests.bridge.contest_process URL FOLDER`.

It says `written` when text of both is in the store, and then goes on until it is killed.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import SettingsFile
from tests.bridge.conftest import no_demo
from tests.store.looking import read
from tests.terminal.running import CODE


def main() -> None:
    """Ask both models and wait to be killed."""
    url, folder = sys.argv[1], Path(sys.argv[2])
    application = QCoreApplication([])
    account = Account(SettingsFile(folder), AuthFile(folder), no_demo)
    account.use(Endpoint.parse(url, Protocol.WEB), AuthCode(CODE))
    session = ChatSession(ChatStore.open(folder / FILE_NAME), account)
    session.send(None, "Why?", "gpt-3.5-turbo", beside=("gpt-4",))

    def look() -> None:
        pieces = "SELECT count(DISTINCT message_id) FROM piece"
        if read(folder / FILE_NAME, pieces) == [(2,)]:
            print("written", flush=True)
            timer.stop()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    application.exec()


if __name__ == "__main__":
    main()
