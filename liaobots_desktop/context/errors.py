"""What does not fit into a model's context window, told before anything is sent."""

from liaobots_desktop.context.window import Fit, Overflow
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.errors import RequestRefused
from liaobots_desktop.speech import number, translate


class ContextExceeded(RequestRefused):
    """A service would silently read nothing of the chat, so it is not asked."""

    reactions = ()

    def __init__(self, model: Model, fit: Fit, overflow: Overflow) -> None:
        used = _used(fit, overflow)
        sentence = _sentence(overflow, used)
        super().__init__(
            sentence.format(used=number(used), room=number(fit.room), model=model.name)
        )
        self.fit = fit


def _used(fit: Fit, overflow: Overflow) -> int:
    """Return how many tokens there are of what does not fit."""
    if overflow is Overflow.PROMPT:
        return fit.prompt
    return fit.used if overflow is Overflow.ALWAYS else fit.prompt + fit.question


def _sentence(overflow: Overflow, used: int) -> str:
    if overflow is Overflow.PROMPT:
        return translate(
            "Context",
            "The system prompt of this chat has {used} tokens, but {model} reads {room}. "
            "Shorten the system prompt, or choose a model that reads more.",
            "",
            used,
        )
    if overflow is Overflow.QUESTION:
        return translate(
            "Context",
            "This question does not fit: with the system prompt it has {used} tokens, and {model} "
            "reads {room}. Shorten it, attach less, or ask a model that reads more.",
            "",
            used,
        )
    return translate(
        "Context",
        "The messages that are always sent leave no room for this question: together they have "
        "{used} tokens, and {model} reads {room}. Shorten it, send one of those messages only "
        "if it fits, or ask a model that reads more.",
        "",
        used,
    )
