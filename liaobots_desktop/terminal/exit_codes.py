"""What `ask` and `balance` leave behind for scripts (docs/command-line.md)."""

from enum import IntEnum

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.answer_errors import AnswerCut
from liaobots_desktop.service.errors import (
    AnswerRefused,
    AuthCodeMissing,
    AuthCodeRefused,
    AuthCodeUnusable,
    BalanceUsedUp,
    ConnectionFailed,
    EmptyAnswer,
    RateLimited,
    ServiceError,
)


class ExitCode(IntEnum):
    """One number for each thing that a script may want to do next."""

    ANSWERED = 0
    NOT_ASKED = 1
    """Nothing was sent: no such model, too long, or the chats cannot be kept."""
    WRONG_USAGE = 2
    NO_CONNECTION = 3
    ACCOUNT = 4
    """The code is missing or refused, or the balance is used up."""
    SERVICE = 5
    """The service answered with something that is no answer."""
    INCOMPLETE = 6
    """Text came, and not all of it."""
    TOO_OFTEN = 7
    """The same question can be asked later."""
    STOPPED = 130
    """By Ctrl-C, as shells count."""


_ACCOUNT = (AuthCodeMissing, AuthCodeUnusable, AuthCodeRefused, BalanceUsedUp)


def of_error(error: ServiceError) -> ExitCode:
    """Return the exit code of an answer that did not come, or not to its end."""
    kinds: tuple[tuple[type[ServiceError] | tuple[type[ServiceError], ...], ExitCode], ...] = (
        (_ACCOUNT, ExitCode.ACCOUNT),
        (RateLimited, ExitCode.TOO_OFTEN),
        (ConnectionFailed, ExitCode.NO_CONNECTION),
        (AnswerCut, ExitCode.INCOMPLETE),
        ((AnswerRefused, EmptyAnswer), ExitCode.SERVICE),
    )
    return next((code for kind, code in kinds if isinstance(error, kind)), ExitCode.NOT_ASKED)


def of_end(end: EndState) -> ExitCode:
    """Return the exit code of an answer that ended without an error."""
    cut = {EndState.LENGTH, EndState.FILTERED, EndState.INTERRUPTED}
    return ExitCode.INCOMPLETE if end in cut else ExitCode.ANSWERED
