"""The names of files made from titles: every system takes them."""

import pytest

from liaobots_desktop.exchange.file_name import file_name


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("First steps", "First steps.pdf"),
        ("Что такое Qt?", "Что такое Qt.pdf"),
        ("你好，世界", "你好，世界.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        (".hidden", "hidden.pdf"),
        ("ends with dots...", "ends with dots.pdf"),
        ("two\nlines\tand\x00a null", "two lines and a null.pdf"),
        ("invoice\u202efdp.exe", "invoice fdp.exe.pdf"),
        ("CON", "_CON.pdf"),
        ("nul.txt", "_nul.txt.pdf"),
        ("com1", "_com1.pdf"),
        ("console", "console.pdf"),
        ("", "Chat.pdf"),
        ("???", "Chat.pdf"),
        ("half \ud83d", "half.pdf"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, expected: str) -> None:
    assert file_name(title, ".pdf") == expected


def test_a_long_title_is_cut_between_letters() -> None:
    assert file_name("я" * 300, ".pdf") == "я" * 60 + ".pdf"
