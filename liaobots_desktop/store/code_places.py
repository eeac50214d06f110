"""Where the codes are: each in a file of its own, or in the keyring of the system if wanted."""

from contextlib import suppress
from typing import TYPE_CHECKING

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.settings import SettingsFile

if TYPE_CHECKING:  # only where it is wanted
    from liaobots_desktop.store.keyring_codes import KeyringCodes


class CodePlaces:
    """Keeps codes by the id of a profile; without one it is the code that Liaobots' own share.

    A code that the keyring does not take is kept in its file, and `has_fallen_back` says so. The
    keyring's module is imported only where it is used.
    """

    def __init__(self, settings: SettingsFile, shared: AuthFile) -> None:
        self._settings = settings
        self._shared = shared
        self._opened: KeyringCodes | None = None
        self.has_failed = False
        """Whether the keyring did not say whether it has the code that was looked for last."""
        self.has_fallen_back = False
        """Whether the code that was saved last is in its file instead of the keyring."""

    @property
    def is_in_keyring(self) -> bool:
        """Whether the user wants the codes in the keyring."""
        return self._settings.current.keyring

    def begin(self, ids: tuple[str, ...]) -> None:
        """Read what is in the keyring on a thread, so that the first question need not wait."""
        if self.is_in_keyring:
            self._keyring.begin(map(_entry, ids))

    def load(self, profile_id: str) -> AuthCode | None:
        """Return a code, or None when there is none, or the keyring does not say.

        One in a file comes first: it is there only because the keyring did not take it.
        """
        self.has_failed = False
        code = self._file(profile_id).saved()
        if code is None and self.is_in_keyring:
            from liaobots_desktop.store.keyring_codes import KeyringFailed

            try:
                code = self._keyring.load(_entry(profile_id))
            except KeyringFailed:
                self.has_failed = True
        return code

    def save(self, profile_id: str, code: AuthCode) -> None:
        """Keep a code; raises NotSaved."""
        self.has_fallen_back = False
        if self.is_in_keyring:
            from liaobots_desktop.store.keyring_codes import KeyringFailed

            try:
                self._keyring.save(_entry(profile_id), code)
            except KeyringFailed:
                self.has_fallen_back = True
            else:
                self._file(profile_id).forget()
                return
        self._file(profile_id).save(code)

    def forget(self, profile_id: str) -> None:
        """Delete a code wherever it is.

        Raises:
            NotSaved, KeyringFailed: it is still there.
        """
        if self.is_in_keyring:
            self._keyring.forget(_entry(profile_id))
        self._file(profile_id).forget()

    def move(self, ids: tuple[str, ...], *, to_keyring: bool) -> None:
        """Keep all codes elsewhere from now on.

        Raises:
            NotSaved, KeyringFailed: they are where they were.
        """
        if to_keyring == self.is_in_keyring:
            return
        keyring = self._keyring
        for profile_id in ids:
            place, entry = self._file(profile_id), _entry(profile_id)
            in_file = place.saved()
            if to_keyring and in_file is not None:
                keyring.save(entry, in_file)
            elif not to_keyring and in_file is None:
                code = keyring.load(entry)
                if code is not None:
                    place.save(code)
        self._settings.change(keyring=to_keyring)
        from liaobots_desktop.store.keyring_codes import KeyringFailed

        for profile_id in ids:
            if to_keyring:
                self._file(profile_id).forget()
            else:
                with suppress(KeyringFailed):  # it stays there, and is not read any more
                    keyring.forget(_entry(profile_id))

    def every(self) -> tuple[AuthCode, ...]:
        """Return all codes that are known, to keep them out of what leaves the app."""
        held = self._keyring.known() if self.is_in_keyring else ()
        return (*self._shared.every_code(), *held)

    def _file(self, profile_id: str) -> AuthFile:
        return AuthFile(self._settings.folder, profile_id) if profile_id else self._shared

    @property
    def _keyring(self) -> "KeyringCodes":
        if self._opened is None:
            from liaobots_desktop.store.keyring_codes import KeyringCodes

            self._opened = KeyringCodes(self._settings.folder)
        return self._opened


def _entry(profile_id: str) -> str:
    return profile_id or "liaobots"
