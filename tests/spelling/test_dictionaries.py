"""What the dictionaries of this computer say; the real ones, of English and Russian."""

import os
import subprocess
import sys

import pytest

from liaobots_desktop.spelling.choosing import NONE, chosen, known
from liaobots_desktop.spelling.dictionaries import Dictionaries
from liaobots_desktop.spelling.likeness import distance
from liaobots_desktop.spelling.scripts import script_of, tags_for

BOTH = ("en_US", "ru_RU")

pytestmark = [
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="the set-up installs dictionaries on Linux"
    ),
    pytest.mark.usefixtures("own_home"),
]


def test_those_that_are_installed_are_found() -> None:
    assert {"en_US", "ru_RU"} <= set(Dictionaries().tags())


def test_a_word_is_right_in_any_of_the_languages() -> None:
    dictionaries = Dictionaries()
    words = ("hello", "helo", "don’t", "привет", "превед")

    assert [dictionaries.knows(word, BOTH) for word in words] == [True, False, True, True, False]


def test_a_word_in_letters_of_no_chosen_language_is_not_judged() -> None:
    dictionaries = Dictionaries()

    assert dictionaries.knows("превед", ["en_US"])
    assert dictionaries.knows("κόσμο", BOTH)
    assert dictionaries.knows("пpивeт", BOTH)  # with a Latin p and e


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Helo", "Hello"), ("teh", "the"), ("recieve", "receive"), ("langauge", "language")],
)
def test_the_nearest_suggestion_comes_first(typed: str, meant: str) -> None:
    suggestions = Dictionaries().suggestions(typed, BOTH)

    assert suggestions[0] == meant
    assert len(suggestions) <= 5


def test_a_suggestion_is_in_the_letters_that_were_typed() -> None:
    assert "красивый" in Dictionaries().suggestions("красивий", BOTH)


def test_a_dictionary_that_is_not_there_knows_everything() -> None:
    assert Dictionaries().knows("helo", ["de_XX"])


def test_without_the_library_there_are_none_and_nothing_breaks() -> None:
    """Another interpreter, in which the system has no enchant."""
    program = (
        "import ctypes, sys\n"
        "def refuse(name, *_):\n    raise OSError(name)\n"
        "ctypes.CDLL = refuse\n"
        "from liaobots_desktop.spelling.dictionaries import Dictionaries\n"
        "one = Dictionaries()\n"
        "print(one.tags(), one.knows('helo', ['en_US']), one.suggestions('helo', ['en_US']))\n"
        "print('enchant' in sys.modules)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ
    )

    assert ran.stdout == "() True ()\nFalse\n"


def test_letters_tell_which_dictionaries_are_asked() -> None:
    assert script_of("ru_RU") == "CYRILLIC"
    assert script_of("en_AU-large") == "LATIN"
    assert script_of("sr_Latn_RS") == "LATIN"
    assert script_of("ko_KR") is None
    assert tags_for("hello", BOTH) == ("en_US",)
    assert known(["ru_RU", "en_US", "ko_KR", "en_US"]) == ("en_US", "ru_RU")


@pytest.mark.parametrize(
    ("wanted", "languages", "expected"),
    [
        ("", ["en-GB", "en"], ("en_GB",)),
        ("", ["en-NZ", "en"], ("en_US",)),
        ("", ["system", "ru-RU", "ru", "en-US"], ("ru_RU", "en_US")),
        ("", ["de-AT"], ("de_DE",)),
        ("", ["zh-CN"], ()),
        ("ru_RU,en_GB,xx_XX", ["de"], ("en_GB", "ru_RU")),
        (NONE, ["de"], ()),
    ],
)
def test_what_is_not_chosen_goes_by_the_system(
    wanted: str, languages: list[str], expected: tuple[str, ...]
) -> None:
    there = ("de_DE", "en_GB", "en_US", "ru_RU")

    assert chosen(wanted, there, languages) == expected


def test_slips_of_fingers_are_near() -> None:
    assert distance("teh", "the") == 0.5
    assert distance("helo", "Hello") == 0.5
    assert distance("adress", "address") == 0.5
    assert distance("wrld", "world") == 1
    assert distance("", "ab") == 2
