"""A file that is written as a whole or not at all."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from liaobots_desktop.exchange.errors import NotWritten
from liaobots_desktop.exchange.outgoing_file import write_file


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use keeps its name there")
def test_a_disk_that_is_pulled_out_while_it_is_written_is_told(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()

    def pieces() -> Iterator[str]:
        yield "The beginning"
        disk.rename(tmp_path / "gone")
        disk.touch()  # so that nothing in it can be taken away either

    with pytest.raises(NotWritten, match="could not be written"):
        write_file(disk / "chat.md", pieces())
