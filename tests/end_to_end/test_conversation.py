"""A person's first minutes, with the keyboard alone, on a real window under Xvfb."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.running_app import RunningApp
from tests.timing import Within
from tests.virtual_screen import VirtualScreen
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
]

PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
ACCENT = "#12735f"
CODE_CARD = "#f6f5f2"


@pytest.fixture
def screen() -> Iterator[VirtualScreen]:
    with VirtualScreen(1280, 820) as started:
        yield started


def colours_of(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


def is_answering(picture: QImage) -> bool:
    """Whether the first chat of the list has the dot of one that is being answered."""
    return picture.pixelColor(238, 103).name() == ACCENT


def test_type_enter_see_the_answer_and_esc_stops_the_next_one(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with RunningApp(screen, tmp_path / "data") as app:
        app.ask("Why does my stream break on Cyrillic text?")
        text, end = app.wait_for_end(1)
        wait_until(lambda: not is_answering(screen.image()), "the end of the answer in the window")
        screen.screenshot(PICTURES / "answer.png")
        app.ask("silence")
        partial = app.wait_for_text(2, " ")
        screen.xdotool("key", "Escape")
        stopped_text, stopped_end = app.wait_for_end(2)
        exit_code, said = app.quit()
    picture = QImage(str(PICTURES / "answer.png"))

    assert end == "complete"
    assert "Cyrillic" in text
    assert stopped_end == "stopped"
    assert stopped_text.startswith(partial)
    assert (exit_code, said) == (0, "")
    assert {ACCENT, CODE_CARD} <= colours_of(picture)


def test_a_chat_is_found_again_at_the_next_start(screen: VirtualScreen, tmp_path: Path) -> None:
    with RunningApp(screen, tmp_path / "data") as app:
        app.ask("Why is it so?")
        app.wait_for_end(1)
        app.quit()
    with RunningApp(screen, tmp_path / "data") as app:
        before = app.screen.image()
        # the first chat of the list, reached with the mouse
        screen.xdotool("mousemove", "--window", app.window, "100", "103", "click", "1")
        after = wait_for_another_picture(screen, before)
        app.quit()

    assert CODE_CARD in colours_of(after)


def test_kill_in_mid_answer_loses_nothing_that_was_seen(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    with RunningApp(screen, tmp_path / "data") as app:
        app.ask("long")
        seen = app.wait_for_text(1, "\n\n")
        app.process.kill()
        app.process.wait()
    with RunningApp(screen, tmp_path / "data") as again:
        text, end = again.wait_for_end(1)
        exit_code, _ = again.quit()

    assert end == "interrupted"
    assert text.startswith(seen)
    assert exit_code == 0


def test_a_polite_end_in_mid_answer_is_quick_and_loses_nothing(
    screen: VirtualScreen, tmp_path: Path, within: Within
) -> None:
    with RunningApp(screen, tmp_path / "data") as app:
        app.ask("long")
        seen = app.wait_for_text(1, "\n\n")
        started = time.monotonic()
        app.process.terminate()
        _, said = app.process.communicate(timeout=60)
        took = time.monotonic() - started
        ((text, end),) = app.answers()

    assert (app.process.returncode, said) == (0, "")
    within(took, 2)
    assert (end, text.startswith(seen)) == ("interrupted", True)


def wait_for_another_picture(screen: VirtualScreen, before: QImage) -> QImage:
    def code_is_there() -> QImage | None:
        picture = screen.image()
        return picture if picture != before and CODE_CARD in colours_of(picture) else None

    return wait_until(code_is_there, "the messages of the chat")
