"""Files that are damaged, or made to do harm: refused whole with a sentence."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from liaobots_desktop.exchange.errors import (
    FileBroken,
    FileTooLarge,
    FileUnreadable,
    FormatTooNew,
    FormatUnknown,
    ImportRefused,
)
from liaobots_desktop.exchange.limits import Limits
from tests.exchange.bringing import Computer, chatgpt
from tests.store import talking
from tests.store.looking import read

OURS = {"format": "liaobots-desktop", "version": 1}
MESSAGE: dict[str, Any] = {
    "id": "m",
    "parent": None,
    "role": "user",
    "text": "Hi",
    "model": "gpt-4",
    "end": "complete",
    "created_at": 1,
    "leaf": None,
    "deleted_at": None,
}
CHAT: dict[str, Any] = {
    "id": "c",
    "title": "T",
    "model": "gpt-4",
    "system_prompt": "",
    "created_at": 1,
    "updated_at": 1,
    "deleted_at": None,
    "head": "m",
    "origin": None,
    "messages": [MESSAGE],
}
DRAFT = {"text": "Hi", "caret": 2, "edited": None, "edited_text": ""}
FOLDER: dict[str, Any] = {"id": "f", "name": "F", "parent": None, "is_open": False}
G_IN_F: dict[str, Any] = FOLDER | {"id": "g", "parent": "f"}
GOOD = CHAT | {"id": "good"}
LOOP = [("q", "a", "Why?"), ("a", "q", "So")]


def ours(*messages: dict[str, Any], **members: Any) -> dict[str, Any]:
    """Return our JSON with a sound chat and one with these messages and members."""
    return {**OURS, "chats": [GOOD, CHAT | {"messages": list(messages) or [MESSAGE]} | members]}


def open_webui(message: Any) -> list[Any]:
    return [{"id": "c", "chat": {"history": {"messages": {"m": message}, "currentId": "m"}}}]


def chatbot_ui(**members: Any) -> list[Any]:
    return [{"id": "c", "name": "N", "messages": [{"role": "user", "content": "Hi"}]} | members]


@pytest.fixture
def computer(here: Computer) -> Computer:
    """A computer on which a chat was had."""
    with here.store() as store:
        talking.ask(store, "Why?", "So.")
    return here


def refusal(computer: Computer, content: object, limits: Limits | None = None) -> ImportRefused:
    """Return why a file was refused; the database must be as it was."""
    tables = ["SELECT * FROM conversation", "SELECT * FROM message", "SELECT * FROM piece"]
    before = [read(computer.database, table) for table in tables]
    with pytest.raises(ImportRefused) as refused:
        computer.bring(content, limits)
    sentence = str(refused.value)

    assert [read(computer.database, table) for table in tables] == before
    assert read(computer.database, "PRAGMA integrity_check") == [("ok",)]
    assert sentence.endswith("Nothing was imported.")
    assert sentence.isprintable()
    return refused.value


@pytest.mark.parametrize(
    "content",
    [
        *("[]", "{}", "[1]", '["a"]', "[[]]", "[{}]", '{"a": [1]}', '{"version": 4}'),
        *('[{"title": "x"}]', '{"messages": []}', '{"chats": []}', '{"format": "else"}'),
        '{"a":1,' + ",".join(f'"{n}":1' for n in range(30)) + ',"history":[]}',
        '{"version": 1, "chats": [], "format": ["liaobots-desktop"]}',
    ],
)
def test_what_holds_no_chats_in_a_known_form_is_refused(computer: Computer, content: str) -> None:
    assert isinstance(refusal(computer, content), FormatUnknown)


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\0" * 5_000, b"\xff\xfe[\0]\0", b'["\xff"]', b'["\xed\xa0\x80"]', b"<html>"),
        *(b'[{"mapping": {}', b'[{"mapping": {}}', b"SQLite format 3\0"),
    ],
)
def test_what_is_no_json_text_is_refused(computer: Computer, content: bytes) -> None:
    assert isinstance(refusal(computer, content), FileBroken)


@pytest.mark.parametrize(
    "content",
    [
        chatgpt(*LOOP),
        chatgpt(("q", "q", "Why?")),
        chatgpt(
            ("r", None, None), ("q", "r", "Why?"), ("x", "y", "a"), ("y", "z", "b"), ("z", "x", "")
        ),
        [{"id": "a", "chat": {"messages": [{"id": 1, "role": "user", "content": "a"}] * 2}}],
    ],
)
def test_messages_that_follow_each_other_in_a_circle_are_refused(
    computer: Computer, content: object
) -> None:
    assert "in a circle" in str(refusal(computer, content))


@pytest.mark.parametrize(
    "content",
    [
        chatgpt(mapping=[]),
        chatgpt(mapping=None),
        chatgpt(("q", None, 7)),
        chatgpt(("q", None, {"author": "user", "content": {}})),
        chatgpt(("q", None, {"author": {"role": "user"}, "content": "Hi"})),
        chatgpt(("q", None, {"author": {"role": ["user"]}, "content": {"content_type": "text"}})),
        chatgpt(
            ("q", None, {"author": {"role": "user"}, "content": {"content_type": 1, "parts": []}})
        ),
        chatgpt(
            (
                "q",
                None,
                {"author": {"role": "user"}, "content": {"content_type": "text", "parts": [[]]}},
            )
        ),
        chatgpt(("q", None, "Why?"), title=["a"]),
        chatgpt(("q", None, "Why?"), id={"a": 1}),
        chatgpt(("q", None, "Why?"), id=True),
        chatgpt(("q", None, "Why?"), current_node=1.5),
        [*chatgpt(("q", None, "Why?")), 3],
        [*chatgpt(("q", None, "Why?")), {"messages": []}],
        chatbot_ui(id=None),
        chatbot_ui(id=[]),
        chatbot_ui(name=1),
        chatbot_ui(messages=[1]),
        chatbot_ui(messages=[{"role": "user"}]),
        chatbot_ui(messages=[{"role": "user", "content": None}]),
        chatbot_ui(model=[]),
        chatbot_ui(folderId=[]),
        {"history": [[]]},
        {"version": "4", "history": chatbot_ui()},
        {"history": chatbot_ui(), "folders": [{"id": 1, "name": 2}]},
        open_webui(None),
        open_webui({"role": "user"}),
        open_webui({"role": "user", "content": "a", "parentId": {}}),
        open_webui({"role": "user", "content": "a", "childrenIds": "b"}),
        [{"chat": {"history": []}}],
        ours(MESSAGE | {"id": 7}),
        ours(MESSAGE | {"id": ""}),
        ours(MESSAGE | {"id": "a\nb"}),
        ours(MESSAGE | {"id": "x" * 201}),
        ours(MESSAGE | {"id": "\ud83d"}),
        ours(MESSAGE | {"role": "system"}),
        ours(MESSAGE | {"role": []}),
        ours(MESSAGE | {"text": None}),
        ours(MESSAGE | {"end": "never"}),
        ours(MESSAGE | {"end": {}}),
        ours(MESSAGE | {"created_at": "now"}),
        ours(MESSAGE | {"created_at": -1}),
        ours(MESSAGE | {"created_at": 1e3}),
        ours(MESSAGE | {"created_at": 10**18}),
        ours(MESSAGE | {"deleted_at": False}),
        ours(MESSAGE | {"leaf": "nobody"}),
        ours(MESSAGE | {"parent": "nobody"}),
        ours(MESSAGE | {"parent": "m"}),
        ours(MESSAGE, MESSAGE),
        ours(title=5),
        ours(head="nobody"),
        ours(messages={}),
        ours(origin=[]),
        ours(queue="Hi"),
        ours(queue=["Hi"]),
        ours(queue=[{"text": "Hi", "model": "m", "created_at": "now"}]),
        ours(queue=[{"text": 5, "model": "m", "created_at": 1}]),
        ours(draft="Hi"),
        ours(draft=DRAFT | {"caret": -1}),
        ours(draft=DRAFT | {"caret": 2**31}),
        ours(draft=DRAFT | {"caret": None}),
        ours(draft=DRAFT | {"text": 5}),
        ours(draft=DRAFT | {"edited": "nobody"}),
        ours(updated_at=None),
        ours(pinned_at="yes"),
        ours(archived_at=True),
        ours(is_unread=1),
        ours(folder="nowhere"),
        ours(folder=5),
        ours(tags="red"),
        ours(tags=[" \n"]),
        ours(tags=[5]),
        {**OURS, "folders": [5], "chats": [CHAT]},
        {**OURS, "folders": [FOLDER, FOLDER], "chats": [CHAT]},
        {**OURS, "folders": [FOLDER | {"name": ""}], "chats": [CHAT]},
        {**OURS, "folders": [FOLDER | {"is_open": 1}], "chats": [CHAT]},
        {**OURS, "folders": [FOLDER | {"parent": "nowhere"}], "chats": [CHAT]},
        {**OURS, "folders": [FOLDER | {"parent": "f"}], "chats": [CHAT]},
        {**OURS, "folders": [FOLDER | {"parent": "g"}, G_IN_F], "chats": [CHAT]},
        {**OURS, "tags": [{"name": "red"}], "chats": [CHAT]},
        {**OURS, "version": "1", "chats": [CHAT]},
        {"format": "liaobots-desktop", "chats": [CHAT]},
    ],
)
def test_wrong_types_and_broken_references_are_refused(computer: Computer, content: object) -> None:
    assert isinstance(refusal(computer, content), FileBroken)


def test_a_number_that_is_too_large_for_a_number_is_refused(computer: Computer) -> None:
    text = json.dumps(ours(origin={"a": 0})).replace('{"a": 0}', '{"a": 1e999}')

    assert isinstance(refusal(computer, text), FileBroken)


@pytest.mark.parametrize(
    "content", [{**OURS, "version": 2, "chats": [CHAT]}, {"version": 5, "history": chatbot_ui()}]
)
def test_a_file_of_a_newer_version_is_refused(computer: Computer, content: object) -> None:
    assert isinstance(refusal(computer, content), FormatTooNew)


def test_a_chat_of_a_million_nodes_is_refused(computer: Computer, tmp_path: Path) -> None:
    file = tmp_path / "million.json"
    with file.open("w") as writing:
        writing.write('[{"id":"a","mapping":{')
        for number in range(1_000_000):
            writing.write(f'{"," if number else ""}"{number}":{{"parent":"{number + 1}"}}')
        writing.write("}}]")

    assert isinstance(refusal(computer, file), FileTooLarge)


@pytest.mark.parametrize("content", [chatgpt(*LOOP), chatbot_ui(), ours()])
def test_a_chat_with_more_messages_than_the_limit_is_refused(
    computer: Computer, content: object
) -> None:
    assert "too many messages" in str(refusal(computer, content, Limits(chat_messages=0)))


def test_a_file_with_more_bytes_than_the_limit_is_refused_unread(
    computer: Computer, tmp_path: Path
) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as writing:
        os.truncate(writing.fileno(), 2**40)

    assert "too many bytes" in str(refusal(computer, file))


@pytest.mark.parametrize("depth", [70, 100_000])
def test_deep_nesting_is_refused(computer: Computer, depth: int) -> None:
    text = '[{"id":"a","mapping":' + '{"a":' * depth + "1" + "}" * depth + "}]"

    assert "nested too deep" in str(refusal(computer, text))


def test_what_is_no_file_is_refused(computer: Computer, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert isinstance(refusal(computer, tmp_path / "pipe"), FileBroken)
    assert isinstance(refusal(computer, tmp_path), FileBroken)
    assert isinstance(refusal(computer, tmp_path / "nothing"), FileUnreadable)


def test_a_good_file_is_taken(computer: Computer) -> None:
    report = computer.bring(ours())

    assert (report.new_chats, report.new_messages) == (2, 2)
