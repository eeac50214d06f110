"""A small screen reader; run by the system's Python, which has pyatspi, inside a D-Bus session.

`screen_reader.py dump COMMAND…` starts the command and prints what is in its transcript;
`screen_reader.py listen LAST COMMAND…` prints what is announced until LAST was said;
`screen_reader.py use COMMAND…` walks the caret and presses the first link.
"""

import os
import subprocess
import sys
import time
from typing import Any

import gi  # type: ignore[import-not-found, unused-ignore] # the system's Python has it

gi.require_version("Atspi", "2.0")
import pyatspi  # type: ignore[import-not-found, unused-ignore]  # noqa: E402 - version first

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


def main() -> None:
    """Do what the command line says."""
    what, *rest = sys.argv[1:]
    bus = subprocess.Popen(
        [LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    last = rest.pop(0) if what == "listen" else ""
    if what == "listen":
        pyatspi.Registry.registerEventListener(
            lambda event: heard(event, last), "object:announcement"
        )
    app = subprocess.Popen(rest, env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        if what == "listen":
            pyatspi.Registry.start()
        elif what == "use":
            use(transcript())
        else:
            dump(transcript(), 0)
    finally:
        app.kill()
        app.wait()
        bus.terminate()  # it ends the daemon it has started
        bus.wait()


def heard(event: Any, last: str) -> None:
    """Print an announcement."""
    print(event.any_data, flush=True)
    if event.any_data == last:
        pyatspi.Registry.stop()


def transcript() -> Any:
    """Return the list called Messages, once it is there."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        for app in pyatspi.Registry.getDesktop(0):
            found = app and pyatspi.findDescendant(app, is_transcript)
            if found and found.childCount:
                return found
        time.sleep(0.1)  # a bus without its program has nothing to wait for
    sys.exit("There is no list of messages on the bus.")


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


def dump(node: Any, depth: int) -> None:
    """Print role, name, text, attributes and actions of a node and of all below."""
    states = node.getState()
    words = [node.getRoleName(), *node.getAttributes(), *actions_of(node)]
    if states.contains(pyatspi.STATE_BUSY):
        words.append("busy")
    said = [repr(text) for text in (node.name, text_of(node)) if text]
    print("  " * depth + " ".join([*words, *said]))
    for child in node:
        dump(child, depth + 1)


def use(messages: Any) -> None:
    """Walk through a paragraph by word and sentence, move the caret, press a link."""
    node = pyatspi.findDescendant(messages, lambda node: node.getRoleName() == "link")
    text = node.parent.queryText()
    print(text.getTextAtOffset(4, pyatspi.TEXT_BOUNDARY_WORD_START))
    print(text.getTextAtOffset(0, pyatspi.TEXT_BOUNDARY_SENTENCE_START))
    text.setCaretOffset(7)
    print(text.caretOffset)
    area = text.getCharacterExtents(4, pyatspi.DESKTOP_COORDS)
    print(text.getOffsetAtPoint(area[0] + 2, area[1] + 4, pyatspi.DESKTOP_COORDS))
    node.queryAction().doAction(0)


if __name__ == "__main__":
    main()
