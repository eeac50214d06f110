"""The one dialog of the settings: sections at the side, a search over all of them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.setting import Section, Setting
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.table import default_keys
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import width_of, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.scrolled_page import WholePage
from liaobots_desktop.ui.settings.page_frame import PageFrame
from liaobots_desktop.ui.settings.row_list import RowList
from liaobots_desktop.ui.settings.wording import section_title
from liaobots_desktop.ui.settings_door import AddedPage, Way
from liaobots_desktop.ui.side_margins import SideMargins
from liaobots_desktop.ui.until_saved import UntilSaved

_SIZE = QSize(880, 600)
_LEAST = QSize(360, 240)
_SIDE_WIDTH = 200
_AROUND_TITLE, _AROUND_ASKED, _GAP = 60, 48, 12
_NARROW = 700
"""Below this width the sections stand above the rows, in a box."""
_LOW = 300
"""Below this height all of the dialog is scrolled."""


class SettingsDialog(Dialog):
    """What is chosen in it holds at once; lives on the GUI thread.

    It lies over the window and lets it be used, so that one sees what a choice does.
    """

    has_own_sizes = True  # the zoom is chosen in it

    def __init__(
        self, account: Account, ways: Sequence[Way], pages: Sequence[AddedPage], parent: QWidget
    ) -> None:
        super().__init__(self.tr("Settings"), parent)
        self._account = account
        self._pages = pages
        self._made_pages: dict[int, WholePage] = {}
        self._frames: dict[int, PageFrame] = {}
        self.rows = RowList(account, ways, pages)
        self._make_choices([*map(section_title, self.rows.sections), *(p.title for p in pages)])
        self._error = label("fieldError")
        self._close = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        self.setMinimumSize(_LEAST)
        self.fit(_SIZE)
        self.fit_zoom()
        self._say("")
        self.list.setCurrentRow(0)
        self.field.setFocus()

    def _make_choices(self, titles: Sequence[str]) -> None:
        """Make the field of the search, and the sections as a list and as a box."""
        self.field = LineField()
        self.field.setPlaceholderText(self.tr("Find a setting"))
        LineSide(self.field)
        self.field.setAccessibleName(self.tr("Find a setting"))
        self.list = QListWidget()
        self.list.setObjectName("settingsSections")
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box = ChoiceBox()
        self.box.setObjectName("settingsSection")
        self.box.setAccessibleName(self.tr("Section"))
        self.list.addItems(titles)
        self.box.addItems(titles)

    def _arrange(self) -> None:
        self._side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._side.addWidget(self.field, 1)
        self._side.addWidget(self.box)
        self._side.addWidget(self.list, 1000)
        self._scrolled = WholePage(self.rows)
        self._scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scrolled)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self._error)
        nest(self._foot, foot)
        main = QVBoxLayout()
        main.addWidget(self._stack, 1)
        nest(main, self._foot)
        self._main = main
        self._ends = [SideMargins(layout, self) for layout in (self._side, self._foot)]
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.inside)
        nest(self._both, self._side)
        nest(self._both, main, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.box.activated.connect(self.list.setCurrentRow)
        self.field.textChanged.connect(self._on_text_changed)
        self.rows.setting_chosen.connect(self._on_setting_chosen)
        UntilSaved(self._account, self._error, self._say)
        self.rows.service_chosen.connect(self._on_service_chosen)
        self.rows.way_chosen.connect(self._on_way_chosen)
        self.rows.page_chosen.connect(self._on_page_chosen)
        self._account.changed.connect(self.rows.refresh)
        self._close.clicked.connect(self.reject)
        find = QShortcut(QKeySequence(default_keys("settings.find")[0]), self)
        find.activated.connect(self._on_find)

    def show_section(self, section: Section) -> None:
        """Show a section of the declared settings."""
        self.field.clear()
        self.list.setCurrentRow(self.rows.sections.index(section))

    def show_setting(self, setting: Setting[Any]) -> None:
        """Show one setting, with the keyboard on what chooses it."""
        self.show_section(setting.section)
        row = self.rows.row_of(setting)
        if row is not None:
            row.control.setFocus()
            self._scrolled.ensureWidgetVisible(row)

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom and to the width of the dialog."""
        is_narrow = self.width() < zoomed(_NARROW)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._side.setDirection(self._side_direction(is_narrow=is_narrow))
        margin = zoomed(_GAP if is_narrow else 20)
        beside = 0 if self._is_low else min(self._scrolled.bar_width, margin)
        self._leave(self._both, margin, margin, margin - beside)
        self.keep_centred(self._both)
        for around, end in zip(self._ends, (beside if is_narrow else 0, beside), strict=True):
            around.set(0, 0, end, 0)
        for layout in (self._side, self._main, self._foot):
            layout.setSpacing(zoomed(_GAP))
        self._both.setSpacing(zoomed(_GAP if is_narrow else 24))
        self.list.setFixedWidth(zoomed(_SIDE_WIDTH))
        self.list.setVisible(not is_narrow)
        self.box.setVisible(is_narrow)
        self.rows.fit(is_narrow=is_narrow)
        for frame in self._frames.values():
            frame.fit(is_narrow=is_narrow)
        pages = ((self._made_pages[number], frame.column) for number, frame in self._frames.items())
        for page, column in ((self._scrolled, self.rows.column), *pages):
            # a bar stands beside: rows end where the button does, with it and without
            self._leave(column, 0 if is_narrow else zoomed(2), 0, beside)
            page.keep_end(column)
        self._show_whole()

    def _leave(self, layout: QLayout, start: int, above: int, end: int) -> None:
        """Leave room around a layout: `start` where lines begin, as much below as above."""
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        layout.setContentsMargins(left, above, right, above)

    def _side_direction(self, *, is_narrow: bool) -> QBoxLayout.Direction:
        """Return where the box stands: beside the field only if both can be read."""
        directions = QBoxLayout.Direction
        titles = (self.box.itemText(row) for row in range(self.box.count()))
        longest = max(width_of(self.box.font(), title) for title in titles)
        self.box.setMinimumWidth(min(longest + zoomed(_AROUND_TITLE), self.width() // 2))
        asked = width_of(self.field.font(), self.field.placeholderText()) + zoomed(_AROUND_ASKED)
        room = self.width() - 3 * zoomed(_GAP) - longest - zoomed(_AROUND_TITLE)
        return directions.LeftToRight if is_narrow and asked <= room else directions.TopToBottom

    @property
    def _is_low(self) -> bool:
        return self.height() < zoomed(_LOW)

    def _show_whole(self) -> None:
        """Scroll all of a low dialog, with its field and its button, not the rows in it."""
        for page in (self._scrolled, *self._made_pages.values()):
            page.show_whole(is_whole=self._is_low and page is self._stack.currentWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_zoom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self.field.setFocus()  # what was found and had the keyboard may be gone
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if row < 0:
            return
        self.field.clear()
        self.box.setCurrentIndex(row)
        added = row - len(self.rows.sections)
        if added >= 0:
            self._show_page(added)
            return
        self.rows.show_section(self.rows.sections[row])
        self._show_rows()

    def _show_page(self, number: int) -> None:
        if number not in self._made_pages:
            added = self._pages[number]
            self._frames[number] = PageFrame(added.title, added.make())
            self._made_pages[number] = WholePage(self._frames[number])
            self._stack.addWidget(self._made_pages[number])
            no_focus = Qt.FocusPolicy.NoFocus
            inside = self._made_pages[number].findChildren(QWidget)
            for last in [each for each in inside if each.focusPolicy() is not no_focus][-1:]:
                self.setTabOrder(last, self._close)
            self.fit_zoom()
        self._stack.setCurrentWidget(self._made_pages[number])
        self._show_whole()

    def _show_rows(self) -> None:
        self.rows.order_tabs(self.list, self._close)
        self._stack.setCurrentWidget(self._scrolled)
        self._show_whole()
        self._scrolled.verticalScrollBar().setValue(0)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        # Tab leads from the field to what was found: the list would choose a section on its way
        policies = Qt.FocusPolicy
        self.list.setFocusPolicy(policies.ClickFocus if text.strip() else policies.StrongFocus)
        if not text.strip():
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(max(self.box.currentIndex(), 0))
            return
        self.list.setCurrentRow(-1)
        self.rows.show_found(text)
        self._show_rows()

    @Slot()
    def _on_find(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    @Slot(object, object)
    def _on_setting_chosen(self, setting: Setting[Any], value: object) -> None:
        if setting is Settings.keyring:
            self._try(lambda: self._account.choose_keyring(is_wanted=bool(value)))
        else:
            self._try(lambda: self._account.choose(setting, value))

    @Slot(object)
    def _on_service_chosen(self, profile: Profile) -> None:
        self._try(lambda: self._account.choose_profile(profile))

    def _try(self, act: Callable[[], None]) -> None:
        """Do it at once; what fails is said below, and the rows show what holds."""
        try:
            act()
        except (ServiceError, StoreError) as error:
            self._say(str(error))
        else:
            self._say("")
        self.rows.refresh()

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    @Slot(object)
    def _on_page_chosen(self, page: AddedPage) -> None:
        self.list.setCurrentRow(len(self.rows.sections) + self._pages.index(page))
        self.list.setFocus()

    @Slot(object)
    def _on_way_chosen(self, act: Callable[[], object]) -> None:
        self.accept()
        act()
