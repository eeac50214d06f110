"""Tables inside lists and quotes: their columns are as wide as those of other tables."""

from collections.abc import Iterator

from PySide6.QtGui import QTextFormat, QTextLength, QTextTable

from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.table_measure import Measure
from liaobots_desktop.ui.transcript.table_shape import column_widths, paper_widths
from liaobots_desktop.ui.transcript.turned_columns import TurnedColumns

_WHOLE = QTextFormat.Property.UserProperty.value + 20
_LEAST = _WHOLE + 1
_IS_TURNED = _WHOLE + 2


def note_measure(table: QTextTable, measure: Measure, *, is_turned: bool) -> None:
    """Let a table know what its columns need, and whether the first one is on the right.

    Lists indent such a table on the right.
    """
    table_format = table.format()
    table_format.setProperty(_WHOLE, list(measure.whole))
    table_format.setProperty(_LEAST, list(measure.least))
    table_format.setProperty(_IS_TURNED, is_turned)
    table.setFormat(table_format)


def fit_tables(document: TextDocument, width: int, *, is_paper: bool) -> tuple[int, int]:
    """Give the tables of a document columns for `width` pixels; return from where to where.

    What reaches out of that has to be scrolled sideways, or on paper drawn smaller. Two zeros
    stand for no tables.
    """
    first = last = 0
    widths_for = paper_widths if is_paper else column_widths
    document.turned.clear()
    for table, measure in _measured(document):
        table_format = table.format()
        left, right = round(table_format.leftMargin()), round(table_format.rightMargin())
        widths = widths_for(measure, width - left - right)
        fixed = QTextLength.Type.FixedLength
        table_format.setColumnWidthConstraints([QTextLength(fixed, each) for each in widths])
        table_format.setWidth(QTextLength(fixed, sum(widths)))
        table.setFormat(table_format)
        begin = left
        if table_format.property(_IS_TURNED):
            begin = width - right - sum(widths)
            span = table.firstPosition(), table.lastPosition()
            document.turned.append(
                TurnedColumns(widths, left=left, shift=begin - left, span=span, is_by_rows=is_paper)
            )
        first, last = min(first, begin), max(last, begin + sum(widths))
    return first, last


def _measured(document: TextDocument) -> Iterator[tuple[QTextTable, Measure]]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.format().hasProperty(_WHOLE):
            whole, least = (frame.format().property(key) for key in (_WHOLE, _LEAST))
            yield frame, Measure(tuple(map(int, whole)), tuple(map(int, least)))
