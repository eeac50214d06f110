"""Keeps the auth code out of exports, should somebody have written it into a chat."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from liaobots_desktop.chat.ordering import Folder, Tag
from liaobots_desktop.chat.tree import ChatTree, TreeDraft, TreeMessage
from liaobots_desktop.composing.prompt import Library
from liaobots_desktop.service.auth_code import AuthCode

_SHORTEST = 6
"""Shorter ones are no codes of the service and would be found in ordinary words."""


class Masking:
    """Replaces codes by a mask in all texts of chats, and counts where they stood."""

    def __init__(self, secrets: Sequence[AuthCode]) -> None:
        self._secrets = [secret for secret in secrets if len(secret.reveal()) >= _SHORTEST]
        self.count = 0

    def masked(self, tree: ChatTree) -> ChatTree:
        """Return a chat without the codes."""
        if not self._secrets:
            return tree
        return replace(
            tree,
            title=self.text(tree.title),
            model=self.text(tree.model),
            system_prompt=self.text(tree.system_prompt),
            origin=self._origin(tree.origin),
            tags=tuple(map(self.text, tree.tags)),
            draft=self._draft(tree.draft),
            queue=tuple(replace(queued, text=self.text(queued.text)) for queued in tree.queue),
            messages=tuple(self._message(message) for message in tree.messages),
        )

    def folder(self, folder: Folder) -> Folder:
        """Return a folder without the codes."""
        return folder._replace(name=self.text(folder.name))

    def tag(self, tag: Tag) -> Tag:
        """Return a tag without the codes."""
        return tag._replace(name=self.text(tag.name))

    def library(self, library: Library) -> Library:
        """Return kept prompts without the codes."""
        return Library(
            tuple(f._replace(name=self.text(f.name)) for f in library.folders),
            tuple(
                p._replace(
                    name=self.text(p.name),
                    content=self.text(p.content),
                    description=self.text(p.description),
                )
                for p in library.prompts
            ),
        )

    def _message(self, message: TreeMessage) -> TreeMessage:
        text, model = self.text(message.text), self.text(message.model)
        if text == message.text and model == message.model:
            return message
        return message._replace(text=text, model=model)

    def _draft(self, draft: TreeDraft | None) -> TreeDraft | None:
        if draft is None:
            return None
        return replace(
            draft,
            text=self.text(draft.text),
            edited_text=self.text(draft.edited_text),
            attachments=tuple((self.text(n), self.text(t)) for n, t in draft.attachments),
        )

    def _origin(self, origin: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
        if origin is None:
            return None
        masked: Mapping[str, Any] = json.loads(self.text(json.dumps(origin)))
        return masked

    def text(self, text: str) -> str:
        """Return a text without the codes."""
        masked = text
        for secret in self._secrets:
            masked = secret.masked_in(masked)
        self.count += masked != text
        return masked
