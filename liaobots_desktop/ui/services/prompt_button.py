"""What the models of a service are told in new chats: a line of it, and the dialog of all."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from liaobots_desktop.service.profile import WEB, Profile
from liaobots_desktop.ui.choice_box import ARROW_WIDTH
from liaobots_desktop.ui.drawing import one_line, zoom_factor, zoomed

if TYPE_CHECKING:  # imported when the dialog opens
    from liaobots_desktop.ui.kept_drafts import KeptDrafts
    from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog

_SIDE, _GAP = 12, 8
"""Pixels at 100 % beside the words, as the style sheet has them, and before the arrow."""


class PromptButton(QPushButton):
    """Shows the beginning of a service's system prompt, and edits it; lives on the GUI thread.

    An arrow at its end says that something opens: without it, it would look like a field.

    Signals:
        changed: the Profile with another one.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "value")
        self.setAutoDefault(False)
        self._profile: Profile = WEB
        self.clicked.connect(self._on_clicked)

    def show_profile(self, profile: Profile) -> None:
        """Show what is kept for a service."""
        self._profile = profile
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(1, super().sizeHint().height())  # a long one is cut where there is no room

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - zoomed(2 * _SIDE + _GAP + ARROW_WIDTH)
        end, marked = Qt.TextElideMode.ElideRight, int(Qt.TextFlag.TextShowMnemonic)
        option.text = self.fontMetrics().elidedText(option.text, end, room, marked)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._draw_arrow(painter)

    def _draw_arrow(self, painter: QPainter) -> None:
        """Draw a chevron that points to where the dialog comes from, the end of the line."""
        zoom = zoom_factor()
        pen = painter.pen()
        pen.setColor(self.palette().buttonText().color())
        pen.setWidthF(1.6 * zoom)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        from_edge = zoomed(_SIDE) + ARROW_WIDTH * zoom / 2
        x, side = (from_edge, -1) if self.isRightToLeft() else (self.width() - from_edge, 1)
        tip = QPointF(x + side * 2 * zoom, self.height() / 2)
        arms = (QPointF(-4 * side, -4) * zoom, QPointF(-4 * side, 4) * zoom)
        painter.drawPolyline([tip + arms[0], tip, tip + arms[1]])

    def _show(self) -> None:
        prompt = self._profile.system_prompt
        text = self.tr("Default") if prompt is None else one_line(prompt)
        self.setText((text or self.tr("None")).replace("&", "&&"))

    @Slot()
    def _on_clicked(self) -> None:
        from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT
        from liaobots_desktop.ui.main_window import MainWindow
        from liaobots_desktop.ui.prompts.system_prompt_dialog import Edited, SystemPromptDialog

        kept, usual = self._profile.system_prompt, DEFAULT_SYSTEM_PROMPT
        limit = max(model.max_length for model in self._profile.shown_models)
        edited = Edited(usual if kept is None else kept, usual, limit)
        about = self.tr(
            "What the models of this service are told before all messages. New chats start "
            "with it; existing ones keep theirs."
        )
        dialog = SystemPromptDialog(edited, about, self)
        dialog.saved.connect(self._on_saved)
        window = self.window()
        if isinstance(window, MainWindow):
            self._keep_words_of(dialog, window.drafts)
            if window.spelling is not None:
                window.spelling.serve(dialog.field)
        dialog.open()

    def _keep_words_of(self, dialog: "SystemPromptDialog", kept: "KeptDrafts") -> None:
        from liaobots_desktop.store.draft_table import system_prompt_form

        place = system_prompt_form(f"the service {self._profile.id}")
        dialog.keep_in(kept, place, kept.find_form_if_readable(place))
        dialog.accepted.connect(partial(kept.save_form, place, ""))

    @Slot(str)
    def _on_saved(self, text: str) -> None:
        from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT

        prompt = None if text == DEFAULT_SYSTEM_PROMPT else text
        if prompt != self._profile.system_prompt:
            self._profile = self._profile._replace(system_prompt=prompt)
            self._show()
            self.changed.emit(self._profile)
