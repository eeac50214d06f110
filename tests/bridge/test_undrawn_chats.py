"""Which chat a run did not survive drawing, by what it has left."""

import json
from pathlib import Path

import pytest

from liaobots_desktop.bridge.undrawn_chats import UndrawnChats, in_drawing
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.later_writes import LaterWrites
from tests.store.looking import mode

CHAT, OTHER = ConversationId("a" * 32), ConversationId("b" * 32)


def trace(*steps: str, crashed: str = "Current thread") -> str:
    """Return what Python writes when a fault ends the process, with the steps of one thread."""
    lines = "".join(f'  File "{file}", line 7 in {name}\n' for file, name in map(str.split, steps))
    return (
        "Fatal Python error: Segmentation fault\n\n"
        'Thread 0x01 (most recent call first):\n  File "/x/threading.py", line 1 in wait\n\n'
        f"{crashed} 0x02 (most recent call first):\n{lines}\n"
        "Extension modules: shiboken6.Shiboken (total: 1)\n"
    )


OURS = "/x/site-packages/liaobots_desktop"
LOOP = (f"{OURS}/launch.py run", f"{OURS}/cli.py main")
PAINTED = trace(
    f"{OURS}/ui/drawing.py drawn", f"{OURS}/ui/transcript/drawn_view.py paintEvent", *LOOP
)
AHEAD = trace(f"{OURS}/ui/transcript/layout.py prefetch", *LOOP)
ON_WINDOWS = trace(r"C:\x\liaobots_desktop\ui\transcript\painter.py paint")
READ_BY_IT = trace(f"{OURS}/markup/markdown.py parse", f"{OURS}/ui/transcript/growth.py work")
ELSEWHERE = trace(
    f"{OURS}/ui/presence/tray.py show", f"{OURS}/ui/presence/presence.py begin", *LOOP
)
FROM_A_MENU = trace(
    f"{OURS}/ui/context_dialog.py __init__", f"{OURS}/ui/transcript/mouse_view.py mousePressEvent"
)
QT_ALONE = trace(*LOOP)
NO_PYTHON = trace(crashed="Thread")


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (PAINTED, True),
        (AHEAD, True),
        (ON_WINDOWS, True),
        (READ_BY_IT, True),
        (ELSEWHERE, False),
        (FROM_A_MENU, False),
        (QT_ALONE, None),
        (NO_PYTHON, None),
        ("", None),
    ],
)
def test_a_trace_tells_whether_a_chat_was_drawn(left: str, told: bool | None) -> None:
    assert in_drawing(left) is told


def after(folder: Path, left: str = "", *, is_settled: bool = True) -> UndrawnChats:
    """Return what is known after a run that drew a chat and was ended with a trace."""
    later = LaterWrites()
    before = UndrawnChats(folder, later, "")
    before.note(OTHER, is_fresh=True)
    before.note(CHAT, is_fresh=True)
    if is_settled:
        before.settle(CHAT)
    now = UndrawnChats(folder, later, left)
    assert later.finish(60)
    return now


@pytest.mark.parametrize(
    ("left", "is_settled", "undrawn"),
    [
        (PAINTED, True, [CHAT]),
        (PAINTED, False, [CHAT]),
        (ELSEWHERE, True, []),
        (ELSEWHERE, False, []),
        (QT_ALONE, True, []),
        (QT_ALONE, False, [CHAT]),
        ("", True, []),  # killed, or the power went, when it had stood there for long
        ("", False, [CHAT]),  # killed as it drew: it took all memory, or did not end
    ],
)
def test_only_the_chat_is_undrawn_that_ended_the_run(
    tmp_path: Path, left: str, is_settled: bool, undrawn: list[ConversationId]
) -> None:
    known = after(tmp_path, left, is_settled=is_settled)

    assert [chat for chat in (CHAT, OTHER) if chat in known] == undrawn


def test_with_the_whole_system_no_chat_is_blamed_that_had_not_settled(tmp_path: Path) -> None:
    (tmp_path / "drawn-chat").write_text(f"another-start fresh {CHAT}".ljust(256))

    assert CHAT not in UndrawnChats(tmp_path, LaterWrites(), "")
    assert CHAT not in UndrawnChats(tmp_path, LaterWrites(), PAINTED)  # the new note has no chat


def test_it_stays_undrawn_from_start_to_start_until_it_is_allowed(tmp_path: Path) -> None:
    after(tmp_path, PAINTED).close()
    later = LaterWrites()
    again = UndrawnChats(tmp_path, later, "")
    was_kept = CHAT in again
    again.allow(CHAT)
    later.finish(60)

    assert was_kept
    assert CHAT not in again
    assert CHAT not in UndrawnChats(tmp_path, later, "")


def test_a_run_that_ends_in_order_leaves_nothing(tmp_path: Path) -> None:
    chats = UndrawnChats(tmp_path, LaterWrites(), "")
    chats.note(CHAT, is_fresh=True)
    kept = mode(tmp_path / "drawn-chat")
    chats.close()

    assert kept == "0600"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", ["{", '{"chats": 7}', '{"chats": [7, null, "\\ud800"]}'])
def test_what_is_damaged_is_not_known(tmp_path: Path, kept: str) -> None:
    (tmp_path / "drawn-chat").write_bytes(b"\xff\xfe fresh \x00")
    (tmp_path / "undrawn-chats.json").write_text(kept)
    known = UndrawnChats(tmp_path, LaterWrites(), PAINTED)

    assert CHAT not in known


def test_without_a_place_nothing_is_noted_or_told(tmp_path: Path) -> None:
    known = UndrawnChats(tmp_path / "gone", LaterWrites(), PAINTED)
    known.note(CHAT, is_fresh=True)
    known.settle(CHAT)
    known.close()

    assert CHAT not in known
    assert not (tmp_path / "gone").exists()


def test_fifty_are_kept_the_last_ones(tmp_path: Path) -> None:
    ids = [f"{number:032}" for number in range(60)]
    (tmp_path / "undrawn-chats.json").write_text(json.dumps({"chats": ids}))
    after(tmp_path, PAINTED)
    kept = json.loads((tmp_path / "undrawn-chats.json").read_text())["chats"]

    assert kept == [*ids[11:], CHAT]
