"""The third step: the keys worth knowing, and chats of other apps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from liaobots_desktop.ui.actions import table
from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.welcome.step import Step

_WORTH_KNOWING = ("find.palette", "chat.new", "ask.model", "find.chat", "app.settings", "app.keys")


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
        for row, action_id in enumerate(_WORTH_KNOWING):
            key = label("settingName", keymap.shown(action_id))
            key.setWordWrap(False)
            grid.addWidget(key, row, 0)
            grid.addWidget(label("settingDescription", table.find(action_id).text), row, 1)
        self._lay_out((keys,), importing)

    def fit_zoom(self) -> None:
        super().fit_zoom()
        self._grid.setHorizontalSpacing(zoomed(20))
        self._grid.setVerticalSpacing(zoomed(8))
