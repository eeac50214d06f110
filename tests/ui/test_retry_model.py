"""Which model a retry asks: the one that failed, one that was chosen since, or what is left."""

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from tests.fault_server import Answer, reset
from tests.model_server import ModelServer
from tests.terminal.replies import answer, body_of
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask
from tests.ui.test_regenerating import LARGE, SMALL, other_models

FAILING: dict[str, Answer] = {SMALL: answer("Small answer."), LARGE: [reset()]}


def asked(server: ModelServer) -> list[str]:
    return [body_of(request)["model"]["id"] for request in server.requests]


def fail_with_large(desktop: Desktop, qtbot: QtBot) -> Notice:
    """Ask the small model, and then the large one for the same, which fails."""
    ask(qtbot, desktop, "Why?")
    (other,) = other_models(desktop, 1)
    with qtbot.waitSignal(desktop.session.answer_ended):
        other.do()
    notice = desktop.window.notice_bar.notice()
    assert notice is not None
    assert Reaction.RETRY in notice.reactions
    return notice


def retry(desktop: Desktop, qtbot: QtBot, notice: Notice) -> None:
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.notice_bar.reaction_chosen.emit(Reaction.RETRY.value, notice)


def test_the_model_that_failed_is_asked_again(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with ModelServer(FAILING) as server:
        desktop = open_desktop(server.url)
        retry(desktop, qtbot, fail_with_large(desktop, qtbot))

        assert asked(server) == [SMALL, LARGE, LARGE]
    assert desktop.window.top_bar.models.model_id() == SMALL


def test_one_that_was_chosen_since_is_asked_instead(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(FAILING) as server:
        desktop = open_desktop(server.url)
        notice = fail_with_large(desktop, qtbot)
        desktop.window.top_bar.models.model_chosen.emit(SMALL)
        retry(desktop, qtbot, notice)

        assert asked(server) == [SMALL, LARGE, SMALL]


def test_where_that_model_is_gone_the_chats_answers_and_that_is_told(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(FAILING) as server:
        desktop = open_desktop(server.url)
        notice = fail_with_large(desktop, qtbot)
        profile = desktop.account.profile()
        desktop.account.keep_profile(profile._replace(models=profile.models[:1]))
        retry(desktop, qtbot, notice)
        told = desktop.window.notice_bar.notice()

        assert asked(server) == [SMALL, LARGE, SMALL]
    assert told is not None
    assert told.text == ("This service no longer has the model “gpt-4”: GPT-3.5 answers.")


def test_where_no_model_of_the_chat_is_left_those_that_are_there_are_named(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(FAILING) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        profile = desktop.account.profile()
        desktop.account.keep_profile(profile._replace(models=profile.models[1:]))
        chat = desktop.window.chat.open_id
        assert chat is not None
        desktop.window.pane.action_requested.emit("retry", desktop.session.messages(chat)[1].id)
        told = desktop.window.notice_bar.notice()

        assert asked(server) == [SMALL]
    assert told is not None
    assert told.text == "The model “gpt-3.5-turbo” is not known. Choose one of these: gpt-4."
