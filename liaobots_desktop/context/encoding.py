"""The encoding in which the service counts, read from the rank table that comes with the app."""

import logging
import os
import threading
from typing import TYPE_CHECKING

from liaobots_desktop import resources

if TYPE_CHECKING:
    from tiktoken import Encoding

RANKS = "context/cl100k_base.tiktoken"
RANKS_SHA256 = "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7"
LONGEST_TOKEN = 128
"""Bytes of the longest token of the table: so many bytes are one token at least."""

_PATTERN = (
    r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+"
    r"|\s++$|\s*[\r\n]|\s+(?!\S)|\s"
)
"""How a text is cut before it becomes tokens. Source: `tiktoken_ext.openai_public`, whose own
function cannot be used: it downloads the table."""
_CACHE = "TIKTOKEN_CACHE_DIR"


_log = logging.getLogger(__name__)


class SharedEncoding:
    """The one encoding of the process: it is never changed, and twice it would be 100 MiB.

    Any thread may ask for it. It is loaded with the first question for it.
    """

    def __init__(self, table: str = RANKS) -> None:
        self._table = table
        self._loading = threading.Lock()
        self._encoding: Encoding | None = None
        self._was_tried = False

    @property
    def was_tried(self) -> bool:
        """Whether `load` costs nothing any more."""
        return self._was_tried

    def load(self) -> "Encoding | None":
        """Return the encoding; None, after a line in the log, where it cannot be loaded.

        The first time takes about 0.3 s and 50 MiB. For a tenth of a second of it no other thread
        of the process goes on.
        """
        with self._loading:
            if not self._was_tried:
                try:
                    self._encoding = cl100k_base(self._table)
                except (OSError, ValueError, ImportError) as error:
                    _log.warning("Tokens cannot be counted exactly: %s", error)
                self._was_tried = True
        return self._encoding


ENCODING = SharedEncoding()


def cl100k_base(table: str) -> "Encoding":
    """Load the encoding from a rank table of our resources, never from the network.

    Raises:
        OSError: the table is missing or cannot be read.
        ValueError: the file is not that table.
        ImportError: tiktoken cannot be loaded on this system.
    """
    from tiktoken import Encoding
    from tiktoken.load import load_tiktoken_bpe

    # else it would put a copy of the file into the folder for temporary files, and read that one
    os.environ.setdefault(_CACHE, "")
    ranks = load_tiktoken_bpe(str(resources.path(table)), expected_hash=RANKS_SHA256)
    return Encoding("cl100k_base", pat_str=_PATTERN, mergeable_ranks=ranks, special_tokens={})
