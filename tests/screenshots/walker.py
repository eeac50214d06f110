"""Goes through the scenes of all pictures, and tells what somebody could not use or read there.

A process of its own: `tests.screenshots.walker NAME…`. The window is 900 × 600, in a language of
nobody's in which every text is two fifths longer and has an ø. One line of JSON for each scene says
which controls have no name, which names no translation reaches, and which texts are cut.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QWidget,
)

from liaobots_desktop import app
from liaobots_desktop.ui.transcript import accessible_factory
from tests.screenshots import camera
from tests.screenshots.albums import ALBUMS
from tests.translating import PSEUDO, write_pseudo
from tests.ui.accessible_tree import CONTROLS, nodes_of, unusable
from tests.ui.cut_texts import cut_texts
from tests.ui.wrapped_items import qt_items_with_wrappers

_SIZE = (900, 600)
_OF_USERS = {
    *(QAccessible.Role.ListItem, QAccessible.Role.TreeItem, QAccessible.Role.Link),
    *(QAccessible.Role.List, QAccessible.Role.Table),
}


def main() -> int:
    """Walk through the scenes that the command line names."""
    accessible_factory.install()
    application = QApplication(["walker", *app.STYLE_ARGUMENTS])
    with tempfile.TemporaryDirectory() as folder, _looking() as found:
        write_pseudo(Path(folder, "translations"))
        os.environ["LIAOBOTS_TRANSLATIONS"] = str(Path(folder, "translations"))
        app.prepare(application)
        camera.SIZE = _SIZE
        for album in ALBUMS:
            names = [name for name in album.scenes if name in sys.argv[1:]]
            while names:
                with camera.window_of(application, album, "light", PSEUDO) as opened:
                    names = _walked(names, lambda name: album.scenes[name](*opened), found)  # noqa: B023
    return 0


def _walked(
    names: Sequence[str], show: Callable[[str], QPixmap], found: dict[str, list[str]]
) -> list[str]:
    """Walk until a scene fails; return what is left then, that scene the first, for a new window.

    A scene that fails as the first one of a window is told.
    """
    for number, name in enumerate(names):
        try:
            show(name)
        except Exception:
            if not number:
                raise
            return list(names[number:])
        print(json.dumps([name, {what: sorted(set(lines)) for what, lines in found.items()}]))
        for lines in found.values():
            lines.clear()
    return []


@contextmanager
def _looking() -> Iterator[dict[str, list[str]]]:
    """Look at whatever a picture is taken of, just before."""
    kinds = ("seen", "unusable", "untranslated", "cut", "astray", "wrapped")
    found: dict[str, list[str]] = {kind: [] for kind in kinds}
    usual = QWidget.grab

    def grab(widget: QWidget, *rest: Any) -> QPixmap:
        found["seen"].append(type(widget).__name__)
        found["cut"] += cut_texts(widget)
        found["astray"] += map(repr, filter(_is_astray, QApplication.topLevelWidgets()))
        found["wrapped"] += map(repr, qt_items_with_wrappers())
        if widget.isVisible():
            found["unusable"] += unusable(widget)
            if not isinstance(widget, QFileDialog):  # its words are Qt's
                found["untranslated"] += filter(_is_plain, _said(widget))
        return usual(widget, *rest)

    QWidget.grab = grab  # type: ignore[method-assign, assignment]
    yield found
    QWidget.grab = usual  # type: ignore[method-assign]


def _said(widget: QWidget) -> Iterator[str]:
    """Yield what is said of the controls; rows and links are called as a user has called them."""
    for node in nodes_of(widget):
        if node.role() in CONTROLS - _OF_USERS:
            yield node.text(QAccessible.Text.Name)
            yield node.text(QAccessible.Text.Description)


def _is_astray(widget: QWidget) -> bool:
    """Whether a part of a window is shown as one of its own: it was shown before it had a place."""
    is_part = isinstance(widget, QFrame | QAbstractButton | QComboBox | QLineEdit)
    is_shown = widget.isVisible() and widget.windowType() is Qt.WindowType.Window
    return is_part and is_shown and not widget.windowTitle()


def _is_plain(text: str) -> bool:
    return "ø" not in text and any(map(str.isalpha, text))


if __name__ == "__main__":
    sys.exit(main())
