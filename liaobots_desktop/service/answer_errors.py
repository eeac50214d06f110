"""Answers that broke off after some text, or were withheld."""

from liaobots_desktop.service.errors import Reaction, ServiceError


class AnswerWithheld(ServiceError):
    """The service ended its answer by its rules on content before any text came."""

    sentence = (
        "The service withheld its answer, by its rules on content. Your question is kept. Reword "
        "it, then ask again."
    )


class AnswerCut(ServiceError):
    """Part of the answer came and is kept; the rest did not."""

    reactions = (Reaction.CONTINUE, Reaction.RETRY)


class ConnectionLost(AnswerCut):
    """The connection broke in the middle of the answer, or fell silent for too long."""

    sentence = (
        "The connection broke off in the middle of the answer. What came is kept: let the "
        "service continue it, or try again."
    )


class AnswerTooLarge(AnswerCut):
    """The answer reached the size limit of the app."""

    sentence = (
        "The answer grew beyond 32 MB and was ended here. What came is kept: let the service "
        "continue it, or try again."
    )


class AnswerTookTooLong(AnswerCut):
    """The answer reached its time limit of so many `seconds`."""

    def __init__(self, seconds: float) -> None:
        minutes = max(round(seconds / 60), 1)
        super().__init__(
            f"The answer took more than {minutes} {'minute' if minutes == 1 else 'minutes'} and "
            "was ended here. What came is kept: let the service continue it, or try again."
        )
