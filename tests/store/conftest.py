"""A store in a fresh folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


@pytest.fixture
def store(path: Path) -> Iterator[ChatStore]:
    opened = ChatStore.open(path)
    yield opened
    opened.close()
