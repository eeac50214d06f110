"""A process of its own that writes to a store: `python -m tests.store.writer_process PATH N`.

It asks a question, adds N pieces of text and says `ready`; then it waits for its stdin to end,
ends the answer and asks N more. Killed while it waits, it leaves an answer without an end.
"""

import sys
from pathlib import Path

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import ChatStore


def main() -> None:
    """Write as the arguments say."""
    store = ChatStore.open(Path(sys.argv[1]))
    pieces = int(sys.argv[2])
    answer = store.messages.ask_first("Why?", "gpt-4", "").answer
    for number in range(pieces):
        store.messages.append(answer.id, f"{number},")
    print("ready", flush=True)
    sys.stdin.read()
    store.messages.finish(answer.id, EndState.COMPLETE)
    for _ in range(pieces):
        again = store.messages.ask(answer.conversation_id, "And?", "gpt-4").answer
        store.messages.append(again.id, "So")
        store.messages.finish(again.id, EndState.COMPLETE)
    store.close()


if __name__ == "__main__":
    main()
