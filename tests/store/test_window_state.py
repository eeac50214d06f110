"""What the last window left is taken as it is meant, or not at all."""

import json
from pathlib import Path

import pytest

from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.window_state import WindowState, WindowStateFile


@pytest.mark.parametrize(
    ("written", "was_dark"),
    [
        ('{"was_dark": true}', True),
        ('{"was_dark": false}', False),
        ('{"was_dark": "yes"}', False),
        ('{"was_dark": 1}', False),
        ('{"was_dark": tr', False),
        ('{"version": "0.1.0"}', False),
    ],
)
def test_a_dark_system_is_known_only_from_a_note_that_says_so(
    tmp_path: Path, written: str, *, was_dark: bool
) -> None:
    (tmp_path / "window.json").write_text(written, "utf-8")

    assert WindowStateFile(tmp_path, LaterWrites()).kept.was_dark is was_dark


def test_windows_beside_the_main_one_are_kept_by_name(tmp_path: Path) -> None:
    later = LaterWrites()
    state = WindowState(chat="a", was_dark=True, others=(WindowState(chat="b", sidebar_width=280),))
    WindowStateFile(tmp_path, later).keep(state)
    assert later.shut_down()
    written = json.loads((tmp_path / "window.json").read_text("utf-8"))

    assert WindowStateFile(tmp_path, LaterWrites()).kept == state
    assert written["others"][0]["chat"] == "b"
    assert written["others"][0]["sidebar_width"] == 280
