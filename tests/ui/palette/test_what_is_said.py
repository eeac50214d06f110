"""What the palette says in words: nothing found, not understood, unreadable, not ready yet."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.index import Progress
from liaobots_desktop.ui.drawing import width_of, zoom_factor
from liaobots_desktop.ui.palette.margins import within_margins
from liaobots_desktop.ui.palette.palette_frame import PaletteFrame
from liaobots_desktop.ui.palette.result_model import time_of
from liaobots_desktop.ui.palette.rows import Heading
from tests.store.talking import ask
from tests.ui.palette.conftest import OpenPalette
from tests.ui.palette.test_palette import ask_about


def test_what_is_not_understood_is_said(start_open: OpenPalette, saved: ChatStore) -> None:
    ask_about(saved, "a chat")
    palette = start_open()
    hint = palette.line
    palette.type("before:soon role:me chat")
    said = palette.line
    palette.type("chat")

    assert hint.startswith("> commands   Ctrl+Enter new window   model:\u200e   role:\u200e")
    assert said == "Not understood, so searched for as typed: “before:soon”, “role:me”."
    assert palette.line == hint


def test_nothing_found_is_said(start_open: OpenPalette, saved: ChatStore) -> None:
    ask_about(saved, "a chat")
    palette = start_open()

    assert palette.type("nowhere") == []
    assert palette.card.empty.isVisible()
    assert palette.card.empty.text() == "Nothing was found."
    assert palette.type("chat") != []
    assert not palette.card.empty.isVisible()


def test_without_chats_it_says_what_it_is_for(start_open: OpenPalette) -> None:
    palette = start_open()

    assert palette.rows == []
    assert palette.card.empty.text() == "Your chats will be found here."


def test_chats_that_cannot_be_read_are_told(
    start_open: OpenPalette, saved: ChatStore, folder: Path
) -> None:
    ask_about(saved, "a chat")
    palette = start_open()
    for name in ("chats.db-wal", "chats.db-shm"):
        (folder / name).unlink()
    (folder / "chats.db").write_bytes(b"garbage " * 1000)
    palette.type("chat")

    assert palette.line == "The chats could not be searched."
    assert palette.card.empty.text().startswith(f"The chats in {folder / 'chats.db'} cannot be")
    assert palette.card.empty.height() > 60  # all of it is seen


def test_an_index_that_is_being_made_is_told(start_open: OpenPalette, qtbot: QtBot) -> None:
    palette = start_open()
    index = palette.desktop._index
    assert index is not None
    qtbot.waitUntil(lambda: palette.line.startswith("> commands   Ctrl+Enter"))
    index.progressed.emit(Progress(400, 1000))
    said = palette.line
    index.progressed.emit(Progress(1000, 1000))

    assert said == "The index is still being built: 40%"
    assert palette.line.startswith("> commands   Ctrl+Enter")


def test_it_fits_into_the_smallest_window(start_open: OpenPalette, saved: ChatStore) -> None:
    ask_about(saved, *(f"chat {number}" for number in range(40)))
    palette = start_open()
    palette.desktop.window.resize(720, 540)
    palette.type("chat")
    card = palette.card

    assert palette.finding.palette.rect().contains(card.geometry())
    assert card.rect().contains(card.foot.geometry())
    assert card.rows.height() > 200


def test_its_parts_have_names_for_a_screen_reader(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Hay", "Here is a **needle**.")
    palette = start_open()
    palette.type("needle")
    card = palette.card
    spoken = [str(card.results.index(row).data()) for row in range(2)]
    time = time_of(card.results.rows[1])

    assert [
        widget.accessibleName()
        for widget in (card, card.field, card.rows, card.foot.order, card.foot.code)
    ] == [
        *("Search all chats", "Search all chats", "Results"),
        *("The best hits first", "Only code blocks"),
    ]
    assert isinstance(card.results.rows[0], Heading)
    assert time.startswith("today ")
    assert spoken[1] == f"\u2068Hay\u2069, {time}, Here is a needle."


def test_its_last_line_and_its_rows_begin_where_its_field_does_at_each_zoom(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Hay", "Here is a **needle**.")
    palette = start_open()
    palette.type("needle")
    palette.card.field.setCursorPosition(0)
    palette.desktop.account.choose_zoom(200)
    palette.qtbot.waitUntil(lambda: zoom_factor() == 2.0)
    QApplication.processEvents()
    card = palette.card
    begins = [
        card.field.mapTo(card, card.field.cursorRect().center()).x(),
        card.foot.line.mapTo(card, QPoint()).x(),
        card.rows.mapTo(card, within_margins(card.rows.viewport().rect()).topLeft()).x(),
    ]
    palette.desktop.window.resize(640, 480)  # which closes it
    ends, told = [], []
    for percent in (300, 200, 100):
        palette.finding.palette.close_palette()
        palette.desktop.account.choose_zoom(percent)
        palette.finding.open()
        palette.type("needle")
        QApplication.processEvents()
        card.field.tell("Поиск по всем чатам")
        told.append(card.field.placeholderText())
        ends.append(_end_of_switch(card) - _end_of_row(card))

    assert card.rows.isVisible()  # what is hidden is not laid out
    assert max(begins) - min(begins) <= 1
    assert ends == [0, 0, 0]
    assert told == ["Search", "Поиск по всем чатам", "Поиск по всем чатам"]


def _end_of_row(card: PaletteFrame) -> int:
    return card.rows.mapTo(card, within_margins(card.rows.viewport().rect()).topRight()).x()


def _end_of_switch(card: PaletteFrame) -> int:
    """Return where the letters of the last switch end."""
    switch = card.foot.code
    beside = (switch.width() - width_of(switch.font(), switch.text())) // 2
    return switch.mapTo(card, switch.rect().topRight()).x() - beside
