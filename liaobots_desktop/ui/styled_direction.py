"""Rules of the style sheet for languages that are written from the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.theme import Theme

_RADIUS = 6
"""Pixels at 100 %."""
_PADDING = 4
"""Pixels at 100 % beside the word of a button without a frame, in its ring of the keyboard."""
_USUAL = "AlignLeading|AlignVCenter"
_ON_THE_RIGHT = "AlignTrailing|AlignAbsolute|AlignVCenter"
_FROM_THE_RIGHT = f"""
QLabel[wordWrap="true"] {{
    qproperty-textInteractionFlags: TextSelectableByMouse;
    qproperty-focusPolicy: NoFocus;
}}
QLabel[alignment="{_USUAL}"] {{ qproperty-alignment: "{_ON_THE_RIGHT}"; }}
#noticeBar QPushButton, QPushButton[kind="word"] {{
    text-decoration: none; border-radius: 0; background-clip: margin;
    margin: 0 {{beside}}px; padding-left: 0; padding-right: 0;
    border-left: none; border-right: none; border-bottom: {{line}}px solid {{text}};
}}
#noticeBar QPushButton {{ border-bottom: {{line}}px solid {{warning}}; }}
#noticeBar QPushButton:disabled {{ border-bottom: {{line}}px solid transparent; }}
#noticeBar QPushButton:focus, QPushButton[kind="word"]:focus {{
    margin: 0; padding-left: {{padding}}px; padding-right: {{padding}}px;
    border: {{ring}}px solid {{accent}};
}}
#noticeBar QPushButton:focus {{ border: {{ring}}px solid {{warning}}; }}
#comparisonFoot #addedWords {{ text-decoration: none; border-bottom: {{mark}}px solid {{text}}; }}
#keysTree::item:first {{
    border-radius: 0;
    border-top-right-radius: {{radius}}px;
    border-bottom-right-radius: {{radius}}px;
}}
#keysTree::item:last {{
    border-radius: 0;
    border-top-left-radius: {{radius}}px;
    border-bottom-left-radius: {{radius}}px;
}}
"""
"""Qt 6.10 puts Latin letters on the left of a mirrored label, and shifts each line that it breaks
by a space, except in labels whose text can be selected: those are laid out as documents. A line
under Arabic words lies on the dots of letters, and stands elsewhere under their spaces, which
are of another font: it is drawn below the letters, as wide as they are and as thick as others.
What stands beside them in other languages is a margin here, and comes back for the ring of the
keyboard."""
_FROM_THE_LEFT_AGAIN = (
    f'\nQLabel[alignment="{_ON_THE_RIGHT}"] {{ qproperty-alignment: "{_USUAL}"; }}\n'
)


class StyledDirection:
    """Knows for which direction the widgets were styled last."""

    def __init__(self) -> None:
        self._is_mirrored = False

    def is_another(self, application: QApplication) -> bool:
        """Whether the language that is spoken now is written from another side."""
        return _is_mirrored(application) is not self._is_mirrored

    def style_sheet(self, application: QApplication, theme: Theme) -> str:
        """Return what is to be added to the style sheet, nothing in most languages."""
        was_mirrored, self._is_mirrored = self._is_mirrored, _is_mirrored(application)
        if self._is_mirrored:
            sheet = _FROM_THE_RIGHT
            for name, pixels in _sizes(theme).items():
                sheet = sheet.replace(f"{{{name}}}", str(pixels))
            for token in ("text", "warning", "accent"):
                sheet = sheet.replace(f"{{{token}}}", theme.tokens[token])
            return sheet
        return _FROM_THE_LEFT_AGAIN if was_mirrored else ""


def _sizes(theme: Theme) -> dict[str, int]:
    ring = max(zoomed(2 if theme.is_high_contrast else 1), 1)
    beside = zoomed(_PADDING) + max(zoomed(1), 1)
    return {
        "radius": zoomed(_RADIUS),
        "beside": beside,
        "ring": ring,
        "padding": beside - ring,
        "line": max(zoomed(1), 1),
        "mark": max(zoomed(2) // 3, 1),
    }


def _is_mirrored(application: QApplication) -> bool:
    return application.layoutDirection() is Qt.LayoutDirection.RightToLeft
