"""Prompts that are kept to be used again, and their folders."""

import sqlite3
from collections.abc import Iterable
from operator import attrgetter

from liaobots_desktop import speech
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import forget_forms_of_prompt
from liaobots_desktop.store.gone_for_good import GoneForGood
from liaobots_desktop.store.rows import storable

FOLDERS = "SELECT id, name, parent_id FROM prompt_folder"
PROMPTS = "SELECT id, name, content, description, folder_id FROM prompt"
_PUT_FOLDER = """
    INSERT INTO prompt_folder (id, name, parent_id) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET name = excluded.name, parent_id = excluded.parent_id
"""
_PUT_PROMPT = """
    INSERT INTO prompt (id, name, content, description, folder_id)
    VALUES (?, ?, ?, ?, (SELECT id FROM prompt_folder WHERE id = ?))
    ON CONFLICT DO UPDATE SET name = excluded.name, content = excluded.content,
        description = excluded.description, folder_id = excluded.folder_id
"""
_ADD_FOLDER = "INSERT OR IGNORE INTO prompt_folder (id, name) VALUES (?, ?)"
_NEST_FOLDER = """
    UPDATE prompt_folder SET parent_id = (SELECT id FROM prompt_folder WHERE id = ?) WHERE id = ?
"""
_ADD_PROMPT = """
    INSERT OR IGNORE INTO prompt (id, name, content, description, folder_id)
    VALUES (?, ?, ?, ?, (SELECT id FROM prompt_folder WHERE id = ?))
"""


class PromptTable:
    """Part of `ChatStore`; what it writes is on disk when a method returns, or raises NotSaved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def library(self) -> Library:
        """Return all prompts and folders by their names; raises NotRead."""
        folders = [PromptFolder(*row) for row in self._database.rows(FOLDERS)]
        prompts = [Prompt(*row) for row in self._database.rows(PROMPTS)]
        by_id, name = attrgetter("id"), attrgetter("name")
        return Library(
            tuple(speech.by_name(sorted(folders, key=by_id), name)),
            tuple(speech.by_name(sorted(prompts, key=by_id), name)),
        )

    def put(self, folders: Iterable[PromptFolder] = (), prompts: Iterable[Prompt] = ()) -> None:
        """Add folders and prompts, or let those of the same id become like these."""
        folders, prompts = tuple(folders), tuple(prompts)
        with self._database.writing() as database:
            database.executemany(_ADD_FOLDER, [(f.id, storable(f.name)) for f in folders])
            database.executemany(
                _PUT_FOLDER, [(f.id, storable(f.name), f.parent_id) for f in folders]
            )
            database.executemany(_PUT_PROMPT, map(_row, prompts))
        gone = GoneForGood(self._database.path)
        gone.forget_prompts((prompt.id for prompt in prompts), (folder.id for folder in folders))

    def remove(self, prompt_id: str) -> None:
        """Remove a prompt; with all of a backup it does not come back."""
        GoneForGood(self._database.path).add(prompts=[prompt_id])
        with self._database.writing() as database:
            database.execute("DELETE FROM prompt WHERE id = ?", (prompt_id,))
            forget_forms_of_prompt(database, prompt_id)

    def remove_folder(self, folder_id: str) -> None:
        """Remove a folder; what is in it moves to where it stood."""
        GoneForGood(self._database.path).add(prompt_folders=[folder_id])
        outer = "(SELECT parent_id FROM prompt_folder WHERE id = ?)"
        with self._database.writing() as database:
            for table, column in (("prompt_folder", "parent_id"), ("prompt", "folder_id")):
                database.execute(
                    f"UPDATE {table} SET {column} = {outer} WHERE {column} = ?",  # noqa: S608
                    (folder_id, folder_id),
                )
            database.execute("DELETE FROM prompt_folder WHERE id = ?", (folder_id,))

    def bring_back_folder(self, folder: PromptFolder, inside: Iterable[str]) -> None:
        """Make a removed folder again, and put into it what of `inside` stayed where it stood.

        `inside` are ids of folders and prompts; what was written in them since then stays.
        """
        self.put([folder])
        moved = [(folder.id, each, folder.parent_id, folder.id) for each in inside]
        with self._database.writing() as database:
            for table, column in (("prompt_folder", "parent_id"), ("prompt", "folder_id")):
                database.executemany(
                    f"UPDATE {table} SET {column} = ? WHERE id = ? AND {column} IS ? AND id != ?",  # noqa: S608
                    moved,
                )


def add_missing(database: sqlite3.Connection, library: Library) -> int:
    """Add what is not there under its id; inside a transaction. Returns the number of prompts."""
    new = [
        folder
        for folder in library.folders
        if database.execute(_ADD_FOLDER, (folder.id, folder.name)).rowcount
    ]
    database.executemany(_NEST_FOLDER, [(folder.parent_id, folder.id) for folder in new])
    return sum(database.execute(_ADD_PROMPT, _row(each)).rowcount for each in library.prompts)


def _row(prompt: Prompt) -> tuple[str | None, ...]:
    texts = (prompt.name, prompt.content, prompt.description)
    return (prompt.id, *map(storable, texts), prompt.folder_id)
