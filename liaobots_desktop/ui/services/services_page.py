"""The page of the services: a list of profiles, and a form for the one that is chosen there."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop import joining
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.removal import Removed
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.service_title import service_title
from liaobots_desktop.ui.services.acts_row import ActButton, ActsRow
from liaobots_desktop.ui.services.list_and_form import ListAndForm
from liaobots_desktop.ui.services.row_delegate import MORE, RowDelegate
from liaobots_desktop.ui.services.service_form import ServiceForm
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.until_saved import UntilSaved

_ID = Qt.ItemDataRole.UserRole
_WIDTH, _HIGHEST = 860, 768
_NO_LIMIT = 16777215
"""Qt's own largest size."""
_NEW_ADDRESS = "http://127.0.0.1:8080"


class ServicesPage(QWidget):
    """All profiles, and what can be done with them; lives on the GUI thread.

    What is changed in the form is kept at once.

    Signals:
        done: the page was left.
    """

    done = Signal()

    def __init__(self, account: Account, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self._account = account
        self._is_filling = False
        self._deleted: Removed | None = None
        self.list = QListWidget()
        self.list.setObjectName("services")
        self.list.setAccessibleName(self.tr("Services"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = RowDelegate(theme, self.list)
        self.list.setItemDelegate(self._rows)
        self.add = ActButton(self.tr("Add"), self.tr("Add a service"), "plus")
        self.copy = ActButton(self.tr("Duplicate"), self.tr("Duplicate this service"), "duplicate")
        self.delete = ActButton(self.tr("Delete"), self.tr("Delete this service"), "trash")
        self._acts = ActsRow((self.add, self.copy, self.delete))
        self._acts.set_theme(theme)
        self.form = ServiceForm(account, theme)
        self.status = label("explanation")
        self.undo = QPushButton(self.tr("Undo"))
        self.leave = QPushButton(self.tr("Done"))
        self.leave.setProperty("kind", "primary")
        self._arrange()
        self._connect()
        self._say("")

    def _arrange(self) -> None:
        self._parts = ListAndForm(self.list, self._acts, self.form)
        head, parts, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(label("heading", self.tr("Services and models")))
        parts.addWidget(self._parts)
        foot.setSpacing(zoomed(8))
        foot.addWidget(self.status, 1)
        foot.addWidget(self.undo)
        foot.addWidget(self.leave)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setSpacing(zoomed(12))
        nest(inner, head)
        nest(inner, parts, 1)
        nest(inner, foot)
        inner.setContentsMargins(0, 18, 0, 18)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._inner, 1)
        column.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scrolled = ScrolledPage(page)
        for layout in (head, parts, foot):
            self._scrolled.keep_in_column(layout, _WIDTH)
        self._scrolled.let_reach(parts, self._parts.reach)
        self._parts.on_arranged = self._limit
        outer.addWidget(self._scrolled)
        self.fit_zoom()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.add.clicked.connect(self._on_add)
        self.copy.clicked.connect(self._on_copy)
        self.delete.clicked.connect(self._on_delete)
        self.undo.clicked.connect(self._on_undo)
        self.leave.clicked.connect(self._on_leave)
        self.form.changed.connect(self._on_changed)
        self.form.chosen.connect(self._on_chosen)
        self._account.changed.connect(self._on_account_changed)
        UntilSaved(self._account, self.status, self._say)

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        self._parts.fit()
        self._scrolled.fit_zoom()

    def _limit(self) -> None:
        """End where a usual window does; a list above its form needs what it needs."""
        self._inner.setMaximumHeight(_NO_LIMIT if self._parts.is_narrow else zoomed(_HIGHEST))

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._rows.theme = theme
        self._acts.set_theme(theme)
        self.form.set_theme(theme)

    def show_profile(self, profile: Profile, *, ask_for_code: bool = False) -> None:
        """Show a service, with the keyboard in its code or at its address."""
        self._say("")
        self._fill(profile.id)
        self.form.focus_code() if ask_for_code else self.form.focus_address()

    def show_services(self) -> None:
        """Show the chosen service, with the keyboard in the list."""
        self._say("")
        self._fill(self._account.profile().id)
        self.list.setFocus()

    def shut_down(self) -> bool:
        """End a test that is under way; returns whether its thread has ended."""
        return self.form.shut_down()

    def _current(self) -> Profile | None:
        item: QListWidgetItem | None = self.list.currentItem()  # the stubs forget the None
        return None if item is None else self._account.services.find(str(item.data(_ID)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for row in range(self.list.count()):
                item = self.list.item(row)
                profile = self._account.services.find(str(item.data(_ID)))
                if profile is not None:
                    self._describe(item, profile)

    def _fill(self, current: str) -> None:
        self._is_filling = True
        self.list.clear()
        services = self._account.services
        for profile in services.all():
            item = QListWidgetItem()
            item.setData(_ID, profile.id)
            self._describe(item, profile)
            self.list.addItem(item)
        ids = [profile.id for profile in services.all()]
        self._is_filling = False
        self._parts.fit()
        self.list.setCurrentRow(ids.index(current) if current in ids else 0)
        self._on_current_changed()

    def _describe(self, item: QListWidgetItem, profile: Profile) -> None:
        where = profile.endpoint.host if profile.endpoint else self.tr("on this computer")
        if self._account.services.is_chosen(profile):
            where = self.tr("{0} · new chats").format(where)
        item.setText(service_title(profile))
        item.setData(MORE, where)
        spoken = joining.facts((profile.title, where))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _say(self, text: str, *, can_undo: bool = False) -> None:
        self.status.setText(text)
        self.undo.setVisible(can_undo)
        if not can_undo:
            self._deleted = None

    @Slot()
    def _on_current_changed(self) -> None:
        profile = self._current()
        if profile is None or self._is_filling:
            return
        self.form.show_profile(profile)
        self.delete.setEnabled(not profile.is_built_in)

    @Slot(object)
    def _on_changed(self, profile: Profile) -> None:
        self._account.keep_profile(profile)

    @Slot()
    def _on_account_changed(self) -> None:
        """Show other names and marks, and leave the form as it is: it may be in use."""
        profiles = self._account.services.all()
        if [profile.id for profile in profiles] != [
            str(self.list.item(row).data(_ID)) for row in range(self.list.count())
        ]:
            return  # it is being filled anew
        for row, profile in enumerate(profiles):
            self._describe(self.list.item(row), profile)

    @Slot()
    def _on_chosen(self) -> None:
        profile = self._current()
        if profile is not None:
            self._account.choose_profile(profile)
        self._on_current_changed()

    def _added(self, profile: Profile) -> None:
        self._account.keep_profile(profile)
        self._fill(profile.id)
        self.form.focus_name()

    @Slot()
    def _on_add(self) -> None:
        self._say("")
        endpoint = Endpoint(_NEW_ADDRESS, Protocol.API)
        self._added(self._account.services.new(self.tr("New service"), endpoint))

    @Slot()
    def _on_copy(self) -> None:
        self._say("")
        profile = self._current()
        if profile is not None:
            endpoint = profile.endpoint or Endpoint(_NEW_ADDRESS, Protocol.API)
            self._added(self._account.services.copy_of(profile, endpoint))

    @Slot()
    def _on_delete(self) -> None:
        profile = self._current()
        if profile is None or profile.is_built_in:
            return
        row = self.list.currentRow()
        services = self._account.services
        try:
            removed = self._account.remove_profile(profile)
        except StoreError as error:
            self._fill(profile.id)  # its code may be gone
            self._say(str(error))
            return
        self._fill(services.all()[min(row, len(services.all()) - 1)].id)
        self._say(self._said_of(removed), can_undo=True)
        self._deleted = removed
        self.list.setFocus()

    def _said_of(self, removed: Removed) -> str:
        """Return what was deleted, and what new chats ask now where that was it."""
        with_code, alone = self.tr("{0} and its code were deleted."), self.tr("{0} was deleted.")
        text = (with_code if removed.code else alone).format(one_line(removed.profile.name))
        if not removed.was_chosen:
            return text
        asked, services = self._account.profile(), self._account.services
        code = ""
        if asked.needs_code and services.saved_code(asked) is None:
            code = self.tr("It has no auth code yet: enter one there, or choose another.")
        now = self.tr("New chats ask {0} now.").format(one_line(asked.name))
        return joining.sentences(text, now, code)

    @Slot()
    def _on_undo(self) -> None:
        if self._deleted is None:
            return
        removed = self._deleted
        try:
            self._account.bring_back(removed)
        except StoreError as error:
            self._say(str(error))
            self._fill(removed.profile.id)  # what of it is there again
            return
        self._say("")
        self._fill(removed.profile.id)
        self.list.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self.form.commit()
        self._say("")
        self.done.emit()
