"""Several processes change the small files of a folder at once, and none loses its own."""

import os
import time
from pathlib import Path

import pytest

from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.folder_lock import folder_lock
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.profile_file import ProfileFile

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot lock a folder")

ENDPOINT = Endpoint("http://127.0.0.1:8080", Protocol.API)


def add_some(folder: Path, name: str, later: LaterWrites | None) -> None:
    file = ProfileFile(folder, later)
    for number in range(10):
        file.keep(Profile(f"{name}-{number}", f"{name} {number}", ENDPOINT))
    if later is not None:
        later.finish()


def test_services_that_several_programs_add_at_once_are_all_there(tmp_path: Path) -> None:
    children = []
    for name in "abcd":
        child = os.fork()
        if child == 0:
            try:
                add_some(tmp_path, name, LaterWrites() if name < "c" else None)
            except BaseException:  # noqa: BLE001  # it must not go on as pytest
                os._exit(1)
            os._exit(0)
        children.append(child)
    ended = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]

    assert ended == [0] * 4
    assert {profile.id for profile in ProfileFile(tmp_path).all()[3:]} == {
        f"{name}-{number}" for name in "abcd" for number in range(10)
    }


def test_nobody_waits_for_ever_for_a_program_that_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liaobots_desktop.store.folder_lock._PATIENCE_S", 0.2)
    with folder_lock(tmp_path):
        begun = time.monotonic()
        ProfileFile(tmp_path).keep(Profile("mine", "Mine", ENDPOINT))
        waited = time.monotonic() - begun

    assert waited >= 0.2
    assert ProfileFile(tmp_path).find("mine") is not None
