"""A start claims the window of its data directory, or has the open one do what it asks for."""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from liaobots_desktop.instance.verbs import ACTIVATION, RAISE
from liaobots_desktop.instance.window_lock import Holder, WindowLock, holder_of, host_name
from liaobots_desktop.store.errors import NotSaved, StoreError

if TYPE_CHECKING:
    from liaobots_desktop.instance.call import Call

_ANSWER_S = 2.0
"""How long an open window may take to answer, if it does nothing meanwhile."""
_BUSY_S = 10.0
"""How long it may take while it works, as on a machine that has much else to do."""
_OPENING_S = 30.0
"""How long one that is just opening or closing may take to listen, or to be gone.

It may be backing up and upgrading large chats of an older version, on a busy machine.
"""
_PAUSE_S = 0.02
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""With what a desktop lets a program come forward: on Wayland, on X11."""


class Wish:
    """What a start wants of the window: a verb and its named texts, as `verbs` lists them.

    A plain class: a named tuple takes half a millisecond of the start.
    """

    __slots__ = ("fields", "verb")

    def __init__(self, verb: str = RAISE, fields: Mapping[str, str] | None = None) -> None:
        self.verb = verb
        self.fields = fields or {}


NOTHING_ELSE = Wish()
"""Only that the window is there, in front."""


class Claim(NamedTuple):
    """The window of a data directory belongs to this process.

    Without a `lock` others may have it too; then `refusal` says why there is none, and nothing
    may be written.
    """

    folder: Path
    lock: WindowLock | None = None
    refusal: NotSaved | None = None
    wish: Wish = NOTHING_ELSE


def claim_window(folder: Path, wish: Wish = NOTHING_ELSE) -> Claim | None:
    """Claim the window of a data directory; None when it was open and has done what is wished.

    By itself it comes forward then.

    Never waits when the window is free.

    Raises:
        WindowNotAnswering: it is open, but hung.
        WindowElsewhere: it is open on another computer.
        WindowOfAnotherVersion: it is open and did not understand.
    """
    deadline = time.monotonic() + _OPENING_S
    while True:
        try:
            lock = WindowLock.take(folder)
        except NotSaved as error:
            return Claim(folder, refusal=error, wish=wish)
        if lock is not None:
            return Claim(folder, lock, wish=wish)
        if _has_done(wish, holder := holder_of(folder)):
            return None
        if time.monotonic() > deadline:
            raise _silence(holder)
        time.sleep(_PAUSE_S)


def _has_done(wish: Wish, holder: Holder) -> bool:
    """Let the open window do what is wished; False when nobody listens there, or not yet."""
    if not holder.address:
        return False
    from liaobots_desktop.instance.call import Call, NotOurs
    from liaobots_desktop.instance.errors import WindowNotAnswering, WindowOfAnotherVersion

    _let_come_forward(holder.pid)
    token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
    call = Call(wish.verb, {**wish.fields, ACTIVATION: token})
    try:
        answer = _answer(call, holder)
    except TimeoutError:
        raise WindowNotAnswering(holder.pid) from None
    except OSError:
        if holder.host != host_name():  # first tried, as a computer may change its name
            raise _silence(holder) from None
        return False
    if not answer:
        return False  # it closed in this moment, or is no window of ours
    try:
        is_done = call.is_done(answer, holder.key)
    except NotOurs:
        raise WindowOfAnotherVersion from None
    if not is_done:
        raise WindowOfAnotherVersion
    return True


def _answer(call: "Call", holder: Holder) -> bytes:
    """Return the line with which the window answers; raises OSError, TimeoutError."""
    from liaobots_desktop.instance import channel
    from liaobots_desktop.instance.work import Work

    work = Work(holder.pid)
    last = time.monotonic() + _BUSY_S
    with channel.connect(holder.address, _ANSWER_S) as connection:
        connection.sendall(call.sealed(holder.key))
        line = b""
        while not line.endswith(b"\n"):
            connection.settimeout(min(_ANSWER_S, max(last - time.monotonic(), 0.001)))
            try:
                part = connection.recv(4096)
            except TimeoutError:
                if time.monotonic() > last or not work.goes_on():
                    raise
                continue
            if not part:
                return b""
            line += part
        return line


def _silence(holder: Holder) -> StoreError:
    """Return what there is to say of a window that cannot be spoken to."""
    from liaobots_desktop.instance.errors import WindowElsewhere, WindowNotAnswering

    if holder.host and holder.host != host_name():
        return WindowElsewhere(holder.host)
    return WindowNotAnswering(holder.pid)


def _let_come_forward(pid: int) -> None:
    """Pass on the right to come forward, which Windows gives to the program just started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(pid)
