"""What is shown for characters that cannot be seen, or that would be too many."""

import pytest

from liaobots_desktop.ui.transcript.displayable import displayable

MARKS = "\u0300\u0301\u0302\u0303"


@pytest.mark.parametrize(
    "text",
    [
        "e\u0301te\u0301",
        "a" + MARKS * 4,
        "בְּרֵאשִׁ֖ית בָּרָ֣א",
        "ཧྐྵྨླྺྼྻྂ",
        "👨\u200d👩\u200d👧\u200d👦",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "ที่นี่เป็นภาษาไทยที่ไม่มีช่องว่าง",
        "क्षत्रियविज्ञानकार्यकर्ताओं",
    ],
)
def test_the_marks_that_a_script_needs_are_left_alone(text: str) -> None:
    assert displayable(text) == text


@pytest.mark.parametrize(
    ("tower", "shown"),
    [
        (MARKS * 5, MARKS * 4 + MARKS[:2] + "��"),
        ("\u200d" * 20, "\u200d" * 18 + "��"),
        ("\ufe0f" * 19, "\ufe0f" * 18 + "�"),
        ("\U000e0100" * 19, "\U000e0100" * 18 + "�"),
        (MARKS * 4 + "\u200b" + MARKS, MARKS * 4 + "\u200b" + MARKS[:1] + "���"),
    ],
)
def test_of_a_tower_of_marks_the_rest_is_shown_as_boxes(tower: str, shown: str) -> None:
    assert displayable(f"a{tower}b e\u0301") == f"a{shown}b e\u0301"


def test_every_letter_has_marks_of_its_own() -> None:
    text = ("Z" + MARKS * 4) * 10

    assert displayable(text) == text
