"""What is made of a text before it is drawn as one line."""

import pytest

from liaobots_desktop.ui.drawing import one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("👨\u200d👩\u200d👧 family", "👨\u200d👩\u200d👧 family"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # Persian
        ("two\nlines\x07", "two lines"),
        ("\u202egpj.exe", "gpj.exe"),
        ("\u200d\u200c", ""),
    ],
)
def test_a_line_keeps_what_joins_and_parts_letters_and_no_other_control(
    text: str, line: str
) -> None:
    assert one_line(text) == (f"\u2068{line}\u2069" if line else "")
