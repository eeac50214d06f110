"""The process that counts tokens: texts come in on stdin, their numbers go out on stdout.

First a byte says that the encoding is loaded. Then each text is a length (4 bytes, big-endian) and
so many bytes of UTF-8, and each answer a number of tokens (4 bytes). It ends when stdin ends.
"""

import signal
import struct
import sys
from typing import BinaryIO

from liaobots_desktop.context.encoding import RANKS, cl100k_base

VERB = "count-tokens"
"""What the packaged app is started with for this; no verb for people."""
READY = b"+"
NUMBER = struct.Struct(">I")


def main(table: str = RANKS) -> int:
    """Count until stdin ends; returns the exit code, 1 where the encoding cannot be loaded."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the app, whose end is ours
    try:
        encoding = cl100k_base(table)
    except (OSError, ValueError, ImportError) as error:
        print(error, file=sys.stderr)
        return 1
    texts, counts = sys.stdin.buffer, sys.stdout.buffer
    counts.write(READY)
    counts.flush()
    while (text := _next(texts)) is not None:
        counts.write(NUMBER.pack(len(encoding.encode_ordinary(text))))
        counts.flush()
    return 0


def _next(texts: BinaryIO) -> str | None:
    head = texts.read(NUMBER.size)
    if len(head) < NUMBER.size:
        return None
    (length,) = NUMBER.unpack(head)
    return texts.read(length).decode("utf-8")
