"""What PySide6 reads when it and modules after it are imported."""

import subprocess
import sys

PROGRAM = """
import linecache, sys
from liaobots_desktop.bridge import lean_pyside
lean_pyside.install()
lean_pyside.install()
before = set(linecache.cache)
from liaobots_desktop.ui import composer
import colorsys
print(sorted(set(linecache.cache) - before))
known = sys.modules["shibokensupport.feature"].pyside_feature_dict
print(known["liaobots_desktop.ui.composer"], known["colorsys"], known["liaobots_desktop"])
print(sum(type(finder).__module__ == lean_pyside.__name__ for finder in sys.meta_path))
"""

SELDOM = """
import sys
{before}
from PySide6.QtWidgets import QApplication, QLabel
parts = ("errorhandler", "layout", "parser", "lib.tool", "lib.enum_sig", "lib.pyi_generator")
modules = [sys.modules[f"shibokensupport.signature.{{part}}"] for part in parts]
print(sum(len(vars(module)) > 12 for module in modules))
application = QApplication(["x", "-platform", "offscreen"])
for call in (lambda: QLabel(1, 2, 3), lambda: QLabel("").setText(), lambda: QLabel("").resize("x")):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(QLabel.setText.__doc__)
from PySide6.support.signature.lib import pyi_generator
print(pyi_generator.Formatter, pyi_generator.__spec__.name)
print(sum(len(vars(module)) > 12 for module in modules))
"""


def said_when_seldom_needed(before: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", SELDOM.format(before=before)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_errors_and_signatures_are_read_when_they_are_asked_for_and_say_what_they_always_say() -> (
    None
):
    lean = said_when_seldom_needed(
        "from liaobots_desktop.bridge import lean_pyside; lean_pyside.install()"
    )
    usual = said_when_seldom_needed("")

    assert (lean[0], usual[0]) == ("0", "6")
    assert lean[1:] == usual[1:]
    assert (
        lean[1] == "TypeError 'PySide6.QtWidgets.QLabel.__init__' called with wrong argument types:"
    )
    assert lean[-1] == "6"


def test_a_pyside_that_is_there_already_stays_as_it_is() -> None:
    there = said_when_seldom_needed(
        "import PySide6.QtCore\n"
        "from liaobots_desktop.bridge import lean_pyside; lean_pyside.install()"
    )

    assert there[0] == "6"


def test_no_source_is_read_and_pyside_knows_what_it_would_have_found() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )

    assert (done.stdout.splitlines(), done.stderr) == (["[]", "0 -1 0", "1"], "")
