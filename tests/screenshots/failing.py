"""What cannot be read: each pane over a file of chats that is damaged while the window is open."""

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store import backup_folder
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.services.row_delegate import MORE
from tests.screenshots import states
from tests.screenshots.reading import show
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    opened,
    settle,
    sized,
    taken,
    wait_for_all_parts,
    wait_until,
)
from tests.screenshots.states import LONG, QUESTION
from tests.store.damaging import overwrite
from tests.store.spoiling import spoiled
from tests.store.talking import answer_again, ask
from tests.ui.talking import choose

_VERSIONS = "Three versions"


def saved(store: ChatStore) -> Saved:
    """Store the chats of the states, and one whose answer has three versions."""
    chats = states.saved(store)
    first = ask(store, _VERSIONS, "The first way.")
    for text in ("The second way.", "The third way."):
        answer_again(store, first.answer, text)
    chats[_VERSIONS] = first.question.conversation_id
    return chats


def _folder(desktop: Desktop) -> Path:
    return desktop._folder


def _file(desktop: Desktop) -> Path:
    return _folder(desktop) / FILE_NAME


def _told(desktop: Desktop) -> bool:
    return _notice(desktop) is not None


def _notice(desktop: Desktop) -> Notice | None:
    """Return what is told of the file itself, not what its check has found."""
    notice = desktop.window.notice_bar.notice()
    return notice if notice is not None and str(_file(desktop)) in notice.text else None


def _telling(desktop: Desktop, notice: Notice | None) -> QPixmap:
    """Return the window with this notice; the check of the file has its own at any time."""
    bar = desktop.window.notice_bar

    def is_shown() -> bool:
        bar.show_notice(notice)
        settle()
        return bar.notice() is notice

    wait_until(is_shown)
    return desktop.window.grab()


def _untold(desktop: Desktop) -> QPixmap:
    """Return the window without a notice, when all is counted."""
    grabbed(desktop.window)
    return _telling(desktop, None)


def _show_counted(desktop: Desktop, chats: Saved) -> None:
    """Open a chat and let its meter count, which it cannot once the file is damaged."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    grabbed(desktop.window)


def _list(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with a place whose chats cannot be read."""
    _show_counted(desktop, chats)
    with spoiled(_file(desktop)):
        desktop.window.sidebar.show_place(Place(Shelf.ARCHIVE))
        picture = _untold(desktop)
    desktop.window.sidebar.show_place(None)
    return picture


def _chat(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window after a chat that cannot be read; the one before is shown still."""
    _show_counted(desktop, chats)
    with spoiled(_file(desktop)):
        desktop.window.open_chat(chats[LONG])
        wait_until(lambda: _told(desktop))
        notice = _notice(desktop)
        grabbed(desktop.window)
        picture = _telling(desktop, notice)
    desktop.window.notice_bar.show_notice(None)
    return picture


def _palette(desktop: Desktop, _chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    assert desktop.finding is not None
    with spoiled(_file(desktop)):
        desktop.finding.open()
        card = desktop.finding.palette.card
        card.field.setText("hash")
        wait_until(lambda: card.search.has_ended and not card.results.is_stale)
        picture = _untold(desktop)
    desktop.finding.palette.close_palette()
    return picture


def _statistics(desktop: Desktop, _chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    assert desktop.usage is not None
    page = desktop.usage.statistics
    with spoiled(_file(desktop)):
        desktop.usage.open_statistics()
        wait_until(page.trouble.isVisible)
        picture = _untold(desktop)
    desktop.window.leave_page()
    return picture


def _slash(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the window with a slash that brings no prompts: the first one that is typed."""
    wait_for_all_parts(desktop)
    window = desktop.window
    window.new_chat()
    field = window.pane.composer.field
    field.setFocus()
    assert window.prompts is not None
    with spoiled(_file(desktop)):
        QTest.keyClicks(field, "/")
        wait_until(lambda: window.prompts and window.prompts.slash)
        assert window.prompts.slash is not None
        wait_until(window.prompts.slash.popup.nothing.button.isVisible)
        picture = _untold(desktop)
    window.pane.composer.set_text("")
    return picture


def _prompts(desktop: Desktop, _chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    with spoiled(_file(desktop)):
        desktop.window.commands.perform("ask.prompts")
        dialog = opened(desktop, LibraryDialog)
        wait_until(dialog.again.isVisible)
        return taken(desktop, dialog)


def _compare(desktop: Desktop, chats: Saved) -> QPixmap:
    show(desktop, chats[_VERSIONS])
    choose(desktop, "compare", 1)
    dialog = opened(desktop, ComparisonDialog)
    wait_until(lambda: not dialog.is_busy)
    with spoiled(_file(desktop)):
        dialog.head.older.click()
        wait_until(dialog.trouble.isVisible)
        return taken(desktop, dialog)


def _request(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window after a request that could not be put together."""
    wait_for_all_parts(desktop)
    show(desktop, chats[QUESTION])
    desktop.window.pane.composer.set_text("Why?")
    grabbed(desktop.window)  # by then the meter has counted, from what can still be read
    with spoiled(_file(desktop)):
        desktop.window.commands.perform("chat.request")
        wait_until(lambda: _told(desktop))
        picture = _telling(desktop, _notice(desktop))
    desktop.window.pane.composer.set_text("")
    desktop.window.notice_bar.show_notice(None)
    return picture


def _backups_unseen(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the dialog of the backups where their folder is no folder."""
    wait_for_all_parts(desktop)
    folder = _folder(desktop) / backup_folder.NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("")
    desktop.window.backups_requested.emit()
    dialog = opened(desktop, RestoreDialog)
    wait_until(dialog.instead.button.isVisible)
    folder.unlink()
    return taken(desktop, dialog)


def _backup_damaged(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the dialog with a good backup, and a damaged one that is chosen."""
    wait_for_all_parts(desktop)
    backups = BackupFolder(_folder(desktop))
    newest = backups.make(_file(desktop))
    shutil.copy(newest.path, newest.path.with_name("chats-20260503-140000-000000.db"))
    overwrite(newest.path, *range(2, newest.path.stat().st_size // 4096 + 1))
    desktop.window.backups_requested.emit()
    dialog = opened(desktop, RestoreDialog)
    wait_until(lambda: dialog.backups.count() == 2)
    items = [dialog.backups.item(row) for row in range(2)]
    wait_until(lambda: all(item.data(MORE) != "…" for item in items))
    wait_until(lambda: not dialog.status.text().endswith("…"))
    assert dialog.backups.currentItem() is items[0]  # its row stays marked
    picture = taken(desktop, dialog)
    for backup in backups.all():
        backup.path.unlink()
    return picture


_FAILED: dict[str, Scene] = {
    "slash-failed": _slash,
    "prompts-failed": _prompts,
    "list-failed": _list,
    "chat-failed": _chat,
    "palette-failed": _palette,
    "statistics-failed": _statistics,
    "compare-failed": _compare,
    "request-failed": _request,
    "backups-unseen": _backups_unseen,
    "backup-damaged": _backup_damaged,
}
PICTURES: dict[str, Scene] = {
    **_FAILED,
    **{f"{name}-small-200": sized(_FAILED[name], 640, 480, 200) for name in ("statistics-failed",)},
    "list-failed-small": sized(partial(_list), 900, 600),
}
"""By the name of the picture; the first two come before the prompts were read."""
