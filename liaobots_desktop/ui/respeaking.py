"""Says in another language what stands in the widgets, none of which is made anew; turns icons."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSystemTrayIcon,
    QTabBar,
    QTextEdit,
    QWidget,
)

from liaobots_desktop.ui.icons import as_it_points_now, is_directed
from liaobots_desktop.ui.phrasebook import Part, Phrasebook, join

_PROPERTIES = (
    *("windowTitle", "toolTip", "statusTip", "accessibleName", "accessibleDescription"),
    *("placeholderText", "title"),
)
_Set = Callable[[str], object]


@runtime_checkable
class KeepsTexts(Protocol):
    """A widget that shows texts which others have handed to it."""

    def say_kept_again(self, again: Callable[[str], str]) -> None:
        """Show in the language that is spoken now what `again` makes of the texts."""


class Respeaking:
    """Finds what the widgets say before the language changes, and says it afterwards.

    What stands in a property of Qt is found again by what it says (docs/decisions/0096). Widgets
    that keep texts of their own, or draw them, answer QEvent.LanguageChange.
    """

    def __init__(self, application: QApplication, book: Phrasebook) -> None:
        self._book = book
        self._found: list[tuple[_Set, list[Part]]] = []
        self._keepers: list[tuple[KeepsTexts, frozenset[str]]] = []
        self._pictures: list[tuple[QAction | QAbstractButton, QIcon]] = []
        for top in application.topLevelWidgets():
            for entry in (top, *top.findChildren(QObject)):
                contexts = _contexts(entry)
                if isinstance(entry, KeepsTexts):
                    self._keepers.append((entry, contexts))
                if isinstance(entry, QAction | QAbstractButton) and is_directed(entry.icon()):
                    self._pictures.append((entry, entry.icon()))
                for text, put in texts_of(entry):
                    found = book.find(text, contexts)
                    if found:
                        self._found.append((put, found))

    def say_again(self) -> None:
        """Say everything in the language that is spoken now."""
        for put, found in self._found:
            put(join(found))
        for keeper, contexts in self._keepers:
            keeper.say_kept_again(partial(self.again, contexts=contexts))
        for entry, shown in self._pictures:
            entry.setIcon(as_it_points_now(shown))

    def again(self, text: str, contexts: frozenset[str] = frozenset()) -> str:
        """Return a text that was kept somewhere, in the language that is spoken now."""
        return join(self._book.find(text, contexts)) or text


def _contexts(entry: QObject) -> frozenset[str]:
    """Return the names of the classes that an object is of or in: the contexts of its texts."""
    names: set[str] = set()
    inner: QObject | None = entry
    while inner is not None:
        names.update(kind.__name__ for kind in type(inner).__mro__)
        inner = inner.parent()
    return frozenset(names)


def texts_of(entry: QObject) -> Iterator[tuple[str, _Set]]:
    """Return each text of an object with what sets it."""
    if isinstance(entry, QAction):
        yield entry.text(), entry.setText
        if entry.toolTip() not in {entry.text(), entry.text().rstrip("…")}:  # made of the text
            yield entry.toolTip(), entry.setToolTip
    elif isinstance(entry, QSystemTrayIcon):
        yield entry.toolTip(), entry.setToolTip
    elif isinstance(entry, QWidget):
        yield from _of_properties(entry)
        yield from _of_items(entry)


def _of_items(widget: QWidget) -> Iterator[tuple[str, _Set]]:
    if isinstance(widget, QComboBox):
        for place in range(widget.count()):
            yield widget.itemText(place), partial(widget.setItemText, place)
    elif isinstance(widget, QTabBar):
        for place in range(widget.count()):
            yield widget.tabText(place), partial(widget.setTabText, place)
    elif isinstance(widget, QListWidget):
        for item in map(widget.item, range(widget.count())):
            yield item.text(), item.setText


def _of_properties(widget: QWidget) -> Iterator[tuple[str, _Set]]:
    is_typed = isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit)
    for name in _PROPERTIES if is_typed else ("text", *_PROPERTIES):
        text = widget.property(name)
        if isinstance(text, str) and text:
            yield text, partial(widget.setProperty, name)
