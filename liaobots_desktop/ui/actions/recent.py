"""The commands that were used last."""

from liaobots_desktop.store.action_file import ActionFile

_MOST = 20


class Recent:
    """Remembers ids of commands, the last one first; on the GUI thread."""

    def __init__(self, file: ActionFile | None) -> None:
        """Without a file they are forgotten with the window."""
        self._file = file
        self.ids: list[str] = list(file.used() if file is not None else ())[:_MOST]
        self._is_kept = True

    def note(self, command_id: str) -> None:
        """Take note that a command was used."""
        self.ids = [command_id, *(known for known in self.ids if known != command_id)][:_MOST]
        self._is_kept = False

    def save(self) -> None:
        """Keep them for the next start; where that fails nothing of worth is lost."""
        if self._file is not None and not self._is_kept:
            self._file.write_used(self.ids)
            self._is_kept = True
