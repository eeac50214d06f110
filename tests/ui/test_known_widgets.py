"""PySide6 is never asked what a widget of Qt's own is: it would look at all of its classes."""

import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
from pathlib import Path
from PySide6 import QtWidgets
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from liaobots_desktop import app
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.scrolled_page import ScrolledPage

folder = Path(sys.argv[1])
SettingsFile(folder).change(base_url="demo")
application = QApplication(["x", *app.STYLE_ARGUMENTS])
app.prepare(application)
desktop = app.Desktop(application, app.open_store(folder), folder, demo=True)
desktop.window.show()
loop = QEventLoop()
desktop._warm_up._thread.finished.connect(loop.quit)
loop.exec()
QTest.keyClicks(application.focusWidget(), "Hello")
desktop.session.answer_ended.connect(lambda *_: loop.quit())
QTest.keyClick(application.focusWidget(), Qt.Key.Key_Return)
loop.exec()
CONTROL = Qt.KeyboardModifier.ControlModifier
for key in (Qt.Key.Key_F, Qt.Key.Key_K, Qt.Key.Key_Comma):
    QTest.keyClick(application.focusWidget(), key, CONTROL)
    application.processEvents()
    QTest.keyClick(application.focusWidget(), Qt.Key.Key_Escape)
    application.processEvents()
page = ScrolledPage(QtWidgets.QWidget())
desktop.finding.palette.card.rows.viewport(), page.viewport()
print("QCalendarWidget" in vars(QtWidgets))
desktop.window.close()
desktop.shut_down()
"""


def test_a_question_find_the_palette_and_the_settings_ask_for_no_class(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    told = done.stderr.replace("This plugin does not support propagateSizeHints()\n", "")

    assert (done.stdout, told) == ("False\n", "")
