"""Sizes and dates in the dialog for files are written as the language of the window does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem, QToolButton, QTreeView
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.file_columns import FileColumns
from liaobots_desktop.ui.file_dialog import FileDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.edges import start

WORDS = {
    "en": (["Name", "Size", "Type", "Date modified"], ["Look in:", "Files of type:"]),
    "ru": (["Имя", "Размер", "Тип", "Дата изменения"], ["Папка:", "Тип файлов:"]),
    "ar": (["الاسم", "الحجم", "النوع", "تاريخ التعديل"], ["المجلد:", "نوع الملفات:"]),
}
"""The heads of the dialog and the words before its boxes."""

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    """A window that speaks English at 100 % again when the test has ended."""
    desktop = open_desktop("https://liaobots.com", theme="light")
    yield desktop
    desktop.account.choose(Settings.language, "en")
    desktop.account.choose_zoom(100)
    QApplication.sendPostedEvents()


def _row(dialog: FileDialog, qtbot: QtBot) -> tuple[FileColumns, QTreeView, QModelIndex]:
    files = dialog.findChild(QTreeView, "treeView")
    assert isinstance(files, QTreeView)
    qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == 1)
    delegate = files.itemDelegate()
    assert isinstance(delegate, FileColumns)
    return delegate, files, files.model().index(0, 0, files.rootIndex())


@pytest.mark.parametrize(
    ("language", "length", "size", "date"),
    [
        ("ru", 2048, "2,00\xa0КБ", "03.06.2026"),
        ("en", 2048, "2.00 kB", "3 Jun 2026"),
        ("ru", 4, "4\xa0байта", "03.06.2026"),
        ("ar", 48210, "47.08 كيلوبايت", "3\u200f/6\u200f/2026"),
        ("ar", 1205862, "1.15 ميغابايت", "3\u200f/6\u200f/2026"),
        ("ru", 1205862, "1,15\xa0МБ", "03.06.2026"),
    ],
)
def test_the_language_of_the_window_writes_sizes_and_dates(
    desktop: Desktop,
    tmp_path: Path,
    qtbot: QtBot,
    *,
    language: str,
    length: int,
    size: str,
    date: str,
) -> None:
    desktop.account.choose(Settings.language, language)
    QApplication.sendPostedEvents()
    folder = tmp_path / "exported"
    folder.mkdir()
    (folder / "chats.json").write_bytes(bytes(length))
    os.utime(folder / "chats.json", (1_780_488_000, 1_780_488_000))  # 3 June 2026, 12:00 UTC
    dialog = FileDialog(desktop.window, "Open", str(folder))
    dialog.open()
    delegate, files, first = _row(dialog, qtbot)
    told = []
    for column in (1, 3):
        option = QStyleOptionViewItem()
        delegate.initStyleOption(option, files.model().index(0, column, files.rootIndex()))
        told.append(option.text)
    across = Qt.Orientation.Horizontal
    heads = [files.model().headerData(column, across) for column in range(4)]
    asked = [
        found.text()
        for name in ("lookInLabel", "fileTypeLabel")
        if isinstance(found := dialog.findChild(QLabel, name), QLabel)
    ]
    dialog.reject()

    assert (heads, asked) == WORDS[language]
    assert told[0].startswith(size)
    assert told[1].startswith(date)
    assert first.data() == "chats.json"


def test_its_icons_are_as_large_as_the_zoom(desktop: Desktop) -> None:
    desktop.account.choose_zoom(300)
    dialog = FileDialog(desktop.window, "Open")
    buttons = [dialog.findChild(QToolButton, name) for name in ("backButton", "newFolderButton")]
    views = dialog.findChildren(QTreeView)

    assert {each.iconSize().width() for each in buttons if isinstance(each, QToolButton)} == {54}
    assert {each.iconSize().width() for each in views} == {54}


@pytest.mark.parametrize(("language", "zoom"), [("en", 100), ("en", 300), ("ar", 100), ("ar", 300)])
def test_each_head_begins_where_the_texts_below_it_do(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, *, language: str, zoom: int
) -> None:
    desktop.account.choose(Settings.language, language)
    desktop.account.choose_zoom(zoom)
    desktop.window.resize(2400, 900)  # in which there is room for columns
    QApplication.sendPostedEvents()
    folder = tmp_path / "exported"
    folder.mkdir()
    (folder / "HH").write_bytes(b"")
    dialog = FileDialog(desktop.window, "Open", str(folder))
    dialog.resize(2400, 900)
    dialog.open()
    _delegate, files, first = _row(dialog, qtbot)
    QApplication.processEvents()
    heads, rows = (view.viewport().grab().toImage() for view in (files.header(), files))
    is_mirrored = language == "ar"
    seen = []
    for column in range(4):
        cell = files.visualRect(first.siblingAtColumn(column))
        head = QRect(cell.left(), 0, cell.width(), heads.height())
        icon = 0 if column else files.iconSize().width() + round(8 * zoom / 100)
        text = cell.adjusted(0, 0, -icon, 0) if is_mirrored else cell.adjusted(icon, 0, 0, 0)
        head_start = start(heads, head, from_right=is_mirrored)
        seen.append(abs(head_start - icon - start(rows, text, from_right=is_mirrored)))
    dialog.reject()

    assert max(seen) <= 1 + zoom // 100  # letters begin not all at their edge
