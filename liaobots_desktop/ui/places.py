"""The ways to folders, tags, the archive and the Trash, and what is done with these themselves."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from liaobots_desktop.bridge.ordering import Ids
from liaobots_desktop.chat.ordering import Folder, FolderId, Place, Shelf, Tag
from liaobots_desktop.speech import number
from liaobots_desktop.ui.actions.menu_entry import add_entry, show_icon
from liaobots_desktop.ui.list_menus import ListMenus
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.tag_dialog import TagDialog
from liaobots_desktop.ui.tag_icon import tag_icon
from liaobots_desktop.ui.theme import Theme


class Places(ListMenus):
    """Menus and questions about places; lives on the GUI thread, made when first needed.

    Signals:
        place_chosen: the Place to show.
        folder_named: the FolderId whose name should be edited.
        destroy_requested: the ConversationIds of the Trash, or None: all, to delete for good.
    """

    place_chosen = Signal(object)
    folder_named = Signal(object)
    destroy_requested = Signal(object)

    def menu(self, theme: Theme) -> QMenu:
        """Return the menu of all places."""
        menu = Menu(self._parent)
        add_entry(menu, self._keymap, "chats.new_folder", self.add_folder)
        tags = Menu(self.tr("Tags"), menu)
        for tag in self._chats.tags.values():
            entry = _entry(tags, tag.name.replace("&", "&&"))
            entry.setIcon(tag_icon(theme, tag.color))
            entry.triggered.connect(partial(self._choose, Place(Shelf.TAG, tag.name)))
        if self._chats.tags:
            tags.addSeparator()
        act = partial(self.ask_for_tag, theme, ())  # its keys make one for the open chat
        add_entry(tags, self._keymap, "tag.add", act, has_keys=False)
        show_icon(menu.addMenu(tags), "tag")
        menu.addSeparator()
        for action_id, shelf in (("view.archive", Shelf.ARCHIVE), ("view.trash", Shelf.TRASH)):
            add_entry(menu, self._keymap, action_id, partial(self._choose, Place(shelf)))
        return menu

    def folder_menu(self, folder: Folder) -> QMenu:
        """Return what can be done with a folder."""
        menu = Menu(self._parent)
        add_entry(menu, self._keymap, "folder.rename", partial(self._name, folder.id))
        add_entry(menu, self._keymap, "folder.add_inside", partial(self._add_folder, folder))
        if folder.parent_id is not None:
            move_out = partial(self._move_out, folder.id)
            add_entry(menu, self._keymap, "folder.move_out", move_out)
        menu.addSeparator()
        remove = partial(self._remove_folder, folder.id)
        entry = add_entry(menu, self._keymap, "folder.remove", remove)
        entry.setToolTip(self.tr("What is in it stays"))
        return menu

    def tag_menu(self, tag: Tag, theme: Theme) -> QMenu:
        """Return what can be done with a tag."""
        menu = Menu(self._parent)
        add_entry(menu, self._keymap, "tag.change", partial(self._change_tag, tag, theme))
        add_entry(menu, self._keymap, "tag.remove", partial(self._remove_tag, tag.name))
        return menu

    def set_theme(self, theme: Theme) -> None:
        """Let dialogs that are open use other colours from now on."""
        for dialog in self._parent.findChildren(TagDialog):
            dialog.set_theme(theme)

    def ask_for_tag(self, theme: Theme, chats: Ids, _checked: bool = False) -> None:
        """Ask for a new tag, for some chats or none."""
        dialog = TagDialog(Tag("", "teal"), theme, self._parent)
        dialog.chosen.connect(partial(self._add_tag, chats))
        dialog.open()

    def ask_to_destroy(self, chats: Ids | None, count: int) -> None:
        """Ask whether chats of the Trash, or None: all, should be deleted for good."""
        text = self.tr("Delete {0} chats for good?", "", count).format(number(count))
        with_messages = chats is None and self._chats.has_deleted_messages()
        if not count:
            text = self.tr("Delete all deleted messages for good?")
        explanation = self.tr("They cannot be brought back, except from a backup.", "", count)
        if with_messages:
            explanation = self.tr(
                "The messages that were deleted in other chats go too. None of this can be "
                "brought back, except from a backup."
            )
        # the labels of the sidebar are muted, so it belongs to the window
        box = QuestionBox(self._parent.window(), text, explanation)
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(partial(self._destroy, chats))
        box.finished.connect(box.deleteLater)
        box.open()

    def _destroy(self, chats: Ids | None, _checked: bool = False) -> None:
        self.destroy_requested.emit(chats)

    @Slot()
    def add_folder(self) -> None:
        """Make a folder, whose name is edited at once."""
        self._ordering.add_folder(self.tr("New folder"), made=self._name)

    def _add_folder(self, outer: Folder, _checked: bool = False) -> None:
        if not outer.is_open:
            self._ordering.open_folder(outer.id, is_open=True)
        self._ordering.add_folder(self.tr("New folder"), outer.id, made=self._name)

    def _name(self, folder_id: FolderId, _checked: bool = False) -> None:
        self.folder_named.emit(folder_id)

    def _move_out(self, folder_id: FolderId, _checked: bool = False) -> None:
        self._ordering.move_folder(folder_id, None)

    def _remove_folder(self, folder_id: FolderId, _checked: bool = False) -> None:
        self._ordering.remove_folder(folder_id)

    def _choose(self, place: Place, _checked: bool = False) -> None:
        self.place_chosen.emit(place)

    def _add_tag(self, chats: Ids, tag: Tag) -> None:
        self._ordering.add_tag(tag, chats)

    def _change_tag(self, tag: Tag, theme: Theme, _checked: bool = False) -> None:
        dialog = TagDialog(tag, theme, self._parent)
        dialog.chosen.connect(partial(self._ordering.change_tag, tag.name))
        dialog.open()

    def _remove_tag(self, name: str, _checked: bool = False) -> None:
        self._ordering.remove_tag(name)


def _entry(menu: QMenu, label: str) -> QAction:
    return menu.addAction(label)
