"""Which files are attached, what becomes of their encodings, and what is refused unread."""

import os
import socket
import sys
from pathlib import Path

import pytest

from liaobots_desktop.composing.errors import NotAttached
from liaobots_desktop.composing.text_file import MOST_BYTES, read

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
_RUSSIAN = "Это обычное письмо, которое было сохранено в старой программе.\nС уважением.\n"


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("ё 汉 👩‍🚀\r\n".encode(), "ё 汉 👩‍🚀\n"),
        (b"\xef\xbb\xbf\xc3\xa9", "é"),
        ("ü".encode("utf-16"), "ü"),
        (b"\xfe\xff\x04\x51", "ё"),
        ("汉".encode("utf-32"), "汉"),
        (b"\x1b[31mred\x1b[0m\n", "\x1b[31mred\x1b[0m\n"),
    ],
)
def test_what_is_certainly_text_is_read(tmp_path: Path, content: bytes, text: str) -> None:
    found = read(written(tmp_path, "x.log", content))

    assert (found.name, found.text, found.encoding) == ("x.log", text, "")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_another_encoding_is_guessed_and_named(tmp_path: Path, encoding: str) -> None:
    found = read(written(tmp_path, "x.txt", _RUSSIAN.encode(encoding)))

    assert (found.text, found.encoding) == (_RUSSIAN, encoding)


def test_a_long_file_of_another_encoding_is_read_to_its_end(tmp_path: Path) -> None:
    text = "这是一个用旧程序保存的中文文本文件，请阅读它。\n" * 5_000
    found = read(written(tmp_path, "x.txt", text.encode("gb18030")))

    assert (found.text, found.encoding) == (text, "gb18030")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "“x” was not attached: it is empty."),
        (b"text\0text", "“x” was not attached: it is not text, and the service reads nothing "
                        "else."),
        (b"\xff\xfe\x00\xd8\x00", "“x” was not attached: it is not text, and the service reads "
                                  "nothing else."),
        (os.urandom(4096) + b"\xff\x00", "“x” was not attached: it is not text, and the "
                                         "service reads nothing else."),
        (b"\xe9\x01", "“x” was not attached: it is not text, and the service reads nothing "
                      "else."),
        (b"%PDF-1.7\n", "“x” was not attached: it is a PDF, not text. Copy its text and paste "
                        "that."),
        (b"\x89PNG\r\n", "“x” was not attached: it is a picture, and the service reads text "
                         "only."),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(NotAttached) as refused:
        read(written(tmp_path, "x", content))

    assert str(refused.value) == reason


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAttached, match="it is a folder"):
        read(tmp_path)
    with pytest.raises(NotAttached, match="there is no such file or folder"):
        read(tmp_path / "gone.txt")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)  # a hole: it takes no room

    with pytest.raises(NotAttached, match="more than 10,240 MB, and no model reads that"):
        read(path)


@posix
def test_pipes_devices_and_sockets_are_refused_unopened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        for path in (tmp_path / "pipe", tmp_path / "socket", Path("/dev/zero"), Path("/dev/tty")):
            with pytest.raises(NotAttached, match="it is a pipe or a device, not a file"):
                read(path)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_what_claims_to_be_empty_is_read_no_further_than_the_bound(tmp_path: Path) -> None:
    status = read(Path("/proc/self/status"))
    link = tmp_path / "link.txt"
    link.symlink_to("/dev/zero")

    assert "Name:" in status.text
    with pytest.raises(NotAttached, match="it is a pipe or a device"):
        read(link)


@posix
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root reads everything")
def test_what_others_may_not_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "secret.txt", b"x")
    path.chmod(0)

    with pytest.raises(NotAttached, match="the system does not allow it"):
        read(path)


def test_the_largest_file_is_taken(tmp_path: Path) -> None:
    path = written(tmp_path, "x.txt", b"x" * MOST_BYTES)

    assert read(path).size == MOST_BYTES
