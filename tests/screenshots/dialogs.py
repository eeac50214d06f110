"""Every dialog there is, in the usual window and in a small one: a new one cannot be forgotten."""

from functools import partial

from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.transcript.message_details import MessageDetails
from liaobots_desktop.ui.usage.usage_dialog import UsageDialog
from tests.screenshots.stage import (
    Saved,
    Scene,
    opened,
    settle,
    sized,
    taken,
    wait_for_all_parts,
    wait_until,
)
from tests.store.talking import answer_again, ask
from tests.ui.dialogs import OPENERS


def saved(store: ChatStore) -> Saved:
    """Store a chat whose answer has two versions."""
    first = ask(store, "What is a decoder?", "It turns bytes into text.")
    answer_again(store, first.answer, "It makes text of bytes.")
    return {"two versions": first.question.conversation_id}


def _dialog(desktop: Desktop, chats: Saved, *, kind: type[Dialog]) -> QPixmap:
    wait_for_all_parts(desktop)
    desktop.window.open_chat(chats["two versions"])
    wait_until(lambda: len(desktop.window.pane.transcript.transcript.items) == 2)
    OPENERS[kind](desktop)
    dialog = opened(desktop, kind)
    settle()
    wait_until(lambda: not getattr(dialog, "is_busy", False))
    if isinstance(dialog, UsageDialog):
        wait_until(lambda: dialog.instead.button.isVisible() or dialog.table.rows.rows)
    if isinstance(dialog, RestoreDialog):
        wait_until(lambda: not dialog.status.text().endswith("…"))
    if isinstance(dialog, MessageDetails):
        wait_until(lambda: dialog._counted is not None)
    return taken(desktop, dialog)


def name_of(kind: type[Dialog]) -> str:
    """Return the name of the picture of a dialog."""
    return f"dialog-{kind.__name__}"


_SCENES: dict[str, Scene] = {name_of(kind): partial(_dialog, kind=kind) for kind in OPENERS}
_SHORT = ("dialog-TagDialog", "dialog-VariableForm")
PICTURES: dict[str, Scene] = {
    **_SCENES,
    **{f"{name}-small-200": sized(scene, 640, 480, 200) for name, scene in _SCENES.items()},
    **{f"{name}-small-300": sized(_SCENES[name], 640, 480, 300) for name in _SHORT},
}
"""By the name of the picture; the small ones are of 640 × 480 at 200 and 300 %."""
