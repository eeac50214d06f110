"""Reads our own JSON (docs/export-format.md); what it says is checked before it is believed."""

import dataclasses
import json
import re
from collections.abc import Callable, Mapping, Set
from typing import Any

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.ordering import COLORS, Folder, FolderId, Tag
from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.chat.tree import ChatTree, TreeDraft, TreeMessage, TreeQueued
from liaobots_desktop.composing.attachment import as_name as as_file_name
from liaobots_desktop.exchange import fields
from liaobots_desktop.exchange.arriving import check_count
from liaobots_desktop.exchange.errors import FileBroken, FormatTooNew, FormatUnknown
from liaobots_desktop.exchange.fields import Fields
from liaobots_desktop.exchange.json_export import FORMAT, VERSION
from liaobots_desktop.exchange.json_prompts import JsonPromptReader
from liaobots_desktop.exchange.json_stream import Item
from liaobots_desktop.exchange.placing import are_circular, check_places
from liaobots_desktop.exchange.reader import Reader, Reading
from liaobots_desktop.exchange.remarks import Remark
from liaobots_desktop.speech import translate
from liaobots_desktop.store.filing import as_name

_CHAT = {"messages", *(field.name for field in dataclasses.fields(ChatTree))}
_MESSAGE = set(TreeMessage._fields)
_DRAFT = {field.name for field in dataclasses.fields(TreeDraft)}
_QUEUED = {field.name for field in dataclasses.fields(TreeQueued)}
_FOLDER = {"id", "name", "parent", "is_open"}
_TAG = {"name", "color"}
_ATTACHMENT = {"name", "text"}
_LAST_CARET = 2**31 - 1
"""Of a place in a text, for Qt."""
_MOST_TOKENS = 2**53
_ROLES = {role.value: role for role in Role}
_ENDS: dict[str | None, EndState] = {
    None: EndState.INTERRUPTED,
    **{end.value: end for end in EndState},
}
"""An answer that was being written when it left was cut there."""
_INCLUSIONS: dict[str | None, Inclusion | None] = {
    None: None,
    **{inclusion.value: inclusion for inclusion in Inclusion},
}
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


class JsonReader(Reader):
    """Reads one chat after the other, and the version wherever it stands."""

    name = "Liaobots Desktop"

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._format: object = None
        self._version: object = None
        self._used: set[str] = set()
        """The folders that chats and folders say they are in."""
        self._prompts = JsonPromptReader(reading, self._id)
        self._places: dict[str, Callable[[Fields], None]] = {
            "folders": self._take_folder,
            "tags": self._take_tag,
            "prompts": self._prompts.take,
            "prompt_folders": self._prompts.take_folder,
        }

    def take(self, item: Item) -> ChatTree | None:
        """Return the chat of an entry; remember what the file says of itself."""
        if item.key == "chats" and item.is_entry:
            return self._chat(fields.to_object(item.value, "chats"))
        take = self._places.get(item.key or "") if item.is_entry else None
        if take is not None:
            take(fields.to_object(item.value, item.key or ""))
            check_places(self._reading)
        elif item.is_entry or item.key not in {"format", "version"}:
            self._remarks.add(Remark.UNKNOWN_MEMBERS)
        elif item.key == "format":
            self._format = item.value
        else:
            self._version = item.value
            self._check_version()
        return None

    def finish(self) -> None:
        """Say that the file has ended; raises FormatUnknown when it never said what it is."""
        if self._format != FORMAT:
            raise FormatUnknown
        self._check_version()
        folders = self._reading.folders
        if self._used - folders.keys():
            raise FileBroken(_tr("a chat is in a folder that the file does not list"))
        if are_circular(folders.values()):
            raise FileBroken(_tr("its folders are inside one another in a circle"))
        self._prompts.finish()

    def _take_folder(self, entry: Fields) -> None:
        self._remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _FOLDER))
        folder = Folder(
            FolderId(self._id(entry)),
            self._name(entry),
            FolderId(parent) if (parent := fields.text_or_none(entry, "parent")) else None,
            is_open=_flag(entry, "is_open"),
        )
        if folder.id in self._reading.folders:
            raise FileBroken(_tr("two folders have the same id"))
        if folder.parent_id is not None:
            self._used.add(folder.parent_id)
        self._reading.folders[folder.id] = folder

    def _take_tag(self, entry: Fields) -> None:
        self._remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _TAG))
        tag = Tag(self._name(entry), fields.text(entry, "color"))
        self._reading.tags[tag.name] = tag if tag.color in COLORS else Tag(tag.name)

    def _name(self, entry: Fields) -> str:
        """Return the name of a folder or tag, which is a line."""
        found = fields.text(entry, "name")
        name = as_name(found)
        if not name:
            raise fields.wrong("name", _tr("a name"))
        self._remarks.add(Remark.MENDED_TEXT, name != found)
        return name

    def _tags(self, value: object) -> tuple[str, ...]:
        """Return the tags of a chat, in the order in which they leave again."""
        names = {self._name({"name": name}) for name in fields.to_list(value or [], "tags")}
        for name in names:
            self._reading.tags.setdefault(name, Tag(name))
        check_places(self._reading)
        return tuple(sorted(names))

    def _folder(self, entry: Fields) -> str | None:
        folder = fields.text_or_none(entry, "folder")
        if folder is not None:
            self._used.add(folder)
        return folder

    def _check_version(self) -> None:
        version = self._version
        if isinstance(version, bool) or not isinstance(version, int) or version < 1:
            raise FileBroken(_tr("its version is not a number"))
        if version > VERSION:
            raise FormatTooNew

    def _chat(self, entry: Fields) -> ChatTree:
        messages = fields.to_list(entry.get("messages"), "messages")
        check_count(len(messages), self._reading.limits)
        self._remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _CHAT))
        known: set[str] = set()
        read = []
        for value in messages:
            read.append(self._message(fields.to_object(value, "messages"), known))
            known.add(read[-1].id)
        if any(message.leaf not in known for message in read if message.leaf is not None):
            raise FileBroken(_tr("the end of a branch is not a message of its chat"))
        return ChatTree(
            self._id(entry),
            self._text(entry, "title"),
            self._text(entry, "model"),
            self._text(entry, "system_prompt"),
            fields.time(entry, "created_at"),
            fields.time(entry, "updated_at"),
            tuple(read),
            _reference(entry, "head", known),
            fields.time_or_none(entry, "deleted_at"),
            self._origin(entry.get("origin")),
            self._draft(entry.get("draft"), known),
            fields.time_or_none(entry, "pinned_at"),
            fields.time_or_none(entry, "archived_at"),
            _flag(entry, "is_unread"),
            self._folder(entry),
            self._tags(entry.get("tags")),
            self._queue(entry.get("queue")),
            None if entry.get("profile") is None else self._text(entry, "profile"),
        )

    def _queue(self, value: object) -> tuple[TreeQueued, ...]:
        entries = fields.to_list(value or [], "queue")
        check_count(len(entries), self._reading.limits)
        return tuple(self._queued(fields.to_object(entry, "queue")) for entry in entries)

    def _queued(self, entry: Fields) -> TreeQueued:
        self._remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _QUEUED))
        texts = self._text(entry, "text"), self._text(entry, "model")
        return TreeQueued(*texts, fields.time(entry, "created_at"))

    def _draft(self, value: object, known: Set[str]) -> TreeDraft | None:
        if value is None:
            return None
        entry = fields.to_object(value, "draft")
        self._remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _DRAFT))
        caret = entry.get("caret")
        if isinstance(caret, bool) or not isinstance(caret, int) or not 0 <= caret <= _LAST_CARET:
            raise fields.wrong("caret", _tr("a place in a text"))
        attachments = entry.get("attachments") or []
        return TreeDraft(
            self._text(entry, "text"),
            caret,
            _reference(entry, "edited", known),
            self._text(entry, "edited_text"),
            tuple(self._attachment(each) for each in fields.to_list(attachments, "attachments")),
        )

    def _attachment(self, value: object) -> tuple[str, str]:
        entry = fields.to_object(value, "attachments")
        self._remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _ATTACHMENT))
        return as_file_name(fields.text(entry, "name")), self._text(entry, "text")

    def _message(self, entry: Fields, known: Set[str]) -> TreeMessage:
        """Return a message; `known` holds the ids of those before it."""
        self._remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _MESSAGE))
        message_id = self._id(entry)
        if message_id in known:
            raise FileBroken(_tr("two messages of a chat have the same id"))
        role, end = entry.get("role"), entry.get("end")
        if not isinstance(role, str) or role not in _ROLES:
            raise fields.wrong("role", _tr("user or assistant"))
        if not isinstance(end, str | None) or end not in _ENDS:
            raise fields.wrong("end", _tr("the way in which an answer can end"))
        inclusion = fields.text_or_none(entry, "inclusion")
        if inclusion not in _INCLUSIONS:
            raise fields.wrong("inclusion", _tr("always or never"))
        return TreeMessage(
            message_id,
            _reference(entry, "parent", known),
            _ROLES[role],
            self._text(entry, "text"),
            self._text(entry, "model"),
            _ENDS[end],
            fields.time(entry, "created_at"),
            fields.text_or_none(entry, "leaf"),
            fields.time_or_none(entry, "deleted_at"),
            _INCLUSIONS[inclusion],
            _count_or_none(entry, "question_tokens"),
            _count_or_none(entry, "answer_tokens"),
        )

    def _id(self, entry: Fields) -> str:
        found = fields.text(entry, "id")
        is_good = 0 < len(found) <= self._reading.limits.id_characters
        if not is_good or _CONTROLS.search(found) or without_surrogates(found) != found:
            raise fields.wrong("id", _tr("an id"))
        return found

    def _text(self, entry: Fields, name: str) -> str:
        found = fields.text(entry, name)
        clean = without_surrogates(found)
        self._remarks.add(Remark.MENDED_TEXT, clean != found)
        return clean

    def _origin(self, value: object) -> Mapping[str, Any] | None:
        return None if value is None else _clean(fields.to_object(value, "origin"))


def _reference(entry: Fields, name: str, known: Set[str]) -> str | None:
    """Return the id of an earlier message, None for none."""
    found = fields.text_or_none(entry, name)
    if found is not None and found not in known:
        raise FileBroken(_tr("a message follows one that does not come before it"))
    return found


def _flag(entry: Fields, name: str) -> bool:
    value = entry.get(name, False)
    if not isinstance(value, bool):
        raise fields.wrong(name, _tr("true or false"))
    return value


def _count_or_none(entry: Fields, name: str) -> int | None:
    found = entry.get(name)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= _MOST_TOKENS:
        raise fields.wrong(name, _tr("a number of tokens"))
    return found


def _clean(origin: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return where a chat came from as it can be written again; it is not nested deep."""
    try:
        text = json.dumps(origin, ensure_ascii=False, allow_nan=False)
    except ValueError:
        raise fields.wrong("origin", _tr("an object with numbers")) from None
    clean: Mapping[str, Any] = json.loads(without_surrogates(text))
    return clean


def _tr(text: str) -> str:
    return translate("Exchange", text)
