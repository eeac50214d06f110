"""Looks for the auth code wherever an error could carry it."""

import traceback

from liaobots_desktop.service.errors import ServiceError
from tests.service.asking import CODE


def assert_keeps_the_code_secret(
    error: ServiceError | None, code: str = CODE, *, echoed: bool = False
) -> None:
    """Fail when the code is in the error, or in anything that hangs on it.

    An error of requests or urllib3 in its chain fails too: these hold the whole request. With
    `echoed`, the service sent the code itself, so that local variables may hold it for a moment.
    """
    assert error is not None
    shown = [str(error), repr(error), repr(error.args), repr(vars(error)), error.detail]
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if not echoed and "liaobots_desktop" in frame.f_code.co_filename:
            shown.append(repr(frame.f_locals))

    assert error.__cause__ is None
    assert error.__context__ is None
    assert not any(code in text for text in shown)


def assert_is_plain(error: ServiceError | None) -> None:
    """Fail when the text for the user is not made of plain sentences."""
    assert error is not None
    text = str(error)

    assert text[0].isupper() or text[0].isdigit()
    assert text.endswith(".")
    assert text.isprintable()
    for foreign in ("<", "HTTP", "Exception", "Errno", "urllib3", "Traceback", "object at"):
        assert foreign not in text
