"""Which words of a question are looked up in dictionaries, and which are none."""

import time

import pytest

from liaobots_desktop.spelling.words import SpelledText, plain
from tests.timing import Within


def words(text: str) -> list[str]:
    spelled = SpelledText(text)
    return [word.text for word in spelled.words(0, len(spelled.text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Helo wrld, again.", ["Helo", "wrld", "again"]),
        ("don’t and don't, 'quoted'", ["don’t", "and", "don't", "quoted"]),
        ("Привет, превед!", ["Привет", "превед"]),
        ("l’été nai\u0308f co\u00adop", ["l’été", "nai\u0308f", "co\u00adop"]),
        ("**bold** _it_ [lnk](http://a.b/c) ~~old~~", ["bold", "lnk", "old"]),
        ("a B 使用Pyton编程 เขียน 한국어", ["Pyton"]),
        ("NASA camelCase GitHub x1 utf8 2nd snake_case", []),
        ("file.py example.org end. Begin", ["end", "Begin"]),
        ("f(x) a=b key=vlue src/main C:\\Wndows\\x /usr/lcal ~/fo ./x", []),
        ("see https://exampl.com/a?b=c www.foo.bar or me@exampl.org", ["see", "or"]),
        ("@nam #tg $var %nme --optin -opt", []),
        ("<div clas='x'>txt</div> &nbsp;", ["txt"]),
        ("x" * 61, []),
    ],
)
def test_only_what_a_dictionary_could_know_is_looked_up(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("say `inlin cod` now", ["say", "now"]),
        ("say ``a ` tickk`` now", ["say", "now"]),
        ("an `unclosd pice\nnext line", ["an", "next", "line"]),
        ("one ` tick\n\nanother ` tick", ["one", "another"]),
        ("```py\nprnt\n```\nafter", ["after"]),
        ("~~~\nprnt\n```\nstll\n~~~\nafter", ["after"]),
        ("1. ```\n   prnt\n   ```\nafter", ["after"]),
        ("> ```\n> prnt\n> ```\nafter", ["after"]),
        ("before\n```\nnot closd", ["before"]),
        ("see:\n\n    indentd\n\nafter", ["see", "after"]),
        ("- item\n    goes on", ["item", "goes", "on"]),
    ],
)
def test_code_is_left_out(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_places_are_counted_in_utf_16() -> None:
    (word,) = SpelledText("😀 wrld").words(0, 100)

    assert (word.start, word.end, word.text) == (3, 7, "wrld")


def test_of_a_passage_words_at_its_ends_are_whole() -> None:
    text = SpelledText("first second third")

    assert [word.text for word in text.words(8, 14)] == ["second", "third"]


def test_an_address_that_begins_before_a_passage_is_known_for_one() -> None:
    text = SpelledText("https://example.com/" + "long-path-" * 20 + "end and more")

    assert [word.text for word in text.words(200, 240)] == ["and", "more"]


@pytest.mark.parametrize(
    "text",
    [
        "The quick brown `fox` jumps. https://x.y/z and more.\n" * 2000,
        "a" * 100_000,
        "` `` " * 20_000,
        "    x\n\n" * 15_000,
        "a@" * 50_000,
        "<a " * 33_000,
        " " * 100_000,
    ],
    ids=["prose", "one word", "backticks", "indented", "addresses", "tags", "blank"],
)
def test_ten_lines_of_a_long_text_take_a_moment(text: str, within: Within) -> None:
    begun = time.thread_time()
    list(SpelledText(text).words(50_000, 51_000))

    within(time.thread_time() - begun, 0.1)


def test_words_are_looked_up_as_dictionaries_write_them() -> None:
    assert plain("nai\u0308ve") == "naïve"
    assert plain("don’t") == "don't"
    assert plain("co\u00adop") == "coop"
