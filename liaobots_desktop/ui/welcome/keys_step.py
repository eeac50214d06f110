"""The third step: the keys worth knowing, and chats of other apps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from liaobots_desktop.ui.actions import table
from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.even_lines import EvenLabel
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.welcome.step import Step

_WORTH_KNOWING = ("find.palette", "chat.new", "ask.model", "find.chat", "app.settings", "app.keys")

_GAP = 20
"""Pixels at 100 % between the widest key and the words."""


class KeysStep(Step):
    """Tells the keys that hold now; lives on the GUI thread.

    Signals:
        import_requested: chats of another app should be taken over.
    """

    import_requested = Signal()

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(
            3,
            self.tr("Good to know"),
            self.tr(
                "Everything works from the keyboard and can be found in the palette. You can "
                "import your chats from ChatGPT, chatbot-\u2060ui or Open WebUI."
            ),
        )
        self._on.setText(self.tr("Begin"))
        importing = QPushButton(self.tr("Import chats…"))
        importing.clicked.connect(self.import_requested)
        keys = QWidget()
        self._grid = grid = QGridLayout(keys)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        self._pairs = [
            (
                label("settingName", keymap.shown(action_id)),
                EvenLabel("settingDescription", table.find(action_id).text),
            )
            for action_id in _WORTH_KNOWING
        ]
        for key, _words in self._pairs:
            key.setWordWrap(False)
        self._is_narrow: bool | None = None
        self._place(is_narrow=False)
        self._lay_out((keys,), importing)
        self.fit_zoom()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom; a key stands on the first line of its words."""
        super().fit_zoom()
        self._grid.setHorizontalSpacing(zoomed(_GAP))
        self._grid.setVerticalSpacing(zoomed(8))
        for pair in self._pairs:
            rises = [_rise(text) for text in pair]
            for text, rise in zip(pair, rises, strict=True):
                text.setContentsMargins(0, round(max(rises) - rise), 0, 0)
        widest = max(key.sizeHint().width() for key, _words in self._pairs)
        self._place(is_narrow=widest + zoomed(_GAP) > self.width() // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_zoom()

    def _place(self, *, is_narrow: bool) -> None:
        """Let words stand beside their keys, or below them where half of the page is too little."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        top = Qt.AlignmentFlag.AlignTop
        for row, (key, words) in enumerate(self._pairs):
            self._grid.addWidget(key, 2 * row, 0, 1, 2 if is_narrow else 1, top)
            if is_narrow:
                self._grid.addWidget(words, 2 * row + 1, 0, 1, 2, top)
            else:
                self._grid.addWidget(words, 2 * row, 1, top)


def _rise(text: QLabel) -> float:
    """Return how far the first line of a text rises, in pixels: letters may be of other fonts."""
    text.ensurePolished()  # the style sheet has its font
    line = QTextLayout(text.text(), text.font())
    line.beginLayout()
    first = line.createLine()
    line.endLayout()
    return first.ascent() if first.isValid() else 0
