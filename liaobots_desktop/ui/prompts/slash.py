"""A slash at the beginning of the question calls for kept prompts, which typing narrows down."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.prompt_library import PromptLibrary
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.composing.slash import matching, sought_in
from liaobots_desktop.speech import number
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.prompts.slash_popup import SlashPopup
from liaobots_desktop.ui.theme import Theme

_PATIENCE_MS = 200
"""What is read sooner need not be said to be read."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_OURS = {*_ENTER, *_STEPS, *_PAGES, Qt.Key.Key_Escape}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class SlashPrompts(QObject):
    """Between the field and the popup above it; made with the first slash, on the GUI thread.

    Signals:
        chosen: the Prompt that should take the place of what is written.
        library_requested: prompts should be kept; there are none yet.
    """

    chosen = Signal(object)
    library_requested = Signal()

    def __init__(
        self, library: PromptLibrary, composer: Composer, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._composer = composer
        self._field = composer.field
        self._left = ""
        """What was written when the popup was left; it stays away until that is another text."""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._on_slow)
        self._is_slow = False
        self.popup = SlashPopup(theme, window)
        self.popup.chosen.connect(self._choose)
        self.popup.nothing_acted.connect(self._on_nothing_acted)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self.update)
        composer.installEventFilter(self)
        library.changed.connect(self.update)
        library.failed.connect(self.update)

    @Slot()
    def update(self) -> None:
        """Show what the text calls for, or nothing."""
        text = self._composer.text()
        sought = sought_in(text)
        if sought is None:
            self._left = ""
        is_wanted = sought is not None and not (self._left and text.startswith(self._left))
        if not is_wanted or sought is None or not self._is_ready():
            self.popup.hide()
            return
        library = self._library.library
        was_shown = self.popup.isVisible()
        if self._library.is_reading and not self._is_slow:
            self._patience.start()
            return
        if not library.prompts:
            self._show_nothing(is_alone=not sought, is_new=not was_shown)
            return
        found = matching(library, sought)
        self.popup.show_prompts(found, library, self._composer)
        if found and not was_shown:
            text = self.tr("{0} prompts. Enter inserts {1}", "", len(found))
            self._say(text.format(number(len(found)), found[0].name))

    @Slot()
    def _on_slow(self) -> None:
        self._is_slow = True
        self.update()

    def _show_nothing(self, *, is_alone: bool, is_new: bool) -> None:
        """Say why no prompts come while a slash stands alone: what follows calls for none."""
        if not is_alone:
            self.popup.hide()
            return
        before = self.popup.nothing.line.text()
        self.popup.show_nothing(self._library, self._composer)
        said = self.popup.nothing.line.text()
        if is_new or said != before:
            self._say(said)

    def _is_ready(self) -> bool:
        return self._field.hasFocus() and not self._field.is_composing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are for the popup while it is seen (Qt)."""
        kind = event.type()
        if kind in {QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.InputMethod}:
            self.popup.hide()
        if not self.popup.isVisible() or watched is not self._field:
            if watched is self._composer and kind in {QEvent.Type.Move, QEvent.Type.Resize}:
                self.popup.hide()
            return False
        if not isinstance(event, QKeyEvent) or event.key() not in _OURS:
            return False
        if event.modifiers() not in _PLAIN:
            return False
        if kind is QEvent.Type.ShortcutOverride:  # Esc is the window's else
            event.accept()
            return True
        if kind is QEvent.Type.KeyPress:
            self._press(Qt.Key(event.key()))
            return True
        return False

    def _press(self, key: Qt.Key) -> None:
        if key in _ENTER and self.popup.nothing.isVisible():
            self._on_nothing_acted()
        elif key in _ENTER:
            self._choose(self.popup.current)
        elif key is Qt.Key.Key_Escape:
            self._left = self._composer.text()
            self.popup.hide()
        elif self.popup.rows.isVisible():
            self.popup.step(_STEPS.get(key, 0) or _PAGES[key] * self.popup.page)
            if self.popup.current is not None:
                self._say(self.popup.current.name)

    @Slot()
    def _on_nothing_acted(self) -> None:
        """Lead to the prompts, or read them once more."""
        if self._library.is_read:
            self.popup.hide()
            self.library_requested.emit()
        elif self._library.failure is not None:
            self._library.read()
            self.update()

    @Slot(object)
    def _choose(self, prompt: Prompt | None) -> None:
        self.popup.hide()
        if prompt is not None:
            self.chosen.emit(prompt)

    def _say(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, text))
