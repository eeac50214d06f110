"""The one bar that tells what happened and what can be done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

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

from liaobots_desktop import joining
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # imported in a low window, and with the first notice
    from liaobots_desktop.ui.notice_area import NoticeArea
    from liaobots_desktop.ui.wrapping_row import WrappingRow

_IN_BUTTON = 5
"""Pixels at 100 % around the word of a button; the text stands in line with it."""
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_BESIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NoticeBar(QFrame):
    """Shows one notice below the top bar; lives on the GUI thread.

    Signals:
        reaction_chosen: the Reaction whose button was pressed, and the Notice it belongs to.
        wait_chosen: the Notice whose Retry should be done when its time has come, or (False) not.
        choice_made: what the Choice means whose button was pressed.
        undo_chosen: the ConversationId or the Deletion that should come back.
        dismissed: the Notice that was closed.
        focus_left: the bar had the keyboard and is changing; somebody should take it.
    """

    reaction_chosen = Signal(str, object)
    wait_chosen = Signal(object, bool)
    choice_made = Signal(object)
    undo_chosen = Signal(object)
    dismissed = Signal(object)
    focus_left = Signal()

    def __init__(self, theme: Theme, sides: tuple[int, int] = (16, 10)) -> None:
        """`sides`: pixels at 100 % before the text, and behind the button that closes."""
        super().__init__()
        self.setObjectName("noticeBar")
        self.setAccessibleName(self.tr("Notice"))
        self._notice: Notice | None = None
        self._is_waited_for = False
        self._area: NoticeArea | None = None
        self._told: list[str] = []
        self.words: Callable[[str], str] = str
        """What a text of a notice is in the language that is spoken now."""
        self._retry: QPushButton | None = None
        self._countdown = QTimer(self, interval=250)
        self._countdown.timeout.connect(self._show_wait)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._last_stop: QWidget = self._text
        """After what Tab comes to the next button; without any it comes to the one that closes."""
        self._buttons: WrappingRow | None = None
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        self._close.clicked.connect(self._on_close)
        self._arrange()
        self._theme, self._sides = theme, sides
        self.hide()

    def _arrange(self) -> None:
        self._inside = QWidget()
        self._content = QBoxLayout(_ACROSS, self._inside)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.addWidget(self._text, 1)
        row = self._row = QHBoxLayout(self)
        row.addWidget(self._inside, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the buttons below the text where they would leave it too little room beside them."""
        start, end = zoomed(self._sides[0] - _IN_BUTTON), zoomed(self._sides[1])
        above, below, edge = (2, 3, 0) if self._area else (6, 6, end)
        between = self._row.spacing()
        left, right = (edge, start) if self.isRightToLeft() else (start, edge)
        self._row.setContentsMargins(left, zoomed(above), right, zoomed(below))
        room = self.width() - start - end - between - self._close.sizeHint().width()
        if self._buttons:
            from liaobots_desktop.ui.notice_button import fits_beside

            least = room - between - self._buttons.sizeHint().width()
            beside = fits_beside(self._text, least, room, is_low=self._area is not None)
            self._content.setSpacing(between if beside else 4)
            self._content.setDirection(_ACROSS if beside else _DOWN)
            self._content.setAlignment(self._buttons, _BESIDE if beside else Qt.AlignmentFlag(0))
        if self._area is not None:
            self._area.fit(between, end)

    def fit_window(self, *, is_low: bool) -> None:
        """Scroll what is said in a low window."""
        if is_low and self._area is None:
            from liaobots_desktop.ui.notice_area import NoticeArea

            self._area = NoticeArea(self, self._inside, self._close)
            self._row.insertWidget(0, self._area, 1)
        elif not is_low and self._area is not None:
            self._inside.removeEventFilter(self._area)
            self._row.insertWidget(0, self._inside, 1)  # not taken out: Tab would come last to it
            self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
            self._area.deleteLater()
            self._area = None
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        side = zoomed(14)
        self._close.setIcon(icon("close", theme.color("warning"), size=side))
        self._close.setIconSize(QSize(side, side))
        self._text.setIndent(zoomed(_IN_BUTTON))
        self._row.setSpacing(zoomed(12))
        if self._buttons:
            self._buttons.setSpacing(zoomed(8))
        self._fit()

    def notice(self) -> Notice | None:
        """Return what is shown, or None."""
        return self._notice

    def show_notice(self, notice: Notice | None, *, is_waited_for: bool = False) -> None:
        """Show a notice in place of the one before; None hides the bar.

        `is_waited_for`: its Retry is done by itself when its time has come.
        """
        had_focus = any(child.hasFocus() for child in self.findChildren(QWidget))
        self._notice = notice
        self._countdown.stop()
        self._clear_buttons()
        if had_focus:
            self.focus_left.emit()
        if notice is None:
            self.hide()
            return
        from liaobots_desktop.ui.settled import settle

        self.set_theme(self._theme)
        self._told = [self.words(notice.text)]
        self._text.setText(self._told[0])
        self._add_buttons(notice)
        if notice.ready_at:
            self._is_waited_for = is_waited_for
            self._countdown.start()
            self._show_wait()
        self._fit()
        self.show()
        settle(self, self._content)

    def drop(self, reaction: Reaction) -> None:
        """Remove the button of a reaction that has nothing more to give."""
        for button in self.findChildren(QPushButton):
            if button.property("reaction") == reaction.value:
                button.hide()
        self._fit()

    def add_text(self, text: str) -> None:
        """Add a sentence to the notice that is shown, such as the balance."""
        self._told.append(text)
        self._tell()

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Say the notice in another language, as every widget that keeps texts."""
        self._told = [again(text) for text in self._told]
        self._tell()

    def _tell(self) -> None:
        self._text.setText(joining.sentences(*self._told))
        self._show_wait()
        self._fit()

    def _add_buttons(self, notice: Notice) -> None:
        from liaobots_desktop.ui.notice_button import label_of

        for reaction in notice.reactions:
            button = self._add_button(label_of(reaction))
            button.setProperty("reaction", reaction.value)
            button.clicked.connect(self._on_reaction)
            if reaction is Reaction.RETRY:
                self._retry = button
        for number, choice in enumerate(notice.choices):
            button = self._add_button(self.words(choice.label))
            button.setProperty("choice", number)
            button.clicked.connect(self._on_choice)
        if notice.undo_of is not None:
            self._add_button(self.tr("Undo")).clicked.connect(self._on_undo)
        if notice.detail:
            button = self._add_button(self.tr("Details"))
            button.clicked.connect(self._on_details)

    def _add_button(self, label: str) -> QPushButton:
        from liaobots_desktop.ui.notice_button import LEAST, NoticeButton
        from liaobots_desktop.ui.wrapping_row import WrappingRow

        button = NoticeButton(label)
        if not self._buttons:
            self._buttons = WrappingRow(zoomed(8), least=LEAST, is_dense=True)
            self._content.addLayout(self._buttons)
        self._buttons.add(button)
        self.setTabOrder(self._last_stop, button)
        self._last_stop = button
        button.ensurePolished()  # its width is asked for before it is seen
        button.show()  # a row has no room for what is hidden
        return button

    def _clear_buttons(self) -> None:
        self._retry, self._last_stop = None, self._text
        while self._buttons and (item := self._buttons.takeAt(0)):
            if isinstance(widget := item.widget(), QWidget):
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _show_wait(self) -> None:
        """Say how long the service wants to be left alone, and what Retry does until then."""
        notice = self._notice
        if self._retry is None or notice is None or not notice.ready_at:
            return
        from liaobots_desktop.ui.notice_button import label_of, seconds_left
        from liaobots_desktop.ui.wait_words import wait_words

        left = seconds_left(notice)
        has_text = notice.answer is not None and bool(notice.answer.text)
        label, more, wait = label_of(Reaction.RETRY), "", wait_words(left)
        if left and self._is_waited_for:
            more = self.tr("It will be sent again in {0}.").format(wait)
            label = self.tr("Cancel")
        elif left:
            more = self.tr("You can ask again in {0}.").format(wait)
            label = label if has_text else self.tr("Retry after the wait")
        else:
            self._countdown.stop()
        self._text.setText(joining.sentences(*self._told, more))
        self._retry.setEnabled(not (left and has_text))  # nothing is asked again after text
        if self._retry.text() != label:
            self._retry.setText(label)
            self._fit()

    @Slot()
    def _on_reaction(self) -> None:
        from liaobots_desktop.ui.notice_button import seconds_left

        button, notice = self.sender(), self._notice
        if notice is None:
            return
        if button is self._retry and seconds_left(notice):
            self._is_waited_for = not self._is_waited_for
            self._show_wait()
            self.wait_chosen.emit(notice, self._is_waited_for)
        else:
            self.reaction_chosen.emit(str(button.property("reaction")), notice)

    @Slot()
    def _on_choice(self) -> None:
        if self._notice is not None:
            number = int(self.sender().property("choice"))
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
