"""Moves and removals of prompts, taken back, also after another program changed something."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.prompt_library import PromptLibrary
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.full_disk import files_up_to

WORK, LETTERS = PromptFolder("w", "Work"), PromptFolder("l", "Letters", "w")
BRIEF, LETTER = Prompt("1", "Brief", "Be brief."), Prompt("2", "Letter", "Write.", "", "l")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with closing(ChatStore.open(tmp_path / FILE_NAME)) as opened:
        opened.prompts.put([WORK, LETTERS], [BRIEF, LETTER])
        yield opened


@pytest.fixture
def library(store: ChatStore, qtbot: QtBot) -> Iterator[PromptLibrary]:
    made = PromptLibrary(store)
    with qtbot.waitSignal(made.changed):
        made.read()
    yield made
    assert made.shut_down()


def taken_back(library: PromptLibrary, qtbot: QtBot, store: ChatStore) -> Library:
    """Take back what was done last; return what is stored then."""
    with qtbot.waitSignal(library.taken_back):
        library.take_back()
    return store.prompts.library()


def test_what_is_gone_or_has_no_place_any_more_stays_as_it_is(
    library: PromptLibrary, store: ChatStore, qtbot: QtBot
) -> None:
    for moved in (
        LETTERS._replace(parent_id=None),
        LETTER._replace(folder_id=None),
        LETTER._replace(folder_id="w"),
    ):
        with qtbot.waitSignal(library.changed):
            library.move(moved)
    store.prompts.remove("2")  # by another program, as all of these
    removed = taken_back(library, qtbot, store)
    store.prompts.put(prompts=[LETTER._replace(folder_id="w")])
    store.prompts.remove_folder("l")
    without_folder = taken_back(library, qtbot, store)
    store.prompts.put([LETTERS._replace(parent_id=None), WORK._replace(parent_id="l")])
    no_circle = taken_back(library, qtbot, store)

    assert removed == Library((LETTERS._replace(parent_id=None), WORK), (BRIEF,))
    assert without_folder == Library((WORK,), (BRIEF, LETTER._replace(folder_id="w")))
    assert no_circle.folders == (LETTERS._replace(parent_id=None), WORK._replace(parent_id="l"))


def test_words_that_were_written_before_a_move_was_heard_of_leave_it_in_its_folder(
    library: PromptLibrary, store: ChatStore, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(library.changed):
        library.move(BRIEF._replace(folder_id="w"))
        library.edit(BRIEF._replace(content="Be very brief."))

    assert store.prompts.library().prompts[0] == ("1", "Brief", "Be very brief.", "", "w")


def test_a_folder_that_comes_back_takes_nothing_from_where_it_was_put_meanwhile(
    library: PromptLibrary, store: ChatStore, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(library.changed):
        library.remove_folder(LETTERS)
    store.prompts.put(prompts=[LETTER._replace(folder_id=None)])  # by another program

    assert taken_back(library, qtbot, store) == Library(
        (LETTERS, WORK), (BRIEF, LETTER._replace(folder_id=None))
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file")
@pytest.mark.parametrize("is_moved", [False, True])
def test_words_that_were_refused_do_not_come_back_over_later_ones(
    library: PromptLibrary, store: ChatStore, qtbot: QtBot, *, is_moved: bool
) -> None:
    first, later = BRIEF._replace(content="First"), BRIEF._replace(content="Later")
    with files_up_to(1), qtbot.waitSignal(library.failed):
        library.edit(first)
    with qtbot.waitSignal(library.changed):
        if is_moved:
            library.move(later._replace(folder_id="w"))
        else:
            library.edit(later)
    seen = library.library.prompts[0].content
    is_lost = library.are_words_refused()
    library.save_refused()
    library.are_words_refused()  # waits for what is being written

    assert (seen, is_lost, store.prompts.library().prompts[0].content) == ("Later", False, "Later")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file")
def test_words_of_a_move_that_is_refused_are_held_without_the_move(
    library: PromptLibrary, store: ChatStore, qtbot: QtBot
) -> None:
    with files_up_to(1), qtbot.waitSignal(library.failed):
        library.move(BRIEF._replace(content="Later", folder_id="w"))
    is_held = library.are_words_refused()
    library.save_refused()
    is_lost = library.are_words_refused()

    assert (is_held, is_lost) == (True, False)
    assert store.prompts.library().prompts[0] == ("1", "Brief", "Later", "", None)
