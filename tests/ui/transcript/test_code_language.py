"""What an info string says about code."""

import pytest

from liaobots_desktop.markup.code_language import file_name_for, language_of, name_of


@pytest.mark.parametrize(
    ("info", "language"),
    [
        ("", ""),
        ("python", "python"),
        ('python title="x.py"', "python"),
        ("py:src/x.py", "py"),
        ("rust,no_run", "rust"),
        ("{.haskell}", "haskell"),
        ("c++", "c++"),
        (":", ":"),
    ],
)
def test_the_language_is_read_from_the_info_string(info: str, language: str) -> None:
    assert language_of(info) == language


def test_known_languages_have_proper_names_and_others_stay_as_written() -> None:
    assert [name_of(word) for word in ("python", "JS", "Brainfuck")] == [
        "Python",
        "JavaScript",
        "Brainfuck",
    ]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("python", "snippet.py"),
        ("PY", "snippet.py"),
        ("Dockerfile", "Dockerfile"),
        ("make", "Makefile"),
        ("c++", "snippet.cpp"),
        ("c#", "snippet.cs"),
        ("haskell", "snippet.hs"),
        ("", "snippet.txt"),
        ("../../etc/passwd", "snippet.txt"),
        ("CON", "snippet.txt"),
        ("что-то", "snippet.txt"),
    ],
)
def test_a_file_gets_the_ending_of_its_language(language: str, name: str) -> None:
    assert file_name_for(language) == name
