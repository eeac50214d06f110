"""Han letters in the forms of the language that is spoken: Japan writes 直 otherwise than China.

Qt asks the system for a font that has them, and the system goes by its own language: where that
is English, it takes the Japanese one (docs/decisions/0128).
"""

from collections.abc import Iterable

from PySide6.QtCore import QLocale
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


class HanFonts:
    """Names a font with the right forms behind each font that the app writes in; GUI thread."""

    def __init__(self) -> None:
        self._family = ""
        self._before: dict[str, list[str]] = {}

    def suit(self, code: str, chosen: Iterable[str]) -> None:
        """Take the forms of a language, also behind the fonts that the user has chosen.

        Where the system speaks the language, its own choice of fonts holds.
        """
        family = _family_for(QLocale(code).script())
        if family != self._family:
            self._take_back()
            self._family = family
        if not family:
            return
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for font in (QFont(), fixed, *map(QFont, filter(None, chosen))):
            if font.family() not in self._before:
                self._name_behind(font)

    def _name_behind(self, font: QFont) -> None:
        name = font.family()
        self._before[name] = QFont.substitutes(name)
        # a name may stand for another font, as “Sans Serif” does: that one stays the first
        QFont.insertSubstitutions(name, [QFontInfo(font).family(), self._family])
        _open_anew()

    def _take_back(self) -> None:
        for name, others in self._before.items():
            QFont.removeSubstitutions(name)
            QFont.insertSubstitutions(name, others)
            _open_anew()
        self._before.clear()


def _family_for(script: QLocale.Script) -> str:
    if script == QLocale.system().script():
        return ""
    return next(filter(QFontDatabase.hasFamily, _FAMILIES.get(script, ())), "")


def _open_anew() -> None:
    """Let Qt forget the fonts that it has open: of these it would ask nothing again (0.2 ms)."""
    QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())
