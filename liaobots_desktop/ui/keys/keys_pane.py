"""All keys in a list, and a field to choose others."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.actions.action import Action
from liaobots_desktop.ui.actions.keymap import Keymap, shown
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.keys.key_field import KeyField
from liaobots_desktop.ui.keys.keys_tree import KeysTree
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.narrowed import Narrowed
from liaobots_desktop.ui.plain_widgets import label, unbroken
from liaobots_desktop.ui.whole_list import WholeList
from liaobots_desktop.ui.wrapping_row import WrappingRow

_FIELD_WIDTH = 190
_NARROW = 420
_LEAST_TREE = 110
"""Pixels at 100 % of a list that is scrolled itself."""
_WANTED_EVERYWHERE = {"app.quick_ask"}
"""Actions that are of most use in other apps, where no key of a window reaches."""
_CORNER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class KeysPane(QWidget):
    """Looks actions up by words or keys, and changes their keys; lives on the GUI thread.

    What is chosen holds at once. Whose keys they were is said before they are taken from it.
    """

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        self.field = LineField()
        self.field.setPlaceholderText(self.tr("Find an action or a key"))
        LineSide(self.field)
        self.field.setAccessibleName(self.tr("Find an action or a key"))
        self.tree = KeysTree(keymap)
        self.found = Narrowed(self.tree, self.field)
        self._whole = WholeList(self.tree, self, _LEAST_TREE)
        self.name = label("totals")
        self.keys = KeyField()
        self.status = label("explanation")
        self.use = self._button(self.tr("Use these keys"))
        self.add = self._button(self.tr("Add them"))
        self.remove = self._button(self.tr("No keys"))
        self.reset = self._button(self.tr("Reset"))
        self.reset_all = self._button(self.tr("Reset all"))
        self._arrange()
        self._connect()
        self.tree.fill("")
        self._on_marked()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "small")
        return button

    def _arrange(self) -> None:
        row = WrappingRow(zoomed(8))
        row.add(self.keys, self.use, self.add, self.remove)
        row.add(self.reset, last=True)
        self._below = below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        below.setSpacing(zoomed(12))
        below.addWidget(self.status, 1)
        below.addWidget(self.reset_all, 0, _CORNER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(12))
        column.addWidget(self.field)
        column.addWidget(self.found, 1)
        column.addWidget(self.name)
        nest(column, row)
        nest(column, below)
        self.fit_zoom()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom and are no layout's."""
        self.keys.setMaximumWidth(max(zoomed(_FIELD_WIDTH), self.keys.width_of_hint()))
        self.status.setMinimumHeight(2 * QLabel().sizeHint().height())
        self.status.setWordWrap(True)  # else its hint stays as high as it had to be (Qt 6.10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what is said of the keys have a narrow pane's width for itself (Qt)."""
        super().resizeEvent(event)
        is_narrow = self.width() < zoomed(_NARROW)
        directions = QBoxLayout.Direction
        self._below.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_sought)
        self.field.returnPressed.connect(self._on_entered)
        self.tree.currentItemChanged.connect(self._on_marked)
        self.tree.itemActivated.connect(self._on_wanted)
        self.tree.itemClicked.connect(self._on_clicked)
        self.keys.keySequenceChanged.connect(self._on_pressed)
        self.keys.left.connect(self._on_left)
        self.use.clicked.connect(self._on_use)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(self._on_reset_all)
        self._keymap.changed.connect(self._on_keys_changed)

    @property
    def _pressed(self) -> str:
        """The key that was pressed in the field; "" while there is none."""
        return self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    @Slot(str)
    def _on_sought(self, text: str) -> None:
        """List what is found and mark the first of it; without words the mark stays."""
        self.tree.fill(text)
        if text.strip():
            self.tree.mark_first()

    @Slot()
    def _on_entered(self) -> None:
        """Go on from the field that finds to the keys of what is marked, if they can be changed."""
        if self.keys.isEnabled():
            self.keys.setFocus()

    @Slot()
    def _on_wanted(self) -> None:
        """Go on to what changes the keys of the marked action."""
        self.keys.setFocus()
        self._whole.show(self.keys)

    @Slot()
    def _on_clicked(self) -> None:
        """Go on where what changes the keys stands below the window."""
        if self._whole.is_whole and self.keys.isEnabled():
            self._on_wanted()

    @Slot()
    def _on_left(self) -> None:
        self.tree.setFocus()
        self._whole.show(self.tree)

    @Slot()
    def _on_marked(self) -> None:
        self.keys.clear()
        self.keys.show_hint()
        self._show_marked()

    def _show_marked(self) -> None:
        action = self.tree.current
        nothing = self.tr("No action has these words or keys.")
        self.found.say_instead("" if self.tree.actions_shown() else nothing)
        self.name.setText(action.text if action is not None else "")
        changeable = action if action is not None and not action.is_fixed else None
        self.keys.setEnabled(changeable is not None)
        has_keys = changeable is not None and bool(self._keymap.keys(changeable.id))
        self.remove.setEnabled(has_keys)
        is_changed = changeable is not None and self._keymap.is_changed(changeable.id)
        self.reset.setEnabled(is_changed)
        self.reset_all.setEnabled(self._keymap.has_changes())
        self._on_pressed()

    @Slot()
    def _on_pressed(self) -> None:
        """Say whose keys these are, and whether they can be had."""
        action, key = self.tree.current, self._pressed
        why_not = self._why_not(action, key) if action is not None and key else ""
        can_use = bool(action is not None and key and not why_not)
        self.use.setEnabled(can_use)
        self.add.setEnabled(can_use and action is not None and bool(self._keymap.keys(action.id)))
        self._say(why_not or self._said_of(action, key), is_warning=bool(why_not))

    def _why_not(self, action: Action, key: str) -> str:
        holder = self._keymap.refusal(action, key)
        if holder is None:
            return ""
        if holder is action:
            return self.tr("{0} is needed for writing.").format(shown((key,)))
        text = self.tr("{0} is for “{1}”, which cannot have other keys.")
        return text.format(shown((key,)), holder.text)

    def _said_of(self, action: Action | None, key: str) -> str:
        if action is None:
            return ""
        if action.is_fixed:
            return self.tr("These keys cannot be changed.")
        holders = self._keymap.holders(key, action) if key else []
        if holders:
            text = self.tr("{0} now belongs to “{1}”, which would lose it.")
            return text.format(shown((key,)), holders[0].text)
        if key in self._keymap.keys(action.id):
            return self.tr("It already has these keys.")
        if not key and (taken := self._taken_by_reset(action)):
            return taken
        return self._told_of_everywhere() if action.id in _WANTED_EVERYWHERE else ""

    def _taken_by_reset(self, action: Action) -> str:
        """Return what is said where the first keys of an action belong to another one now."""
        for key in self._keymap.table_keys(action.id):
            holders = self._keymap.holders(key, action)
            if holders:
                text = self.tr("Reset takes {0} from “{1}”.")
                return text.format(shown((key,)), holders[0].text)
        return ""

    def _told_of_everywhere(self) -> str:
        told = self.tr(
            "For a key that works everywhere, let your desktop run liaobots-desktop "
            "--quick-ask. On Wayland, apps cannot claim such keys themselves."
        )
        return unbroken(told)

    def _say(self, text: str, *, is_warning: bool = False) -> None:
        self.status.setText(text)
        self.status.setProperty("failed", is_warning)
        self.status.style().polish(self.status)

    @Slot()
    def _on_use(self) -> None:
        if (action := self.tree.current) is not None:
            self._change(action, (self._pressed,))

    @Slot()
    def _on_add(self) -> None:
        if (action := self.tree.current) is not None:
            self._change(action, (*self._keymap.keys(action.id), self._pressed))

    @Slot()
    def _on_remove(self) -> None:
        if (action := self.tree.current) is not None:
            self._change(action, ())

    @Slot()
    def _on_reset(self) -> None:
        if (action := self.tree.current) is not None:
            self._change(action, self._keymap.table_keys(action.id))

    def _change(self, action: Action, keys: tuple[str, ...]) -> None:
        self._keymap.change(action.id, keys)
        self.tree.setFocus()  # not to the next button, which Space would press, too

    @Slot()
    def _on_reset_all(self) -> None:
        self._keymap.reset_all()
        self.tree.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """List the actions in the language that is spoken now (Qt)."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.tree.fill(self.field.text())
            self._show_marked()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.tree.show_keys()
        self._on_marked()
