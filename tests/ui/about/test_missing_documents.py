"""What the app says of itself where files of its installation are gone."""

import shutil
import subprocess
import sys
from pathlib import Path

from liaobots_desktop import resources

_ALONE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from liaobots_desktop.ui.about.about_dialog import AboutDialog
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.view import TranscriptView

application = QApplication([])
parent = QWidget()
news = NewsDialog(TranscriptView(Theme.load("light", "green")), parent)
print(news.view.transcript.items[0].text())
print(AboutDialog(Path(), str, parent).licences.toPlainText().splitlines()[-1])
"""


def test_an_installation_without_its_documents_says_that_they_are_gone(tmp_path: Path) -> None:
    package = Path(resources.__file__).parent
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(package, tmp_path / package.name, ignore=ignored)
    shutil.copytree(resources.path("themes").parent, tmp_path / "resources")
    done = subprocess.run(
        [sys.executable, "-c", _ALONE],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
    )

    assert done.stdout.splitlines() == [
        "The list of what is new cannot be read: there is no such file or folder.",
        "The text of the MIT licence cannot be read: there is no such file or folder.",
    ]
