"""A screen that nobody sees: an X server of its own for one test, with mouse and keyboard."""

import os
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import Self

from PySide6.QtGui import QImage

from tests.waiting import wait_until


class VirtualScreen:
    """An Xvfb on a free display. Programs started with `env` open their windows on it.

    There is no window manager: give a window the keyboard with `focus` before typing.
    """

    def __init__(self, width: int = 1280, height: int = 820) -> None:
        self._size = f"{width}x{height}x24"
        self._server: subprocess.Popen[bytes] | None = None
        self._folder = Path()
        self._display = ""

    def start(self) -> Self:
        """Start the server and wait until it takes connections.

        Raises:
            AssertionError: it did not start.
        """
        self._folder = Path(tempfile.mkdtemp(prefix="screen-"))
        reader, writer = os.pipe()
        options = ["-displayfd", str(writer), "-fbdir", str(self._folder), "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            # -r: no key repeats itself, or one that is let go late on a busy machine comes twice
            ["Xvfb", *options, "-r", "-noreset", "-screen", "0", self._size],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader, encoding="ascii") as number:
            self._display = f":{number.readline().strip()}"
        if self._display == ":":
            self.close()
            raise AssertionError("Xvfb did not start")
        return self

    def close(self) -> None:
        """End the server; windows that are still on it die with it."""
        if self._server is not None:
            self._server.terminate()
            self._server.wait(60)
            self._server = None
            shutil.rmtree(self._folder)

    @property
    def env(self) -> dict[str, str]:
        """The environment for programs that shall use this screen."""
        kept = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
        return {**kept, "DISPLAY": self._display, "QT_QPA_PLATFORM": "xcb"}

    def xdotool(self, *arguments: str) -> str:
        """Run xdotool on this screen and return what it prints.

        Raises:
            subprocess.CalledProcessError: it failed; a search without a hit fails too.
        """
        command = ["xdotool", *arguments]
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout.strip()

    def wait_for_window(self, title: str, seconds: float = 60) -> str:
        """Wait for a visible window whose title holds `title` and return its id.

        Raises:
            AssertionError: there was none in time.
        """

        def newest() -> str:
            try:
                return self.xdotool("search", "--onlyvisible", "--name", title).split()[-1]
            except subprocess.CalledProcessError:
                return ""  # not there yet

        return wait_until(newest, f"a window called {title}", seconds)

    def focus(self, window: str) -> None:
        """Give the window with this id the keyboard."""
        self.xdotool("windowfocus", "--sync", window)

    def type(self, text: str) -> None:
        """Press the keys of `text`, one after the other, in the window that has the keyboard.

        Raises:
            ValueError: not all is ASCII. For other characters xdotool changes the keyboard's
                layout for a moment, and a busy program looks a key up too late.
        """
        if not text.isascii():
            raise ValueError(f"xdotool cannot be trusted to type {text!r}")
        self.xdotool("type", "--delay", "5", "--", text)

    def image(self) -> QImage:
        """Return what is on the screen now."""
        raw = (self._folder / "Xvfb_screen0").read_bytes()  # the server's memory, in XWD format
        header = struct.unpack(">25I", raw[:100])
        header_size, width, height, line_size, colours = (header[i] for i in (0, 4, 5, 12, 19))
        pixels = raw[header_size + 12 * colours :]
        return QImage(pixels, width, height, line_size, QImage.Format.Format_RGB32).copy()

    def screenshot(self, path: Path) -> None:
        """Write what is on the screen now as a PNG file.

        Raises:
            OSError: the file cannot be written.
        """
        if not self.image().save(str(path)):
            raise OSError(f"The picture {path} cannot be written.")

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *reason: object) -> None:
        self.close()
