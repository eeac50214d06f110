"""The bar of menus as it is first seen: a title for each section, filled when it is opened."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from liaobots_desktop.ui.actions.action import Section, translated


class BarOfMenus(QMenuBar):
    """Knows of each menu which section it is for; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(QCoreApplication.translate("MenuBar", "Menu bar"))
        self.menus: list[tuple[QMenu, Section]] = []
        for section in Section:
            if not section.is_local:
                menu = QMenu(translated(section.value), self)
                self.addMenu(menu)
                self.menus.append((menu, section))
