"""How one part is drawn this time: what is marked in it, and what is pointed at or focused."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen

from liaobots_desktop.ui.transcript.document import Mark
from liaobots_desktop.ui.transcript.style import TextStyle


class StretchKind(Enum):
    """Why a stretch of text has another background."""

    SELECTED = auto()
    FOUND = auto()
    CURRENT = auto()
    """The hit of a search that the user stands on."""

    def edge(self, style: TextStyle) -> QPen | None:
        """Return the pen for a frame, if it has one: no fill is seen enough on each ground."""
        is_high = style.theme.is_high_contrast
        if self is StretchKind.CURRENT:
            return QPen(style.color("text" if is_high else "warning"), 2 if is_high else 1)
        is_framed = is_high and self is StretchKind.FOUND
        return QPen(style.color("warning"), 1) if is_framed else None


class Stretch(NamedTuple):
    """Positions of a part's document; `end` None stands for its end."""

    start: int
    end: int | None
    kind: StretchKind = StretchKind.SELECTED

    def color(self, style: TextStyle) -> QColor:
        """Return the background."""
        if self.kind is StretchKind.SELECTED:
            return style.selection_color
        return style.color("found" if self.kind is StretchKind.FOUND else "found_current")

    def text_color(self, style: TextStyle) -> QColor:
        """Return the colour of the text on it: no other one can be read there in each theme."""
        return style.color("text")


@dataclass(frozen=True, slots=True)
class PartButton:
    """Something in a part that can be clicked; `rect` is in the part's own coordinates.

    `label` is what a screen reader says, and usually the word that is drawn. `is_on` is None for
    a button that is nothing to be turned on or off.
    """

    action: str
    label: str
    rect: QRectF
    is_on: bool | None = None


@dataclass(slots=True)
class Spot:
    """Something in the transcript, by numbers: a message, one of its parts, what is in that.

    `action` is that of a part's button, or of the message itself where `part` is -1.
    """

    item: int = -1
    part: int = -1
    action: str = ""
    link: Mark | None = None

    def clear(self) -> None:
        """Name nothing."""
        self.item, self.part, self.action, self.link = -1, -1, "", None


@dataclass(frozen=True, slots=True)
class Look:
    """What `Part.draw` shows besides the text itself.

    The stretches are painted in their order. `hovered` and `focused` are the actions of buttons.
    """

    stretches: tuple[Stretch, ...] = ()
    hovered: str = ""
    focused: str = ""
    hovered_link: Mark | None = None
    focused_link: Mark | None = None


PLAIN = Look()
"""Nothing is marked, hovered or focused."""
