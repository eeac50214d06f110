"""What PySide6 reads when modules are imported."""

import subprocess
import sys

PROGRAM = """
import linecache, sys
from liaobots_desktop.bridge import unread_sources
unread_sources.install()
unread_sources.install()
before = set(linecache.cache)
from liaobots_desktop.ui import composer
import colorsys
print(sorted(set(linecache.cache) - before))
known = sys.modules["shibokensupport.feature"].pyside_feature_dict
print(known["liaobots_desktop.ui.composer"], known["colorsys"], known["liaobots_desktop"])
print(sum(type(finder).__module__ == unread_sources.__name__ for finder in sys.meta_path))
"""


def test_no_source_is_read_and_pyside_knows_what_it_would_have_found() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )

    assert (done.stdout.splitlines(), done.stderr) == (["[]", "0 -1 0", "1"], "")
