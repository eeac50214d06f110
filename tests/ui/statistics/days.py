"""The chats of some days, for tests of the statistics."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.store.written import Said, write_chat


def ago(days: int) -> str:
    """A time in UTC at which it is the same day on this computer, whatever its time zone."""
    noon = datetime.now().astimezone().replace(hour=12, minute=0, second=0, microsecond=0)
    return (noon - timedelta(days=days)).astimezone(UTC).replace(tzinfo=None).isoformat()


def write_days(folder: Path) -> None:
    """Write two messages of today with tokens, one of ten days ago, one of two years ago."""
    write_chat(
        folder / FILE_NAME,
        Said(ago(0), "user", "Why?"),
        Said(ago(0), text="Because.", tokens=(1200, 34)),
        Said(ago(10), text="Yes, ten.", model="<b>qwen"),
        Said(ago(800), text="Old.", model="gpt-3.5-turbo"),
    )
