"""The list of the palette: the keyboard stays in the field, the mouse marks the row it is over."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMargins, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from liaobots_desktop.store.search.found import FoundCode
from liaobots_desktop.ui.drawing import mirrored_point
from liaobots_desktop.ui.palette.margins import behind_rows, within_margins
from liaobots_desktop.ui.palette.result_delegate import ResultDelegate
from liaobots_desktop.ui.palette.result_model import ResultModel
from liaobots_desktop.ui.palette.rows import CodeAction, Heading, Row
from liaobots_desktop.ui.theme import Theme


class ResultList(QListView):
    """Shows a ResultModel; lives on the GUI thread.

    Signals:
        chosen(row): the number of the row to go to.
        window_wanted(row): the number of the row to go to in a window of its own.
        code_action_chosen(action, row): what to do with the code of a row.
    """

    chosen = Signal(int)
    window_wanted = Signal(int)
    code_action_chosen = Signal(object, int)

    def __init__(self, results: ResultModel, theme: Theme) -> None:
        super().__init__()
        self._results = results
        self._delegate = ResultDelegate(theme, self, results)
        self.setViewport(QWidget())  # one that PySide6 knows, see `EvenListView`
        # at each key the card, its shadow and the window would be drawn below the rows: 2 ms
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setModel(results)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Results"))
        self.setMouseTracking(True)
        self.setMinimumHeight(1)  # the card hugs its rows
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().rangeChanged.connect(self._keep_end)
        self._keep_end()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._delegate.set_theme(theme)
        self._keep_end()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    @Slot()
    def _keep_end(self) -> None:
        """End the rows where they end with a scroll bar."""
        free = 0 if self.verticalScrollBar().maximum() > 0 else behind_rows()
        left, right = (free, 0) if self.isRightToLeft() else (0, free)
        if self.viewportMargins() != QMargins(left, 0, right, 0):
            self.setViewportMargins(left, 0, right, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scroll bar to the other side (Qt)."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._keep_end()

    def set_model_names(self, names: Mapping[str, str]) -> None:
        """Take what the models of chats are called, by id."""
        self._delegate.model_names = names
        self.viewport().update()

    def current_row(self) -> Row | None:
        """Return what is marked, if anything is."""
        row = self.currentIndex().row()
        return self._results.rows[row] if 0 <= row < len(self._results.rows) else None

    def height_of_rows(self, most: int) -> int:
        """Return the height of the rows, in pixels, of as many as have room whole in `most`.

        No heading comes last: it says what rows below it are. A first row that is higher is cut.
        """
        height = whole = 0
        for row in self._results.rows:
            height += self._delegate.height_of(row)
            if height > most:
                return whole or most
            if not isinstance(row, Heading):
                whole = height
        return height

    def mark(self, row: int | None) -> None:
        """Mark a row and bring it into sight, its heading too if it is the first one below it."""
        if row is None:
            self.setCurrentIndex(QModelIndex())
            return
        self.setCurrentIndex(self._results.index(row))
        if self._results.selectable_from(row - 1, -1) is None:
            self.scrollToTop()  # the list may have to grow yet, and then it has room for both
        else:
            self.scrollTo(self._results.index(row))

    def use_key(self, key: int) -> bool:
        """Move the mark by a key of the field; return whether it is one that does."""
        target = self._target_of(key)
        if target is None:
            return False
        found = self._results.selectable_from(*target)
        if found is not None:
            self.mark(found)
            self.say(str(self._results.index(found).data()))
        return True

    def _target_of(self, key: int) -> tuple[int, int] | None:
        """Return the row that a key leads to, and where to go on if that is a heading."""
        here = self.currentIndex().row()
        targets: dict[int, tuple[int, int]] = {
            Qt.Key.Key_Up: (here - 1, -1),
            Qt.Key.Key_Down: (here + 1, 1),
            Qt.Key.Key_Home: (0, 1),
            Qt.Key.Key_End: (len(self._results.rows) - 1, -1),
        }
        if key == Qt.Key.Key_PageUp:
            return self._page_from(here, -1), 1
        if key == Qt.Key.Key_PageDown:
            return self._page_from(here, 1), -1
        return targets.get(key)

    def _page_from(self, row: int, step: int) -> int:
        """Return the row that is about a screen further on, at the last one at most."""
        room = self.viewport().height()
        rows = self._results.rows
        while 0 <= row + step < len(rows) and room > 0:
            row += step
            room -= self._delegate.height_of(rows[row])
        return row

    def say(self, text: str) -> None:
        """Tell a screen reader, whose focus is in the field, what is found or marked now."""
        # here, because its enums take 10 ms of the first opening
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _action_at(self, event: QMouseEvent, index: QModelIndex) -> CodeAction | None:
        row = self.current_row()
        if not isinstance(row, FoundCode) or index != self.currentIndex():
            return None
        area = within_margins(self.visualRect(index))
        point = mirrored_point(self, area, event.position().toPoint())
        return self._delegate.code.action_at(area, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the mouse; it does not scroll."""
        index = self.indexAt(event.position().toPoint())
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setAutoScroll(False)
            self.setCurrentIndex(index)
            self.setAutoScroll(True)
        is_word = self._action_at(event, index) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_word else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release: a press alone chooses nothing."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the row, or do what the word under the mouse says.

        The middle button, and Ctrl, want a window for it, as in the list of chats and in browsers.
        """
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        is_middle = event.button() is Qt.MouseButton.MiddleButton
        if not index.isValid() or not (is_left or is_middle):
            return
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        action = self._action_at(event, index) if is_left and not has_ctrl else None
        if action is not None:
            self.code_action_chosen.emit(action, index.row())
        elif index.flags() & Qt.ItemFlag.ItemIsSelectable:
            (self.window_wanted if is_middle or has_ctrl else self.chosen).emit(index.row())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._delegate.theme.color("background"))
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self._delegate.set_theme(self._delegate.theme)
        return super().event(event)
