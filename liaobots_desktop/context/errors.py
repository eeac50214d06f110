"""What does not fit into a model's context window, told before anything is sent."""

from liaobots_desktop.context.window import Fit, Overflow
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.errors import RequestRefused
from liaobots_desktop.speech import number, spoken, to_translate

_SENTENCES = {
    Overflow.PROMPT: to_translate(
        "Context",
        "The system prompt of this chat has {prompt} tokens, but {model} reads {room}. "
        "Shorten the system prompt, or choose a model that reads more.",
    ),
    Overflow.QUESTION: to_translate(
        "Context",
        "This question does not fit: with the system prompt it has {used} tokens, and {model} "
        "reads {room}. Shorten it, attach less, or ask a model that reads more.",
    ),
    Overflow.ALWAYS: to_translate(
        "Context",
        "The messages that are always sent leave no room for this question: together they have "
        "{used} tokens, and {model} reads {room}. Shorten it, send one of those messages only "
        "if it fits, or ask a model that reads more.",
    ),
}


class ContextExceeded(RequestRefused):
    """A service would silently read nothing of the chat, so it is not asked."""

    reactions = ()

    def __init__(self, model: Model, fit: Fit, overflow: Overflow) -> None:
        used = fit.used if overflow is Overflow.ALWAYS else fit.prompt + fit.question
        sentence = spoken("Context", _SENTENCES[overflow]).format(
            prompt=number(fit.prompt), used=number(used), room=number(fit.room), model=model.name
        )
        super().__init__(sentence)
        self.fit = fit
