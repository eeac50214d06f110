"""A process that ends, or is refused by the disk, at one of its changes of names in a folder."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

_CHANGES = {"os.rename", "os.remove", "os.mkdir"}
"""Files are replaced as a whole: these are the instants at which the disk says something else."""


def run_until(change: int, folder: Path, work: Callable[[], None], *, is_refused: bool) -> bool:
    """Do the work in a process of its own, which is ended before its nth change of the folder.

    With `is_refused` the disk refuses that change, and all that come after it. Returns whether
    there was such a change.
    """
    child = os.fork()
    if child == 0:
        _listen(change, str(folder), is_refused=is_refused)
        try:
            work()
        except Exception:  # noqa: BLE001  # that it is told is tested elsewhere
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def each_end(folder: Path, prepare: Callable[[], None], work: Callable[[], None]) -> Iterator[str]:
    """Prepare the folder anew, and end the work at each of its changes, in both ways."""
    for is_refused in (False, True):
        change = 1
        while True:
            for path in sorted(folder.rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            prepare()
            has_ended = run_until(change, folder, work, is_refused=is_refused)
            yield f"{'refused' if is_refused else 'killed'} at change {change}"
            if not has_ended:
                break
            change += 1


def _listen(last: int, folder: str, *, is_refused: bool) -> None:
    seen = 0

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event not in _CHANGES or not str(arguments[0]).startswith(folder):
            return
        if Path(str(arguments[0])).name.startswith(".") and event == "os.remove":
            return  # a temporary file that did not become one
        seen += 1
        if seen >= last and is_refused:
            raise OSError(30, "Read-only file system")
        if seen >= last:
            os._exit(9)

    sys.addaudithook(hear)
