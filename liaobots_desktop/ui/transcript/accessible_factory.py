"""Tells Qt how a screen reader meets our own widgets."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from liaobots_desktop.ui.transcript.view import TranscriptView


@cache
def install() -> None:
    """Let Qt ask us, from now on; call it before the first transcript is made."""
    QAccessible.installFactory(interface_for)


def interface_for(class_name: str, asked: QObject) -> QAccessibleInterface | None:
    """Return the interface of a transcript, None for what Qt knows by itself."""
    if class_name != "TranscriptView" or not isinstance(asked, TranscriptView):
        return None
    # imported here: not before the first picture; Qt asks with a screen reader and without
    from liaobots_desktop.ui.transcript.accessible_view import Keeper

    for former in asked.findChildren(Keeper):
        former.retire()
    return Keeper(asked).interface
