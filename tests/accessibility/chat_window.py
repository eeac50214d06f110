"""A window with a three-message chat.

With an argument, an answer follows: in small pieces when a line comes on stdin, and it goes on at
the next line.
"""

import sys
from datetime import UTC, datetime

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from liaobots_desktop.app import prepare
from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId, Role
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import accessible_factory
from liaobots_desktop.ui.transcript.view import TranscriptView

ANSWER = """## Loops

A `for` loop. See [the **manual**](https://example.org/for) now.

1. First
2. Second

> Quoted.

| a | b |
| - | - |
| 1 | 2 |

---

```python
for i in x:
    print(i)
```
"""
GROWING = "# Hi\n\nOne **bold** line. It is 3.5 long.\n\n```c\nx;\ny;\n```\n\n你好。再见。\n"


def message(number: int, role: Role, text: str, end: EndState | None) -> Message:
    """Return a message of the afternoon of the first of May."""
    created = datetime(2025, 5, 1, 14, number, tzinfo=UTC)
    chat = ConversationId("chat")
    return Message(MessageId(number), chat, None, role, text, "gpt-4", end, created)


def main() -> None:
    """Show the window until the process is killed."""
    application = QApplication(["chat-window", "-style", "fusion"])
    prepare(application)
    accessible_factory.install()
    view = TranscriptView(Theme.load("light"))
    view.set_model_names({"gpt-4": "GPT-4"})
    view.link_activated.connect(lambda target, _words: print(f"pressed {target}", flush=True))
    view.show_messages(
        [
            message(1, Role.USER, "How do I loop?", EndState.COMPLETE),
            message(2, Role.ASSISTANT, ANSWER, EndState.STOPPED),
            message(3, Role.USER, "Thanks!\nAnd in C?", EndState.COMPLETE),
        ]
    )
    window = QMainWindow()
    window.setCentralWidget(view)
    window.setWindowTitle("chat-window")
    window.resize(900, 700)
    window.show()
    view.setFocus()
    if len(sys.argv) > 1:
        grow_when_told(view)
    application.exec()


def grow_when_told(view: TranscriptView) -> None:
    """Let an answer come at the first line on stdin, and go on at the next one."""
    pieces = [GROWING[at : at + 3] for at in range(0, len(GROWING), 3)]
    timer = QTimer(view)

    def grow() -> None:
        if pieces:
            view.append_text(MessageId(4), pieces.pop(0))
        else:
            timer.stop()
            view.finish_message(MessageId(4), EndState.COMPLETE)

    def told() -> None:
        sys.stdin.readline()
        if pieces:
            timer.start(20)
        else:
            view.resume_message(MessageId(4))

    view.add_message(message(4, Role.ASSISTANT, "", None))
    timer.timeout.connect(grow)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, view)
    notifier.activated.connect(told)


if __name__ == "__main__":
    main()
