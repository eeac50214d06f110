"""The data directory that the processes of these tests use."""

import os
from pathlib import Path

import pytest

from tests.terminal.running import CODE


@pytest.fixture(autouse=True)
def _auth_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAOBOTS_AUTH_CODE", CODE)


@pytest.fixture
def folder() -> Path:
    return Path(os.environ["LIAOBOTS_DATA_DIR"])


@pytest.fixture
def database(folder: Path) -> Path:
    return folder / "chats.db"
