"""Code is coloured when there is time, without moving, and as it would be all at once."""

import time

import pytest
from PySide6.QtGui import QColor, QTextDocument
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.markup import highlight
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript import code_colourist
from liaobots_desktop.ui.transcript.code_block import CodeBlock
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, settle

PYTHON = "def f(x):\n    '''A\n    string'''\n    return [x, 1] # end 👍 of\n\n"


def colors_of(document: QTextDocument) -> list[tuple[int, int, str]]:
    """Return where each colour of a document begins and ends, in Qt's positions."""
    found = []
    block = document.begin()
    while block.isValid():
        for span in block.layout().formats():
            start = block.position() + span.start
            color: QColor = span.format.foreground().color()
            found.append((start, start + span.length, color.name()))
        block = block.next()
    return found


def pieces(view: TranscriptView) -> list[CodePart]:
    return [part for part in view.transcript.items[0].parts if isinstance(part, CodePart)]


def shown_colors(view: TranscriptView) -> list[list[tuple[int, int, str]]]:
    return [colors_of(part.document) for part in pieces(view) if part.document is not None]


def test_a_piece_that_is_laid_out_without_a_view_is_coloured_at_once(qtbot: QtBot) -> None:
    del qtbot
    style = TextStyle(Theme.load("light"))
    part = CodePart(CodeBlock("python"), "# 👍\nreturn 1\n", None)
    part.lay_out(Setting(style, 700))
    assert part.document is not None

    assert colors_of(part.document) == [
        (0, 4, style.color("code_comment").name()),
        (5, 11, style.color("code_keyword").name()),
        (12, 13, style.color("code_number").name()),
    ]


def test_the_caret_of_code_that_grows_stands_behind_what_is_shown(qtbot: QtBot) -> None:
    del qtbot
    setting = Setting(TextStyle(Theme.load("light")), 700)

    for source in ("return 1", "return 1\n"):
        part = CodePart(CodeBlock("python"), source, None)
        part.lay_out(setting)
        assert part.document is not None
        behind = part.document.caret_rect().x()
        assert behind > 60
        assert part.shows_caret(behind, setting)


@pytest.mark.parametrize("language", ["python", "javascript", "cpp", "no-such-language"])
@pytest.mark.parametrize("portion", [1, 7, 200])
def test_streamed_code_ends_with_the_colours_of_code_shown_at_once(
    qtbot: QtBot, view: TranscriptView, language: str, portion: int
) -> None:
    text = f"```{language}\n{PYTHON * 3}/* a\n b */ x = 1\n```\n"
    view.show_messages([answer(1, text)])
    settle(qtbot, view)
    at_once = shown_colors(view)
    view.show_messages([answer(1, "", None)])
    for start in range(0, len(text), portion):
        view.append_text(MessageId(1), text[start : start + portion])
    view.finish_message(MessageId(1), EndState.COMPLETE)
    settle(qtbot, view)

    assert shown_colors(view) == at_once
    assert bool(at_once[0]) is (language != "no-such-language")


def test_a_string_across_two_pieces_has_one_colour(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```python\nx = '''\n" + "word\n" * 90 + "'''\n```", None)])
    settle(qtbot, view)
    view.finish_message(MessageId(1), EndState.COMPLETE)
    settle(qtbot, view)
    last, string = shown_colors(view)[-1], Theme.load("light").color("code_string").name()

    assert last[:2] == [(0, 4, string), (5, 9, string)]


def test_a_growing_piece_reads_its_new_lines_only(
    qtbot: QtBot, view: TranscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    highlight.lexer_for("python")
    view.show_messages([answer(1, "```python\n" + "x = 1\n" * 30, None)])
    settle(qtbot, view)
    read: list[str] = []
    original = highlight.color_of

    def count(kind: object) -> str:
        read.append(str(kind))
        return original(kind)

    monkeypatch.setattr("liaobots_desktop.ui.transcript.code_lexer.color_of", count)
    view.append_text(MessageId(1), "y = 'new'\n")
    settle(qtbot, view)

    assert 0 < len(read) < 20


def test_colouring_moves_nothing(
    qtbot: QtBot, view: TranscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_colourist, "_BUDGET", -1.0)
    view.show_messages([answer(1, f"```python\n{PYTHON * 6}```\n\nEnd")])
    view.viewport().repaint()
    part = pieces(view)[0]
    assert part.document is not None
    plain, height = part.document.rects(0, 200), part.height
    assert not colors_of(part.document)
    monkeypatch.undo()
    settle(qtbot, view)

    assert colors_of(part.document)
    assert part.document.rects(0, 200) == plain
    assert part.height == height


def test_one_beat_colours_no_longer_than_its_share(
    qtbot: QtBot, view: TranscriptView, monkeypatch: pytest.MonkeyPatch, within: Within
) -> None:
    highlight.lexer_for("python")
    view.show_messages([answer(1, "```python\n" + PYTHON * 200 + "```\n", None)])
    settle(qtbot, view)
    monkeypatch.setattr(code_colourist, "_SHARE", 0.0)
    view.colourist._left = 0.001
    for part in pieces(view):
        part.colours.read_again()
        view.colourist.take(part)
    before = time.thread_time()
    view.colourist._on_beat()

    within(time.thread_time() - before, 0.03)
    assert view.colourist.is_busy


def test_what_is_on_the_screen_is_coloured_first(
    qtbot: QtBot, view: TranscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_messages([answer(1, f"```python\n{PYTHON}```\n\n" * 40)])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    settle(qtbot, view)
    areas, screen = view.colourist._near_areas(), view.viewport().rect()
    near = [part for part in pieces(view) if id(part) in areas]
    seen = [part for part in near if areas[id(part)].intersects(screen)]
    assert near[0] not in seen
    monkeypatch.setattr(code_colourist, "_SHARE", 0.0)
    view.colourist._left = 1e-9  # enough to begin one piece
    for part in near:
        part.colours.read_again()
        view.colourist._waiting[id(part)] = part
    view.colourist._on_beat()

    assert [part for part in near if part.colours.has_begun(part.source)] == seen[:1]


def test_all_pieces_of_one_frame_share_its_time(
    qtbot: QtBot, view: TranscriptView, monkeypatch: pytest.MonkeyPatch, within: Within
) -> None:
    view.show_messages([answer(1, "```python\n" + PYTHON * 60 + "```\n", None)])
    settle(qtbot, view)
    monkeypatch.setattr(code_colourist, "_SHARE", 0.0)
    view.colourist._left = code_colourist._BUDGET
    before = time.perf_counter()
    for _ in range(20):
        for part in pieces(view):
            part.colours.read_again()
            view.colourist.take(part)
    taken = time.perf_counter() - before

    assert view.colourist._left <= 0
    within(taken, 20 * code_colourist._BUDGET)


def test_a_long_rest_is_no_reason_to_colour_all_at_once(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```python\n" + PYTHON * 400 + "```\n", None)])
    settle(qtbot, view)
    view.colourist._worked_at -= 100
    pieces(view)[-1].lay_out(view.transcript.setting)

    assert view.colourist._left < 0.01  # seconds of what 100 s of rest have earned


def test_a_lexer_that_fails_leaves_code_readable(
    qtbot: QtBot,
    view: TranscriptView,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("x" + str(1))

    monkeypatch.setattr("liaobots_desktop.ui.transcript.code_lexer.color_of", fail)
    view.show_messages([answer(1, "```python\nx = 1\n```")])
    settle(qtbot, view)

    assert "Code is shown without colours: RuntimeError" in caplog.text
    assert "x1" not in caplog.text  # a log is on the disk
    assert view.visible_text() == "GPT-4\n\nx = 1"


def test_a_new_theme_colours_what_was_coloured_again(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, "```python\nreturn\n```")])
    settle(qtbot, view)
    dark = Theme.load("dark")
    view.set_theme(dark)

    assert shown_colors(view) == [[(0, 6, dark.color("code_keyword").name())]]


def test_colours_of_code_that_is_far_away_are_given_back(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "```python\n" + PYTHON * 20 + "```\n", None)])
    settle(qtbot, view)
    part = pieces(view)[-1]
    part.forget()

    assert part.document is None
    assert not part.colours.has_begun(part.source)

    view.arrange()
    settle(qtbot, view)

    assert shown_colors(view)[-1]
