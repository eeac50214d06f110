"""Ends a window that a test, or a picture, has opened."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.app import Desktop
from tests.threads import wait_for_threads


def end(desktop: Desktop) -> None:
    """Close a window and wait until every thread of it has ended.

    Raises:
        AssertionError: one has not within a minute; Qt would abort.
    """
    desktop.window.close()
    if not desktop.shut_down():  # a stopped or busy machine: Qt aborts if a thread runs on
        parts = (desktop, desktop.window, desktop.session, desktop.keeping, desktop._warm_up)
        wait_for_threads(*filter(None, parts))
    _delete(desktop.window)


def _delete(window: QWidget) -> None:
    """Let a window go now: the style sheet of the next one would be applied to all its widgets."""
    QCoreApplication.sendPostedEvents()  # what threads have told, to what is still there
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, int(QEvent.Type.DeferredDelete.value))
