"""The one place from which a link of an answer may open the browser."""

import html
import unicodedata

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = ("http", "https")
_MAX_SHOWN = 300


def link_refusal(target: str) -> str | None:
    """Return the sentence that says why a link is not opened, None if it may be opened.

    Only http and https addresses with a host and without a user name may be.
    """
    url = QUrl(target, QUrl.ParsingMode.StrictMode)
    if any(unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp", "Cs"} for char in target):
        return _tr("This link holds characters that cannot be seen.")
    if "\\" in target or not url.isValid():
        return _tr("This link is not a valid address.")
    if url.scheme() not in _SCHEMES:
        return _tr("Only links to web pages can be opened.")
    if not url.host():
        return _tr("This link names no web site.")
    if url.userInfo() or "@" in url.authority():
        return _tr("This link holds a user name, which can hide where it leads.")
    return None


def link_tip(target: str) -> str:
    """Return a tool tip that says where a link leads; safe to be read as HTML by Qt.

    The host is shown as the network sees it: letters that only look like Latin ones show.
    """
    shown = target if len(target) <= _MAX_SHOWN else target[:_MAX_SHOWN] + "…"
    shown = "".join(char if char.isprintable() else "\ufffd" for char in shown)
    refusal = link_refusal(target)
    if refusal is None:
        url = QUrl(target, QUrl.ParsingMode.StrictMode)
        first = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    else:
        first = refusal
    return f"<div><b>{html.escape(first)}</b></div><div>{html.escape(shown)}</div>"


def open_link(target: str) -> bool:
    """Open a link in the system's browser; return False if it was refused or nothing opened."""
    if link_refusal(target) is not None:
        return False
    return QDesktopServices.openUrl(QUrl(target, QUrl.ParsingMode.StrictMode))


def _tr(text: str) -> str:
    return QCoreApplication.translate("links", text)
