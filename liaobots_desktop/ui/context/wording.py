"""The words for what of a chat is sent, with numbers as the user's language writes them."""

from PySide6.QtCore import QCoreApplication, QLocale

from liaobots_desktop.context.window import Fit, Overflow
from liaobots_desktop.service.catalogue import CONTEXT_KEPT_FOR_ANSWER, Model


def number(value: int) -> str:
    """Return a number with its digits in groups."""
    return QLocale().toString(value)


def used_of_room(fit: Fit) -> str:
    """Return how much of the window is used, in one line."""
    text = (
        QCoreApplication.translate("Context", "{0} of {1} tokens")
        if fit.is_exact
        else QCoreApplication.translate("Context", "≤ {0} of {1} tokens")
    )
    return text.format(number(fit.used), number(fit.room))


def used_in_short(fit: Fit) -> tuple[str, str]:
    """Return how much is used, for a narrow window and for a narrower one.

    Of what cannot be sent the narrowest says that.
    """
    text = (
        QCoreApplication.translate("Context", "{0} of {1}")
        if fit.is_exact
        else QCoreApplication.translate("Context", "≤ {0} of {1}")
    )
    alone = "{0}" if fit.is_exact else QCoreApplication.translate("Context", "≤ {0}")
    used = number(fit.used)
    shortest = alone.format(used) if fit.overflow is None else too_long_alone()
    return text.format(used, number(fit.room)), shortest


def too_long_in_short(limit: int, length: int) -> tuple[str, str]:
    """Return how many of how many characters there are, and for a narrower window the reason."""
    text = QCoreApplication.translate("Context", "{0} of {1} characters")
    return text.format(number(length), number(limit)), too_long_alone()


def too_long_alone() -> str:
    """Return why nothing is sent in the narrowest window; figures alone would not tell."""
    return QCoreApplication.translate("Context", "Too long")


def too_long(limit: int, length: int) -> str:
    """Return what is said of a message with too many characters, typed or attached."""
    text = QCoreApplication.translate(
        "Context", "Message limit is {0} characters. This one has {1}."
    )
    return text.format(number(limit), number(length))


def details(model: Model, fit: Fit) -> list[str]:
    """Return the figures behind the meter, a line each."""
    lines = [
        QCoreApplication.translate(
            "Context", "{0} reads {1} tokens; {2} of them are kept for the answer."
        ).format(model.name, number(model.token_limit), number(CONTEXT_KEPT_FOR_ANSWER))
    ]
    if not fit.is_exact:
        lines.append(
            QCoreApplication.translate(
                "Context",
                "This fits for sure, so it is measured in bytes: there are never more tokens.",
            )
        )
    lines.append(
        QCoreApplication.translate("Context", "System prompt: {0}").format(number(fit.prompt))
    )
    lines.append(
        QCoreApplication.translate("Context", "This question: {0}").format(number(fit.question))
    )
    earlier = number(fit.used - fit.prompt - fit.question)
    if fit.overflow is None and fit.messages:
        words = QCoreApplication.translate("Context", "%n earlier messages: {0}", "", fit.messages)
        lines.append(words.format(earlier))
    if fit.not_sent:
        lines.append(not_sent(fit))
    if fit.overflow is not None:
        lines.append(overflow(fit.overflow))
    return lines


def messages(count: int) -> str:
    """Return a count of messages."""
    return QCoreApplication.translate("Context", "%n messages", "", count)


def tokens(count: int, *, is_exact: bool) -> str:
    """Return a count of tokens, or how many there are at most."""
    text = (
        QCoreApplication.translate("Context", "{0} tokens", "", count)
        if is_exact
        else QCoreApplication.translate("Context", "≤ {0} tokens", "", count)
    )
    return text.format(number(count))


def counting() -> str:
    """Return what is said while tokens are counted."""
    return QCoreApplication.translate("Context", "Counting tokens…")


def not_sent(fit: Fit) -> str:
    """Return the sentence of the dashed line."""
    text = QCoreApplication.translate(
        "Context",
        "%n messages above are not sent: they no longer fit into {0} tokens",
        "",
        fit.not_sent,
    )
    return text.format(number(fit.room))


def not_sent_in_short(fit: Fit) -> str:
    """Return the same for a narrow window."""
    return QCoreApplication.translate("Context", "%n messages above are not sent", "", fit.not_sent)


def overflow(reason: Overflow) -> str:
    """Return why nothing can be sent."""
    return {
        Overflow.PROMPT: QCoreApplication.translate(
            "Context", "The system prompt alone is more than the model reads."
        ),
        Overflow.QUESTION: QCoreApplication.translate(
            "Context", "This question does not fit, so it cannot be sent."
        ),
        Overflow.ALWAYS: QCoreApplication.translate(
            "Context", "What is always sent leaves no room for this question, so it cannot be sent."
        ),
    }[reason]
