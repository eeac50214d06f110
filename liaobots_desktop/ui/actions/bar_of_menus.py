"""The bar of menus as it is first seen: a title for each section, filled when it is opened."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from liaobots_desktop.ui.actions.action import Section, translated
from liaobots_desktop.ui.actions.letters import with_letters
from liaobots_desktop.ui.menu import Menu


class BarOfMenus(QMenuBar):
    """Knows of each menu which section it is for; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(QCoreApplication.translate("MenuBar", "Menu bar"))
        self._taken: Collection[str] = ()
        self.menus: list[tuple[QMenu, Section]] = []
        for section in Section:
            if not section.is_local:
                menu = Menu(self)
                self.addMenu(menu)
                self.menus.append((menu, section))
        self._name()

    def leave(self, taken: Collection[str]) -> None:
        """Open no menu by letters (capitals) that do something else with Alt."""
        if set(taken) != set(self._taken):
            self._taken = taken
            self._name()

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Name the menus in the language that is spoken now, with its letters."""
        del again
        self._name()

    def _name(self) -> None:
        sources = [section.value for _menu, section in self.menus]
        titles = with_letters([translated(source) for source in sources], sources, self._taken)
        for (menu, _section), title in zip(self.menus, titles, strict=True):
            menu.setTitle(title)
