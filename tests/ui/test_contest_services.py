"""Models of several services side by side: each column asks its own, with its own code."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.service.catalogue import GPT_4, Model
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.ui.contest.contest_view import ContestView
from tests.fault_server import FaultServer, whole
from tests.model_server import ModelServer
from tests.terminal.replies import body_of
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.contesting import (
    BOTH,
    SMALL,
    button,
    choice_of,
    columns,
    press,
    shown_view,
)
from tests.ui.services.conftest import add
from tests.ui.talking import ask, open_with_keys, texts

OTHER = "HomeCode0Home"


def frames(text: str, reason: str = "stop") -> bytes:
    return (
        f'data: {{"choices":[{{"delta":{{"content":"{text}"}},"finish_reason":"{reason}"}}]}}\n\n'
        "data: [DONE]\n\n"
    ).encode()


def said(text: str, reason: str = "stop") -> list[object]:
    return [*whole(frames(text, reason), "200 OK", "Content-Type: text/event-stream")]


@pytest.fixture
def servers() -> Iterator[tuple[ModelServer, FaultServer]]:
    """Liaobots' web protocol, and an OpenAI-compatible server."""
    with ModelServer(BOTH) as own, FaultServer({"/v1/chat": said("From home.")}) as home:  # type: ignore[dict-item]
        yield own, home


def opened(
    open_desktop: OpenDesktop,
    qtbot: QtBot,
    servers: tuple[ModelServer, FaultServer],
    question: str = "",
) -> Desktop:
    """Open the window with both services, and a question that is written."""
    desktop = open_with_keys(open_desktop, qtbot, servers[0].url)
    add(desktop, servers[1].url, Protocol.API, name="Home", code=OTHER)
    desktop.window.pane.composer.set_text(question)
    return desktop


def begin(desktop: Desktop, qtbot: QtBot, boxes: set[int]) -> ContestView:
    """Let the models of some boxes answer what is written, or the last question."""
    press(desktop)
    choice = choice_of(desktop)
    for number, box in enumerate(choice.boxes):
        box.setChecked(number in boxes)
    choice.begin.click()
    return shown_view(desktop, qtbot)


def test_models_of_two_services_answer_at_once_each_with_its_own_code(
    open_desktop: OpenDesktop, qtbot: QtBot, servers: tuple[ModelServer, FaultServer]
) -> None:
    own, home = servers
    desktop = opened(open_desktop, qtbot, servers, "Why?")
    press(desktop)
    labels = [box.text() for box in choice_of(desktop).boxes]
    checked = [box.isChecked() for box in choice_of(desktop).boxes]
    choice_of(desktop).back.click()
    view = begin(desktop, qtbot, {0, 2})
    qtbot.waitUntil(lambda: not desktop.session.is_busy)
    names = [column.accessibleName() for column in view.columns]
    of_own, of_home = own.requests[0], home.requests[0]

    assert labels == ["GPT-3.5", "GPT-4", "GPT-3.5 · Home", "GPT-4 · Home"]
    assert checked == [True, True, False, False]
    assert names == ["GPT-3.5", "GPT-3.5 · Home"]
    assert columns(view) == [("Small answer.", "Complete"), ("From home.", "Complete")]
    assert (of_own.header("x-auth-code"), of_own.header("authorization")) == (CODE, None)
    assert of_home.header("authorization") == f"Bearer {OTHER}"
    assert CODE.encode() not in of_home.raw
    assert OTHER.encode() not in of_own.raw
    assert body_of(of_home)["model"] == SMALL
    assert (len(own.requests), len(home.requests)) == (1, 1)


def test_the_one_that_is_taken_on_brings_its_service_along(
    open_desktop: OpenDesktop, qtbot: QtBot, servers: tuple[ModelServer, FaultServer]
) -> None:
    own, home = servers
    desktop = opened(open_desktop, qtbot, servers, "Why?")
    view = begin(desktop, qtbot, {0, 3})
    qtbot.waitUntil(lambda: not desktop.session.is_busy)
    view.columns[1].take.click()
    qtbot.waitUntil(lambda: texts(desktop) == ["Why?", "From home."])
    ask(qtbot, desktop, "And then?")
    selector = desktop.window.top_bar.models
    mine = desktop.account.services.named("Home")

    assert mine is not None
    assert (selector.profile_id(), selector.model_id()) == (mine.id, "gpt-4")
    assert len(own.requests) == 1
    assert [entry["content"] for entry in body_of(home.requests[1])["messages"][1:]] == [
        "Why?",
        "From home.",
        "And then?",
    ]


def test_a_failure_leads_to_the_service_of_its_column_and_is_asked_again_there(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    answers = {"/v1/chat": whole(b"no", "401 Unauthorized")}
    with ModelServer(BOTH) as own, FaultServer(answers) as home:
        desktop = opened(open_desktop, qtbot, (own, home), "Why?")
        view = begin(desktop, qtbot, {0, 2})
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        before = columns(view)
        asked_for: list[tuple[str, bool]] = []
        view.columns[1].service_requested.connect(
            lambda profile, is_code: asked_for.append((profile.name, is_code))
        )
        button(desktop, "Enter auth code…").click()
        desktop.window.pages.show_chat()
        answers["/v1/chat"] = said("From home.")  # type: ignore[assignment]
        with qtbot.waitSignal(desktop.session.answer_ended):
            button(desktop, "Retry").click()

    assert before == [("Small answer.", "Complete"), ("", "No answer")]
    assert asked_for == [("Home", True)]
    assert columns(view)[1] == ("From home.", "Complete")
    assert (len(own.requests), len(home.requests)) == (1, 2)


def test_an_answer_that_its_service_cut_says_so_and_goes_on_there(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    answers = {"/v1/chat": said("From", "length")}
    with ModelServer(BOTH) as own, FaultServer(answers) as home:  # type: ignore[arg-type]
        desktop = opened(open_desktop, qtbot, (own, home), "Why?")
        view = begin(desktop, qtbot, {0, 2})
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        cut = columns(view)[1]
        answers["/v1/chat"] = said(" home.")
        answer_id: MessageId | None = view.columns[1].answer_id
        with qtbot.waitSignal(desktop.session.answer_ended):
            view.columns[1].view.action_requested.emit("continue", answer_id)

    assert cut == ("From", "Cut at the limit")
    assert columns(view)[1] == ("From home.", "Complete")
    assert (len(own.requests), len(home.requests)) == (1, 2)


def test_after_a_restart_an_answer_is_known_by_the_one_service_that_has_its_model(
    open_desktop: OpenDesktop, qtbot: QtBot, servers: tuple[ModelServer, FaultServer]
) -> None:
    desktop = opened(open_desktop, qtbot, servers)
    mine = desktop.account.services.named("Home")
    assert mine is not None
    desktop.account.keep_profile(mine._replace(models=(Model("llama3", "Llama 3", 9000, 8000),)))
    desktop.window.pane.composer.set_text("Why?")
    begin(desktop, qtbot, {0, 2})
    qtbot.waitUntil(lambda: not desktop.session.is_busy)
    chat = desktop.window.chat.open_id
    desktop.later.finish()
    again = open_with_keys(open_desktop, qtbot, servers[0].url)
    again.window.open_chat(chat)
    press(again)
    labels = [box.text() for box in choice_of(again).boxes]
    choice_of(again).begin.click()
    view = shown_view(again, qtbot)
    with qtbot.waitSignal(again.session.answer_ended):
        view.columns[1].view.action_requested.emit("retry", view.columns[1].answer_id)

    assert labels == ["GPT-3.5 (has answered)", "GPT-4", "Llama 3 · Home (has answered)"]
    assert [len(server.requests) for server in servers] == [1, 2]


def test_an_answer_is_asked_for_again_from_a_model_of_another_service(
    open_desktop: OpenDesktop, qtbot: QtBot, servers: tuple[ModelServer, FaultServer]
) -> None:
    own, home = servers
    desktop = opened(open_desktop, qtbot, servers)
    ask(qtbot, desktop, "Why?")
    menu = desktop.window.pane.transcript.message_menu
    others = [choice for entry in menu.entries(1) for choice in entry.choices]
    with qtbot.waitSignal(desktop.session.answer_ended):
        others[2].do()
    ask(qtbot, desktop, "And then?")

    assert [other.text for other in others] == ["GPT-4", "GPT-3.5 · Home", "GPT-4 · Home"]
    assert texts(desktop) == ["Why?", "From home.", "And then?", "Small answer."]
    assert body_of(home.requests[0])["model"] == GPT_4.id
    assert (len(own.requests), len(home.requests)) == (2, 1)


def test_the_demo_on_its_own_offers_no_other_service(
    open_desktop: OpenDesktop, qtbot: QtBot, servers: tuple[ModelServer, FaultServer]
) -> None:
    desktop = opened(open_desktop, qtbot, servers)
    desktop.account._demo_only = True
    desktop.window.new_chat()
    desktop.window.pane.composer.set_text("Why?")
    press(desktop)

    assert [box.text() for box in choice_of(desktop).boxes] == ["GPT-3.5", "GPT-4"]
