"""What an import has brought, and what of the file it has not: a small dialog."""

import math
import re

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop import joining
from liaobots_desktop.exchange.import_report import ImportReport
from liaobots_desktop.ui.copy_button import CopyButton
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import sized, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import copyable_label, label
from liaobots_desktop.ui.wrapping_row import WrappingRow

_WIDTH = 520
_Rows = list[tuple[str, int, int]]
_SMALL = 13
"""The size of the notes in the style sheet."""
_BULLET = "• "
_IN_A_PART = re.compile(r"(?<![:,،]) ")
"""A space within a part of a list: a number stays in the line of its word."""
_INSET = 14
"""What border, padding and the text's own margin take of the notes."""


class ImportReportDialog(Dialog):
    """Shows an ImportReport; deletes itself when it is closed; lives on the GUI thread."""

    def __init__(self, report: ImportReport, parent: QWidget) -> None:
        super().__init__(self.tr("Import"), parent)
        self._report = report
        self.fit(QSize(_WIDTH, 0))
        column = self.made_column(12)
        column.addWidget(label("dialogHeading", self._heading()))
        column.addWidget(label("explanation", self._summary()))
        counts = self._counts()
        shown = self._in_lines if self.is_narrow else self._in_a_table
        nest(column, shown(counts))
        if report.notes:
            column.addSpacing(zoomed(4))
            column.addWidget(label("fieldName", self.tr("Good to know")))
            column.addWidget(self._notes(self.width() - 2 * column.contentsMargins().left()), 1)
        nest(column, self._buttons())
        self.fit(QSize(_WIDTH, 0))
        self._close.setFocus()

    def _heading(self) -> str:
        report = self._report
        if report.new_chats:
            text = self.tr("{0} chats imported", "", report.new_chats)
            return text.format(_number(report.new_chats))
        if report.new_messages:
            return self.tr("Messages imported")
        return self.tr("Prompts imported") if report.new_prompts else self.tr("Nothing new")

    def _summary(self) -> str:
        report = self._report
        if not report.new_chats and not report.new_messages and not report.new_prompts:
            text = self.tr("Everything in this file from {0} is already here. Nothing was changed.")
            return text.format(report.source)
        text = self.tr("The file was read as an export from {0}.").format(report.source)
        if report.grown_chats:
            more = self.tr("{0} chats that were here have new messages.", "", report.grown_chats)
            text = joining.sentences(text, more.format(_number(report.grown_chats)))
        return text

    def _counts(self) -> _Rows:
        """Return names with what was read and what of it is new."""
        report = self._report
        rows = [
            (self.tr("Chats"), report.chats, report.new_chats),
            (self.tr("Branches"), report.branches, report.new_branches),
            (self.tr("Messages"), report.messages, report.new_messages),
        ]
        if report.prompts:
            rows.append((self.tr("Prompts"), report.prompts, report.new_prompts))
        return rows

    def _in_lines(self, rows: _Rows) -> QVBoxLayout:
        """Return the counts as sentences, where a table has no room."""
        lines = QVBoxLayout()
        lines.setSpacing(zoomed(4))
        for name, read, new in rows:
            text = self.tr("{0}: {1} in the file, {2} new, {3} already here")
            counts = (_number(count) for count in (read, new, read - new))
            line = _IN_A_PART.sub("\u00a0", text.format(name, *counts))
            lines.addWidget(copyable_label("count", line))
        return lines

    def _in_a_table(self, rows: _Rows) -> QGridLayout:
        heads = ("", self.tr("In the file"), self.tr("New"), self.tr("Already here"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(zoomed(24))
        grid.setVerticalSpacing(zoomed(8))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        for place, head in enumerate(heads):
            grid.addWidget(self._cell(head, "fieldName"), 0, place, right)
        for line, (name, read, new) in enumerate(rows, 1):
            grid.addWidget(self._cell(name, "fieldName"), line, 0)
            for place, count in enumerate((read, new, read - new), 1):
                cell = self._cell(_number(count), "count")
                of_what = joining.facts((name, heads[place]))
                cell.setAccessibleName(joining.named(of_what, _number(count)))
                grid.addWidget(cell, line, place, right)
        grid.setColumnStretch(4, 1)
        return grid

    def _cell(self, text: str, kind: str) -> QLabel:
        cell = copyable_label(kind, text)
        cell.setWordWrap(False)
        return cell

    def _notes(self, width: int) -> QTextEdit:
        notes = QTextEdit()
        notes.setObjectName("importNotes")
        notes.setAccessibleName(self.tr("Good to know"))
        notes.setReadOnly(True)
        notes.setTabChangesFocus(True)
        notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        notes.setPlainText("\n".join(f"{_BULLET}{note}" for note in self._report.notes))
        font = sized(self.font(), _SMALL)
        _hang(notes.document(), font)
        metrics, inset = QFontMetrics(font), 2 * zoomed(_INSET)
        needed = _height(notes.document(), font, width - inset)
        notes.setMinimumHeight(2 * metrics.lineSpacing() + inset)
        notes.setMaximumHeight(needed + inset)
        if notes.maximumHeight() <= notes.sizeHint().height():
            notes.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return notes

    def _buttons(self) -> WrappingRow:
        self._copy = CopyButton(self.tr("Copy report"), self._report.__str__)
        self._close = QPushButton(self.tr("Close"))
        self._close.setProperty("kind", "primary")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        row = WrappingRow(zoomed(8))
        row.add(self._copy, self._close, last=True)
        return row


def _hang(document: QTextDocument, font: QFont) -> None:
    """Let lines that are broken go on below their words, not below the bullet."""
    width = QFontMetricsF(font).horizontalAdvance(_BULLET)
    document.setIndentWidth(width)  # on the side from which a note is read
    hanging = QTextBlockFormat()
    hanging.setIndent(1)
    hanging.setTextIndent(-width)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(hanging)


def _height(document: QTextDocument, font: QFont, width: int) -> int:
    """Return how high a text is that is laid out in a font at a width, in pixels."""
    tried = document.clone()
    tried.setDocumentMargin(0)
    tried.setDefaultFont(font)
    tried.setTextWidth(width)
    return math.ceil(tried.size().height())


def _number(count: int) -> str:
    return QLocale().toString(count)
