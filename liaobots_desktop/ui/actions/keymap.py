"""Which keys each action has now: those of the table, unless the user has chosen others."""

import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence

from liaobots_desktop import joining
from liaobots_desktop.bridge.start_news import file_is_broken
from liaobots_desktop.store.action_file import ActionFile
from liaobots_desktop.store.kept_json import is_text
from liaobots_desktop.ui.actions.action import Action, Keys, Section
from liaobots_desktop.ui.actions.first_keys import SEND_BY_CTRL, written
from liaobots_desktop.ui.actions.table import ACTIONS, find

_WHERE_CTRL_SENDS = {
    "composer.send": SEND_BY_CTRL,
    "composer.new_line": ("Return", "Shift+Return"),
}
_MOST_NAMED = 3
_ACROSS = {
    "list.fold": "list.unfold",
    "list.unfold": "list.fold",
    "view.sidebar_wider": "view.sidebar_narrower",
    "view.sidebar_narrower": "view.sidebar_wider",
}
"""Whose keys of the table are the other's in a mirrored window: arrows lead where they point."""
_HELD = ("Ctrl+", "Alt+", "Meta+")
_NOT_WRITING = re.compile(r"((Shift\+)?(F\d+|Esc)|Menu)\Z")
_EVERYWHERE = "composer.menu"
"""What systems and Qt give its keys to elsewhere, too: nobody else can have them."""


class Keymap(QObject):
    """The keys that hold, in all windows; lives on the GUI thread.

    Signals:
        changed: some action has other keys now.
    """

    changed = Signal()

    def __init__(self, file: ActionFile | None = None, parent: QObject | None = None) -> None:
        """Without a file the keys of the table hold, and nothing is kept."""
        super().__init__(parent)
        self._file = file
        self._others: dict[str, object] = {}
        """Of actions that this version does not know, and what is none: they stay in the file."""
        self._chosen: dict[str, Keys] = {}
        self._sends_by_ctrl = False
        for name, found in (file.keys() if file is not None else {}).items():
            keys = self._understood(find(name), found) if _is_changeable(name) else None
            if keys is None:
                self._others[name] = found
            else:
                self._chosen[name] = keys
        for name in tuple(self._chosen):  # another version may have given these keys away
            self._take_from_others(find(name), self._chosen[name])

    @property
    def file(self) -> ActionFile | None:
        """Where this is kept."""
        return self._file

    def news(self) -> Iterator[str]:
        """Yield what somebody should know of the file; mostly nothing."""
        if self._file is not None and self._file.was_broken:
            yield file_is_broken("actions")
        names = [find(name).text for name in self._others if _is_changeable(name)]
        if names:
            text = self.tr(
                "These keys in actions.json are not understood, or needed elsewhere, so the "
                "default ones are used: {0}. They stay in the file until you choose others."
            )
            yield text.format(joining.some_names(names, _MOST_NAMED))

    def keys(self, action_id: str) -> Keys:
        """Return the keys of an action, as Qt's portable text; the first one is shown."""
        if self._sends_by_ctrl and action_id in _WHERE_CTRL_SENDS:
            return _WHERE_CTRL_SENDS[action_id]
        chosen = self._chosen.get(action_id)
        return self.table_keys(action_id) if chosen is None else chosen

    def table_keys(self, action_id: str) -> Keys:
        """Return the keys that the table gives to an action, in the direction of the windows."""
        if QGuiApplication.isRightToLeft():
            action_id = _ACROSS.get(action_id, action_id)
        return find(action_id).default_keys

    def set_sending(self, key: str) -> None:
        """Say by which key a question is sent: `enter` or `ctrl_enter`, as in the settings."""
        if self._sends_by_ctrl is not (key == "ctrl_enter"):
            self._sends_by_ctrl = not self._sends_by_ctrl
            self.changed.emit()

    def sequences(self, action_id: str) -> list[QKeySequence]:
        """Return the same for Qt."""
        return [QKeySequence(keys) for keys in self.keys(action_id)]

    def shown(self, action_id: str) -> str:
        """Return the first key of an action as this system writes it; "" if it has none."""
        return shown(self.keys(action_id)[:1])

    def is_changed(self, action_id: str) -> bool:
        """Whether an action has others than the keys of the table."""
        return action_id in self._chosen

    def has_changes(self) -> bool:
        """Whether any action has others than the keys of the table."""
        return bool(self._chosen)

    def holders(self, key: str, of: Action) -> list[Action]:
        """Return the other actions that have a key where `of` would have it.

        What the table gives to both is meant so: each has its place.
        """
        return [
            other
            for other in ACTIONS
            if other.id != of.id
            and key in self.keys(other.id)
            and _meet(other, of)
            and not (key in other.default_keys and key in of.default_keys)
        ]

    def is_for_writing(self, action: Action, key: str) -> bool:
        """Whether a key is one that writes, or moves in what is written, where `action` holds."""
        if action.section is Section.ON_MESSAGE:
            return False  # nothing is written there
        return not any(held in key for held in _HELD) and _NOT_WRITING.match(key) is None

    def refusal(self, action: Action, key: str) -> Action | None:
        """Return the action for whose sake this one cannot have a key: itself, if it writes."""
        if self.is_for_writing(action, key):
            return action
        return next((one for one in self.holders(key, action) if one.is_fixed), None)

    def change(self, action_id: str, keys: Sequence[str]) -> None:
        """Give an action other keys; nobody else keeps those that meet it."""
        action, chosen = find(action_id), usable(keys)
        self._take_from_others(action, chosen)
        self._put(action, chosen)
        self._save()

    def reset(self, action_id: str) -> None:
        """Give an action the keys of the table again."""
        self.change(action_id, self.table_keys(action_id))

    def reset_all(self) -> None:
        """Give all actions the keys of the table again."""
        self._chosen.clear()
        self._others = {name: it for name, it in self._others.items() if not _is_changeable(name)}
        self._save()

    def _understood(self, action: Action, found: object) -> Keys | None:
        """Return the keys that a file gives to an action; None where one of them cannot be had.

        Somebody may have written them by hand: letters would not reach a field any more, two keys
        one after the other would take the first from whoever has it.
        """
        if not isinstance(found, list) or not all(is_text(key) for key in found):
            return None
        for key in found:
            sequence = QKeySequence(key)
            portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            if sequence.count() != 1 or not portable:
                return None
            if portable not in action.default_keys and self.refusal(action, portable) is not None:
                return None
        return usable(found)

    def _take_from_others(self, action: Action, keys: Keys) -> None:
        """Let nobody else keep keys that meet those of an action: Qt would do neither."""
        for key in keys:
            for holder in self.holders(key, action):
                if not holder.is_fixed:
                    self._put(holder, [kept for kept in self.keys(holder.id) if kept != key])

    def _put(self, action: Action, keys: Iterable[str]) -> None:
        self._others.pop(action.id, None)
        self._chosen[action.id] = tuple(keys)
        if self._chosen[action.id] == self.table_keys(action.id):
            del self._chosen[action.id]

    def _save(self) -> None:
        self.changed.emit()
        if self._file is not None:
            self._file.write_keys(self._others | self._chosen)


def usable(keys: Sequence[str]) -> Keys:
    """Return keys as Qt writes them, each once, without those that Qt does not know."""
    portable = QKeySequence.SequenceFormat.PortableText
    written = (QKeySequence(key).toString(portable) for key in keys)
    return tuple(dict.fromkeys(text for text in written if text))


def shown(keys: Sequence[str]) -> str:
    """Return keys as this system writes them, for somebody to read.

    They are read from the left in every language: `Ctrl+=` would be turned round in others.
    """
    return joining.names(map(written, keys))


def _is_changeable(action_id: str) -> bool:
    return any(action.id == action_id and not action.is_fixed for action in ACTIONS)


def _meet(one: Action, other: Action) -> bool:
    """Return whether the keys of both can be pressed in the same place."""
    if one.section is other.section or _EVERYWHERE in {one.id, other.id}:
        return True
    dialogs = {one.section.name, other.section.name} & {"IN_DIALOG"}
    return not dialogs and not (one.section.is_local and other.section.is_local)
