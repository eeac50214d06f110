"""A menu with its keys, and what shows that more opens, in a quiet column at its edge."""

from typing import Any, Self

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QMenuBar, QStyleOptionMenuItem, QWidget

from liaobots_desktop.ui.actions.menu_entry import show_icon_again
from liaobots_desktop.ui.drawing import sized, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.round_window import cut_corners, leave_corners

_SIZE = 12
"""Of the keys, in pixels at 100 %."""
_TO_EDGE = 16
"""From the keys to the edge of their entry, in pixels at 100 %."""
_CHEVRON, _BESIDE_CHEVRON = 16, 5
"""The size of the picture that says that more opens, and what of it is empty at each side."""
_PICTURE, _BESIDE_PICTURE = 16, 4
"""The size of pictures before words, and what Qt adds to their column."""
BESIDE = 4
"""Between a menu and what it opens from, in pixels at 100 %."""


class Menu(QMenu):
    """The app's menu; lives on the GUI thread.

    Qt writes keys as loudly as words, and begins all of them right behind the longest entry: here
    it keeps their room (docs/decisions/0132), and they are drawn at its far edge. A menu in
    a menu has Qt's filled arrow, and opens over the edge of the first: here it has the app's
    chevron, and opens beside.
    """

    def __init__(self, *title_and_parent: Any) -> None:
        super().__init__(*title_and_parent)
        leave_corners(self)

    @classmethod
    def instead_of(cls, standard: QMenu, parent: QWidget) -> Self:
        """Return a menu with the entries of one that Qt has made for a field, without pictures."""
        menu = cls(parent)
        standard.setParent(menu, standard.windowFlags())  # the entries belong to it; not seen
        menu.addActions(standard.actions())
        for entry in menu.actions():
            entry.setIcon(QIcon())  # the desktop's, in colours of its own
            if "\t" not in entry.text() and entry.objectName() == "edit-undo":
                # Qt leaves a key out that does something in the window, too: there it comes second
                undo = QKeySequence(QKeySequence.StandardKey.Undo)
                native = undo.toString(QKeySequence.SequenceFormat.NativeText)
                entry.setText(f"{entry.text()}\t{native}")
        return menu

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Keep keys and arrows from Qt; the tab stays, which keeps some room before them (Qt)."""
        super().initStyleOption(option, action)
        if option.menuItemType == QStyleOptionMenuItem.MenuItemType.SubMenu:
            option.menuItemType = QStyleOptionMenuItem.MenuItemType.Normal
        if option.menuHasCheckableItems:
            option.maxIconWidth = max(option.maxIconWidth, zoomed(_PICTURE) + _BESIDE_PICTURE)
        if action.isCheckable() and action.icon().isNull():
            # Qt's tick is no picture of ours: smaller, and not where pictures stand
            option.checkType = QStyleOptionMenuItem.CheckType.NotCheckable
            if action.isChecked():
                option.icon = self._tick()
        words, tab, _keys = option.text.partition("\t")
        if tab:
            option.text = words + tab

    def changeEvent(self, event: QEvent) -> None:
        """Show the pictures in the colours of another theme, also while it is open."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            for entry in self.actions():
                show_icon_again(entry)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stand_beside()
        self._begin_at_the_line()

    def _stand_beside(self) -> None:
        """Stand beside the menu that this one opens from, on the side that Qt has chosen."""
        around = next((m for m in self._around() if m.activeAction() is self.menuAction()), None)
        if around is None:
            return
        first, area = around.geometry(), self.geometry()
        if area.center().x() > first.center().x():
            area.moveLeft(first.right() + 1 + zoomed(BESIDE))
        else:
            area.moveRight(first.left() - 1 - zoomed(BESIDE))
        if self.screen().availableGeometry().contains(area):
            self.move(area.topLeft())

    def _begin_at_the_line(self) -> None:
        """Let the upper edge of a menu of the bar lie on the bar's line: Qt has it just above."""
        bars = (bar for bar in self.menuAction().associatedObjects() if isinstance(bar, QMenuBar))
        bar = next(filter(QMenuBar.isVisible, bars), None)
        if bar is None:
            return
        area, over = self.geometry(), QRect(bar.mapToGlobal(QPoint()), bar.size())
        if area.top() > over.top():
            area.moveTop(over.bottom() + 1 - max(zoomed(1), 1))
            if self.screen().availableGeometry().contains(area):
                self.move(area.topLeft())

    def _around(self) -> list[QMenu]:
        menus = self.menuAction().associatedObjects()
        return [menu for menu in menus if isinstance(menu, QMenu) and menu.isVisible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the keys and chevrons of all entries after everything else (Qt)."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(sized(self.font(), _SIZE))
        # the application's: the style sheet gives a menu one colour for all words
        palette = QGuiApplication.palette()
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        is_mirrored = self.isRightToLeft()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        away, side = zoomed(_TO_EDGE), side | Qt.AlignmentFlag.AlignVCenter
        for action in self.actions():
            area: QRect = self.actionGeometry(action).adjusted(away, 0, -away, 0)
            if action.menu() is not None:
                beside = zoomed(_BESIDE_CHEVRON)
                mode = QIcon.Mode.Normal if action.isEnabled() else QIcon.Mode.Disabled
                self._chevron(palette).paint(
                    painter, area.adjusted(-beside, 0, beside, 0), side, mode
                )
            elif keys := keys_of(action):
                painter.drawText(area, side, keys)

    def _tick(self) -> QIcon:
        palette = QGuiApplication.palette()
        words = palette.color(QPalette.ColorRole.Text)
        disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        return icon("check", words, disabled, zoomed(_PICTURE))

    def _chevron(self, palette: QPalette) -> QIcon:
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        return icon("chevron-right", muted, disabled, zoomed(_CHEVRON))


def pop_up_by(
    menu: QMenu, button: QWidget, *, is_above: bool = False, is_at_end: bool = False
) -> None:
    """Open a menu a little below a button, or above it, from the edge where its words begin.

    Or from the other edge: where a button stands at the end of a row, the menu ends with it. It
    goes to the other side of the button where the screen has no room.
    """
    size, away = menu.sizeHint(), zoomed(BESIDE)
    area = QRect(button.mapToGlobal(QPoint()), button.size())
    left = area.left()
    if button.isRightToLeft() is not is_at_end:
        left = area.right() + 1 - size.width()
    below, above = area.bottom() + 1 + away, area.top() - away - size.height()
    screen = button.screen().availableGeometry()
    fits_below, fits_above = below + size.height() <= screen.bottom() + 1, above >= screen.top()
    goes_above = fits_above or not fits_below if is_above else fits_above and not fits_below
    menu.popup(QPoint(left, above if goes_above else below))


def keys_of(action: QAction) -> str:
    """Return the keys that a menu shows beside an entry, "" for none."""
    _words, tab, keys = action.text().partition("\t")
    shown: str = keys if tab else action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return shown
