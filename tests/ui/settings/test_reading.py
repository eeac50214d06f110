"""Fonts, sizes and room are obeyed at once by the messages, the composer and the list of chats."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.store.setting import Setting
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.measures import USUAL, Measures
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.text_part import TextPart
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.conftest import OpenDesktop
from tests.ui.settings.choosing import choose, opened
from tests.ui.transcript.conftest import answer, question, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ONE = "One line.\n\nAnother line.\n\n# Head\n\n```\na = 1\nb = 2\nc = 3\n```\n"
RICH = """# A heading

Words with `code`, a [link](https://a.example) and a note[^1], long enough to be wrapped once or
twice wherever lines are wide or narrow.

- one
- two

  loose, with `code`

1. first
   ```python
   nested = "code"
   ```

> a quote

| name | value |
|---|---:|
| a long word in a cell | 12 |
| `code` | 3 |

| first word | second word | third word | fourth word | fifth word | sixth word | seventh |
|---|---|---|---|---|---|---|
| Donaudampfschiff | Kapitänsmütze | Rindfleischetikett | Überwachung | Aufgaben | Gesetz | a |

```python
for number in range(3):
    print(number, "a line that is longer than the column is wide, so that it has to be scrolled")
```

---

[^1]: The note.
"""


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    """A window on the demo; other tests get one of the usual size."""
    made = open_desktop("demo")
    yield made
    made.account.choose_zoom(100)


def shown(desktop: Desktop, qtbot: QtBot, text: str = ONE) -> TranscriptView:
    desktop.window.pane.show_chat([question(1, "What?"), answer(2, text)])
    view = desktop.window.pane.transcript
    settle(qtbot, view)
    return view


def part_of(view: TranscriptView, kind: type[DocumentPart]) -> DocumentPart:
    return next(part for part in view.transcript.items[1].parts if isinstance(part, kind))


def first_font(part: DocumentPart) -> tuple[list[str], int]:
    assert part.document is not None
    font = part.document.begin().begin().fragment().charFormat().font()
    return font.families(), font.pixelSize()


def test_text_has_the_size_that_was_chosen_where_it_is_read_and_written(
    desktop: Desktop, qtbot: QtBot
) -> None:
    view, field = shown(desktop, qtbot), desktop.window.pane.composer.field
    before = [first_font(part_of(view, TextPart))[1], part_of(view, TextPart).height]
    before.append(field.fontInfo().pixelSize())
    choose(opened(desktop, "appearance"), "Size of text", "20 px")
    settle(qtbot, view)
    after = [first_font(part_of(view, TextPart))[1], part_of(view, TextPart).height]
    after.append(field.fontInfo().pixelSize())
    heading = view.transcript.items[1].parts[2]
    desktop.account.choose_zoom(150)
    QApplication.processEvents()

    assert before == [14, 22, 14]
    assert after == [20, 31, 20]
    assert isinstance(heading, DocumentPart)
    assert first_font(heading)[1] == 31
    assert field.fontInfo().pixelSize() == 30
    assert first_font(part_of(view, TextPart))[1] == 20  # the painter zooms it


def test_text_and_code_have_the_fonts_that_were_chosen(desktop: Desktop, qtbot: QtBot) -> None:
    view, field = shown(desktop, qtbot), desktop.window.pane.composer.field
    desktop.account.choose(Settings.text_font, "DejaVu Serif")
    desktop.account.choose(Settings.code_font, "DejaVu Sans Mono")
    settle(qtbot, view)
    chosen = (first_font(part_of(view, TextPart))[0], field.font().family())
    code = first_font(part_of(view, CodePart))[0]
    desktop.account.choose(Settings.text_font, "")
    settle(qtbot, view)

    assert chosen == (["DejaVu Serif"], "DejaVu Serif")
    assert code == ["DejaVu Sans Mono"]
    assert first_font(part_of(view, TextPart))[0] == QApplication.font().families()
    assert field.font().family() == QApplication.font().family()


def test_a_name_of_a_font_with_quotes_does_not_break_the_composer(desktop: Desktop) -> None:
    field = desktop.window.pane.composer.field
    desktop.account.choose(Settings.text_font, 'A"; color: red; \\')

    assert field.font().family() == 'A"; color: red; \\'


def test_blocks_of_code_have_their_own_size_and_code_in_a_line_has_that_of_its_line(
    desktop: Desktop, qtbot: QtBot
) -> None:
    view = shown(desktop, qtbot, ONE + "\n`span`")
    before = part_of(view, CodePart).height
    desktop.account.choose(Settings.code_size, 20)
    settle(qtbot, view)
    span = view.transcript.items[1].parts[-1]

    assert before == 60
    assert first_font(part_of(view, CodePart))[1] == 20
    assert part_of(view, CodePart).height == 93
    assert isinstance(span, DocumentPart)
    assert first_font(span)[1] == 13
    assert first_font(part_of(view, TextPart))[1] == 14
    desktop.account.choose(Settings.text_size, 28)
    settle(qtbot, view)
    assert first_font(span)[1] == 26


def test_lines_are_as_far_apart_as_was_chosen(desktop: Desktop, qtbot: QtBot) -> None:
    view = shown(desktop, qtbot)
    desktop.account.choose(Settings.line_height, 200)
    settle(qtbot, view)

    assert part_of(view, TextPart).height == 28
    assert part_of(view, CodePart).height == 78


def test_the_column_and_the_composer_are_as_wide_as_was_chosen(
    desktop: Desktop, qtbot: QtBot
) -> None:
    view, composer = shown(desktop, qtbot), desktop.window.pane.composer
    before = (view.transcript.setting.width, composer.width())
    desktop.account.choose(Settings.column_width, 500)
    settle(qtbot, view)
    QApplication.processEvents()

    assert before == (740, 774)
    assert (view.transcript.setting.width, composer.width()) == (500, 534)


def test_compact_leaves_less_room_everywhere(desktop: Desktop, qtbot: QtBot) -> None:
    view, composer = shown(desktop, qtbot), desktop.window.pane.composer

    def room() -> list[int]:
        gaps = [part.gap for part in view.transcript.items[1].parts[:3]]
        margins = composer._column.contentsMargins()
        return [*gaps, desktop.window.sidebar.list.row_height(), margins.top(), margins.left()]

    before = room()
    desktop.account.choose(Settings.density, "compact")
    settle(qtbot, view)

    assert before == [0, 11, 20, 34, 14, 16]
    assert room() == [0, 7, 12, 28, 8, 12]


CHOICES: list[tuple[Setting[Any], object]] = [
    (Settings.text_size, 22),
    (Settings.text_size, 10),
    (Settings.text_font, "DejaVu Serif"),
    (Settings.code_size, 24),
    (Settings.code_size, 9),
    (Settings.line_height, 200),
    (Settings.line_height, 120),
    (Settings.column_width, 500),
    (Settings.density, "compact"),
]
EACH = pytest.mark.parametrize(
    ("setting", "value"), CHOICES, ids=lambda one: getattr(one, "name", str(one))
)


def first_of_line(view: TranscriptView, number: int, position: int) -> Place:
    """Return where the line of a place in the answer begins: the rest of it may be wrapped."""
    part = view.transcript.items[1].parts[number]
    view.transcript.rect_of(Place(1, number, position))
    assert isinstance(part, DocumentPart)
    assert part.document is not None
    line = part.document.begin().layout().lineForTextPosition(position)
    return Place(1, number, line.textStart())


@EACH
def test_the_line_that_is_read_stays_at_the_upper_edge(
    desktop: Desktop, qtbot: QtBot, setting: Setting[Any], value: object
) -> None:
    long = " ".join(f"word{number}" for number in range(400))
    messages = [question(1, "What?"), answer(2, "\n\n".join([RICH, long, RICH, long, RICH]))]
    desktop.window.pane.show_chat([*messages, question(3, long), answer(4, long)])
    view = desktop.window.pane.transcript
    settle(qtbot, view)
    layout = view.transcript
    layout.items[1].complete(layout.setting)
    number = next(n for n, part in enumerate(layout.items[1].parts) if part.height > 500)
    place = first_of_line(view, number, 1500)
    view.verticalScrollBar().setValue(round(layout.rect_of(place).top()))
    settle(qtbot, view)
    before = layout.rect_of(place).top() - layout.top
    desktop.account.choose(setting, value)
    settle(qtbot, view)

    moved = layout.rect_of(place).top() - layout.top - before

    assert abs(before) <= 1
    assert abs(moved) <= 1


def test_who_stands_at_the_end_stays_there(desktop: Desktop, qtbot: QtBot) -> None:
    view = shown(desktop, qtbot, RICH * 5)
    desktop.account.choose(Settings.text_size, 24)
    settle(qtbot, view)

    assert view.is_following
    assert view.transcript.top == view.transcript.furthest_top > 1000


@EACH
def test_what_was_shown_before_looks_as_if_it_were_shown_anew(
    desktop: Desktop, qtbot: QtBot, setting: Setting[Any], value: object
) -> None:
    view = shown(desktop, qtbot, RICH)
    desktop.account.choose(setting, value)
    settle(qtbot, view)
    kept = _looks(view)
    shown(desktop, qtbot, RICH)

    assert kept == _looks(view)


def _looks(view: TranscriptView) -> list[tuple[int, int, float]]:
    """Return the room above each part, its height, and how wide it is where it can be scrolled."""
    parts = [part for item in view.transcript.items for part in item.parts]
    for part in parts:
        part.lay_out(view.transcript.setting)
    return [(p.gap, p.height, p.sideways.content if p.sideways else 0) for p in parts]


def test_an_answer_goes_on_while_sizes_change(desktop: Desktop, qtbot: QtBot) -> None:
    pane = desktop.window.pane
    pane.show_chat([question(1, "What?"), answer(2, "", end=None)])
    view, grown = pane.transcript, MessageId(2)
    for at in range(0, len(RICH), 40):
        view.append_text(grown, RICH[at : at + 40])
        desktop.account.choose(Settings.text_size, 14 + at % 7)
        QApplication.processEvents()
    view.finish_message(grown, EndState.COMPLETE)
    desktop.account.choose(Settings.text_size, 18)
    settle(qtbot, view)
    kept, text = _looks(view), view.text_of(grown)
    shown(desktop, qtbot, RICH)

    assert text == RICH
    assert kept == _looks(view)


def test_code_that_was_unfolded_or_wrapped_stays_so(desktop: Desktop, qtbot: QtBot) -> None:
    code = "".join(f"line {number}\n" for number in range(200))
    view = shown(desktop, qtbot, f"```\n{code}```\n")
    parts = [part for part in view.transcript.items[1].parts if isinstance(part, CodePart)]
    block = parts[0].code
    folded = (block.is_folded, sum(part.height for part in parts))
    desktop.account.choose(Settings.code_size, 20)
    settle(qtbot, view)
    still_folded = (block.is_folded, sum(part.height for part in parts))
    block.is_folded, block.is_wrapped = False, True
    desktop.account.choose(Settings.code_size, 10)
    settle(qtbot, view)

    assert folded == (True, 40 * 20)
    assert still_folded == (True, 40 * 31)
    assert (block.is_folded, block.is_wrapped) == (False, True)
    assert sum(part.height for part in parts) == 200 * 16


def test_models_side_by_side_have_the_same_sizes(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.account.choose(Settings.text_size, 18)
    view = desktop.window.pane.new_transcript()
    qtbot.addWidget(view)

    assert view.transcript.setting.measures == Measures(text_size=18)


def test_what_was_chosen_is_there_from_the_first_picture(open_desktop: OpenDesktop) -> None:
    first = open_desktop("demo")
    first.account.choose(Settings.text_size, 20)
    first.account.choose(Settings.density, "compact")
    window = open_desktop("demo").window

    assert window.pane.composer.field.fontInfo().pixelSize() == 20
    assert window.sidebar.list.row_height() == 28


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        (USUAL, (22, 20, 12, 18, 22, 31)),
        (Measures(text_size=21, code_size=26, line_percent=200), (42, 52, 18, 35, 33, 60)),
        (Measures(text_size=10, line_percent=120), (12, 16, 9, 10, 16, 17)),
    ],
)
def test_other_sizes_follow_those_of_text_and_code(
    measures: Measures, expected: tuple[int, ...]
) -> None:
    found = (measures.line_height, measures.code_line_height, measures.small_size)
    heads = (measures.head_line_height, measures.heading_size(1), measures.heading_line_height(1))

    assert (*found, *heads) == expected
