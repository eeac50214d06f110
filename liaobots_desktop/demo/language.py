"""Guesses the language of a question from its letters: English, Russian, Chinese or Arabic."""

import re
from collections.abc import Iterable
from enum import StrEnum


class Language(StrEnum):
    """A language the demo answers in; its value is the folder below `resources/demo/`."""

    ENGLISH = "en"
    RUSSIAN = "ru"
    CHINESE = "zh"
    ARABIC = "ar"


_WORDS = {  # of two equals the first wins: a foreign name does not make a question English
    Language.CHINESE: re.compile("[\u3400-\u4dbf\u4e00-\u9fff]{1,2}"),
    Language.RUSSIAN: re.compile("[\u0400-\u04ff]+"),
    Language.ARABIC: re.compile("[\u0600-\u06ff]+"),
    Language.ENGLISH: re.compile("[A-Za-z\u00c0-\u024f]+"),
}


def detect(questions: Iterable[str]) -> Language:
    """Return the language of most words of the first question that has any; English if none has."""
    for question in questions:
        counts = {language: len(words.findall(question)) for language, words in _WORDS.items()}
        language = max(counts, key=lambda key: counts[key])
        if counts[language]:
            return language
    return Language.ENGLISH
