"""Asks for files, has them read, and attaches their texts to the draft of the open chat."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from liaobots_desktop import joining
from liaobots_desktop.bridge.attachment_reader import AttachmentReader, Taken
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.composing.attachment import Attachment, fenced
from liaobots_desktop.speech import number
from liaobots_desktop.ui.attaching.taking_back import TakingBack
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.draft_attachments import DraftAttachments
from liaobots_desktop.ui.kept_attachments import Place

_MOST = 50
"""Texts that go along with one question."""
_TOLD = 3
"""Refusals that a notice tells in full."""


class _Edit(NamedTuple):
    """A call that reads a text for a question that is edited."""

    place: Place
    later: list[tuple[QTextCursor, str]]
    """Where texts of later calls begin that came meanwhile, and their first lines."""

    def first(self) -> QTextCursor | None:
        """Return where the first of those begins that are still there."""
        there = [each for each, line in self.later if _begins(each, line)]
        return min(there, key=QTextCursor.position, default=None)


class Attaching(QObject):
    """Made when something is attached for the first time; lives on the GUI thread.

    Signals:
        notice_raised: a Notice about what was not attached, or is not certain.
        chats_found: the path of a file that holds chats, which are to be imported.
    """

    notice_raised = Signal(object)
    chats_found = Signal(str)

    def __init__(self, drafts: DraftAttachments, composer: Composer, window: QWidget) -> None:
        super().__init__(window)
        self._drafts = drafts
        self._composer = composer
        self._window = window
        self._folder = ""
        self._pasted = 0
        self._edits: dict[int, _Edit] = {}
        """Calls whose text goes into a question that is edited, in the order of asking."""
        self._taking_back = TakingBack(drafts, composer.field)
        self._reader = AttachmentReader(self)
        self._reader.taken.connect(self._on_taken)
        drafts.stop_requested.connect(self._reader.stop)

    def ask(self) -> None:
        """Ask for files and attach them."""
        from liaobots_desktop.ui.file_dialog import FileDialog  # what is pasted needs none of it

        dialog = FileDialog(self._window, self.tr("Attach text files"), self._folder)
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_selected)
        QDialog.open(dialog)

    def take_files(self, paths: Sequence[str]) -> None:
        """Attach files; a single one that holds chats is imported instead."""
        if self._has_room_for(len(paths)):
            names = [Path(path).name for path in paths]
            more = self.tr("{0} files", "", len(names)).format(number(len(names)))
            self._begin(self._reader.read_files(paths), names[0] if len(names) == 1 else more)

    def take_text(self, text: str | QByteArray, name: str = "") -> None:
        """Attach a text, or its UTF-8; without a name it is called a pasted one."""
        if not self._has_room_for(1):
            return
        if not name:
            self._pasted += 1
            name = self.tr("Pasted text {0}.txt").format(self._pasted)
        self._begin(self._reader.take_text(name, text), name)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read."""
        return self._reader.is_busy

    def shut_down(self) -> bool:
        """Attach what is read within two seconds; returns whether all threads have ended."""
        return self._reader.shut_down()

    def _has_room_for(self, count: int) -> bool:
        if self._drafts.count(self._drafts.place) + count <= _MOST:
            return True
        text = self.tr("No more than {0} texts can go along with one question.", "", _MOST)
        self.notice_raised.emit(Notice(text.format(_MOST)))
        return False

    def _begin(self, call: int, name: str) -> None:
        if self._composer.attached.is_editing:
            self._edits[call] = _Edit(self._drafts.place, [])
        else:
            self._drafts.begin(self._drafts.place, call, name)

    @Slot(object)
    def _on_selected(self, paths: Sequence[str]) -> None:
        if paths:
            self._folder = str(Path(paths[0]).parent)
            self.take_files(paths)

    @Slot(int, object)
    def _on_taken(self, call: int, taken: Taken) -> None:
        if call in self._edits:
            earlier = [edit for begun, edit in self._edits.items() if begun < call]
            self._put_into_edit(self._edits.pop(call), earlier, taken.attachments)
        else:
            self._drafts.end(call, taken.attachments)
            self._taking_back.note(taken.attachments)
        if taken.chats is not None:
            self.chats_found.emit(str(taken.chats))
        text = self._told(taken)
        if text:
            self.notice_raised.emit(Notice(text))

    def _put_into_edit(
        self, edit: "_Edit", earlier: "Sequence[_Edit]", attachments: Sequence[Attachment]
    ) -> None:
        """Write texts into the question that is edited, in the form in which they are sent.

        What is read late stands before what came of later calls; `earlier` are not read yet.
        """
        if edit.place != self._drafts.place or not self._composer.attached.is_editing:
            return
        for attachment in attachments:
            text = fenced(attachment)
            written = self._write_before(edit.first(), text)
            if written is not None:
                for each in earlier:
                    each.later.append((QTextCursor(written), text.partition("\n")[0]))

    def _write_before(self, later: QTextCursor | None, text: str) -> QTextCursor | None:
        """Write a text where another begins, or last; returns where it begins, if it has room."""
        field = self._composer.field
        document, caret = field.document(), field.textCursor()
        end, is_empty = document.characterCount() - 1, document.isEmpty()
        if later is None:
            begin = end if is_empty else end + 2
            field.moveCursor(caret.MoveOperation.End)
            field.insert_long(text if is_empty else f"\n\n{text}")
        else:
            begin = later.position()
            field.setTextCursor(later)
            field.insert_long(f"{text}\n\n")
            field.setTextCursor(caret)
        if document.characterCount() - 1 == end:
            return None
        written = QTextCursor(document)
        written.setPosition(begin)
        return written

    def _told(self, taken: Taken) -> str:
        """Return what there is to say of files that are no text, or not certainly read."""
        sentences = [*taken.refusals[:_TOLD]]
        if len(taken.refusals) > _TOLD:
            more = len(taken.refusals) - _TOLD
            sentences.append(self.tr("{0} more were not attached.", "", more).format(number(more)))
        for attachment in taken.attachments:
            if attachment.encoding:
                text = self.tr("“{0}” is not UTF-8. It was read as {1}: check that it looks right.")
                sentences.append(
                    text.format(joining.file_name(attachment.name), attachment.encoding)
                )
        return joining.sentences(*sentences)


def _begins(cursor: QTextCursor, line: str) -> bool:
    return cursor.atBlockStart() and cursor.block().text() == line
