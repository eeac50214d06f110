"""Nothing of the palette is there before it is opened."""

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


def loaded():
    names = ("liaobots_desktop.ui.palette", "liaobots_desktop.bridge.search_worker")
    return len([name for name in sys.modules if name.startswith(names)])


before = loaded()
desktop.finding.open()
print(before, loaded() > 5)
desktop.window.close()
desktop.shut_down()
"""


def test_nothing_of_it_is_imported_before_it_is_first_opened(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("0 True\n", "")
