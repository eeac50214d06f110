"""What the service says that an answer has used, in the window."""

from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import TokenUsage
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.fault_server import FaultServer, whole
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.context.measuring import view_of
from tests.ui.talking import ask

_ANSWER = (
    b'data: {"choices":[{"delta":{"content":"So"},"finish_reason":"stop"}]}\n\n'
    b'data: {"choices":[],"usage":{"prompt_tokens":31,"completion_tokens":2}}\n\n'
    b"data: [DONE]\n\n"
)


def test_it_is_known_as_soon_as_the_answer_has_ended(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(_ANSWER, "200 OK", "Content-Type: text/event-stream")) as server:
        desktop = open_desktop(server.url)
        desktop.account.use(Endpoint.parse(server.url, Protocol.API), AuthCode(CODE))
        ask(qtbot, desktop, "Why?")
        items = view_of(desktop).transcript.items

    assert [item.message.usage for item in items] == [None, TokenUsage(31, 2)]
