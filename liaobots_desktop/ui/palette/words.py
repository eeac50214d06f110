"""What the palette says: that there is nothing, what can be typed, and what went wrong."""

from PySide6.QtCore import QCoreApplication

from liaobots_desktop import joining
from liaobots_desktop.ui.actions.keymap import shown
from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.palette.commands import PREFIX
from liaobots_desktop.ui.palette.palette_foot import APART
from liaobots_desktop.ui.palette.palette_search import PaletteSearch
from liaobots_desktop.ui.plain_widgets import unbroken

_FILTERS = (
    *("model:", "role:", "in:", "before:", "after:"),
    *("has:code", "lang:", "is:"),
)
"""What `store.search.query` understands."""
_ACTS = ("new_window", "copy_code", "save_code")
_LEFT = "\u200e"
"""Keeps a colon at the end of its word in a line that is written from the right."""


def words_for_nothing(search: PaletteSearch) -> str:
    """Return what stands in the place of the list while it is empty."""
    if search.error is not None:
        return unbroken(str(search.error))
    if search.is_commands:
        return _tr("No command has this name.")
    if search.is_code:
        return _tr("No code block was found.")
    if search.text.strip():
        return _tr("Nothing was found.")
    return _tr("Your chats will be found here.")


def hint(*, is_code: bool, is_commands: bool) -> str:
    """Return what can be typed, and what else can be done with what is marked."""
    keys = {act: shown(default_keys(f"palette.{act}")) for act in _ACTS}
    beside = _tr("{0} new window").format(keys["new_window"])
    if is_code:
        copied = _tr("{0} copies, {1} saves").format(keys["copy_code"], keys["save_code"])
        return APART.join((copied, beside, f"lang:{_LEFT}"))
    if is_commands:
        return _tr("Delete {0} to search chats").format(PREFIX)
    commands = _tr("{0} commands").format(PREFIX)
    return APART.join((commands, beside, *(name + _LEFT for name in _FILTERS)))


def misread(words: tuple[str, ...]) -> str:
    """Return that parts of what was typed were not understood."""
    text = _tr("Not understood, so searched for as typed: {0}.")
    return text.format(joining.names(_tr("“{0}”").format(word) for word in words))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PaletteFrame", text)
