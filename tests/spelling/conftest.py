"""Dictionaries without the words of whoever runs the tests."""

from pathlib import Path

import pytest


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which enchant keeps what it keeps for its user."""
    folder = tmp_path / "enchant"
    folder.mkdir()
    monkeypatch.setenv("ENCHANT_CONFIG_DIR", str(folder))
    return folder
