"""What is on the accessibility bus while the app runs: no control without a name or a role."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.managed_screen import managed_screen
from tests.end_to_end.running_app import TITLE
from tests.end_to_end.seen_app import accessible

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's accessibility bus"),
    pytest.mark.skipif(shutil.which("openbox") is None, reason="it needs a window manager"),
]


def test_the_window_and_two_dialogs_have_names_and_roles_on_the_bus(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "liaobots_desktop", "--demo", "--data-dir", str(tmp_path)]
    with managed_screen() as screen, accessible(screen) as (env, eyes):
        process = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
        try:
            screen.wait_for_window(TITLE)
            eyes.wait_for("text", "Your question", focused=True)
            found = [eyes.ask(walk=TITLE)]
            for keys, role, name in (("ctrl+comma", "text", "Find a setting"), ("F1", "tree", "")):
                screen.xdotool("key", keys)
                eyes.wait_for(role, name)
                found.append(eyes.ask(walk=eyes.ask(dialog=True)))
                screen.xdotool("key", "Escape")
                eyes.wait_for("text", "Your question", focused=True)
        finally:
            process.kill()
            process.wait()

    assert [(seen["unnamed"], seen["no_role"]) for seen in found] == [([], [])] * 3
    assert all(seen["nodes"] > 20 for seen in found)
    assert found[1]["boxes"] == [["Closing the window", "Ask me"]]
