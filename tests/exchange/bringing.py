"""A computer that exports and imports, and what the tests see of its chats."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange.export_job import ExportJob
from liaobots_desktop.exchange.export_report import ExportReport, Format
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.import_report import ImportReport
from liaobots_desktop.exchange.limits import Limits
from liaobots_desktop.exchange.progress import Progress
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore

FILES = Path(__file__).parent / "files"


class Computer:
    """One data directory."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.database = folder / FILE_NAME

    @contextmanager
    def store(self) -> Iterator[ChatStore]:
        """Open the chats."""
        with closing(ChatStore.open(self.database)) as store:
            yield store

    def bring(self, content: object, limits: Limits | None = None) -> ImportReport:
        """Import a file: one that is there, or one with this text or JSON."""
        file = content if isinstance(content, Path) else self.file(content)
        return ImportJob(self.database, file, limits or Limits()).run(Progress())

    def file(self, content: object, name: str = "incoming.json") -> Path:
        """Write a file with bytes, a text, or something as JSON."""
        text = content if isinstance(content, str | bytes) else json.dumps(content)
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def send(
        self,
        name: str,
        kind: Format,
        *chats: str,
        secrets: tuple[AuthCode, ...] = (),
        may_replace: bool = False,
    ) -> ExportReport:
        """Export into the folder of this computer."""
        target = self.folder / name
        job = ExportJob(self.database, target, kind, chats, secrets, may_replace)
        return job.run(Progress())

    def as_json(self) -> str:
        """Return all chats as our JSON."""
        self.send("all.json", Format.JSON, may_replace=True)
        return (self.folder / "all.json").read_text(encoding="utf-8")

    def trees(self) -> list[ChatTree]:
        """Return all chats, those of the Trash too."""
        with self.store() as store:
            found = [store.trees().read(chat) for chat in store.trees().ids(with_trash=True)]
        return [tree for tree in found if tree is not None]

    def tree(self) -> ChatTree:
        """Return the only chat."""
        (tree,) = self.trees()
        return tree


def outline(tree: ChatTree) -> list[str]:
    """Return the texts of a chat, each indented by how many it follows."""
    depth: dict[str | None, int] = {None: -1}
    lines = []
    for message in tree.messages:
        depth[message.id] = depth[message.parent] + 1
        lines.append("  " * depth[message.id] + message.text)
    return lines


def shown(tree: ChatTree) -> list[str]:
    """Return the texts of the branch that is shown."""
    return [message.text for message in tree.shown()]


def notes(report: ImportReport) -> dict[str, int]:
    """Return the remarks of a report by name."""
    return {note.remark.name: note.count for note in report.notes}


def numbers(report: ImportReport) -> tuple[int, int, int]:
    """Return how many chats, messages and branches a file held."""
    return report.chats, report.messages, report.branches


def stored(computer: Computer) -> tuple[int, int, int]:
    """Return how many chats, messages and branches a computer has."""
    trees = computer.trees()
    messages = sum(len(tree.messages) for tree in trees)
    return len(trees), messages, sum(tree.branches() for tree in trees)


def chatgpt(*nodes: tuple[str, str | None, Any], **members: Any) -> list[dict[str, Any]]:
    """Return an export of ChatGPT with one chat; a node is its id, its parent and its message.

    A message may be a text: then it is a question where the id begins with q.
    """
    mapping = {
        name: {
            "id": name,
            "parent": parent,
            "children": [child for child, above, _ in nodes if above == name],
            "message": _message(name, message),
        }
        for name, parent, message in nodes
    }
    return [{"id": "chat", "title": "Chat", "mapping": mapping, **members}]


def _message(name: str, message: Any) -> Any:
    if not isinstance(message, str):
        return message
    return {
        "author": {"role": "user" if name.startswith("q") else "assistant"},
        "content": {"content_type": "text", "parts": [message]},
    }
