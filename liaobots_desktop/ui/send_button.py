"""Send, or Stop in the same place and size."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from liaobots_desktop.ui.drawing import sized, width_of, zoomed
from liaobots_desktop.ui.icons import before_word, beside, icon
from liaobots_desktop.ui.theme import Theme

_HEIGHT, _ICON = 34, 16
_BESIDE_WORD, _BRIEF = 64, 40
"""Pixels at 100 %: what the button is wider than its word, and how wide it is without one."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Composer", text)


class SendButton(QPushButton):
    """The composer's button; lives on the GUI thread."""

    _is_brief = False
    held_by = ""
    """Why the question cannot be sent as it is, "" if it can; a press tells what can be done."""

    def show_state(self, theme: Theme, keys: str, *, stops: bool, is_brief: bool) -> None:
        """Show what a press does, and its keys; without its word where there is little room."""
        self._is_brief = is_brief
        held_by = "" if stops else self.held_by
        label = _tr("Stop") if stops else _tr("Send")
        self.setText("" if is_brief else label)
        self.setAccessibleName(label)
        self.setToolTip(held_by or f"{label} ({keys})")
        self.setAccessibleDescription(held_by)
        self.setIcon(self.draw(theme, stops=stops, is_held=bool(held_by)))
        self.setIconSize(QSize(zoomed(_ICON) + (0 if is_brief else beside()), zoomed(_ICON)))
        self.setFixedSize(self.wanted_width(), zoomed(_HEIGHT))
        look = ("" if stops or held_by else "primary", is_brief)
        if (self.property("kind"), self.property("brief")) != look:
            self.setProperty("kind", look[0])
            self.setProperty("brief", look[1])
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                from liaobots_desktop.ui.restyle import restyle

                restyle(self)

    def draw(self, theme: Theme, *, stops: bool, is_held: bool = False) -> QIcon:
        """Return the icon, which takes 10 ms when it is first drawn."""
        name = "stop" if stops else "send"
        token = "text" if stops or is_held else "on_accent"
        made = icon if self._is_brief else before_word
        return made(name, theme.color(token), theme.color("disabled"), size=zoomed(_ICON))

    def wanted_width(self) -> int:
        """Return a width that is the same for both labels: the button must not jump."""
        if self._is_brief:
            return zoomed(_BRIEF)
        font = sized(self.font(), 14, bold=True)
        widest = max(width_of(font, label) for label in (_tr("Send"), _tr("Stop")))
        return widest + zoomed(_BESIDE_WORD)
