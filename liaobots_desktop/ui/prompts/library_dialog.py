"""Adds, edits, orders and removes kept prompts."""

from uuid import uuid4

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.bridge.prompt_library import PromptLibrary
from liaobots_desktop.composing.prompt import Prompt, PromptFolder
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.narrowed import Narrowed
from liaobots_desktop.ui.plain_widgets import label, unbroken
from liaobots_desktop.ui.prompts.prompt_editor import PromptEditor
from liaobots_desktop.ui.prompts.prompt_tree import PromptTree
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.two_parts import TwoParts
from liaobots_desktop.ui.wrapping_row import WrappingRow

_SIZE = QSize(860, 560)
_TREE_WIDTH = 270


class LibraryDialog(Dialog):
    """The tree on the left, the fields of what is marked on the right; lives on the GUI thread.

    It deletes itself when it closes. What is written is saved by itself.

    Signals:
        used: the Prompt that should be put into the question.
    """

    used = Signal(object)

    def __init__(self, library: PromptLibrary, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Prompts"), parent)
        self._library = library
        self._new = ""
        self.field = LineField()
        self.field.setPlaceholderText(self.tr("Find a prompt"))
        LineSide(self.field)
        self.field.setAccessibleName(self.tr("Find a prompt"))
        self.tree = PromptTree(theme)
        self.tree.on_moved = self._move
        self.found = Narrowed(self.tree, self.field)
        self.editor = PromptEditor()
        self.empty = label("explanation")
        self.status = QLabel()
        self.status.setObjectName("explanation")
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(self.tr("Try again"))
        self.again.clicked.connect(self._on_again)
        self.found.add_way_out(self.again)
        self.again.hide()
        self.undo = QToolButton()
        self.undo.setProperty("kind", "quiet")
        self.undo.setText(self.tr("Undo"))
        self._make_buttons()
        self._arrange()
        self._connect()
        self.fit(_SIZE)
        self._show()

    def _make_buttons(self) -> None:
        self.use = QPushButton(self.tr("Use it"))
        self.use.setProperty("kind", "primary")
        self.new_prompt = QPushButton(self.tr("New prompt"))
        self.new_folder = QPushButton(self.tr("New folder"))
        self.remove = QPushButton(self.tr("Remove"))
        self._close = QPushButton(self.tr("Close"))

    def _arrange(self) -> None:
        finding, one = QWidget(), QWidget()
        left = QVBoxLayout(finding)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(zoomed(12))
        sought = QHBoxLayout()
        sought.addWidget(self.field, 1)
        sought.addStretch(0)
        nest(left, sought)
        left.addWidget(self.found, 1)
        right = QVBoxLayout(one)
        right.setContentsMargins(0, 0, 0, 0)
        right.addStretch(0)  # what is said instead of the fields stands in their middle
        right.addWidget(self.empty)
        right.addStretch(0)
        right.addWidget(self.editor, 1)
        said = QHBoxLayout()
        said.addWidget(self.status)
        said.addWidget(self.undo)
        said.addStretch(1)
        buttons = WrappingRow(zoomed(8))
        buttons.add(self.new_prompt, self.new_folder, self.remove)
        buttons.add(self._close, self.use, last=True)
        column = self.made_column(12)
        self._parts = TwoParts(finding, one, _TREE_WIDTH)
        self._parts.keep_width(self.field)
        column.addWidget(self._parts, 1)
        nest(column, said)
        nest(column, buttons)

    def _connect(self) -> None:
        self._library.changed.connect(self._show)
        self._library.removed.connect(self._on_removed)
        self._library.moved.connect(self._on_moved)
        self._library.taken_back.connect(self._on_taken_back)
        self._library.failed.connect(self._on_failed)
        self.field.textChanged.connect(self._show)
        self.tree.currentItemChanged.connect(self._on_marked)
        self.editor.edited.connect(self._library.edit)
        self.editor.moved.connect(self._go)
        self.undo.clicked.connect(self._on_undo)
        self.use.clicked.connect(self._on_use)
        self.new_prompt.clicked.connect(self._on_new_prompt)
        self.new_folder.clicked.connect(self._on_new_folder)
        self.remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.reject)
        for action_id, act in (
            ("prompts.remove", self._on_remove),
            ("prompts.undo", self._on_undo),
        ):
            shortcut = QShortcut(self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.setKeys([QKeySequence(keys) for keys in default_keys(action_id)])
            shortcut.activated.connect(act)

    @Slot()
    def _show(self) -> None:
        library = self._library.library
        self.tree.fill(library, self.field.text())
        if self._new and self.tree.mark(self._new):
            self._new = ""
            self.editor.name.setFocus()
            self.editor.name.selectAll()
        nothing = "" if self.tree.topLevelItemCount() else self._nothing()
        self.found.say_instead(unbroken(nothing))
        text = self.tr("Choose a prompt. In a new question, / lists all of them.")
        self.empty.setText("" if nothing else text)
        self._parts.show_other(is_seen=not nothing)  # words have the middle of all the room
        self._offer_again(has_failed=self._library.failure is not None)
        self._on_marked()

    def _offer_again(self, *, has_failed: bool) -> None:
        """Let it be tried again; the keyboard goes there: the field has nothing to find.

        Nothing can be added either, where it is not known what there is.
        """
        for part in (self.field, self.new_prompt, self.new_folder):
            part.setEnabled(not has_failed)
        if has_failed == self.again.isHidden():
            self.again.setVisible(has_failed)
            (self.again if has_failed else self.field).setFocus()

    def _nothing(self) -> str:
        """Return what is said in the place of a list without rows."""
        if self._library.failure is not None:
            return str(self._library.failure)
        if not self._library.is_read:
            return self.tr("Reading the prompts…")
        if self.field.text().strip():
            return self.tr("No prompt has these words.")
        return self.tr("No prompts yet. A prompt is a text you use again and again.")

    @Slot()
    def _on_marked(self) -> None:
        self.editor.save()
        marked = self.tree.current
        self.editor.show_one(marked, self._library.library)
        self.empty.setVisible(marked is None)
        self.use.setEnabled(isinstance(marked, Prompt))
        self.remove.setEnabled(marked is not None)
        if self.undo.hasFocus() and not self._library.can_take_back:
            self.tree.setFocus()  # the button goes
        self.undo.setVisible(self._library.can_take_back)
        self.status.setVisible(bool(self.status.text()))

    @Slot(object)
    def _go(self, one: Prompt | PromptFolder) -> None:
        """Put something into the folder that it names."""
        if self._library.goes_elsewhere(one):
            self._library.move(one)
        elif isinstance(one, Prompt):
            self._library.put(prompts=[one])
        else:
            self._library.put(folders=[one])

    def _move(self, one: Prompt | PromptFolder, folder_id: str | None) -> None:
        """Put something into a folder; a folder does not go into itself."""
        one = self.editor.as_written(one)
        if isinstance(one, Prompt):
            self._go(one._replace(folder_id=folder_id))
        elif folder_id not in self._library.library.within(one.id):
            self._go(one._replace(parent_id=folder_id))

    @Slot()
    def _on_new_prompt(self) -> None:
        self._new = str(uuid4())
        self._library.put(prompts=[Prompt(self._new, self.tr("New prompt"), "", "", self._here())])

    @Slot()
    def _on_new_folder(self) -> None:
        self._new = str(uuid4())
        self._library.put(folders=[PromptFolder(self._new, self.tr("New folder"), self._here())])

    def _here(self) -> str | None:
        marked = self.tree.current
        return marked.folder_id if isinstance(marked, Prompt) else marked.id if marked else None

    @Slot()
    def _on_remove(self) -> None:
        marked = self.tree.current
        if marked is None:
            return
        marked = self.editor.as_written(marked)  # so that all of it can be brought back
        if isinstance(marked, Prompt):
            self._library.remove(marked)
        else:
            self._library.remove_folder(marked)

    @Slot(str)
    def _on_removed(self, name: str) -> None:
        self._say(self.tr("“{0}” was removed.").format(one_line(name)))

    @Slot(str)
    def _on_moved(self, name: str) -> None:
        self._say(self.tr("“{0}” was moved.").format(one_line(name)))

    @Slot(str)
    def _on_taken_back(self, name: str) -> None:
        self._say(self.tr("“{0}” is back where it was.").format(one_line(name)))

    @Slot()
    def _on_undo(self) -> None:
        self.status.setText("")
        self._library.take_back()

    def _say(self, text: str) -> None:
        """Say below both parts, and to a screen reader, what has become of a prompt."""
        self.status.setText(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.status, text))

    @Slot()
    def _on_use(self) -> None:
        self.editor.save()
        marked = self.tree.current
        if isinstance(marked, Prompt):
            self.accept()
            self.used.emit(marked)

    @Slot(object)
    def _on_failed(self, error: StoreError) -> None:
        if self._library.failure is None:
            self._say(str(error))
            self.status.show()
        else:
            self._show()

    @Slot()
    def _on_again(self) -> None:
        self._library.read()
        self._show()

    @Slot(int)
    def done(self, result: int) -> None:
        self.editor.save()
        super().done(result)
