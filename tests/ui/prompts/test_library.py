"""The dialog of the kept prompts: found, written, put into folders, removed and brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.composing.prompt import Library
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from tests.exchange.bringing import FILES
from tests.ui.exchange.conftest import Asked
from tests.ui.prompts.conftest import FOLDERS, PROMPTS, Prompter, names

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def announced(reader: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced to a screen reader."""
    del reader
    said: list[str] = []
    tell = QAccessible.updateAccessibility

    def noting(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", noting)
    return said


def test_they_stand_in_their_folders_and_are_found(dialog: LibraryDialog) -> None:
    everything = names(dialog)
    place = dialog.field.geometry()
    QTest.keyClicks(dialog.field, "let")
    found = names(dialog)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    marked, is_below = dialog.tree.current, dialog.tree.hasFocus()
    QTest.keyClicks(dialog.field, "xyz")
    QApplication.processEvents()
    words = dialog.found.words
    middle = words.mapTo(dialog, words.rect().center()).x()

    assert everything == [*("Work", "  Letters", "    Letter", "  Translate", "Brief", "总结文章")]
    assert found == ["Work", "  Letters", "    Letter"]
    assert marked is not None
    assert (marked.name, is_below) == ("Letter", True)
    assert dialog.found.words.text() == "No prompt has these words."
    assert (dialog.found.words.isVisible(), dialog.tree.isVisible()) == (True, False)
    assert abs(middle - dialog.width() // 2) <= 1  # of all the room, and the field stays
    assert dialog.field.geometry() == place


def test_the_whole_row_is_marked_and_names_stand_below_each_other(dialog: LibraryDialog) -> None:
    work = dialog.tree.topLevelItem(0)
    assert work is not None
    dialog.tree.setCurrentItem(work.child(0).child(0))
    QApplication.processEvents()
    rows = dialog.tree.viewport()
    row = dialog.tree.visualItemRect(dialog.tree.currentItem())
    picture = rows.grab(QRect(0, row.top(), rows.width(), row.height())).toImage()
    grounds = {picture.pixelColor(x, 3).name() for x in range(8, rows.width() - 8)}

    assert row.left() == 44
    assert grounds == {"#edebe6"}


def test_a_new_one_is_written_into_the_folder_that_is_marked(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    dialog.tree.mark("w")
    dialog.new_prompt.click()
    qtbot.waitUntil(dialog.editor.name.hasFocus)
    QTest.keyClicks(dialog.editor.name, "Fix it")
    QTest.keyClicks(dialog.editor.description, "errors")
    QTest.keyClicks(dialog.editor.content, "Fix {{what}} in {{clipboard}}")
    asked = dialog.editor.asked.text()
    dialog.close()
    qtbot.waitUntil(lambda: "Fix it" in [p.name for p in prompter.stored(folder).prompts])
    (new,) = (p for p in prompter.stored(folder).prompts if p.name == "Fix it")

    assert asked.replace("\u2068", "").replace("\u2069", "") == "Asked when it is used: what"
    assert new[1:] == ("Fix it", "Fix {{what}} in {{clipboard}}", "errors", "w")


def test_what_is_written_is_saved_while_the_dialog_is_open(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    dialog.tree.mark("1")
    QTest.keyClicks(dialog.editor.content, "Very. ")
    qtbot.waitUntil(lambda: "Very. " in prompter.stored(folder).prompts[0].content)
    QTest.keyClicks(dialog.editor.content, "Always. ")

    assert dialog.editor.content.toPlainText() == "Very. Always. Be brief."


def test_what_was_just_typed_is_saved_when_the_system_ends_the_app(
    dialog: LibraryDialog, prompter: Prompter, folder: Path
) -> None:
    dialog.tree.mark("1")
    QTest.keyClicks(dialog.editor.content, "Very. ")
    prompter.window.drafts.let_go()  # as SIGTERM does
    prompter.window.quit()
    assert prompter.desktop.shut_down()

    assert prompter.stored(folder).prompts[0].content == "Very. Be brief."


def test_a_prompt_and_a_folder_go_into_another_folder(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    dialog.tree.mark("1")
    box = dialog.editor.folder
    box.setCurrentIndex(box.findData("l"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: prompter.stored(folder).prompts[0].folder_id == "l")
    dialog.tree.mark("l")
    places = [box.itemData(number) for number in range(box.count())]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    qtbot.waitUntil(lambda: prompter.stored(folder).folders[0].parent_id is None)
    assert dialog.tree.on_moved is not None
    dialog.tree.on_moved(FOLDERS[0], "w")  # not into itself
    dialog.tree.mark(PROMPTS[2].id)
    QTest.keyClicks(dialog.editor.description, "Now: ")  # and at once
    dialog.tree.on_moved(PROMPTS[2], "l")
    qtbot.waitUntil(lambda: prompter.stored(folder).prompts[2].folder_id == "l")

    assert places == ["", "w"]
    assert prompter.stored(folder).prompts[2].description == f"Now: {PROMPTS[2].description}"
    assert [f.parent_id for f in prompter.stored(folder).folders] == [None, None]


def test_a_move_is_undone_and_what_was_written_since_stays(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    assert dialog.tree.on_moved is not None
    dialog.tree.on_moved(FOLDERS[1], None)
    dialog.tree.mark("3")
    box = dialog.editor.folder
    qtbot.waitUntil(lambda: box.findData("l") >= 0)
    box.setCurrentIndex(box.findData("l"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: prompter.stored(folder).prompts[2].folder_id == "l")
    qtbot.waitUntil(dialog.undo.isVisible)
    said = [dialog.status.text()]
    QTest.keyClicks(dialog.editor.description, "Then")
    dialog.tree.setFocus()
    QTest.keySequence(dialog.tree, "Ctrl+Z")
    QTest.keyClicks(dialog.editor.content, "Please. ")  # before it is read what is there now
    qtbot.waitUntil(lambda: dialog.status.text() != "")
    said.append(dialog.status.text())
    back = names(dialog)[-4:], box.currentData()
    dialog.undo.click()
    qtbot.waitUntil(lambda: names(dialog)[:2] == ["Work", "  Letters"])
    qtbot.waitUntil(dialog.undo.isHidden)
    translate = prompter.stored(folder).prompts[2]

    assert said == [
        "“\u2068Translate\u2069” was moved.",
        "“\u2068Translate\u2069” is back where it was.",
    ]
    assert back == (["Work", "  Translate", "Brief", "总结文章"], "w")
    assert (translate.folder_id, translate.description) == ("w", "Then")
    assert translate.content.startswith("Please. ")


def test_what_is_done_at_once_after_something_else_is_kept(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    assert dialog.tree.on_moved is not None
    dialog.tree.on_moved(PROMPTS[0], "w")  # the window has not heard of its end below
    dialog.tree.mark("3")
    QTest.keyClicks(dialog.editor.description, "Now")
    dialog.tree.on_moved(PROMPTS[2], "l")
    dialog.tree.on_moved(PROMPTS[3], "w")
    qtbot.waitUntil(lambda: prompter.stored(folder).prompts[3].folder_id == "w")
    qtbot.waitUntil(lambda: dialog._library.library == prompter.stored(folder))

    kept = prompter.stored(folder).prompts[2]
    assert (kept.description, kept.folder_id) == ("Now", "l")


def test_what_was_removed_comes_back(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path, announced: list[str]
) -> None:
    before = prompter.stored(folder)
    dialog.tree.mark("1")
    QTest.keyClicks(dialog.editor.content, "Very. ")  # and before it is saved by itself
    dialog.remove.click()
    qtbot.waitUntil(lambda: "Brief" not in names(dialog))
    said = dialog.status.text(), dialog.undo.isVisible()
    marked = dialog.tree.current
    dialog.tree.mark("w")
    dialog.tree.setFocus()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Work" not in names(dialog))
    without = names(dialog)
    QTest.keySequence(dialog.tree, "Ctrl+Z")
    qtbot.waitUntil(lambda: "Work" in names(dialog))
    dialog.undo.setFocus()
    QTest.keyClick(dialog.undo, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Brief" in names(dialog))
    keyboard = dialog.focusWidget()

    assert said == ("“\u2068Brief\u2069” was removed.", True)
    assert announced[:2] == [f"“\u2068{name}\u2069” was removed." for name in ("Brief", "Work")]
    assert announced[2:] == [
        f"“\u2068{name}\u2069” is back where it was." for name in ("Work", "Brief")
    ]
    assert marked == PROMPTS[3]  # the one below it
    assert keyboard is dialog.tree  # the button went
    assert without == ["Letters", "  Letter", "Translate", "总结文章"]
    assert before == Library((FOLDERS[1], FOLDERS[0]), PROMPTS)
    again = (PROMPTS[0]._replace(content="Very. Be brief."), *PROMPTS[1:])
    assert prompter.stored(folder) == Library(before.folders, again)


def test_a_folder_that_comes_back_leaves_what_was_written_meanwhile(
    dialog: LibraryDialog, prompter: Prompter, qtbot: QtBot, folder: Path
) -> None:
    dialog.tree.mark("w")
    dialog.remove.click()
    qtbot.waitUntil(lambda: "Work" not in names(dialog))
    dialog.tree.mark("3")
    QTest.keyClicks(dialog.editor.content, "Please. ")
    dialog.tree.mark("1")
    dialog.tree.setFocus()
    QTest.keySequence(dialog.tree, "Ctrl+Z")
    qtbot.waitUntil(lambda: "Work" in names(dialog))

    assert names(dialog)[:4] == ["Work", "  Letters", "    Letter", "  Translate"]
    translate = prompter.stored(folder).prompts[2]
    assert translate.content == "Please. Translate to {{language:English}}: {{clipboard}}"


def test_it_is_used_from_the_dialog_with_its_form(
    dialog: LibraryDialog, prompter: Prompter
) -> None:
    prompter.composer.set_text("Before. ")
    dialog.tree.mark("2")
    dialog.use.click()
    prompter.dialog(VariableForm).accept()

    assert prompter.composer.text() == "Before. Write a polite letter about ."


def test_every_control_has_a_name(dialog: LibraryDialog) -> None:
    dialog.tree.mark("2")
    controls = (dialog.field, dialog.tree, *dialog.editor._fields())

    assert all(each.accessibleName() for each in controls)


def test_imported_prompts_are_there_at_once(prompter: Prompter, qtbot: QtBot) -> None:
    prompter.write("/")
    prompter.press("Backspace")
    asked = Asked(prompter.desktop, qtbot)
    with asked.job() as ends:
        asked.exchange.import_file(str(FILES / "chatbot_ui_v4.json"))
    asked.close_dialogs()
    qtbot.waitUntil(lambda: "Prompts" in [f.name for f in prompter.library.library.folders])

    assert ends == [True]
    assert [p.content for p in prompter.library.library.prompts if p.name == "Translate"] == [
        "Translate to {{language:English}}: {{clipboard}}",
        "Translate {{x}}",
    ]
