"""A page that was added to the settings, with the heading and the line that sections have."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.plain_widgets import label


class PageFrame(QWidget):
    """Stands as the rows of a section do; lives on the GUI thread."""

    def __init__(self, title: str, page: QWidget) -> None:
        super().__init__()
        self._heading = label("settingsHeading", title)
        self._below = QWidget()
        self._below.setObjectName("settingRow")
        self._below.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = QVBoxLayout(self._below)
        self._inner.addWidget(page)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._below, 1)

    def fit(self, *, is_narrow: bool) -> None:
        """Take the sizes that belong to the zoom; a narrow dialog names the page above."""
        self._heading.setVisible(not is_narrow)
        self.column.setSpacing(zoomed(8))
        self._inner.setContentsMargins(0, zoomed(12), 0, 0)
