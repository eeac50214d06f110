"""The auth code as a type of its own: it can be sent, compared and stored, but not printed."""

import re
from typing import NoReturn, Self

from liaobots_desktop.service.errors import AuthCodeMissing, AuthCodeUnusable, ServiceError

_INVISIBLE = r"[\s\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad]+"
_AROUND = rf"\A{_INVISIBLE}|{_INVISIBLE}\Z"
MASK = "•••••"
"""What is shown in the place of a code."""


class AuthCode:
    """The code of a Liaobots account, which is the whole account and wallet.

    `str()`, `repr()` and format strings show a mask; pickling is refused. Only `reveal()`
    gives the text, for the request's header and for the auth file.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    @classmethod
    def parse(cls, pasted: str) -> Self:
        """Check and trim what a user typed or pasted.

        White space and invisible characters around the code are dropped. What is left must be
        characters from 0x21 to 0x7E, the only ones that fit into the header.

        Raises:
            AuthCodeMissing: nothing is left.
            AuthCodeUnusable: a character cannot be sent; the error names its position only.
        """
        text = re.sub(_AROUND, "", pasted)
        if not text:
            raise AuthCodeMissing
        for position, character in enumerate(text, start=1):
            if not 0x21 <= ord(character) <= 0x7E:
                raise AuthCodeUnusable(position)
        return cls(text)

    def reveal(self) -> str:
        """Return the code itself; for the request's header and the auth file only."""
        return self._text

    def masked_in(self, text: str) -> str:
        """Return `text` with every occurrence of the code replaced by a mask."""
        return text.replace(self._text, MASK) if self._text else text

    def hide_in(self, error: ServiceError) -> None:
        """Mask the code in all texts of `error`, should the service have echoed it."""
        error.args = tuple(self.masked_in(str(part)) for part in error.args)
        for name, value in vars(error).items():
            if isinstance(value, str):
                setattr(error, name, self.masked_in(value))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, AuthCode):
            return NotImplemented
        return self._text == other._text

    def __hash__(self) -> int:
        return hash((AuthCode, self._text))

    def __str__(self) -> str:
        return MASK

    def __repr__(self) -> str:
        return f"AuthCode({MASK})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("An auth code is never pickled.")
