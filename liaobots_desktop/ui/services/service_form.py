"""One service: its heading, and three panes between which one can change."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.connection import ProxyKind
from liaobots_desktop.service.profile import WEB, Profile
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.scrolled_page import ScrolledPage, WholePage
from liaobots_desktop.ui.service_title import service_title
from liaobots_desktop.ui.services.connection_pane import ConnectionPane
from liaobots_desktop.ui.services.model_import import ModelImport
from liaobots_desktop.ui.services.models_pane import ModelsPane
from liaobots_desktop.ui.services.service_pane import ServicePane
from liaobots_desktop.ui.side_margins import SideMargins
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from liaobots_desktop.service.catalogue import Model


class ServiceForm(QWidget):
    """Shows and changes one profile; lives on the GUI thread.

    Signals:
        changed: the Profile as it should be kept.
        chosen: new chats should ask this service.
    """

    changed = Signal(object)
    chosen = Signal()

    def __init__(self, account: Account, theme: Theme) -> None:
        super().__init__()
        self._account = account
        self._profile: Profile = WEB
        self.heading = label("dialogHeading")
        self.choose = QPushButton(self.tr("Use for new chats"))
        self.choose.setProperty("kind", "small")
        self.is_chosen = QLabel(self.tr("Used for new chats"))
        self.is_chosen.setObjectName("explanation")
        self.service = ServicePane(account)
        self.models = ModelsPane(theme)
        self.connection = ConnectionPane()
        self.fetching = ModelImport(account, self.models, self)
        self._all_panes = (self.service, self.models, self.connection)
        self._panes = QStackedWidget()
        self._pages: list[WholePage] = []
        self._is_whole = False
        self._end = 0
        self._tabs = QButtonGroup(self)
        self._arrange()
        self.choose.clicked.connect(self.chosen)
        for pane in self._all_panes:
            pane.changed.connect(self._on_changed)
        self._tabs.idClicked.connect(self._on_tab)
        self.service.test.ended.connect(self._on_tested)
        self.service.test.models_wanted.connect(self._on_models_wanted)
        self.models.import_requested.connect(self._on_import_requested)

    def _arrange(self) -> None:
        head = WrappingRow(zoomed(12))
        head.add(self.heading)
        head.add(self.is_chosen, self.choose, last=True)
        tabs = WrappingRow(zoomed(4))
        names = (self.tr("Service"), self.tr("Models"), self.tr("Connection"))
        for number, (name, pane) in enumerate(zip(names, self._all_panes, strict=True)):
            tab = QToolButton()
            tab.setProperty("kind", "tab")
            tab.setText(name)
            tab.setAccessibleName(name)
            tab.setCheckable(True)
            self._tabs.addButton(tab, number)
            tabs.add(tab)
            page = WholePage(pane)
            page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._pages.append(page)
            self._panes.addWidget(page)
        self._tabs.button(0).setChecked(True)
        above = QVBoxLayout()
        above.setSpacing(zoomed(12))
        nest(above, head)
        nest(above, tabs)
        self._above_end = SideMargins(above, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(12))
        nest(column, above)
        column.addWidget(self._panes, 1)

    def show_profile(self, profile: Profile) -> None:
        """Show a service as it is kept."""
        if profile.id != self._profile.id:
            self.fetching.cancel()
        self._profile = profile
        self.heading.setText(service_title(profile))
        is_chosen = self._account.services.is_chosen(profile)
        self.is_chosen.setVisible(is_chosen)
        self.choose.setVisible(not is_chosen)
        for pane in self._all_panes:
            pane.show_profile(profile)

    def show_tab(self, number: int) -> None:
        """Show the service (0), its models (1) or its connection (2)."""
        self._tabs.button(number).setChecked(True)
        self._panes.setCurrentIndex(number)
        self.show_whole(is_whole=self._is_whole)

    def show_whole(self, *, is_whole: bool) -> None:
        """Be as high as the pane that is shown, or scroll it in the place that there is."""
        self._is_whole = is_whole
        for number, page in enumerate(self._pages):
            page.show_whole(is_whole=is_whole and number == self._panes.currentIndex())

    def leave_end(self, pixels: int) -> None:
        """Let all end so many pixels before the form, where it has a scroll bar and where not."""
        if pixels == self._end:
            return  # a margin that is set asks for a layout, which comes here again
        self._end = pixels
        self._above_end.set(0, 0, pixels, 0)
        left, right = (pixels, 0) if self.isRightToLeft() else (0, pixels)
        for page, pane in zip(self._pages, self._all_panes, strict=True):
            column = pane.layout()
            if column is not None:
                column.setContentsMargins(left, 0, right, 0)
                page.keep_end(column)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self.models.set_theme(theme)

    def focus_name(self) -> None:
        """Let a new service be named."""
        self.show_tab(0)
        self.service.focus_name()

    def focus_code(self) -> None:
        """Let the code be entered."""
        self.show_tab(0)
        self.service.focus_code()

    def focus_address(self) -> None:
        """Let the address be changed, or the way there be chosen where that is not known."""
        way = self._profile.connection
        if way is not None and way.proxy.kind is ProxyKind.UNKNOWN:
            self.show_tab(2)
            self.connection.focus_proxy()
        else:
            self.show_tab(0)
            self.service.focus_address()

    def commit(self) -> None:
        """Keep a code that was typed."""
        self.service.commit()

    def shut_down(self) -> bool:
        """End a test or an import that is under way; returns whether the threads have ended."""
        return all([self.service.test.shut_down(), self.fetching.shut_down()])

    @Slot(object)
    def _on_changed(self, profile: Profile) -> None:
        """Pass on what one pane has changed, and let the others know of it."""
        self._profile = profile
        self.heading.setText(service_title(profile))
        for pane in self._all_panes:
            if pane is not self.sender():
                pane.show_profile(profile)
        self.changed.emit(profile)

    @Slot()
    def _on_tested(self) -> None:
        """Bring what was found into view, once it has its place."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        result = self.service.test.result
        around: QWidget | None = result.parentWidget()
        while around is not None:
            if isinstance(around, ScrolledPage):
                around.show_widget(result)
            around = around.parentWidget()

    @Slot(object)
    def _on_models_wanted(self, models: "Sequence[Model]") -> None:
        self.show_tab(1)
        self.models.take(models)
        self.models.list.setFocus()

    @Slot()
    def _on_import_requested(self) -> None:
        self.fetching.begin(self._profile)

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        self.show_tab(number)
