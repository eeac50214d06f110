"""What a thread writes later: its order, what is told, and that nothing of it is lost."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.profile import BUILT_IN
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.profile_file import ProfileFile
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import Settings, SettingsFile
from tests.store.ended_at import each_end

LOCAL = Endpoint("http://127.0.0.1:8080", Protocol.API)


class SlowDisk:
    """Holds the thread up until it is let go on."""

    def __init__(self) -> None:
        self.later = LaterWrites()
        self._may_go_on = threading.Event()
        self.later.put(object(), self._wait)

    def _wait(self) -> None:
        assert self._may_go_on.wait(20)

    def finish(self) -> bool:
        """Let it write all that waits."""
        self._may_go_on.set()
        return self.later.finish(20)


def test_writes_keep_their_order_and_neighbours_of_one_file_are_one() -> None:
    disk, log = SlowDisk(), list[str]()
    for of, name in (("a", "a1"), ("a", "a2"), ("b", "b1"), ("a", "a3")):
        disk.later.put(of, lambda name=name: log.append(name))  # type: ignore[misc]
    before = tuple(log)

    assert before == ()
    assert disk.finish()
    assert log == ["a2", "b1", "a3"]


def test_the_thread_is_there_only_while_there_is_something_to_write(tmp_path: Path) -> None:
    later, before = LaterWrites(), set(threading.enumerate())
    settings = SettingsFile(tmp_path, later)
    settings.change(zoom=125)
    has_finished = later.finish(20)
    for thread in set(threading.enumerate()) - before:
        thread.join(20)
    left = set(threading.enumerate()) - before
    settings.change(zoom=150)

    assert has_finished
    assert left == set()
    assert later.finish(20)
    assert SettingsFile(tmp_path).current.zoom == 150


def test_waiting_for_a_slow_disk_ends_when_it_takes_too_long() -> None:
    disk = SlowDisk()

    assert not disk.later.finish(0.01)
    assert disk.finish()


def test_what_is_chosen_is_read_before_it_is_written_and_other_programs_keep_theirs(
    tmp_path: Path,
) -> None:
    disk = SlowDisk()
    settings = SettingsFile(tmp_path, disk.later)
    settings.change(zoom=125)
    settings.change(theme="dark")
    SettingsFile(tmp_path).change(zoom=150, density="compact")  # the command line, meanwhile
    on_disk = SettingsFile(tmp_path).current
    read = settings.change(text_size=16)
    disk.finish()

    assert on_disk == Settings(zoom=150, density="compact")
    assert read == Settings(zoom=125, theme="dark", text_size=16, density="compact")
    assert SettingsFile(tmp_path).current == read


def test_a_service_is_read_before_it_is_written(tmp_path: Path) -> None:
    disk = SlowDisk()
    services = Services(SettingsFile(tmp_path, disk.later), AuthFile(tmp_path))
    kept, removed = services.new("Kept", LOCAL), services.new("Removed", LOCAL)
    for profile in (kept, removed):
        services.keep(profile)
    services.remove(removed)
    found = [profile.name for profile in services.all()][3:]
    on_disk = [path.name for path in tmp_path.iterdir()]
    disk.finish()

    assert found == ["Kept"]
    assert on_disk == []
    assert ProfileFile(tmp_path).find(kept.id) == kept
    assert ProfileFile(tmp_path).find(removed.id) is None


def test_a_code_waits_for_what_was_chosen_before_it(tmp_path: Path) -> None:
    later = LaterWrites()
    services = Services(SettingsFile(tmp_path, later), AuthFile(tmp_path))
    services.keep(services.new("Own", LOCAL))
    settings = SettingsFile(tmp_path, later)
    settings.change(zoom=125)
    settings.change(code_base_url="https://liaobots.com")

    assert SettingsFile(tmp_path).current == Settings(
        zoom=125, code_base_url="https://liaobots.com"
    )
    assert len(ProfileFile(tmp_path).all()) == 4


def test_what_cannot_be_written_is_told_holds_and_is_written_with_the_next(tmp_path: Path) -> None:
    later, told, folder = LaterWrites(), list[str](), tmp_path / "gone"
    later.failed = lambda error: told.append(str(error))
    settings = SettingsFile(folder, later)
    settings.change(theme="dark")
    later.finish()
    held = settings.current
    folder.mkdir()
    settings.change(zoom=125)
    later.finish()

    assert [text.partition(".")[0] for text in told] == [
        "This could not be saved (there is no such file or folder)"
    ]
    assert held == Settings(theme="dark")
    assert SettingsFile(folder).current == Settings(theme="dark", zoom=125)


def test_what_was_refused_is_tried_again_also_at_the_end(tmp_path: Path) -> None:
    later, folder = LaterWrites(), tmp_path / "gone"
    settings, profiles = SettingsFile(folder, later), ProfileFile(folder, later)
    settings.change(theme="dark")
    profiles.keep(BUILT_IN[0]._replace(system_prompt="Be a pirate."))
    later.finish()
    refused = later.are_refused, profiles.is_unsaved
    later.try_again()
    later.finish()
    still = later.are_refused
    folder.mkdir()
    ended = later.shut_down()

    assert (refused, still, ended) == ((True, True), True, True)
    assert (later.are_refused, profiles.is_unsaved) == (False, False)
    assert SettingsFile(folder).current.theme == "dark"
    assert ProfileFile(folder).all()[0].system_prompt == "Be a pirate."


def test_a_fault_of_one_write_does_not_keep_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    disk, log, faults = SlowDisk(), list[str](), list[object]()
    monkeypatch.setattr(threading, "excepthook", faults.append)
    disk.later.put("a", lambda: log.append(str(1 // 0)))
    disk.later.put("b", lambda: log.append("b"))
    disk.finish()

    assert log == ["b"]
    assert len(faults) == 1


def test_a_service_is_on_the_disk_before_it_is_the_chosen_one(tmp_path: Path) -> None:
    def choose_a_new_one() -> None:
        later = LaterWrites()
        services = Services(SettingsFile(tmp_path, later), AuthFile(tmp_path))
        SettingsFile(tmp_path, later).change(zoom=125)
        profile = services.new("Mine", LOCAL)
        services.keep(profile)
        services.choose(profile)
        later.finish()

    ends = 0
    for end in each_end(tmp_path, lambda: None, choose_a_new_one):
        ends += 1
        settings, profiles = SettingsFile(tmp_path), ProfileFile(tmp_path)
        chosen = settings.current.profile

        assert not settings.was_broken, end
        assert not profiles.was_broken, end
        assert not chosen or profiles.find(chosen) is not None, end
    assert ends >= 8


def test_the_process_does_not_end_before_all_is_written(tmp_path: Path) -> None:
    script = """
import os, sys, time
from pathlib import Path
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.settings import SettingsFile

sync = os.fsync
os.fsync = lambda number: (time.sleep(0.1), sync(number))
settings = SettingsFile(Path(sys.argv[1]), LaterWrites())
for zoom in (110, 125, 150):
    settings.change(zoom=zoom)
sys.exit(3)
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], timeout=60, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (3, b"")
    assert SettingsFile(tmp_path).current == Settings(zoom=150)


def test_a_file_that_breaks_while_it_is_open_is_set_aside_once(tmp_path: Path) -> None:
    later = LaterWrites()
    settings = SettingsFile(tmp_path, later)
    settings.change(theme="dark")
    later.finish()
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    settings.change(zoom=125)
    later.finish()

    assert settings.was_broken
    assert SettingsFile(tmp_path).current == Settings(theme="dark", zoom=125)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "settings.json",
        "settings.json.bak",
        "settings.json.corrupt",
    ]
