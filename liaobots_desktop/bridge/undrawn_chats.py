"""Chats that a run before did not survive drawing: they are shown as text (decision 0125)."""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from liaobots_desktop.bridge.fault import DRAWS
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.kept_json import KeptJson, is_text
from liaobots_desktop.store.later_writes import LaterWrites

_NOTE, _KEPT = "drawn-chat", "undrawn-chats.json"
_MOST = 50
"""Chats that are kept; the oldest go first."""
_RECORD = 256
"""Bytes of the note, so that a shorter one leaves nothing of the one before."""
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_CRASHED = re.compile(r"^Current thread .*\n((?:  File .*\n?)*)", re.MULTILINE)
_STEP = re.compile(r'^  File "(.*)", line \d+ in (.*)$', re.MULTILINE)
_OURS, _PANE = "liaobots_desktop/", "/ui/transcript/"
_HELPERS = ("/markup/", "/ui/drawing.py", "/bridge/overrides.py")
"""Code that drawing uses, and others, too."""
_LOOP = "/launch.py"
"""What is there when Qt does something by itself."""


class UndrawnChats:
    """Notes on the disk which chat is drawn, and knows those that must not be drawn unasked.

    Made after the first picture, for one folder by the one window that has it; lives on the GUI
    thread. Where nothing can be written, nothing is known, and nobody is told.
    """

    def __init__(self, folder: Path, later: LaterWrites, trace: str) -> None:
        """`trace` is what the run before has left, if a fault has ended it."""
        self._path = folder / _NOTE
        self._file = KeptJson(folder / _KEPT, later)
        self._boot = _boot()
        self._noted = ("", False)
        self._chats = dict.fromkeys(self._known())
        self._descriptor: int | None = None
        blamed = self._blamed(trace)
        with suppress(OSError):
            flags = os.O_CREAT | os.O_TRUNC | os.O_RDWR
            self._descriptor = os.open(self._path, flags, 0o600)
        if blamed:
            self._chats[blamed] = None
            self._keep()

    def __contains__(self, chat: ConversationId) -> bool:
        return chat in self._chats

    def allow(self, chat: ConversationId) -> None:
        """Let a chat be drawn again, because somebody wants to see it."""
        if chat in self._chats:
            del self._chats[chat]
            self._keep()

    def note(self, chat: ConversationId, *, is_fresh: bool = False) -> None:
        """Note which chat is drawn from now on; `is_fresh`: nothing of it was seen yet.

        The same chat costs nothing, another one 5 µs.
        """
        if (chat, is_fresh) != self._noted:
            self._noted = (chat, is_fresh)
            self._write()

    def settle(self, chat: ConversationId) -> None:
        """Note that a chat was drawn and has stood for a while."""
        if self.is_fresh(chat):
            self.note(chat)

    def is_fresh(self, chat: ConversationId) -> bool:
        """Whether this chat is the one that was drawn last, and has not settled."""
        return self._noted == (chat, True)

    def is_noted(self, chat: ConversationId) -> bool:
        """Whether this chat is the one that was drawn last."""
        return self._noted[0] == chat

    def close(self) -> None:
        """End: this run has survived."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
            with suppress(OSError):
                self._path.unlink()

    def _known(self) -> Iterable[ConversationId]:
        found = (self._file.read() or {}).get("chats")
        listed = found if isinstance(found, list) else []
        return [ConversationId(chat) for chat in listed if isinstance(chat, str) and is_text(chat)]

    def _keep(self) -> None:
        chats = list(self._chats)[-_MOST:]
        self._file.change(lambda _: {"chats": chats}, is_told=False)

    def _blamed(self, trace: str) -> ConversationId | None:
        """Return the chat that the run before was drawing when it ended, if it was one."""
        try:
            note = self._path.read_bytes()[:_RECORD].decode("utf-8").split()
        except (OSError, UnicodeDecodeError):
            return None
        if len(note) != 3:
            return None
        boot, age, chat = note
        was_drawing = in_drawing(trace)
        if was_drawing is None:  # killed as it drew, perhaps: but not with the whole system
            was_drawing = age == "fresh" and boot == self._boot
        return ConversationId(chat) if was_drawing else None

    def _write(self) -> None:
        if self._descriptor is not None:
            chat, is_fresh = self._noted
            note = f"{self._boot} {'fresh' if is_fresh else 'seen'} {chat}"
            with suppress(OSError):
                os.lseek(self._descriptor, 0, os.SEEK_SET)
                os.write(self._descriptor, note.encode().ljust(_RECORD))


def in_drawing(trace: str) -> bool | None:
    """Whether a crash came out of drawing a chat, by its trace; None if that does not tell."""
    crashed = _CRASHED.search(trace)
    found = _STEP.findall(crashed[1]) if crashed else []
    steps = [(file.replace("\\", "/"), name) for file, name in found]
    if any(_PANE in file and name in DRAWS for file, name in steps):
        return True
    ours = (file for file, _ in steps if _OURS in file)
    last = next((file for file in ours if not any(part in file for part in _HELPERS)), _LOOP)
    return None if last.endswith(_LOOP) else _PANE in last


def _boot() -> str:
    """Return what names this start of the system; the same for each where nothing does."""
    try:
        return _BOOT.read_text("ascii").strip() or "-"
    except (OSError, UnicodeDecodeError):
        return "-"
