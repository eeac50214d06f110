"""What stood on the screen in one language is known again, and said in another."""

import pytest

from liaobots_desktop import resources
from liaobots_desktop.ui.phrasebook import Phrasebook, join
from liaobots_desktop.ui.phrases import phrases_of


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("arabic", "context", "english"),
    [
        ("رمزان", "Chip", "2 tokens"),
        ("لا رموز", "Chip", "0 tokens"),
        ("5 رموز", "Chip", "5 tokens"),
        ("رسالتان سابقتان: 3", "Context", "2 earlier messages: 3"),
        ("4 رسائل سابقة: 3", "Context", "4 earlier messages: 3"),
    ],
)
def test_a_number_that_a_language_writes_as_a_word_is_a_number_again(
    arabic: str, context: str, english: str
) -> None:
    file = resources.path("translations") / "liaobots_ar.ts"
    book = Phrasebook(phrases_of(file, is_spoken=True))

    said = join(book.find(arabic, {context}))

    assert said == english
