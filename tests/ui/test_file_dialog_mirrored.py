"""Paths and patterns of the dialog for files are read from the left in a mirrored window, too."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStyle,
    QStyleOptionComboBox,
)
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.file_dialog import FileDialog
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    """A window that speaks English again when the test has ended."""
    desktop = open_desktop("https://liaobots.com", theme="light")
    yield desktop
    _speak(desktop, "en")


def _speak(desktop: Desktop, code: str) -> None:
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()


def _box(desktop: Desktop, name: str, folder: Path, qtbot: QtBot) -> QComboBox:
    dialog = FileDialog(desktop.window, "Open", str(folder))
    dialog.setNameFilters(["(*.pdf *.ps)"])
    dialog.resize(1600, 480)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    box = dialog.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(lambda: box.count() > 0)
    return box


def _field(box: QComboBox) -> QImage:
    """Return the picture of what is left of a box for its words."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    parts, box_kind = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
    area = box.style().subControlRect(box_kind, option, parts, box)
    if not box.itemIcon(box.currentIndex()).isNull():
        beside = option.iconSize.width() + 4
        area.adjust(*((0, 0, -beside, 0) if box.isRightToLeft() else (beside, 0, 0, 0)))
    return box.grab(area).toImage()


def _words(field: QImage) -> list[int]:
    """Return how many pixels of each column are of letters, from the first that has some."""
    columns = _columns(field)
    seen = [at for at, count in enumerate(columns) if count]
    return columns[seen[0] : seen[-1] + 1]


def _columns(field: QImage) -> list[int]:
    ground, height = field.pixelColor(0, 0), field.height()
    return [
        sum(field.pixelColor(x, y) != ground for y in range(height)) for x in range(field.width())
    ]


def _differing(one: list[int], other: list[int]) -> float:
    """Return the share that is elsewhere: letters may stand between two pixels."""
    pairs = zip_longest(one, other, fillvalue=0)
    return sum(abs(mine - yours) for mine, yours in pairs) / sum(other)


@pytest.mark.parametrize("name", ["lookInCombo", "fileTypeCombo"])
def test_words_look_in_arabic_as_they_do_in_english(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    folder = tmp_path / "chats"
    folder.mkdir()
    usual = _words(_field(_box(desktop, name, folder, qtbot)))
    _speak(desktop, "ar")
    mirrored = _box(desktop, name, folder, qtbot)

    seen = _words(_field(mirrored))

    assert mirrored.isRightToLeft()
    assert min(_differing(seen[start:], usual) for start in (0, 1)) < 0.3


def test_patterns_are_still_patterns(desktop: Desktop, tmp_path: Path) -> None:
    dialog = FileDialog(desktop.window, "Save", str(tmp_path))
    dialog.setNameFilter("CSV (*.csv)")
    found = dialog.nameFilters()[0]

    assert found.replace("\u2066", "") == "CSV (*.csv)"
    assert found.endswith("(*.csv)")


def test_a_long_path_is_cut_in_its_middle_only(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path.joinpath(*["a-folder-with-a-long-name"] * 16)
    folder.mkdir(parents=True)
    box = _box(desktop, "lookInCombo", folder, qtbot)
    columns = _columns(_field(box))

    assert box.fontMetrics().horizontalAdvance(box.currentText()) > 2 * box.width()
    assert sum(columns[:40]) > 50
    assert columns[-1] == 0


def test_in_arabic_no_pane_is_cut_and_buttons_are_as_high_as_fields(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    _speak(desktop, "ar")
    dialog = _box(desktop, "lookInCombo", tmp_path, qtbot).window()
    (panes,) = dialog.findChildren(QSplitter)
    (field,) = (each for each in dialog.findChildren(QLineEdit) if each.isVisible())
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]

    shown = [pane for pane in map(panes.widget, range(panes.count())) if pane is not None]
    assert all(panes.rect().contains(pane.geometry()) for pane in shown)
    assert [button.height() for button in buttons] == [field.height()] * 2
    field.grab()  # Qt works out as it draws where the caret is
    assert field.cursorRect().x() > field.width() / 2
