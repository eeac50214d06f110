"""The quiet line above the list while it shows one place: its name, the way back, what to do."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.elided_label import ElidedLabel
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.theme import Theme


class PlaceHeader(QFrame):
    """Lives on the GUI thread; made when a place is shown for the first time.

    Signals:
        back_requested: the whole list should be shown again.
        empty_requested: the Trash should be emptied.
        menu_requested: the tag's menu should open below `more`.
    """

    back_requested = Signal()
    empty_requested = Signal()
    menu_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._back = QToolButton()
        self._back.setAccessibleName(self.tr("Back to all chats"))
        self._back.setToolTip(self.tr("Back to all chats (Esc)"))
        self._back.clicked.connect(self.back_requested)
        self._name = ElidedLabel()
        self._name.setObjectName("placeName")
        self._empty = QToolButton()
        self._empty.setText(self.tr("Empty…"))
        self._empty.setAccessibleName(self.tr("Empty the Trash"))
        self._empty.setToolTip(
            self.tr("Delete all chats in the Trash and all deleted messages for good")
        )
        self._empty.setProperty("kind", "quiet")
        self._empty.clicked.connect(self.empty_requested)
        self.more = QToolButton()
        self.more.setAccessibleName(self.tr("More for this tag"))
        self.more.setToolTip(self.tr("More for this tag"))
        self.more.clicked.connect(self.menu_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._back)
        row.addWidget(self._name, 1)
        row.addWidget(self._empty)
        row.addWidget(self.more)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        muted, size = theme.color("muted"), zoomed(16)
        for button, name in ((self._back, "chevron-left"), (self.more, "more")):
            button.setIcon(icon(name, muted, size=size))
            button.setIconSize(QSize(size, size))

    def show_place(self, place: Place, *, is_empty: bool) -> None:
        """Say what is shown; an empty Trash cannot be emptied."""
        names = {Shelf.ARCHIVE: self.tr("Archive"), Shelf.TRASH: self.tr("Trash")}
        self._name.setText(names.get(place.shelf) or one_line(place.name))
        self._empty.setVisible(place.shelf is Shelf.TRASH and not is_empty)
        self.more.setVisible(place.shelf is Shelf.TAG)
