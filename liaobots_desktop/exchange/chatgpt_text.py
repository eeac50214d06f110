"""Makes Markdown of what ChatGPT wrote for itself: calls of tools, documents, marks of sources."""

import json
import re
from collections.abc import Mapping
from typing import Any

_NEW_DOCUMENT = "canmore.create_textdoc"
_PLAIN = "document"
_FOR_ALL = (None, "all")
_SOURCES = re.compile("\ue200[^\ue200\ue201]*\ue201")
"""Where its window shows what was looked up: a kind and places, between private characters."""


def is_document(recipient: object) -> bool:
    """Whether what is written begins a document in the canvas."""
    return recipient == _NEW_DOCUMENT


def fenced(code: str, language: object) -> str:
    """Return code as a block of Markdown; none when there is none."""
    if not code.strip():
        return ""
    fence = "```"
    while fence in code:
        fence += "`"
    name = language if isinstance(language, str) and language.isalnum() else ""
    return f"{fence}{'' if name == 'unknown' else name}\n{code}\n{fence}"


def for_reader(text: str, recipient: object) -> str:
    """Return a text as it is where it was for the reader, else what a tool was told with it.

    A document that was begun in the canvas stands there as it was begun.
    """
    if recipient in _FOR_ALL:  # it may be of any type
        return text
    told = _as_object(text)
    content = told.get("content")
    if is_document(recipient) and isinstance(content, str):
        return _document(told, content)
    return fenced(text, "json" if told else None)


def with_sources(text: str, references: object) -> str:
    """Return a text in which links stand for the marks of its sources, or nothing."""
    if "\ue200" not in text:
        return text
    for reference in references if isinstance(references, list) else ():
        mark = reference.get("matched_text") if isinstance(reference, dict) else None
        if isinstance(mark, str) and _SOURCES.fullmatch(mark):
            shown = reference.get("alt")
            text = text.replace(mark, shown if isinstance(shown, str) else "")
    return _SOURCES.sub("", text)


def _document(told: Mapping[str, Any], content: str) -> str:
    name, kind = told.get("name"), told.get("type")
    title = f"**{name}**\n\n" if isinstance(name, str) and name else ""
    is_code = isinstance(kind, str) and kind != _PLAIN
    return title + (fenced(content, str(kind).rpartition("/")[2]) if is_code else content)


def _as_object(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
