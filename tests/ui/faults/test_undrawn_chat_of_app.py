"""The app as a process that a chat ends as it is drawn, and the starts after it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.store.talking import ask

_APP = """
import signal, sys
import liaobots_desktop.launch
from liaobots_desktop.cli import main
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.transcript.painter import TranscriptPainter

paint, show_as_text = TranscriptPainter.paint, ChatPane.show_as_text

def crash(self, *rest):
    if any("Crash" in item.text() for item in self._layout.items):
        signal.raise_signal(signal.SIGSEGV)
    paint(self, *rest)

def tell(self):
    show_as_text(self)
    print(self.guest.text.toPlainText().encode("unicode_escape").decode(), flush=True)

TranscriptPainter.paint, ChatPane.show_as_text = crash, tell
sys.exit(main(["--demo", "--data-dir", sys.argv[1]]))
"""


def started(folder: Path) -> "subprocess.Popen[bytes]":
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _APP, str(folder)]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent such a fault there")
def test_a_chat_that_ends_the_process_is_text_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "liaobots"
    folder.mkdir(mode=0o700)
    store = ChatStore.open(folder / FILE_NAME)
    chat = ask(store, "Crash?", "The **answer**.").question.conversation_id
    store.close()
    (folder / "window.json").write_text(json.dumps({"chat": chat}))
    with started(folder) as first:
        crashed = first.wait(60)
    with started(folder) as second:
        assert second.stdout is not None
        shown = second.stdout.readline().decode().strip()
        second.send_signal(signal.SIGTERM)
        ended = second.wait(60)

    assert (crashed, ended) == (-signal.SIGSEGV, 0)
    assert shown == r"You\n\nCrash?\n\nGPT-4\n\nThe **answer**."
    assert json.loads((folder / "undrawn-chats.json").read_text()) == {"chats": [chat]}
    assert not (folder / "drawn-chat").exists()
