"""What is dragged over the window: files, chats, text, and what cannot be attached."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from tests.screenshots.reading import show
from tests.screenshots.stage import Saved, Scene, grabbed, sized, wait_for_all_parts
from tests.screenshots.states import QUESTION
from tests.ui.dropping import Drag

_FILES, _ZIP, _PICTURE = (Path("/nowhere", name) for name in ("notes.txt", "chats.zip", "a.png"))


def _over(desktop: Desktop, chats: Saved, *, drag: Drag) -> QPixmap:
    """Return the window with something that is dragged over its messages."""
    wait_for_all_parts(desktop)
    view = show(desktop, chats[QUESTION])
    drag.over(view)
    picture = grabbed(desktop.window)
    drag.away(view)
    return picture


def _new(desktop: Desktop, _chats: Saved) -> QPixmap:
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    drag, empty = Drag(_FILES), desktop.window.pane.empty
    drag.over(empty)
    picture = grabbed(desktop.window)
    drag.away(empty)
    return picture


def _beside(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return a window beside the main one."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    assert desktop.windows is not None
    desktop.windows.open_beside(chats[QUESTION])
    made = desktop.windows.further[-1]
    Drag(_FILES).over(made.pane)
    picture = grabbed(made)
    made.close()
    return picture


_TEXT = partial(_over, drag=Drag(text="Why is the sky blue?"))

PICTURES: dict[str, Scene] = {
    "drag-files": partial(_over, drag=Drag(_FILES)),
    "drag-new-chat": _new,
    "drag-chats": partial(_over, drag=Drag(_ZIP)),
    "drag-text": _TEXT,
    "drag-picture": partial(_over, drag=Drag(_PICTURE)),
    "drag-beside": _beside,
    "drag-text-small-200": sized(_TEXT, 640, 480, 200),
}
"""By the name of the picture."""
