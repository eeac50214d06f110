"""Cuts the power at random instants: `python -m tests.store.power_cut FOLDER ROUNDS SEED`.

The chats lie on a disk in a file. At a random instant all stands still and that file is copied:
what the system had not written to it yet is lost, as in a power cut. The copy is then mounted, and
compared with what was acknowledged. Needs root on Linux.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.store.damaging import make_chats
from tests.store.killed_process import Fact, Hunter, disagreement, kill

_SIZE = 24 * 2**20
_WORK = ("stream", "stream", "delete", "bring_in")
_PASSING = {"draft", "more"}
"""Saved without waiting for the disk; what `ended` is on the disk with all of its text."""


def cut(kind: str, folder: Path, image: Path, after: Path, hunter: Hunter) -> list[Fact]:
    """Work in a folder of the disk `image`, and copy it at a random instant to `after`.

    Returns what was acknowledged by then and must hold.
    """

    def end(child: int) -> None:
        os.kill(child, signal.SIGSTOP)
        os.waitpid(child, os.WUNTRACED)
        shutil.copyfile(image, after)
        kill(child)

    facts = hunter.run_and_end(kind, folder, end)
    ended = {value for kind, value, *_ in facts if kind == "ended"}
    return [
        fact
        for fact in facts
        if fact[0] not in _PASSING or (fact[0] == "more" and fact[1] in ended)
    ]


@contextmanager
def mounted(image: Path, folder: Path) -> Iterator[Path]:
    """Mount a disk; it writes nothing by itself for ten minutes."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop,commit=600", image, folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def main() -> None:
    """Cut the power as often as the arguments say; print how often, or what was lost."""
    folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    dice = random.Random(seed)
    image, after = folder / "disk", folder / "disk-after"
    with image.open("wb") as file:
        file.truncate(_SIZE)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    hunter = Hunter(dice)
    with mounted(image, folder / "before") as disk:
        chats = disk / "chats"
        chats.mkdir(mode=0o700)
        make_chats(chats / FILE_NAME, 3)
        for number in range(rounds):
            kind = dice.choice(_WORK)
            facts = cut(kind, chats, image, after, hunter)
            with mounted(after, folder / "after") as disk_after:
                problem = disagreement(disk_after / "chats", facts)
            if problem:
                sys.exit(f"seed {seed}, round {number}, {kind}: {problem}")
    print(f"{rounds} power cuts, nothing lost")
    print(json.dumps(hunter.told))


if __name__ == "__main__":
    main()
