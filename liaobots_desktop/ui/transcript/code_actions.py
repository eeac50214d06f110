"""What the buttons of a block of code do; nothing moves under the reader while they do it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Signal

from liaobots_desktop.markup.code_language import file_name_for
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_source import (
    code_of,
    nested_code_of,
    without_last_line_end,
)
from liaobots_desktop.ui.transcript.context_menu import MenuEntry
from liaobots_desktop.ui.transcript.folding import end_of, fit_block, head_of
from liaobots_desktop.ui.transcript.hit import HitTester
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.nested_code import NestedCode
from liaobots_desktop.ui.transcript.scrolling_view import ScrollingView
from liaobots_desktop.ui.transcript.text_part import TextPart


class CodeActions(QObject):
    """Presses the buttons of blocks of code for one view; lives on the GUI thread.

    Signals:
        copy_requested(item, part): the code below this header should be copied.
        nested_copy_requested(code, block): this code, of a card in a list or a quote, should be.
        save_requested(code, name): this code should be saved; a name for the file, without folder.
    """

    copy_requested = Signal(int, int)
    nested_copy_requested = Signal(object, object)
    save_requested = Signal(object, str)

    def __init__(self, view: ScrollingView, tester: HitTester) -> None:
        super().__init__(view)
        self._view = view
        self._tester = tester

    def press(self, spot: Spot) -> None:
        """Do what the button of a part is for; nothing if the part has no code."""
        parts = self._view.transcript.items[spot.item].parts
        part = parts[spot.part]
        if isinstance(part, TextPart):
            self._press_nested(spot, part)
            return
        head = head_of(parts, spot.part)
        if head is None or not isinstance(part, CodeHead | CodeEnd):
            return
        if spot.action == "copy_code":
            self.copy_requested.emit(spot.item, head)
        elif spot.action == "save_code":
            layout = self._view.transcript
            self._save(code_of(layout.items[spot.item], head, layout.setting), part.code)
        elif spot.action == "wrap_code":
            self._wrap(spot.item, head, part.code)
        elif spot.action == "fold_code":
            self._fold(spot.item, head, part.code)

    def entries(self, item: int, part: int) -> tuple[MenuEntry, ...]:
        """Return what the context menu offers about the block that a part belongs to."""
        parts = self._view.transcript.items[item].parts
        head = head_of(parts, part)
        header = None if head is None else parts[head]
        if head is None or not isinstance(header, CodeHead):
            return ()
        wrap = (
            QCoreApplication.translate("TranscriptView", "Do not wrap long lines")
            if header.code.is_wrapped
            else QCoreApplication.translate("TranscriptView", "Wrap long lines")
        )
        found = [
            self._entry(
                QCoreApplication.translate("TranscriptView", "Save code as…"),
                Spot(item, head, "save_code"),
            ),
            self._entry(wrap, Spot(item, head, "wrap_code")),
        ]
        end = end_of(parts, head) - 1
        fold = parts[end].buttons(self._view.transcript.setting) if end > head else []
        found += [self._entry(button.label, Spot(item, end, button.action)) for button in fold]
        return tuple(found)

    def nested_entries(self, spot: Spot, code: NestedCode) -> tuple[MenuEntry, ...]:
        """Return what the context menu offers about code inside the list or quote of a spot."""
        return (
            self._entry(
                QCoreApplication.translate("TranscriptView", "Copy code"),
                Spot(spot.item, spot.part, code.copy_action),
            ),
            self._entry(
                QCoreApplication.translate("TranscriptView", "Save code as…"),
                Spot(spot.item, spot.part, code.save_action),
            ),
        )

    def _press_nested(self, spot: Spot, part: TextPart) -> None:
        block = part.code_of_button(spot.action)
        if block is None:
            return
        code = nested_code_of(self._view.transcript.items[spot.item], part, block)
        if spot.action == block.save_action:
            self._save(code, block)
        else:
            self.nested_copy_requested.emit(without_last_line_end(code), block)

    def _entry(self, text: str, spot: Spot) -> MenuEntry:
        return MenuEntry(text, lambda: self.press(spot))

    def _save(self, code: str, block: CodeBlock) -> None:
        name = file_name_for(block.language)
        if block.name:
            from liaobots_desktop.exchange.file_names import safe_name

            name = safe_name(block.name)
        self.save_requested.emit(code, name)

    def _wrap(self, item: int, head: int, code: CodeBlock) -> None:
        def change() -> None:
            code.toggle_wrap()
            self._fit(item, head)

        self._keep_in_sight(item, head, change)

    def _fold(self, item: int, head: int, code: CodeBlock) -> None:
        """Fold or unfold; the row stays where it is when code above it goes."""
        layout = self._view.transcript
        row = end_of(layout.items[item].parts, head) - 1
        y = layout.part_top(item, row) - layout.top
        is_row_kept = not code.is_folded and 0 <= y < layout.view_height
        kept = row if is_row_kept else head
        y = layout.part_top(item, kept) - layout.top
        code.is_folded = not code.is_folded
        self._fit(item, head)
        layout.keep(item, kept, max(y, 0) if code.is_folded else y)
        self._view.arrange()

    def _keep_in_sight(self, item: int, head: int, change: Callable[[], None]) -> None:
        """Change a block; its header stays where it is, or else the text at the upper edge."""
        layout = self._view.transcript
        y = layout.part_top(item, head) - layout.top
        place = None if y >= 0 else self._tester.place_at(QPointF(0, 1))
        if place is None:
            change()
            layout.keep(item, head, y)
        else:
            before = layout.rect_of(place).top() - layout.top
            change()
            within = layout.rect_of(place).top() - layout.part_top(place.item, place.part)
            layout.keep(place.item, place.part, round(before - within))
        self._view.arrange()

    def _fit(self, item: int, head: int) -> None:
        layout = self._view.transcript
        fit_block(layout.items[item], head, layout.setting)
        layout.refresh(item)
