"""Words of the search over all chats, found in what the message pane shows."""

import pytest

from liaobots_desktop.ui.transcript.words_needle import WordsNeedle


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("hay", "needle"), "A Needle in the HAY", ["Needle", "HAY"]),
        (("елка",), "ёлка, Ёлка", ["ёлка", "Ёлка"]),
        (("cafe",), "Café", ["Café"]),
        (("in the hay",), "in\u2029the  hay", ["in\u2029the  hay"]),
        (("a", "ab"), "ab a", ["ab", "a"]),
        (("根针",), "一根针", ["根针"]),
        (("x",), "😀x", ["x"]),
        (("(",), "f(x)", ["("]),
        (("none",), "nothing", []),
    ],
)
def test_each_word_is_a_hit_wherever_it_stands(
    words: tuple[str, ...], text: str, found: list[str]
) -> None:
    needle = WordsNeedle(words)
    units = text.encode("utf-16-le")
    hits = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in needle.find(text)]

    assert hits == found
    assert needle.count(text) == len(found)
    assert needle.may_match(text) == bool(found)
