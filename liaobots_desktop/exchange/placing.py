"""Gives chats of other programs their folders, tags, pins and the archive."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from liaobots_desktop.chat.ordering import Folder, FolderId, Tag
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.composing.prompt import PromptFolder
from liaobots_desktop.exchange.errors import FileTooLarge
from liaobots_desktop.exchange.reader import Reading
from liaobots_desktop.speech import translate
from liaobots_desktop.store.filing import as_name
from liaobots_desktop.store.message_identity import derived


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a chat stood in another program."""

    is_pinned: bool = False
    is_archived: bool = False
    tags: tuple[str, ...] = ()


def placed(tree: ChatTree, placement: Placement, reading: Reading) -> ChatTree:
    """Return a chat with its marks and tags; the file's tags are noted."""
    names = tuple(dict.fromkeys(filter(None, map(as_name, placement.tags))))
    for name in names:
        reading.tags.setdefault(name, Tag(name))
    return replace(
        tree,
        pinned_at=tree.updated_at if placement.is_pinned else None,
        archived_at=tree.updated_at if placement.is_archived else None,
        tags=tuple(sorted(names)),
    )


def folder_of(source: str, folder: str, name: str) -> Folder:
    """Return the folder that one of another program becomes."""
    return Folder(FolderId(derived("folder", source, folder)), as_name(name) or source)


def check_places(reading: Reading) -> None:
    """Raise FileTooLarge when there are more folders, tags or prompts than anybody has."""
    counts = [len(reading.folders), len(reading.tags)]
    counts += [len(reading.prompts), len(reading.prompt_folders)]
    if max(counts) > reading.limits.folders:
        raise FileTooLarge(translate("Exchange", "it has too many folders, tags or prompts"))


def are_circular(folders: "Iterable[Folder | PromptFolder]") -> bool:
    """Whether a folder is inside itself."""
    parents: dict[str, str | None] = {folder.id: folder.parent_id for folder in folders}
    sound: set[str | None] = {None}
    for folder_id in parents:
        way: set[str] = set()
        at: str | None = folder_id
        while at is not None and at not in sound:
            if at in way:
                return True
            way.add(at)
            at = parents.get(at)
        sound |= way
    return False
