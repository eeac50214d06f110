"""The environment of the processes that these tests start."""

import os
from pathlib import Path

import pytest

from tests.terminal.running import CODE


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", CODE)
    # it would flush what the app itself has to flush
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)


@pytest.fixture
def folder() -> Path:
    return Path(os.environ["LIAOBOTS_DATA_DIR"])


@pytest.fixture
def database(folder: Path) -> Path:
    return folder / "chats.db"
