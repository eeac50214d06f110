"""Counts tokens in another process, so that this one neither stands still for it nor grows."""

import atexit
import logging
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.context.counting_child import NUMBER, READY, VERB
from liaobots_desktop.context.encoding import RANKS

_ROOT = Path(__file__).resolve().parents[2]
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    "from liaobots_desktop.context.counting_child import main; sys.exit(main(sys.argv[2]))"
)
_END_S = 2.0

_log = logging.getLogger(__name__)


class _AbandonedError(OSError):
    """The child was ended from outside before it had loaded."""


class CountingProcess:
    """A child with the encoding; any thread may use it, one at a time is served.

    It begins with the first text and ends with `rest`, or with this process.
    """

    def __init__(self, table: str = RANKS) -> None:
        self._table = table
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._starting: subprocess.Popen[bytes] | None = None
        """The child while it loads; read without the lock, by `abandon`."""
        self._has_failed = False

    @property
    def is_ready(self) -> bool:
        """Whether a text is counted at once."""
        return self._child is not None

    @property
    def has_failed(self) -> bool:
        """Whether it is known that no text can be counted here."""
        return self._has_failed

    def load(self) -> None:
        """Begin, if that was not done: it takes about 0.4 s, in which other threads go on."""
        with self._lock:
            self._begin()

    def count(self, text: str) -> int | None:
        """Return the number of tokens of a text; None, after a line in the log, if it cannot."""
        content = without_surrogates(text).encode("utf-8")
        with self._lock:
            for _ in range(2):  # somebody may have ended it meanwhile: then there is another
                self._begin()
                if self._child is None:
                    return None
                with suppress(OSError):
                    return self._asked(self._child, content)
                self._end()
        return None

    def abandon(self) -> None:
        """End a child that has not loaded yet: whoever waits for it waits no more."""
        starting = self._starting
        if starting is not None:
            starting.kill()

    def rest(self) -> None:
        """End the child; another text begins another one."""
        with self._lock:
            self._end()

    def _begin(self) -> None:
        if self._child is not None or self._has_failed:
            return
        try:
            self._child = self._started()
        except _AbandonedError:
            pass  # the next text begins another one
        except OSError as error:
            _log.warning("Tokens cannot be counted exactly: %s", error)
            self._has_failed = True
        finally:
            self._starting = None

    def _started(self) -> "subprocess.Popen[bytes]":
        """Start a child and wait until it has loaded; raises OSError."""
        command = [sys.executable, "-c", _START, str(_ROOT), self._table]
        if getattr(sys, "frozen", False):
            command = [sys.executable, VERB]
        child = subprocess.Popen(  # noqa: S603 - this interpreter, or this app
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._starting = child
        if child.stdout is None or child.stdout.read(len(READY)) != READY:
            _close(child)
            if child.returncode == 1:  # it has said so itself
                raise OSError("the process that counts could not load its table")
            raise _AbandonedError
        atexit.register(self.rest)
        return child

    def _asked(self, child: "subprocess.Popen[bytes]", content: bytes) -> int:
        if child.stdin is None or child.stdout is None:
            raise OSError("it has no pipes")
        child.stdin.write(NUMBER.pack(len(content)) + content)
        child.stdin.flush()
        answer = child.stdout.read(NUMBER.size)
        if len(answer) < NUMBER.size:
            raise OSError("it has ended")
        (count,) = NUMBER.unpack(answer)
        return int(count)

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            atexit.unregister(self.rest)
            _close(child)


def _close(child: "subprocess.Popen[bytes]") -> None:
    """End a child by the end of its input; one that does not heed it is killed."""
    for pipe in (child.stdin, child.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()
    try:
        child.wait(_END_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


COUNTING = CountingProcess()
"""The one of this process: a second would take 60 MiB more."""
