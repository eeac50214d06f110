"""The demo service, started when it is first asked for."""

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from liaobots_desktop.demo.server import DemoServer


class LazyDemoServer:
    """Starts at most one `DemoServer`; safe on every thread. Importing this costs nothing."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._server: DemoServer | None = None

    def url(self) -> str:
        """Return the address of the running demo, started now if need be; OSError if it cannot."""
        from liaobots_desktop.demo.server import DemoServer

        with self._lock:
            if self._server is None:
                self._server = DemoServer()
                self._server.start()
            return self._server.url

    def close(self) -> None:
        """End the demo if it was started."""
        with self._lock:
            if self._server is not None:
                self._server.close()
                self._server = None
