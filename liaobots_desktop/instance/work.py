"""Whether another process works, though it does not answer. Only Linux tells."""

from pathlib import Path

_STATE, _USER, _SYSTEM = 0, 11, 12
"""Where they stand in `/proc/PID/stat` behind the name of the program: proc_pid_stat(5)."""
_WAITS_FOR_PROCESSOR_OR_DISK = ("R", "D")
_LEAST = 5
"""Hundredths of a second of processor that a process takes between two looks, if it works."""


class Work:
    """What a process does from one look to the next."""

    def __init__(self, pid: int) -> None:
        self._stat = Path(f"/proc/{pid}/stat")
        _, self._spent = self._look()

    def goes_on(self) -> bool:
        """Whether it has worked since the last look; False where nothing is known of it."""
        state, spent = self._look()
        taken, self._spent = spent - self._spent, spent
        return state in _WAITS_FOR_PROCESSOR_OR_DISK or taken >= _LEAST

    def _look(self) -> tuple[str, int]:
        try:
            told = self._stat.read_text(encoding="utf-8", errors="replace")
        except OSError:  # another system, or the process has just ended
            return "", 0
        fields = told.rpartition(")")[2].split()
        return fields[_STATE], int(fields[_USER]) + int(fields[_SYSTEM])
