"""Which of the languages that there are is the user's, and what each is called."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from liaobots_desktop.ui import language


@pytest.mark.parametrize(
    ("system", "code"), [("pt_PT", "pt_PT"), ("pt_BR", "pt_BR"), ("zh_HK", "zh_TW")]
)
def test_of_two_files_of_a_language_that_of_the_users_land_is_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, code: str
) -> None:
    monkeypatch.setenv("LIAOBOTS_TRANSLATIONS", str(tmp_path))
    for file in ("pt_BR", "pt_PT", "zh_CN", "zh_TW"):
        (tmp_path / f"liaobots_{file}.qm").touch()

    assert language.system_language(QLocale(system)) == code


def test_a_language_is_called_what_those_who_speak_it_call_it() -> None:
    codes = ("en", "ru", "zh_CN", "ar", "de", "es", "es_419", "fr", "pt_BR", "pt_PT")

    assert [language.native_name(code) for code in codes] == [
        *("English", "Русский", "简体中文", "العربية", "Deutsch", "Español"),
        *("Español latinoamericano", "Français", "Português", "Português europeu"),
    ]
