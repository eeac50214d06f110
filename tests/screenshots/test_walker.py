"""Every scene that has a picture, in a small window and longer words: named, translated, whole."""

import json
import os
import re
import subprocess
import sys

import pytest

from tests.screenshots.albums import ALBUMS

_SIZED = re.compile("^(huge|contrast|accent)-|small")
"""Scenes that have a size or colours of their own, and are looked at as pictures."""
_OF_NOBODY = re.compile(
    r"GPT-|Liaobots|liaobots\.com|https?://|Llama|Esperanto|\u2068"  # names, and texts of users
    r"|polite|reader|text$|tone$|sentences$|a dress|address|cadres|dress|American English|Русский"
    r"|(Copy|Cut|Delete|Paste|Redo|Undo|Select All)(\t|$)"  # entries of Qt's menus of fields
)


@pytest.mark.parametrize("half", [0, 1])
def test_no_control_of_any_scene_is_unnamed_untranslated_cut_or_astray(half: int) -> None:
    albums = (album.scenes for album in ALBUMS[half::2])
    names = [name for scenes in albums for name in scenes if not _SIZED.search(name)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.screenshots.walker", *names],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    told = dict(json.loads(line) for line in done.stdout.splitlines())
    plain = {
        name: [text for text in found["untranslated"] if not _OF_NOBODY.match(text)]
        for name, found in told.items()
    }

    assert (done.returncode, sorted(told)) == (0, sorted(names)), done.stderr[-2000:]
    assert [name for name, found in told.items() if not found["seen"]] == []
    assert {name: found["unusable"] for name, found in told.items() if found["unusable"]} == {}
    assert {name: texts for name, texts in plain.items() if texts} == {}
    assert {name: found["cut"] for name, found in told.items() if found["cut"]} == {}
    assert {name: found["astray"] for name, found in told.items() if found["astray"]} == {}
    assert {name: found["wrapped"] for name, found in told.items() if found["wrapped"]} == {}
