"""The core in English, whatever the windows of the tests before have made it speak."""

import pytest

from liaobots_desktop import speech


@pytest.fixture(autouse=True)
def english_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let texts and numbers be what they are in a console."""
    monkeypatch.setattr(speech, "_current", speech._english)
    monkeypatch.setattr(speech, "_write", speech._english_number)
