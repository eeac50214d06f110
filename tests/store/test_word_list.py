"""The user's own words: a text file, replaced as a whole."""

import sys
from pathlib import Path

import pytest

from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.word_list import WordList


def test_words_come_back_and_go(tmp_path: Path) -> None:
    WordList(tmp_path).change("Liaobots", is_known=True)
    WordList(tmp_path).change("превед", is_known=True)
    both = WordList(tmp_path).read()
    WordList(tmp_path).change("Liaobots", is_known=False)

    assert both == {"Liaobots", "превед"}
    assert WordList(tmp_path).read() == {"превед"}


def test_before_the_first_there_are_none(tmp_path: Path) -> None:
    assert WordList(tmp_path).read() == frozenset()


def test_what_somebody_wrote_into_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes("eins\n\n  zwei \r\n\xff\n".encode("latin-1"))
    WordList(tmp_path).change("drei", is_known=True)

    assert WordList(tmp_path).read() >= {"eins", "zwei", "drei"}


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are POSIX's")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    WordList(tmp_path).change("geheim", is_known=True)

    assert (tmp_path / "words.txt").stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "words.txt").mkdir()
    with pytest.raises(NotSaved):
        WordList(tmp_path).change("eins", is_known=True)

    assert WordList(tmp_path).read() == frozenset()
    assert [each.name for each in tmp_path.iterdir()] == ["words.txt"]
