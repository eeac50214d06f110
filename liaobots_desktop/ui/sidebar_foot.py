"""The foot of the sidebar: who answers or what is left to pay with, places, settings."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import show_plain_tip, zoom_factor, zoomed
from liaobots_desktop.ui.icons import before_word, beside, icon
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.theme import Theme

_GAP = 4


class BalanceButton(QToolButton):
    """Says what is left of an account; `tip` tells more when it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tip: Callable[[], str] = str
        self.texts = ("", "")
        """With all words, and with the fewest."""

    def width_with(self, text: str) -> int:
        """Return the width that the button needs to show a text."""
        shown = self.text()
        self.setText(text)
        width = self.sizeHint().width()
        self.setText(shown)
        return width

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            show_plain_tip(self, self.tip())  # the age of what is known grows
        return super().event(event)


class SidebarFoot(QFrame):
    """One row, or two where there is too little room for it; lives on the GUI thread.

    Signals:
        places_requested, settings_requested, balance_requested: the buttons of these names.
        balance_menu_requested: a right click on the balance, or the menu key.
    """

    places_requested = Signal()
    settings_requested = Signal()
    balance_requested = Signal()
    balance_menu_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebarFoot")
        self.service = QLabel()
        self.service.setMinimumWidth(1)
        self.balance = BalanceButton()
        self.balance.hide()
        self.balance.clicked.connect(self.balance_requested)
        self.balance.customContextMenuRequested.connect(self.balance_menu_requested)
        self.places = QToolButton()
        self.places.setAccessibleName(self.tr("Folders, tags, archive, Trash"))
        self.places.setToolTip(self.tr("Folders, tags, archive, Trash"))
        self.places.clicked.connect(self.places_requested)
        self.settings = QToolButton()
        self.settings.setText(self.tr("Settings"))
        self.settings.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.settings.setProperty("kind", "quiet")
        self.settings.clicked.connect(self.settings_requested)
        self._name = ""
        self._fitted: object = None
        self._arrange()
        self.set_theme(theme)

    def _arrange(self) -> None:
        self._above = QHBoxLayout()
        self._row = QHBoxLayout()
        self._row.addWidget(self.balance)
        self._row.addWidget(self.service)
        self._row.addStretch(1)
        self._row.addWidget(self.places)
        self._row.addWidget(self.settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _GAP, 0, _GAP)
        column.setSpacing(0)
        nest(column, self._above)
        nest(column, self._row)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        self._theme = theme
        self.places.setIcon(icon("folder", theme.color("muted"), size=zoomed(16)))
        self.places.setIconSize(QSize(zoomed(16), zoomed(16)))
        self._show_settings(self.settings.toolButtonStyle())
        self.service.setContentsMargins(zoomed(7), 0, zoomed(7), 0)  # as the button has

    def show_service(self, name: str) -> None:
        """Say who answers, "" for nobody; the balance takes this place where there is one."""
        self._name = name
        self.service.setVisible(bool(name) and self.balance.isHidden())
        show_plain_tip(self.service, name)
        self._fit()

    def show_balance(self, text: str, short: str, name: str, tip: Callable[[], str]) -> None:
        """Say what is left; `short` where there is little room, `name` to a screen reader."""
        self.balance.texts = (text, short)
        self.balance.setAccessibleName(name)
        self.balance.setAccessibleDescription(tip())
        self.balance.tip = tip
        self.balance.show()
        self.service.hide()
        self._fit()

    def hide_balance(self) -> None:
        """Say who answers instead: the service tells no balance."""
        if self.balance.isHidden():
            return
        had_focus = self.balance.hasFocus()
        self.balance.hide()
        self.service.setVisible(bool(self._name))
        if had_focus:
            self.settings.setFocus()
        self._fit()

    def _fit(self) -> None:
        """Give the balance a row of its own where both do not fit, and never cut a word."""
        room = self.contentsRect().width()
        is_hidden = self.balance.isHidden()
        texts = (*self.balance.texts, self._name, self.settings.text())
        shown = (self.balance, self.settings, self.service)
        fonts = tuple(part.font().key() for part in shown)
        fitted = (room, is_hidden, texts, fonts, zoom_factor())
        if fitted == self._fitted:
            return  # what is changed below asks for a layout, and comes here again
        self._fitted = fitted
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._show_settings(style)
        buttons = self._width_of(self.places, self.settings)
        if buttons > room:
            self._show_settings(Qt.ToolButtonStyle.ToolButtonIconOnly)
            buttons = self._width_of(self.places, self.settings)
        is_worded = self.settings.toolButtonStyle() is style
        self.settings.setToolTip("" if is_worded else self.settings.text())
        if is_hidden:
            self._fit_service(room, buttons)
            return
        full, short = self.balance.texts
        widths = [self.balance.width_with(text) for text in (full, short)]
        has_own_row = widths[0] + buttons + self._row.spacing() > room
        self.balance.setText(full if widths[0] <= room else short)
        self._place(self.balance, self._above if has_own_row else self._row)

    def _show_settings(self, style: Qt.ToolButtonStyle) -> None:
        """Show the sign, beside its word or alone."""
        is_alone = style is Qt.ToolButtonStyle.ToolButtonIconOnly
        made, room = (icon, 0) if is_alone else (before_word, beside())
        self.settings.setToolButtonStyle(style)
        self.settings.setIcon(made("settings", self._theme.color("muted"), size=zoomed(16)))
        self.settings.setIconSize(QSize(zoomed(16) + room, zoomed(16)))

    def _fit_service(self, room: int, buttons: int) -> None:
        self.service.setText(self._name)
        needed = self.service.sizeHint().width()
        self._place(self.service, self._above if needed + buttons > room else self._row)
        if needed > room:
            words = room - self.service.contentsMargins().left()
            elided = Qt.TextElideMode.ElideRight
            self.service.setText(self.service.fontMetrics().elidedText(self._name, elided, words))

    def _place(self, widget: QWidget, row: QHBoxLayout) -> None:
        """Put the balance or the name into one of the two rows."""
        if row.indexOf(widget) >= 0:
            return
        for other in (self._above, self._row):
            other.removeWidget(widget)
        row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignLeft)

    def _width_of(self, *buttons: QWidget) -> int:
        return sum(button.sizeHint().width() + self._row.spacing() for button in buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()  # a button needs another width now: another size of letters
        return super().event(event)
