"""Reads exports of chatbot-ui, versions 1 to 4.

Version 1 is a bare array of conversations, 2 has `history` and `folders`, 3 and 4 a `version`,
and 4 `prompts`. Messages have no ids. Source: utils/app/importExport.ts of chatbot-ui.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from liaobots_desktop.chat.message import Role
from liaobots_desktop.chat.ordering import Folder
from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange import fields
from liaobots_desktop.exchange.arriving import ForeignChat, Node, Said, check_count, to_tree
from liaobots_desktop.exchange.chatbot_ui_prompts import prompt_folder_of, prompt_of
from liaobots_desktop.exchange.errors import FileBroken, FormatTooNew
from liaobots_desktop.exchange.fields import Fields
from liaobots_desktop.exchange.json_stream import Item
from liaobots_desktop.exchange.placing import check_places, folder_of
from liaobots_desktop.exchange.reader import Reader, Reading
from liaobots_desktop.exchange.remarks import Remark
from liaobots_desktop.speech import translate
from liaobots_desktop.store.message_identity import derived

NEWEST = 4
_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT}
_FOLDER_ID = "folder_id"
_OF_PROMPTS = "prompt"


class ChatbotUiReader(Reader):
    """Reads one conversation after the other, and the names of the folders."""

    name = "chatbot-ui"

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._folders: dict[str, str] = {}

    @staticmethod
    def knows(entry: object) -> bool:
        """Whether an entry of the outermost list is a conversation of version 1."""
        return isinstance(entry, dict) and isinstance(entry.get("messages"), list)

    def take(self, item: Item) -> ChatTree | None:
        """Return the chat of a conversation; remember folders."""
        if item.key is None or (item.key == "history" and item.is_entry):
            return self._chat(fields.to_object(item.value, "history"))
        if item.key == "version" and not item.is_entry:
            _check_version(item.value)
        elif item.key == "folders" and item.is_entry:
            self._take_folder(fields.to_object(item.value, "folders"))
        elif item.key == "prompts" and item.is_entry:
            prompt = prompt_of(fields.to_object(item.value, "prompts"))
            self._reading.prompts[prompt.id] = prompt
            check_places(self._reading)
        else:
            self._remarks.add(Remark.UNKNOWN_MEMBERS)
        return None

    def completed(self, chat: ChatTree) -> ChatTree:
        """Return a chat in its folder, whose name stands at the end of the file."""
        origin = dict(chat.origin or {})
        there = origin.pop(_FOLDER_ID, "")
        folder = self._folder(there) if there in self._folders else None
        return replace(chat, origin=origin, folder=folder.id if folder else None)

    def finish(self) -> None:
        """Note the folders of the file."""
        for folder in map(self._folder, self._folders):
            self._reading.folders[folder.id] = folder

    def _take_folder(self, folder: Fields) -> None:
        name = without_surrogates(fields.text(folder, "name"))
        there = fields.identifier(folder.get("id"), "id")
        if folder.get("type") == _OF_PROMPTS:
            made = prompt_folder_of(there, name)
            self._reading.prompt_folders[made.id] = made
        else:
            self._folders[there] = name

    def _folder(self, there: str) -> Folder:
        return folder_of("chatbot-ui", there, self._folders[there])

    def _chat(self, entry: Fields) -> ChatTree | None:
        messages = fields.to_list(entry.get("messages"), "messages")
        check_count(len(messages), self._reading.limits)
        prompt = fields.text_or_none(entry, "prompt") or ""
        nodes: dict[str, Node] = {}
        last: str | None = None
        for value in messages:
            message = fields.to_object(value, "messages")
            role, text = fields.text(message, "role"), fields.text(message, "content")
            if role == "system" and not nodes:
                prompt = text
                continue
            last = self._add(nodes, last, *map(without_surrogates, (role, text)))
        chat = ForeignChat(
            "chatbot-ui",
            _id_of(entry, nodes),
            nodes,
            last,
            fields.text_or_none(entry, "name") or "",
            _model_of(entry),
            prompt,
            origin=self._origin(entry),
        )
        return to_tree(chat, self._reading.limits, self._remarks, self._reading.now)

    def _add(self, nodes: dict[str, Node], parent: str | None, role: str, text: str) -> str:
        """Add a message, named by what it says and follows: an edited one is another branch."""
        name = derived("said", parent or "", role, text)
        said = Said(_ROLES[role], text) if role in _ROLES else None
        self._remarks.add(Remark.HIDDEN, said is None)
        nodes[name] = Node(parent, said)
        return name

    def _origin(self, entry: Fields) -> dict[str, Any]:
        origin: dict[str, Any] = {}
        if entry.get("folderId") is not None:
            origin[_FOLDER_ID] = fields.identifier(entry["folderId"], "folderId")
        temperature = entry.get("temperature")
        if isinstance(temperature, int | float) and 0 <= temperature <= 10:
            origin["temperature"] = temperature
            self._remarks.add(Remark.SETTINGS)
        return origin


def _id_of(entry: Fields, nodes: Mapping[str, Node]) -> str:
    """Return the id of a conversation; a number is one of many, so the first words count too."""
    chat_id = fields.identifier(entry.get("id"), "id")
    return chat_id if isinstance(entry["id"], str) else f"{chat_id} {next(iter(nodes), '')}"


def _model_of(entry: Fields) -> str:
    model = entry.get("model")
    if isinstance(model, dict):
        return fields.text_or_none(model, "id") or ""
    if model is None or isinstance(model, str):
        return model or ""
    raise fields.wrong("model", translate("Exchange", "an object"))


def _check_version(version: object) -> None:
    if isinstance(version, bool) or not isinstance(version, int):
        raise FileBroken(translate("Exchange", "its version is not a number"))
    if version > NEWEST:
        raise FormatTooNew
