"""The icon in the tray, if the user wants one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from liaobots_desktop.bridge.notification_bus import Notification
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.actions.menu_entry import add_bare_entry
from liaobots_desktop.ui.icons import app_icon
from liaobots_desktop.ui.menu import Menu

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.presence.notifier import Notifier

_SIZES = (16, 22, 32, 48)
_DOT = 0.42
"""The part of the icon's width that the dot takes."""
_IDS = ("app.quick_ask", "chat.new", "app.quiet", "app.quit")


class Tray(QSystemTrayIcon):
    """A click brings the window; the menu has the rest. Lives on the GUI thread.

    Signals:
        window_wanted: the window should come forward.
        chat_wanted: the ConversationId of what was told last and clicked.
    """

    window_wanted = Signal()
    chat_wanted = Signal(object)

    def __init__(self, window: "MainWindow", notifier: "Notifier") -> None:
        super().__init__(window)
        self._window = window
        self._notifier = notifier
        self._told: ConversationId | None = None
        self.menu = Menu(window)
        self.menu.aboutToShow.connect(self._fill)
        self._fill()  # some desktops ask for it before they show it
        self.setContextMenu(self.menu)
        self.activated.connect(self._on_activated)
        self.messageClicked.connect(self._on_message_clicked)
        notifier.unseen_changed.connect(self.mark)
        self.mark(0)
        self.show()

    @property
    def is_there(self) -> bool:
        """Whether the desktop has a tray, so that the icon can be found."""
        return self.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def tell(self, notification: Notification) -> None:
        """Show a notification beside the icon, where the desktop has no service for them."""
        self._told = ConversationId(notification.about)
        self.showMessage(notification.title, notification.text, app_icon())

    @Slot(int)
    def mark(self, unseen: int) -> None:
        """Put a dot on the icon while chats have something new, and say how many."""
        self.setIcon(_dotted(app_icon()) if unseen else app_icon())
        text = self.tr("Liaobots Desktop: %n chats with something new", "", unseen)
        self.setToolTip(text if unseen else "Liaobots Desktop")

    @Slot()
    def _fill(self) -> None:
        """Make the menu anew: words and the tick may have changed.

        It has no pictures: the desktop draws it, and *New chat* alone would stand further in.
        """
        menu, commands = self.menu, self._window.commands
        menu.clear()
        text, bring = self.tr("Open Liaobots Desktop"), self.window_wanted.emit
        add_bare_entry(menu, "app.main_window", bring, text)
        for action_id in _IDS:
            if action_id in {"app.quiet", "app.quit"}:
                menu.addSeparator()
            act = partial(self.do, action_id)  # its keys hold in the window only
            entry = add_bare_entry(menu, action_id, act)
            entry.setEnabled(commands.is_possible(action_id))
            if action_id == "app.quiet":
                entry.setCheckable(True)
                entry.setChecked(self._notifier.is_quiet)

    def do(self, action_id: str) -> None:
        """Do an action of the menu; what belongs to the window brings it."""
        if action_id == "chat.new":
            self.window_wanted.emit()
        self._window.commands.perform(action_id)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.window_wanted.emit()
        elif reason is QSystemTrayIcon.ActivationReason.MiddleClick:
            self._window.commands.perform("app.quick_ask")

    @Slot()
    def _on_message_clicked(self) -> None:
        if self._told is not None:
            self.chat_wanted.emit(self._told)


def _dotted(plain: QIcon) -> QIcon:
    dotted = QIcon()
    for size in _SIZES:
        picture = QPixmap(plain.pixmap(size, size))
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.GlobalColor.white)
            painter.setBrush(Qt.GlobalColor.red)
            dot = size * _DOT
            painter.drawEllipse(QRectF(size - dot - 1, 1, dot, dot))
        dotted.addPixmap(picture)
    return dotted
