"""The ways by which texts come to a question; what they lead to is loaded then."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Slot

from liaobots_desktop.bridge.notice import Notice

if TYPE_CHECKING:  # imported when something is attached
    from liaobots_desktop.ui.attaching.attaching import Attaching
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow


class AttachingDoor(QObject):
    """The button, its keys, and what is pasted or dropped; lives on the GUI thread."""

    def __init__(self, window: "MainWindow | TemporaryWindow") -> None:
        super().__init__(window)
        self._window = window
        self._made: Attaching | None = None
        composer = window.pane.composer
        composer.attach_requested.connect(self.ask)
        composer.attached.long_text_pasted.connect(self.take_text)
        composer.field.files_pasted.connect(self.take_files)
        composer.field.picture_pasted.connect(self._on_picture_pasted)
        window.commands.bind("ask.attach", self.ask)

    @property
    def attaching(self) -> "Attaching":
        """What does the work, made when it is first needed."""
        if self._made is None:
            from liaobots_desktop.ui.attaching.attaching import Attaching

            window = self._window
            drafts, composer = window.chat.attachments, window.pane.composer
            self._made = Attaching(drafts, composer, window)
            self._made.notice_raised.connect(window.reactions.show)
            self._made.chats_found.connect(self._on_chats_found)
        return self._made

    @Slot()
    def ask(self) -> None:
        """Ask for files that go along with the next question."""
        if self._window.pane.isVisible():
            self.attaching.ask()

    @Slot(object)
    def take_files(self, paths: Sequence[str]) -> None:
        """Attach files, or import the one that holds chats."""
        self.attaching.take_files(paths)

    @Slot(object)
    def take_text(self, text: str | QByteArray, name: str = "") -> None:
        """Attach a long text, or its UTF-8; without a name one that was pasted."""
        self.attaching.take_text(text, name)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read."""
        return self._made is not None and self._made.is_busy

    def shut_down(self) -> bool:
        """Attach what is read within two seconds; returns whether all threads have ended."""
        return self._made is None or self._made.shut_down()

    @Slot(str)
    def _on_chats_found(self, path: str) -> None:
        if self._window.exchange is not None:
            self._window.exchange.exchange.import_file(path)

    @Slot()
    def _on_picture_pasted(self) -> None:
        text = self.tr("Pictures cannot be sent: the service reads text only.")
        self._window.reactions.show(Notice(text))
