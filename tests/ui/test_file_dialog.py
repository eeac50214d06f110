"""The dialog for files is in the theme where the desktop has none of its own."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.file_dialog import FileDialog
from tests.ui.conftest import OpenDesktop


def colors(icon: QIcon) -> set[str]:
    """Return the colours of an icon's opaque pixels."""
    picture = icon.pixmap(18, 18).toImage()
    pixels = (picture.pixelColor(x, y) for x in range(18) for y in range(18))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize(
    ("theme", "text", "ground"), [("light", "#1f1e1c", "#ffffff"), ("dark", "#e9e7e3", "#1c1d1f")]
)
def test_its_buttons_and_files_have_icons_in_the_colour_of_text_and_its_lists_a_ground(
    open_desktop: OpenDesktop, tmp_path: Path, theme: str, text: str, ground: str
) -> None:
    desktop = open_desktop("https://liaobots.com")
    desktop.account.choose_theme(theme)
    (tmp_path / "folder").mkdir()
    (tmp_path / "notes.txt").write_text("notes")
    dialog = FileDialog(desktop.window, "Open", str(tmp_path))
    buttons = [dialog.findChild(QToolButton, name) for name in ("backButton", "newFolderButton")]
    provider = dialog.iconProvider()
    assert provider is not None
    layout, shown = dialog.layout(), []
    assert layout is not None
    for box in dialog.findChildren(QComboBox):
        picture = box.grab().toImage()
        chevron = product(range(box.width() - 24, box.width() - 10), range(10, 28))
        shown.append(text in {picture.pixelColor(*place).name() for place in chevron})
    (below,) = dialog.findChildren(QDialogButtonBox)
    inner = below.layout()
    assert inner is not None
    (name,) = dialog.findChildren(QLineEdit, "fileNameEdit")
    completions = name.completer().popup()
    assert completions is not None
    completions.resize(200, 80)
    below_name = completions.grab().toImage().pixelColor(100, 70)

    assert (below_name.name(), below_name.alpha()) == (ground, 255)
    assert shown == [True, True]
    assert layout.getContentsMargins() == (20, 20, 20, 20)
    assert (layout.spacing(), inner.spacing()) == (12, 12)
    for button in buttons:
        assert isinstance(button, QToolButton)
        assert colors(button.icon()) == {text}
    for file in ("folder", "notes.txt"):
        assert colors(provider.icon(QFileInfo(str(tmp_path / file)))) == {text}


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_what_it_asks_looks_as_questions_of_the_app(
    open_desktop: OpenDesktop, tmp_path: Path
) -> None:
    desktop = open_desktop("https://liaobots.com")
    (tmp_path / "notes.txt").write_text("notes")
    dialog = FileDialog(desktop.window, "Save", str(tmp_path))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile("notes.txt")
    dialog.open()
    seen: list[object] = []

    def look() -> None:
        (box,) = dialog.findChildren(QMessageBox)
        layout = box.layout()
        seen.extend((box.text(), box.iconPixmap().isNull(), box.isVisible()))
        seen.append(layout.getContentsMargins() if layout is not None else None)
        seen.extend(button.text() for button in box.buttons())
        box.reject()

    QTimer.singleShot(0, look)
    dialog.accept()
    dialog.reject()

    assert seen == [
        *("notes.txt already exists.\nReplace it?", True, True),
        *((20, 20, 20, 20), "Yes", "No"),
    ]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_it_is_gone_when_it_is_closed(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop("https://liaobots.com")
    dialog = FileDialog(desktop.window, "Open")
    dialog.open()
    dialog.reject()

    qtbot.waitUntil(lambda: desktop.window.findChild(QFileDialog) is None)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_ctrl_w_closes_it_without_a_choice(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop("https://liaobots.com")
    dialog = FileDialog(desktop.window, "Open")
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: desktop.window.findChild(QFileDialog) is None)


def _drawn_width(button: QToolButton) -> int:
    """Return how wide its picture is, in pixels."""
    picture = button.grab().toImage()
    ground = picture.pixelColor(0, 0)
    drawn = [
        x
        for x, y in product(range(picture.width()), range(picture.height()))
        if picture.pixelColor(x, y) != ground
    ]
    return max(drawn) - min(drawn)


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("language", ["en", "ru"])
def test_it_fits_into_a_small_window_at_300_percent_without_what_can_be_missed(
    open_desktop: OpenDesktop, tmp_path: Path, language: str
) -> None:
    desktop = open_desktop("https://liaobots.com")
    desktop.account.choose(Settings.language, language)
    desktop.account.choose_zoom(300)
    desktop.window.resize(640, 480)
    dialog = FileDialog(desktop.window, "Save", str(tmp_path))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.open()
    QApplication.processEvents()
    size = dialog.size().toTuple()
    boxes = {box.objectName(): box for box in dialog.findChildren(QComboBox)}
    folder, kinds = boxes["lookInCombo"], boxes["fileTypeCombo"]
    (places,) = dialog.findChildren(QListView, "sidebar")
    (name,) = dialog.findChildren(QLineEdit, "fileNameEdit")
    (made,) = dialog.findChildren(QToolButton, "newFolderButton")
    drawn = _drawn_width(made)
    seen = folder.x(), name.x(), kinds.x(), folder.width() > 300, places.isVisible()
    told = folder.accessibleName(), name.accessibleName(), name.placeholderText()
    dialog.reject()
    desktop.account.choose_zoom(100)
    desktop.account.choose(Settings.language, "en")

    assert size == (602, 451)
    assert drawn > 40  # its picture is as large as the others
    assert seen == (26, 26, 26, True, False)
    assert (
        told
        == {
            "en": ("Look in", "File name", "File name"),
            "ru": ("Папка", "Имя файла", "Имя файла"),
        }[language]
    )


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_it_has_room_and_its_columns_end_with_it_also_behind_a_narrow_one(
    open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    """Qt keeps the widths of the last dialog."""
    desktop = open_desktop("https://liaobots.com")
    ends, seen, drawn = [], [], []
    desktop.account.choose(Settings.language, "ru")  # whose words are the longest
    sizes = ((300, 640, 480), (200, 900, 600), (100, 640, 480), (100, 1280, 820))
    for zoom, width, height in sizes:
        desktop.account.choose_zoom(zoom)
        desktop.window.resize(width, height)
        dialog = FileDialog(desktop.window, "Save", str(tmp_path))
        dialog.open()
        QApplication.processEvents()
        (files,) = dialog.findChildren(QTreeView, "treeView")
        ends.append(files.header().length() - files.viewport().width())
        (folder,) = dialog.findChildren(QComboBox, "lookInCombo")
        heights = {folder.height(), *(each.height() for each in dialog.findChildren(QPushButton))}
        seen.append((dialog.width() <= width, folder.width() > 100, heights))
        (made,) = dialog.findChildren(QToolButton, "newFolderButton")
        drawn.append(_drawn_width(made))
        dialog.reject()
        qtbot.waitUntil(lambda: not desktop.window.findChildren(FileDialog))
    desktop.account.choose(Settings.language, "en")

    assert ends == [0, 0, 0, 0]
    assert [fits[:2] for fits in seen] == [(True, True)] * 4
    assert [fits[2] for fits in seen] == [{72}, {48}, {38}, {38}]  # 38 as all where that has room
    assert drawn[2:] == [15, 15]
