"""The app on a screen with a window manager, and what a screen reader would see of it."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.session_bus import session_bus
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

_EYES = Path(__file__).with_name("bus_eyes.py")
_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


class Eyes:
    """Asks the accessibility bus what is there."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, **asked: Any) -> Any:
        """Return the answer to a question of `bus_eyes`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def wait_for(self, role: str, name: str, *, focused: bool = False) -> None:
        """Wait until a node is there, with the keyboard if that is asked for."""
        wait_until(
            lambda: self.ask(role=role, name=name, focused=focused),
            f"a {role} with {name!r}, focused: {focused}",
        )

    def wait_for_no(self, role: str, name: str) -> None:
        """Wait until no such node is there any more."""
        wait_until(
            lambda: self.ask(role=role, name=name, focused=False) is False,
            f"no {role} with {name!r}",
        )


@contextmanager
def accessible(screen: VirtualScreen) -> Iterator[tuple[dict[str, str], Eyes]]:
    """Start an accessibility bus; gives the environment for programs on it, and who looks."""
    with session_bus() as address:
        env = {
            **screen.env,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        bus = subprocess.Popen(
            [_LAUNCHER, "--launch-immediately"],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        eyes = subprocess.Popen(
            ["/usr/bin/python3", str(_EYES)],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        try:
            yield env, Eyes(eyes)
        finally:
            eyes.terminate()
            eyes.communicate()
            bus.terminate()
            bus.wait()
