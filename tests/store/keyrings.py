"""Keyrings as the library wants them, without a desktop: one that works, and one that is none."""

import threading

from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps passwords until the test ends; while `open` is not set it hangs."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library says no types here
        self.held: dict[tuple[str, str], str] = {}
        self.open = threading.Event()
        self.open.set()

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is held."""
        self.open.wait(10)
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Hold a password."""
        self.open.wait(10)
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Hold it no more."""
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


def no_keyring() -> KeyringBackend:
    """Return what the library takes where a computer has no keyring: every call fails."""
    return fail.Keyring()  # type: ignore[no-untyped-call]  # the library says no types here
