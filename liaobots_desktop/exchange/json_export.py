"""Writes chats as our own JSON, which keeps everything (docs/export-format.md)."""

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from liaobots_desktop.chat.ordering import Folder, Tag
from liaobots_desktop.chat.tree import ChatTree, TreeDraft, TreeMessage
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder

FORMAT = "liaobots-desktop"
VERSION = 1
"""Of the format. It grows when an older app would misread a file, not when members are added."""


def json_pieces(
    trees: Iterable[ChatTree],
    folders: Sequence[Folder] = (),
    tags: Sequence[Tag] = (),
    library: Library | None = None,
) -> Iterator[str]:
    """Yield the file: a message on each line, the same bytes for the same chats everywhere.

    `library` are the kept prompts, None where only some chats leave.
    """
    yield f'{{"format":{_json(FORMAT)},"version":{VERSION},'
    yield f'"folders":{_lines(_folder(folder) for folder in folders)},'
    yield f'"tags":{_lines(tag._asdict() for tag in tags)},'
    if library is not None:
        prompt_folders = map(_prompt_folder, sorted(library.folders))
        yield f'"prompt_folders":{_lines(prompt_folders)},'
        yield f'"prompts":{_lines(map(_prompt, sorted(library.prompts)))},'
    yield '"chats":['
    for number, tree in enumerate(trees):
        yield (",\n" if number else "\n") + chat_json(tree)
    yield "\n]}\n"


def chat_json(tree: ChatTree) -> str:
    """Return one chat as JSON."""
    head = _json(
        {
            "id": tree.id,
            "title": tree.title,
            "model": tree.model,
            "system_prompt": tree.system_prompt,
            "created_at": tree.created_at,
            "updated_at": tree.updated_at,
            "deleted_at": tree.deleted_at,
            "head": tree.head,
            "origin": tree.origin,
            "draft": _draft(tree.draft),
            "pinned_at": tree.pinned_at,
            "archived_at": tree.archived_at,
            "is_unread": tree.is_unread,
            "folder": tree.folder,
            "tags": tree.tags,
            "queue": [dataclasses.asdict(queued) for queued in tree.queue],
            "profile": tree.profile,
        }
    )
    lines = ",".join(f"\n{_json(_members(message))}" for message in tree.messages)
    end = "\n" if lines else ""
    return f'{head[:-1]},"messages":[{lines}{end}]}}'


def _lines(entries: Iterable[dict[str, Any]]) -> str:
    """Return a list with an entry on each line."""
    lines = ",".join(f"\n{_json(entry)}" for entry in entries)
    return f"[{lines}\n]" if lines else "[]"


def _folder(folder: Folder) -> dict[str, Any]:
    return {
        "id": folder.id,
        "name": folder.name,
        "parent": folder.parent_id,
        "is_open": folder.is_open,
    }


def _prompt_folder(folder: PromptFolder) -> dict[str, Any]:
    return {"id": folder.id, "name": folder.name, "parent": folder.parent_id}


def _prompt(prompt: Prompt) -> dict[str, Any]:
    return {
        "id": prompt.id,
        "name": prompt.name,
        "description": prompt.description,
        "content": prompt.content,
        "folder": prompt.folder_id,
    }


def _members(message: TreeMessage) -> dict[str, Any]:
    return {
        "id": message.id,
        "parent": message.parent,
        "role": message.role,
        "text": message.text,
        "model": message.model,
        "end": message.end,
        "created_at": message.created_at,
        "leaf": message.leaf,
        "deleted_at": message.deleted_at,
        "inclusion": message.inclusion,
        "question_tokens": message.question_tokens,
        "answer_tokens": message.answer_tokens,
    }


def _draft(draft: TreeDraft | None) -> dict[str, Any] | None:
    if draft is None:
        return None
    return {
        "text": draft.text,
        "caret": draft.caret,
        "edited": draft.edited,
        "edited_text": draft.edited_text,
        "attachments": [{"name": name, "text": text} for name, text in draft.attachments],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
