"""The colours of the app: tokens read from `resources/themes/`, and what Qt makes of them."""

import json
import re
from typing import Any, NamedTuple, Self

from PySide6.QtGui import QColor, QPalette, QPen

from liaobots_desktop import resources

_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "background",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "background",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "on_tip",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
}
_WRITTEN = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


NAMES = ("light", "dark", "light-contrast", "dark-contrast")
OWN_ACCENT = "green"
"""The accent that the themes' files have themselves."""


class Theme(NamedTuple):
    """One set of colour tokens (`resources/themes/NAME.json`); used on the GUI thread."""

    name: str
    tokens: dict[str, str]

    @classmethod
    def load(cls, name: str, accent: str = OWN_ACCENT) -> Self:
        """Read one of `NAMES` in one of the colours of `resources/themes/accents.json`."""
        tokens = _read(name)
        if accent != OWN_ACCENT:
            tokens |= _read("accents")[accent][name]
        return cls(name, tokens)

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on a dark background."""
        return self.name.startswith("dark")

    @property
    def is_high_contrast(self) -> bool:
        """Whether edges are as dark as what has the keyboard, which has a wider one then."""
        return self.name.endswith("-contrast")

    def color(self, token: str) -> QColor:
        """Return the colour of a token, for instance `muted`; KeyError for an unknown one."""
        return QColor(self.tokens[token])

    def edge(self, zoom: float, *, has_focus: bool) -> QPen:
        """Return the pen for the edge of a control that draws itself, wide as others at a zoom."""
        wide = 2 if has_focus and self.is_high_contrast else 1
        return QPen(self.color("accent" if has_focus else "line"), max(round(wide * zoom), 1))

    def palette(self) -> QPalette:
        """Return the palette for native widgets."""
        palette = QPalette()
        for role, token in _PALETTE_ROLES.items():
            palette.setColor(role, self.color(token))
        disabled = self.color("disabled")
        for role in _WRITTEN:
            palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
        return palette

    def style_sheet(self, zoom: float = 1.0) -> str:
        """Return `resources/style.qss` with every `{token}` its colour and every size zoomed.

        `{icons}` is the folder of the icons.
        """
        sheet = resources.path("style.qss").read_text(encoding="utf-8")
        sheet = sheet.replace("{icons}", resources.path("icons").as_posix())
        for token, color in self.tokens.items():
            sheet = sheet.replace(f"{{{token}}}", color)
        if zoom != 1.0:
            sheet = _zoomed(sheet, zoom)
        if self.is_high_contrast:
            from liaobots_desktop.ui.focus_room import with_wide_focus

            sheet = with_wide_focus(sheet, *(_pixels(width, zoom) for width in (1, 2)))
        return sheet


def _read(name: str) -> dict[str, Any]:
    text = resources.path(f"themes/{name}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _zoomed(sheet: str, zoom: float) -> str:
    def size(found: re.Match[str]) -> str:
        return f"{_pixels(int(found[1]), zoom)}px"

    return re.sub(r"\b(\d+)px", size, sheet)


def _pixels(wanted: int, zoom: float) -> int:
    return max(round(wanted * zoom), min(wanted, 1))  # a hairline stays one
