"""ZIP archives, as ChatGPT sends them."""

import io
import zipfile

import pytest

from liaobots_desktop.exchange.errors import FileBroken, FileTooLarge, ImportRefused
from liaobots_desktop.exchange.limits import Limits
from tests.exchange.bringing import FILES, Computer, numbers, stored

CHATS = (FILES / "chatgpt.json").read_bytes()
DEFLATED = zipfile.ZIP_DEFLATED


def archive(*members: tuple[str, bytes], packing: int = DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", packing) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return content.getvalue()


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, DEFLATED, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("name", ["conversations.json", "export-1/conversations.json"])
def test_the_conversations_of_an_archive_are_found_among_other_files(
    here: Computer, name: str, packing: int
) -> None:
    others = (("user.json", b"{}"), ("chat.html", b"<html>"), ("image.png", b"\x89PNG"))
    report = here.bring(archive(*others, (name, CHATS), packing=packing))

    assert numbers(report) == stored(here) == (2, 11, 4)


def test_conversations_in_several_files_are_all_read(here: Computer) -> None:
    half = b'[{"id":"b","mapping":{"q":{"message":{"author":{"role":"user"},"content":' + (
        b'{"content_type":"text","parts":["Hi"]}}}}}]'
    )
    report = here.bring(
        archive(("conversations-000.json", CHATS), ("conversations-001.json", half))
    )

    assert numbers(report) == (3, 12, 5)


def test_the_only_json_file_of_an_archive_is_read(here: Computer) -> None:
    chats = (FILES / "chatbot_ui_v4.json").read_bytes()

    assert numbers(here.bring(archive(("history.JSON", chats), ("a.txt", b"")))) == (1, 4, 1)


def test_one_broken_file_of_several_refuses_all(here: Computer) -> None:
    content = archive(("conversations-000.json", CHATS), ("conversations-001.json", b"[{"))

    with pytest.raises(FileBroken):
        here.bring(content)
    assert not here.database.exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (archive(("a.json", b"[]"), ("b.json", b"[]")), "no file named conversations.json"),
        (archive(), "no file named"),
        (archive(("conversations.json", CHATS))[:-300], "damaged"),
        (archive(("conversations.json", CHATS)).replace(b"\x08\x00", b"\x63\x00"), "damaged"),
        (b"PK\x03\x04" + b"\0" * 5_000, "damaged"),
        (b"PK\x03\x04" + b"PK\x05\x06" + b"\0" * 18, "no file named"),
    ],
)
def test_an_archive_without_chats_or_with_damage_is_refused(
    here: Computer, content: bytes, reason: str
) -> None:
    with pytest.raises(FileBroken, match=reason):
        here.bring(content)


def test_damage_in_the_packed_text_is_found(here: Computer) -> None:
    content = bytearray(archive(("conversations.json", CHATS)))
    content[200:260] = bytes(60)

    with pytest.raises(ImportRefused):
        here.bring(bytes(content))
    assert not here.database.exists()


def test_a_bomb_is_refused_when_it_goes_off_or_before(here: Computer) -> None:
    spaces = b"[" + b" " * 3_000_000 + b"]"
    content = archive(("conversations.json", spaces))
    limits = Limits(unpacked_bytes=1_000_000, packing=100)

    assert len(content) < 10_000
    with pytest.raises(FileTooLarge, match="unpacks to much more"):
        here.bring(content, limits)
    with pytest.raises(FileTooLarge, match="too many bytes"):
        here.bring(content, Limits(file_bytes=2_000_000))


def test_a_bomb_that_lies_about_its_size_is_refused(here: Computer) -> None:
    size = 3_000_000
    content = archive(("conversations.json", b" " * size))
    lie = content.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))

    assert lie != content
    with pytest.raises(FileBroken):
        here.bring(lie, Limits(unpacked_bytes=1_000_000))


def test_an_archive_of_very_many_files_is_refused_before_it_is_listed(here: Computer) -> None:
    content = archive(*((f"{number}.json", b"") for number in range(1_000)))

    with pytest.raises(FileTooLarge, match="too many files"):
        here.bring(content, Limits(directory_bytes=10_000))


def test_an_archive_with_a_password_is_refused(here: Computer) -> None:
    content = bytearray(archive(("conversations.json", CHATS)))
    content[6] |= 1  # the flag in front of the file
    content[content.rindex(b"PK\x01\x02") + 8] |= 1  # and the one in the directory

    with pytest.raises(FileBroken, match="of a kind that cannot be read"):
        here.bring(bytes(content))
