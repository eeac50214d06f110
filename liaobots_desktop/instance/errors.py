r"""Why a second start can neither open a window nor bring the open one forward, as sentences.

StoreError
├── WindowNotAnswering      the open window is hung
├── WindowElsewhere         it is open on another computer that shares the folder
└── WindowOfAnotherVersion  it does not know what it was asked for
"""

from liaobots_desktop.speech import translate
from liaobots_desktop.store.errors import StoreError


class WindowNotAnswering(StoreError):
    """The process that has the window lives but does not answer."""

    def __init__(self, pid: int) -> None:
        which = translate("Instance", " (process {0})").format(pid) if pid else ""
        super().__init__(
            translate(
                "Instance",
                "The window with these chats is already open, but it does not respond{0}. Wait "
                "a moment or end that process, then start again.",
            ).format(which)
        )


class WindowElsewhere(StoreError):
    """Another computer has the window; both see the folder over the network."""

    def __init__(self, host: str) -> None:
        super().__init__(
            translate(
                "Instance",
                "The window with these chats is open on another computer, {0}. Close it there, or "
                "start with --data-dir and the path of another folder.",
            ).format(host)
        )


class WindowOfAnotherVersion(StoreError):
    """The open window was asked for something that it does not know."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "Instance",
                "The window with these chats is open, but in another version of this app. Close "
                "it, then start again.",
            )
        )
