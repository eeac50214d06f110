"""The field of an auth code: dots, unless somebody holds the button that shows it."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide

_KEY = Qt.Key.Key_F8


class CodeLine(LineField):
    """Shows what was typed only while the button in it, or F8, is held; lives on the GUI thread.

    The button is there while something is typed. It takes no keyboard: leaving the field may save
    the code, and empty it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.reveal = QToolButton(self)
        self.reveal.setText(self.tr("Show"))
        self.reveal.setAccessibleName(self.tr("Show the code while this is held"))
        self.reveal.setToolTip(self.tr("Hold to show the code (or hold F8)"))
        self.reveal.setProperty("kind", "quiet")
        self.reveal.setCursor(Qt.CursorShape.PointingHandCursor)
        self.reveal.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reveal.pressed.connect(self._show)
        self.reveal.released.connect(self._hide)
        self.textChanged.connect(self._on_text_changed)
        LineSide(self, is_code=True, is_in_column=True)
        self._on_text_changed("")

    @Slot()
    def _show(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal)

    @Slot()
    def _hide(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if not text:
            self._hide()
        self.reveal.setVisible(bool(text))
        room = self.reveal.sizeHint().width() if text else 0
        left, right = (room, 0) if self.isRightToLeft() else (0, room)
        self.setTextMargins(left, 0, right, 0)
        self._place()

    def _place(self) -> None:
        size = self.reveal.sizeHint()
        top = (self.height() - size.height()) // 2
        beside = zoomed(6)
        left = beside if self.isRightToLeft() else self.width() - size.width() - beside
        self.reveal.setGeometry(left, top, size.width(), size.height())

    def changeEvent(self, event: QEvent) -> None:
        """Have the button at the other end in a language that begins there."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._on_text_changed(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the code while F8 is held."""
        if event.key() == _KEY:
            self._show()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show dots again; a key that is held is released and pressed many times a second."""
        if event.key() == _KEY and not event.isAutoRepeat():
            self._hide()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show dots once the keyboard is elsewhere, also in another window."""
        self.reveal.setDown(False)
        self._hide()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Show dots when it is seen again."""
        self._hide()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at its end."""
        super().resizeEvent(event)
        self._place()
