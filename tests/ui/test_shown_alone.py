"""Nothing is shown before it has a parent: it would be a window, and take the keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from liaobots_desktop.ui.comparison.comparison_head import ComparisonHead
from liaobots_desktop.ui.form_page import FormPage
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


class _Windows(QObject):
    """Keeps the names of what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # as Qt names it
        is_shown = event.type() is QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(watched.objectName() or type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[_Windows]:
    """What is shown as a window from now on."""
    made = _Windows()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_the_rows_of_a_search_are_no_windows(open_desktop: OpenDesktop, windows: _Windows) -> None:
    dialog = opened(open_desktop("demo"), "appearance")
    dialog.field.setText("theme")

    assert windows.names == ["MainWindow", "SettingsDialog"]
    assert dialog.field.hasFocus()


def test_a_page_with_fields_and_the_head_of_a_comparison_are_none(windows: _Windows) -> None:
    made = FormPage("Heading", "Explanation"), ComparisonHead(has_choice=True)

    assert windows.names == []
    assert not made[1].older.isHidden()
