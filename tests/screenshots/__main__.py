"""`make screenshots`: takes pictures of the window in light and dark, at 100 and 200 %."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from tests.screenshots.albums import ALBUMS
from tests.screenshots.chats import CHATS, LEAVING
from tests.screenshots.palettes import PALETTES

_SCALES = ("1", "2")
_NAMES = (*CHATS, *PALETTES, LEAVING, *(name for album in ALBUMS for name in album.PICTURES))


def main() -> int:
    """Take them all; the scale of a process cannot change, so each has its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--scales", nargs="+", default=_SCALES, help="of the screen, such as 1.25")
    parser.add_argument("--language", default="en", help="of the window, such as zh_CN")
    parser.add_argument("--chats", nargs="+", default=_NAMES, choices=_NAMES, metavar="NAME")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for scale in options.scales:
        environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tests.screenshots.camera", str(options.folder)]
        command += [options.language, *options.chats]
        subprocess.run(command, env=environment, check=True)
    print(f"{len(list(options.folder.glob('*.png')))} pictures are in {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
