"""The test of a service: what it tells, and that it asks nothing that costs."""

import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.ui.services.service_test import ServiceTest
from tests.fault_server import FaultServer, hang, tell, whole
from tests.ui.conftest import OpenDesktop
from tests.ui.services.conftest import Opened, add


def ended(test: ServiceTest, qtbot: QtBot) -> str:
    """Press the button and return what the test has found."""
    with qtbot.waitSignal(test.ended):
        test.button.click()
    return test.result.text()


def test_a_test_tells_what_it_found_and_asks_nothing_that_costs(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, page = opened
    models = b'{"data": [{"id": "a"}, {"id": "b"}]}'
    credits_ = b'{"data": {"balance": 85.5, "amount": 100}}'
    answers = {"/v1/models": whole(models), "/api/v1/credits": whole(credits_)}
    with FaultServer(answers) as server:
        page.show_profile(add(desktop, server.url))
        test = page.form.service.test
        with qtbot.waitSignal(test.ended):
            test.button.click()
            while_asking = test.result.palette().windowText().color()
        text = test.result.text()
        asked = [request.request_line.split(" ")[0] for request in server.requests]

    assert text.startswith("Reached, code accepted, balance 85.50, 2 models, ")
    assert text.endswith("\u00a0ms to the first byte.")  # number and unit stay together
    assert asked == ["GET", "GET"]
    assert while_asking == desktop.themes.theme.color("muted")
    assert test.result.palette().windowText().color() == desktop.themes.theme.color("accent")
    assert test.button.accessibleDescription() == text
    assert test.button.text() == "Test the service"


def test_what_a_test_found_is_seen_in_a_small_window(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("https://liaobots.com")
    desktop.window.resize(720, 540)
    page = desktop.window.pages.services
    desktop.window.pages.show_profile(add(desktop, "http://127.0.0.1:1"), ask_for_code=False)
    ended(page.form.service.test, qtbot)
    result = page.form.service.test.result

    assert result.visibleRegion().boundingRect().height() == result.height() > 0


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
    assert text.endswith("Only a question shows whether the code is accepted, and that costs.")
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
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("hello")

    assert found.startswith("Reached, code accepted, balance ")
    assert "hello" in desktop.window.pane.transcript.visible_text().lower()


def test_the_models_that_a_test_found_take_the_place_of_those_that_nobody_touched(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, page = opened
    listed = b'{"data": [{"id": "llama3", "context_length": 8192}, {"id": "qwen2.5"}]}'
    with FaultServer({"/v1/models": whole(listed), "": whole(b"{}")}) as server:
        profile = add(desktop, server.url)
        page.show_profile(profile)
        test = page.form.service.test
        ended(test, qtbot)
        is_offered = test.add_models.isVisible()
        test.add_models.click()
        kept = desktop.account.services.find(profile.id)
        page.form.show_tab(0)
        ended(test, qtbot)

    assert is_offered
    assert kept is not None
    assert [model.id for model in kept.models] == ["llama3", "qwen2.5"]
    assert page.form.models.list.count() == 2
    assert not test.add_models.isVisible()  # they are there now
