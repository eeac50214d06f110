"""A dialog that compares versions of an answer, on a real database."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.bridge.comparisons import Comparisons
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.theme import Theme
from tests.store.talking import answer_again, ask
from tests.threads import end
from tests.ui.transcript.conftest import ready

__all__ = ["ready"]  # the fixture is used here too

OpenComparison = Callable[..., ComparisonDialog]


@pytest.fixture
def open_comparison(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[OpenComparison]:
    """Open the dialog on some versions, oldest first; `shown` is the place of the one shown."""
    app.prepare(qapp)
    window = QWidget()
    window.resize(1280, 820)
    qtbot.addWidget(window)
    window.show()
    with closing(ChatStore.open(tmp_path / FILE_NAME)) as store:
        comparisons = Comparisons(store.path)

        def open_one(*versions: str, shown: int = -1, theme: str = "light") -> ComparisonDialog:
            first = ask(store, "Why?", versions[0]).answer
            ids = [first.id, *(answer_again(store, first, text).id for text in versions[1:])]
            made = ComparisonDialog(comparisons, ids, ids[shown], lambda: Theme.load(theme), window)
            made.open()
            return made

        yield open_one
        for dialog in window.findChildren(ComparisonDialog):
            dialog.close()
        end(comparisons)


def settle(qtbot: QtBot, dialog: ComparisonDialog) -> None:
    """Wait until all is compared and filled in."""
    qtbot.waitUntil(lambda: not dialog.is_busy)
