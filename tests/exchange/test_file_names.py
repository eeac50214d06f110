"""Names for files from titles that anybody may have written."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.exchange.file_names import FileNames, safe_name

DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{name}{number}" for name in ("COM", "LPT") for number in "0123456789¹²³"
}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("How long is the Nile?", "How long is the Nile"),
        ("a/b\\c:d", "a_b_c_d"),
        ("CON", "CON_"),
        ("con.txt", "con_.txt"),
        ("aux . md", "aux_ . md"),
        ("com¹", "com¹_"),
        ("com10", "com10"),
        ("...", "Chat"),
        ("", "Chat"),
        ("/", "Chat"),
        ("the end...  ", "the end"),
        ("../../etc/passwd", "etc_passwd"),
        ("--replace", "replace"),
        ("~root", "root"),
        ("two\nlines\t\0and more", "two lines and more"),
        ("\u202egpj.exe", "gpj.exe"),
        ("Ёлка 文章 👩‍🚀", "Ёлка 文章 👩‍🚀"),
        ("cafe\u0301", "café"),
        ("می‌خواهم", "می‌خواهم"),
        ("x" * 300, "x" * 80),
        ("文" * 300, "文" * 60),
        ("word " * 60, "word " * 15 + "word"),
        ("👩‍🚀" * 60, "👩‍🚀" * 16),
        ("👍🏽" * 60, "👍🏽" * 22),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(max_size=300))
def test_any_name_is_safe_on_every_system(title: str) -> None:
    name = safe_name(title)

    assert name
    assert len(name.encode()) <= 180
    assert not set(name) & set('<>:"/\\|?*')
    assert name[0] not in " .-~"
    assert name[-1] not in " ."
    assert name.partition(".")[0].strip().upper() not in DEVICES
    assert all(
        character in "\u200c\u200d" or unicodedata.category(character)[0] != "C"
        for character in name
    )


@given(st.text(max_size=100))
def test_a_file_can_be_made_with_any_name(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    file = tmp_path_factory.getbasetemp() / FileNames(()).name_for(title, "md")
    file.write_text("")

    assert file.name in {found.name for found in file.parent.iterdir()}
    file.unlink()


def test_names_that_some_system_takes_for_one_get_numbers() -> None:
    names = FileNames(["ÄPFEL.md", "other.md"])
    titles = ["Äpfel", "a\u0308pfel", "Straße", "STRASSE", "Ｃ", "c", "con", "CON_"]

    assert [names.name_for(title, "md") for title in titles] == [
        *("Äpfel (2).md", "äpfel (3).md", "Straße.md", "STRASSE (2).md"),
        *("Ｃ.md", "c (2).md", "con_.md", "CON_ (2).md"),
    ]


def test_a_number_that_is_part_of_a_title_is_no_trouble() -> None:
    names = FileNames(["Soup.md", "Soup (2).md"])

    assert [names.name_for(title, "md") for title in ("Soup", "Soup (2)", "Soup")] == [
        *("Soup (3).md", "Soup (2) (2).md", "Soup (4).md")
    ]


def test_ten_thousand_chats_of_one_title_get_names_in_no_time() -> None:
    names = FileNames(())
    found = [names.name_for("New chat", "md") for _ in range(10_000)]

    assert (found[0], found[-1], len(set(found))) == (
        "New chat.md",
        "New chat (10000).md",
        10_000,
    )
    assert Path(found[-1]).suffix == ".md"
