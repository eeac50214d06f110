"""The keys of the window as a whole."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.window_zoom import WindowZoom


class WindowKeys(QObject):
    """Shortcuts that hold wherever the focus is in the window; lives on the GUI thread."""

    def __init__(self, window: "MainWindow", zoom: "WindowZoom") -> None:
        super().__init__(window)
        for sequence, action in (
            ("Ctrl+N", window.new_chat),
            ("Ctrl+Shift+O", window.new_chat),
            ("Esc", window.escape),
            ("Ctrl+Z", window.undo),
            ("Ctrl+,", window.show_settings),
            ("Ctrl+Shift+M", window.top_bar.choose_model),
            ("Ctrl+F", window.find_in_chat),
            ("Ctrl+P", window.paper.print_open),
            ("F3", window.pane.find_next),
            ("Shift+F3", window.pane.find_previous),
            ("Ctrl+L", window.focus_composer),
            ("Shift+Esc", window.focus_composer),
            ("F10", window.focus_mode.toggle),
            ("Ctrl+Q", window.close),
            ("Ctrl+W", window.close),
            ("Ctrl+=", zoom.enlarge),
            ("Ctrl++", zoom.enlarge),
            ("Ctrl+-", zoom.reduce),
            ("Ctrl+0", zoom.reset),
        ):
            QShortcut(QKeySequence(sequence), window).activated.connect(action)
