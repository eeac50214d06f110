"""Reads a file that should go along with a question; what is no text is refused unread."""

import codecs
import os
import stat
from pathlib import Path

from liaobots_desktop import joining
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.composing.errors import NotAttached
from liaobots_desktop.refusal import reason_of
from liaobots_desktop.speech import number, spoken, to_translate, translate

MOST_BYTES = 16 * 1024**2
"""More than any model reads."""

_PIECE = 1024**2
_SAMPLE = 64 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # it begins like UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b")) + b"\x7f"
_GUESSED = (
    *("cp1251", "cp1252", "koi8_r", "cp866", "cp1250"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
)
_PICTURE = to_translate("Composing", "it is a picture, and the service reads text only.")
_KINDS = {
    b"%PDF": to_translate("Composing", "it is a PDF, not text. Copy its text and paste that."),
    b"PK\x03\x04": to_translate(
        "Composing",
        "it is an archive or an office document, not text. Copy its text and paste that.",
    ),
    **dict.fromkeys((b"\x89PNG", b"\xff\xd8\xff", b"GIF8"), _PICTURE),
}
_BINARY = to_translate("Composing", "it is not text, and the service reads nothing else.")
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # what pretends to be a file must not let us wait
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def read(path: Path) -> Attachment:
    """Return the text of a file; not for the GUI thread, a disk may be slow.

    UTF-8 and what has a byte order mark is known; for others the encoding is guessed, and named.

    Raises:
        NotAttached: it is a folder, a pipe or a device, too large, no text, or the system refuses.
    """
    name = path.name or str(path)
    try:
        content = _content(path, name)
    except OSError as error:
        raise NotAttached(name, joining.sentence(reason_of(error))) from error
    if not content:
        raise NotAttached(name, translate("Composing", "it is empty."))
    text, encoding = _decoded(content, name)
    return Attachment.of(name, text, encoding)


def _content(path: Path, name: str) -> bytes:
    _check(path.stat(), name)  # before it is opened: that alone can do harm to a device
    descriptor = os.open(path, _OPEN_FLAGS)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        _check(os.fstat(descriptor), name)
        pieces: list[bytes] = []
        size = 0
        while piece := file.read(_PIECE):
            size += len(piece)
            if size > MOST_BYTES:  # it grows, or says that it is empty like those of /proc
                raise NotAttached(name, _too_large(size))
            pieces.append(piece)
    return b"".join(pieces)


def _check(found: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise NotAttached(
            name, translate("Composing", "it is a folder. Attach the files that are in it.")
        )
    if not stat.S_ISREG(found.st_mode):
        raise NotAttached(name, translate("Composing", "it is a pipe or a device, not a file."))
    if found.st_size > MOST_BYTES:
        raise NotAttached(name, _too_large(found.st_size))


def _too_large(size: int) -> str:
    text = translate(
        "Composing",
        "it has more than {0} MB, and no model reads that. Attach the part that matters.",
    )
    return text.format(number(size // 1024**2))


def _decoded(content: bytes, name: str) -> tuple[str, str]:
    """Return the text, and its encoding where that was guessed."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), ""
            except UnicodeDecodeError:
                raise NotAttached(name, spoken("Composing", _BINARY)) from None
    kind = next((said for start, said in _KINDS.items() if content.startswith(start)), None)
    if kind is not None:
        raise NotAttached(name, spoken("Composing", kind))
    if b"\0" in content:
        raise NotAttached(name, spoken("Composing", _BINARY))
    try:
        return content.decode(), ""
    except UnicodeDecodeError:
        return _guessed(content, name)


def _guessed(content: bytes, name: str) -> tuple[str, str]:
    if len(content.translate(None, _CONTROLS)) < len(content):
        raise NotAttached(name, spoken("Composing", _BINARY))
    from charset_normalizer import from_bytes  # 3.5 MB that most never need

    sample = content[:_SAMPLE]
    if len(content) > _SAMPLE:  # not in the middle of a character
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    best = from_bytes(sample, cp_isolation=list(_GUESSED)).best()
    if best is None:
        raise NotAttached(name, spoken("Composing", _BINARY))
    try:
        return content.decode(best.encoding), best.encoding
    except UnicodeDecodeError:
        raise NotAttached(name, spoken("Composing", _BINARY)) from None
