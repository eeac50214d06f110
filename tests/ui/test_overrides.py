"""A fault in what Qt calls of our classes does not end the app: it is told, once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, Slot

_STARTED = """
import sys
from liaobots_desktop.cli import main
assert main(["--demo", "--data-dir", sys.argv[1]]) == 0
from shiboken6 import Shiboken
from liaobots_desktop.bridge import overrides
from tests.ui.broken_overrides import ours
made = {f"{kind.__name__}.{name}": method
        for kind in ours(Shiboken.Object) for name, method in overrides.overrides_of(kind)}
print("Composer.resizeEvent" in made, [name for name, method in made.items()
                                        if not hasattr(method, "__wrapped__")])
"""


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """What became of the process when each override of each class failed, by class and method."""
    program = [sys.executable, "-m", "tests.ui.broken_overrides"]
    done = subprocess.run(program, capture_output=True, text=True, timeout=300, check=False)
    told = {}
    for line in done.stdout.splitlines():
        made, name, fate = line.split(" ")
        told[f"{made}.{name}"] = fate or f"ended the process with {done.returncode}"
    assert done.returncode == 0, list(told.items())[-1:]
    return told


def test_a_fault_in_any_override_leaves_the_process_alive_and_is_told_once(
    told: dict[str, str],
) -> None:
    ours = {name: fate for name, fate in told.items() if fate != "held"}

    assert {name: fate for name, fate in ours.items() if fate != "1"} == {}
    assert {
        "QuestionEdit.keyPressEvent",
        "ChatTitle.keyPressEvent",
        "ChatList.keyPressEvent",
        "ChatList.viewportEvent",
        "PaletteFrame.keyPressEvent",
        "ResultList.event",
        "SidebarFoot.resizeEvent",
        "RowList.event",
        "QueuedRow.resizeEvent",
        "Chip.keyPressEvent",
        "TranscriptView.changeEvent",
        "ListKeys.eventFilter",
        "ConversationList.data",
    } <= ours.keys()


def test_what_is_not_called_here_is_held_all_the_same(told: dict[str, str]) -> None:
    assert told["ConversationDelegate.paint"] == "held"
    assert told["AccessibleText.setSelection"] == "held"
    assert "bare" not in told.values()


def test_every_class_of_a_start_is_made_after_faults_are_held(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STARTED, str(tmp_path)],
        env={**os.environ, "LIAOBOTS_BENCH_START": "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.stdout.splitlines()[-1:], done.stderr) == (["True []"], "")


class _Sender(QObject):
    sent = Signal(bool)


class _Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.received: list[object] = []

    @Slot()
    def deleteLater(self) -> None:  # noqa: N802 - Qt's name
        """Take nothing, though the signal has something."""
        self.received.append("nothing")

    @Slot(bool)
    def setProperty(self, name: object) -> None:  # type: ignore[override]  # noqa: N802
        """Take what the signal has."""
        self.received.append(name)

    def moveToThread(self, thread: object, *, later: bool = False) -> None:  # type: ignore[override]  # noqa: N802
        """Take a name."""
        self.received.append((thread, later))


def test_a_slot_that_overrides_one_of_qts_is_given_what_it_takes() -> None:
    sender, receiver = _Sender(), _Receiver()
    sender.sent.connect(receiver.deleteLater)
    sender.sent.connect(receiver.setProperty)
    sender.sent.emit(True)
    receiver.moveToThread(1, later=True)

    assert receiver.received == ["nothing", True, (1, True)]
