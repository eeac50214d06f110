"""Answers that broke off after some text, or were withheld."""

from liaobots_desktop.service.errors import Reaction, ServiceError
from liaobots_desktop.speech import number, to_translate, translate


class AnswerWithheld(ServiceError):
    """The service ended its answer by its rules on content before any text came."""

    sentence = to_translate(
        "Service",
        "The service withheld its answer, by its rules on content. {kept} Reword "
        "it, then ask again.",
    )


class AnswerCut(ServiceError):
    """Part of the answer came and is kept; the rest did not."""

    reactions = (Reaction.CONTINUE, Reaction.RETRY)


class ConnectionLost(AnswerCut):
    """The connection broke in the middle of the answer, or fell silent for too long."""

    sentence = to_translate(
        "Service",
        "The connection broke off in the middle of the answer. What came is kept: let the "
        "service continue it, or try again.",
    )


class AnswerTooLarge(AnswerCut):
    """The answer reached the size limit of the app."""

    sentence = to_translate(
        "Service",
        "The answer grew beyond 32 MB and was ended here. What came is kept: let the service "
        "continue it, or try again.",
    )


class AnswerTookTooLong(AnswerCut):
    """The answer reached its time limit of so many `seconds`."""

    def __init__(self, seconds: float) -> None:
        minutes = max(round(seconds / 60), 1)
        if minutes == 1:
            text = translate(
                "Service",
                "The answer took more than 1 minute and was ended here. What came is kept: let "
                "the service continue it, or try again.",
            )
        else:
            text = translate(
                "Service",
                "The answer took more than {0} minutes and was ended here. What came is kept: let "
                "the service continue it, or try again.",
                "",
                minutes,
            )
        super().__init__(text.format(number(minutes)))
