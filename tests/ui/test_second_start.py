"""What the open window does for a second start, and what it says where there is no lock."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.instance.call import Call
from liaobots_desktop.instance.claiming import claim_window
from liaobots_desktop.instance.window_lock import FILE_NAME as LOCK
from liaobots_desktop.instance.window_lock import holder_of
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.window_verbs import WindowVerbs
from tests.instance.starting import PATIENCE, SILENT, Start
from tests.store.damaging import make_chats, titles
from tests.ui.beside import windows_of
from tests.ui.conftest import OpenDesktop


@pytest.mark.parametrize(
    "before",
    [
        Qt.WindowState.WindowMinimized,
        Qt.WindowState.WindowMinimized | Qt.WindowState.WindowMaximized,
    ],
)
def test_a_minimised_window_comes_back_as_it_was(
    open_desktop: OpenDesktop, before: Qt.WindowState, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    window = desktop.window
    window.top_bar.models.setFocus()
    window.setWindowState(before)
    qtbot.waitUntil(window.isMinimized)
    is_done = WindowVerbs(windows_of(desktop), lambda _token: None).do(Call("raise", {}))
    qtbot.waitUntil(window.isActiveWindow)
    with_keyboard = [window.focusWidget()]
    window.hide()  # as --toggle and the tray do
    window.show()
    with_keyboard.append(window.focusWidget())

    assert is_done
    assert not window.isMinimized()
    assert window.isMaximized() is bool(before & Qt.WindowState.WindowMaximized)
    assert with_keyboard == [window.top_bar.models] * 2


def test_the_token_of_the_desktop_is_there_while_the_window_comes_forward_and_not_after(
    open_desktop: OpenDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = open_desktop()
    window = desktop.window
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    seen: list[str | None] = []
    monkeypatch.setattr(
        window, "activateWindow", lambda: seen.append(os.environ.get("XDG_ACTIVATION_TOKEN"))
    )
    verbs = WindowVerbs(windows_of(desktop), lambda _token: None)
    verbs.do(Call("raise", {"activation": "kwin-12"}))

    assert seen == ["kwin-12"]
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_a_verb_that_the_window_does_not_know_is_not_done(open_desktop: OpenDesktop) -> None:
    assert not WindowVerbs(windows_of(open_desktop()), lambda _token: None).do(Call("dance", {}))


def test_the_open_window_takes_calls_until_it_is_closed(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    claim = claim_window(folder)
    assert claim is not None
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=True, lock=claim.lock)
    with qtbot.waitExposed(desktop.window):
        desktop.window.show()
    qtbot.waitUntil(lambda: bool(holder_of(folder).address))
    desktop.window.showMinimized()
    SettingsFile(folder).change(accent="blue")  # as a terminal does right before
    with Start(folder) as start:
        qtbot.waitUntil(lambda: start.process.poll() is not None, timeout=PATIENCE * 1000)
        left = start.ended()
    was_minimised, accent = desktop.window.isMinimized(), desktop.account.settings.accent
    has_ended = desktop.shut_down()
    desktop.window.deleteLater()
    again = claim_window(folder)
    assert again is not None
    assert again.lock is not None
    again.lock.release()

    assert (left, was_minimised, accent, has_ended) == (SILENT, False, "blue", True)


def test_where_no_lock_can_be_made_the_chats_are_read_and_nothing_is_written(
    qapp: QApplication, folder: Path
) -> None:
    make_chats(folder / FILE_NAME, 2)
    SettingsFile(folder).change(theme="light")
    (folder / LOCK).mkdir()
    claim = claim_window(folder)
    assert claim is not None
    desktop = Desktop(qapp, app.open_store(folder, claim.refusal), folder, demo=True)
    desktop.recover()
    at_the_start = desktop.window.notice_bar.notice()
    desktop.window.chat.send("Why?")
    after_sending = desktop.window.notice_bar.notice()
    desktop.shut_down()
    desktop.window.deleteLater()

    assert at_the_start is not None
    assert after_sending is not None
    assert at_the_start.text == after_sending.text
    assert at_the_start.text == (
        f"The chats in {folder / FILE_NAME} can be read, searched and exported, but nothing "
        "new can be saved there. Make the folder writable and make room on the disk, then start "
        "again."
    )
    assert titles(folder / FILE_NAME) == ["Chat 0", "Chat 1"]


def test_where_no_place_for_a_socket_is_the_window_works_all_the_same(
    qapp: QApplication, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liaobots_desktop.instance.channel.LONGEST_PATH", 0)
    claim = claim_window(folder)
    assert claim is not None
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=True, lock=claim.lock)
    with qtbot.waitSignal(desktop._warm_up.can_take_calls):
        desktop.window.show()
    address = holder_of(folder).address
    has_ended = desktop.shut_down()
    desktop.window.deleteLater()

    assert (address, has_ended) == ("", True)
