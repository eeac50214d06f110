"""A temporary chat that cannot be drawn is read and answered as text, as others are."""

import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.faults.fault_dialog import FaultDialog
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from liaobots_desktop.ui.transcript.painter import TranscriptPainter
from tests.ui.temporary.conftest import ask

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "Painter ended with")


def fail_to_paint(*_: object) -> None:
    raise KeyError("secret")


def test_what_cannot_be_drawn_is_text_in_its_own_window(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hooks in (sys, threading):
        monkeypatch.setattr(hooks, "excepthook", hooks.excepthook)
    desktop.take_over_process()
    monkeypatch.setattr(TranscriptPainter, "paint", fail_to_paint)
    ask(temporary, qtbot, "One?")
    qtbot.waitUntil(lambda: isinstance(temporary.pane.guest, PlainChat))
    plain = temporary.pane.guest
    assert isinstance(plain, PlainChat)
    qtbot.waitUntil(lambda: plain.text.toPlainText().startswith("You\n\nOne?\n\n"))

    assert temporary.pane.composer.isVisible()
    assert len(temporary.findChildren(FaultDialog)) == 1
    assert desktop.window.pane.guest is None
