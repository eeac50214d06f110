"""A chat remembers its service: it is asked there, or elsewhere when that fails or is gone."""

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.service import profile as known
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import HostUnknown
from liaobots_desktop.store.duplicate import duplicate
from tests.fault_server import Answer, FaultServer, whole
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.services.conftest import add

PAGE = b"<html><title>Just a moment...</title>"


@pytest.fixture
def refused() -> Iterator[str]:
    """Return an address of this computer where nobody listens, and nobody will."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


def asked(desktop: Desktop, qtbot: QtBot, question: str) -> Message:
    """Ask in the open chat; return the answer as it is stored at its end."""
    with qtbot.waitSignal(desktop.session.answer_ended) as ended:
        desktop.window.chat.send(question)
    answer: Message = ended.args[0]
    return answer


def remembered(desktop: Desktop, chat: ConversationId | None) -> str | None:
    assert chat is not None
    found = desktop._store.conversations.find(chat)
    assert found is not None
    return found.profile


def told(desktop: Desktop) -> str:
    notice = desktop.window.notice_bar.notice()
    return notice.text if notice is not None else ""


def click(desktop: Desktop, reaction: str) -> None:
    """Click a button of the notice."""
    QApplication.processEvents()
    buttons = desktop.window.notice_bar.findChildren(QPushButton)
    (button,) = (b for b in buttons if b.property("reaction") == reaction and b.isVisible())
    button.click()


def test_a_chat_is_asked_where_it_began_whatever_is_chosen_later(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"First")) as first, FaultServer(whole(b"Second")) as second:
        desktop = open_desktop(first.url)
        asked(desktop, qtbot, "One")
        chat = desktop.window.chat.open_id
        assert chat is not None
        desktop.account.choose_profile(add(desktop, second.url, Protocol.WEB))
        desktop.window.new_chat()
        new = asked(desktop, qtbot, "New")
        desktop.window.open_chat(chat)
        old = asked(desktop, qtbot, "Two")

    assert (new.text, old.text) == ("Second", "First")
    assert (len(first.requests), len(second.requests)) == (2, 1)


def test_a_chat_is_asked_where_it_began_after_a_restart(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"First")) as first, FaultServer(whole(b"Second")) as second:
        desktop = open_desktop(first.url)
        desktop.account.choose_model("gpt-4")
        desktop.window.new_chat()
        asked(desktop, qtbot, "One")
        chat = desktop.window.chat.open_id
        again = open_desktop(second.url)
        again.window.open_chat(chat)
        shown = (again.window.top_bar.models.model_id(), again.account.endpoint().base_url)
        old = asked(again, qtbot, "Two")

    assert shown == ("gpt-4", second.url)
    assert old.text == "First"


def test_a_deleted_service_is_told_once_and_the_chosen_one_is_asked(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Mine")) as mine, FaultServer(whole(b"Chosen")) as chosen:
        desktop = open_desktop(chosen.url)
        profile = add(desktop, mine.url, Protocol.WEB, name="Mine")
        desktop.account.choose_profile(profile)
        asked(desktop, qtbot, "One")
        chat = desktop.window.chat.open_id
        desktop.window.new_chat()
        desktop.account.remove_profile(profile)
        desktop.account.choose_profile(desktop.account.services.all()[3])
        desktop.window.open_chat(chat)
        name = chosen.url.removeprefix("http://")
        first_word = told(desktop)
        answer = asked(desktop, qtbot, "Two")
        desktop.window.new_chat()
        desktop.window.open_chat(chat)

    assert first_word == f"The service that this chat asked was deleted, so it asks {name} now."
    assert answer.text == "Chosen"
    assert told(desktop) == ""


def test_a_service_that_is_back_is_told_to_be_gone_no_more(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Mine")) as mine:
        desktop = open_desktop("https://liaobots.com")
        desktop.account.choose_profile(add(desktop, mine.url, Protocol.WEB, name="Mine"))
        asked(desktop, qtbot, "One")
        page = desktop.window.pages.services
        desktop.window.pages.show_profile(desktop.account.profile(), ask_for_code=False)
        said = []
        for button in (page.delete, page.undo, page.delete):
            button.click()
            said.append(told(desktop))

    gone = "The service that this chat asked was deleted, so it asks Liaobots web now."
    assert said == [gone, "", gone]


def test_another_model_of_another_service_is_remembered_by_the_open_chat_only(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"First")) as first, FaultServer(whole(b"Second")) as second:
        desktop = open_desktop(first.url)
        profile = add(desktop, second.url, Protocol.WEB)
        asked(desktop, qtbot, "One")
        selector = desktop.window.top_bar.models
        selector.setCurrentIndex(4)
        selector.activated.emit(4)
        answer = asked(desktop, qtbot, "Two")

    assert answer.text == "Second"
    assert remembered(desktop, desktop.window.chat.open_id) == profile.id
    assert desktop.account.endpoint() == Endpoint(first.url, Protocol.WEB)


def test_a_copied_chat_asks_the_same_service(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(whole(b"First")) as first:
        desktop = open_desktop(first.url)
        asked(desktop, qtbot, "One")
        chat = desktop.window.chat.open_id
        assert chat is not None
        copy = duplicate(desktop._store, chat, "Copy").key

    assert remembered(desktop, ConversationId(copy)) == remembered(desktop, chat)
    assert remembered(desktop, chat) == desktop.account.profile().id


def test_a_backup_that_answered_is_told(
    open_desktop: OpenDesktop, qtbot: QtBot, refused: str
) -> None:
    with FaultServer(whole(b"From the backup")) as backup:
        desktop = open_desktop("https://liaobots.com")
        profile = add(desktop, refused, Protocol.API, backups=(backup.url,))
        desktop.account.choose_profile(profile)
        answer = asked(desktop, qtbot, "Why?")
        (request,) = backup.requests
        host = backup.url.removeprefix("http://")

    assert answer.text == "From the backup"
    assert request.header("authorization") == f"Bearer {CODE}"
    assert told(desktop) == (
        f"The service's address could not be reached, so {host} answered instead."
    )


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("a bot check", whole(PAGE, "403 Forbidden")),
        ("404", whole(b"Not found", "404 Not Found")),
    ],
)
def test_one_click_sends_the_kept_question_to_the_official_api(
    open_desktop: OpenDesktop, qtbot: QtBot, name: str, answer: Answer
) -> None:
    answers = {"/api/chat": answer, "/v1/chat/completions": whole(b"By the API")}
    with FaultServer(answers) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send(f"Kept in spite of {name}?")
        desktop.window.activateWindow()
        with qtbot.waitSignal(desktop.session.answer_ended):
            click(desktop, "use_official_api")
        targets = [request.target for request in server.requests]
        questions = [b"Kept in spite of" in request.body for request in server.requests]
        shown = desktop.window.pane.transcript.visible_text()

    assert targets == ["/api/chat", "/v1/chat/completions"]
    assert questions == [True, True]
    assert "By the API" in shown
    assert told(desktop) == ""
    assert desktop.account.endpoint().protocol is Protocol.API


def test_a_host_that_is_not_found_offers_the_official_api(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop("https://liaobots.com")
    error = HostUnknown(host="liaobots.com")
    desktop.window.reactions.show(Notice(str(error), "", error.reactions))
    web = desktop.window.notice_bar.notice()
    desktop.account.choose_profile(known.API)
    desktop.window.reactions.show(Notice(str(error), "", error.reactions))
    api = desktop.window.notice_bar.notice()
    assert web is not None
    assert api is not None

    assert [reaction.value for reaction in web.reactions] == [
        "use_official_api",
        "use_other_address",
        "change_address",
        "retry",
    ]
    assert "use_official_api" not in [reaction.value for reaction in api.reactions]


def test_the_official_api_is_remembered_by_the_chat_that_went_there(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    """The built-in services cannot be asked here, so only what is remembered is looked at."""
    with FaultServer(whole(b"First")) as first:
        desktop = open_desktop(first.url)
        asked(desktop, qtbot, "One")
        chat = desktop.window.chat.open_id
        assert chat is not None
        desktop.session.profiles.choose(chat, known.WEB)
        official = desktop.account.use_official_api(desktop.session.profiles.of(chat))
        desktop.session.profiles.choose(chat, official)

    assert official.id == "liaobots-api"
    assert remembered(desktop, chat) == "liaobots-api"
    assert desktop.account.endpoint() == Endpoint(first.url, Protocol.WEB)


def test_the_code_button_of_a_notice_opens_the_service_of_its_chat(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    answer = whole(b'{"message":"401 Unauthorized"}', "401 Unauthorized")
    with FaultServer(answer) as server:
        desktop = open_desktop("https://liaobots.com")
        profile = add(desktop, server.url, name="Mine")
        desktop.account.choose_profile(profile)
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Why?")
        click(desktop, "enter_auth_code")
        page = desktop.window.pages.services
        shown = (page.isVisible(), page.form.service.name.text())
        has_focus = desktop.window.focusWidget() is page.form.service.code
        page.leave.click()

    assert shown == (True, "Mine")
    assert has_focus
    assert desktop.window.pane.isVisible()
    assert told(desktop).startswith("The service does not accept this auth code.")


def test_a_liaobots_code_is_never_sent_to_another_service(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Hi")) as server:
        desktop = open_desktop("https://liaobots.com")
        by_api = add(desktop, server.url, name="Api", code="")
        by_web = add(desktop, server.url, Protocol.WEB, name="Web", code="")
        desktop.account.choose_profile(by_api)
        asked(desktop, qtbot, "One")
        desktop.account.choose_profile(by_web)
        desktop.window.new_chat()
        with qtbot.waitSignal(desktop.session.notice_raised):
            desktop.window.chat.send("Two")

    assert [CODE in request.raw.decode("latin-1") for request in server.requests] == [False]
    assert told(desktop).startswith("An auth code is needed to ask this service.")
