"""The card of the palette: a field, what is found, and the line below it."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame

from liaobots_desktop.bridge.search_worker import SearchWorker
from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.palette.card_column import CardColumn, edge
from liaobots_desktop.ui.palette.commands import Commands
from liaobots_desktop.ui.palette.margins import before_rows, behind_rows
from liaobots_desktop.ui.palette.palette_foot import PaletteFoot
from liaobots_desktop.ui.palette.palette_search import PaletteSearch
from liaobots_desktop.ui.palette.result_list import ResultList
from liaobots_desktop.ui.palette.result_model import ResultModel
from liaobots_desktop.ui.palette.rows import CodeAction, Command, MoreChats
from liaobots_desktop.ui.palette.search_field import SearchField
from liaobots_desktop.ui.palette.words import hint, misread, words_for_nothing
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.theme import Theme

_SPOKEN_MS = 3000
"""How long the line says that something was done."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PaletteFrame(QFrame):
    """Searches while one types; lives on the GUI thread.

    Signals:
        chosen: the FoundChat, Hit or FoundCode to go to, or the Command to do.
        window_wanted: the FoundChat, Hit or FoundCode to go to in a window of its own.
        save_requested: the FoundCode to be saved.
        left: Esc was pressed.
        grown: the height that it needs may be another one.
    """

    chosen = Signal(object)
    window_wanted = Signal(object)
    save_requested = Signal(object)
    left = Signal()
    grown = Signal()

    def __init__(self, worker: SearchWorker, commands: Commands, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Search all chats"))
        self.progress = ""
        """How far the index is, while it is being made."""
        self._waits_for_rows = False
        self._is_composing = False
        self._hint = lru_cache(hint)  # the same at each key, and 0.06 ms to put together
        self.results = ResultModel(self)
        self.commands = commands
        self.search = PaletteSearch(worker, self.results, commands, self)
        self.field = SearchField()
        self.rows = ResultList(self.results, theme)
        self.empty = label("paletteEmpty")
        self.foot = PaletteFoot()
        self._done = QTimer(self)
        self._done.setSingleShot(True)
        self._done.setInterval(_SPOKEN_MS)
        self._done.timeout.connect(self.show_state)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.field.tell(self.tr("Search all chats"))
        LineSide(self.field)
        self.field.setAccessibleName(self.tr("Search all chats"))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self._column = CardColumn(self, (self.field, self.empty), self.rows, self.foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text_changed)
        self.field.installEventFilter(self)
        self.rows.chosen.connect(self._on_chosen)
        self.rows.window_wanted.connect(self._on_window_wanted)
        self.rows.code_action_chosen.connect(self._on_code_action)
        self.search.changed.connect(self._on_found)
        self.results.modelReset.connect(self._on_reset)
        self.foot.best_first_wanted.connect(self._on_best_first)
        self.foot.code_wanted.connect(self._on_code)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours, and sizes, from now on."""
        self._column.fit_zoom()
        self.rows.set_theme(theme)
        self.foot.fit_zoom()
        self.grown.emit()

    def begin(self) -> None:
        """Be ready to be typed into; what was typed before is selected."""
        self.commands.begin()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        QTimer.singleShot(0, self._begin)  # the card is seen before anything is searched

    def end(self, *, forget: bool) -> None:
        """Stop searching; `forget` empties the field too."""
        self._waits_for_rows = False
        self.search.stop()
        if forget:
            self.field.clear()
            self.search.stop()

    def wanted_height(self, width: int, most: int) -> int:
        """Return the height for all rows at a width, or for whole ones, `most` pixels at most."""
        around = self._column.height_without_rows()
        without = self.field.sizeHint().height() + self.foot.sizeHint().height() + around
        is_empty = self.empty.isVisibleTo(self)
        beside = before_rows() + behind_rows() + 2 * edge()
        inside = self.empty.heightForWidth(width - beside) if is_empty else 0
        return min(without + max(inside, self.rows.height_of_rows(most - without)), most)

    def say_progress(self, text: str) -> None:
        """Say how far the index is; "" once it is made."""
        self.progress = text
        if self.isVisible():
            self.show_state()

    @Slot()
    def show_state(self) -> None:
        """Say what there is to say about the search."""
        search = self.search
        has_nothing = search.has_ended and not self.results.rows
        self.empty.setVisible(has_nothing)
        self.rows.setVisible(not has_nothing)
        if has_nothing:
            self.empty.setText(words_for_nothing(search))
        self._done.stop()
        self.foot.offer_switches(is_offered=not search.is_commands)
        if search.error is not None:
            self.foot.say(self.tr("The chats could not be searched."), is_warning=True)
        elif search.misread:
            self.foot.say(misread(search.misread))
        elif search.is_slow:
            self.foot.say(self.tr("Searching…"))
        else:
            words = self._hint(is_code=search.is_code, is_commands=search.is_commands)
            self.foot.say(words if search.is_commands else self.progress or words)
        self.grown.emit()

    @Slot()
    def _begin(self) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        self._waits_for_rows = False
        self.search.look_for(self.field.text())

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        if self.isVisible():
            self._look()

    @Slot(bool)
    def _on_best_first(self, is_best: bool) -> None:
        self.search.is_best_first = is_best
        self._look()

    @Slot(bool)
    def _on_code(self, is_code: bool) -> None:
        self.search.is_code = is_code
        self.field.tell(
            self.tr("Search all code blocks") if is_code else self.tr("Search all chats")
        )
        self._look()

    @Slot()
    def _on_reset(self) -> None:
        self.rows.mark(self.results.first_found())

    @Slot()
    def _on_found(self) -> None:
        self.show_state()
        self._prefer_hits()
        if self.search.has_ended and not self.search.is_again:
            self.rows.say(self.empty.text() if self.empty.isVisible() else self.results.headings())
        if self._waits_for_rows and not self.results.is_stale and self.results.rows:
            self._on_chosen(self.rows.currentIndex().row())

    def _prefer_hits(self) -> None:
        """Let no command that stands first take Enter from a hit that came behind it."""
        here, first = self.rows.currentIndex().row(), self.results.first_found()
        is_command = isinstance(self.rows.current_row(), Command)
        if is_command and here == self.results.selectable_from(0, 1) and here != first:
            self.rows.mark(first)

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        """Go to a row; of a search that has found nothing yet, to the first one it will find."""
        if self.results.is_stale:
            self._waits_for_rows = True
            return
        self._waits_for_rows = False
        row = self.results.rows[number] if 0 <= number < len(self.results.rows) else None
        if isinstance(row, MoreChats):
            self.results.expand(number)
            self.rows.mark(number)
            self.grown.emit()
        elif isinstance(row, FoundChat | Hit | FoundCode | Command):
            self.chosen.emit(row)

    @Slot(int)
    def _on_window_wanted(self, number: int) -> None:
        """Go to a row in a window of its own; nothing that is still being looked for."""
        row = self.results.rows[number] if 0 <= number < len(self.results.rows) else None
        if isinstance(row, FoundChat | Hit | FoundCode) and not self.results.is_stale:
            self.window_wanted.emit(row)

    @Slot(object, int)
    def _on_code_action(self, action: CodeAction, number: int) -> None:
        row = self.results.rows[number]
        if isinstance(row, FoundCode):
            self._do(action, row)

    def _do(self, action: CodeAction, code: FoundCode) -> None:
        if action is CodeAction.SAVE:
            self.save_requested.emit(code)
            return
        QGuiApplication.clipboard().setText(code.code)
        self.foot.say(self.tr("Copied"))
        self._done.start()

    def _use_key(self, event: QKeyEvent) -> bool:
        """Do what a key of the field means for the list; return whether it means anything."""
        row = self.rows.current_row()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_window_wanted(self.rows.currentIndex().row())
        elif is_plain and event.key() in _ENTER:
            self._on_chosen(self.rows.currentIndex().row())
        elif isinstance(row, FoundCode) and event.matches(QKeySequence.StandardKey.Save):
            self._do(CodeAction.SAVE, row)
        elif isinstance(row, FoundCode) and self._copies(event):
            self._do(CodeAction.COPY, row)
        else:
            return is_plain and self.rows.use_key(event.key())
        return True

    def _copies(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Copy) and not self.field.hasSelectedText()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._hint.cache_clear()
            if self.isVisible():
                self.commands.begin()
                self._look()  # headings and days are words of the rows
            self.show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's keys that a field has no use for move through the list.

        While an input method composes, all keys are its own.
        """
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        is_key = event.type() is QEvent.Type.KeyPress and not self._is_composing
        if is_key and isinstance(event, QKeyEvent):
            return self._use_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, wherever in the card the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = event.key() == Qt.Key.Key_Escape or event.matches(
                QKeySequence.StandardKey.Save
            )
            if is_own:
                event.accept()
                return True
        return super().event(event)
