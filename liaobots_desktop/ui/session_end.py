"""Whether the session of the desktop ends now."""

from PySide6.QtGui import QGuiApplication


def is_session_over() -> bool:
    """Whether the user logs out: nothing may hold that up."""
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
