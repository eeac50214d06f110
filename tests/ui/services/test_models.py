"""The models of a service: edited, ordered, hidden, imported, and offered above a chat."""

import re
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.model_selector import ModelSelector
from liaobots_desktop.ui.services.row_delegate import told_in
from tests.fault_server import Answer, FaultServer, hang, tell, whole
from tests.ui.conftest import OpenDesktop
from tests.ui.services.conftest import Opened, add, enter, kept, pane_of


def offered(selector: ModelSelector) -> list[str]:
    """Return what the list above the chat offers; headings stand in brackets."""
    rows = range(selector.count())
    return [
        selector.itemText(row) if selector.itemData(row) else f"[{selector.itemText(row)}]"
        for row in rows
    ]


def test_a_model_is_added_described_and_offered(opened: Opened) -> None:
    desktop, _ = opened
    profile = desktop.account.profile()
    pane = pane_of(opened, profile)
    pane.add.click()
    form = pane.form
    has_focus = desktop.window.focusWidget() is form.id
    enter(form.id, "gpt-4-32k")
    enter(form.name, "GPT-4 long")
    enter(form.max_length, "96000")
    enter(form.token_limit, "32000")
    form.protocol.setCurrentIndex(1)
    form.protocol.activated.emit(1)
    selector = desktop.window.top_bar.models

    assert has_focus
    assert kept(desktop, profile).models == (
        GPT_3_5_TURBO,
        GPT_4,
        Model("gpt-4-32k", "GPT-4 long", 96000, 32000, Protocol.API),
    )
    assert offered(selector) == ["GPT-3.5", "GPT-4", "GPT-4 long"]
    selector.show_model("gpt-4-32k")
    assert selector._context() == "32K tokens"
    enter(form.name, "\xad")  # of which nothing would be seen
    assert offered(selector) == ["GPT-3.5", "GPT-4", "gpt-4-32k"]


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("id", " ", "A model needs the ID"),
        ("id", "gpt-4", "Another model has this ID."),
        ("max_length", "0", "A whole number from 1 to 10,000,000."),
        ("max_length", "12,000", "A whole number"),
        ("token_limit", "-4", "A whole number"),
        ("token_limit", "٤", "A whole number"),
        ("token_limit", "99999999999999999999", "A whole number"),
    ],
)
def test_what_is_wrong_with_a_model_is_told_beside_its_field_and_not_kept(
    opened: Opened, field: str, typed: str, error: str
) -> None:
    desktop, _ = opened
    profile = desktop.account.profile()
    pane = pane_of(opened, profile)
    edited = getattr(pane.form, field)
    edited.setText(typed)
    QTest.keyClick(edited, Qt.Key.Key_Return)

    assert edited.accessibleDescription().startswith(error)
    assert kept(desktop, profile).models == (GPT_3_5_TURBO, GPT_4)


def test_a_hidden_model_is_not_offered_and_still_known(opened: Opened) -> None:
    desktop, _ = opened
    profile = desktop.account.profile()
    pane = pane_of(opened, profile)
    pane.list.item(1).setCheckState(Qt.CheckState.Unchecked)

    assert kept(desktop, profile).hidden_models == {"gpt-4"}
    assert offered(desktop.window.top_bar.models) == ["GPT-3.5"]
    pane.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert offered(desktop.window.top_bar.models) == ["GPT-3.5", "GPT-4"]


def test_the_order_of_the_models_is_that_of_the_list_above_the_chat(opened: Opened) -> None:
    desktop, _ = opened
    profile = desktop.account.profile()
    pane = pane_of(opened, profile)
    pane.list.setCurrentRow(1)
    pane.up.click()
    moved = (pane.list.currentRow(), pane.up.isEnabled(), pane.down.isEnabled())

    assert moved == (0, False, True)
    assert kept(desktop, profile).models == (GPT_4, GPT_3_5_TURBO)
    assert offered(desktop.window.top_bar.models) == ["GPT-4", "GPT-3.5"]


def test_the_order_can_be_changed_by_dragging(opened: Opened) -> None:
    desktop, _ = opened
    profile = desktop.account.profile()
    pane = pane_of(opened, profile)
    model = pane.list.model()
    model.moveRow(pane.list.rootIndex(), 0, pane.list.rootIndex(), 2)

    assert kept(desktop, profile).models == (GPT_4, GPT_3_5_TURBO)


def test_a_model_is_removed_and_the_last_one_stays(opened: Opened) -> None:
    desktop, _ = opened
    profile = desktop.account.profile()
    pane = pane_of(opened, profile)
    pane.list.setCurrentRow(0)
    pane.remove.click()

    assert kept(desktop, profile).models == (GPT_4,)
    assert not pane.remove.isEnabled()


def test_models_are_imported_and_those_that_are_there_stay_as_they_are(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, _ = opened
    models = b'{"data": [{"id": "gpt-4"}, {"id": "llama", "context_length": 8192}]}'
    with FaultServer(whole(models)) as server:
        mine = (GPT_3_5_TURBO, GPT_4._replace(name="My GPT"))
        profile = add(desktop, server.url)._replace(models=mine)
        desktop.account.keep_profile(profile)
        pane = pane_of(opened, profile)
        pane.fetch.click()
        while_asking = pane.fetch.text()
        qtbot.waitUntil(lambda: pane.status.text().startswith("Models added: 1."))
        targets = [request.target for request in server.requests]

    assert while_asking == "Cancel"
    assert pane.fetch.text() == "Import"
    assert targets == ["/v1/models"]
    assert kept(desktop, profile).models == (*mine, Model("llama", "llama", 24000, 8192))


@pytest.mark.parametrize(
    ("answer", "said", "token"),
    [
        (whole(b'{"data": [{"id": "gpt-4"}]}'), "All models that the service lists are", "muted"),
        (whole(b"Not found", "404 Not Found"), "The service lists no models.", "muted"),
        (whole(b"", "401 Unauthorized"), "The service does not accept this auth code", "warning"),
    ],
)
def test_an_import_that_brings_nothing_says_why_and_a_failure_in_its_colour(
    opened: Opened, qtbot: QtBot, answer: Answer, said: str, token: str
) -> None:
    desktop, page = opened
    with FaultServer(answer) as server:
        pane = pane_of(opened, add(desktop, server.url))
        pane.fetch.click()
        qtbot.waitUntil(lambda: page.form.fetching._worker is None)

    assert pane.status.text().startswith(said)
    assert pane.status.palette().windowText().color() == desktop.themes.theme.color(token)


def test_a_model_that_speaks_another_protocol_is_asked_in_that(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        profile = desktop.account.profile()
        by_api = Model("m", "M", 1000, 4000, Protocol.API)

        desktop.account.keep_profile(profile._replace(models=(GPT_4, by_api)))
        selector = desktop.window.top_bar.models
        selector.show_model("m")
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Why?")
        (request,) = server.requests

    assert request.target == "/v1/chat/completions"
    assert b'"model":"m"' in request.body


def test_models_of_other_services_stand_under_their_names_and_can_be_chosen(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Mine.")) as mine:
        desktop = open_desktop("https://liaobots.com")
        profile = add(desktop, mine.url, name="Mine")
        selector = desktop.window.top_bar.models
        rows = offered(selector)
        flags = [selector.model().index(row, 0).flags() for row in (0, 3)]
        can_choose_heading = any(flag & Qt.ItemFlag.ItemIsEnabled for flag in flags)
        shown = selector.model_id()
        selector.setCurrentIndex(5)
        selector.activated.emit(5)
        QApplication.processEvents()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Who are you?")

    assert rows == ["[Liaobots web]", "GPT-3.5", "GPT-4", "[Mine]", "GPT-3.5", "GPT-4"]
    assert (shown, can_choose_heading) == ("gpt-3.5-turbo", False)
    assert desktop.account.profile().id == profile.id
    assert b'"model":"gpt-4"' in mine.requests[0].body
    assert offered(selector) == ["GPT-3.5", "GPT-4"]
    assert selector.model_id() == "gpt-4"


def test_an_import_can_be_cancelled_and_brings_nothing_afterwards(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, page = opened
    asked = threading.Event()
    with FaultServer([tell(asked), hang()]) as server:
        profile = add(desktop, server.url)
        pane = pane_of(opened, profile)
        pane.fetch.click()
        qtbot.waitUntil(asked.is_set)
        worker = page.form.fetching._worker
        assert worker is not None
        with qtbot.waitSignal(worker.finished):
            pane.fetch.click()
        QApplication.processEvents()

    assert (pane.fetch.text(), pane.status.text()) == ("Import", "")
    assert kept(desktop, profile).models == (GPT_3_5_TURBO, GPT_4)


def test_the_id_of_a_model_gives_way_to_the_number_of_its_tokens(opened: Opened) -> None:
    font = opened[1].font()
    both = "llama-3.1-70b-instruct", "131,072 tokens"
    apart = " · ".join(both)
    whole = width_of(font, apart)

    assert told_in(font, *both, whole) == apart
    assert re.fullmatch(r"llama[^ ]*… · 131,072 tokens", told_in(font, *both, whole * 3 // 4))
    assert told_in(font, *both, width_of(font, both[1])) == "131,072 tokens"
    assert told_in(font, "", both[1], whole) == "131,072 tokens"
