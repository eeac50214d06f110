"""Reads the kept prompts of our own JSON (docs/export-format.md)."""

from collections.abc import Callable

from liaobots_desktop.chat.text import without_surrogates
from liaobots_desktop.composing.prompt import Prompt, PromptFolder
from liaobots_desktop.exchange import fields
from liaobots_desktop.exchange.errors import FileBroken
from liaobots_desktop.exchange.fields import Fields
from liaobots_desktop.exchange.placing import are_circular
from liaobots_desktop.exchange.reader import Reading
from liaobots_desktop.exchange.remarks import Remark
from liaobots_desktop.speech import translate
from liaobots_desktop.store.filing import as_name

_PROMPT = {"id", "name", "description", "content", "folder"}
_FOLDER = {"id", "name", "parent"}


class JsonPromptReader:
    """Takes prompts and their folders, and knows whether they belong together."""

    def __init__(self, reading: Reading, id_of: Callable[[Fields], str]) -> None:
        self._reading = reading
        self._id_of = id_of

    def take(self, entry: Fields) -> None:
        """Remember a prompt; raises FileBroken."""
        self._reading.remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _PROMPT))
        prompt = Prompt(
            self._id_of(entry),
            self._name(entry),
            self._text(entry, "content"),
            self._text(entry, "description"),
            fields.text_or_none(entry, "folder"),
        )
        if prompt.id in self._reading.prompts:
            raise FileBroken(translate("Exchange", "two prompts have the same id"))
        self._reading.prompts[prompt.id] = prompt

    def take_folder(self, entry: Fields) -> None:
        """Remember a folder of prompts; raises FileBroken."""
        self._reading.remarks.add(Remark.UNKNOWN_MEMBERS, len(entry.keys() - _FOLDER))
        parent = fields.text_or_none(entry, "parent")
        folder = PromptFolder(self._id_of(entry), self._name(entry), parent)
        if folder.id in self._reading.prompt_folders:
            raise FileBroken(translate("Exchange", "two folders of prompts have the same id"))
        self._reading.prompt_folders[folder.id] = folder

    def finish(self) -> None:
        """Raise FileBroken when a folder is missing, or inside itself."""
        folders = self._reading.prompt_folders
        used = {prompt.folder_id for prompt in self._reading.prompts.values()}
        used |= {folder.parent_id for folder in folders.values()}
        if used - folders.keys() - {None}:
            raise FileBroken(
                translate("Exchange", "a prompt is in a folder that the file does not list")
            )
        if are_circular(folders.values()):
            raise FileBroken(
                translate("Exchange", "its folders of prompts are inside one another in a circle")
            )

    def _name(self, entry: Fields) -> str:
        found = fields.text(entry, "name")
        name = as_name(found)
        if not name:
            raise fields.wrong("name", translate("Exchange", "a name"))
        self._reading.remarks.add(Remark.MENDED_TEXT, name != found)
        return name

    def _text(self, entry: Fields, name: str) -> str:
        found = fields.text(entry, name)
        clean = without_surrogates(found)
        self._reading.remarks.add(Remark.MENDED_TEXT, clean != found)
        return clean
