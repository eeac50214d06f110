"""The window at its smallest, at 100 to 300 %, and on a very large screen."""

from functools import partial

from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.statistics import Measure
from liaobots_desktop.store.chat_store import ChatStore
from tests.screenshots import asking, contests, ordering, reading, services, states, using
from tests.screenshots.palettes import PALETTES
from tests.screenshots.stage import Saved, Scene, sized

_SMALL, _LARGE = (640, 480), (3840, 2160)


def saved(store: ChatStore) -> Saved:
    """Store all that the scenes show; the question of a contest is one of the states' own."""
    using.use(store)
    return {**reading.saved(store), **states.saved(store)}


def _chat(desktop: Desktop, chats: Saved) -> QPixmap:
    return reading.PICTURES["code"](desktop, chats)


_SCENES: dict[str, Scene] = {
    "chat": _chat,
    "table": reading.PICTURES["table"],
    "new-chat": states.PICTURES["new-chat"],
    "palette": partial(reading.palette, shot=PALETTES["palette-hits"]),
    "palette-empty": partial(reading.palette, shot=PALETTES["palette-empty"]),
    "find": reading.find,
    "notice": states.PICTURES["notice-few"],
    "services": services.PICTURES["services-form"],
    "statistics": partial(using.statistics, days="30", measure=Measure.MESSAGES),
    "editing": states.PICTURES["editing"],
    "chips": asking.PICTURES["chips"],
    "contest-choice": contests.PICTURES["contest-choice"],
    "folders": ordering.PICTURES["list-folders"],
}
PICTURES: dict[str, Scene] = {
    **{
        f"small-{name}-{zoom}": sized(scene, *_SMALL, zoom)
        for name, scene in _SCENES.items()
        for zoom in (100, 200, 300)
    },
    **{
        f"huge-{name}": sized(scene, *_LARGE)
        for name, scene in _SCENES.items()
        if name not in {"editing", "palette-empty"}
    },
    "huge-chat-300": sized(_chat, *_LARGE, 300),
}
"""By the name of the picture; the small ones are of 640 × 480, the huge ones of 3840 × 2160."""
