r"""What can go wrong between the app and the service, as sentences for the user.

    ServiceError                    str(error) is shown to the user as it stands
    ├── RequestRefused              found before anything was sent
    │   ├── AuthCodeMissing
    │   ├── AuthCodeUnusable
    │   ├── AddressUnusable
    │   ├── ModelUnknown
    │   ├── ProfileUnknown
    │   └── MessageTooLong
    ├── ConnectionFailed            nothing was answered
    │   ├── ServiceUnreachable
    │   ├── HostUnknown
    │   ├── ServiceSilent
    │   └── the proxy's and the certificates': connection_errors.py
    ├── AnswerRefused               the service answered, but not with an answer
    │   ├── AuthCodeRefused         401, 403
    │   ├── BalanceUsedUp           402
    │   ├── AddressWrong            404, 405
    │   ├── ModelNotOffered         404 that names the model
    │   ├── QuestionTooLong         413
    │   ├── RateLimited             429
    │   ├── BotCheck                a page for browsers instead of an answer
    │   ├── Redirected              3xx
    │   └── ServiceFailed           `Error`, 5xx and the rest
    ├── EmptyAnswer                 200 and nothing in it
    └── what text came of, or was withheld: answer_errors.py

No text here holds the auth code, a status number or an exception's name. `detail` holds what a
support person would ask for (status, the service's own words), plain and masked.
"""

from enum import StrEnum
from typing import ClassVar

from liaobots_desktop import joining
from liaobots_desktop.speech import number, spoken, to_translate, translate


def _marked(text: str) -> str:
    return to_translate("Service", text)


def _tr(text: str) -> str:
    return translate("Service", text)


class Reaction(StrEnum):
    """What a person can do about an error; the window shows each as a button."""

    RETRY = "retry"
    CONTINUE = "continue"
    STOP = "stop"
    ENTER_AUTH_CODE = "enter_auth_code"
    SHOW_BALANCE = "show_balance"
    OPEN_SITE = "open_site"
    USE_OFFICIAL_API = "use_official_api"
    USE_OTHER_ADDRESS = "use_other_address"
    CHANGE_ADDRESS = "change_address"
    CHANGE_CONNECTION = "change_connection"


_ELSEWHERE = (
    *(Reaction.USE_OFFICIAL_API, Reaction.USE_OTHER_ADDRESS),
    *(Reaction.CHANGE_ADDRESS, Reaction.RETRY),
)


class ServiceError(Exception):
    """Anything that keeps a question from being answered; its text is for the user."""

    sentence: ClassVar[str] = _marked("The service did not answer. {kept} Try again.")
    reactions: ClassVar[tuple[Reaction, ...]] = (Reaction.RETRY,)

    def __init__(self, sentence: str = "", *, detail: str = "") -> None:
        told = sentence or spoken("Service", self.sentence)
        super().__init__(told.replace("{kept}", _tr("Your question is kept.")))
        self.unasked = told.replace("{kept}", "").replace("  ", " ").strip()
        """The text for whoever has asked no question: of a test, a balance, a list of models."""
        self.detail = detail


class RequestRefused(ServiceError):
    """The request was not sent, because it could not have succeeded."""


class AuthCodeMissing(RequestRefused):
    """There is no auth code to send."""

    sentence = _marked(
        "An auth code is needed to ask this service. Enter the code of your account."
    )
    reactions = (Reaction.ENTER_AUTH_CODE,)


class AuthCodeUnusable(RequestRefused):
    """A character cannot be sent; its `position` counts from 1, it itself is not named."""

    reactions = (Reaction.ENTER_AUTH_CODE,)

    def __init__(self, position: int) -> None:
        text = _tr(
            "Character {0} of the auth code cannot be sent. A code has only Latin letters and "
            "digits: copy it again from your account page."
        )
        super().__init__(text.format(number(position)))
        self.position = position


class AddressUnusable(RequestRefused):
    """The base URL is not an address that can be asked."""

    sentence = _marked(
        "The address of the service cannot be used. It looks like https://liaobots.com: "
        "check it in the settings."
    )
    reactions = (Reaction.CHANGE_ADDRESS,)


class ModelUnknown(RequestRefused):
    """The model is not in the catalogue."""

    reactions = ()

    def __init__(self, model: str, known: tuple[str, ...]) -> None:
        text = _tr("The model “{0}” is not known. Choose one of these: {1}.")
        super().__init__(text.format(model, joining.names(known)))
        self.model = model


class ProfileUnknown(RequestRefused):
    """There is no service with this name."""

    reactions = ()

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        text = _tr("There is no service called “{0}”. Choose one of these: {1}.")
        super().__init__(text.format(name[:100], joining.names(known)))


class MessageTooLong(RequestRefused):
    """A message is longer than its model allows (UTF-16 code units, as the web page counts)."""

    reactions = ()

    def __init__(self, limit: int, length: int) -> None:
        text = _tr(
            "Message limit is {0} characters. You have entered {1} characters. Shorten it, or "
            "choose a model with a higher limit."
        )
        super().__init__(text.format(number(limit), number(length)))
        self.limit = limit
        self.length = length


class ConnectionFailed(ServiceError):
    """No answer came, because there was no working connection."""

    is_unconnected = False
    """Whether there never was a connection to the host, so that nothing can have been sent."""

    def __init__(self, sentence: str = "", *, host: str = "", detail: str = "") -> None:
        told = sentence or spoken("Service", self.sentence).format(host=host, kept="{kept}")
        super().__init__(told, detail=detail)
        self.host = host


class ServiceUnreachable(ConnectionFailed):
    """The connection was refused, timed out or broke before the first byte."""

    sentence = _marked(
        "Cannot reach {host}. {kept} Check your internet connection, then try again."
    )
    reactions = (Reaction.RETRY, Reaction.CHANGE_ADDRESS)


class HostUnknown(ConnectionFailed):
    """The name of the host could not be resolved: it moved, or there is no network."""

    sentence = _marked(
        "The address {host} was not found. {kept} Check the connection to the internet; "
        "if the service has moved, use its other address."
    )
    reactions = _ELSEWHERE
    is_unconnected = True


class ServiceSilent(ConnectionFailed):
    """The connection stands, but nothing came within the time limit."""

    sentence = _marked("{host} did not answer in time. {kept} Try again.")


class AnswerRefused(ServiceError):
    """The service answered something that is no answer to the question."""


class AuthCodeRefused(AnswerRefused):
    """HTTP 401 or 403: the code is unknown or blocked, or a limit per address was reached."""

    sentence = _marked("The service does not accept this auth code. {kept} Enter the code again.")
    reactions = (Reaction.ENTER_AUTH_CODE, Reaction.RETRY)


class BalanceUsedUp(AnswerRefused):
    """HTTP 402 or an error frame with 402."""

    sentence = _marked(
        "The balance of this account is used up, or this model is not free. Nothing was lost. "
        "Top up the account on its web page, then try again."
    )
    reactions = (Reaction.SHOW_BALANCE, Reaction.OPEN_SITE, Reaction.RETRY)


class AddressWrong(AnswerRefused):
    """HTTP 404 or 405: this host does not offer the protocol at this address."""

    def __init__(self, address: str, *, detail: str = "") -> None:
        text = _tr(
            "There is no chat service at {0}; it may have moved. {kept} Use "
            "the other address of the service, or change it."
        )
        super().__init__(text.format(address, kept="{kept}"), detail=detail)

    reactions = _ELSEWHERE


class ModelNotOffered(AnswerRefused):
    """The service is there, but has no model of this id."""

    reactions = ()

    def __init__(self, reason: str = "", *, detail: str = "") -> None:
        text = _tr("The service does not offer this model.{0} {kept} Choose another model.")
        super().__init__(text.format(_said(reason), kept="{kept}"), detail=detail)


class QuestionTooLong(AnswerRefused):
    """HTTP 413."""

    sentence = _marked("The question is too long for the service. {kept} Shorten it and ask again.")
    reactions = ()


class RateLimited(AnswerRefused):
    """HTTP 429, or 200 with “Too many requests”; `wait` in seconds, from 1 to 3600."""

    def __init__(self, wait: int, *, detail: str = "") -> None:
        super().__init__(_tr("Too many questions in a short time. {kept}"), detail=detail)
        self.wait = wait


class BotCheck(AnswerRefused):
    """A web page came instead of an answer, mostly a check that keeps programs out."""

    sentence = _marked(
        "The service shows a page that only a browser can pass, instead of an answer. "
        "{kept} Open the site once in the browser, or use the official API."
    )
    reactions = (Reaction.OPEN_SITE, Reaction.USE_OFFICIAL_API, Reaction.RETRY)


class Redirected(AnswerRefused):
    """The service pointed to another host; the code is never sent there by itself."""

    def __init__(self, host: str, *, detail: str = "") -> None:
        text = _tr(
            "The service points to another address ({0}). Nothing was sent there. {kept}"
            " If you trust that address, enter it in the settings."
        )
        super().__init__(text.format(host, kept="{kept}"), detail=detail)
        self.host = host

    reactions = (Reaction.CHANGE_ADDRESS, Reaction.RETRY)


class ServiceFailed(AnswerRefused):
    """The body `Error`, a status of 500 and above, or one that has no row of its own."""

    def __init__(self, reason: str = "", *, detail: str = "") -> None:
        text = _tr("The service reported an error of its own.{0} {kept} Try again in a moment.")
        super().__init__(text.format(_said(reason), kept="{kept}"), detail=detail)
        self.reason = reason


class EmptyAnswer(ServiceError):
    """HTTP 200 and no text, or 204."""

    sentence = _marked("The service sent an empty answer. {kept} Try again.")


def _said(reason: str) -> str:
    """Return the words of the service as a sentence between others, "" for none."""
    return _tr(" It says: {0}.").format(reason) if reason else ""
