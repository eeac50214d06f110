"""Auth codes in the keyring of the system; `keyring` is imported only where that is wanted."""

import threading
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.errors import RequestRefused
from liaobots_desktop.speech import translate
from liaobots_desktop.store.errors import StoreError

_Result = TypeVar("_Result")

_SERVICE = "liaobots-desktop"
_READ_PATIENCE_S, _WRITE_PATIENCE_S = 3.0, 30.0
"""A keyring that is locked asks for its password first, in a window of its own."""


class KeyringFailed(StoreError):
    """The keyring is not there, is locked, or did not answer; nothing was changed in it."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "Store",
                "The keyring of this computer could not be used. Unlock it and try again, or keep "
                "the auth codes in their own files (Settings).",
            )
        )


def is_installed() -> bool:
    """Whether the library that speaks to keyrings is there; it is not imported for that."""
    return find_spec("keyring") is not None


class KeyringCodes:
    """The codes of one data directory; used on the GUI thread or by the command line.

    What was read once is known until the app ends. Whatever the keyring does, a call returns
    after some seconds.
    """

    def __init__(self, data_dir: Path, patience_s: float | None = None) -> None:
        """`patience_s` replaces the usual waiting times, in seconds."""
        self._folder = data_dir
        self._patience_s = patience_s
        self._known: dict[str, AuthCode | None] = {}
        self._reading: _Reading | None = None

    def begin(self, entries: Iterable[str]) -> None:
        """Read codes on a thread, so that the first question need not wait for them."""
        self._reading = _Reading(self._read_all, tuple(entries), self._read_patience_s)

    def load(self, entry: str) -> AuthCode | None:
        """Return a code, or None where the keyring has none.

        One that hangs is waited for once, and asked no more until it answers; that is taken then.

        Raises:
            KeyringFailed: nobody knows whether it has one.
        """
        if self._reading is not None and self._reading.has_ended():
            self._reading = None
        if entry not in self._known and self._reading is None:
            self._reading = _Reading(self._read_all, (entry,), self._read_patience_s)
            self._reading.has_ended()
        if entry not in self._known:
            raise KeyringFailed
        return self._known[entry]

    @property
    def _read_patience_s(self) -> float:
        return self._patience_s or _READ_PATIENCE_S

    def save(self, entry: str, code: AuthCode) -> None:
        """Keep a code in the keyring; raises KeyringFailed."""
        text = code.reveal()
        self._within(_WRITE_PATIENCE_S, lambda: _library().set_password(*self._names(entry), text))
        self._known[entry] = code

    def forget(self, entry: str) -> None:
        """Delete a code from the keyring, if it is there; raises KeyringFailed."""
        self._within(_WRITE_PATIENCE_S, lambda: self._delete(entry))
        self._known[entry] = None

    def known(self) -> tuple[AuthCode, ...]:
        """Return the codes that were read or written so far."""
        return tuple(code for code in tuple(self._known.values()) if code is not None)

    def _names(self, entry: str) -> tuple[str, str]:
        return _SERVICE, f"{entry} ({self._folder})"

    def _read(self, entry: str) -> AuthCode | None:
        found = _library().get_password(*self._names(entry))
        try:
            return None if found is None else AuthCode.parse(found)
        except RequestRefused:
            return None

    def _delete(self, entry: str) -> None:
        library, names = _library(), self._names(entry)
        if library.get_password(*names) is not None:
            library.delete_password(*names)

    def _read_all(self, entries: tuple[str, ...]) -> None:
        for entry in entries:
            try:
                found = self._read(entry)
            except Exception:  # noqa: BLE001  # it is not known then, and `load` says so
                return
            self._known.setdefault(entry, found)  # one that was saved meanwhile is newer

    def _within(self, seconds: float, act: Callable[[], _Result]) -> _Result:
        """Return what `act` returns on a thread of its own, or raise KeyringFailed."""
        results: list[_Result] = []

        def run() -> None:
            try:
                results.append(act())
            except Exception:  # noqa: BLE001  # backends raise what they like, with secrets in it
                return

        thread = threading.Thread(target=run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._patience_s or seconds)
        if not results:
            raise KeyringFailed
        return results[0]


class _Reading:
    """A thread that reads in the keyring; it is waited for so many seconds from its start."""

    def __init__(
        self, read: Callable[[tuple[str, ...]], None], entries: tuple[str, ...], patience_s: float
    ) -> None:
        self._latest = time.monotonic() + patience_s
        self._thread = threading.Thread(target=read, args=(entries,), name="keyring", daemon=True)
        self._thread.start()

    def has_ended(self) -> bool:
        """Whether it has ended; waits for that, as long as there is time."""
        self._thread.join(max(self._latest - time.monotonic(), 0.0))
        return not self._thread.is_alive()


def _library() -> Any:
    import keyring

    return keyring
