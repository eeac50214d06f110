"""Why there is no window is said in the language that the window would have spoken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from liaobots_desktop.instance.errors import (
    WindowElsewhere,
    WindowNotAnswering,
    WindowOfAnotherVersion,
)
from liaobots_desktop.store.errors import (
    DataDirUnusable,
    NotRead,
    StoreDamaged,
    StoreError,
    StoreTooNew,
)
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.drawing import ZOOM_PROPERTY
from liaobots_desktop.ui.early_box import early_box
from liaobots_desktop.ui.early_words import early_words

_PATH = Path("/home/ann/chats")


@pytest.fixture(autouse=True)
def _in_order(qapp: QApplication) -> Iterator[None]:
    before = qapp.findChildren(QTranslator)
    looks = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    qapp.setStyleSheet(looks[0])
    qapp.setPalette(looks[1])
    qapp.setFont(looks[2])
    qapp.setProperty(ZOOM_PROPERTY, 1.0)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            qapp.removeTranslator(translator)
            translator.deleteLater()


@pytest.mark.parametrize(
    ("error", "russian"),
    [
        (DataDirUnusable(_PATH), "В папке /home/ann/chats нельзя хранить ваши чаты."),
        (StoreTooNew(_PATH), "Чаты в /home/ann/chats записаны более новой версией"),
        (StoreDamaged(_PATH), "Чаты в /home/ann/chats не читаются: файл повреждён"),
        (NotRead("77"), "Сейчас чаты не читаются (77). Ничего не изменено."),
        (WindowNotAnswering(77), "Окно с этими чатами уже открыто, но не отвечает (процесс 77)."),
        (WindowNotAnswering(0), "Окно с этими чатами уже открыто, но не отвечает. Подождите"),
        (WindowElsewhere("ann-pc"), "Окно с этими чатами открыто на другом компьютере, ann-pc."),
        (WindowOfAnotherVersion(), "Окно с этими чатами открыто в другой версии приложения."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_reason_is_said_in_russian(
    qapp: QApplication, folder: Path, error: StoreError, russian: str
) -> None:
    SettingsFile(folder).change(language="ru")

    assert early_words(str(error), qapp, folder).startswith(russian)


def test_its_box_has_the_buttons_and_the_direction_of_the_language(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    SettingsFile(folder).change(language="ar")
    said = early_words(str(WindowOfAnotherVersion()), qapp, folder)
    box = QMessageBox()
    qtbot.addWidget(box)
    box.addButton(QMessageBox.StandardButton.Cancel)

    assert said.startswith("النافذة التي فيها هذه المحادثات مفتوحة في إصدار آخر")
    assert [button.text() for button in box.buttons()] == ["إلغاء"]
    assert box.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_its_box_looks_as_the_window_would_have_looked(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    SettingsFile(folder).change(language="ru", theme="dark", zoom=200)
    box = early_box(str(DataDirUnusable(Path("/home/<b>ann"))), qapp, folder)
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.open()
    picture = box.grab().toImage()
    (words,) = box.findChildren(QLabel, "qt_msgbox_informativelabel")
    (button,) = box.buttons()
    box.done(0)

    assert picture.pixelColor(4, 4).name() == "#1c1d1f"
    assert box.iconPixmap().isNull()
    assert not box.windowIcon().isNull()
    assert box.text() == "Не удалось запустить Liaobots Desktop"
    assert words.text().startswith("В папке /home/<b>ann нельзя хранить ваши чаты.")
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert (button.text(), button.font().pixelSize()) == ("OK", 28)


def test_a_folder_without_settings_leaves_the_language_of_the_system(
    qapp: QApplication, tmp_path: Path
) -> None:
    english = str(DataDirUnusable(_PATH))

    assert early_words(english, qapp, tmp_path / "none") == english
