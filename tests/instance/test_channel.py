"""The socket between the open window and a second start, and who may be behind it."""

import os
import socket
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from liaobots_desktop.instance import channel, claiming
from liaobots_desktop.instance.channel import LONGEST_PATH, Listener, connect
from liaobots_desktop.instance.errors import WindowNotAnswering
from liaobots_desktop.instance.window_lock import Holder, WindowLock, host_name

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there it is a port of loopback")

needs_root = pytest.mark.skipif(
    os.name != "nt" and os.geteuid() != 0, reason="only root gives files away"
)


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder that the system has for sockets; pytest's own folders are too deep for one."""
    with TemporaryDirectory(prefix="run-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def listener(runtime: Path) -> Iterator[Listener]:
    made = Listener("a-b")
    assert runtime in Path(made.address).parents
    yield made
    made.close()


def test_it_is_where_nobody_else_can_go(runtime: Path, listener: Listener) -> None:
    path = Path(listener.address)

    assert path == runtime / "liaobots-desktop" / "a-b.sock"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_said_arrives(listener: Listener) -> None:
    with connect(listener.address, 2) as caller:
        connection = listener.accept()
        connection.setblocking(True)
        caller.sendall(b"Hello")
        with connection:
            heard = connection.recv(10)

    assert heard == b"Hello"


def test_it_leaves_nothing_behind(runtime: Path) -> None:
    Listener("a-b").close()

    assert list((runtime / "liaobots-desktop").iterdir()) == []


@pytest.mark.usefixtures("runtime")
def test_what_a_crash_left_is_replaced() -> None:
    crashed = Listener("a-b")
    crashed._socket.close()
    again = Listener("a-b")
    with connect(again.address, 2), again.accept():
        pass
    again.close()

    assert crashed.address == again.address


@pytest.mark.parametrize("letters", ["x" * 200, "дом" * 20])
def test_a_long_folder_of_the_system_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, letters: str
) -> None:
    long = tmp_path / letters
    long.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    monkeypatch.setattr("tempfile.tempdir", str(long))
    listener = Listener("a-b")
    with connect(listener.address, 2), listener.accept():
        pass
    listener.close()

    assert listener.address == f"/tmp/liaobots-desktop-{os.geteuid()}/a-b.sock"
    assert len(os.fsencode(listener.address)) <= LONGEST_PATH


def test_where_no_path_is_short_enough_there_is_no_place_and_nothing_is_left(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel, "LONGEST_PATH", 0)
    monkeypatch.setattr("tempfile.tempdir", str(runtime))
    with pytest.raises(OSError, match="no place"):
        Listener("a-b")

    assert [folder.name for folder in runtime.iterdir() if "." in folder.name] == []


@needs_root
def test_a_folder_that_another_user_has_taken_is_not_used(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for taken in (runtime / "liaobots-desktop", runtime / "liaobots-desktop-0"):
        taken.mkdir(mode=0o700)
        os.chown(taken, 65534, 65534)
    monkeypatch.setattr("tempfile.tempdir", str(runtime))
    monkeypatch.setattr(channel, "_SHARED", runtime)
    listener = Listener("a-b")
    place = Path(listener.address).parent
    mode = stat.S_IMODE(place.stat().st_mode)
    listener.close()

    assert place.name.startswith("liaobots-desktop.")
    assert (mode, place.exists()) == (0o700, False)


def give_away(folder: Path) -> None:
    os.chown(folder, 65534, 65534)


def open_up(folder: Path) -> None:
    folder.chmod(0o777)


def link(folder: Path) -> None:
    folder.rename(folder.with_name("moved"))
    folder.symlink_to(folder.with_name("moved"))


@needs_root
@pytest.mark.parametrize("change", [give_away, open_up, link])
def test_a_socket_that_another_user_may_have_made_is_told_nothing(
    tmp_path: Path,
    runtime: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
) -> None:
    monkeypatch.setattr(claiming, "_OPENING_S", 0.1)
    lock = WindowLock.take(tmp_path)
    assert lock is not None
    listener = Listener(lock.name)
    lock.tell(Holder(77, host_name(), listener.address, "key"))
    change(runtime / "liaobots-desktop")
    with pytest.raises(WindowNotAnswering, match=r"\(process 77\)"):
        claiming.claim_window(tmp_path)
    with pytest.raises(BlockingIOError):  # nobody has called
        listener.accept()
    listener.close()
    lock.release()


def test_nobody_there_is_an_error_and_no_wait(runtime: Path) -> None:
    (runtime / "liaobots-desktop").mkdir(mode=0o700)
    with pytest.raises(FileNotFoundError):
        connect(str(runtime / "liaobots-desktop" / "no.sock"), 60)
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(runtime / "liaobots-desktop" / "deaf.sock"))
        with pytest.raises(ConnectionRefusedError):
            connect(str(runtime / "liaobots-desktop" / "deaf.sock"), 60)
