"""Mends what a PDF of Qt says its glyphs mean, so that finding and copying give the true text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_SIZE = re.compile(rb"/Size\s+(\d+)")
_FONT = re.compile(rb"/Subtype /Type0\s+/BaseFont /(\S+)[^>]*?/ToUnicode (\d+) 0 R")
_RANGE = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> (\[[^]]*\]|<[0-9A-F]+>)")
_MOST_AT_ONCE = 100
"""A map may say so many things in one group (PDF 32000-1, 9.10.3)."""
_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class UnknownPdfError(Exception):
    """The file is not one as this version of Qt writes them; it is good as it is."""


@dataclass(frozen=True, slots=True)
class _Map:
    """What the glyphs of a font mean: the number of the object, and the text by glyph."""

    number: int
    font: str
    meanings: dict[int, str]


def mend_text(path: Path, letters: set[str], pictures: Mapping[str, Sequence[str]]) -> None:
    """Append better maps from glyphs to text to a PDF that Qt has written.

    Qt names each glyph by the lowest code point that shows it: 文 becomes a radical (U+2F42), an
    Arabic letter one of its forms, `fi` a ligature, a space a tab, and an emoji nothing. `letters`
    is what the text is made of; `pictures` says, by font family, what the glyphs of emoji fonts
    stand for in the order of their first appearance, which is that of their numbers.

    Raises:
        OSError: the file cannot be read or written.
        UnknownPdfError: nothing was changed.
    """
    written = path.read_bytes()
    start = _START.search(written[-100:])
    trailer = _TRAILER.search(written[-1000:])
    size = _SIZE.search(trailer[1]) if trailer else None
    if start is None or trailer is None or size is None:
        raise UnknownPdfError("It has no table of its objects at its end.")
    appended = bytearray()
    places: dict[int, int] = {}
    for found in _maps(written):
        _add_pictures(found, pictures)
        _choose_letters(found.meanings, letters)
        places[found.number] = len(written) + len(appended)
        appended += _object(found)
    appended += _table(places, len(written) + len(appended), trailer[1], int(start[1]))
    with path.open("ab") as file:
        file.write(appended)


def _maps(written: bytes) -> Iterator[_Map]:
    """Yield the maps of all fonts."""
    for font in _FONT.finditer(written):
        number = int(font[2])
        begin = written.find(b"\n%d 0 obj\n" % number)
        end = written.find(b"endstream", begin)
        if begin < 0 or end < 0:
            raise UnknownPdfError("A font has no map.")
        meanings: dict[int, str] = {}
        for group in _RANGE.finditer(written, begin, end):
            first = int(group[1], 16)
            for offset, code in enumerate(re.findall(rb"<([0-9A-F]+)>", group[2])):
                meanings[first + offset] = chr(int(code, 16))
        meanings.pop(0, None)  # the box for what a font lacks means nothing
        yield _Map(number, font[1].decode("latin-1"), meanings)


def _add_pictures(found: _Map, pictures: Mapping[str, Sequence[str]]) -> None:
    """Take over what emoji stand for, if that agrees with what Qt knows of them."""
    for family, texts in pictures.items():
        if found.font.replace("-Regular", "") == re.sub(r"\s", "", family):
            known = {number: text for number, text in enumerate(texts, 1) if text}
            if all(known.get(glyph, "")[:1] == text for glyph, text in found.meanings.items()):
                found.meanings.update(known)


def _choose_letters(meanings: dict[int, str], letters: set[str]) -> None:
    """Replace what the text does not hold by what it does, where Unicode says they are the same.

    Two letters that are read from right to left are left as one: viewers disagree on their order.
    """
    for glyph, meaning in meanings.items():
        if meaning == "\t":
            meanings[glyph] = " "
        elif len(meaning) == 1 and meaning not in letters:
            plain = unicodedata.normalize("NFKC", meaning)
            is_rtl = unicodedata.bidirectional(meaning) in {"R", "AL"}
            if letters.issuperset(plain) and (len(plain) == 1 or not is_rtl):
                meanings[glyph] = plain


def _object(found: _Map) -> bytes:
    lines = [
        f"<{glyph:04X}> <{text.encode('utf-16-be', 'replace').hex().upper()}>"
        for glyph, text in sorted(found.meanings.items())
    ]
    groups = [lines[at : at + _MOST_AT_ONCE] for at in range(0, len(lines), _MOST_AT_ONCE)]
    body = "".join(
        f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar\n" for group in groups
    )
    stream = _HEAD + body.encode("ascii") + _TAIL
    return b"%d 0 obj\n<< /Length %d >>\nstream\n%sendstream\nendobj\n" % (
        found.number,
        len(stream),
        stream,
    )


def _table(places: dict[int, int], offset: int, trailer: bytes, before: int) -> bytes:
    """Return the table of the objects that are new, as an update of the one before."""
    rows = "".join(
        f"{number} 1\n{place:010d} 00000 n \n" for number, place in sorted(places.items())
    )
    return (
        b"xref\n0 0\n"
        + rows.encode("ascii")
        + b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, before, offset)
    )
