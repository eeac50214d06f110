"""Says a growing answer to a screen reader, one sentence at a time."""

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.code_end import CodeEnd
from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.footer import status_of
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.sentences import SentenceCutter

_BEAT = 300
"""Milliseconds between two sentences."""
_ENOUGH = 8
"""Sentences that wait at most before more are looked for."""
_OPEN_MARKS = "*_~` "
"""Marks that an open block still shows because they are not closed yet."""


@dataclass(slots=True)
class _Progress:
    """How much of an answer was queued: whole parts, and sentences of the part after them."""

    part: int = 0
    sentences: int = 0
    code_lines: int = 0


class Announcer(QObject):
    """Announces answers while they arrive; lives on the GUI thread.

    It reads what is seen, not the source. Without a screen reader it does nothing at all.
    """

    def __init__(self, layout: TranscriptLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._layout = layout
        self._speaker = parent
        self._progress: dict[MessageId, _Progress] = {}
        self._waiting: deque[str] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._on_beat)

    def go_on(self, item: MessageItem) -> None:
        """Take note that an answer goes on: what was there before is not said again."""
        if QAccessible.isActive():
            self._progress[item.message.id] = _Progress(part=max(len(item.parts) - 1, 0))

    def follow(self, item: MessageItem) -> None:
        """Take note that an answer has grown or ended."""
        if not QAccessible.isActive():
            return
        self._progress.setdefault(item.message.id, _Progress())
        if item.end is EndState.STOPPED:  # who stops an answer does not want to hear the rest
            self._waiting.clear()
            self._progress[item.message.id].part = len(item.parts)
        if not self._timer.isActive():
            self._timer.start()

    def say(self, sentence: str) -> None:
        """Say something that is no answer, now."""
        if QAccessible.isActive():
            self._say(sentence)

    def forget(self) -> None:
        """Say nothing more: other messages, or another branch, are shown."""
        self._progress.clear()
        self._waiting.clear()
        self._timer.stop()

    @Slot()
    def _on_beat(self) -> None:
        for message_id in list(self._progress):
            index = self._layout.index_of(message_id)
            if index is None or self._has_said(self._layout.items[index]):
                del self._progress[message_id]
        if self._waiting:
            self._say(self._waiting.popleft())
        elif not self._progress:
            self._timer.stop()

    def _say(self, sentence: str) -> None:
        event = QAccessibleAnnouncementEvent(self._speaker, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _has_said(self, item: MessageItem) -> bool:
        """Queue what is new in an answer; return whether it has ended and all is queued."""
        progress = self._progress[item.message.id]
        while progress.part < len(item.parts) and len(self._waiting) < _ENOUGH:
            if not self._queue_part(item, progress):
                return False
        if item.end is None or item.has_backlog or progress.part < len(item.parts):
            return False
        self._waiting.append(status_of(item.end) or self.tr("Answer complete."))
        return True

    def _queue_part(self, item: MessageItem, progress: _Progress) -> bool:
        """Queue what is new in the next part; return whether the part is final."""
        part = item.parts[progress.part]
        is_final = progress.part < item.final_count
        if isinstance(part, CodePart):
            progress.code_lines += part.line_count if is_final else 0
        elif isinstance(part, CodeEnd) and is_final:
            self._waiting.append(self.tr("Code block, %n lines.", "", progress.code_lines))
        elif isinstance(part, CodeHead):
            progress.code_lines = 0
        elif isinstance(part, DocumentPart):
            self._queue_sentences(part, progress, is_final)
        if is_final:
            progress.part += 1
            progress.sentences = 0
        return is_final

    def _queue_sentences(self, part: DocumentPart, progress: _Progress, is_final: bool) -> None:
        cutter = SentenceCutter()
        sentences = cutter.feed(part.plain_text(self._layout.setting))
        if is_final:
            sentences += cutter.flush()
        for sentence in sentences[progress.sentences :]:
            self._waiting.append(sentence if is_final else sentence.strip(_OPEN_MARKS))
        progress.sentences = max(progress.sentences, len(sentences))
