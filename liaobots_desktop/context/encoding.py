"""The encoding in which the service counts, read from the rank table that comes with the app.

Loading it takes the interpreter for some tenths of a second and 50 MiB that never come back:
the app has a process for it (`counting_process`), in which alone this runs.
"""

import os
from typing import TYPE_CHECKING

from liaobots_desktop import resources

if TYPE_CHECKING:
    from tiktoken import Encoding

RANKS = "context/cl100k_base.tiktoken"
RANKS_SHA256 = "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7"

_PATTERN = (
    r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+"
    r"|\s++$|\s*[\r\n]|\s+(?!\S)|\s"
)
"""How a text is cut before it becomes tokens. Source: `tiktoken_ext.openai_public`, whose own
function cannot be used: it downloads the table."""
_CACHE = "TIKTOKEN_CACHE_DIR"


def cl100k_base(table: str = RANKS) -> "Encoding":
    """Load the encoding from a rank table of our resources, never from the network.

    Raises:
        OSError: the table is missing or cannot be read.
        ValueError: the file is not that table.
        ImportError: tiktoken cannot be loaded on this system.
    """
    from tiktoken import Encoding
    from tiktoken.load import load_tiktoken_bpe

    # else it would put a copy of the file into the folder for temporary files, and read that one
    os.environ[_CACHE] = ""
    ranks = load_tiktoken_bpe(str(resources.path(table)), expected_hash=RANKS_SHA256)
    return Encoding("cl100k_base", pat_str=_PATTERN, mergeable_ranks=ranks, special_tokens={})
