"""A question so long that only its beginning is measured."""

from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenDesktop
from tests.ui.context.measuring import NOBODY, wait_for_fit


def test_the_length_of_what_is_not_measured_to_its_end_is_told_too(
    open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = open_desktop(NOBODY)
    qtbot.waitUntil(lambda: None not in {desktop.context, desktop.window.attaching})
    assert desktop.context is not None
    assert desktop.window.attaching is not None
    shown, composer = desktop.context.shown, desktop.window.pane.composer
    composer.field.setPlainText(("a" * 99 + "\n") * 11_000)
    wait_for_fit(qtbot, shown)
    typed = shown.meter.words
    composer.field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(composer.field, "b")
    one_more = shown.meter.words
    file = tmp_path / "notes.txt"
    file.write_text("😀" * 1_000_000, encoding="utf-8")
    desktop.window.attaching.take_files([str(file)])
    qtbot.waitUntil(lambda: len(composer.attached.with_text("")) > 1_000_000)

    assert typed == "Message limit is 12,000 characters. This one has 1,100,000."
    assert one_more == "Message limit is 12,000 characters. This one has 1,100,001."
    assert len(composer.question().encode("utf-16-le")) == 2 * 3_100_028
    assert shown.meter.words == "Message limit is 12,000 characters. This one has 3,100,028."
