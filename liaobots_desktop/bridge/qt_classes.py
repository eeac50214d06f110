"""Classes of Qt that are made before a thread can need them (decision 0140)."""

import importlib

_NEEDED_BY_THREADS = {
    "PySide6.QtCore": (
        "QSemaphore",
        "QStringListModel",
        "QUrl",
    ),
    "PySide6.QtGui": (
        "QAccessible",
        "QAccessibleActionInterface",
        "QAccessibleAnnouncementEvent",
        "QAccessibleAttributesInterface",
        "QAccessibleEvent",
        "QAccessibleInterface",
        "QAccessibleObject",
        "QAccessibleTableCellInterface",
        "QAccessibleTextCursorEvent",
        "QAccessibleTextInterface",
        "QAccessibleTextSelectionEvent",
        "QAction",
        "QBitmap",
        "QClipboard",
        "QDesktopServices",
        "QFontDatabase",
        "QFontMetricsF",
        "QGradient",
        "QLinearGradient",
        "QImage",
        "QPainterPath",
        "QShortcut",
        "QSurface",
        "QTextBlockFormat",
        "QTextCharFormat",
        "QTextCursor",
        "QTextFormat",
        "QTextFrame",
        "QTextFrameFormat",
        "QTextLayout",
        "QTextLength",
        "QTextLine",
        "QTextObject",
        "QTextTable",
        "QTextTableCell",
        "QTextTableCellFormat",
        "QTextTableFormat",
        "QWindow",
    ),
    "PySide6.QtWidgets": (
        "QAccessibleWidget",
        "QDialog",
        "QLineEdit",
        "QStyle",
        "QStyleOptionMenuItem",
        "QToolTip",
    ),
}
"""What the warm-up's modules need, but for what the first picture has."""


def make() -> None:
    """Make them on this thread, the GUI's, before another one begins (10 ms).

    PySide6 makes a class when something first asks for it, and runs Python for its enums meanwhile.
    A thread that needs the same class then takes it half made, and the process ends.
    """
    for module, names in _NEEDED_BY_THREADS.items():
        of_qt = importlib.import_module(module)
        for name in names:
            getattr(of_qt, name)
