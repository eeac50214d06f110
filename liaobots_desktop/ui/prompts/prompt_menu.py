"""A menu of all kept prompts, in their folders."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from liaobots_desktop.composing.prompt import Library, Prompt
from liaobots_desktop.ui.drawing import one_line
from liaobots_desktop.ui.menu import Menu

_LONGEST = 60


def prompt_menu(library: Library, choose: Callable[[Prompt], None], parent: QWidget) -> QMenu:
    """Return the menu; `choose` is called with the prompt that is chosen."""
    menu = Menu(parent)
    _fill(menu, library, None, choose)
    return menu


def _fill(menu: QMenu, library: Library, inside: str | None, choose: Callable[..., None]) -> None:
    for folder in library.folders:
        if folder.parent_id == inside:
            inner = Menu(_label(folder.name), menu)
            _fill(inner, library, folder.id, choose)
            if not inner.isEmpty():
                menu.addMenu(inner)
    for prompt in library.prompts:
        if prompt.folder_id == inside:
            entry = menu.addAction(_label(prompt.name))
            entry.triggered.connect(partial(_choose, choose, prompt))


def _choose(choose: Callable[[Prompt], None], prompt: Prompt, _checked: bool = False) -> None:
    choose(prompt)


def _label(name: str) -> str:
    return one_line(name, _LONGEST).replace("&", "&&")
