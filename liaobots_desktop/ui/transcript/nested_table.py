"""Tables inside lists and quotes: their columns are as wide as those of other tables."""

from collections.abc import Iterator

from PySide6.QtGui import QTextDocument, QTextFormat, QTextLength, QTextTable

from liaobots_desktop.ui.transcript.table_measure import Measure
from liaobots_desktop.ui.transcript.table_shape import column_widths, paper_widths

_WHOLE = QTextFormat.Property.UserProperty.value + 20
_LEAST = _WHOLE + 1


def note_measure(table: QTextTable, measure: Measure) -> None:
    """Let a table know what its columns need."""
    table_format = table.format()
    table_format.setProperty(_WHOLE, list(measure.whole))
    table_format.setProperty(_LEAST, list(measure.least))
    table.setFormat(table_format)


def fit_tables(document: QTextDocument, width: int, *, is_paper: bool) -> int:
    """Give the tables of a document columns for `width` pixels; return how far they reach.

    What is wider than that has to be scrolled sideways, or on paper drawn smaller. 0 stands for
    no tables.
    """
    furthest = 0
    widths_for = paper_widths if is_paper else column_widths
    for table, measure in _measured(document):
        table_format = table.format()
        indent = round(table_format.leftMargin())
        widths = widths_for(measure, width - indent)
        fixed = QTextLength.Type.FixedLength
        table_format.setColumnWidthConstraints([QTextLength(fixed, each) for each in widths])
        table_format.setWidth(QTextLength(fixed, sum(widths)))
        table.setFormat(table_format)
        furthest = max(furthest, indent + sum(widths))
    return furthest


def _measured(document: QTextDocument) -> Iterator[tuple[QTextTable, Measure]]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.format().hasProperty(_WHOLE):
            whole, least = (frame.format().property(key) for key in (_WHOLE, _LEAST))
            yield frame, Measure(tuple(map(int, whole)), tuple(map(int, least)))
