"""Prompts that are kept to be used again, and the folders that they are in."""

from typing import NamedTuple


class PromptFolder(NamedTuple):
    """A folder of prompts, outermost or in another one."""

    id: str
    name: str
    parent_id: str | None = None


class Prompt(NamedTuple):
    """A kept text with variables (`composing/variables`); outermost or in a folder."""

    id: str
    name: str
    content: str
    description: str = ""
    folder_id: str | None = None


class Library(NamedTuple):
    """All prompts and folders, in the order in which they are shown."""

    folders: tuple[PromptFolder, ...] = ()
    prompts: tuple[Prompt, ...] = ()

    def within(self, folder_id: str) -> set[str]:
        """Return a folder and all that are inside it."""
        found = {folder_id}
        while more := {f.id for f in self.folders if f.parent_id in found} - found:
            found |= more
        return found

    def path_of(self, folder_id: str | None) -> str:
        """Return the names of a folder and those around it, the outermost first."""
        by_id = {folder.id: folder for folder in self.folders}
        names: list[str] = []
        at = folder_id
        while at in by_id and len(names) <= len(by_id):
            names.append(by_id[at].name)
            at = by_id[at].parent_id
        return " / ".join(reversed(names))
