"""What a slash at the beginning of a question calls for."""

import pytest

from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.composing.slash import matching, sought_in

LIBRARY = Library(
    (PromptFolder("w", "Work"), PromptFolder("m", "Mail", "w")),
    (
        Prompt("1", "Fetch data", "", "from the web"),
        Prompt("2", "Letter to the landlord", "", "", "m"),
        Prompt("3", "Short letter", "", "", "m"),
        Prompt("4", "总结文章", ""),
        Prompt("5", "Перевод на русский", "", "translate"),
    ),
)


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("/", ""),
        ("/let", "let"),
        ("/short letter", "short letter"),
        ("let", None),
        (" /let", None),
        ("/usr/bin", None),
        ("/let\nmore", None),
        ("/" + "x" * 60, None),
    ],
)
def test_only_a_slash_at_the_beginning_of_one_line_calls(text: str, sought: str | None) -> None:
    assert sought_in(text) == sought


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("", "12345"),
        ("let", "23"),
        ("LETTER", "23"),
        ("letter short", "3"),
        ("mail", "23"),
        ("work land", "2"),
        ("web", "1"),
        ("etc", ""),
        ("usr", ""),
        ("文章", "4"),
        ("рус", "5"),
        ("trans", "5"),
    ],
)
def test_all_words_begin_a_word_of_name_folder_or_description(sought: str, found: str) -> None:
    assert "".join(prompt.id for prompt in matching(LIBRARY, sought)) == found
