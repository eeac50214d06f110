"""The headings above the chats in the list, while the window stays open."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge import list_headings
from liaobots_desktop.bridge.conversation_list import ConversationList
from tests.store.looking import write


def texts(model: ConversationList) -> list[str]:
    return [model.index(number).data() for number in range(model.rowCount())]


def test_what_was_of_today_is_of_yesterday_when_midnight_has_passed(
    chats: ConversationList, database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    time = int(datetime.now().timestamp() * 1000)
    write(
        database,
        "INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at)"
        f" VALUES ('now', 'now', 'gpt-4', '', {time}, {time})",
    )
    day = timedelta(days=1)
    before_midnight = datetime.now().replace(hour=23, minute=59, second=59, microsecond=700_000)
    monkeypatch.setattr(list_headings, "now", lambda: int(before_midnight.timestamp() * 1000))
    chats.refresh()
    of_the_evening = texts(chats)
    tomorrow = datetime.now().date() + day
    monkeypatch.setattr(list_headings, "_today", lambda: tomorrow)
    qtbot.waitUntil(lambda: texts(chats) == ["Yesterday", "now"])  # by itself
    monkeypatch.setattr(list_headings, "_today", lambda: tomorrow + day)
    chats.look()  # the window is in front again, and the computer has slept over midnight
    seconds = chats.reading.headings._midnight.remainingTime() / 1000

    assert 0 < seconds <= 600  # not a whole day: of what a computer sleeps a timer knows nothing
    assert of_the_evening == ["Today", "now"]
    assert texts(chats) == ["Last 7 days", "now"]
