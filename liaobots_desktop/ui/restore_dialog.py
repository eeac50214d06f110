"""Shows the backups and what is in them, and brings chats back."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop import joining
from liaobots_desktop.bridge.backup_shelf import BackupShelf, Opened
from liaobots_desktop.speech import number
from liaobots_desktop.store.backup_folder import Backup
from liaobots_desktop.store.errors import BackupUnusable, StoreError
from liaobots_desktop.store.kept_chats import Standing
from liaobots_desktop.store.restore import Restored
from liaobots_desktop.ui.backup_list import BackupList
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from liaobots_desktop.ui.kept_chat_list import KeptChatDelegate, KeptChatList, KeptChatModel
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import sided
from liaobots_desktop.ui.narrowed import Narrowed
from liaobots_desktop.ui.pane_words import PaneWords
from liaobots_desktop.ui.plain_widgets import label, unbroken
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.two_parts import TwoParts
from liaobots_desktop.ui.wrapping_row import WrappingRow

_SIZE = QSize(820, 560)
_BACKUPS_WIDTH, _LEAST_CHATS = 250, 120
"""Pixels at 100 %: how wide the backups are, and how high a list of chats with a bar is."""


class RestoreDialog(Dialog):
    """Backups on the left, the chats of one on the right; lives on the GUI thread.

    It deletes itself when it closes. Nothing that is here is changed by what comes back.
    """

    def __init__(self, shelf: BackupShelf, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Restore chats from a backup"), parent)
        self._shelf = shelf
        self._backup: Backup | None = None
        self._is_restoring = False
        self._removed_prompts = 0
        self.backups = BackupList(theme)
        self.field = sided(LineField())
        self.field.setPlaceholderText(self.tr("Find a chat by its title"))
        self.field.setAccessibleName(self.tr("Find a chat by its title"))
        self._model = KeptChatModel(self)
        self.chats = self._chat_list(theme)
        self.found = Narrowed(self.chats, self.field)
        self.status = label("explanation")
        self.one = QPushButton(self.tr("Restore this chat"))
        self.one.setProperty("kind", "primary")
        self.all = QPushButton(self.tr("Restore all missing"))
        self.prompts = QPushButton(self.tr("Restore removed prompts"))
        self.instead = PaneWords()
        self.instead.hide()
        self.strip: ProgressStrip | None = None
        self._close = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        self.fit(_SIZE)
        self._say(self.tr("Looking for backups…"))
        self._offer()
        shelf.begin()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._rows.theme = theme
        self.backups.set_theme(theme)
        self.chats.viewport().update()

    def _chat_list(self, theme: Theme) -> KeptChatList:
        chats = KeptChatList(self._model)
        self._rows = KeptChatDelegate(theme, chats)
        chats.setItemDelegate(self._rows)
        chats.setUniformItemSizes(True)
        chats.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chats.setAccessibleName(self.tr("Chats of the backup"))
        return chats

    def _arrange(self) -> None:
        chosen = QWidget()
        right = QVBoxLayout(chosen)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(zoomed(12))
        right.addWidget(self.field)
        right.addWidget(self.found, 1)
        buttons = WrappingRow(zoomed(8))
        buttons.add(self.one, self.all, self.prompts)
        buttons.add(self._close, last=True)
        column = self._column = self.made_column(12)
        self._lists = TwoParts(self.backups, chosen, _BACKUPS_WIDTH)
        self.show_whole(self.found, _LEAST_CHATS, {self.chats: self._rows.height_of_rows})
        column.addWidget(self._lists, 1)
        column.addWidget(self.instead, 1)
        column.addWidget(self.status)
        nest(column, buttons)

    def _connect(self) -> None:
        self._shelf.listed.connect(self._on_listed)
        self._shelf.not_listed.connect(self._on_not_listed)
        self._shelf.progressed.connect(self._on_progressed)
        self._shelf.described.connect(self.backups.describe)
        self._shelf.opened.connect(self._on_opened)
        self._shelf.restored.connect(self._on_restored)
        self._shelf.failed.connect(self._on_failed)
        self.backups.currentItemChanged.connect(self._on_backup_chosen)
        self.field.textChanged.connect(self._model.narrow)
        self._model.modelReset.connect(self._offer)
        self.chats.selectionModel().currentChanged.connect(self._offer)
        self.one.clicked.connect(self._on_restore_one)
        self.all.clicked.connect(self._on_restore_all)
        self.prompts.clicked.connect(self._on_restore_prompts)
        self.instead.acted.connect(self._on_again)
        self._close.clicked.connect(self.reject)

    @Slot(object)
    def _on_listed(self, backups: list[Backup]) -> None:
        self.backups.show_backups(backups)
        if backups:
            self._lists.need(self.backups.height_of_rows())
            self.backups.setCurrentRow(0)
            self.backups.setFocus()
        else:
            self._say_instead(
                self.tr("There are no backups yet. They are made while the window is open.")
            )
            self._close.setFocus()

    def _say_instead(self, text: str, does: str = "") -> None:
        """Say why there is nothing to choose, instead of lists with nothing in them."""
        self._show_lists(are_seen=False)
        self._say("")
        self.instead.say(text, does)

    def _show_lists(self, *, are_seen: bool) -> None:
        for part in (self._lists, self.status, self.one, self.all):
            part.setVisible(are_seen)
        self.instead.setVisible(not are_seen)

    @Slot(object)
    def _on_not_listed(self, error: StoreError) -> None:
        self._say_instead(str(error), self.tr("Try again"))
        self.instead.button.setFocus()

    @Slot()
    def _on_again(self) -> None:
        """Look for backups once more, in the place of what could not be seen."""
        self._show_lists(are_seen=True)
        self._say(self.tr("Looking for backups…"))
        self._shelf.begin()

    @Slot(QListWidgetItem)
    def _on_backup_chosen(self, item: QListWidgetItem | None) -> None:
        self._backup = None
        self._model.fill(())
        if item is not None:
            self._say(self.tr("Reading the backup…"))
            self._shelf.open_backup(item.data(Qt.ItemDataRole.UserRole))

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        if self.backups.currentItem() is not self.backups.item_of(opened.backup):
            return  # another one was chosen meanwhile
        self._backup = opened.backup
        self._removed_prompts = opened.removed_prompts
        self.field.setEnabled(True)
        self.chats.fill(opened.chats)
        if not self._is_restoring:
            self._say_what_is_missing()
        self._is_restoring = False
        self._offer()

    def _say_what_is_missing(self) -> None:
        self._say(
            self.tr(
                "Chats that are not here now: {0}. What is here stays as it is, whatever you "
                "restore."
            ).format(number(self._model.missing()))
        )

    @Slot()
    def _on_restore_one(self) -> None:
        chat = self._model.chat(self.chats.currentIndex())
        if chat is not None and self._backup is not None:
            self.chats.setFocus()  # from a button that is disabled it would go to Close (Qt)
            self._begin_restoring()
            self._shelf.restore(self._backup, chat.id)

    @Slot()
    def _on_restore_all(self) -> None:
        if self._backup is not None:
            self._begin_restoring()
            self.strip = ProgressStrip(self.tr("Restoring…"), is_box=True)
            self.strip.come.connect(self.status.hide)  # the strip says it in this place
            self.strip.cancel_requested.connect(self._shelf.stop)
            self._column.insertWidget(self._column.indexOf(self.status), self.strip)
            self._shelf.restore(self._backup, None)

    @Slot()
    def _on_restore_prompts(self) -> None:
        if self._backup is not None:
            self._begin_restoring()
            self._shelf.restore_prompts(self._backup)

    def _begin_restoring(self) -> None:
        self._is_restoring = True
        self._say(self.tr("Restoring…"))
        self._offer()

    @Slot(float)
    def _on_progressed(self, part: float) -> None:
        if self.strip is not None:
            self.strip.show_progress(part, self.tr("Restoring…"))

    def _end_strip(self) -> None:
        if self.strip is not None:
            self.strip.hide()  # it takes no room any more
            self.strip.deleteLater()
            self.strip = None
            self.status.show()

    @Slot(object)
    def _on_restored(self, restored: Restored) -> None:
        self._end_strip()
        chats = self.tr("%n chats", "", restored.chats)
        messages = self.tr("%n messages", "", restored.messages)
        said = [self.tr("Brought back: {0}, {1}.").format(chats, messages)]
        if restored.prompts:
            said.append(self.tr("Prompts: {0}.").format(number(restored.prompts)))
        if restored.gone:
            stays = self.tr("Deleted for good, and left so: {0}. Choose one to bring it back.")
            said.append(stays.format(number(restored.gone)))
        if restored.gone_prompts:
            stays = self.tr("Prompts that were removed, and left so: {0}.")
            said.append(stays.format(number(restored.gone_prompts)))
        self._say(joining.sentences(*said))
        if self._backup is not None:
            self._shelf.open_backup(self._backup)  # what is missing now

    @Slot(object)
    def _on_failed(self, error: StoreError) -> None:
        self._is_restoring = False
        self._end_strip()
        text = str(error)
        if isinstance(error, BackupUnusable):  # it may have been whole when looked into
            self._backup = None
            named = self.tr(
                "The backup of {0} cannot be read: it is missing, damaged or of another kind. "
                "Nothing was changed. Choose another one."
            )
            when = self.backups.mark_unusable(error.path)
            text = named.format(when) if when else text
        if self.field.hasFocus() and not self._model.holds_chats:
            self.backups.setFocus()
        self.field.setEnabled(self._model.holds_chats)  # nothing can be found in an empty half
        self._say(text)
        self._offer()

    @Slot()
    @Slot(QModelIndex)
    def _offer(self, _current: QModelIndex | None = None) -> None:
        """Let what can be restored be restored."""
        is_ready = self._backup is not None and not self._is_restoring
        chat = self._model.chat(self.chats.currentIndex())
        is_missing = chat is not None and chat.standing in {Standing.MISSING, Standing.GONE}
        self.one.setEnabled(is_ready and is_missing)
        self.all.setEnabled(is_ready)
        self.prompts.setEnabled(is_ready)
        self.prompts.setVisible(self._removed_prompts > 0)
        is_nothing = self._backup is not None and self.field.text() and not self._model.rowCount()
        nothing = self.tr("No chat of this backup has that in its title.")
        self.found.say_instead(nothing if is_nothing else "")

    def _say(self, text: str) -> None:
        self.status.setText(unbroken(text))
        self.status.setAccessibleName(text)

    @Slot(int)
    def done(self, result: int) -> None:
        self._shelf.shut_down()
        super().done(result)
