"""Takes values out of parsed JSON, whose types nobody has promised."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.exchange.errors import FileBroken
from liaobots_desktop.speech import translate

Fields = Mapping[str, Any]

LATEST = 253_402_300_799_000
"""Milliseconds of the last second of the year 9999."""
_MICROSECONDS, _MILLISECONDS = 1e14, 1e11
"""From here on a number is no count of milliseconds, of seconds any more."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def wrong(name: str, kind: str) -> FileBroken:
    """Return the error for a member that is not what it must be."""
    shown = _CONTROLS.sub(" ", without_surrogates(name))[:40]
    text = translate("Exchange", "“{0}” is not {1} where one is needed")
    return FileBroken(text.format(shown, kind))


def to_object(value: object, name: str) -> Fields:
    """Return a JSON object; FileBroken when it is something else."""
    if not isinstance(value, dict):
        raise wrong(name, translate("Exchange", "an object"))
    return value


def to_list(value: object, name: str) -> list[Any]:
    """Return a JSON list; FileBroken when it is something else."""
    if not isinstance(value, list):
        raise wrong(name, translate("Exchange", "a list"))
    return value


def text(fields: Fields, name: str) -> str:
    """Return a member that must be a text."""
    value = fields.get(name)
    if not isinstance(value, str):
        raise wrong(name, translate("Exchange", "a text"))
    return value


def text_or_none(fields: Fields, name: str) -> str | None:
    """Return a member that may be missing or null."""
    return None if fields.get(name) is None else text(fields, name)


def identifier(value: object, name: str) -> str:
    """Return an id as text; programs write them as texts or whole numbers."""
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        raise wrong(name, translate("Exchange", "an id"))
    return without_surrogates(str(value))


def milliseconds(value: object) -> int | None:
    """Return a time in milliseconds since 1970, None for what is none.

    Programs write seconds, milliseconds, microseconds and nanoseconds, or ISO 8601.
    """
    if isinstance(value, str):
        return _from_iso(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if value >= _MICROSECONDS:
        value //= 1_000 if value < _MICROSECONDS * 1_000 else 1_000_000
    elif value < _MILLISECONDS:
        value *= 1_000
    return int(value) if 0 <= value <= LATEST else None


def _from_iso(text: str) -> int | None:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return milliseconds(round(moment.timestamp() * 1_000))
    except (ValueError, OverflowError):
        return None


def time(entry: Fields, name: str) -> int:
    """Return a time in milliseconds; FileBroken when it is none."""
    value = entry.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LATEST:
        raise wrong(name, translate("Exchange", "a time in milliseconds"))
    return value


def time_or_none(entry: Fields, name: str) -> int | None:
    """Return a time in milliseconds, None for none; FileBroken when it is something else."""
    return None if entry.get(name) is None else time(entry, name)
