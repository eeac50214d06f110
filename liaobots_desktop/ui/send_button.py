"""Send, or Stop in the same place and size."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from liaobots_desktop.ui.drawing import sized, width_of, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.theme import Theme

_HEIGHT, _ICON = 34, 16
_BESIDE_WORD, _BRIEF = 64, 40
"""Pixels at 100 %: what the button is wider than its word, and how wide it is without one."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Composer", text)


class SendButton(QPushButton):
    """The composer's button; lives on the GUI thread."""

    _is_brief = False

    def show_state(self, theme: Theme, keys: str, *, stops: bool, is_brief: bool) -> None:
        """Show what a press does, and its keys; without its word where there is little room."""
        self._is_brief = is_brief
        label = _tr("Stop") if stops else _tr("Send")
        self.setText("" if is_brief else label)
        self.setAccessibleName(label)
        self.setToolTip(f"{label} ({keys})")
        self.setIcon(self.draw(theme, stops=stops))
        self.setIconSize(QSize(zoomed(_ICON), zoomed(_ICON)))
        self.setFixedSize(self.wanted_width(), zoomed(_HEIGHT))
        look = ("" if stops else "primary", is_brief)
        if (self.property("kind"), self.property("brief")) != look:
            self.setProperty("kind", look[0])
            self.setProperty("brief", look[1])
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                from liaobots_desktop.ui.restyle import restyle

                restyle(self)

    def draw(self, theme: Theme, *, stops: bool) -> QIcon:
        """Return the icon, which takes 10 ms when it is first drawn."""
        name, token = ("stop", "text") if stops else ("send", "on_accent")
        return icon(name, theme.color(token), theme.color("disabled"), size=zoomed(_ICON))

    def wanted_width(self) -> int:
        """Return a width that is the same for both labels: the button must not jump."""
        if self._is_brief:
            return zoomed(_BRIEF)
        font = sized(self.font(), 14, bold=True)
        widest = max(width_of(font, label) for label in (_tr("Send"), _tr("Stop")))
        return widest + zoomed(_BESIDE_WORD)
