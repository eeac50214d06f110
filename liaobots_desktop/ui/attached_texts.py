"""What goes along with the question in the composer; its chips are made when there are some."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:  # imported when something is attached
    from liaobots_desktop.ui.attaching.tray import Attached, Tray


class AttachedTexts(QObject):
    """Part of the composer; what is shown is decided and kept elsewhere. On the GUI thread.

    Signals:
        changed: something else goes along now.
        long_text_pasted: UTF-8 of a text that should go along, being too long for the field.
        tray_made: the Tray, once, when something is attached for the first time.
    """

    _is_measured = False
    """Whether a meter tells what is too long, so that it need not be told here, too."""

    changed = Signal()
    long_text_pasted = Signal(object)
    tray_made = Signal(object)

    def __init__(self, field: QuestionEdit, column: QVBoxLayout, theme: Theme) -> None:
        """`column` ends with the line of the field, above which chips will stand, and a row."""
        super().__init__(field)
        self._field = field
        self._column = column
        self._theme = theme
        self._model_name = ""
        self._limit = 0
        self._is_editing = False
        self._tray: Tray | None = None
        self._attached: Attached | None = None
        field.textChanged.connect(self._warn)
        field.long_text_pasted.connect(self._on_long_text_pasted)

    @property
    def is_editing(self) -> bool:
        """Whether an older message is edited, to which nothing is attached."""
        return self._is_editing

    @property
    def has_tray(self) -> bool:
        """Whether anything was attached since the start."""
        return self._tray is not None

    @property
    def is_empty(self) -> bool:
        """Whether nothing goes along."""
        return self._attached is None or not self._attached.attachments or self._is_editing

    @property
    def is_reading(self) -> bool:
        """Whether the question would go without what is being read."""
        return self._attached is not None and not self._is_editing and bool(self._attached.reading)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        if self._tray is not None:
            self._tray.set_theme(theme)

    def fit_window(self) -> None:
        """Take the height that the window has now."""
        if self._tray is not None:
            self._tray.fit()

    def set_model(self, name: str, limit: int) -> None:
        """Say whom the question goes to; `limit` are the UTF-16 units it takes, 0 if not known."""
        self._model_name, self._limit = name, limit
        self._warn()

    def set_editing(self, is_editing: bool) -> None:
        """Put the chips away while an older message is edited."""
        self._is_editing = is_editing
        self._update()

    def show(self, attached: "Attached") -> None:
        """Show what goes along with the next question."""
        self._attached = attached
        if self._tray is None and any(attached):
            self._tray = self._made_tray()
        if self._tray is not None:
            self._tray.show_attached(attached)
            self._tray.follow(self._field)
        self._update()

    def leave_warning(self) -> None:
        """Say no more that it is too long: a meter does from now on."""
        self._is_measured = True
        if self._tray is not None:
            self._tray.warn(0, 0, "")

    def with_text(self, text: str) -> str:
        """Return what would be sent: the text, and below it what is attached."""
        if self._attached is None or self.is_empty:
            return text
        from liaobots_desktop.composing.attachment import question_with

        return question_with(text, self._attached.attachments)

    def beginning_with(self, text: str, most: int) -> str:
        """Return the first characters of that, at most `most`; quick enough for every key."""
        if self._attached is None or self.is_empty:
            return text[:most]
        from liaobots_desktop.composing.attachment import beginning_with

        return beginning_with(text, self._attached.attachments, most)

    def length(self) -> int:
        """Return how many UTF-16 units would be sent; costs no more for what is attached."""
        typed = self._field.document().characterCount() - 1
        if self._attached is None or self.is_empty:
            return typed
        lengths = [each.length for each in self._attached.attachments]
        if self._field.toPlainText().strip():
            lengths.append(typed)
        return sum(lengths) + 2 * (len(lengths) - 1)  # an empty line between them

    def _made_tray(self) -> "Tray":
        from liaobots_desktop.ui.attaching.tray import Tray

        tray = Tray(self._theme)
        tray.left.connect(self._field.setFocus)
        tray.setParent(self._field.parentWidget())
        self._column.insertItem(self._column.count() - 2, tray.place)
        self.tray_made.emit(tray)
        return tray

    def _update(self) -> None:
        if self._tray is not None and self._attached is not None:
            self._tray.setVisible(any(self._attached) and not self._is_editing)
        self._warn()
        self.changed.emit()

    @Slot()
    def _warn(self) -> None:
        """Say before it is sent that it is too long, if something is attached."""
        if self._tray is not None and self._attached is not None and not self._is_measured:
            length = 0 if self.is_empty else self.length()
            self._tray.warn(length, self._limit, self._model_name)

    @Slot(object)
    def _on_long_text_pasted(self, text: QByteArray) -> None:
        if self._is_editing:
            self._field.insert_long(text)
        else:
            self.long_text_pasted.emit(text)
