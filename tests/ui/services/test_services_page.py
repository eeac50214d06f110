"""The page of the services: what is listed, what can be changed, what a test finds."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.services.row_delegate import MORE
from liaobots_desktop.ui.services.services_page import ServicesPage
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.services.conftest import Opened, add, enter
from tests.ui.settings.choosing import click, shown
from tests.ui.settings.choosing import opened as opened_settings

OTHER = "sk-Another0Code"


def listed(page: ServicesPage) -> list[tuple[str, str]]:
    """Return the rows: a name without marks of direction, and what stands below it."""
    items = (page.list.item(row) for row in range(page.list.count()))
    return [(item.text().strip("\u2068\u2069"), str(item.data(MORE))) for item in items]


def test_the_built_in_services_are_listed_and_the_chosen_one_is_marked(opened: Opened) -> None:
    _, page = opened

    assert listed(page) == [
        ("Liaobots web", "liaobots.com · new chats"),
        ("Liaobots API", "ai.liaobots.work"),
        ("Demo", "on this computer"),
    ]
    assert page.list.currentRow() == 0
    assert page.form.is_chosen.isVisible()
    assert not page.delete.isEnabled()


def test_built_in_ones_have_neither_name_nor_address_to_edit(opened: Opened) -> None:
    _, page = opened
    shown = []
    for row in range(3):
        page.list.setCurrentRow(row)
        pane = page.form.service
        fields = (pane.name, pane.address, pane.public_address, pane.protocol, pane.code)
        shown.append([field.isVisible() for field in fields])

    assert shown == [
        [False, False, True, False, True],
        [False, False, False, False, True],
        [False, False, False, False, False],
    ]


def test_a_service_is_added_named_and_addressed(opened: Opened, folder: Path) -> None:
    desktop, page = opened
    page.add.click()
    pane = page.form.service
    has_focus = desktop.window.focusWidget() is pane.name
    enter(pane.name, "Home")
    enter(pane.address, "localhost:11434/v1")
    enter(pane.address, "http://localhost:11434/v1")
    desktop.later.finish()
    kept = json.loads((folder / "profiles.json").read_text())["profiles"]

    assert has_focus
    assert listed(page)[3] == ("Home", "localhost:11434")
    assert [(entry["name"], entry["base_url"], entry["protocol"]) for entry in kept] == [
        ("Home", "http://localhost:11434", "api")
    ]


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("name", " ", "A service needs a name."),
        ("name", "\xad", "A service needs a name."),
        ("name", "demo", "Another service has this name."),
        ("address", "http://elsewhere.example", "could read your auth code"),
        ("address", "no address", "address"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_is_not_kept(
    opened: Opened, field: str, typed: str, error: str
) -> None:
    desktop, page = opened
    page.add.click()
    before = desktop.account.services.all()[3]
    edited = getattr(page.form.service, field)
    enter(edited, typed)
    shown = page.form.service._fields[edited].error

    assert error in shown.text()
    assert shown.isVisible()
    assert edited.accessibleDescription() == shown.text()
    assert desktop.account.services.all()[3] == before


def test_a_code_is_masked_kept_in_its_own_file_and_never_shown(
    opened: Opened, folder: Path
) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example", code="")
    page.show_profile(profile)
    pane = page.form.service
    QTest.keyClicks(pane.code, f" {OTHER} ")
    is_masked = pane.code.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(pane.code, Qt.Key.Key_Return)
    file = folder / "auth-codes" / profile.id

    assert is_masked
    assert (file.read_text(), file.stat().st_mode & 0o777) == (OTHER, 0o600)
    assert pane.code.text() == ""
    assert pane.code.placeholderText() == "Saved; type a new one"
    assert OTHER not in (folder / "profiles.json").read_text()
    pane.forget.click()
    assert not file.exists()
    assert not pane.forget.isVisible()


def test_a_bad_character_of_a_code_is_told_by_its_place(opened: Opened) -> None:
    desktop, page = opened
    page.show_profile(add(desktop, "https://own.example", code=""))
    pane = page.form.service
    pane.code.setText("Abс123")  # the third letter is Cyrillic
    QTest.keyClick(pane.code, Qt.Key.Key_Return)

    assert pane._fields[pane.code].error.text().startswith("Character 3 of the auth code")


def test_a_code_stays_behind_when_the_address_changes(opened: Opened) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example")
    page.show_profile(profile)
    pane = page.form.service
    enter(pane.address, "https://elsewhere.example")
    moved = desktop.account.services.find(profile.id)
    assert moved is not None

    assert moved.endpoint == Endpoint("https://elsewhere.example", Protocol.API)
    assert desktop.account.auth(moved).reveal() == ""
    assert "was entered for another address" in pane._fields[pane.code].error.text()


def test_other_addresses_do_not_follow_a_service_to_another_host(opened: Opened) -> None:
    desktop, page = opened
    page.list.setCurrentRow(1)
    page.copy.click()
    pane = page.form.service
    enter(pane.address, "https://ai.liaobots1.work")
    at_liaobots = desktop.account.services.all()[3]
    enter(pane.address, "https://elsewhere.example")
    moved = desktop.account.services.all()[3]

    assert len(at_liaobots.backups) == 3
    assert moved.endpoint == Endpoint("https://elsewhere.example", Protocol.API)
    assert moved.backups == ()
    assert page.form.connection.backups.text() == ""


def test_a_copy_has_everything_but_the_code(opened: Opened) -> None:
    desktop, page = opened
    page.list.setCurrentRow(1)
    page.copy.click()
    copy = desktop.account.services.all()[3]

    assert (copy.name, copy.endpoint) == (
        "Liaobots API 2",
        Endpoint("https://ai.liaobots.work", Protocol.API),
    )
    assert len(copy.backups) == 3
    assert desktop.account.services.saved_code(copy) is None


def test_a_deleted_service_comes_back_with_its_code_by_undo(opened: Opened, folder: Path) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example", name="Mine", code=OTHER)
    desktop.account.choose_profile(profile)
    page.show_profile(profile)
    page.delete.click()
    file = folder / "auth-codes" / profile.id
    gone = (listed(page)[-1][0], file.exists(), desktop.account.profile().name)
    page.undo.click()
    found = desktop.account.services.find(profile.id)
    assert found is not None

    assert gone == ("Demo", False, "Liaobots web")
    assert desktop.account.profile() == found
    assert desktop.account.auth(found) == AuthCode(OTHER)
    assert listed(page)[-1] == ("Mine", "own.example · new chats")


def test_another_service_is_chosen_for_new_chats(opened: Opened) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example")
    page.show_profile(profile)
    page.form.choose.click()

    assert desktop.account.profile().id == profile.id
    assert listed(page)[0] == ("Liaobots web", "liaobots.com")
    assert listed(page)[3] == ("Mine", "own.example · new chats")
    assert page.form.is_chosen.isVisible()


def test_the_other_address_of_the_web_page_can_be_chosen(opened: Opened) -> None:
    desktop, page = opened
    box = page.form.service.public_address
    box.setCurrentIndex(1)
    box.activated.emit(1)

    assert desktop.account.endpoint() == Endpoint("https://liaobots.work", Protocol.WEB)
    assert desktop.account.auth() == AuthCode(CODE)
    assert listed(page)[0] == ("Liaobots web", "liaobots.work · new chats")


def test_everything_has_a_name_and_is_reached_by_tab(opened: Opened) -> None:
    desktop, page = opened
    page.show_profile(add(desktop, "https://own.example"))
    page.list.setFocus()
    reached: list[QWidget] = []
    for _ in range(30):
        focused = desktop.window.focusWidget()
        if focused in reached:
            break
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    names = [widget.accessibleName() or widget.property("text") for widget in reached]

    for name in ("Services", "Add a service", "Duplicate this service", "Delete this service"):
        assert name in names
    for name in ("Use for new chats", "Service", "Name", "Address", "Protocol", "Auth code"):
        assert name in names
    assert "Test the service" in names
    assert "Done" in names
    assert all(names)


def shown_settings(window: MainWindow) -> list[SettingsDialog]:
    return [each for each in window.findChildren(SettingsDialog) if each.isVisible()]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_escape_and_done_lead_back_to_where_one_came_from(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    window = desktop.window
    click(opened_settings(desktop, "services"), "Services and models")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    from_settings = window.pages.services.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.settings is not None
    assert window.settings.dialog is not None
    back_in_settings = shown(window.settings.dialog)
    window.settings.dialog.reject()
    window.pages.show_profile(desktop.account.profile(), ask_for_code=False)
    window.pages.services.leave.click()
    seen = [(window.pane.isVisible(), shown_settings(window))]
    window.commands.perform("app.services")
    page = window.pages.services
    page.list.setCurrentRow(1)
    page.form.focus_code()
    QTest.keyClicks(window.focusWidget(), "Other0Code")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    seen.append((window.pane.isVisible(), shown_settings(window)))

    assert seen == [(True, []), (True, [])]
    assert desktop.account.has_code  # typed, and left by Esc
    assert from_settings
    assert back_in_settings[-1] == "Services and models"
    assert window.pane.isVisible()


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_in_a_small_window_the_list_and_the_form_do_not_lie_on_each_other(
    opened: Opened, qtbot: QtBot, zoom: int
) -> None:
    desktop, page = opened
    desktop.window.resize(720, 540)
    desktop.account.choose_zoom(zoom)
    qtbot.waitUntil(lambda: page.list.visibleRegion().boundingRect().height() > 60)

    def parts() -> list[QRect]:
        shown = (page.list, page.add, page.copy, page.delete, page.form, page.leave)
        return [QRect(part.mapTo(page, QPoint()), part.size()) for part in shown]

    qtbot.waitUntil(lambda: not any(one.intersects(two) for one, two in combinations(parts(), 2)))

    assert max(part.right() for part in parts()) < page.width()
