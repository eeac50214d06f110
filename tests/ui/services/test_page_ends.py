"""Where all of the page ends, with a scroll bar and without, and where it begins."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.services.field import Field
from liaobots_desktop.ui.services.services_page import ServicesPage
from tests.translating import LANGUAGES
from tests.ui.services.conftest import Opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
LEFT_TO_RIGHT, RIGHT_TO_LEFT = list(Qt.LayoutDirection)[:2]


def _ends(page: ServicesPage, *widgets: QWidget) -> set[int]:
    """Return how far from the page's edge widgets end, in pixels, mirrored too."""
    if page.isRightToLeft():
        return {each.mapTo(page, QPoint()).x() for each in widgets}
    return {page.width() - each.mapTo(page, QPoint(each.width(), 0)).x() for each in widgets}


def _all_that_ends(page: ServicesPage) -> tuple[QWidget, ...]:
    """Return what ends at the edge of the column on each of the three panes."""
    models, connection = page.form.models, page.form.connection
    fields = (page.form.service.address, models.list, connection.backups)
    seen = (each for each in fields if each.isVisible())
    return (page.leave, page.form.choose, *seen)


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_all_ends_at_one_edge_beside_a_scroll_bar_and_mirrored(
    opened: Opened, qapp: QApplication, percent: int
) -> None:
    desktop, page = opened
    page.add.click()
    desktop.account.choose_zoom(percent)
    desktop.window.resize(900, 420)
    seen, bars = set[int](), set[bool]()
    try:
        for side in (LEFT_TO_RIGHT, RIGHT_TO_LEFT):
            qapp.setLayoutDirection(side)
            for tab in range(3):
                page.form.show_tab(tab)
                for _ in range(3):
                    QApplication.processEvents()
                bars.add(page.form._pages[tab].verticalScrollBar().isVisible())
                seen |= _ends(page, *_all_that_ends(page))
    finally:
        qapp.setLayoutDirection(LEFT_TO_RIGHT)
        desktop.account.choose_zoom(100)

    assert seen == {24 * percent // 100}
    assert bars == {percent == 100}  # else the list stands above, and the page is scrolled


def test_fields_and_acts_stand_as_far_from_each_other_on_each_tab(opened: Opened) -> None:
    _desktop, page = opened
    page.add.click()
    gaps = []
    for tab, pane in enumerate(page.form._all_panes):
        page.form.show_tab(tab)
        QApplication.processEvents()
        fields = [field for field in pane.findChildren(Field) if field.isVisible()]
        tops = [field.mapTo(page, QPoint()).y() for field in fields]
        rows = {top: top + field.height() for top, field in zip(tops, fields, strict=True)}
        gaps.append(min(below - rows[top] for top, below in itertools.pairwise(sorted(rows))))
    page.form.show_tab(1)
    QApplication.processEvents()
    models = page.form.models
    apart = [
        acts.mapTo(page, QPoint()).y() - listed.mapTo(page, QPoint(0, listed.height())).y()
        for listed, acts in ((page.list, page._acts), (models.list, models._acts))
    ]

    assert gaps == [16, 16, 16]
    assert apart == [8, 8]


def test_in_a_huge_window_the_page_begins_at_the_top_and_the_list_ends_with_its_rows(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, page = opened
    desktop.window.resize(1920, 2100)
    qtbot.waitUntil(lambda: page.height() > 1900)
    QApplication.processEvents()
    last = page.list.visualItemRect(page.list.item(page.list.count() - 1))
    below = page.list.viewport().height() - last.bottom()
    service = page.form.service
    rows = (service.about, *(service._fields[w] for w in (service.public_address, service.code)))
    gaps = [later.y() - row.geometry().bottom() - 1 for row, later in itertools.pairwise(rows)]

    assert page._inner.mapTo(page, QPoint()).y() == 0
    assert below < 12
    assert page.add.mapTo(page, QPoint()).y() < 400
    assert gaps == [16, 16]
    assert page.leave.mapTo(page, QPoint()).y() < 740  # where a usual window has it


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_done_with_lists_stays_on_one_line_in_each_language(
    opened: Opened, language: str
) -> None:
    desktop, page = opened
    desktop.account.choose(Settings.language, language)
    models = page.form.models
    seen = []
    for width in (900, 1280):
        desktop.window.resize(width, 600)
        page.form.show_tab(1)
        for _ in range(3):
            QApplication.processEvents()
        acts = (page.add, page.copy, page.delete)
        of_models = (models.add, models.fetch, models.remove)
        seen += [len({each.y() for each in row}) for row in (acts, of_models)]
        seen.append(abs(models._acts.height() - models.up.height()) <= 4)
    ends = {each.geometry().right() if each.isLeftToRight() else each.x() for each in acts[2:]}
    edge = page._acts.width() - 1 if page.isLeftToRight() else 0
    desktop.account.choose(Settings.language, "en")
    is_worded = page.add.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextOnly

    assert seen == [1, 1, True, 1, 1, True]
    assert is_worded
    assert ends == {edge}
    assert page.add.accessibleName()
