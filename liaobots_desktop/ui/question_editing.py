"""Edits a question in the composer, and keeps the draft that stood there."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.ui.composer import Composer

if TYPE_CHECKING:  # imported with the first walk
    from liaobots_desktop.ui.writing.question_walk import QuestionWalk


class Draft(NamedTuple):
    """What stands in the composer of one chat: the next question, and perhaps an edit over it.

    `caret` is a place in what is shown, in UTF-16 units; -1 is its end.
    """

    text: str = ""
    edited: Message | None = None
    edited_text: str = ""
    caret: int = -1


class QuestionEditing:
    """Lets the composer hold an older question for a while; lives on the GUI thread.

    Texts of edits that another edit took the place of come back when that question is edited
    again; Esc gives an edit up.
    """

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._edited: Message | None = None
        self._draft = ""
        self._left: dict[MessageId, str] = {}
        self._walk: QuestionWalk | None = None
        self._below = ""

    @property
    def edited(self) -> Message | None:
        """The question that is edited, None while the next one is written."""
        return self._edited

    @property
    def draft(self) -> Draft:
        """What stands in the composer, to be shown again by `show`."""
        caret = self._composer.caret()
        if self._edited is None:
            text = self._composer.text()
            if self._walk is not None:
                text, caret = self._walk.draft(text, caret)
            return Draft(text, caret=caret)
        return Draft(self._draft, self._edited, self._composer.text(), caret)

    def show(self, draft: Draft) -> None:
        """Put a chat's draft into the composer."""
        self._walk = None
        self._edited, self._draft = draft.edited, draft.text
        text = draft.text if draft.edited is None else draft.edited_text
        self._composer.set_text(text, draft.caret)
        self._composer.set_editing(draft.edited is not None)

    def walk(self, questions: Sequence[str], by: int) -> None:
        """Show an older question (1), or go back (-1) as far as what was being written.

        `questions` are those of the chat, the newest first. An edit of one is left alone.
        """
        field = self._composer.field
        if self._edited is not None or field.is_composing:
            return
        text, caret = self._composer.text(), self._composer.caret()
        if self._walk is None:
            from liaobots_desktop.ui.writing.question_walk import QuestionWalk

            self._walk = QuestionWalk(questions, text, caret)
        step = self._walk.step(by, text, caret)
        if step is not None:
            field.replace_all(step[0])
            self._composer.set_text(*step)

    def empty(self) -> None:
        """Empty the composer: what it shows was sent. What was being written comes back."""
        text, caret = self._walk.sent() if self._walk is not None else ("", -1)
        self._walk = None
        self._composer.set_text(text, caret)

    def put_below(self, question: str) -> None:
        """Let a question from elsewhere, which is not stored yet, stand below what is there."""
        draft = self._composer.text()
        self._below = question if draft else ""
        self._composer.set_text("\n\n".join(filter(None, (draft, question))))

    def take_out(self, question: str) -> None:
        """Leave what stands above a question from elsewhere, which is stored now."""
        text, end = self._composer.text(), f"\n\n{question}"
        if self._below and self._below == question and text.endswith(end):
            self._composer.set_text(text.removesuffix(end))
            self._below = ""

    def begin(self, question: Message) -> None:
        """Edit a question; what was written stays and comes back."""
        draft = self.draft
        if draft.edited is not None and draft.edited.id != question.id:
            self._left[draft.edited.id] = draft.edited_text
        if draft.edited is None or draft.edited.id != question.id:
            text = self._left.pop(question.id, question.text)
            self.show(Draft(draft.text, question, text))
        self._composer.setFocus()

    def end(self) -> None:
        """Leave the edit: it was sent, or is given up. The draft is there again."""
        if self._edited is not None:
            self.show(Draft(self._draft))

    def forget(self, messages: Collection[MessageId]) -> None:
        """Take note that messages are gone; an edit of one of them becomes a draft."""
        if self._edited is not None and self._edited.id in messages:
            texts = (self._composer.text(), self._draft)
            self.show(Draft("\n\n".join(text for text in texts if text)))
