"""The ways in which a body can travel in HTTP/1.1, piece by piece."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tests.fault_server import CHUNKED, LAST_CHUNK, UNTIL_CLOSE, Step, chunk, head, send


class Wire(NamedTuple):
    """What a server sends: the headers, each piece, and what ends the body."""

    head: bytes
    pieces: list[bytes]
    tail: bytes

    def steps(self) -> list[Step]:
        """Return the whole answer, each piece in a packet of its own if the network likes."""
        return [send(data) for data in (self.head, *self.pieces, self.tail)]


Framing = Callable[[Sequence[bytes]], Wire]

_TYPE = "Content-Type: text/plain"


def small_chunks(pieces: Sequence[bytes]) -> Wire:
    return Wire(head("200 OK", _TYPE, CHUNKED), [chunk(p) for p in pieces], LAST_CHUNK)


def one_big_chunk(pieces: Sequence[bytes]) -> Wire:
    size = b"%x\r\n" % sum(map(len, pieces))
    return Wire(
        head("200 OK", _TYPE, CHUNKED), [size + pieces[0], *pieces[1:]], b"\r\n" + LAST_CHUNK
    )


def content_length(pieces: Sequence[bytes]) -> Wire:
    length = f"Content-Length: {sum(map(len, pieces))}"
    return Wire(head("200 OK", _TYPE, length), list(pieces), b"")


def until_close(pieces: Sequence[bytes]) -> Wire:
    return Wire(head("200 OK", _TYPE, UNTIL_CLOSE), list(pieces), b"")


FRAMINGS: list[Framing] = [small_chunks, one_big_chunk, content_length, until_close]
