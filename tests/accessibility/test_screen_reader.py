"""What a screen reader gets over a real accessibility bus."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.virtual_screen import VirtualScreen

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="AT-SPI is Linux's accessibility bus"
)

_READER = Path(__file__).with_name("screen_reader.py")
_WINDOW = (sys.executable, "-m", "tests.accessibility.chat_window")

_CHAT = """\
list SetFocus 'Messages'
  list item 'You'
    paragraph 'How do I loop?'
    push button Press 'Copy message'
    push button Press 'Edit'
    push button Press 'More'
  list item 'GPT-4, 14:02'
    heading level:2 'Loops'
    paragraph 'A for loop. See the manual now.'
      link Press 'the manual' 'the manual'
    list
      list item '1. First' 'First'
      list item '2. Second' 'Second'
    block quote 'Quoted.'
    table
      table row
        table column header 'a' at 0,0
        table column header 'b' at 0,1
      table row
        table cell '1' of a at 1,0
        table cell '2' of b at 1,1
    separator
    panel 'Code, python'
      push button Press 'Wrap long lines'
      push button Press 'Save code as…'
      push button Press 'Copy code'
      label 'for i in x:\\n    print(i)'
    label 'Stopped.'
    push button Press 'Copy message'
    push button Press 'Regenerate'
    push button Press 'More'
  list item 'You'
    paragraph 'Thanks!\\nAnd in C?'
    push button Press 'Retry'
    push button Press 'Copy message'
    push button Press 'Edit'
    push button Press 'More'
"""


def read(folder: Path, *arguments: str) -> str:
    """Return what the small screen reader prints on a bus and a screen of its own."""
    printed = folder / "printed.txt"  # the bus's own programs would hold a pipe open
    with VirtualScreen() as screen, printed.open("wb") as output:
        session = subprocess.Popen(
            ["dbus-run-session", "--", "/usr/bin/python3", str(_READER), *arguments],
            env={**screen.env, "TZ": "UTC", "LC_ALL": "C.UTF-8"},
            stdout=output,
            stderr=subprocess.DEVNULL,  # D-Bus tells there what it starts
            start_new_session=True,
        )
        try:
            assert session.wait(60) == 0
        finally:
            if session.poll() is None:
                os.killpg(session.pid, signal.SIGKILL)  # the reader and all it has started
                session.wait()
    lines = printed.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("SpiRegistry"))


def test_a_chat_of_three_messages_is_read_with_roles_names_and_texts(tmp_path: Path) -> None:
    assert read(tmp_path, "dump", *_WINDOW) == _CHAT


def test_the_caret_moves_through_text_and_a_link_can_be_pressed(tmp_path: Path) -> None:
    word, sentence, caret, offset, pressed = read(tmp_path, "use", *_WINDOW).splitlines()

    assert word == "('for', 2, 5)"
    assert sentence == "('A for loop. ', 0, 12)"
    assert caret == "7"
    assert offset == "4"
    assert pressed == "pressed https://example.org/for"


def test_a_growing_answer_is_announced_by_sentences(tmp_path: Path) -> None:
    assert read(tmp_path, "listen", "Answer complete.", *_WINDOW, "grow").splitlines() == [
        "Hi",
        "One bold line.",
        "It is 3.5 long.",
        "Code block, 2 lines.",
        "你好。",
        "再见。",
        "Answer complete.",
    ]


def test_the_keyboards_caret_is_followed_with_focus_and_selection(tmp_path: Path) -> None:
    keys = "F7,Down,Right,shift+Right,Down,Down"

    assert read(tmp_path, "keys", keys, *_WINDOW).splitlines() == [
        "focus paragraph",
        "caret 0 'How do I loop?'",
        "focus heading",
        "caret 5 'Loops'",
        "focus paragraph",
        "caret 0 'A for loop. See the manual now.'",
        "selection in 'A for loop. See the manual now.'",
        "caret 1 'A for loop. See the manual now.'",
        "focus list item",
        "caret 0 'First'",
        "focus list item",
        "caret 0 'Second'",
    ]


def test_what_comes_and_goes_is_told_once_to_who_has_looked(tmp_path: Path) -> None:
    assert read(tmp_path, "children", *_WINDOW, "grow").splitlines() == [
        "looked at True",
        "list add list item GPT-4, 14:04",
        "list item add heading ",
        "list item add paragraph ",
        "list item add panel Code, c",
        "list item add paragraph ",
        "list item add push button Copy message",
        "list item add push button Regenerate",
        "list item add push button More",
        "list item remove",
    ]
