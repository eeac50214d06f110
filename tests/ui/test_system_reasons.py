"""Why the system refused something is said in the language of the window."""

import errno
import os

import pytest

from liaobots_desktop import speech
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.settings import Settings
from tests.ui.conftest import OpenDesktop


@pytest.mark.parametrize(
    ("language", "denied", "odd"),
    [
        ("en", "Permission denied", "No such device"),
        ("ru", "нет прав доступа", "No such device"),
        ("zh_CN", "没有权限", "No such device"),
        ("ar", "لا تتوفر صلاحية الوصول", "No such device"),
    ],
)
def test_common_reasons_are_translated_and_rare_ones_are_the_systems(
    open_desktop: OpenDesktop, language: str, denied: str, odd: str
) -> None:
    open_desktop("demo").account.choose(Settings.language, language)
    refused = PermissionError(errno.EACCES, "Permission denied")
    rare = OSError(errno.ENODEV, os.strerror(errno.ENODEV))

    assert (speech.reason(refused), speech.reason(rare)) == (denied, odd)
    assert denied in str(NotSaved(speech.reason(refused)))


def test_a_refusal_without_a_number_or_words_is_one_all_the_same() -> None:
    assert speech.reason(OSError()) == "the system refused it"
