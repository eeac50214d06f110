"""What takes its time: each pane while it reads, counts, compares, brings back."""

import json
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.search.index import Progress
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.exchange.choice import ExportChoice
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from liaobots_desktop.ui.palette.palette_frame import PaletteFrame
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.services.row_delegate import MORE
from tests.exchange.bringing import FILES
from tests.screenshots import states
from tests.screenshots.reading import show
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    opened,
    sized,
    taken,
    wait_for_all_parts,
    wait_until,
)
from tests.store.looking import write
from tests.store.talking import answer_again, ask
from tests.ui.talking import choose

_LONG = "Two long versions"
_LOST = "Lost {0}"
_WORDS = "".join(f"word{n % 3001}" + (".\n" if n % 9 == 0 else " ") for n in range(30_000))
_MANY = 300
"""Chats that come back, or arrive: enough to be seen while they do."""
_FAR = 1_999_999_999
"""The id of a message: to count up to it takes some time."""


def saved(store: ChatStore) -> Saved:
    """Store the chats of the states, and one with two versions of a long answer."""
    chats = states.saved(store)
    first = ask(store, _LONG, _WORDS)
    answer_again(store, first.answer, _WORDS.replace("word7 ", "other "))
    chats[_LONG] = first.question.conversation_id
    return chats


def _prompts(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the dialog of the prompts: the first time, for then they are read."""
    wait_for_all_parts(desktop)
    assert desktop.common is not None
    library = desktop.common.library
    library.blockSignals(True)  # that they are read is not told before the picture
    desktop.window.commands.perform("ask.prompts")
    dialog = opened(desktop, LibraryDialog)
    wait_until(dialog.field.hasFocus)
    picture = taken(desktop, dialog)
    library.blockSignals(False)
    library.changed.emit()
    return picture


def _comparing(desktop: Desktop, chats: Saved) -> QPixmap:
    view = show(desktop, chats[_LONG])
    assert len(view.transcript.items) == 2
    choose(desktop, "compare", 1)
    dialog = desktop.window.findChildren(ComparisonDialog)[-1]
    picture = dialog.grab()  # at once, before anything has come
    dialog.close()
    wait_until(lambda: not desktop.window.findChildren(ComparisonDialog))
    return picture


def _counting(desktop: Desktop, _chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    write(
        desktop._folder / FILE_NAME,
        "INSERT INTO message (id, conversation_id, role, text, model, ended, created_at)"
        f" SELECT {_FAR}, id, 'user', 'far away', 'gpt-4', 'complete', 1 FROM conversation LIMIT 1",
    )
    assert desktop.usage is not None
    page = desktop.usage.statistics
    desktop.usage.open_statistics()
    (strip,) = page.findChildren(ProgressStrip)
    wait_until(strip.isVisible)
    picture = grabbed(desktop.window)
    strip.cancel_button.click()
    write(desktop._folder / FILE_NAME, f"DELETE FROM message WHERE id = {_FAR}")
    return picture


@contextmanager
def _palette(desktop: Desktop, chats: Saved) -> Iterator[PaletteFrame]:
    """Open the palette over a chat; yields its card."""
    wait_for_all_parts(desktop)
    show(desktop, chats[states.QUESTION])
    assert desktop.finding is not None
    desktop.finding.open()
    yield desktop.finding.palette.card
    desktop.finding.palette.close_palette()


def _searching(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the palette while texts are read that the index does not have yet."""
    with _palette(desktop, chats) as card:
        write(
            desktop._folder / FILE_NAME,
            "WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < 60)"
            " INSERT INTO message (id, conversation_id, role, text, model, ended, created_at)"
            f" SELECT {_FAR} + n, (SELECT id FROM conversation LIMIT 1), 'user',"
            " replace(hex(zeroblob(200000)), '00', 'И'), 'gpt-4', 'complete', 1 FROM n",
        )
        card.field.setText("quaternion")
        wait_until(lambda: card.search.is_slow or card.search.has_ended)
        assert card.search.is_slow
        picture = grabbed(desktop.window)
    write(desktop._folder / FILE_NAME, f"DELETE FROM message WHERE id > {_FAR}")
    return picture


def _indexing(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the palette while the index is being built."""
    with _palette(desktop, chats) as card:
        wait_until(lambda: card.search.has_ended and not card.results.is_stale)
        assert desktop._index is not None
        desktop._index.progressed.emit(Progress(400, 1000))
        assert card.progress
        return desktop.window.grab()  # at once: the index is whole soon


def _attaching(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the window while a text is read that goes along."""
    wait_for_all_parts(desktop)
    window = desktop.window
    window.new_chat()
    grabbed(window)  # by then the meter of the chat before is gone
    assert window.attaching is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "words.txt")
        path.write_text(_WORDS * 40, encoding="utf-8")
        window.attaching.take_files([str(path)])
        QApplication.sendPostedEvents()
        picture = window.grab()
        wait_until(lambda: not window.pane.composer.attached.is_reading)
    window.chat.attachments.clear()
    return picture


def _lose(desktop: Desktop) -> Path:
    """Make chats and a backup, and lose them; return the folder."""
    folder = desktop._folder
    for number in range(_MANY):
        ask(desktop._store, _LOST.format(number), "It was here.")
    BackupFolder(folder).make(folder / FILE_NAME)
    lost = "DELETE FROM conversation WHERE title LIKE 'Lost %'"
    write(folder / FILE_NAME, f"PRAGMA foreign_keys = ON; {lost}")
    return folder


def _restoring(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the dialog of the backups while all that is missing comes back."""
    wait_for_all_parts(desktop)
    _lose(desktop)
    desktop.window.backups_requested.emit()
    dialog = opened(desktop, RestoreDialog)
    wait_until(dialog.all.isEnabled)
    wait_until(lambda: dialog.backups.item(0).data(MORE) != "…")
    dialog.all.click()
    strip = dialog.strip
    assert strip is not None
    wait_until(lambda: strip.isVisible() or dialog.strip is None)
    return taken(desktop, dialog)


def _mark_last(dialog: RestoreDialog) -> None:
    """Mark the chat that came last of all, if it came back when that was stopped."""
    model = dialog.chats.model()
    dialog.chats.setCurrentIndex(model.index(model.rowCount() - 1, 0))


def _wait_for_backups(dialog: RestoreDialog) -> None:
    """Wait until the first one is read, and each says what it holds."""
    wait_until(dialog.all.isEnabled)
    shown = dialog.backups
    wait_until(lambda: not any(shown.item(row).data(MORE) == "…" for row in range(shown.count())))


def _backups(desktop: Desktop, _chats: Saved, sought: str = _LOST.format(2)) -> QPixmap:
    """Return the same dialog at rest: chats that are here and chats that are missing."""
    desktop.window.backups_requested.emit()
    dialog = opened(desktop, RestoreDialog)
    _wait_for_backups(dialog)
    dialog.field.setText(sought)
    _mark_last(dialog)
    return taken(desktop, dialog)


def _restored(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the same dialog after one chat came back."""
    desktop.window.backups_requested.emit()
    dialog = opened(desktop, RestoreDialog)
    _wait_for_backups(dialog)
    dialog.field.setText(_LOST.format(2))
    _mark_last(dialog)
    dialog.one.click()
    wait_until(lambda: dialog.all.isEnabled() and not dialog.status.text().endswith("…"))
    return taken(desktop, dialog)


def _many_chats(folder: Path) -> Path:
    """Write a file of ChatGPT with many chats."""
    (first, *_) = json.loads((FILES / "chatgpt.json").read_text(encoding="utf-8"))
    ids = [str(uuid.UUID(int=number)) for number in range(_MANY * 20)]
    chats = [first | {"id": one, "conversation_id": one, "title": one} for one in ids]
    path = folder / "conversations.json"
    path.write_text(json.dumps(chats), encoding="utf-8")
    return path


def _importing(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the window while many chats arrive; stopped, none of them is there."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    assert desktop.window.exchange is not None
    with tempfile.TemporaryDirectory() as folder:
        desktop.window.exchange.exchange.import_file(str(_many_chats(Path(folder))))
        (strip,) = desktop.window.findChildren(ProgressStrip)
        wait_until(strip.isVisible)
        picture = grabbed(desktop.window)
        strip.cancel_button.click()
        wait_until(lambda: not desktop.window.findChildren(ProgressStrip))
    for dialog in desktop.window.findChildren(ImportReportDialog):
        dialog.close()
    desktop.window.notice_bar.show_notice(None)
    return picture


def _exporting(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the window while all chats leave, and the strip after Cancel."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    assert desktop.window.exchange is not None
    with tempfile.TemporaryDirectory() as folder:
        choice = ExportChoice((), Format.PDF, Path(folder) / "chats", may_replace=False)
        desktop.window.exchange.exchange.export(choice)
        (strip,) = desktop.window.findChildren(ProgressStrip)
        wait_until(strip.isVisible)
        picture = grabbed(desktop.window)
        strip.cancel_button.click()
        wait_until(lambda: not desktop.window.findChildren(ProgressStrip))
    desktop.window.notice_bar.show_notice(None)
    return picture


PICTURES: dict[str, Scene] = {
    "prompts-reading": _prompts,
    "comparing": _comparing,
    "statistics-counting": _counting,
    "palette-searching": _searching,
    "palette-indexing": _indexing,
    "attaching": _attaching,
    "exporting-all": _exporting,
    "importing": _importing,
    "restoring": _restoring,
    "backups": _backups,
    "backups-nothing": partial(_backups, sought="quaternion"),
    "restored": _restored,
    "backups-small-200": sized(partial(_backups), 640, 480, 200),
}
"""By the name of the picture; what is restored comes last, in this order."""
