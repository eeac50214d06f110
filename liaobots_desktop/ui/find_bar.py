"""The bar that finds a text in the open chat."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.needle import Needle

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.finder import Finder

_ICON = 16


class FindBar(QFrame):
    """A field, the number of hits, and the ways through them; lives on the GUI thread.

    Signals:
        closed: the bar is hidden; the keyboard should go back to where it was.
    """

    closed = Signal()

    def __init__(self, theme: Theme, finder: "Finder") -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in this chat"))
        self._finder = finder
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Find in this chat"))
        self.field.setPlaceholderText(self.tr("Find in this chat"))
        self.field.textChanged.connect(self._on_changed)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setMinimumWidth(150)
        self.case = self._toggle("Aa", self.tr("Match case"))
        self.word = self._toggle("“W”", self.tr("Whole words"))
        self.previous = self._button(self.tr("Previous hit (Shift+F3)"), self.go_back)
        self.next = self._button(self.tr("Next hit (F3)"), self.go_on)
        self._close = self._button(self.tr("Close (Esc)"), self.close_bar)
        finder.changed.connect(self._show_count)
        self._arrange()
        self.set_theme(theme)
        self.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(8)
        row.addWidget(self.count)
        for widget in (self.previous, self.next, self.case, self.word, self._close):
            row.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        muted = theme.color("muted")
        self.previous.setIcon(icon("chevron-up", muted, size=_ICON))
        self.next.setIcon(icon("chevron-down", muted, size=_ICON))
        self._close.setIcon(icon("close", muted, size=_ICON))

    def open_bar(self, text: str = "") -> None:
        """Show the bar, with a text to look for; without one, the last text is selected."""
        self.show()
        if text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._on_changed()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar; the hits vanish."""
        self._finder.look_for(None)
        self.hide()
        self.closed.emit()

    @Slot()
    def go_on(self) -> None:
        """Go to the next hit."""
        self._finder.go(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the hit before."""
        self._finder.go(-1)

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(_ICON, _ICON))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    def _toggle(self, label: str, name: str) -> QToolButton:
        button = self._button(name, self._on_changed)
        button.setText(label)
        button.setCheckable(True)
        return button

    @Slot()
    def _on_changed(self) -> None:
        if not self.isVisible():
            return
        has_case, is_word = self.case.isChecked(), self.word.isChecked()
        self._finder.look_for(Needle(self.field.text(), has_case=has_case, is_word=is_word))

    @Slot()
    def _show_count(self) -> None:
        finder = self._finder
        has_hits = finder.total > 0
        self.previous.setEnabled(has_hits)
        self.next.setEnabled(has_hits)
        if not self.field.text():
            text = ""
        elif not has_hits:
            text = self.tr("Searching…") if finder.is_counting else self.tr("No results")
        elif not finder.number:
            text = self.tr("{0} found").format(finder.total)
        elif finder.has_wrapped:
            text = self.tr("{0} of {1}, past the end").format(finder.number, finder.total)
        else:
            text = self.tr("{0} of {1}").format(finder.number, finder.total)
        self.count.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with Enter and Shift+Enter; Esc closes."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.field.hasFocus():
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._finder.go(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
