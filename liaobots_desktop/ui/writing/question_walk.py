"""The questions of a chat, walked through from what is being written, and back to it."""

from collections.abc import Sequence
from itertools import groupby

_DRAFT = -1


class QuestionWalk:
    """Remembers what stands at each step: nothing that was written on the way is lost."""

    def __init__(self, questions: Sequence[str], draft: str, caret: int) -> None:
        """`questions` are the newest first; `caret` is where it stands in the draft."""
        self._questions = [text for text, _same in groupby(questions) if text.strip()]
        self._at = _DRAFT
        self._texts = {_DRAFT: draft}
        self._caret = caret

    def step(self, by: int, shown: str, caret: int) -> tuple[str, int] | None:
        """Go to an older question (`by` 1), or back (-1), from what is shown now.

        `caret` is its place in `shown`, counted in UTF-16 units. Returns the text to show, and
        where the caret stands in it, -1 for its end; None where there is nothing more in that
        direction.
        """
        to = self._at + by
        if not _DRAFT <= to < len(self._questions):
            return None
        self._texts[self._at] = shown
        if self._at == _DRAFT:
            self._caret = caret
        self._at = to
        if to == _DRAFT:
            return self._texts[_DRAFT], self._caret
        return self._texts.get(to, self._questions[to]), -1

    def draft(self, shown: str, caret: int) -> tuple[str, int]:
        """Return what is to be kept of what is shown: what was being written.

        An old question that was changed comes before it.
        """
        kept = self._texts[_DRAFT]
        if self._at == _DRAFT:
            return shown, caret
        if shown in {self._questions[self._at], kept}:
            return kept, self._caret
        return ("\n\n".join(text for text in (shown, kept) if text.strip()), caret)

    def sent(self) -> tuple[str, int]:
        """Return what is to be written on, now that what was shown is sent."""
        return ("", -1) if self._at == _DRAFT else (self._texts[_DRAFT], self._caret)
