"""What the last window left is taken as it is meant, or not at all."""

from pathlib import Path

import pytest

from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.window_state import WindowStateFile


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
