"""The words around messages in an export: who wrote them, when, and how they ended."""

from datetime import UTC, datetime
from typing import Protocol

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.service import catalogue
from liaobots_desktop.speech import spoken, to_translate, translate

_REMARKS: dict[EndState | None, str] = {
    EndState.INTERRUPTED: to_translate("Exchange", "The answer was interrupted here."),
    EndState.STOPPED: to_translate("Exchange", "The answer was stopped here."),
    EndState.LENGTH: to_translate(
        "Exchange", "The service ended the answer here, at its length limit."
    ),
    EndState.FILTERED: to_translate("Exchange", "The service withheld the rest of the answer."),
}


class Spoken(Protocol):
    """What is told of a message, whether it is one of a branch or of a tree."""

    @property
    def role(self) -> Role:
        """Who wrote it."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def model(self) -> str:
        """The id of the model that answered."""

    @property
    def end(self) -> EndState | None:
        """How it ended."""


def author(message: Spoken) -> str:
    """Return the name of who wrote a message."""
    if message.role is Role.USER:
        return translate("Exchange", "You")
    return model_name(message.model) or translate("Exchange", "Answer")


def model_name(model_id: str) -> str:
    """Return what people call a model, an unknown one by its id."""
    model = catalogue.find(model_id)
    return model.name if model else model_id


def remark(message: Spoken) -> str:
    """Return the sentence that says that an answer broke off, "" for one that did not."""
    return spoken("Exchange", _REMARKS.get(message.end, ""))


def moment(milliseconds: int) -> str:
    """Return a time as this computer's clock shows it, to the minute."""
    local = datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone()
    return f"{local:%Y-%m-%d %H:%M}"
