"""Auth codes on disk: each a file of its own, which only its owner may read."""

import os
from pathlib import Path

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.errors import RequestRefused
from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved

VARIABLE = "LIAOBOTS_AUTH_CODE"
"""The environment variable that comes before the file; never echoed."""


OWN_CODES = "auth-codes"
"""The folder of the codes of services that the user added, each named by its profile's id."""


class AuthFile:
    """Reads and writes one code in the data directory; used on the GUI thread or the CLI.

    Without `profile_id` it is `auth-code`, which Liaobots' own addresses share.
    """

    def __init__(self, data_dir: Path, profile_id: str = "") -> None:
        self.folder = data_dir
        self._path = data_dir / OWN_CODES / profile_id if profile_id else data_dir / "auth-code"
        self.was_open_to_others = False
        """Whether others could read the file, until it was loaded."""

    @property
    def is_overridden(self) -> bool:
        """Whether the environment's code comes before the saved one."""
        return bool(os.environ.get(VARIABLE))

    def load(self, *, tighten: bool = True) -> AuthCode | None:
        """Return the code of the environment, else the saved one, else None.

        A file that others may read is tightened to 0600, if wanted. One that cannot be read, or
        holds no usable code, counts as none: the app then asks for the code.

        Raises:
            RequestRefused: the environment's code has characters that cannot be sent.
        """
        from_environment = os.environ.get(VARIABLE)
        if from_environment:
            return AuthCode.parse(from_environment)
        return self.saved(tighten=tighten)

    def every_code(self) -> tuple[AuthCode, ...]:
        """Return the codes of the environment and of all files, for keeping them out of texts."""
        from_environment = os.environ.get(VARIABLE, "").strip()
        named = AuthCode(from_environment) if from_environment else None
        own = self.folder / OWN_CODES
        names = sorted(path.name for path in own.iterdir()) if own.is_dir() else []
        found = [named, self.saved()]
        for file in (AuthFile(self.folder, name) for name in names):
            found.append(file.saved())
            self.was_open_to_others |= file.was_open_to_others
        return tuple(code for code in found if code is not None)

    def saved(self, *, tighten: bool = True) -> AuthCode | None:
        """Return the code in the file, whatever the environment says; None without a usable one."""
        try:
            if tighten:
                self.was_open_to_others |= private_file.tighten(self._path)
            return AuthCode.parse(self._path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, RequestRefused):
            return None

    def save(self, code: AuthCode) -> None:
        """Keep the code for the next start.

        Raises:
            NotSaved: the old code, if any, is still there.
        """
        try:
            if self._path.parent != self.folder:
                self._path.parent.mkdir(mode=0o700, exist_ok=True)
            private_file.replace(self._path, code.reveal())
        except OSError as error:
            raise NotSaved(error) from None

    def forget(self) -> None:
        """Delete the file.

        Raises:
            NotSaved: the code is still there.
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise NotSaved(error) from None
