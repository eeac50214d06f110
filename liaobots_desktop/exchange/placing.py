"""Gives chats of other programs their folders, tags, pins and the archive."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from liaobots_desktop.chat.ordering import Folder, FolderId, Tag
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange.reader import Reading
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


def are_circular(folders: Iterable[Folder]) -> bool:
    """Whether a folder is inside itself."""
    parents = {folder.id: folder.parent_id for folder in folders}
    sound: set[FolderId | None] = {None}
    for folder_id in parents:
        way: set[FolderId] = set()
        at: FolderId | None = folder_id
        while at is not None and at not in sound:
            if at in way:
                return True
            way.add(at)
            at = parents.get(at)
        sound |= way
    return False
