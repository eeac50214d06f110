"""In which letters a language is written: a word in others is none of its dictionary's."""

import unicodedata
from collections.abc import Iterable

_LATIN = "LATIN"
_OTHERS = {
    "CYRILLIC": {
        *("ab", "av", "ba", "be", "bg", "ce", "cv", "kk", "ky", "mhr", "mk", "mn", "myv", "os"),
        *("ru", "sah", "tg", "tt", "tyv", "udm", "uk"),
    },
    "GREEK": {"el", "grc"},
    "ARABIC": {"ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur"},
    "HEBREW": {"he", "yi"},
    "ARMENIAN": {"hy", "hyw"},
    "GEORGIAN": {"ka"},
}
_SCRIPTS = {language: script for script, codes in _OTHERS.items() for language in codes}
_UNTOLD = {
    *("am", "as", "bn", "bo", "dz", "gu", "hi", "ja", "km", "kn", "ko", "lo", "ml", "mr", "my"),
    *("ne", "or", "pa", "sa", "si", "ta", "te", "th", "zh"),
}
"""Languages whose words are not told apart here."""


def script_of(tag: str) -> str | None:
    """Return the script of a dictionary, by a tag such as `ru_RU`; None for one not known here."""
    parts = tag.replace("-", "_").split("_")
    language = parts[0].lower()
    if language in _UNTOLD:
        return None
    if language in {"sr", "uz", "az"}:
        in_latin = "Latn" in parts or "latin" in tag.lower() or language != "sr"
        return _LATIN if in_latin else "CYRILLIC"
    return _SCRIPTS.get(language, _LATIN)


def script_of_word(word: str) -> str | None:
    """Return the script of a word's letters; None where they are of several."""
    found = {_of_letter(sign) for sign in word if sign.isalpha()}
    return found.pop() if len(found) == 1 else None


def tags_for(word: str, tags: Iterable[str]) -> tuple[str, ...]:
    """Return those of some dictionaries that are written in the letters of a word."""
    script = script_of_word(word)
    return tuple(tag for tag in tags if script is not None and script_of(tag) == script)


def _of_letter(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
