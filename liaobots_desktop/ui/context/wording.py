"""The words for what of a chat is sent, with numbers as the user's language writes them."""

from PySide6.QtCore import QCoreApplication, QLocale

from liaobots_desktop.context.window import Fit, Overflow
from liaobots_desktop.service.catalogue import CONTEXT_KEPT_FOR_ANSWER, Model


def number(value: int) -> str:
    """Return a number with its digits in groups."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale.toString(value)


def used_of_room(fit: Fit) -> str:
    """Return how much of the window is used, in one line."""
    text = tr("{0} of {1} tokens") if fit.is_exact else tr("≤ {0} of {1} tokens")
    return text.format(number(fit.used), number(fit.room))


def used_in_short(fit: Fit) -> str:
    """Return how much is used, for a narrow window."""
    text = tr("{0} of {1}") if fit.is_exact else tr("≤ {0} of {1}")
    return text.format(number(fit.used), number(fit.room))


def too_long_in_short(limit: int, length: int) -> str:
    """Return how many of how many characters there are, for a narrow window."""
    return tr("{0} of {1} characters").format(length, limit)


def too_long(limit: int, length: int) -> str:
    """Return what the service's own web page says of a message with too many characters."""
    text = tr("Message limit is {0} characters. You have entered {1} characters.")
    return text.format(limit, length)


def details(model: Model, fit: Fit) -> list[str]:
    """Return the figures behind the meter, a line each."""
    lines = [
        tr("{0} reads {1} tokens; {2} of them are kept for the answer.").format(
            model.name, number(model.token_limit), number(CONTEXT_KEPT_FOR_ANSWER)
        )
    ]
    if not fit.is_exact:
        lines.append(tr("This surely fits, so it is measured in bytes: tokens are never more."))
    lines.append(tr("System prompt: {0}").format(number(fit.prompt)))
    lines.append(tr("This question: {0}").format(number(fit.question)))
    earlier = number(fit.used - fit.prompt - fit.question)
    if fit.overflow is None and fit.messages:
        words = tr("%n earlier messages: {0}", fit.messages)
        if fit.messages == 1:
            words = tr("1 earlier message: {0}")
        lines.append(words.format(earlier))
    if fit.not_sent:
        lines.append(not_sent(fit))
    if fit.overflow is not None:
        lines.append(overflow(fit.overflow))
    return lines


def messages(count: int) -> str:
    """Return a count of messages."""
    return tr("1 message") if count == 1 else tr("%n messages", count)


def not_sent(fit: Fit) -> str:
    """Return the sentence of the dashed line."""
    if fit.not_sent == 1:
        text = tr("1 message above is not sent: it no longer fits into {0} tokens")
    else:
        text = tr(
            "%n messages above are not sent: they no longer fit into {0} tokens", fit.not_sent
        )
    return text.format(number(fit.room))


def not_sent_in_short(fit: Fit) -> str:
    """Return the same for a narrow window."""
    if fit.not_sent == 1:
        return tr("1 message above is not sent")
    return tr("%n messages above are not sent", fit.not_sent)


def overflow(reason: Overflow) -> str:
    """Return why nothing can be sent."""
    return {
        Overflow.PROMPT: tr("The system prompt alone is more than the model reads."),
        Overflow.QUESTION: tr("This question does not fit, so it cannot be sent."),
        Overflow.ALWAYS: tr(
            "What is always sent leaves no room for this question, so it cannot be sent."
        ),
    }[reason]


def tr(text: str, count: int = -1) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate("Context", text, "", count)
