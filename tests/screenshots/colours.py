"""High contrast and other accents: what the app looks like in colours that are chosen."""

from functools import partial

from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from tests.screenshots import menus, reading, services, settings, sizes, states
from tests.screenshots.palettes import PALETTES
from tests.screenshots.stage import Saved, Scene, settle

saved = sizes.saved


def _in_colours(scene: Scene, contrast: str, accent: str) -> Scene:
    """Return a scene in other colours than the usual ones of its theme."""

    def in_those(desktop: Desktop, chats: Saved) -> QPixmap:
        desktop.account.choose(Settings.contrast, contrast)
        desktop.account.choose(Settings.accent, accent)
        settle()
        picture = scene(desktop, chats)
        desktop.account.choose(Settings.accent, "green")
        desktop.account.choose(Settings.contrast, "system")
        settle()
        return picture

    return in_those


_SCENES: dict[str, Scene] = {
    "chat": reading.PICTURES["code"],
    "settings": settings.PICTURES["settings"],
    "palette": partial(reading.palette, shot=PALETTES["palette-hits"]),
    "menu": menus.PICTURES["menu-places"],
    "notice": states.PICTURES["notice-few"],
    "find": reading.find,
    "services": services.PICTURES["services-form"],
    "files": states.PICTURES["file-dialog"],
}
_ACCENTS = ("blue", "purple", "pink", "orange", "grey")
PICTURES: dict[str, Scene] = {
    **{f"contrast-{name}": _in_colours(each, "high", "green") for name, each in _SCENES.items()},
    **{f"accent-{accent}": _in_colours(_SCENES["chat"], "system", accent) for accent in _ACCENTS},
    **{
        f"accent-purple-{name}": _in_colours(_SCENES[name], "system", "purple")
        for name in ("settings", "palette", "menu", "notice")
    },
}
"""By the name of the picture."""
