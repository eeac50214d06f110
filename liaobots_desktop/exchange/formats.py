"""Tells by the beginning of a file which program has written it."""

from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

from liaobots_desktop.exchange.chatbot_ui_import import ChatbotUiReader
from liaobots_desktop.exchange.chatgpt_import import ChatGptReader
from liaobots_desktop.exchange.errors import FormatUnknown, ImportRefused
from liaobots_desktop.exchange.incoming_file import IncomingFile
from liaobots_desktop.exchange.json_import import JsonReader
from liaobots_desktop.exchange.json_stream import Item, read_items
from liaobots_desktop.exchange.open_webui_import import OpenWebUiReader
from liaobots_desktop.exchange.progress import Progress
from liaobots_desktop.exchange.reader import Reader, Reading

_OF_LISTS = (ChatGptReader, OpenWebUiReader, ChatbotUiReader)
_OF_OBJECTS: dict[str | None, type[Reader]] = {
    **dict.fromkeys(("format", "chats"), JsonReader),
    **dict.fromkeys(("history", "folders", "prompts"), ChatbotUiReader),
}
_MOST_LEADING = 20
"""Members of an object that may stand before one that tells the format."""


def recognised(items: Iterator[Item], reading: Reading) -> tuple[Reader, Iterator[Item]]:
    """Return what reads a file, and all of its items, those that were looked at included.

    Raises:
        FormatUnknown: nothing does.
    """
    leading: list[Item] = []
    for item in items:
        leading.append(item)
        kind = _OF_OBJECTS.get(item.key) if item.key is not None else _of_list(item.value)
        if kind is not None:
            return kind(reading), chain(leading, items)
        if item.key is None or len(leading) > _MOST_LEADING:
            break
    raise FormatUnknown


def _of_list(entry: object) -> type[Reader] | None:
    return next((kind for kind in _OF_LISTS if kind.knows(entry)), None)


def holds_chats(path: Path) -> bool:
    """Whether a file is one that can be imported, as far as its beginning tells."""
    reading = Reading()
    try:
        with closing(IncomingFile(path, reading.limits, Progress()).texts()) as texts:
            for pieces in texts:
                recognised(read_items(pieces, reading.limits), reading)
                return True
    except ImportRefused:
        return False
    return False
