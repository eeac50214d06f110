"""The dialog of the settings on the real window."""

import json
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.service_choice import DEMO
from liaobots_desktop.store.setting import Section
from liaobots_desktop.store.settings import DECLARED, SettingsFile
from liaobots_desktop.ui.keys.keys_pane import KeysPane
from liaobots_desktop.ui.settings.controls import SwitchBox, ValueBox
from liaobots_desktop.ui.settings.rows import ServiceRow, SettingRow
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from liaobots_desktop.ui.settings_door import AddedPage
from tests.store.keyrings import MemoryKeyring, no_keyring
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.settings.choosing import choose, opened, row, shown
from tests.ui.settings.test_ends import begins, ends

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_a_choice_holds_at_once_and_at_the_next_start(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    dialog = opened(desktop, "appearance")
    choose(dialog, "Theme", "Dark")
    dark = desktop.themes.theme.name
    choose(opened(desktop, "chat"), "While an answer comes", "Keep my question on top")

    assert dark == "dark"
    assert desktop.window.pane.transcript.following == "question"
    assert dialog.isVisible()
    assert open_desktop(DEMO, theme="dark").window.pane.transcript.following == "question"


def test_there_is_one_dialog_however_often_it_is_asked_for(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    desktop.window.activateWindow()
    for _ in range(2):
        QTest.keyClick(desktop.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)

    assert len(desktop.window.findChildren(SettingsDialog)) == 1


def test_reset_is_there_for_what_was_changed_and_leads_back(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    desktop = open_desktop(DEMO, theme="system")
    dialog = opened(desktop, "appearance")
    zoom = row(dialog, "Zoom")
    assert isinstance(zoom, SettingRow)
    before = zoom.reset.isVisible()
    choose(dialog, "Zoom", "125%")
    changed = zoom.reset.isVisible()
    zoom.reset.setFocus()
    QTest.keyClick(zoom.reset, Qt.Key.Key_Space)
    desktop.later.finish()

    assert (before, changed, zoom.reset.isVisible()) == (False, True, False)
    assert desktop.account.settings.zoom == 100
    assert zoom.box.hasFocus()
    assert json.loads((folder / "settings.json").read_text()) == {"base_url": "demo"}


def test_a_value_that_is_not_understood_is_marked_and_reset_puts_it_right(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    desktop = open_desktop(DEMO)
    dialog = opened(desktop)
    odd = {"base_url": "demo", "following": "sideways", "language": "tlh"}  # its file is nowhere
    (folder / "settings.json").write_text(json.dumps(odd))
    desktop.account.choose_theme("light")  # it is read again then
    dialog.show_section(DECLARED["following"].section)
    following = row(dialog, "While an answer comes")
    assert isinstance(following, SettingRow)
    told = [(following.warning.text(), following.box.currentText())]  # type: ignore[union-attr]
    following.reset.click()
    dialog.show_section(DECLARED["language"].section)
    language = row(dialog, "Language")
    assert isinstance(language, SettingRow)
    told.append((language.warning.text(), language.box.currentText()))  # type: ignore[union-attr]
    language.reset.click()
    desktop.later.finish()

    not_understood = "Its value in settings.json is not understood."
    assert told == [(not_understood, "Follow it"), (not_understood, "Follow the system")]
    assert not following.warning.isVisible()
    assert not language.warning.isVisible()
    assert json.loads((folder / "settings.json").read_text()) == {
        "base_url": "demo",
        "theme": "light",
    }


@needs_a_small_disk
def test_what_cannot_be_saved_is_told_in_the_dialog_holds_and_is_saved_as_soon_as_there_is_room(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m") as disk:
        desktop = open_desktop(DEMO)
        dialog = opened(desktop, "appearance")
        filler = fill(disk)
        choose(dialog, "Theme", "Dark")
        qtbot.waitUntil(dialog._error.isVisible)
        told = (dialog._error.isVisible(), dialog._error.text(), desktop.themes.theme.name)
        filler.unlink()
        qtbot.waitUntil(lambda: not dialog._error.isVisible())  # it is tried again
        saved = SettingsFile(disk).current.theme
        desktop.shut_down()

    assert told[0]
    assert told[1].startswith("This could not be saved (the disk is full).")
    assert (told[2], saved) == ("dark", "dark")


def test_codes_are_kept_in_the_keyring_if_wanted_and_a_failure_is_told(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    before, ring = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(no_keyring())
    desktop = open_desktop("https://liaobots.com")
    dialog = opened(desktop, "services")
    box = row(dialog, "Keep auth codes in the keyring of the system").control
    assert isinstance(box, SwitchBox)
    box.click()
    refused = (dialog._error.text(), (folder / "auth-code").read_text(), box.isChecked())
    keyring.set_keyring(ring)
    box.click()
    keyring.set_keyring(before)

    assert refused[0].startswith("The keyring of this computer could not be used.")
    assert refused[1:] == (CODE, False)
    assert box.isChecked()
    assert not dialog._error.isVisible()
    assert not (folder / "auth-code").exists()
    assert list(ring.held.values()) == [CODE]
    assert desktop.account.auth().reveal() == CODE


def test_the_service_of_new_chats_is_chosen_there(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    service = row(opened(desktop, "services"), "Service")
    assert isinstance(service, ServiceRow)
    names = [service.box.itemText(at) for at in range(service.box.count())]
    service.box.setCurrentIndex(1)
    service.box.activated.emit(1)
    plain = [name.replace("\u2068", "").replace("\u2069", "") for name in names]

    assert plain == ["Liaobots web", "Liaobots API", "Demo"]
    assert desktop.account.profile().name == "Liaobots API"


def test_a_page_that_was_added_is_a_section_and_is_found(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    assert desktop.window.settings is not None
    page = AddedPage("Extra", ("What stands beside it",), lambda: QLabel("All of it"))
    desktop.window.settings.pages.append(lambda: page)
    dialog = opened(desktop)
    sections = [dialog.list.item(at).text() for at in range(dialog.list.count())]
    dialog.field.setText("beside")
    found = shown(dialog)
    row(dialog, "Extra").control.click()  # type: ignore[attr-defined]
    seen = [text.text() for text in dialog.findChildren(QLabel) if text.isVisible()]
    dialog.show_section(Section.APPEARANCE)

    assert sections[-1] == "Extra"
    assert found == ["Extra"]
    assert seen == ["Extra", "All of it"]
    assert "Theme" in shown(dialog)


def tabbed() -> list[str]:
    """Press Tab until everything was reached; return the names in this order."""
    reached: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        name = focused.accessibleName() or str(focused.property("text") or "")
        if name in reached:
            break
        reached.append(name)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return reached


def test_keys_are_a_section_with_its_own_widget_and_are_found(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    dialog = opened(desktop)
    sections = [dialog.list.item(at).text() for at in range(dialog.list.count())]
    dialog.field.setText("shortcut")
    found = shown(dialog)
    row(dialog, "Keys").control.click()  # type: ignore[attr-defined]
    (pane,) = dialog.findChildren(KeysPane)
    reached = tabbed()
    were_shown = (pane.isVisible(), dialog.field.text(), dialog.list.currentItem().text())
    dialog.show_section(Section.APPEARANCE)

    assert sections[-1] == "Keys"
    assert found == ["Keys"]
    assert were_shown == (True, "", "Keys")
    assert "Theme" in shown(dialog)
    assert not pane.isVisible()
    assert reached[0] == "Sections"
    assert reached[1] == "Find an action or a key"
    assert reached[-2:] == ["Close", "Find a setting"]


def test_everything_is_named_and_reached_by_tab(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(DEMO)
    opened(desktop, "appearance")
    reached = tabbed()

    assert reached[:4] == ["Find a setting", "Sections", "Reset: Theme", "Theme"]
    assert reached[-1] == "Close"
    assert all(reached)
    assert "Zoom" in reached


def test_escape_clears_the_search_and_then_closes(open_desktop: OpenDesktop) -> None:
    dialog = opened(open_desktop(DEMO))
    dialog.field.setText("dark")
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    after_one = (dialog.isVisible(), dialog.field.text(), dialog.list.currentRow())
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)

    assert after_one == (True, "", 0)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("zoom", "had_to"), [(100, False), (200, True), (300, True)])
def test_in_a_small_dialog_the_sections_are_in_a_box_and_no_row_is_squeezed(
    open_desktop: OpenDesktop, qtbot: QtBot, zoom: int, had_to: bool
) -> None:
    desktop = open_desktop(DEMO)
    desktop.account.choose_zoom(zoom)
    dialog = opened(desktop, "appearance")
    had_box = dialog.box.isVisible()
    dialog.resize(640, 480)
    qtbot.waitUntil(lambda: dialog.width() == 640)
    rows = [each for each in dialog.findChildren(SettingRow) if each.isVisible()]
    qtbot.waitUntil(lambda: all(r.height() >= r.minimumSizeHint().height() for r in rows))
    too_wide = [r.title for r in rows if r.width() > dialog.rows.width()]
    is_in_box = (dialog.box.isVisible(), not dialog.list.isVisible())
    qtbot.waitUntil(lambda: len(ends(dialog, dialog.box, dialog._close, *rows)) == 1)
    beginnings = begins(dialog, dialog.field, *rows)
    resets = {(each.reset.geometry().right() + 1 == each.width()) for each in rows}
    before = {each.reset.y() < each.control.y() for each in rows}
    desktop.account.choose_zoom(100)

    assert had_box is had_to
    assert is_in_box == (True, True)
    assert too_wide == []
    assert len(beginnings) == 1
    assert (resets, before) == ({True}, {True})  # over the free room of the words


def test_the_wheel_scrolls_the_rows_and_chooses_nothing(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop(DEMO)
    desktop.account.choose_zoom(200)
    dialog = opened(desktop, "chat")
    dialog.resize(640, 640)  # a lower one is scrolled with all that is in it
    box = row(dialog, "While an answer comes").control
    assert isinstance(box, ValueBox)
    bar = dialog._scrolled.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    at = box.mapTo(dialog, box.rect().center())
    QTest.wheelEvent(dialog.windowHandle(), QPointF(at), QPoint(0, -120))
    desktop.account.choose_zoom(100)

    assert box.currentText() == "Follow it"
    assert bar.value() > 0
    assert not box.hasFocus()
