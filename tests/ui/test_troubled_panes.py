"""A pane that cannot show what it is for says why, and can be asked to try again."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.store.backup_folder import NAME, BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.context.request_dialog import RequestDialog
from liaobots_desktop.ui.empty_hint import EmptyHint
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from tests.store.damaging import make_chats
from tests.store.spoiling import spoiled
from tests.store.talking import answer_again, ask
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import choose
from tests.ui.test_restore_dialog import opened, rows
from tests.ui.transcript.conftest import is_settled

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def chats(folder: Path) -> Path:
    """The file of the window, with three chats."""
    path = folder / FILE_NAME
    make_chats(path, 3)
    return path


@pytest.fixture
def desktop(open_desktop: OpenDesktop, chats: Path, qtbot: QtBot) -> Desktop:
    """The window on these chats, with all that is made after its first picture."""
    assert chats.exists()
    made = open_desktop("http://127.0.0.1:1")
    qtbot.waitUntil(lambda: made.usage is not None and made.context is not None)
    return made


def damaged(chats: Path, what: str = "chats") -> str:
    return (
        f"The {what} in {chats} cannot be read: the file is damaged. It was left as it is. Quit "
        "the app and start it again: it brings back what can be read and offers a backup."
    )


def notice(desktop: Desktop) -> str:
    found = desktop.window.notice_bar.notice()
    return "" if found is None else found.text


def hint(desktop: Desktop) -> EmptyHint:
    (found,) = desktop.window.sidebar.findChildren(EmptyHint)
    return found


def press(button: QPushButton | None) -> None:
    assert button is not None
    assert button.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_chats_that_change_while_they_cannot_be_read_stay_in_the_list(
    desktop: Desktop, chats: Path
) -> None:
    model = desktop.window.chats
    before = [model.index(number).data() for number in range(model.rowCount())]
    chosen = model.ids(1, 2)
    with spoiled(chats):
        model.look()  # what others have written is known from now on
        desktop.window.notice_bar.show_notice(None)
        desktop.session.chats_arranged.emit(chosen)
        after = [model.index(number).data() for number in range(model.rowCount())]
        told = notice(desktop)

    assert told == damaged(chats)
    assert after == before
    assert len(before) == 4  # with a heading


def test_a_list_that_cannot_be_read_says_so_in_its_place_and_is_read_again(
    desktop: Desktop, chats: Path
) -> None:
    with spoiled(chats):
        desktop.window.commands.perform("view.archive")
        said, is_seen = hint(desktop).label.text(), hint(desktop).isVisible()
        told = notice(desktop)
        press(hint(desktop).again)
        still = hint(desktop).label.text()
    press(hint(desktop).again)
    again = hint(desktop).again
    assert again is not None

    in_place = damaged(chats).replace("a backup", "a\u00a0backup")  # no word is alone at the end
    assert (said, is_seen, told, still) == (in_place, True, "", in_place)
    assert hint(desktop).label.text() == (
        "The archive is empty. Archived chats can be searched, but are not\u00a0listed."
    )
    assert not again.isVisible()


def test_rows_that_were_read_stay_when_they_cannot_be_read_again(
    desktop: Desktop, chats: Path
) -> None:
    rows_before = desktop.window.chats.rowCount()
    with spoiled(chats):
        desktop.session.chats_arranged.emit(None)

    assert desktop.window.chats.rowCount() == rows_before == 4
    assert desktop.window.sidebar.list.isVisible()
    assert notice(desktop) == damaged(chats)


def test_rows_that_were_not_read_before_say_that_there_is_more_than_is_known(
    desktop: Desktop, chats: Path, qtbot: QtBot
) -> None:
    with spoiled(chats):
        desktop.window.chats._content._sections[0].rows.clear()  # as far from what is seen
        seen = [desktop.window.chats.index(row).data() for row in range(2)]
        qtbot.waitUntil(lambda: notice(desktop) != "")

    assert seen == ["Today", "…"]
    assert notice(desktop) == damaged(chats)


def test_the_palette_and_the_menu_of_a_row_open_on_chats_that_cannot_be_read(
    desktop: Desktop, chats: Path, qtbot: QtBot
) -> None:
    first = desktop.window.chats.nth_chat(1)
    assert first is not None
    desktop.window.open_chat(first)
    assert desktop.finding is not None
    with spoiled(chats):
        entries = desktop.window.sidebar.menu_for(first).actions()
        said = [(entry.text(), entry.isEnabled()) for entry in entries]
        desktop.finding.open()
        card = desktop.finding.palette.card
        card.field.setText("Chat")
        qtbot.waitUntil(lambda: card.search.has_ended and card.empty.isVisible())

    assert said == [("This chat cannot be read", False)]
    assert card.empty.text() == damaged(chats)


def test_a_request_that_cannot_be_put_together_is_no_silence(
    desktop: Desktop, chats: Path, qtbot: QtBot
) -> None:
    desktop.window.open_chat(desktop.window.chats.nth_chat(1))
    context = desktop.context
    assert context is not None
    qtbot.waitUntil(lambda: context.shown.fit is not None)
    with spoiled(chats):
        desktop.window.pane.composer.set_text("Why?")
        desktop.window.commands.perform("chat.request")
        qtbot.waitUntil(lambda: notice(desktop) != "")

    assert notice(desktop) == damaged(chats)
    assert desktop.window.findChildren(RequestDialog) == []


def test_statistics_that_could_not_be_counted_are_counted_again(
    desktop: Desktop, chats: Path, qtbot: QtBot
) -> None:
    assert desktop.usage is not None
    page = desktop.usage.statistics
    desktop.account.choose_zoom(200)
    desktop.window.resize(640, 480)
    bar = page._scroll.verticalScrollBar()
    with spoiled(chats):
        desktop.usage.open_statistics()
        qtbot.waitUntil(lambda: page.trouble.isVisible() and bar.maximum() > 0)
        said, has_focus = page.trouble.line.text(), page.trouble.button.hasFocus()
        for _ in range(3):
            QApplication.processEvents()
        line, button = page.trouble.line, page.trouble.button
        seen, all_of_button = line.visibleRegion().boundingRect(), button.visibleRegion()
        are_seen = (seen.height() > 150, seen.bottom() == line.rect().bottom())
        is_ring_seen = all_of_button.boundingRect() == button.rect()
    desktop.account.choose_zoom(100)
    press(button)
    qtbot.waitUntil(lambda: page.has_counted)

    assert (said, has_focus, is_ring_seen) == (damaged(chats), True, True)
    assert are_seen == (True, True)  # a long path leaves its first line no room
    assert not page.trouble.isVisible()
    assert page.totals.text().startswith("18\u00a0messages")


def test_a_slash_whose_prompts_cannot_be_read_says_so_and_enter_reads_them_again(
    desktop: Desktop, chats: Path, qtbot: QtBot
) -> None:
    desktop._store.prompts.put(prompts=[Prompt("1", "Brief", "Be brief.")])
    window = desktop.window
    window.activateWindow()
    field = window.pane.composer.field
    field.setFocus()
    assert window.prompts is not None
    with spoiled(chats):
        QTest.keyClicks(field, "/")
        slash = window.prompts.slash
        assert slash is not None
        nothing = slash.popup.nothing
        qtbot.waitUntil(nothing.button.isVisible)
        said, does = nothing.line.text(), nothing.button.text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(slash.popup.rows.isVisible)

    assert (said, does) == (damaged(chats, "prompts"), "Try again (Enter)")
    assert slash.popup.current == Prompt("1", "Brief", "Be brief.")
    assert not nothing.isVisible()


def offered(dialog: LibraryDialog) -> tuple[QWidget, ...]:
    return dialog.field, dialog.new_prompt, dialog.new_folder


def test_the_prompts_are_read_again_from_their_dialog(
    desktop: Desktop, chats: Path, qtbot: QtBot
) -> None:
    desktop._store.prompts.put(prompts=[Prompt("1", "Brief", "Be brief.")])
    with spoiled(chats):
        desktop.window.commands.perform("ask.prompts")
        (dialog,) = desktop.window.findChildren(LibraryDialog)
        qtbot.waitUntil(dialog.again.isVisible)
        said, has_focus = dialog.found.words.text(), dialog.again.hasFocus()
        is_offered = [part.isEnabled() for part in offered(dialog)]
        beneath = dialog.again.y() - dialog.found.words.geometry().bottom() - 1
    press(dialog.again)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 1)

    assert (said, has_focus, beneath) == (damaged(chats, "prompts"), True, 12)
    assert dialog.found.words.contentsMargins().bottom() == 0
    assert dialog.field.hasFocus()
    assert is_offered == [False] * 3
    assert all(part.isEnabled() for part in offered(dialog))
    assert not dialog.again.isVisible()
    assert dialog.empty.text() == "Choose a prompt. In a new question, / lists all of them."


def test_versions_that_cannot_be_read_are_compared_again(
    desktop: Desktop, chats: Path, qtbot: QtBot
) -> None:
    first = ask(desktop._store, "What is it?", "The old way.")
    for text in ("The new way.", "A third way."):
        answer_again(desktop._store, first.answer, text)
    desktop.window.open_chat(first.question.conversation_id)
    view = desktop.window.pane.transcript
    qtbot.waitUntil(lambda: len(view.transcript.items) == 2 and is_settled(view))
    choose(desktop, "compare", 1)
    (dialog,) = desktop.window.findChildren(ComparisonDialog)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    with spoiled(chats):
        dialog.head.older.click()
        qtbot.waitUntil(dialog.trouble.isVisible)
        said = dialog.trouble.line.text()
        can_be_chosen = dialog.head.beside.isEnabled()
    press(dialog.trouble.button)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    dialog.head.beside.click()
    qtbot.waitUntil(lambda: not dialog.is_busy)

    assert (said, can_be_chosen) == (damaged(chats), False)
    assert dialog.beside.isVisible()
    assert dialog.foot.added.text() == "2 words added"


def test_a_folder_of_backups_that_cannot_be_seen_is_not_called_empty(
    desktop: Desktop, folder: Path, chats: Path, qtbot: QtBot
) -> None:
    backups = folder / NAME
    shutil.rmtree(backups, ignore_errors=True)
    backups.write_text("no folder")
    dialog = opened(desktop, qtbot)
    said, lists = dialog.instead.line.text(), dialog.backups.isVisible()
    backups.unlink()
    BackupFolder(folder).make(chats)
    press(dialog.instead.button)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 3)

    assert (
        said
        == f"The folder of the backups, {backups}, cannot be read: a part of the path is a file."
    )
    assert (lists, dialog.backups.isVisible(), dialog.instead.isVisible()) == (False, True, False)
