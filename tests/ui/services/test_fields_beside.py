"""Fields of a form side by side: what is chosen in them is read whole."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.services.field import Field, fields_beside, line
from tests.ui.services.conftest import Opened

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def _is_whole(box: ChoiceBox) -> bool:
    """Whether the style leaves the longest choice its room."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    needed = max(
        box.fontMetrics().horizontalAdvance(box.itemText(place)) for place in range(box.count())
    )
    return needed <= room.width() - 2


@pytest.mark.parametrize(
    ("width", "are_beside", "is_even"),
    [(500, True, True), (349, True, False), (300, False, True)],
)
@pytest.mark.usefixtures("opened")
def test_a_choice_has_more_than_its_share_where_it_needs_it_or_a_line_of_its_own(
    qtbot: QtBot, width: int, are_beside: bool, is_even: bool
) -> None:
    box = ChoiceBox.of("Protocol", ("OpenAI-compatible", "Liaobots web page"), ("api", "web"))
    name, protocol = Field("Name", line()), Field("Protocol", box)
    row = fields_beside(name, protocol)
    qtbot.addWidget(window := QWidget())
    row.setParent(window)
    row.resize(width, 200)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.sendPostedEvents()
    beside = name.mapTo(row, QPoint()).y() == protocol.mapTo(row, QPoint()).y()

    assert _is_whole(box)
    assert beside is are_beside
    assert (abs(name.width() - protocol.width()) <= 1) is is_even
    assert name.width() >= 130


@pytest.mark.usefixtures("opened")
def test_boxes_beside_each_other_stand_level_below_names_of_other_letters(qtbot: QtBot) -> None:
    fields = Field("ID", line()), Field("名称", line())
    qtbot.addWidget(window := QWidget())
    row = fields_beside(*fields)
    row.setParent(window)
    row.resize(500, 200)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.sendPostedEvents()
    tops = {field.widget.mapTo(row, QPoint()).y() for field in fields}

    assert len(tops) == 1


def test_names_of_fields_beside_each_other_are_low_again_at_a_smaller_zoom(
    opened: Opened, qtbot: QtBot
) -> None:
    desktop, page = opened
    desktop.window.resize(3000, 1400)
    page.add.click()
    names = page.form.findChildren(QLabel, "fieldName")
    name = next(each for each in names if each.text() == "Name" and each.isVisible())
    field = page.form.service.name
    qtbot.waitUntil(lambda: field.y() == 24)
    desktop.account.choose_zoom(300)
    qtbot.waitUntil(lambda: name.height() > 40)
    desktop.account.choose_zoom(100)

    qtbot.waitUntil(lambda: (name.height(), field.y()) == (20, 24))
