"""Ends a window that a test, or a picture, has opened."""

from PySide6.QtCore import QThread

from liaobots_desktop.app import Desktop


def end(desktop: Desktop) -> None:
    """Close a window and wait until every thread of it has ended.

    Raises:
        AssertionError: one has not within a minute; Qt would abort.
    """
    desktop.window.close()
    if not desktop.shut_down():  # a stopped or busy machine: Qt aborts if a thread runs on
        _wait_for_threads(desktop)
    desktop.window.deleteLater()


def _wait_for_threads(desktop: Desktop) -> None:
    """Wait longer than the window's user would."""
    parts = (desktop, desktop.window, desktop.session, desktop.keeping, desktop._warm_up)
    threads = [thread for part in parts if part for thread in part.findChildren(QThread)]

    assert all(thread.wait(60_000) for thread in threads), "a thread was left"
