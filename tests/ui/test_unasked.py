"""What errors say to whoever has asked no question, in each language."""

from pathlib import Path

import pytest

from liaobots_desktop import speech
from liaobots_desktop.service.connection_errors import CertificateRefused
from liaobots_desktop.service.errors import (
    AddressWrong,
    BotCheck,
    HostUnknown,
    Redirected,
    ServiceError,
    ServiceFailed,
    ServiceUnreachable,
)
from liaobots_desktop.store.settings import SettingsFile
from tests.translating import LANGUAGES
from tests.ui.conftest import OpenDesktop


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_is_the_sentence_without_the_one_about_the_question(
    open_desktop: OpenDesktop, folder: Path, code: str
) -> None:
    SettingsFile(folder).change(language=code)
    open_desktop("demo")
    kept = speech.translate("Service", "Your question is kept.")
    errors = [
        ServiceError(),
        ServiceUnreachable(host="a.example"),
        HostUnknown(host="a.example"),
        AddressWrong("a.example"),
        BotCheck(),
        Redirected("b.example"),
        ServiceFailed("Busy"),
        CertificateRefused("", reason="Its certificate has expired."),
    ]
    unasked = [error.unasked for error in errors]

    assert (kept == "Your question is kept.") is (code == "en")
    assert [kept in str(error) for error in errors] == [True] * 8
    assert not [text for text in unasked if kept in text or "  " in text or "{" in text]
    assert not [text for text in unasked if text != text.strip()]


def test_in_english_it_reads_on_without_a_gap() -> None:
    assert [ServiceError().unasked, Redirected("b.example").unasked] == [
        "The service did not answer. Try again.",
        "The service points to another address (b.example). Nothing was sent there. "
        "If you trust that address, enter it in the settings.",
    ]
