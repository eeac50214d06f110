"""The one place from which a link of an answer may open the browser."""

import html
import re
import unicodedata

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = ("http", "https")
_MAX_SHOWN = 300
_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[^\s/?#@]*@)?(?P<host>[^\s/?#@:]+\.[^\W\d_]{2,})(?::\d+)?(?:[/?#]\S*)?", re.I
)
"""Words that are an address: a name with a dot and an ending in letters, and what may be around."""
_FILE = re.compile(
    r".*\.(bat|cc?|cfg|cpp|css|csv|docx?|exe|go|h|html?|ini|java|js|json|kt|lock|log|lua|md|ml|mm"
    r"|pdf|php|pl|ps|py|rb|rs|sh|so|sql|toml|ts|txt|vb|xlsx?|xml|ya?ml|zip)",
    re.IGNORECASE,
)
"""Names of files, some of whose endings are endings of addresses, too."""


def link_refusal(target: str) -> str | None:
    """Return the sentence that says why a link is not opened, None if it may be opened.

    Only http and https addresses with a host and without a user name may be.
    """
    url = QUrl(target, QUrl.ParsingMode.StrictMode)
    if any(unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp", "Cs"} for char in target):
        return QCoreApplication.translate(
            "links", "This link holds characters that cannot be seen."
        )
    if "\\" in target or not url.isValid():
        return QCoreApplication.translate("links", "This link is not a valid address.")
    if url.scheme() not in _SCHEMES:
        return QCoreApplication.translate("links", "Only links to web pages can be opened.")
    if not url.host():
        return QCoreApplication.translate("links", "This link names no web site.")
    if url.userInfo() or "@" in url.authority():
        return QCoreApplication.translate(
            "links", "This link holds a user name, which can hide where it leads."
        )
    return None


def misleading_host(target: str, words: str) -> str | None:
    """Return the host of a link that may be opened, if a reader may take it for another one.

    That is so where its words are an address of another host, and where the host has letters that
    may only look like Latin ones: it is given as the network sees it.
    """
    host = QUrl(target, QUrl.ParsingMode.StrictMode).host(_ENCODED).casefold()
    if any(label.startswith("xn--") for label in host.split(".")):
        return host
    named = _ADDRESS.fullmatch(words.strip())
    if named is None or _FILE.fullmatch(words.strip()):
        return None
    said = QUrl(f"https://{named['host']}").host(_ENCODED).casefold()
    return None if said.removeprefix("www.") == host.removeprefix("www.") else host


def link_tip(target: str) -> str:
    """Return a tool tip that says where a link leads; safe to be read as HTML by Qt.

    The host is shown as the network sees it: letters that only look like Latin ones show.
    """
    shown = target if len(target) <= _MAX_SHOWN else target[:_MAX_SHOWN] + "…"
    shown = "".join(char if char.isprintable() else "\ufffd" for char in shown)
    refusal = link_refusal(target)
    if refusal is None:
        url = QUrl(target, QUrl.ParsingMode.StrictMode)
        first = url.host(_ENCODED)
    else:
        first = refusal
    return f"<div><b>{html.escape(first)}</b></div><div>{html.escape(shown)}</div>"


def open_link(target: str) -> bool:
    """Open a link in the system's browser; return False if it was refused or nothing opened."""
    if link_refusal(target) is not None:
        return False
    return QDesktopServices.openUrl(QUrl(target, QUrl.ParsingMode.StrictMode))
