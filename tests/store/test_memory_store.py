"""A store in memory: everything works as in a file, and nothing is on the disk."""

from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.store import lineage, memory_place
from liaobots_desktop.store.memory_store import open_in_memory
from tests.store import talking


def test_what_is_asked_is_there_for_every_connection(tmp_path: Path) -> None:
    with closing(open_in_memory()) as store:
        asked = talking.ask(store, "Why?", "Because.")
        with store.beside(100) as beside:
            found = beside.messages.find(asked.answer.id)
        earlier = list(lineage.upwards(store.path, asked.answer.id))

    assert found.text == "Because."
    assert found.end is EndState.COMPLETE
    assert [(one.role, one.text) for one in earlier] == [
        (Role.ASSISTANT, "Because."),
        (Role.USER, "Why?"),
    ]
    assert list(tmp_path.rglob("*")) == []


def test_two_of_them_have_nothing_in_common() -> None:
    with closing(open_in_memory()) as one, closing(open_in_memory()) as other:
        talking.ask(one, "Why?")

        assert len(one.conversations.page(10)) == 1
        assert other.conversations.page(10) == []


def test_it_is_gone_when_it_is_closed() -> None:
    with closing(open_in_memory()) as store:
        talking.ask(store, "Why?")
        place = store.path
    with closing(memory_place.connect(place, 0.1)) as connection:
        assert connection.execute("SELECT * FROM sqlite_schema").fetchall() == []


def test_its_place_is_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(open_in_memory()) as store:
        talking.ask(store, "Why?")

        assert memory_place.is_in_memory(store.path)
        assert not memory_place.is_in_memory(tmp_path / "chats.db")
        assert list(tmp_path.iterdir()) == []
