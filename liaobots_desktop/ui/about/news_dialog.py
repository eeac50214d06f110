"""The dialog that shows what changed in the app, for the people who use it."""

from datetime import UTC, datetime
from math import ceil

from PySide6.QtCore import QLocale, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from liaobots_desktop import __version__, resources
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId, Role
from liaobots_desktop.refusal import reason_of
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.theme_switch import ThemeSwitch
from liaobots_desktop.ui.transcript.style import BOTTOM_PADDING, TOP_PADDING
from liaobots_desktop.ui.transcript.view import TranscriptView
from liaobots_desktop.ui.wrapping_row import WrappingRow

_SIZE = QSize(760, 680)
_LEAST_HEIGHT = 160
"""Pixels of the text at 100 %."""
_ABOVE = TOP_PADDING // 2
"""Pixels of it at 100 % above the first line: as many as stay above a message that one goes to."""
_APP = "liaobots-desktop"
"""Stands in the place of a model."""


class NewsDialog(Dialog):
    """Shows CHANGELOG.md as answers are shown; lives on the GUI thread, deletes itself."""

    def __init__(self, view: TranscriptView, parent: QWidget) -> None:
        """`view` is an empty message pane, which goes with the dialog."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("What is new"))
        self.view = view
        view.setObjectName("newsText")
        view.viewport().setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # English
        view.set_theme(view.transcript.setting.style.theme)  # which knows the direction
        view.setFrameShape(QFrame.Shape.StyledPanel)  # which has the ring of a field
        view.painter.offered = frozenset()  # nothing can be done with it but read and copy
        view.painter.tells_times = False
        view.set_model_names({_APP: f"Liaobots Desktop {__version__}"})
        view.transcript.free.most_above = _ABOVE
        view.show_messages([_message(self._changes())])
        view.bring_to_top(0)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = WrappingRow(zoomed(8))
        buttons.add(close, last=True)
        column = self.made_column(12)
        if not _reads_english():
            column.addWidget(label("explanation", self.tr("This list is written in English.")))
        column.addWidget(view, 1)
        nest(column, buttons)
        self.show_whole(view, _LEAST_HEIGHT, {view: self._whole_height})
        self.fit(_SIZE)
        view.show_first_focus()
        view.setFocus()

    def _whole_height(self) -> int:
        height = _ABOVE + self.view.transcript.heights.total + BOTTOM_PADDING
        return ceil(height * self.view.painter.zoom)

    def follow(self, account: Account, themes: ThemeSwitch) -> None:
        """Show the text in the colours and sizes that hold, as long as the dialog is open."""
        self._account = account
        themes.theme_changed.connect(self._on_theme_changed)
        account.changed.connect(self._on_account_changed)

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        self.view.set_theme(theme)
        self.view.set_zoom(zoom_factor())

    @Slot()
    def _on_account_changed(self) -> None:
        self.view.obey(self._account.settings)

    def _changes(self) -> str:
        """Return the versions, newest first, without what stands above them."""
        try:
            text = resources.document("CHANGELOG.md")
        except OSError as error:
            why = reason_of(error)
            return self.tr("The list of what is new cannot be read: {0}.").format(why)
        return text[max(text.find("\n## "), 0) :].lstrip()


def _reads_english() -> bool:
    return QLocale().language() in {QLocale.Language.English, QLocale.Language.C}


def _message(text: str) -> Message:
    return Message(
        MessageId(1),
        ConversationId(_APP),
        None,
        Role.ASSISTANT,
        text,
        _APP,
        EndState.COMPLETE,
        datetime.now(UTC),
    )
