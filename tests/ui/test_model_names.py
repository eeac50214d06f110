"""A model of one's own has the name that it was given, wherever it is seen."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.cli import main
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from tests.fault_server import FaultServer
from tests.terminal.replies import answer
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.talking import ask

OWN = Model("qwen2.5-7b-instruct-q4", "Kitchen help", 24_000, 8_000)


def asked(desktop: Desktop, qtbot: QtBot, url: str) -> None:
    """Ask a model of one's own service."""
    services = desktop.account.services
    made = services.new("Home", Endpoint.parse(url, Protocol.WEB))
    profile = made._replace(models=(OWN,))
    desktop.account.keep_profile(profile)
    desktop.account.choose_profile(services.save_code(profile, AuthCode(CODE)))
    desktop.account.choose_model(OWN.id)
    desktop.window.new_chat()
    ask(qtbot, desktop, "Why?")


def plain(text: str) -> str:
    """Return a text without marks of direction."""
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Desktop:
    with FaultServer(answer("Because.")) as server:
        made = open_desktop(server.url)
        asked(made, qtbot, server.url)
    return made


def test_it_stands_above_answers_and_in_what_is_copied_and_printed(desktop: Desktop) -> None:
    chat = desktop.window.chat.open_id
    assert chat is not None
    desktop.window.ways_out.copy(chat)
    paper = desktop.window.paper.chat(chat)
    assert paper is not None

    assert desktop.window.pane.transcript.visible_text() == "Why?\n\nKitchen help\n\nBecause."
    assert QGuiApplication.clipboard().text() == (
        "# Why?\n\n## You\n\nWhy?\n\n## Kitchen help\n\nBecause.\n"
    )
    assert paper.names["qwen2.5-7b-instruct-q4"] == "Kitchen help"


def test_it_stays_above_answers_where_another_service_is_asked_later(desktop: Desktop) -> None:
    chat = desktop.window.chat.open_id
    assert chat is not None
    web = desktop.account.services.find("liaobots-web")
    assert web is not None
    desktop.session.profiles.choose(chat, web)

    assert desktop.window.pane.transcript.visible_text() == "Why?\n\nKitchen help\n\nBecause."


def test_it_stands_in_lists(desktop: Desktop) -> None:
    assert desktop.finding is not None
    desktop.finding.open()
    palette = desktop.finding.palette.card.rows._delegate.model_names
    sidebar = desktop.window.sidebar.list._delegate.model_names

    assert palette[OWN.id] == sidebar[OWN.id] == "Kitchen help"


def test_it_stands_in_the_statistics_also_when_it_is_changed(
    desktop: Desktop, qtbot: QtBot
) -> None:
    assert desktop.usage is not None
    desktop.usage.open_statistics()
    page = desktop.usage.statistics
    qtbot.waitUntil(lambda: bool(page.legend.text()))
    first = plain(page.legend.accessibleName()), plain(page.table.rows.index(0, 1).data())
    profile = desktop.account.profile()
    renamed = profile._replace(models=(OWN._replace(name="Cook"),))
    desktop.account.keep_profile(renamed)
    page._show()

    assert first == ("Kitchen help: 2", "Kitchen help")
    assert plain(page.table.rows.index(0, 1).data()) == "Cook"


def test_exports_have_the_name_and_json_the_id(desktop: Desktop, folder: Path) -> None:
    out = folder.parent
    for name in ("chat.md", "chat.html", "chat.txt", "chat.json"):
        assert desktop.window.chat.open_id is not None
        arguments = ["export", str(out / name), "--chat", desktop.window.chat.open_id]
        assert main([*arguments, "--data-dir", str(folder)]) == 0
    texts = {name: (out / f"chat.{name}").read_text() for name in ("md", "html", "txt", "json")}

    assert [("Kitchen help" in text, OWN.id in text) for text in texts.values()] == [
        (True, False),
        (True, False),
        (True, False),
        (False, True),
    ]
    assert json.loads(texts["json"])
