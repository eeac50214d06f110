"""Reads the conversations.json of an export of ChatGPT, with all branches.

The format is documented nowhere. It is an array of conversations, each with a `mapping` of nodes
that know their `parent` and `children`; what a message holds depends on its `content_type`.
"""

from collections.abc import Mapping

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange import fields
from liaobots_desktop.exchange.arriving import ForeignChat, Node, Said, check_count, to_tree
from liaobots_desktop.exchange.chatgpt_text import fenced, for_reader, is_document, with_sources
from liaobots_desktop.exchange.fields import Fields
from liaobots_desktop.exchange.json_stream import Item
from liaobots_desktop.exchange.placing import Placement, placed
from liaobots_desktop.exchange.reader import Reader
from liaobots_desktop.exchange.remarks import Remark

_PLACE_OF_FILE = "[file]"
_HIDDEN = {
    "thoughts",
    "reasoning_recap",
    "user_editable_context",
    "model_editable_context",
}
_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT}


class ChatGptReader(Reader):
    """Reads one conversation after the other."""

    name = "ChatGPT"

    @staticmethod
    def knows(entry: object) -> bool:
        """Whether an entry of the outermost list is a conversation of ChatGPT."""
        return isinstance(entry, dict) and "mapping" in entry

    def take(self, item: Item) -> ChatTree | None:
        """Return the chat of a conversation."""
        entry = fields.to_object(item.value, "conversation")
        mapping = fields.to_object(entry.get("mapping"), "mapping")
        check_count(len(mapping), self._reading.limits)
        nodes = {
            fields.identifier(name, "mapping"): self._node(node) for name, node in mapping.items()
        }
        current = entry.get("current_node")
        chat = ForeignChat(
            "chatgpt",
            _id_of(entry, mapping),
            nodes,
            None if current is None else fields.identifier(current, "current_node"),
            fields.text_or_none(entry, "title") or "",
            fields.text_or_none(entry, "default_model_slug") or "",
            created_at=fields.milliseconds(entry.get("create_time")),
            updated_at=fields.milliseconds(entry.get("update_time")),
        )
        tree = to_tree(chat, self._reading.limits, self._remarks, self._reading.now)
        placement = Placement(entry.get("is_starred") is True, entry.get("is_archived") is True)
        return tree and placed(tree, placement, self._reading)

    def _node(self, value: object) -> Node:
        node = fields.to_object(value, "mapping")
        parent = node.get("parent")
        children = fields.to_list(node.get("children", []), "children")
        message = node.get("message")
        return Node(
            None if parent is None else fields.identifier(parent, "parent"),
            None if message is None else self._said(fields.to_object(message, "message")),
            [fields.identifier(child, "children") for child in children],
        )

    def _said(self, message: Fields) -> Said | None:
        """Return what a message says, None (and a remark) where it is nothing for a reader."""
        author = fields.text(fields.to_object(message.get("author"), "author"), "role")
        content = fields.to_object(message.get("content"), "content")
        metadata = message.get("metadata")
        about = metadata if isinstance(metadata, dict) else {}
        kind = fields.text(content, "content_type")
        if author not in _ROLES:
            self._leave_out(Remark.TOOL_STEPS if author == "tool" else Remark.HIDDEN, content)
            return None
        if kind in _HIDDEN or about.get("is_visually_hidden_from_conversation") is True:
            self._leave_out(Remark.HIDDEN, content)
            return None
        text = self._text(kind, content)
        if text is None:
            self._remarks.add(Remark.UNKNOWN_CONTENT)
            return None
        if author == "assistant":
            text = self._written(kind, text, message, about)
        end = _end_of(message, about)
        if not text.strip() and author == "assistant":
            return None  # the beginning of a step: what it says follows in other messages
        model = about.get("model_slug")
        return Said(
            _ROLES[author],
            text,
            model if isinstance(model, str) and author == "assistant" else "",
            end if author == "assistant" else EndState.COMPLETE,
            fields.milliseconds(message.get("create_time")),
        )

    @staticmethod
    def _written(kind: str, text: str, message: Fields, about: Fields) -> str:
        """Return what an answer or a call of a tool says, as Markdown."""
        recipient = message.get("recipient")
        if kind == "code" and not is_document(recipient):
            content = fields.to_object(message.get("content"), "content")
            return fenced(text, content.get("language"))
        return with_sources(for_reader(text, recipient), about.get("content_references"))

    def _leave_out(self, remark: Remark, content: Fields) -> None:
        """Count a message, unless there is nothing in it."""
        self._remarks.add(remark, content.get("parts") not in ([], [""]))

    def _text(self, kind: str, content: Fields) -> str | None:
        if kind == "code":
            return fields.text(content, "text")
        if "parts" in content:
            parts = fields.to_list(content["parts"], "parts")
            texts = (part if isinstance(part, str) else self._part(part) for part in parts)
            return "\n\n".join(text for text in texts if text)
        return fields.text_or_none(content, "text")

    def _part(self, value: object) -> str:
        """Return the text of a part that is none: what was spoken, else a mark for a file."""
        part = fields.to_object(value, "parts")
        if isinstance(part.get("text"), str):
            return fields.text(part, "text")
        self._remarks.add(Remark.FILES)
        return _PLACE_OF_FILE


def _id_of(entry: Fields, mapping: Mapping[str, object]) -> str:
    """Return the id of a conversation; without one, its first node's has to do."""
    for name in ("conversation_id", "id"):
        if entry.get(name) is not None:
            return fields.identifier(entry[name], name)
    return without_surrogates(next(iter(mapping), "empty"))


def _end_of(message: Fields, about: Fields) -> EndState:
    details = about.get("finish_details")
    kind = details.get("type") if isinstance(details, dict) else None
    if kind == "max_tokens":
        return EndState.LENGTH
    is_cut = message.get("status") == "in_progress" or kind == "interrupted"
    return EndState.INTERRUPTED if is_cut else EndState.COMPLETE
