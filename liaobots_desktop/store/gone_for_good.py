"""Remembers that something was deleted for good, and nothing of it: a backup may still hold it."""

import hashlib
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved

FILE_NAME = "gone-for-good"
_DIGEST = 16


class GoneForGood:
    """A file beside the chats: a random key, and under it a digest of each id that is gone.

    So the file tells nobody which chats there were, not even their ids. It is no part of the
    database, so that it still holds when that is damaged and a backup is brought back.
    """

    def __init__(self, chats: Path) -> None:
        """`chats` is the file of the chats."""
        self._path = chats.with_name(FILE_NAME)
        self._key, self._digests = b"", frozenset[str]()
        with suppress(OSError, ValueError):  # none is gone, or that is not known any more
            key, *digests = self._path.read_text(encoding="ascii").split()
            self._key, self._digests = bytes.fromhex(key), frozenset(digests)

    def holds_chat(self, chat: ConversationId) -> bool:
        """Whether a chat was deleted for good."""
        return self._digest("chat", chat) in self._digests

    def holds_message(self, identity: str) -> bool:
        """Whether a message was; `identity` is as in `message_identity`."""
        return self._digest("message", identity) in self._digests

    def holds_prompt(self, prompt_id: str) -> bool:
        """Whether a kept prompt was removed."""
        return self._digest("prompt", prompt_id) in self._digests

    def holds_prompt_folder(self, folder_id: str) -> bool:
        """Whether a folder of kept prompts was."""
        return self._digest("prompt folder", folder_id) in self._digests

    def add(
        self,
        chats: Iterable[ConversationId] = (),
        messages: Iterable[str] = (),
        prompts: Iterable[str] = (),
        prompt_folders: Iterable[str] = (),
    ) -> None:
        """Remember that these are gone, before they go.

        Raises:
            NotSaved: the disk refused it.
        """
        self._key = self._key or secrets.token_bytes(_DIGEST)
        added = {self._digest("chat", chat) for chat in chats}
        added |= {self._digest("message", identity) for identity in messages}
        added |= self._digests_of(prompts, prompt_folders)
        if not added <= self._digests:
            self._save(self._digests | added)

    def forget_chat(self, chat: ConversationId) -> None:
        """Let a chat be there again: somebody wanted it back. Raises NotSaved."""
        if self.holds_chat(chat):
            self._save(self._digests - {self._digest("chat", chat)})

    def forget_prompts(
        self, prompts: Iterable[str] = (), prompt_folders: Iterable[str] = ()
    ) -> None:
        """Let prompts and their folders be there again. Raises NotSaved."""
        back = self._digests_of(prompts, prompt_folders)
        if back & self._digests:
            self._save(self._digests - back)

    def _digests_of(self, prompts: Iterable[str], folders: Iterable[str]) -> set[str]:
        found = {self._digest("prompt", prompt) for prompt in prompts}
        return found | {self._digest("prompt folder", folder) for folder in folders}

    def _digest(self, kind: str, name: str) -> str:
        text = f"{kind} {name}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(text, digest_size=_DIGEST, key=self._key).hexdigest()

    def _save(self, digests: frozenset[str]) -> None:
        # in the order of the digests, which tells nothing of the order in which things went
        lines = "\n".join([self._key.hex(), *sorted(digests), ""])
        try:
            private_file.replace(self._path, lines)
        except OSError as error:
            raise NotSaved(error) from error
        self._digests = digests
