"""The auth code cannot be shown by accident, and is checked before it is kept."""

import copy
import json
import logging
import pickle
import traceback

import pytest

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.errors import (
    AuthCodeMissing,
    AuthCodeUnusable,
    Reaction,
    ServiceFailed,
)
from tests.service.asking import CODE


@pytest.mark.parametrize(
    "pasted",
    [
        "Fk29sLq0Zx8Tw",
        "  Fk29sLq0Zx8Tw  ",
        "Fk29sLq0Zx8Tw\n",
        "\r\n\tFk29sLq0Zx8Tw\r\n",
        "\u200bFk29sLq0Zx8Tw\u200b",
        "\ufeff \u200b \u00a0Fk29sLq0Zx8Tw\u3000 \u2060",
    ],
)
def test_what_surrounds_a_pasted_code_is_dropped(pasted: str) -> None:
    assert AuthCode.parse(pasted).reveal() == "Fk29sLq0Zx8Tw"


@pytest.mark.parametrize("pasted", ["", " ", "\n\t", "\u200b", " \ufeff \u00a0"])
def test_nothing_pasted_is_a_missing_code(pasted: str) -> None:
    with pytest.raises(AuthCodeMissing) as caught:
        AuthCode.parse(pasted)

    assert str(caught.value) == (
        "An auth code is needed to ask this service. Enter the code of your account."
    )
    assert caught.value.reactions == (Reaction.ENTER_AUTH_CODE,)


@pytest.mark.parametrize(
    ("pasted", "position"),
    [
        ("Fk29s Lq0Zx8Tw", 6),
        ("Fk29s\u200bLq0Zx8Tw", 6),
        ("Fk29sLq0Zx8Tw\nFk29sLq0Zx8Tw", 14),
        ("\u0410bcdefghijklm", 1),  # a Cyrillic letter that looks like A
        ("  \u0410bcdefghijklm", 1),
        ("abcdefghijkl\u043c", 13),
        ("abc\x00defghijklm", 4),
        ("abc\x7fdefghijklm", 4),
        ("abcdéfghijklm", 5),
        ("abcde\U0001f600fghij", 6),
    ],
)
def test_what_cannot_be_sent_is_named_by_its_position_only(pasted: str, position: int) -> None:
    with pytest.raises(AuthCodeUnusable) as caught:
        AuthCode.parse(pasted)

    assert caught.value.position == position
    assert str(caught.value) == (
        f"Character {position} of the auth code cannot be sent. A code has only Latin letters "
        "and digits: copy it again from your account page."
    )
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_nothing_that_prints_it_shows_it(caplog: pytest.LogCaptureFixture) -> None:
    code = AuthCode(CODE)
    logging.getLogger("test").warning("code %s %r %s", code, code, [code])
    shown = [
        str(code),
        repr(code),
        f"{code}",
        f"{code!r} {code!s} {code!a}",
        "{}".format(code),  # noqa: UP032  # one more way to print it
        "%s %r" % (code, code),  # noqa: UP031  # one more way to print it
        repr({code: [code]}),
        repr(dir(code)),
        caplog.text,
    ]

    assert not any(CODE in text for text in shown)
    assert str(code) == "•••••"


@pytest.mark.parametrize(
    "leak",
    [
        pickle.dumps,
        copy.copy,
        copy.deepcopy,
        json.dumps,
        vars,
        lambda code: f"{code:>40}",
    ],
)
def test_what_would_write_it_out_is_refused_without_it(leak: object) -> None:
    with pytest.raises(TypeError) as caught:
        leak(AuthCode(CODE))  # type: ignore[operator]  # called with what it must refuse

    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    own_line = "leak(AuthCode(CODE))"

    assert all(CODE not in line for line in shown.format() if own_line not in line)


def test_codes_are_compared_by_what_they_are() -> None:
    assert AuthCode(CODE) == AuthCode(CODE)
    assert AuthCode(CODE) != AuthCode("another")
    assert AuthCode(CODE) != CODE
    assert len({AuthCode(CODE), AuthCode(CODE)}) == 1


def test_it_is_masked_in_a_foreign_text() -> None:
    assert AuthCode(CODE).masked_in(f"a {CODE}b{CODE}") == "a •••••b•••••"
    assert AuthCode("").masked_in("a") == "a"


def test_it_is_masked_in_every_text_of_an_error() -> None:
    error = ServiceFailed(f"{CODE} is blocked", detail=f"HTTP 500 {CODE}")
    AuthCode(CODE).hide_in(error)

    assert CODE not in repr(error.args) + repr(vars(error))
    assert error.reason == "••••• is blocked"
    assert error.detail == "HTTP 500 •••••"
