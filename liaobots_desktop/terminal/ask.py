"""One question from the terminal: the same service layer and the same database as the window."""

import time
import uuid
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from liaobots_desktop.chat.message import Conversation, EndState, MessageId, Role, TokenUsage
from liaobots_desktop.context import composing
from liaobots_desktop.context.token_counter import TokenCounter
from liaobots_desktop.service.completion_request import (
    CompletionRequest,
    WireMessage,
    check_lengths,
)
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.terminal import exit_codes
from liaobots_desktop.terminal.chosen_service import (
    ChosenService,
    Service,
    chosen_service,
)
from liaobots_desktop.terminal.exit_codes import ExitCode
from liaobots_desktop.terminal.printer import JsonPrinter, Printer, SilenceWatch
from liaobots_desktop.terminal.reader import AnswerReader

_CHECKPOINT_S = 0.25


@dataclass(frozen=True, slots=True)
class Question:
    """What the command line said; None where it said nothing."""

    text: str
    demo: bool = False
    protocol: str | None = None
    base_url: str | None = None
    model: str | None = None
    system_prompt: str | None = None
    go_on: bool = False
    save: bool = True
    as_json: bool = False
    profile: str | None = None


def ask(question: Question, folder: Path) -> int:
    """Ask one question and write its answer to stdout as it comes.

    Returns one of `ExitCode`; if that is not 0, one sentence on stderr says why.
    """
    printer = JsonPrinter() if question.as_json else Printer()
    with ExitStack() as at_end:
        try:
            saved = _Saved(question, folder, at_end)
            request, service = _prepare(question, folder, at_end, saved.last)
            request = saved.begin(request, service)
        except ServiceError as error:
            printer.failed(error)
            printer.ended(EndState.FAILED)
            return exit_codes.of_error(error)
        return _stream(request, service, saved, printer)


def _prepare(
    question: Question, folder: Path, at_end: ExitStack, last: Conversation | None
) -> tuple[CompletionRequest, ChosenService]:
    """Return the request without its history; raises ServiceError before anything is sent."""
    named = Service(question.demo, question.protocol, question.base_url, question.profile)
    service = chosen_service(named, folder, at_end, last)
    usual = (SettingsFile(folder).current.model,)
    model = service.model(question.model, *((last.model, *usual) if last else usual))
    prompt = last.system_prompt if last else service.system_prompt
    endpoint = service.profile.asked_at(service.endpoint, model)
    request = CompletionRequest(
        endpoint,
        model,
        (WireMessage(Role.USER, question.text),),
        last.id if last else str(uuid.uuid4()),
        prompt if question.system_prompt is None else question.system_prompt,
        service.profile.backups if endpoint == service.profile.endpoint else (),
    )
    return request, service


def _stream(
    request: CompletionRequest, service: ChosenService, saved: "_Saved", printer: Printer
) -> ExitCode:
    reader = AnswerReader(request, service.auth, service.connection)
    end, code = EndState.INTERRUPTED, ExitCode.INCOMPLETE
    try:
        printer.started(request.model.id, request.conversation_id)
        with SilenceWatch() as watch:
            while (text := reader.next_text(_CHECKPOINT_S)) is not None:
                saved.add(text)
                for notice in reader.notices():
                    printer.notice(notice)
                if text:
                    watch.text_came()
                    printer.text(text)
        for notice in reader.notices():
            printer.notice(notice)
        end = reader.end or EndState.COMPLETE
        code = exit_codes.of_end(end)
        if reader.usage is not None:
            printer.usage(reader.usage)
    except KeyboardInterrupt:
        end, code = EndState.STOPPED, ExitCode.STOPPED
    except ServiceError as error:
        end, code = reader.end or EndState.FAILED, exit_codes.of_error(error)
        printer.failed(error)
    finally:
        reader.cancel()
        try:
            saved.finish(end, reader.usage)
        finally:
            printer.ended(end)
    return code


class _Saved:
    """Keeps the question and its answer in the database, or nothing with `--no-save`."""

    def __init__(self, question: Question, folder: Path, at_end: ExitStack) -> None:
        self._question = question
        self._answer_id: MessageId | None = None
        self._unsaved: list[str] = []
        self._last_save = time.monotonic()
        self._store: ChatStore | None = None
        self._chats = folder / FILE_NAME
        self._at_end = at_end
        self.last: Conversation | None = None
        """The chat that the question continues."""
        if question.go_on:
            self._store = self._opened()
            self.last = next(iter(self._store.conversations.page(1)), None)

    def begin(self, request: CompletionRequest, service: ChosenService) -> CompletionRequest:
        """Store the question and an empty answer; return the request with what the model reads.

        Raises:
            MessageTooLong, ContextExceeded: for the model that is asked; nothing was stored.
        """
        question, last = self._question, self.last
        if question.save and self._store is None:
            self._store = self._opened()
        store = self._store
        check_lengths(request.model, request.system_prompt, question.text)
        shown = store.messages.shown(last.id) if store is not None and last is not None else ()
        request = self._composed(request, shown[-1].id if shown else None)
        if store is not None and question.save:
            messages, model_id = store.messages, request.model.id
            if last is not None:
                asked = messages.ask(last.id, question.text, model_id)
            else:
                prompt, profile = request.system_prompt, service.remembered
                asked = messages.ask_first(question.text, model_id, prompt, profile=profile)
            self._answer_id = asked.answer.id
            request = replace(request, conversation_id=asked.answer.conversation_id)
        return request

    def _opened(self) -> ChatStore:
        store = ChatStore.open(self._chats)
        self._at_end.callback(store.close)
        store.recover()
        return store

    def add(self, text: str) -> None:
        """Keep a piece of the answer, on disk a quarter of a second after the last save.

        To be called with "" while nothing comes. What cannot be saved is kept here and tried
        again; `finish` tells if it never could.
        """
        if text:
            self._unsaved.append(text)
        if time.monotonic() - self._last_save >= _CHECKPOINT_S:
            self._last_save = time.monotonic()
            with suppress(StoreError):
                self._save()

    def finish(self, end: EndState, usage: TokenUsage | None) -> None:
        """Give the stored answer its end; raises StoreError when that cannot be saved."""
        self._save()
        if self._store is not None and self._answer_id is not None:
            self._store.messages.finish(self._answer_id, end, usage=usage)

    def _composed(self, request: CompletionRequest, head: MessageId | None) -> CompletionRequest:
        """Return the request with as much of what it follows as the model reads."""
        window = composing.window_over(TokenCounter(), request.system_prompt, self._chats, head)
        asked = composing.messages(window, request.model, self._question.text)
        return replace(request, messages=asked)

    def _save(self) -> None:
        if self._store is not None and self._answer_id is not None and self._unsaved:
            self._store.messages.append(self._answer_id, "".join(self._unsaved))
        self._unsaved.clear()
