"""The app as a screen reader's user has it: opened, asked and heard over the accessibility bus."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.accessibility.test_screen_reader import read

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="AT-SPI is Linux's accessibility bus"
)

_ASKED_AT = 1_746_108_120_000  # 14:02 on the first of May 2025, in UTC
_ANSWER = """# Streams

1. First, *open* `it`.

| Part | Size |
| ---- | ---- |
| head | $2n$ |

```sh
ls
```

See [more](https://example.org).
"""
_HEARD = [
    "This answer came as server-sent events: each piece of text in a line of its own, wrapped in"
    " JSON.",
    "You should see no difference.",
    "Code block, 1 line.",
    "Even a line break or a “quotation mark” survives the wrapping, and nothing has left this"
    " computer.",
    "Answer complete.",
]
_CHAT = """\
list SetFocus 'Messages'
  list item 'You'
    paragraph 'How do I stream?'
    push button Press 'Copy message'
    push button Press 'Edit'
    push button Press 'More'
  list item 'GPT-3.5, 14:02'
    heading level:1 'Streams'
    list
      list item '1. First, open it.' 'First, open it.'
    table
      table row
        table column header 'Part' at 0,0
        table column header 'Size' at 0,1
      table row
        table cell 'head' of Part at 1,0
        table cell '$2n$' of Size at 1,1
          text '$2n$'
    panel 'Code, sh'
      push button Press 'Wrap long lines'
      push button Press 'Save code as…'
      push button Press 'Copy code'
      label 'ls'
    paragraph 'See more.'
      link Press 'more' 'more'
    label 'Interrupted.'
    push button Press 'Copy message'
    push button Press 'Regenerate'
    push button Press 'More'
  list item 'You'
    paragraph 'Thanks'
    push button Press 'Copy message'
    push button Press 'Edit'
    push button Press 'More'
"""
_ASKED = """\
  list item 'You'
    paragraph 'sse'
    push button Press 'Copy message'
    push button Press 'Edit'
    push button Press 'More'
"""


def store_three_messages(folder: Path) -> None:
    """Fill a data folder with one chat of a question, an answer and a question."""
    path = folder / FILE_NAME
    ChatStore.open(path).close()  # makes the tables
    chat = "11111111-1111-4111-8111-111111111111"
    messages = [
        ("user", "How do I stream?", "complete"),
        ("assistant", _ANSWER, "interrupted"),
        ("user", "Thanks", "complete"),
    ]
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "INSERT INTO conversation(id, title, model, system_prompt, created_at, updated_at)"
            " VALUES(?, 'Streams', 'gpt-3.5-turbo', '', ?, ?)",
            (chat, _ASKED_AT, _ASKED_AT),
        )
        last: int | None = None
        for role, text, ended in messages:
            last = database.execute(
                "INSERT INTO message(conversation_id, parent_id, role, text, model, ended,"
                " created_at) VALUES(?, ?, ?, ?, 'gpt-3.5-turbo', ?, ?)",
                (chat, last, role, text, ended, _ASKED_AT),
            ).lastrowid
        database.execute("UPDATE conversation SET head_id = ? WHERE id = ?", (last, chat))


def test_the_app_is_asked_over_the_bus_and_heard_and_read(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    store_three_messages(folder)
    app = (sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(folder))
    heard, _, seen = read(tmp_path, "ask", "Streams", "sse", _HEARD[-1], *app).partition("---\n")

    assert heard.splitlines() == _HEARD
    assert seen.startswith(_CHAT + _ASKED)


def test_the_palette_is_opened_over_the_bus_and_says_what_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    store_three_messages(folder)
    app = (sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(folder))
    heard = read(tmp_path, "search", "nowhere", "Nothing was found.", *app).splitlines()

    assert heard[-1] == "Nothing was found."
