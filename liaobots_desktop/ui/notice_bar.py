"""The one bar that tells what happened and what can be done about it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.theme import Theme

_NARROWEST_TEXT = 420
_BESIDE_BUTTONS = 60
"""What margins and the cross take of the bar's width."""


class NoticeBar(QFrame):
    """Shows one notice below the top bar; lives on the GUI thread.

    Signals:
        reaction_chosen: the Reaction whose button was pressed, and the Notice it belongs to.
        choice_made: what the Choice means whose button was pressed.
        undo_chosen: the ConversationId or the Deletion that should come back.
        dismissed: the Notice that was closed.
        focus_left: the bar had the keyboard and is changing; somebody should take it.
    """

    reaction_chosen = Signal(str, object)
    choice_made = Signal(object)
    undo_chosen = Signal(object)
    dismissed = Signal(object)
    focus_left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        self.setAccessibleName(self.tr("Notice"))
        self._notice: Notice | None = None
        self._seconds = 0
        self._retry: QPushButton | None = None
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._countdown.timeout.connect(self._on_second)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        self._close = QToolButton()
        self._close.setIconSize(QSize(14, 14))
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        self._close.clicked.connect(self._on_close)
        self._arrange()
        self._theme = theme
        self.hide()

    def _arrange(self) -> None:
        self._content = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._content.setSpacing(4)
        self._content.addWidget(self._text, 1)
        self._content.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(12)
        row.addLayout(self._content, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the buttons below the text where they would leave it too little room beside them.

        Where not even they have room in one row they stand below each other.
        """
        directions = QBoxLayout.Direction
        in_a_row = 0
        for at in range(self._buttons.count()):
            button = self._buttons.itemAt(at)
            in_a_row += button.sizeHint().width() + self._buttons.spacing() if button else 0
        fits = in_a_row <= self.width() - _BESIDE_BUTTONS
        self._buttons.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        beside = self.width() - in_a_row >= _NARROWEST_TEXT
        self._content.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        self._buttons.setAlignment(side)
        self._content.setAlignment(self._buttons, side)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self._close.setIcon(icon("close", theme.color("warning"), size=zoomed(14)))

    def notice(self) -> Notice | None:
        """Return what is shown, or None."""
        return self._notice

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice in place of the one before; None hides the bar."""
        had_focus = self._has_keyboard()
        self._notice = notice
        self._countdown.stop()
        self._clear_buttons()
        if had_focus:
            self.focus_left.emit()
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.set_theme(self._theme)
        self._text.setText(notice.text)
        self._text.setToolTip("")
        self._add_buttons(notice)
        if notice.wait:
            self._seconds = notice.wait
            self._countdown.start()
            self._show_wait()

    def _has_keyboard(self) -> bool:
        return any(child.hasFocus() for child in self.findChildren(QWidget))

    def drop(self, reaction: Reaction) -> None:
        """Remove the button of a reaction that has nothing more to give."""
        for button in self.findChildren(QPushButton):
            if button.property("reaction") == reaction.value:
                button.hide()

    def add_text(self, text: str) -> None:
        """Add a sentence to the notice that is shown, such as the balance."""
        self._text.setText(f"{self._text.text()} {text}")

    def _add_buttons(self, notice: Notice) -> None:
        for reaction in notice.reactions:
            button = self._add_button(self._label(reaction))
            button.setProperty("reaction", reaction.value)
            button.clicked.connect(self._on_reaction)
            if reaction is Reaction.RETRY:
                self._retry = button
        for number, choice in enumerate(notice.choices):
            button = self._add_button(choice.label)
            button.setProperty("choice", number)
            button.clicked.connect(self._on_choice)
        if notice.undo_of is not None:
            self._add_button(self.tr("Undo")).clicked.connect(self._on_undo)
        if notice.detail:
            button = self._add_button(self.tr("Details"))
            button.clicked.connect(self._on_details)
        self._fit()

    def _add_button(self, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _clear_buttons(self) -> None:
        self._retry = None
        while item := self._buttons.takeAt(0):
            widget = item.widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()

    def _label(self, reaction: Reaction) -> str:
        return {
            Reaction.RETRY: self.tr("Retry"),
            Reaction.CONTINUE: self.tr("Continue"),
            Reaction.STOP: self.tr("Stop"),
            Reaction.ENTER_AUTH_CODE: self.tr("Enter auth code…"),
            Reaction.SHOW_BALANCE: self.tr("Show balance"),
            Reaction.OPEN_SITE: self.tr("Open the site"),
            Reaction.USE_OFFICIAL_API: self.tr("Use the official API"),
            Reaction.USE_OTHER_ADDRESS: self.tr("Use the other address"),
            Reaction.CHANGE_ADDRESS: self.tr("Change the address…"),
        }[reaction]

    def _show_wait(self) -> None:
        if self._retry is None:
            return
        label = self._label(Reaction.RETRY)
        if self._seconds > 0:
            label = self.tr("Retry in {0} s").format(self._seconds)
        self._retry.setText(label)
        self._retry.setEnabled(self._seconds <= 0)

    @Slot()
    def _on_second(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._countdown.stop()
        self._show_wait()

    @Slot()
    def _on_reaction(self) -> None:
        button = self.sender()
        if self._notice is not None:
            self.reaction_chosen.emit(str(button.property("reaction")), self._notice)

    @Slot()
    def _on_choice(self) -> None:
        number = int(self.sender().property("choice"))
        if self._notice is not None:
            self.choice_made.emit(self._notice.choices[number].meant)

    @Slot()
    def _on_undo(self) -> None:
        if self._notice is not None:
            self.undo_chosen.emit(self._notice.undo_of)

    @Slot()
    def _on_details(self) -> None:
        if self._notice is not None and self._notice.detail not in self._text.text():
            self.add_text(f"({self._notice.detail})")

    @Slot()
    def _on_close(self) -> None:
        closed = self._notice
        self.show_notice(None)
        if closed is not None:
            self.dismissed.emit(closed)
