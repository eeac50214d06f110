"""A window in odd surroundings: locales without letters, folders that are not there."""

from pathlib import Path

import pytest

from tests.instance.starting import Start
from tests.store.looking import read
from tests.terminal.running import run

QUESTION = "Почему 文字 ıİ? /short"


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
        {"LC_ALL": "ru_RU.KOI8-R", "LANG": "nonsense"},
    ],
    ids=["c", "posix", "turkish", "koi8"],
)
def test_a_window_in_any_locale_keeps_every_letter(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    with Start(tmp_path, **environment) as window:
        window.wait_until_open()
        asked = run("ask", "--in-window", "--data-dir", str(tmp_path), QUESTION)
        code, _, said = window.quit()

    assert (asked.code, code) == (0, 0)
    assert "Traceback" not in said  # Qt itself says that it takes another locale
    assert read(tmp_path / "chats.db", "SELECT text FROM message WHERE role = 'user'") == [
        (QUESTION,)
    ]
