"""Ends a window that a test, or a picture, has opened."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.ui import language
from liaobots_desktop.ui.theme import Theme
from tests.threads import wait_for_threads


def end(desktop: Desktop) -> None:
    """Close a window and wait until every thread of it has ended.

    English is spoken from then on, and what is drawn without a window is light and of 100 %.

    Raises:
        AssertionError: one has not within a minute; Qt would abort.
    """
    desktop.window.close()
    if not desktop.shut_down():  # a stopped or busy machine: Qt aborts if a thread runs on
        parts = (desktop, desktop.window, desktop.session, desktop.keeping, desktop._warm_up)
        wait_for_threads(*filter(None, parts))
    _delete(desktop.window)
    speak_english(desktop)
    _look_as_at_first(desktop)


def speak_english(desktop: Desktop) -> None:
    """Take back the language of a window: one that a failed test holds would speak for others.

    What a test was doing when it failed is kept for its report, with the window and its language.
    """
    application = QApplication.instance()
    if desktop.languages.code == language.ENGLISH or not isinstance(application, QApplication):
        return
    for translator in desktop.languages._translators:
        application.removeTranslator(translator)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    language.install(application, language.ENGLISH)


def _look_as_at_first(desktop: Desktop) -> None:
    """Take back the look of a window: the next test may draw without one.

    No sheet at all would end the style that Qt made for it, and with it windows that are still
    there (a use after free in `QApplication.setStyleSheet`, seen in two of 9,000 tests).
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    app.prepare(application)
    if desktop.themes._shown[0] != "light" or desktop.account.settings.zoom != 100:
        theme = Theme.load("light")
        application.setStyleSheet(theme.style_sheet(1.0))
        application.setPalette(theme.palette())


def _delete(window: QWidget) -> None:
    """Let a window go now: the style sheet of the next one would be applied to all its widgets."""
    QCoreApplication.sendPostedEvents()  # what threads have told, to what is still there
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, int(QEvent.Type.DeferredDelete.value))
