"""Chats of a long-time user in three scripts, made up of words as often as words are used."""

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore

_WORDS = 20_000
_SENTENCES = 20_000
_CHAT = 20
_FIRST_MS = 1_700_000_000_000
_MINUTE_MS = 60_000
_LATIN = ("bcdfghjklmnpqrstvwxz", "aeiouy", ("", "", "", "n", "r", "s", "t", "ng", "st"))
_CYRILLIC = ("бвгджзклмнпрстфхцчшщ", "аеёиоуыэюя", ("", "", "", "н", "р", "сь", "т", "й", "ст"))


class Library:
    """Makes chats; the same `seed` makes the same ones. `words` are those of the texts."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        han = [chr(self.random.randrange(0x4E00, 0x6000)) for _ in range(3000)]
        vocabularies = [self._vocabulary(*_LATIN), self._vocabulary(*_CYRILLIC), han]
        self.words = {"latin": vocabularies[0], "cyrillic": vocabularies[1], "han": han}
        self._sentences = [
            [self._sentence(words, "" if words is han else " ") for _ in range(_SENTENCES)]
            for words in vocabularies
        ]

    def grow(self, folder: Path, messages: int) -> Path:
        """Bring the database of a data folder to so many messages and return its path."""
        path = folder / FILE_NAME
        ChatStore.open(path).close()  # makes the tables
        with closing(sqlite3.connect(path)) as database, database:
            (there,) = database.execute("SELECT count(*) FROM message").fetchone()
            for number in range(there, messages):
                self._add(database, number)
        return path

    def often_used(self, script: str) -> str:
        """Return a word as it is met in the texts: the first ones most often."""
        return self.random.choices(self.words[script], cum_weights=_WEIGHTS[script])[0]

    def _vocabulary(self, onsets: str, vowels: str, codas: Sequence[str]) -> list[str]:
        choice = self.random.choice
        words: dict[str, None] = {}
        while len(words) < _WORDS:
            syllables = range(choice((1, 2, 2, 3, 3, 4, 5)))
            words["".join(choice(onsets) + choice(vowels) + choice(codas) for _ in syllables)] = (
                None
            )
        return list(words)

    def _sentence(self, words: list[str], space: str) -> str:
        count = self.random.randrange(4, 20)
        weights = _WEIGHTS["han" if not space else "latin"]
        return space.join(self.random.choices(words, cum_weights=weights, k=count)) + "." + space

    def _add(self, database: sqlite3.Connection, number: int) -> None:
        chat, place = divmod(number, _CHAT)
        time = _FIRST_MS + number * _MINUTE_MS
        if place == 0:
            database.execute(
                "INSERT INTO conversation(id, title, model, system_prompt, created_at, updated_at)"
                " VALUES(?, ?, 'gpt-4', '', ?, ?)",
                (f"chat {chat}", f"Chat {chat}", time, time),
            )
        database.execute(
            "INSERT INTO message(id, conversation_id, parent_id, role, text, model, ended,"
            " created_at) VALUES(?, ?, ?, ?, ?, 'gpt-4', 'complete', ?)",
            (
                number + 1,
                f"chat {chat}",
                number if place else None,
                ("user", "assistant")[number % 2],
                self._text(),
                time,
            ),
        )

    def _text(self) -> str:
        sentences = self.random.choices(self._sentences, weights=(2, 2, 1))[0]
        count = min(int(self.random.lognormvariate(1.3, 1)) + 1, 200)
        return "".join(self.random.choices(sentences, k=count)).rstrip()


def _weights(words: int) -> list[float]:
    """Return how often words are met, summed up: by Zipf's law."""
    return list(accumulate(1 / (rank + 2.7) for rank in range(words)))


_WEIGHTS = {"latin": _weights(_WORDS), "cyrillic": _weights(_WORDS), "han": _weights(3000)}
