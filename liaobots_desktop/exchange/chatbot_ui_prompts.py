"""Makes our prompts of those of chatbot-ui; version 4 and later have them."""

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.composing.prompt import Prompt, PromptFolder
from liaobots_desktop.exchange import fields
from liaobots_desktop.exchange.fields import Fields
from liaobots_desktop.store.filing import as_name
from liaobots_desktop.store.message_identity import derived

_SOURCE = "chatbot-ui"


def prompt_of(entry: Fields) -> Prompt:
    """Return a prompt; its id is the same at each import. Raises FileBroken."""
    there = fields.identifier(entry.get("id"), "id")
    folder = entry.get("folderId")
    content = without_surrogates(fields.text(entry, "content"))
    return Prompt(
        derived("prompt", _SOURCE, there),
        as_name(fields.text_or_none(entry, "name") or "") or as_name(content) or _SOURCE,
        content,
        without_surrogates(fields.text_or_none(entry, "description") or ""),
        None if folder is None else _folder_id(fields.identifier(folder, "folderId")),
    )


def prompt_folder_of(there: str, name: str) -> PromptFolder:
    """Return the folder of prompts that one of chatbot-ui becomes."""
    return PromptFolder(_folder_id(there), as_name(name) or _SOURCE)


def _folder_id(there: str) -> str:
    return derived("prompt folder", _SOURCE, there)
