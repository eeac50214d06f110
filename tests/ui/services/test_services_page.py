"""The page of the services: what is listed, what can be changed, what a test finds."""

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.connection import Connection, Proxy, TimeLimits
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.ui.services.row_delegate import MORE
from liaobots_desktop.ui.services.service_test import ServiceTest
from liaobots_desktop.ui.services.services_page import ServicesPage
from tests.fault_server import FaultServer, hang, tell, whole
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.services.conftest import Opened, add

OTHER = "sk-Another0Code"


def listed(page: ServicesPage) -> list[tuple[str, str]]:
    """Return the rows: a name without marks of direction, and what stands below it."""
    items = (page.list.item(row) for row in range(page.list.count()))
    return [(item.text().strip("\u2068\u2069"), str(item.data(MORE))) for item in items]


def enter(field: QLineEdit, text: str) -> None:
    """Type into a field and leave it."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def ended(test: ServiceTest, qtbot: QtBot) -> str:
    """Press the button and return what the test has found."""
    with qtbot.waitSignal(test.ended, timeout=20_000):
        test.button.click()
    return test.result.text()


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
        ("name", "demo", "Another service has this name."),
        ("address", "http://elsewhere.example", "would send your auth code readable"),
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
    assert pane.code.placeholderText() == "Saved; type another one to replace it"
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


def test_a_test_tells_what_it_found_and_asks_nothing_that_costs(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, page = opened
    models = b'{"data": [{"id": "a"}, {"id": "b"}]}'
    credits_ = b'{"data": {"balance": 85.5, "amount": 100}}'
    answers = {"/v1/models": whole(models), "/api/v1/credits": whole(credits_)}
    with FaultServer(answers) as server:
        page.show_profile(add(desktop, server.url))
        text = ended(page.form.service.test, qtbot)
        asked = [request.request_line.split(" ")[0] for request in server.requests]

    assert text.startswith("Reached, code accepted, balance 85.50, 2 models, ")
    assert text.endswith(" ms to the first byte.")
    assert asked == ["GET", "GET"]
    assert page.form.service.test.button.accessibleDescription() == text
    assert page.form.service.test.button.text() == "Test the service"


def test_a_failed_test_says_why_in_a_sentence(opened: Opened, qtbot: QtBot) -> None:
    desktop, page = opened
    page.show_profile(add(desktop, "http://127.0.0.1:1"))
    out_of_reach = ended(page.form.service.test, qtbot)
    with FaultServer(whole(b'{"message":"401 Unauthorized"}', "401 Unauthorized")) as server:
        page.show_profile(add(desktop, server.url, name="Refusing"))
        refused = ended(page.form.service.test, qtbot)

    assert out_of_reach == (
        "Cannot reach 127.0.0.1:1. Check your internet connection, then try again."
    )
    assert refused == "The service does not accept this auth code. Enter the code again."
    assert page.form.service.test.result.property("good") is False


def test_the_web_protocol_is_honest_about_what_a_test_can_tell(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, page = opened
    answers = {"/": whole(b"<html>Welcome")}
    with FaultServer(answers) as server:
        page.show_profile(add(desktop, server.url, Protocol.WEB))
        text = ended(page.form.service.test, qtbot)
        seen = [request.header("x-auth-code") for request in server.requests]

    assert text.startswith("Reached, ")
    assert text.endswith("Whether it takes the code shows only with a question, which costs.")
    assert seen == [None, None]


def test_a_service_without_a_code_says_so_before_anything_is_sent(opened: Opened) -> None:
    desktop, page = opened
    with FaultServer(whole(b"")) as server:
        page.show_profile(add(desktop, server.url, Protocol.WEB, code=""))
        page.form.service.test.button.click()

        assert page.form.service.test.result.text().startswith("An auth code is needed")
        assert server.requests == []


def test_a_test_can_be_cancelled_and_says_nothing_afterwards(opened: Opened, qtbot: QtBot) -> None:
    desktop, page = opened
    asked = threading.Event()
    test = page.form.service.test
    with FaultServer([tell(asked), hang()]) as server:
        page.show_profile(add(desktop, server.url))
        test.button.click()
        qtbot.waitUntil(asked.is_set)
        worker = test._worker
        assert worker is not None
        while_testing = (test.button.text(), test.result.text())
        with qtbot.waitSignal(worker.finished):
            test.button.click()
        QApplication.processEvents()

    assert while_testing == (
        "Cancel the test",
        f"Testing {server.url.removeprefix('http://')}…",
    )
    assert (test.button.text(), test.result.text()) == ("Test the service", "")


def test_closing_the_window_ends_a_test(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop("https://liaobots.com")
    page = desktop.window.pages.services
    asked = threading.Event()
    with FaultServer([tell(asked), hang()]) as server:
        desktop.window.pages.show_profile(add(desktop, server.url), ask_for_code=False)
        page.form.service.test.button.click()
        qtbot.waitUntil(asked.is_set)
        has_ended = page.shut_down()

    assert has_ended


def test_time_limits_proxy_and_certificates_are_kept(opened: Opened, tmp_path: Path) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example")
    page.show_profile(profile)
    page.form.show_tab(2)
    pane = page.form.connection
    ca_file = tmp_path / "own.pem"
    ca_file.write_text("-----BEGIN CERTIFICATE-----\n")
    enter(pane.connect_s, "2,5")
    pane.proxy.setCurrentIndex(2)
    pane.proxy.activated.emit(2)
    enter(pane.proxy_url, "proxy.example:3128")
    enter(pane.proxy_user, "me")
    enter(pane.proxy_password, "secret")
    pane._on_file_chosen(str(ca_file))
    found = desktop.account.services.find(profile.id)
    assert found is not None

    assert found.connection == Connection(
        TimeLimits(2.5, 60.0, 1800.0), Proxy.parse("proxy.example:3128", "me", "secret"), ca_file
    )
    assert pane.proxy_password.echoMode() is QLineEdit.EchoMode.Password


def test_a_limit_that_is_no_time_and_a_file_that_is_not_there_are_not_kept(
    opened: Opened, tmp_path: Path
) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example")
    page.show_profile(profile)
    page.form.show_tab(2)
    pane = page.form.connection
    enter(pane.silence_s, "0")
    wrong_limit = pane._of_limits[1].error.text()
    enter(pane.silence_s, "30")
    enter(pane.ca_file, str(tmp_path / "none.pem"))

    assert wrong_limit == "From 0.1 to 86400."
    assert pane._of_ca.error.text() == "There is no such file."
    found = desktop.account.services.find(profile.id)
    assert found is not None
    assert found.connection == Connection(TimeLimits(silence=30.0))


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


def test_escape_and_done_lead_back_to_where_one_came_from(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop("demo")
    window = desktop.window
    window.show_settings()
    window.pages.settings._services.click()
    from_settings = window.pages.services.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    back_in_settings = window.pages.settings.isVisible()
    window.pages.show_profile(desktop.account.profile(), ask_for_code=False)
    window.pages.services.leave.click()

    assert from_settings
    assert back_in_settings
    assert window.pane.isVisible()


def test_the_demo_passes_its_test(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop("demo")
    desktop.window.pages.show_services()
    page = desktop.window.pages.services
    text = ended(page.form.service.test, qtbot)

    assert text.startswith("Reached, ")
    assert page.form.connection.about.isVisibleTo(page.form.connection)


def test_a_real_service_of_ones_own_is_asked_after_its_test(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop: Desktop = open_desktop("https://liaobots.com")
    with DemoServer() as demo:
        profile = add(desktop, demo.url, code="any0code123")
        page = desktop.window.pages.services
        desktop.window.pages.show_profile(profile, ask_for_code=False)
        found = ended(page.form.service.test, qtbot)
        page.form.choose.click()
        page.leave.click()
        with qtbot.waitSignal(desktop.session.answer_ended, timeout=30_000):
            desktop.window.chat.send("hello")

    assert found.startswith("Reached, code accepted, balance ")
    assert "hello" in desktop.window.pane.transcript.visible_text().lower()
