"""Opens a file of chats, packed or not, and reads its text piece by piece."""

import codecs
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from liaobots_desktop.exchange.errors import FileBroken, FileTooLarge, FileUnreadable
from liaobots_desktop.exchange.limits import Limits
from liaobots_desktop.exchange.progress import Progress, Stage
from liaobots_desktop.speech import spoken, to_translate, translate

_PIECE = 1024**2
_ZIP = b"PK"
_CHATS_OF_CHATGPT = re.compile(r"conversations(?:[-_]\d+)?\.json")
_DIRECTORY_END = b"PK\x05\x06"
_LONGEST_END = 22 + 65_535
_NO_ARCHIVE = to_translate(
    "Exchange", "the ZIP archive is damaged or of a kind that cannot be read"
)
_UNPACKING_ERRORS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)
"""RuntimeError: it asks for a password; NotImplementedError: an unusual packing."""


class IncomingFile:
    """A file as JSON texts: one, or those of a ZIP archive that hold chats."""

    def __init__(self, path: Path, limits: Limits, progress: Progress) -> None:
        self._path = path
        self._limits = limits
        self._progress = progress
        self._read = 0
        self._total = 0

    def texts(self) -> Generator[Iterator[str]]:
        """Yield each JSON text as its pieces; each is to be read before the next is asked for.

        Raises:
            FileUnreadable: the system refuses to read it.
            FileTooLarge: it is beyond the limits, unpacked.
            FileBroken: it is no text, or the archive cannot be read.
        """
        try:
            with self._opened() as file:
                if file.read(len(_ZIP)) == _ZIP:
                    yield from self._packed(file)
                else:
                    file.seek(0)
                    self._check_size(os.fstat(file.fileno()).st_size)
                    yield self._pieces(file)
        except OSError as error:
            raise FileUnreadable(self._path, error) from error

    @contextmanager
    def _opened(self) -> Iterator[IO[bytes]]:
        # a pipe would let the app wait for ever
        if self._path.exists() and not stat.S_ISREG(self._path.stat().st_mode):
            raise FileBroken(translate("Exchange", "it is a folder or a device, not a file"))
        with self._path.open("rb") as file:
            yield file

    def _packed(self, file: IO[bytes]) -> Iterator[Iterator[str]]:
        self._check_directory(file)
        try:
            with zipfile.ZipFile(file) as archive:
                members = _members_with_chats(archive)
                self._check_size(sum(member.file_size for member in members))
                for member in members:
                    most = self._limits.packing * member.compress_size
                    with archive.open(member) as unpacked:
                        yield self._pieces(unpacked, max(most, self._limits.unpacked_bytes))
        except _UNPACKING_ERRORS as error:
            raise FileBroken(spoken("Exchange", _NO_ARCHIVE)) from error

    def _check_directory(self, file: IO[bytes]) -> None:
        """Look at the size of an archive's directory before all of it is read."""
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - _LONGEST_END, 0))
        ending = file.read()
        at = ending.rfind(_DIRECTORY_END)
        if at < 0 or at + 16 > len(ending):
            raise FileBroken(spoken("Exchange", _NO_ARCHIVE))
        (directory_size,) = struct.unpack_from("<I", ending, at + 12)
        if directory_size > self._limits.directory_bytes:
            raise FileTooLarge(translate("Exchange", "the ZIP archive holds too many files"))

    def _check_size(self, size: int) -> None:
        self._total = size
        if size > self._limits.file_bytes:
            raise FileTooLarge(translate("Exchange", "it has too many bytes"))

    def _pieces(self, file: IO[bytes], most: int | None = None) -> Iterator[str]:
        """Yield the text of one file; `most` is how many bytes it may unpack to."""
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        unpacked = 0
        while content := self._content(file):
            unpacked += len(content)
            if most is not None and unpacked > most:
                raise FileTooLarge(
                    translate("Exchange", "the ZIP archive unpacks to much more than chats would")
                )
            self._count(len(content))
            yield self._decoded(decoder, content)
        yield self._decoded(decoder, b"", is_end=True)

    def _content(self, file: IO[bytes]) -> bytes:
        try:
            return file.read(_PIECE)
        except _UNPACKING_ERRORS as error:
            raise FileBroken(spoken("Exchange", _NO_ARCHIVE)) from error
        except OSError as error:
            raise FileUnreadable(self._path, error) from error

    def _count(self, size: int) -> None:
        self._read += size
        if self._read > self._limits.file_bytes:
            raise FileTooLarge(translate("Exchange", "it has too many bytes"))
        self._progress.at(Stage.READING, self._read, max(self._total, self._read))

    def _decoded(
        self, decoder: codecs.IncrementalDecoder, content: bytes, *, is_end: bool = False
    ) -> str:
        try:
            return decoder.decode(content, is_end)
        except UnicodeDecodeError:
            raise FileBroken(translate("Exchange", "it is not UTF-8 text")) from None


def _members_with_chats(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return ChatGPT's files of conversations, else the only JSON file that there is."""
    files = [member for member in archive.infolist() if not member.is_dir()]
    chats = [m for m in files if _CHATS_OF_CHATGPT.fullmatch(m.filename.rpartition("/")[2])]
    if chats:
        return sorted(chats, key=lambda member: member.filename)
    only = [member for member in files if member.filename.lower().endswith(".json")]
    if len(only) != 1:
        raise FileBroken(
            translate("Exchange", "the ZIP archive holds no file named conversations.json")
        )
    return only
