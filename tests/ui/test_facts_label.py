"""Facts in a label: lines end between them, and no dot hangs at an end or a beginning."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.facts_label import FactsLabel

_FACTS = "748 messages · 801,314 characters · 178,122 tokens"


@pytest.mark.parametrize(
    ("longest", "lines"),
    [
        (_FACTS, [_FACTS]),
        ("801,314 characters · 178,122", ["748 messages", "801,314 characters", "178,122 tokens"]),
        (
            "748 messages · 801,314 characters · 1",
            ["748 messages · 801,314 characters", "178,122 tokens"],
        ),
    ],
)
def test_lines_end_between_facts_without_a_dot(
    qtbot: QtBot, longest: str, lines: list[str]
) -> None:
    qtbot.addWidget(window := QWidget())
    label = FactsLabel("totals")
    label.setParent(window)
    label.setText(_FACTS)
    window.show()
    width = label.fontMetrics().horizontalAdvance(longest) + 2
    label.resize(width, 200)
    QApplication.processEvents()
    seen, height = label.text().split("\n"), label.heightForWidth(width)
    label.setText(label.text())  # as another language sets what it finds there

    assert seen == lines
    assert label.text().split("\n") == lines
    assert 0 <= height - len(lines) * label.fontMetrics().lineSpacing() <= 3
    assert label.accessibleName() == _FACTS
    label.resize(2000, 200)
    QApplication.processEvents()
    assert label.text() == _FACTS
