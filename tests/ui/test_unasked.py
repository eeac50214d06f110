"""What errors say to whoever has asked no question, in each language."""

from pathlib import Path

import pytest

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
from tests.ui.conftest import OpenDesktop


@pytest.mark.parametrize(
    ("code", "kept", "told"),
    [
        ("en", "Your question is kept.", "The service did not answer. Try again."),
        ("ru", "Ваш вопрос сохранён.", "Сервис не ответил. Повторите."),
        ("zh_CN", "你的问题已保留。", "服务没有响应。请重试。"),
        ("ar", "سؤالك محفوظ.", "لم تجب الخدمة. أعد المحاولة."),
    ],
)
def test_it_is_the_sentence_without_the_one_about_the_question(
    open_desktop: OpenDesktop, folder: Path, code: str, kept: str, told: str
) -> None:
    SettingsFile(folder).change(language=code)
    open_desktop("demo")
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

    assert unasked[0] == told
    assert [kept in str(error) for error in errors] == [True] * 8
    assert not [text for text in unasked if kept in text or "  " in text or "{" in text]
    assert not [text for text in unasked if text != text.strip()]
