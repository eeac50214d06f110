"""Says to a screen reader where the message cursor went."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from liaobots_desktop import joining
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.painter import TranscriptPainter
from liaobots_desktop.ui.transcript.part import DocumentPart

_MAX_TEXT = 200


class CursorSpeaker:
    """Announces a message's begin, and has words for links and buttons; on the GUI thread."""

    def __init__(self, view: QWidget, layout: TranscriptLayout, painter: TranscriptPainter) -> None:
        self._view = view
        self._layout = layout
        self._painter = painter

    def say(self, spot: Spot, author: str) -> None:
        """Announce a spot; without a screen reader this does nothing."""
        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self._view, self.words_for(spot, author))
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def words_for(self, spot: Spot, author: str) -> str:
        """Return what is said; `author` wrote the message."""
        item = self._layout.items[spot.item]
        if spot.action and spot.part < 0:
            actions = self._painter.actions(spot.item)
            return next((a.label for a in actions if a.name == spot.action), "")
        if spot.part < 0:
            return joining.named(author, item.text()[:_MAX_TEXT].strip())
        part = item.parts[spot.part]
        if spot.action:
            buttons = part.buttons(self._layout.setting)
            return next((b.label for b in buttons if b.action == spot.action), "")
        if isinstance(part, DocumentPart) and spot.link is not None:
            return part.plain_text(self._layout.setting, (spot.link.start, spot.link.end))
        return ""
