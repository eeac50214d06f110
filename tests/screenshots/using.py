"""What was used: the balance in the sidebar, the last requests, the statistics."""

import random
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.statistics import Measure
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.usage.usage_dialog import UsageDialog
from liaobots_desktop.ui.usage_door import UsageDoor
from tests.screenshots import ordering
from tests.screenshots.stage import Saved, Scene, grabbed, wait_until
from tests.store.written import Said, write_chat

_MODELS = (
    "gpt-4",
    "gpt-3.5-turbo",
    "claude-3-opus",
    "qwen-max",
    "gemini-pro",
    "gpt-4o",
    "o1",
    "o3",
)
_DAYS = 120
_TITLE = "SQL: top 3 per group"


def saved(store: ChatStore) -> Saved:
    """Store the chats of the sidebar, and what the statistics count."""
    chats = ordering.saved(store)
    use(store)
    return chats


def use(store: ChatStore) -> None:
    """Store what the statistics count, where no list shows it but the archive."""
    chance, today = random.Random(7), datetime.now(UTC)
    said = []
    for ago in range(_DAYS):
        at = (today - timedelta(days=ago)).strftime("%Y-%m-%d 09:00")
        for place, model in enumerate(_MODELS):
            for number in range(chance.randrange(0, 12) // (place + 1)):
                tokens = (900 + number, 300) if place == 0 else (None, None)
                said.append(Said(at, "user", "x" * chance.randrange(20, 400), model))
                said.append(Said(at, "assistant", "x" * chance.randrange(200, 4000), model, tokens))
    write_chat(store.path, *said, is_archived=True)


def _door(desktop: Desktop) -> UsageDoor:
    """Return what opens all this; it is made after the first picture."""
    wait_until(lambda: desktop.usage is not None)
    assert desktop.usage is not None
    return desktop.usage


def _balance(desktop: Desktop, chats: Saved) -> QPixmap:
    usage = _door(desktop)
    desktop.account.use_official_api()
    wait_until(lambda: usage.keeper.known.balance is not None)
    desktop.window.open_chat(chats[_TITLE])
    QApplication.processEvents()
    return grabbed(desktop.window)


def _usage(desktop: Desktop, chats: Saved) -> QPixmap:
    _balance(desktop, chats)
    _door(desktop).open_usage()
    (dialog,) = desktop.window.findChildren(UsageDialog)
    wait_until(lambda: bool(dialog.table.rows.rows))
    QApplication.processEvents()
    picture = grabbed(dialog)
    dialog.close()
    wait_until(lambda: not desktop.window.findChildren(UsageDialog))
    return picture


def statistics(desktop: Desktop, _chats: Saved, *, days: str, measure: Measure) -> QPixmap:
    usage = _door(desktop)
    usage.open_statistics()
    page = usage.statistics
    wait_until(lambda: page.has_counted)
    page.choices.range.setCurrentIndex(page.choices.range.findData(days))
    page.choices.what.setCurrentIndex(page.choices.what.findData(measure))
    page.plot.setFocus()
    QTest.keyClick(page.plot, Qt.Key.Key_End)
    QApplication.processEvents()
    picture = grabbed(desktop.window)
    desktop.window.leave_page()
    return picture


PICTURES: dict[str, Scene] = {
    "statistics": partial(statistics, days="30", measure=Measure.MESSAGES),
    "statistics-year": partial(statistics, days="365", measure=Measure.CHARACTERS),
    "balance": _balance,
    "usage": _usage,
}
"""By the name of the picture."""

NOTHING_YET: dict[str, Scene] = {
    "statistics-empty": partial(statistics, days="30", measure=Measure.MESSAGES)
}
"""Where nothing is stored."""
