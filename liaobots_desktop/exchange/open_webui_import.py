"""Reads exports of Open WebUI, with all branches.

An array of `{chat: {title, models, history: {currentId, messages}}, meta: {tags}, …}`; files of
the first versions have a plain list of messages instead of `history`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange import fields
from liaobots_desktop.exchange.arriving import ForeignChat, Node, Said, to_tree
from liaobots_desktop.exchange.fields import Fields
from liaobots_desktop.exchange.json_stream import Item
from liaobots_desktop.exchange.placing import Placement, folder_of, placed
from liaobots_desktop.exchange.reader import Reader
from liaobots_desktop.exchange.remarks import Remark

_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT}
_SHOWN_OF_ID = 8


class OpenWebUiReader(Reader):
    """Reads one chat after the other."""

    name = "Open WebUI"

    @staticmethod
    def knows(entry: object) -> bool:
        """Whether an entry of the outermost list is a chat of Open WebUI."""
        return isinstance(entry, dict) and isinstance(entry.get("chat"), dict)

    def take(self, item: Item) -> ChatTree | None:
        """Return the chat of an entry."""
        entry = fields.to_object(item.value, "chat")
        chat = fields.to_object(entry.get("chat"), "chat")
        nodes, current = self._nodes(chat)
        title = fields.text_or_none(chat, "title") or fields.text_or_none(entry, "title")
        foreign = ForeignChat(
            "open-webui",
            _id_of(entry, chat, nodes),
            nodes,
            current,
            title or "",
            _first_model(chat),
            _system_prompt(chat),
            fields.milliseconds(entry.get("created_at") or chat.get("timestamp")),
            fields.milliseconds(entry.get("updated_at")),
        )
        tree = to_tree(foreign, self._reading.limits, self._remarks, self._reading.now)
        return tree and self._placed(tree, entry, chat)

    def _nodes(self, chat: Fields) -> tuple[dict[str, Node], str | None]:
        """Return the messages as a tree, and the one that is shown last."""
        if chat.get("history") is None:
            return self._line(fields.to_list(chat.get("messages"), "messages"))
        history = fields.to_object(chat["history"], "history")
        messages = fields.to_object(history.get("messages"), "messages")
        nodes = {name: self._node(value) for name, value in _named(messages)}
        current = history.get("currentId")
        return nodes, None if current is None else fields.identifier(current, "currentId")

    def _line(self, messages: list[Any]) -> tuple[dict[str, Node], str | None]:
        """Return messages that follow each other, as they were before there were branches."""
        nodes: dict[str, Node] = {}
        last: str | None = None
        for number, value in enumerate(messages):
            message = fields.to_object(value, "messages")
            name = fields.identifier(message.get("id", f"number {number}"), "id")
            nodes[name] = Node(last, self._said(message))
            last = name
        return nodes, last

    def _node(self, value: object) -> Node:
        message = fields.to_object(value, "messages")
        parent = message.get("parentId")
        children = fields.to_list(message.get("childrenIds", []), "childrenIds")
        return Node(
            None if parent is None else fields.identifier(parent, "parentId"),
            self._said(message),
            [fields.identifier(child, "childrenIds") for child in children],
        )

    def _said(self, message: Fields) -> Said | None:
        if "role" not in message and "content" not in message:  # noted there before it was said
            self._remarks.add(Remark.UNKNOWN_CONTENT)
            return None
        role = fields.text(message, "role")
        if role not in _ROLES:
            self._remarks.add(Remark.TOOL_STEPS if role == "tool" else Remark.HIDDEN)
            return None
        text = fields.text(message, "content")
        files = message.get("files")
        if isinstance(files, list):
            self._remarks.add(Remark.FILES, len(files))
            text = "\n\n".join([*["[file]"] * len(files), *([text] if text else [])])
        model = message.get("model")
        return Said(
            _ROLES[role],
            text,
            model if isinstance(model, str) and role == "assistant" else "",
            _end_of(message, role, text),
            fields.milliseconds(message.get("timestamp")),
        )

    def _placed(self, tree: ChatTree, entry: Fields, chat: Fields) -> ChatTree:
        """Return a chat where it stood; the file tells the ids of folders, but not their names."""
        tags = tuple(_tags(entry.get("meta")) or _tags(chat))
        is_pinned, is_archived = (entry.get(mark) is True for mark in ("pinned", "archived"))
        tree = placed(tree, Placement(is_pinned, is_archived, tags), self._reading)
        if entry.get("folder_id") is None:
            return tree
        there = fields.identifier(entry["folder_id"], "folder_id")
        folder = folder_of("open-webui", there, f"{self.name} {there[:_SHOWN_OF_ID]}")
        if folder.id not in self._reading.folders:
            self._remarks.add(Remark.UNNAMED_FOLDERS)
            self._reading.folders[folder.id] = folder
        return replace(tree, folder=folder.id)


def _named(messages: Mapping[str, object]) -> list[tuple[str, object]]:
    return [(fields.identifier(name, "id"), value) for name, value in messages.items()]


def _id_of(entry: Fields, chat: Fields, nodes: Mapping[str, Node]) -> str:
    """Return the id of a chat; without one, its first message's has to do."""
    for place in (entry, chat):
        if place.get("id") not in (None, ""):
            return fields.identifier(place["id"], "id")
    return next(iter(nodes), "empty")


def _first_model(chat: Fields) -> str:
    models = chat.get("models")
    found = models if isinstance(models, list) else []
    return next((model for model in found if isinstance(model, str)), "")


def _system_prompt(chat: Fields) -> str:
    parameters = chat.get("params")
    system = parameters.get("system") if isinstance(parameters, dict) else None
    return system if isinstance(system, str) else ""


def _end_of(message: Fields, role: str, text: str) -> EndState:
    if role == "user":
        return EndState.COMPLETE
    if message.get("error"):
        return EndState.INTERRUPTED if text else EndState.FAILED
    return EndState.INTERRUPTED if message.get("done") is False else EndState.COMPLETE


def _tags(place: object) -> list[str]:
    tags = place.get("tags") if isinstance(place, dict) else None
    if not isinstance(tags, list):
        return []
    return [without_surrogates(tag) for tag in tags if isinstance(tag, str)]
