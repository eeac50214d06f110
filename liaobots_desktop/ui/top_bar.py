"""The bar above the messages: the model, the title of the chat, find, export, more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.chat_title import ChatTitle
from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.model_selector import ModelSelector
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # the first picture does without them
    from liaobots_desktop.ui.actions.window_actions import WindowActions

HEIGHT, _LOW_HEIGHT = 52, 40
_AROUND = 16
_LEAST_FOR_FIND, _LEAST_FOR_EXPORT, _LEAST_FOR_CONTEXT = 260, 360, 480
"""Widths at 100 %: the keys of the first two work in a narrower bar, too."""
_MOST_BESIDE_TITLE = 2.0
"""How much the room in the button of the model grows in a narrow bar that has a title, too."""
_MOST_SQUEEZED = 2.0
"""From there on the context is left out before the room around it is that of 100 %."""


class TopBar(QFrame):
    """Lives on the GUI thread.

    Signals:
        find_requested: a text should be found in this chat.
        export_requested: this chat should be exported.
        menu_requested: the chat's menu should open below this widget.
        sidebar_requested: the sidebar, which is away, should be shown.
    """

    find_requested = Signal()
    export_requested = Signal()
    menu_requested = Signal(QWidget)
    sidebar_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self._is_low = False
        self._fit_height()
        self.models = ModelSelector(theme)
        self.title = ChatTitle()
        self._find = _button(self.tr("Find in this chat"))
        self._find.clicked.connect(self.find_requested)
        self._export = _button(self.tr("Export this chat"))
        self._export.clicked.connect(self.export_requested)
        self._more = _button(self.tr("More for this chat"))
        self._more.clicked.connect(self._on_more)
        self._side: QToolButton | None = None
        self._actions: WindowActions | None = None
        row = self._row = QHBoxLayout(self)
        row.addWidget(self.models)
        row.addWidget(self.title, 1)
        row.addWidget(self._find)
        row.addWidget(self._export)
        row.addWidget(self._more)
        self._theme = theme
        self._has_title = False
        self._has_menu = False
        self.models.currentIndexChanged.connect(self._make_room)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self._fit_height()
        self.models.set_theme(theme)
        self._show_icon()
        self._make_room()

    def fit_window(self, *, is_low: bool) -> None:
        """Take less height in a low window."""
        self._is_low = is_low
        self._fit_height()

    def _fit_height(self) -> None:
        self.setFixedHeight(zoomed(_LOW_HEIGHT if self._is_low else HEIGHT))

    def _show_icon(self) -> None:
        muted = self._theme.color("muted")
        buttons = [(self._find, "find"), (self._export, "export"), (self._more, "more")]
        if self._side is not None:
            buttons.append((self._side, "sidebar"))
        for button, name in buttons:
            button.setIcon(icon(name, muted, size=zoomed(18)))
            button.setIconSize(QSize(zoomed(18), zoomed(18)))

    def show_title(self, title: str, chat: ConversationId | None = None) -> None:
        """Show the title of the chat that is open; an empty one for a new chat."""
        self.title.show_title(title, chat)
        if title:
            self._show_icon()
        self._has_title = bool(title)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Leave out what has no room."""
        width = self.width()
        zoom = zoom_factor() if width >= zoomed(_LEAST_FOR_EXPORT) else 1.0
        around = round(_AROUND * zoom)
        self._row.setContentsMargins(around, 0, around, 0)
        self._row.setSpacing(around)
        self._more.setVisible(self._has_title or self._has_menu)
        self._find.setVisible(self._has_title and width >= zoomed(_LEAST_FOR_FIND))
        self._export.setVisible(self._has_title and width >= zoomed(_LEAST_FOR_EXPORT))
        self._fit_model(zoom)

    def _fit_model(self, zoom: float) -> None:
        """Show as much of the model, and around it, as there is room; a title goes before it."""
        is_narrow = self.width() < zoomed(_LEAST_FOR_CONTEXT)
        beside_title = max(zoom, min(zoom_factor(), _MOST_BESIDE_TITLE))
        shown = (beside_title, True) if self._has_title and is_narrow else (zoom, False)
        if is_narrow and not self._has_title:
            others = self._row.sizeHint().width() - self.models.sizeHint().width()
            whole = zoom_factor()
            wanted = [(whole, False), (zoom, False), (whole, True)]
            if whole > _MOST_SQUEEZED * zoom:
                wanted.remove((zoom, False))
            room = self.width() - others
            fitting = (each for each in wanted if self.models.width_at(*each) <= room)
            shown = next(fitting, (zoom, True))
        self.models.show_at(*shown)
        if is_narrow:
            self._row.activate()  # else it is drawn once with the width that it had

    def offer_sidebar(self, is_there: bool) -> None:
        """Have a button that brings the sidebar back while it is away."""
        if self._side is None and not is_there:
            self._side = _button(self.tr("Show the chats"))
            self._hint_side()
            self._side.clicked.connect(self.sidebar_requested)
            self._row.insertWidget(0, self._side)
            before = self.models.previousInFocusChain()
            while before is not None and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
                before = before.previousInFocusChain()
            if before is not None:  # the model stays where it is: behind the sidebar
                QWidget.setTabOrder(before, self._side)
            self._show_icon()
        if self._side is not None:
            self._side.setVisible(not is_there)
            self._make_room()

    def take_actions(self, actions: "WindowActions") -> None:
        """Show the keys that hold, from now on."""
        self._actions = actions
        actions.hint(self._find, "find.chat")
        actions.hint(self._export, "chat.export")
        self._hint_side()

    def _hint_side(self) -> None:
        if self._side is not None and self._actions is not None:
            self._actions.hint(self._side, "view.sidebar")

    def offer_menu(self) -> None:
        """Let a new chat have a menu, too; the first picture need not wait for its icon."""
        self._has_menu = True
        self._show_icon()
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def choose_model(self) -> None:
        """Open the list of models."""
        self.show()  # focus mode had hidden it
        self.models.before.note(self.window().focusWidget())
        self.models.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.models.showPopup()

    @Slot()
    def _on_more(self) -> None:
        self.menu_requested.emit(self._more)


def _button(name: str) -> QToolButton:
    made = QToolButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
