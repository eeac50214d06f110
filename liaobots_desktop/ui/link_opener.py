"""Opens links of answers, and asks first where one leads elsewhere than it says."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.ui.links import link_refusal, misleading_host, open_link

_MOST_SHOWN = 200
"""Characters of an address in a notice."""


class _Open(NamedTuple):
    target: str


class _Copy(NamedTuple):
    target: str


class LinkOpener(QObject):
    """Lives on the GUI thread.

    Signals:
        notice_changed: the Notice to show, None when it was answered; its choices are for `choose`.
    """

    notice_changed = Signal(object)

    def follow(self, target: str, words: str) -> None:
        """Open a link that shows these words, or tell why not, or ask."""
        copy = Choice(self.tr("Copy address"), _Copy(target))
        refusal = link_refusal(target)
        if refusal is not None:
            text = self.tr("{0} It was not opened: {1}").format(refusal, _shown(target))
            self.notice_changed.emit(Notice(text, choices=(copy,)))
            return
        host = misleading_host(target, words)
        if host is None:
            self._open(target)
            return
        text = self.tr("This link says “{0}”, but leads to {1}.").format(_shown(words), host)
        choices = (Choice(self.tr("Open {0}").format(host), _Open(target)), copy)
        self.notice_changed.emit(Notice(text, choices=choices))

    @Slot(object)
    def choose(self, meant: object) -> None:
        """Carry out what a button of our notice means; others pass."""
        if isinstance(meant, _Open):
            self.notice_changed.emit(None)
            self._open(meant.target)
        elif isinstance(meant, _Copy):
            self.notice_changed.emit(None)
            QGuiApplication.clipboard().setText(meant.target)

    def _open(self, target: str) -> None:
        if not open_link(target):
            text = self.tr("The system could not open this link: {0}").format(_shown(target))
            copy = Choice(self.tr("Copy address"), _Copy(target))
            self.notice_changed.emit(Notice(text, choices=(copy,)))


def _shown(text: str) -> str:
    """Return a text for a notice: short, and without characters that are not seen."""
    cut = text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"
    return "".join(char if char.isprintable() else "\ufffd" for char in cut)
