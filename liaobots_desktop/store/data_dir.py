"""Where the app keeps what it knows: the platform's config directory, or one that was named."""

import os
from pathlib import Path

from liaobots_desktop.store.errors import DataDirUnusable

FILE_NAME = "chats.db"
"""The database of the chats."""
_APP_NAME = "liaobots-desktop"
VARIABLE = "LIAOBOTS_DATA_DIR"


def locate(named: str | None = None) -> Path:
    """Return the data directory, made if need be and readable by its owner only (0700).

    One that cannot be written to will do where there are chats to read.

    `named` (from `--data-dir`) comes first, then LIAOBOTS_DATA_DIR, then
    `platformdirs.user_config_dir`.

    Raises:
        DataDirUnusable: it cannot be made or written to; the text names the path.
    """
    folder = meant(named)
    try:
        folder = folder.expanduser().absolute()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (folder / FILE_NAME).exists():
            from liaobots_desktop.store import letter_case

            letter_case.give_usual_name(folder / FILE_NAME)
        is_usable = os.access(folder, os.W_OK | os.X_OK) or (folder / FILE_NAME).is_file()
    except (OSError, RuntimeError) as error:  # RuntimeError: `~` of somebody who is not known
        raise DataDirUnusable(folder) from error
    if not is_usable:
        raise DataDirUnusable(folder)
    return folder


def meant(named: str | None) -> Path:
    """Return the folder that a start means, as it was written; nothing is looked at or made."""
    chosen = named or os.environ.get(VARIABLE)
    return Path(chosen) if chosen else _platform_dir()


def _platform_dir() -> Path:
    import platformdirs

    return Path(platformdirs.user_config_dir(_APP_NAME, appauthor=False))
