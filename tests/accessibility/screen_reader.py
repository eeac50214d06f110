"""A small screen reader; run by the system's Python, which has pyatspi, inside a D-Bus session.

`screen_reader.py dump COMMAND…` starts the command and prints what is in its transcript;
`screen_reader.py listen LAST COMMAND…` prints what is announced until LAST was said;
`screen_reader.py use COMMAND…` walks the caret and presses the first link;
`screen_reader.py keys KEY,KEY,… COMMAND…` presses keys, each after what the one before has caused,
and prints where focus and caret went;
`screen_reader.py children COMMAND…` prints what comes until something goes;
`screen_reader.py ask CHAT QUESTION LAST COMMAND…` opens a chat of the app, asks there, prints what
is announced until LAST was said, and what is in the transcript then.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found, unused-ignore] # the system's Python has it

gi.require_version("Atspi", "2.0")
import pyatspi  # type: ignore[import-not-found, unused-ignore]  # noqa: E402 - version first

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


def main() -> None:
    """Do what the command line says."""
    what, *rest = sys.argv[1:]
    does, count = JOBS[what]
    bus = subprocess.Popen(
        [LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    words, command = rest[:count], rest[count:]
    app = subprocess.Popen(
        command,
        env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        stdin=subprocess.PIPE,
    )

    def tell() -> None:
        """Let the window of the test go on: it is listened to by now."""
        assert app.stdin is not None
        app.stdin.write(b"\n")
        app.stdin.flush()

    try:
        if does in TELLING:
            does(tell, *words)
        else:
            does(*words)
    finally:
        app.kill()
        app.wait()
        bus.terminate()  # it ends the daemon it has started
        bus.wait()


def listen(tell: Callable[[], None], last: str) -> None:
    """Print what is announced."""
    pyatspi.Registry.registerEventListener(lambda event: heard(event, last), "object:announcement")
    transcript()
    tell()
    pyatspi.Registry.start()


def heard(event: Any, last: str) -> None:
    """Print an announcement."""
    print(event.any_data, flush=True)
    if event.any_data == last:
        pyatspi.Registry.stop()


def transcript() -> Any:
    """Return the list called Messages, once there is something in it."""
    return find(lambda node: is_transcript(node) and node.childCount)


def is_transcript(node: Any) -> bool:
    """Whether this is the list of messages."""
    return bool(node.getRoleName() == "list" and node.name == "Messages")


def text_of(node: Any) -> str:
    """Return the text of a node, an empty one if it has none."""
    try:
        return str(node.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


def actions_of(node: Any) -> list[str]:
    """Return the names of what can be done with a node."""
    try:
        actions = node.queryAction()
    except NotImplementedError:
        return []
    return [actions.getName(number) for number in range(actions.nActions)]


def dump(node: Any, depth: int = 0) -> None:
    """Print role, name, text, attributes, actions, description of a node and of all below."""
    states = node.getState()
    words = [node.getRoleName(), *node.getAttributes(), *actions_of(node)]
    if states.contains(pyatspi.STATE_BUSY):
        words.append("busy")
    said = [repr(text) for text in (node.name, text_of(node)) if text]
    below = [f"of {node.description}"] if node.description else []
    print("  " * depth + " ".join([*words, *said, *below, *place_of(node)]))
    for child in node:
        dump(child, depth + 1)


def place_of(node: Any) -> list[str]:
    """Return row and column of a cell."""
    try:
        _, row, column = node.queryTableCell().position
    except NotImplementedError:
        return []
    return [f"at {row},{column}"]


def press_keys(keys: str) -> None:
    """Press keys in the window; print what has the focus, and where the caret is."""
    transcript()
    xdotool("search", "--sync", "--onlyvisible", "--name", "chat-window", "windowfocus", "--sync")
    find(lambda node: node.name == "Messages" and node.getState().contains(pyatspi.STATE_FOCUSED))
    waiting = keys.split(",")

    def press() -> None:
        if not waiting:
            pyatspi.Registry.stop()
            return
        xdotool("key", waiting.pop(0))

    def caret_moved(event: Any) -> None:
        print("caret", event.detail1, repr(text_of(event.source)), flush=True)
        press()

    def selected(event: Any) -> None:
        print("selection in", repr(text_of(event.source)), flush=True)

    def focused(event: Any) -> None:
        if event.detail1 and event.source.getRoleName() not in {"list", "frame"}:
            print("focus", event.source.getRoleName(), flush=True)

    pyatspi.Registry.registerEventListener(focused, "object:state-changed:focused")
    pyatspi.Registry.registerEventListener(selected, "object:text-selection-changed")
    pyatspi.Registry.registerEventListener(caret_moved, "object:text-caret-moved")
    press()
    pyatspi.Registry.start()


def watch_children(tell: Callable[[], None]) -> None:
    """Print what comes, up to what goes; before that, everything that is there is looked at.

    The answer is to go on, and its buttons to go, when the last of them has come.
    """
    gone: list[str] = []
    seen = sum(1 for _ in everything(transcript()))
    print("looked at", seen > 10, flush=True)

    def changed(event: Any) -> None:
        if event.type.major != "children-changed" or gone:
            return
        if event.type.minor == "remove":
            gone.append(event.source.getRoleName())
            print(*gone, "remove", flush=True)
            pyatspi.Registry.stop()
            return
        child = event.any_data
        print(event.source.getRoleName(), "add", child.getRoleName(), child.name, flush=True)
        list(everything(child))  # who does not look is not told what is in it
        if child.name == "More":
            tell()

    # Qt tells what goes only if somebody asks for defunct ones too, as screen readers do
    kinds = ("object:children-changed", "object:state-changed:defunct")
    pyatspi.Registry.registerEventListener(changed, *kinds)
    tell()
    pyatspi.Registry.start()


def everything(node: Any) -> Iterator[Any]:
    """Yield a node and all below."""
    yield node
    for child in node:
        yield from everything(child)


def ask(chat: str, question: str, last: str) -> None:
    """Open a chat and ask there, by what the bus offers; print what is said, then the messages."""
    row = find(lambda node: node.getRoleName() == "list item" and node.name == chat)
    area = row.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    xdotool("mousemove", str(area.x + 20), str(area.y + area.height // 2), "click", "1")
    messages = transcript()
    field = find(lambda node: node.getRoleName() == "text" and node.name == "Your question")
    field.queryEditableText().setTextContents(question)
    send = find(lambda node: node.getRoleName() == "push button" and node.name == "Send")
    pyatspi.Registry.registerEventListener(lambda event: heard(event, last), "object:announcement")
    send.queryAction().doAction(0)
    pyatspi.Registry.start()
    print("---")
    dump(messages)


def search(query: str, last: str) -> None:
    """Open the palette and search, by what the bus offers; print what is said."""
    name = "Search all chats"
    button = find(lambda node: node.getRoleName() == "push button" and node.name == name)
    button.queryAction().doAction(0)
    field = find(lambda node: node.getRoleName() == "text" and node.name == name)
    pyatspi.Registry.registerEventListener(lambda event: heard(event, last), "object:announcement")
    field.queryEditableText().setTextContents(query)
    pyatspi.Registry.start()


def find(is_wanted: Callable[[Any], object]) -> Any:
    """Return the first node of any app that is wanted, once it is there."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        for app in pyatspi.Registry.getDesktop(0):
            found = app and pyatspi.findDescendant(app, is_wanted)
            if found:
                return found
        time.sleep(0.1)  # while the program is not on the bus, nothing there tells of its coming
    sys.exit("What is looked for is not on the bus.")


def xdotool(*arguments: str) -> None:
    """Press keys or move the mouse on the screen."""
    subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL)


def use() -> None:
    """Walk through a paragraph by word and sentence, move the caret, press a link."""
    node = pyatspi.findDescendant(transcript(), lambda node: node.getRoleName() == "link")
    text = node.parent.queryText()
    print(text.getTextAtOffset(4, pyatspi.TEXT_BOUNDARY_WORD_START))
    print(text.getTextAtOffset(0, pyatspi.TEXT_BOUNDARY_SENTENCE_START))
    text.setCaretOffset(7)
    print(text.caretOffset)
    area = text.getCharacterExtents(4, pyatspi.DESKTOP_COORDS)
    print(text.getOffsetAtPoint(area[0] + 2, area[1] + 4, pyatspi.DESKTOP_COORDS))
    node.queryAction().doAction(0)


JOBS: dict[str, tuple[Callable[..., None], int]] = {
    "dump": (lambda: dump(transcript()), 0),
    "listen": (listen, 1),
    "use": (use, 0),
    "keys": (press_keys, 1),
    "children": (watch_children, 0),
    "ask": (ask, 3),
    "search": (search, 2),
}
"""What can be done, and how many words each needs before the command."""
TELLING = (listen, watch_children)
"""What also needs the way to let the window go on."""

if __name__ == "__main__":
    main()
