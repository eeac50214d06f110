"""All rows of the dialog below each other, of which those of a section or of a search are shown."""

from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.keyring_codes import is_installed
from liaobots_desktop.store.setting import Section, Setting
from liaobots_desktop.store.settings import DECLARED, Settings
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.settings.rows import Row, ServiceRow, SettingRow, WayRow
from liaobots_desktop.ui.settings.spelling_row import SpellingRow
from liaobots_desktop.ui.settings.wording import section_title
from liaobots_desktop.ui.settings_door import AddedPage, Way


class RowList(QWidget):
    """The rows, by section; each section is made when it is first shown. On the GUI thread.

    Signals:
        setting_chosen(setting, value): the user wants another value.
        service_chosen: the Profile that new chats are to ask.
        way_chosen: what is to be called, after the dialog has closed.
        page_chosen: the AddedPage that was found and should be shown.
    """

    setting_chosen = Signal(object, object)
    service_chosen = Signal(object)
    way_chosen = Signal(object)
    page_chosen = Signal(object)

    def __init__(self, account: Account, ways: Sequence[Way], pages: Sequence[AddedPage]) -> None:
        super().__init__()
        self._account = account
        self._ways = ways
        self._pages = [self._way_to(page) for page in pages]
        self._is_narrow = self._is_one_section = False
        settings = [setting for setting in DECLARED.values() if self._is_offered(setting)]
        self._settings = settings
        used = {*(setting.section for setting in settings), *(way.section for way in ways)}
        self.sections = [section for section in Section if section in used]
        """Those in which there is something."""
        self._made: dict[Section, list[Row]] = {}
        self._headings = {
            section: label("settingsHeading", section_title(section)) for section in self.sections
        }
        self._boxes = {section: QWidget() for section in self.sections}
        for section, heading in self._headings.items():
            heading.setParent(self._boxes[section])  # else each that is shown is a window
        self._nothing = label(
            "explanation",
            self.tr("No setting matches. Try a word for what it does or offers."),
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column = self._column = QVBoxLayout(self)
        self._column.addWidget(self._nothing, 1000)
        for box in self._boxes.values():
            box.hide()
            self._column.addWidget(box)
        for way in self._pages:
            self._column.addWidget(way)
        self._column.addStretch(1)
        self.fit(is_narrow=False)

    def show_section(self, section: Section) -> None:
        """Show what belongs to a section."""
        self._is_one_section = True
        self._show(self._rows(section))

    def show_found(self, typed: str) -> None:
        """Show what is found by what was typed, each with its section."""
        from liaobots_desktop.ui.settings import matching

        rows = [row for section in self.sections for row in self._rows(section)]
        rows += self._pages
        self._is_one_section = False
        self._show([rows[number] for number in matching.found(typed, [row.words for row in rows])])

    def row_of(self, setting: Setting[Any]) -> Row | None:
        """Return the row of a setting; None where it cannot be chosen."""
        return next(
            (
                row
                for row in self._rows(setting.section)
                if isinstance(row, SettingRow) and row.setting is setting
            ),
            None,
        )

    def order_tabs(self, before: QWidget, after: QWidget) -> None:
        """Let Tab go through the rows as they stand, between two widgets of the dialog."""
        rows = chain.from_iterable(self._made.get(section, ()) for section in self.sections)
        stops = [stop for row in (*rows, *self._pages) for stop in row.stops]
        for one, other in pairwise((before, *stops, after)):
            QWidget.setTabOrder(one, other)

    def refresh(self) -> None:
        """Show what holds now."""
        for row in self._all():
            row.refresh()

    def fit(self, *, is_narrow: bool) -> None:
        """Take the sizes that belong to the zoom and to the size of the dialog."""
        self._is_narrow = is_narrow
        self._column.setSpacing(zoomed(20))
        for heading in self._headings.values():  # where it is hidden no room is left below it
            heading.setContentsMargins(0, 0, 0, zoomed(8))
        for row in self._all():
            row.fit(is_narrow=is_narrow)
        self._show_headings()

    def event(self, event: QEvent) -> bool:
        """Keep as high as the wrapped texts need, whatever of them has changed."""
        is_done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.setMinimumHeight(self._column.minimumHeightForWidth(self.width()))
        return is_done

    def _all(self) -> list[Row]:
        """Return the rows that were made by now."""
        return [*chain.from_iterable(self._made.values()), *self._pages]

    def _show(self, wanted: Sequence[Row]) -> None:
        for row in self._all():
            row.setVisible(row in wanted)
        for section, box in self._boxes.items():
            box.setVisible(any(row in wanted for row in self._made.get(section, ())))
        self._nothing.setVisible(not wanted)
        self._show_headings()

    def _show_headings(self) -> None:
        """Name the sections, but for the one that is named above the rows already."""
        for heading in self._headings.values():
            heading.setVisible(not (self._is_narrow and self._is_one_section))

    def _rows(self, section: Section) -> list[Row]:
        if section not in self._made:
            rows = list(self._make(section))
            box = QVBoxLayout(self._boxes[section])
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
            box.addWidget(self._headings[section])
            for row in rows:
                row.fit(is_narrow=self._is_narrow)
                row.refresh()
                box.addWidget(row)
            self._made[section] = rows
        return self._made[section]

    def _make(self, section: Section) -> list[Row]:
        rows: list[Row] = []
        if section is Section.SERVICES and self._account.is_chosen:
            service = ServiceRow(self._account)
            service.chosen.connect(self.service_chosen)
            rows.append(service)
        for setting in self._settings:
            if setting.section is section:
                is_of_spelling = setting is Settings.spelling_languages
                row = (SpellingRow if is_of_spelling else SettingRow)(setting, self._account)
                row.chosen.connect(self.setting_chosen)
                rows.append(row)
        for way in self._ways:
            if way.section is section:
                leading = WayRow(way)
                leading.chosen.connect(self.way_chosen)
                rows.append(leading)
        return rows

    def _way_to(self, page: AddedPage) -> WayRow:
        """Return what leads to a page that was added, when it is found."""
        row = WayRow(Way(Section.GENERAL, page.title, "", self.tr("Show"), lambda: page))
        row.words = (page.title, *page.words)
        row.chosen.connect(self._on_page_chosen)
        row.hide()
        return row

    @Slot(object)
    def _on_page_chosen(self, page: Callable[[], AddedPage]) -> None:
        self.page_chosen.emit(page())

    def _is_offered(self, setting: Setting[Any]) -> bool:
        """Whether there is something to choose: of the keyring, whether it can be used."""
        if setting is Settings.keyring:
            return self._account.settings.keyring or is_installed()
        return bool(setting.title)
