"""The user's own words, which the spell check takes for right: a text file, a word in a line."""

from pathlib import Path

from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved

FILE_NAME = "words.txt"


class WordList:
    """One file in the data directory; used on one thread."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / FILE_NAME

    def read(self) -> frozenset[str]:
        """Return all words; none where the file is not there or cannot be read."""
        try:
            return self._words()
        except OSError:
            return frozenset()

    def change(self, word: str, *, is_known: bool) -> None:
        """Add a word, or take it away; what somebody has written into the file stays.

        Raises:
            NotSaved: the old file is intact.
        """
        try:
            words = self._words() | {word} if is_known else self._words() - {word}
            private_file.replace(self._path, "".join(f"{each}\n" for each in sorted(words)))
        except OSError as error:
            raise NotSaved(error) from error

    def _words(self) -> frozenset[str]:
        try:
            lines = self._path.read_bytes().decode("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return frozenset()
        return frozenset(line.strip() for line in lines if line.strip())
