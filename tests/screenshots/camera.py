"""Takes pictures of the real window at the scale of this process, light and dark.

A process for each `QT_SCALE_FACTOR`: `tests.screenshots.camera FOLDER LANGUAGE NAME…`. A scene that
fails is told, and the next one gets a new window.
"""

import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge import qt_classes
from liaobots_desktop.bridge.after_start import ROOM, make_room
from liaobots_desktop.store.settings import SettingsFile
from tests.screenshots.albums import ALBUMS
from tests.screenshots.stage import Album, Saved, park_pointer, wait_for_all_parts
from tests.ui.ending import end

SIZE = (1280, 820)
"""Of the window, in pixels."""
THEMES = ("light", "dark")


def main() -> int:
    """Take the pictures that the command line names; return how many could not be taken."""
    folder, language, *wanted = sys.argv[1:]
    make_room(ROOM)  # the windows after the first one have threads of others beside them
    qt_classes.make()
    application = QApplication(["screenshots", *app.STYLE_ARGUMENTS])
    app.prepare(application)
    failed: list[str] = []
    for theme in THEMES:
        for album in ALBUMS:
            names = [name for name in album.scenes if name in wanted]
            while names:
                with window_of(application, album, theme, language) as (desktop, chats):
                    picture_of = partial(_taken, desktop, chats, album)
                    names = _take(names, picture_of, Path(folder), theme, failed)
    for line in failed:
        print(line, file=sys.stderr)
    return len(failed)


def _taken(desktop: Desktop, chats: Saved, album: Album, name: str) -> QPixmap:
    wait_for_all_parts(desktop)
    desktop.window.activateWindow()  # not by itself after a dialog (Qt's offscreen platform)
    park_pointer()
    return album.scenes[name](desktop, chats)


def _take(
    names: Sequence[str],
    picture_of: Callable[[str], QPixmap],
    folder: Path,
    theme: str,
    failed: list[str],
) -> list[str]:
    """Take pictures until one fails; return what is left then, for another window."""
    for number, name in enumerate(names):
        try:
            _keep(picture_of(name), folder / f"{name}-{theme}")
        except Exception:  # noqa: BLE001 - whatever it is, the other pictures are wanted too
            told = traceback.format_exc(limit=-3)
            failed.append(f"{name} in {theme} and {folder.name} could not be taken:\n{told}")
            return list(names[number + 1 :])
    return []


def _keep(picture: QPixmap, path: Path) -> None:
    percent = round(picture.devicePixelRatioF() * 100)
    picture.save(f"{path}-{percent}.png")


@contextmanager
def window_of(
    application: QApplication, album: Album, theme: str, language: str
) -> Iterator[tuple[Desktop, Saved]]:
    """Open the app on a data directory with the chats of an album."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        chosen = {"theme": theme, "language": language, "spelling": False}  # marks take their time
        SettingsFile(data).change(base_url=album.base_url, **chosen)
        store = app.open_store(data)
        chats = album.saved(store)
        is_demo = album.base_url == "demo"
        with _shown(Desktop(application, store, data, demo=is_demo)) as desktop:
            yield desktop, chats


@contextmanager
def _shown(desktop: Desktop) -> Iterator[Desktop]:
    desktop.window.resize(*SIZE)
    desktop.window.show()
    QTest.qWaitForWindowExposed(desktop.window)
    desktop.window.activateWindow()
    yield desktop
    end(desktop)


if __name__ == "__main__":
    sys.exit(main())
