"""Versions of a message are compared from its menu, in the real window."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from tests.fault_server import FaultServer
from tests.terminal.replies import answer
from tests.threads import end
from tests.ui.comparison.conftest import settle
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, choose, use

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def menu(desktop: Desktop, number: int) -> list[str]:
    """Return what More offers under a message."""
    return [e.text for e in desktop.window.pane.transcript.message_menu.entries(number)]


def compare(qtbot: QtBot, desktop: Desktop, label: str) -> tuple[str, str]:
    """Choose an entry of the answer's menu; return what is compared and what is shown."""
    entries = desktop.window.pane.transcript.message_menu.entries(1)
    next(entry for entry in entries if entry.text == label).do()
    (dialog,) = desktop.window.findChildren(ComparisonDialog)
    settle(qtbot, dialog)
    seen = dialog.head.names.text(), dialog.in_one.toPlainText()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    return seen


def test_the_menu_of_an_answer_with_versions_compares_it_with_the_one_before(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer({"/other": answer("It is so."), "": answer("It was so.")}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        alone = menu(desktop, 1)
        use(desktop, f"{server.url}/other")
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "retry", 1)
        second = compare(qtbot, desktop, "Compare with version 1")
        choose(desktop, "branch_previous", 1)
        first = compare(qtbot, desktop, "Compare with version 2")

    assert not [label for label in alone if label.startswith("Compare")]
    assert first == second == ("Version 1 → version 2", "It wasis so.")


def test_the_window_can_be_closed_while_versions_are_compared(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    many = "".join(f"word{number % 3001} " for number in range(100_000))
    with FaultServer({"/other": answer(many[::-1]), "": answer(many)}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        use(desktop, f"{server.url}/other")
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "retry", 1)
        choose(desktop, "compare", 1)
        (dialog,) = desktop.window.findChildren(ComparisonDialog)
        was_busy = dialog.is_busy
        desktop.window.close()

    assert was_busy
    end(desktop)
