"""A folder with a database of its own."""

from pathlib import Path

import pytest

from tests.exchange.bringing import Computer


@pytest.fixture
def here(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "here")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "elsewhere")
