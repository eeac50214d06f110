"""Writes chats into files of other people's choice: one, some, or all."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.tree import ChatTree, TreeMessage
from liaobots_desktop.exchange.errors import (
    ChatUnknown,
    FileThere,
    NoChats,
    NotWritten,
    PaperMissing,
)
from liaobots_desktop.exchange.export_report import ExportReport, Format
from liaobots_desktop.exchange.file_names import FileNames
from liaobots_desktop.exchange.html_export import to_html
from liaobots_desktop.exchange.json_export import json_pieces
from liaobots_desktop.exchange.markdown_export import to_markdown
from liaobots_desktop.exchange.masking import Masking
from liaobots_desktop.exchange.naming import named_chat
from liaobots_desktop.exchange.outgoing_file import check_place, write_file
from liaobots_desktop.exchange.progress import Progress, Stage
from liaobots_desktop.exchange.text_export import to_text
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.speech import spoken, to_translate
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.tree_table import TreeTable

_NAME_OF_ALL = to_translate("Exchange", "Liaobots chats")


class Paper(Protocol):
    """What draws chats as PDF, for a job that waits until one is drawn."""

    def draw(self, chat: ChatTree, path: Path) -> None:
        """Put a PDF of the branch that is shown at a place, whole or not at all.

        Raises:
            NotWritten: the system refused it.
            Cancelled: it was told to stop.
        """


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Chats to write; a frozen value, run on any one thread.

    `chats` are ids or their beginnings; () means all, of which only JSON holds the Trash. JSON,
    and a single chat, become the file `target`; several others become files in a folder of that
    name. A folder that is there gets files that replace nothing. `secrets` are kept out; `paper`
    draws PDFs. `names` are those of models, by id: JSON keeps the ids.
    """

    database: Path
    target: Path
    format: Format
    chats: tuple[str, ...] = ()
    secrets: tuple[AuthCode, ...] = ()
    may_replace: bool = False
    paper: Paper | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def run(self, progress: Progress) -> ExportReport:
        """Write the files over a connection of its own.

        Raises:
            ExportFailed: nothing was written.
            Cancelled: `progress` was told to stop; what had been written is gone.
            StoreError: the chats cannot be read.
        """
        if self.format is Format.PDF and self.paper is None:
            raise PaperMissing
        with closing(ChatStore.open(self.database)) as store:
            trees = store.trees()
            with trees.at_one_moment():
                ids = self._ids(trees)
                return _Writing(self, trees, progress).written(ids)

    def _ids(self, trees: TreeTable) -> list[ConversationId]:
        if not self.chats:
            return trees.ids(with_trash=self.format is Format.JSON)
        found: dict[ConversationId, None] = {}
        for beginning in self.chats:
            matching = trees.matching(beginning)
            if len(matching) != 1:
                raise ChatUnknown(beginning, is_ambiguous=bool(matching))
            found[matching[0]] = None
        return list(found)


class _Writing:
    """One run of a job."""

    def __init__(self, job: ExportJob, trees: TreeTable, progress: Progress) -> None:
        self._job = job
        self._trees = trees
        self._progress = progress
        self._masking = Masking(job.secrets)
        self._files: list[Path] = []
        self._chats = 0
        self._messages = 0

    def written(self, ids: Sequence[ConversationId]) -> ExportReport:
        """Write all files; when that fails, those that were written are taken away again."""
        job = self._job
        is_json = job.format is Format.JSON
        has_one_file = is_json or (len(ids) == 1 and bool(job.chats))
        if has_one_file and not os.path.isdir(job.target):  # noqa: PTH112 - takes any name
            if job.paper is None:
                pieces = self._json(ids) if is_json else map(self._page, self._read(ids))
                write_file(job.target, pieces, may_replace=job.may_replace)
            else:
                check_place(job.target, may_replace=job.may_replace)
                for tree in list(self._read(ids)):  # its last step may still cancel
                    self._draw(job.paper, tree, job.target)
            self._files.append(job.target)
        else:
            with self._folder() as names:
                self._fill(ids, names)
        return ExportReport(tuple(self._files), self._chats, self._messages, self._masking.count)

    def _fill(self, ids: Sequence[ConversationId], names: FileNames) -> None:
        if self._job.format is Format.JSON:
            path = self._place(names, spoken("Exchange", _NAME_OF_ALL))
            write_file(path, self._json(ids))
            self._files.append(path)
            return
        if not ids:
            raise NoChats
        for tree in self._read(ids):
            path = self._place(names, tree.title)
            if self._job.paper is None:
                write_file(path, [self._page(tree)])
            else:
                self._draw(self._job.paper, tree, path)
            self._files.append(path)

    def _place(self, names: FileNames, title: str) -> Path:
        return self._job.target / names.name_for(title, self._job.format.ending)

    def _draw(self, paper: Paper, tree: ChatTree, path: Path) -> None:
        self._messages += len(tree.shown())
        paper.draw(tree, path)

    @contextmanager
    def _folder(self) -> Iterator[FileNames]:
        """Make the folder; what is new in it, and it itself, goes when the block fails."""
        folder = self._job.target
        is_new = not os.path.isdir(folder)  # noqa: PTH112 - takes any name
        try:
            if is_new:
                folder.mkdir(mode=0o700)
            names = FileNames(file.name for file in folder.iterdir())
        except FileExistsError:
            raise FileThere(folder) from None
        except OSError as error:
            raise NotWritten(folder, error) from error
        try:
            yield names
        except BaseException:
            with suppress(OSError):  # the reason for the failure is what has to be told
                for file in self._files:
                    file.unlink(missing_ok=True)
                if is_new:
                    folder.rmdir()
            raise

    def _read(self, ids: Sequence[ConversationId]) -> Iterator[ChatTree]:
        for number, chat_id in enumerate(ids):
            self._progress.at(Stage.WRITING, number, len(ids))
            tree = self._trees.read(chat_id)
            if tree is not None:
                self._chats += 1
                masked = self._masking.masked(tree)
                is_json = self._job.format is Format.JSON
                yield masked if is_json else named_chat(masked, self._job.names)
        self._progress.at(Stage.WRITING, len(ids), len(ids))

    def _json(self, ids: Sequence[ConversationId]) -> Iterator[str]:
        chosen = ids if self._job.chats else None
        folders = [self._masking.folder(folder) for folder in self._trees.folders(chosen)]
        tags = [self._masking.tag(tag) for tag in self._trees.tags(chosen)]
        library = self._masking.library(self._trees.prompts()) if chosen is None else None
        trees = (self._counted(tree) for tree in self._read(ids))
        return json_pieces(trees, folders, tags, library)

    def _counted(self, tree: ChatTree) -> ChatTree:
        self._messages += len(tree.messages)
        return tree

    def _page(self, tree: ChatTree) -> str:
        shown = tree.shown()
        self._messages += len(shown)
        return _WRITERS[self._job.format](tree, shown)


_WRITERS: dict[Format, Callable[[ChatTree, Sequence[TreeMessage]], str]] = {
    Format.MARKDOWN: to_markdown,
    Format.HTML: to_html,
    Format.TEXT: to_text,
}
