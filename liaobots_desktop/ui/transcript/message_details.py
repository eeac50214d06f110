"""What is known of a message: a small dialog."""

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from liaobots_desktop import joining
from liaobots_desktop.bridge.dates import clock, day_of
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.context.counting_process import COUNTING
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.transcript.background_work import BackgroundWork
from liaobots_desktop.ui.transcript.message_item import MessageItem

_WIDTH = 560
_GAP, _TO_VALUE = 12, 4
"""Pixels at 100 % between the rows, and from a name to what stands below it."""
_BYTES_PER_TOKEN = 4
"""What English takes on average; said until the tokens are counted, which begins a process."""


class MessageDetails(Dialog):
    """Shows model, time, size and how an answer ended; lives on the GUI thread.

    It deletes itself when it is closed.
    """

    def __init__(self, item: MessageItem, model_name: str, parent: QWidget) -> None:
        super().__init__(self.tr("Details"), parent)
        self.setObjectName("messageDetails")
        form = QFormLayout()
        if self.is_narrow:
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setHorizontalSpacing(zoomed(24))
        form.setVerticalSpacing(zoomed(_TO_VALUE if self.is_narrow else _GAP))
        self._item = item
        self._model_name = model_name
        self._counted: int | None = None
        self._labels: list[tuple[QLabel, QLabel]] = []
        for name, value in self._rows():
            self._labels.append(
                (self._label(name, "detailName"), self._label(value, "detailValue"))
            )
            if self.is_narrow and len(self._labels) > 1:  # nearer to its value than to another one
                self._labels[-1][0].setContentsMargins(0, zoomed(_GAP - _TO_VALUE), 0, 0)
            form.addRow(*self._labels[-1])
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = self.made_column(20)
        nest(column, form)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.fit(QSize(_WIDTH, 0))
        close.setFocus()
        text = item.text()
        counting = BackgroundWork("count tokens", self)
        counting.done.connect(self._on_counted)
        counting.start(lambda: COUNTING.count(text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say_again()

    def _say_again(self) -> None:
        for labels, texts in zip(self._labels, self._rows(), strict=True):
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)

    def _rows(self) -> list[tuple[str, str]]:
        item = self._item
        text = item.text()
        size = len(text.encode("utf-8", "surrogatepass"))
        locale = QLocale()
        rows = [
            (self.tr("Model"), self._model_name),
            (self.tr("Time"), _time(item)),
            (
                self.tr("Size"),
                joining.facts(
                    (
                        self.tr("{0} characters", "", len(text)).format(locale.toString(len(text))),
                        self.tr("{0} bytes", "", size).format(locale.toString(size)),
                    )
                ),
            ),
            (self.tr("Tokens"), self._tokens(size)),
        ]
        usage = item.message.usage
        if usage is not None:
            text = self.tr("{0} in all that was sent, {1} in the answer, as the service counts")
            sent, answered = (
                locale.toString(count) for count in (usage.question_tokens, usage.answer_tokens)
            )
            rows.append((self.tr("Used"), text.format(sent, answered)))
        return [*rows, (self.tr("How it ended"), self._end(item))] if item.is_answer else rows

    @Slot(object)
    def _on_counted(self, count: int | None) -> None:
        """Say how many tokens they are instead of an estimate, where tokens can be counted."""
        self._counted = count
        self._say_again()
        self.grow()  # other letters may need a higher line

    def _tokens(self, size: int) -> str:
        locale = QLocale()
        if self._counted is not None:
            return self.tr("{0}, as GPT-4 counts them").format(locale.toString(self._counted))
        estimate = locale.toString(-(-size // _BYTES_PER_TOKEN))
        return self.tr("about {0} (an estimate: one for every four bytes)").format(estimate)

    def _end(self, item: MessageItem) -> str:
        return {
            None: self.tr("It is still being written"),
            EndState.COMPLETE: self.tr("Complete"),
            EndState.UNFRAMED: self.tr(
                "Probably complete: the service did not say where the answer ends"
            ),
            EndState.INTERRUPTED: self.tr("Interrupted: the connection or the app broke off"),
            EndState.STOPPED: self.tr("Stopped by you"),
            EndState.LENGTH: self.tr("Ended by the service at its length limit"),
            EndState.FILTERED: self.tr("Cut by the service, by its rules on content"),
            EndState.FAILED: self.tr("No answer came"),
        }[item.end]

    def _label(self, text: str, kind: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(kind == "detailValue")
        if kind == "detailValue":
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label


def _time(item: MessageItem) -> str:
    """Return when it was written, by the clock of this computer."""
    moment = item.message.created_at
    return joining.moment(day_of(moment, QLocale.FormatType.LongFormat), clock(moment))
