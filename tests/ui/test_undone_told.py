"""Ctrl+Z tells what it took back of the list: that may be out of sight."""

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.ordering import FolderId, Tag
from tests.ui.listed import chat, undo


def undone(desktop: Desktop) -> str:
    """Take the last act back; returns what is told of it."""
    undo(desktop)
    notice = desktop.window.notice_bar.notice()
    return notice.text if notice is not None else ""


def test_each_act_on_the_list_is_told_when_it_is_taken_back(ordered: Desktop) -> None:
    sidebar, ordering = ordered.window.sidebar, ordered.window.ordering
    a, b = chat(sidebar, "a"), chat(sidebar, "b")
    folders: list[FolderId] = []
    ordering.rename(a, "Another title")
    ordering.add_tag(Tag("red", "red"))
    ordering.tag((a,), "red", is_tagged=True)
    ordering.tag((a,), "red", is_tagged=False)
    ordering.add_folder("Inbox", made=folders.append)
    ordering.move((b,), folders[0])
    ordering.move((a, b), None)
    ordering.rename_folder(folders[0], "Outbox")
    ordering.pin((b,), is_pinned=True)
    ordering.archive((a, b), is_archived=True)

    assert undone(ordered) == "2 chats are back where they were."
    assert undone(ordered) == "“b” is back where it was."
    assert undone(ordered) == "The folder “Inbox” has its old name again."
    assert undone(ordered) == "“b” is back where it was."
    assert undone(ordered) == "“b” is back where it was."
    assert undone(ordered) == "The folder “Inbox” is gone again."
    assert undone(ordered) == "The tag “red” is there again."
    assert undone(ordered) == "The tag “red” was taken off again."
    assert undone(ordered) == "The tag “red” is gone again."
    assert undone(ordered) == "“a” has its old title again."
