"""`make screenshots`: all pictures in each language, light and dark, at 100 and 200 %."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.screenshots.albums import NAMES
from tests.screenshots.contact_sheet import write_sheet

_TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"
_LANGUAGES = sorted(
    file.stem.removeprefix("liaobots_") for file in _TRANSLATIONS.glob("liaobots_*.ts")
)
_SCALES = ("1", "2")
_SCREEN = Path(__file__).parent.parent / "screen.json"
"""A screen on which no menu is cut, at any scale; Qt's own has 800 pixels."""


def main() -> int:
    """Take them all; scale and language belong to a process, so each pair has its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go, a folder a language")
    parser.add_argument("--languages", nargs="+", default=_LANGUAGES, help="such as zh_CN")
    parser.add_argument("--scales", nargs="+", default=_SCALES, help="of the screen, such as 1.25")
    parser.add_argument("--only", nargs="+", default=NAMES, choices=NAMES, metavar="NAME")
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 1))
    options = parser.parse_args()
    runs = [(language, scale) for language in options.languages for scale in options.scales]
    with ThreadPoolExecutor(options.jobs) as pool:
        statuses = list(pool.map(lambda run: _run(options.folder, *run, names=options.only), runs))
    sheet = write_sheet(options.folder)
    count = len(list(options.folder.glob("*/*.png")))
    print(f"{count} pictures are in {options.folder}; {sheet.name} shows them side by side")
    return max(statuses)


def _run(folder: Path, language: str, scale: str, *, names: Sequence[str]) -> int:
    """Take the pictures of one language at one scale; return the status of the process."""
    pictures = folder / language
    pictures.mkdir(parents=True, exist_ok=True)
    platform = f"offscreen:configfile={_SCREEN}"
    environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": platform}
    command = [sys.executable, "-m", "tests.screenshots.camera", str(pictures), language, *names]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
