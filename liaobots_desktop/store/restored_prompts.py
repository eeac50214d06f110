"""Brings kept prompts out of a backup back: those that are missing, or were removed."""

import sqlite3
from pathlib import Path

from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.gone_for_good import GoneForGood
from liaobots_desktop.store.opened_backup import opened
from liaobots_desktop.store.prompt_table import FOLDERS, PROMPTS, add_missing


def copy_missing(
    source: sqlite3.Connection, target: Database, gone: GoneForGood
) -> tuple[int, int]:
    """Bring back the prompts of a backup that are not here under their ids, and were not removed.

    Returns how many came back, and how many that were removed did not; raises NotSaved.
    """
    all_of_it = _library(source)
    wanted = Library(
        tuple(each for each in all_of_it.folders if not gone.holds_prompt_folder(each.id)),
        tuple(each for each in all_of_it.prompts if not gone.holds_prompt(each.id)),
    )
    left = len(all_of_it.prompts) - len(wanted.prompts)
    if wanted == Library():
        return 0, left
    with target.writing() as database:
        return add_missing(database, wanted), left


def count_removed(backup: Path, database: Path) -> int:
    """Return how many prompts of a backup were removed since.

    Raises:
        BackupUnusable, StoreTooNew: the backup cannot be read.
    """
    with opened(backup) as source:
        return len(_removed(_library(source), GoneForGood(database)).prompts)


def bring_back(backup: Path, target: Database) -> int:
    """Bring back the prompts of a backup that were removed, and their folders; return how many.

    Raises:
        BackupUnusable, StoreTooNew: nothing was changed.
        NotSaved: they came, perhaps, but count as removed.
    """
    with opened(backup) as source:
        gone = GoneForGood(target.path)
        removed = _removed(_library(source), gone)
    with target.writing() as database:
        came = add_missing(database, removed)
    gone.forget_prompts((each.id for each in removed.prompts), (f.id for f in removed.folders))
    return came


def _library(source: sqlite3.Connection) -> Library:
    folders = tuple(PromptFolder(*row) for row in source.execute(FOLDERS))
    return Library(folders, tuple(Prompt(*row) for row in source.execute(PROMPTS)))


def _removed(library: Library, gone: GoneForGood) -> Library:
    """Return the prompts that were removed, and the folders in which they were."""
    prompts = tuple(prompt for prompt in library.prompts if gone.holds_prompt(prompt.id))
    folders = {folder.id: folder for folder in library.folders}
    needed: dict[str, PromptFolder] = {}
    for prompt in prompts:
        folder = folders.get(prompt.folder_id or "")
        while folder is not None and folder.id not in needed:
            needed[folder.id] = folder
            folder = folders.get(folder.parent_id or "")
    return Library(tuple(needed.values()), prompts)
