"""What is put on the clipboard: Markdown as plain text, and the same as HTML."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject, QStringListModel, Slot
from PySide6.QtGui import QClipboard

from liaobots_desktop.ui.transcript.background_work import BackgroundWork
from liaobots_desktop.ui.transcript.selection_source import Excerpt

_AT_ONCE = 6_000
"""Characters whose HTML is ready in about 50 ms."""


def to_text(excerpts: Sequence[Excerpt]) -> str:
    """Return the Markdown; each message below its author when there are several."""
    if len(excerpts) == 1:
        return excerpts[0].text
    return "\n\n".join(f"## {excerpt.author}\n\n{excerpt.text}" for excerpt in excerpts)


class ClipboardWriter(QObject):
    """Copies excerpts; lives on the GUI thread.

    The HTML of a long text is made by a thread and joins the Markdown when it is ready, unless
    something else was copied since.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._wanted = ""
        self._is_html_wanted = False
        self._making = BackgroundWork("copied HTML", self)
        self._making.done.connect(self._on_html_made)

    @property
    def takes_selections(self) -> bool:
        """Whether the system pastes with the middle button what is only selected."""
        return self._clipboard.supportsSelection()

    def copy(self, excerpts: Sequence[Excerpt]) -> None:
        """Put excerpts on the clipboard; nothing happens when there are none."""
        self._copy(excerpts)

    def copy_html(self, excerpts: Sequence[Excerpt]) -> None:
        """Put the HTML itself on the clipboard, as text; of a long one the Markdown comes first."""
        self._copy(excerpts, is_html=True)

    def select(self, excerpts: Sequence[Excerpt]) -> None:
        """Offer excerpts to the middle button; call it only if `takes_selections`."""
        if excerpts:
            self._clipboard.setText(to_text(excerpts), QClipboard.Mode.Selection)

    def _copy(self, excerpts: Sequence[Excerpt], *, is_html: bool = False) -> None:
        if not excerpts:
            return
        self._is_html_wanted = is_html
        if sum(len(excerpt.text) for excerpt in excerpts) <= _AT_ONCE:
            from liaobots_desktop.ui.transcript.html_source import to_html

            self._wanted = ""
            self._put(to_text(excerpts), to_html(excerpts))
            return
        self._wanted = to_text(excerpts)
        self._clipboard.setText(self._wanted)
        self._making.start(partial(_with_html, self._wanted, tuple(excerpts)))

    @Slot(object)
    def _on_html_made(self, made: tuple[str, str]) -> None:
        text, html = made
        if text != self._wanted or self._clipboard.text() != text:
            return
        self._wanted = ""
        self._put(text, html)

    def _put(self, text: str, html: str) -> None:
        if self._is_html_wanted:
            from liaobots_desktop.ui.transcript.html_source import body_of

            self._clipboard.setText(body_of(html))
            return
        mime = _mime_data()
        mime.setText(text)
        mime.setHtml(html)
        self._clipboard.setMimeData(mime)


def _mime_data() -> QMimeData:
    """Return data that Qt has made, which a clipboard may still hold when the process ends.

    It then asks data that were made in Python what they are, and there is no Python any more:
    a crash after the last window (PySide6 6.10; not on X11, where Qt hands the data over before).
    """
    model = QStringListModel([""])
    mime = model.mimeData([model.index(0)])
    for name in mime.formats():
        mime.removeFormat(name)
    return mime


def _with_html(text: str, excerpts: tuple[Excerpt, ...]) -> tuple[str, str]:
    """Return a text with its HTML (runs on a thread)."""
    from liaobots_desktop.ui.transcript.html_source import to_html

    return text, to_html(excerpts)
