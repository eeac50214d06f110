"""A PDF file that appears under its name only when it is whole."""

import errno
import logging
import os
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QLocale
from PySide6.QtGui import QPdfWriter

from liaobots_desktop.ui.paper.pdf_text import UnknownPdfError, mend_text
from liaobots_desktop.ui.paper.sheet import page_layout

_log = logging.getLogger(__name__)


class PdfFile:
    """Writes beside the file that is wanted, and takes its place at the end; GUI thread."""

    def __init__(self, path: Path, title: str, mode: int = 0o666) -> None:
        """Begin an empty PDF; `mode` are the rights it has, less those that the system takes.

        Raises:
            OSError: the folder cannot be written to.
        """
        self.path = path
        self._temporary = path.with_name(f".{secrets.token_hex(8)}.part")
        os.close(os.open(self._temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
        self._file = QFile(str(self._temporary))
        self._file.open(QIODevice.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self._file)
        self.writer.setPageLayout(page_layout(QLocale()))
        self.writer.setTitle(title)
        self.writer.setCreator("Liaobots Desktop")

    def commit(self, letters: set[str], pictures: Mapping[str, Sequence[str]]) -> None:
        """Give a PDF that is drawn its name; the arguments are those of `mend_text`.

        Raises:
            OSError: the disk is full, or the name belongs to something else.
        """
        self._file.close()
        if self._file.error() is not QFile.FileError.NoError:
            is_full = self._file.error() is QFile.FileError.ResourceError
            raise OSError(errno.ENOSPC if is_full else 0, self._file.errorString())
        try:
            mend_text(self._temporary, letters, pictures)
        except UnknownPdfError:
            _log.warning("The text of a PDF is as Qt wrote it.", exc_info=True)
        self._temporary.replace(self.path)

    def discard(self) -> None:
        """Remove what was written; after `commit` there is nothing to remove."""
        self._file.close()
        with suppress(OSError):  # a disk that was pulled out takes it along; why is told already
            self._temporary.unlink(missing_ok=True)
