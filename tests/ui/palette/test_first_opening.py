"""What the window's thread would have to import for the first opening is there by then."""

import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from liaobots_desktop import app
from liaobots_desktop.store.settings import SettingsFile

folder = Path(sys.argv[1])
SettingsFile(folder).change(base_url="demo")
application = QApplication(["x", *app.STYLE_ARGUMENTS])
app.prepare(application)
desktop = app.Desktop(application, app.open_store(folder), folder, demo=True)
desktop.window.show()
loop = QEventLoop()
desktop._warm_up._thread.finished.connect(loop.quit)
loop.exec()

before = set(sys.modules)
desktop.finding.open()
desktop.window.attaching.take_text("x" * 30_000)
desktop.window.pane.transcript
met = ("liaobots_desktop.ui", "liaobots_desktop.bridge")
print(sorted(name for name in set(sys.modules) - before if name.startswith(met)))
desktop.window.close()
desktop.shut_down()
"""


def test_the_first_opening_the_first_paste_and_the_first_chat_import_nothing(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("[]\n", "")
