"""Fonts behind those of the app, for the letters that these do not have (docs/decisions/0128).

Han letters come in the forms of the language that is spoken: Japan writes 直 otherwise than China.
Qt asks the system for a font that has them, and the system goes by its own language: where that
is English, it takes the Japanese one.

Where the app's font is a name for others, as “Sans Serif”, Qt writes Arabic in another of them
alone, whose lines may be lower than its letters: DejaVu's are. Behind a named font the lines are
those of that font.
"""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

_Script = QLocale.Script
_FAMILIES = {
    _Script.SimplifiedHanScript: (
        *("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC"),
        *("Noto Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"),
    ),
    _Script.TraditionalHanScript: (
        *("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "Source Han Sans TC"),
        "Noto Sans TC",
    ),
    _Script.JapaneseScript: (
        *("Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Source Han Sans"),
        "Noto Sans JP",
    ),
    _Script.KoreanScript: (
        *("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Source Han Sans K"),
        "Noto Sans KR",
    ),
}
"""The fonts without serifs of Windows, macOS and Linux, by the script of a language."""


class ScriptFonts:
    """Names fonts behind each font that the app writes in, in languages that need it; GUI thread.

    The font that is there stays the first.
    """

    def __init__(self) -> None:
        self._behind: list[str] | None = None
        self._before: dict[str, list[str]] = {}

    def suit(self, code: str, chosen: Iterable[str]) -> None:
        """Suit the letters of a language, also behind the fonts that the user has chosen."""
        behind = _behind(QLocale(code))
        if behind != self._behind:
            self._take_back()
            self._behind = behind
        if behind is None:
            return
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for font in (QFont(), fixed, *map(QFont, filter(None, chosen))):
            if font.family() not in self._before:
                self._name(font, behind)

    def _name(self, font: QFont, behind: list[str]) -> None:
        name = font.family()
        self._before[name] = QFont.substitutes(name)
        # a name may stand for another font, as “Sans Serif” does: that one stays the first
        QFont.insertSubstitutions(name, [QFontInfo(font).family(), *behind])
        _open_anew()

    def _take_back(self) -> None:
        for name, others in self._before.items():
            QFont.removeSubstitutions(name)
            QFont.insertSubstitutions(name, others)
            _open_anew()
        self._before.clear()


def _behind(language: QLocale) -> list[str] | None:
    """Return the fonts to be named behind the first one, None where the system's choice holds."""
    if language.script() == QLocale.system().script():
        family = None
    else:
        family = next(filter(QFontDatabase.hasFamily, _FAMILIES.get(language.script(), ())), None)
    if family is not None:
        return [family]
    return [] if language.textDirection() is Qt.LayoutDirection.RightToLeft else None


def _open_anew() -> None:
    """Let Qt forget the fonts that it has open: of these it would ask nothing again (0.2 ms)."""
    QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())
