"""The text field of the composer: grows with its text, sends on Enter, or on Ctrl+Enter."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.lines_field import LinesField
from liaobots_desktop.ui.text_side import TextSide

_CARET = 1
"""Pixels around the text: at its right edge the caret would not be seen."""
_LINES = 10
"""More are scrolled."""
_USUAL_FONT = "", 14
_LARGEST_PASTE = 30_000
_LONG_PASTE = 20 * 1024
"""Bytes from which on a pasted text is better kept beside the question than in it."""
_EMOJI = "\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}"
_FIRST_EMOJI = "\U0001f000"
_NO_MODIFIERS = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class QuestionEdit(LinesField):
    """Plain text only: nothing that is pasted can load or style anything.

    Signals:
        send_requested: the key that sends was pressed, and no input method was composing.
        up_pressed_at_nothing: Up was pressed while the field was empty.
        paste_refused: the number of characters of a text that no model takes.
        long_text_pasted: a text of more than 20 KB, a QByteArray of UTF-8; nothing was inserted.
        files_pasted: the paths of files that were pasted.
        picture_pasted: a picture was pasted, and no text with it.
        menu_made: the field's own QMenu, to be added to before it is shown, and the place in the
            text that it is for, in UTF-16 units.
    """

    send_requested = Signal()
    up_pressed_at_nothing = Signal()
    paste_refused = Signal(int)
    long_text_pasted = Signal(object)
    files_pasted = Signal(object)
    picture_pasted = Signal()
    menu_made = Signal(object, int)

    delays_menu: Callable[[int, Callable[[], None]], bool] | None = None
    """Is asked before a menu for a place opens; if it returns true, it calls what opens it."""

    text_inset = _CARET
    """Pixels from its edges to its text."""

    def __init__(self) -> None:
        super().__init__()
        self._is_composing = False
        self.sends_by_ctrl = False
        """Whether Ctrl+Enter sends, and Enter alone starts a new line."""
        self._font_chosen = _USUAL_FONT
        self._most_lines = _LINES
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_CARET)
        self.document().clearUndoRedoStacks()  # the margin would be something to undo
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._side = TextSide(self)
        self.horizontalScrollBar().rangeChanged.connect(self._stay)

    @Slot(int, int)
    def _stay(self, _least: int, most: int) -> None:
        """Never be scrolled sideways: a caret may be shown before the field has its width."""
        if most:
            self.horizontalScrollBar().setRange(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._side.look()

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work, whose keys are its own."""
        return self._is_composing

    def insert_long(self, text: str | QByteArray) -> None:
        """Insert a long text all the same; one that fits into no message is refused."""
        if isinstance(text, QByteArray):
            text = str(text.data(), "utf-8-sig", "replace")
        if len(text) > _LARGEST_PASTE:
            self.paste_refused.emit(len(text))
        else:
            self.insertPlainText(text)

    def insert_quote(self, lines: str) -> None:
        """Put quoted lines where the caret is, which then stands below them; undone in one step.

        A quote that fits into no message is refused like a paste.
        """
        if len(lines) > _LARGEST_PASTE:
            self.paste_refused.emit(len(lines))
            return
        cursor = self.textCursor()
        cursor.setPosition(cursor.position())  # what is selected stays
        cursor.beginEditBlock()
        cursor.insertText(("" if cursor.atBlockStart() else "\n") + lines + "\n\n")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_all(self, text: str) -> None:
        """Write another text; undone in one step."""
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.ensureCursorVisible()

    def set_text_font(self, family: str, size: int) -> None:
        """Write in another font, the app's if `family` is empty; `size` in pixels at 100 %."""
        if (family, size) != self._font_chosen:
            self._font_chosen = family, size
            self.fit_zoom()

    def fit_zoom(self) -> None:
        """Take the size that belongs to the zoom; what is usual has it from the app's sheet."""
        family, size = self._font_chosen
        name = family.replace("\\", "\\\\").replace('"', '\\"')
        rule = f'font-family: "{name}"; ' if family else ""
        sheet = f"QPlainTextEdit {{ {rule}font-size: {zoomed(size)}px; }}"
        sheet = "" if self._font_chosen == _USUAL_FONT else sheet
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
            self.updateGeometry()

    def take_lines(self, most: int) -> None:
        """Grow to so many lines, and scroll what is more."""
        if most != self._most_lines:
            self._most_lines = most
            self._let_handle_move()
            self._on_size_changed()

    def _let_handle_move(self) -> None:
        """Have a shorter handle beside one line: all that tells that there is more above it."""
        bar = self.verticalScrollBar()
        bar.setProperty("low", self._most_lines == 1)
        bar.style().unpolish(bar)
        bar.style().polish(bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._most_lines == 1:
            self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        lines = min(max(round(self.document().size().height()), 1), self._most_lines)
        return QSize(200, round(lines * self.fontMetrics().lineSpacing()) + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @Slot()
    def _on_size_changed(self) -> None:
        is_long = self.document().size().height() > self._most_lines
        policy = Qt.ScrollBarPolicy
        shown = policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown)
        self.updateGeometry()

    def show_placeholder(self, text: str) -> None:
        """Say what the empty field is for; Qt draws another text only where there was none."""
        if text != self.placeholderText():
            self.setPlaceholderText("")
            self.setPlaceholderText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        breaks_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if is_enter and not breaks_line:
            is_held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if self._is_composing:
                return
            if self.sends_by_ctrl and not is_held:
                super().keyPressEvent(event)
            elif not event.isAutoRepeat():
                self.send_requested.emit()
            return
        is_shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_F10 and is_shift and sys.platform != "win32":
            # Qt 6.10 knows the menu key only, but for Windows, which knows this, too
            below = self.mapToGlobal(self.cursorRect().bottomLeft())
            self._bring_menu(self.textCursor().position(), below)
            return
        is_up = event.key() == Qt.Key.Key_Up and event.modifiers() in _NO_MODIFIERS
        if is_up and self.document().isEmpty() and not self._is_composing:
            self.up_pressed_at_nothing.emit()
            return
        is_back = event.key() == Qt.Key.Key_Backspace and event.modifiers() in _NO_MODIFIERS
        if not (is_back and not self._is_composing and self._took_emoji_away()):
            super().keyPressEvent(event)

    def _took_emoji_away(self) -> bool:
        """Delete the emoji before the caret as a whole; Qt takes its last code point only."""
        cursor = self.textCursor()
        if self.isReadOnly() or cursor.hasSelection():
            return False
        cursor.movePosition(cursor.MoveOperation.PreviousCharacter, cursor.MoveMode.KeepAnchor)
        sign = cursor.selectedText()
        if len(sign) < 2 or not any(each in _EMOJI or each >= _FIRST_EMOJI for each in sign):
            return False  # of other letters people take accents and vowels away one by one
        cursor.removeSelectedText()
        self.ensureCursorVisible()
        return True

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window with nothing to undo here, Esc to an input method at work."""
        if self._is_composing and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if is_undo and not self.document().isUndoAvailable():
                event.ignore()
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if is_by_key else self.cursorForPosition(event.pos())
        self._bring_menu(cursor.position(), QPoint(event.globalPos()))

    def _bring_menu(self, place: int, at: QPoint) -> None:
        open_menu = partial(self._open_menu, place, at)
        if self.delays_menu is None or not self.delays_menu(place, open_menu):
            open_menu()

    def _open_menu(self, place: int, at: QPoint) -> None:
        from liaobots_desktop.ui.menu import Menu  # not before the window is seen

        menu = Menu.instead_of(self.createStandardContextMenu(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_made.emit(menu, place)
        menu.popup(at)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files and not source.hasHtml():  # what a page has copied is text, whatever it names
            self.files_pasted.emit(files)
        elif (content := _utf8_of(source)).size() > _LONG_PASTE:
            self.long_text_pasted.emit(content)
        elif text := source.text():
            self.insertPlainText(text)
        elif text := _text_in(source.html()):
            if is_long(text):
                self.long_text_pasted.emit(QByteArray(text.encode(errors="replace")))
            else:
                self.insertPlainText(text)
        elif source.hasImage():
            self.picture_pasted.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # a file is the window's to take; its name would be no question
        has_text = source.hasText() or source.hasHtml()
        return has_text and not any(url.isLocalFile() for url in source.urls())


def _utf8_of(source: QMimeData) -> QByteArray:
    """Return what `source.text()` is made of: 10 MB of that take up to 36 ms to be made."""
    content = source.data("text/plain;charset=utf-8")
    return source.data("text/plain") if content.isNull() else content


def _text_in(html: str) -> str:
    """Return the text of what was copied as a page only; a picture in it has none."""
    if not html:
        return ""
    from PySide6.QtGui import QTextDocumentFragment  # few programs copy so

    return QTextDocumentFragment.fromHtml(html).toPlainText().replace("\ufffc", "").strip("\n")


def is_long(text: str) -> bool:
    """Whether a text has more than 20 KB."""
    if len(text) > _LONG_PASTE:
        return True
    return 4 * len(text) > _LONG_PASTE and len(text.encode(errors="replace")) > _LONG_PASTE
