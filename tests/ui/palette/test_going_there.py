"""From the palette to the sentence: it is on the screen, and marked, wherever it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.look import StretchKind
from liaobots_desktop.ui.transcript.part import DocumentPart
from tests.store.talking import answer_again, ask, ask_instead
from tests.ui.palette.conftest import OpenPalette, Palette
from tests.ui.talking import texts

FILLER = "A sentence about nothing.\n\n" * 60
LONG_CODE = "```python\n" + "".join(f"x_{n} = {n}\n" for n in range(90)) + "{}\n```\n"


def wait_for_hit(palette: Palette) -> Finder:
    """Wait until one stands on a hit and all are counted."""
    finder = palette.desktop.window.pane.finding.finder
    palette.qtbot.waitUntil(lambda: not finder.is_counting and finder.place is not None)
    return finder


def go_to(palette: Palette, query: str) -> None:
    """Search, and press Enter on the first hit, when no chat's title is one."""
    palette.type(query)
    palette.press(Qt.Key.Key_Return)
    wait_for_hit(palette)


def current(palette: Palette) -> str:
    """Return the text of the hit one stands on; it has to be on the screen."""
    pane = palette.desktop.window.pane
    place = pane.finding.finder.place
    assert place is not None
    layout = pane.transcript.transcript
    part = layout.items[place.item].parts[place.part]
    assert isinstance(part, DocumentPart)
    y = layout.rect_of(place).top() - layout.top
    assert 0 <= y <= layout.view_height
    marks = pane.finding.finder.stretches_of(place.item, place.part)
    (mark,) = (one for one in marks if one.kind is StretchKind.CURRENT)
    assert mark.end is not None
    units = part.raw_text(layout.setting).encode("utf-16-le")
    return units[2 * mark.start : 2 * mark.end].decode("utf-16-le")


def is_on(palette: Palette, text: str) -> bool:
    """Whether the part that the current hit stands in shows a text."""
    pane = palette.desktop.window.pane
    place = pane.finding.finder.place
    assert place is not None
    part = pane.transcript.transcript.items[place.item].parts[place.part]
    return isinstance(part, DocumentPart) and text in part.raw_text(
        pane.transcript.transcript.setting
    )


@pytest.mark.parametrize(
    ("answer", "query", "hit"),
    [
        (f"{FILLER}Here is a **Needle**.\n\n{FILLER}", "needle", "Needle"),
        (f"{FILLER}```python\nneedle = 1\n```\n\n{FILLER}", "needle", "needle"),
        (FILLER + LONG_CODE.format("needle = 1") + FILLER, "needle", "needle"),
        (f"{FILLER}| a | b |\n|---|---|\n| c | needle |\n\n{FILLER}", "needle", "needle"),
        (f"{FILLER}> - quoted\n>   - a needle\n\n{FILLER}", "needle", "needle"),
        (f"{FILLER}1. code:\n\n   ```sh\n   find needle\n   ```\n\n{FILLER}", "needle", "needle"),
        (f"{FILLER}Вот ёлка.\n\n{FILLER}", "елка", "ёлка"),
        (f"{FILLER}这里有一根针。\n\n{FILLER}", "根针", "根针"),
        (f"{FILLER}😀 هذه إبرة صغيرة.\n\n{FILLER}", "صغيرة", "صغيرة"),
        (f"{FILLER}A needle in\r\nthe hay.\r\n\r\n{FILLER}", '"in the hay"', "in\u2028the hay"),
        (f"{FILLER}In [needle](https://x.y).\n\n{FILLER}", "needle", "needle"),
    ],
    ids=["prose", "code", "folded", "table", "quote", "list", "ё", "针", "عربي", "CR", "link"],
)
def test_enter_opens_the_chat_at_the_hit_which_is_marked(
    start_open: OpenPalette, saved: ChatStore, answer: str, query: str, hit: str
) -> None:
    ask(saved, "Hay", answer)
    ask(saved, "Another chat", "Another answer")
    palette = start_open()
    go_to(palette, query)

    assert current(palette).replace(" ", "\u2028") == hit.replace(" ", "\u2028")
    assert not palette.is_open
    assert palette.desktop.window.pane.find_bar.count.text() == "1 of 1"


def test_a_hit_in_an_own_question_is_gone_to(start_open: OpenPalette, saved: ChatStore) -> None:
    chat = ask(saved, "Hay", FILLER).answer.conversation_id
    ask(saved, f"{FILLER}And the needle?", FILLER, chat)
    palette = start_open()
    go_to(palette, "needle")

    assert current(palette) == "needle"


def test_of_many_hits_the_one_of_the_sentence_is_the_current_one(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    chat = ask(saved, "A needle?", f"A needle. {FILLER} A needle.").answer.conversation_id
    ask(saved, "And now?", f"Some hay. {FILLER} The needle again.\n\nIt is a needle.", chat)
    palette = start_open()
    go_to(palette, "needle model:gpt-4 role:assistant after:2020")

    assert is_on(palette, "The needle again.")
    assert palette.desktop.window.pane.find_bar.count.text() == "4 of 5"


def test_all_words_are_marked_and_the_longest_is_stood_on(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Hay", f"a b\n\n{FILLER}a needle, and b\n\n{FILLER}")
    palette = start_open()
    go_to(palette, "a needle")
    pane = palette.desktop.window.pane

    assert current(palette) == "needle"
    assert pane.find_bar.field.text() == "a needle"
    assert pane.finding.finder.total > 3


def test_a_hit_on_another_branch_is_walked_to(start_open: OpenPalette, saved: ChatStore) -> None:
    first = ask(saved, "Hay", "A needle")
    chat = first.answer.conversation_id
    ask(saved, "Then", "So", chat)
    ask_instead(saved, first.question, "Straw", "No more")
    answer_again(saved, first.question, "Another needle")
    palette = start_open()
    palette.type("needle")
    palette.press(Qt.Key.Key_Down)
    palette.press(Qt.Key.Key_Return)
    wait_for_hit(palette)

    assert texts(palette.desktop) == ["Hay", "A needle", "Then", "So"]
    assert current(palette) == "needle"


def test_a_chat_is_opened_by_its_title_without_marks(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "The needle", "So")
    ask(saved, "Other", "So")
    palette = start_open()
    palette.type("needle")
    palette.press(Qt.Key.Key_Return)

    assert texts(palette.desktop) == ["The needle", "So"]
    assert not palette.desktop.window.pane.is_finding
    assert palette.desktop.window.pane.composer.field.hasFocus()


def test_a_hit_without_words_is_gone_to_without_marks(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    chat = ask(saved, "One", FILLER).answer.conversation_id
    ask(saved, "Two", FILLER, chat)
    palette = start_open()
    palette.type("role:user")
    palette.press(Qt.Key.Key_Down)
    palette.press(Qt.Key.Key_Return)
    view = palette.desktop.window.pane.transcript

    assert view.message_cursor.spot.item == 0
    assert view.hasFocus()
    assert not palette.desktop.window.pane.is_finding


def test_esc_leads_from_the_message_to_the_composer_and_takes_the_marks_away(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Hay", "A needle")
    palette = start_open()
    go_to(palette, "needle")
    was_on_message = palette.desktop.window.pane.transcript.hasFocus()
    palette.press(Qt.Key.Key_Escape)
    palette.press(Qt.Key.Key_Escape)

    assert was_on_message
    assert QApplication.focusWidget() is palette.desktop.window.pane.composer.field
    assert not palette.desktop.window.pane.is_finding


def test_the_words_are_there_again_after_a_hit_was_gone_to(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Hay", "A needle")
    palette = start_open()
    go_to(palette, "needle")
    palette.open()

    assert palette.card.field.selectedText() == "needle"
    assert palette.rows == ["Messages · 1 of 2", "Hay: A needle"]


def test_a_message_in_the_trash_is_told_and_its_chat_shown(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    asked = ask(saved, "Hay", "So")
    thrown = ask(saved, "A needle", "So", asked.answer.conversation_id)
    saved.branches.delete(thrown.question.id)
    palette = start_open()
    palette.type("needle is:trash")
    palette.press(Qt.Key.Key_Return)
    notice = palette.desktop.window.notice_bar.notice()

    assert texts(palette.desktop) == ["Hay", "So"]
    assert notice is not None
    assert notice.text == "This message was deleted, so only the chat that it was in is shown."


def test_the_bar_with_the_words_goes_with_its_chat_and_what_one_typed_into_it_stays(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    other = ask(saved, "Other", "Nothing here.").answer.conversation_id
    ask(saved, "Why?", "A needle.")
    palette = start_open()
    go_to(palette, "needle")
    pane = palette.desktop.window.pane
    at_the_hit = pane.is_finding
    palette.desktop.window.new_chat()
    elsewhere = pane.is_finding
    pane.open_find()
    pane.find_bar.field.setText("nothing")
    palette.desktop.window.open_chat(other)

    assert (at_the_hit, elsewhere, pane.is_finding) == (True, False, True)
