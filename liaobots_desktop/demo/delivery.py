"""Sends one answer over a connection: paced, framed, and broken off where the scenario says so."""

from collections.abc import Callable

from liaobots_desktop.demo import pieces
from liaobots_desktop.demo.encoding import Encoder
from liaobots_desktop.demo.scenarios import Answer


class Delivery:
    """The body of one answer; belongs to the thread of its connection.

    `write` sends bytes at once and raises OSError when the client has gone. `is_chunked` frames
    every piece as an HTTP chunk; without it the end of the connection is the end of the body.
    """

    def __init__(
        self,
        answer: Answer,
        encoder: Encoder,
        pacer: pieces.Pacer,
        write: Callable[[bytes], None],
        is_chunked: bool,
    ) -> None:
        self._answer = answer
        self._encoder = encoder
        self._pacer = pacer
        self._write = write
        self._is_chunked = is_chunked

    def run(self) -> bool:
        """Send the answer and return whether it is whole, so that the connection can go on.

        Raises:
            OSError: the client has gone.
            pieces.ServerClosedError: the server is being closed.
        """
        answer = self._answer
        self._send(self._encoder.begin())
        for piece in pieces.split(answer.text[: answer.cut]):
            self._send(self._encoder.piece(piece))
            self._pacer.wait_for_piece(answer.slowness)
        if answer.cut is None:
            self._send(self._encoder.finish())
            self._write(b"0\r\n\r\n" if self._is_chunked else b"")
        elif not answer.falls_silent:
            self._break_off(answer.text[answer.cut :])
        return answer.cut is None

    def _send(self, body: bytes) -> None:
        if body:
            self._write(b"%x\r\n%b\r\n" % (len(body), body) if self._is_chunked else body)

    def _break_off(self, unsent: str) -> None:
        """Announce a whole chunk and send half of it."""
        body = self._encoder.piece(next(pieces.split(unsent))) or self._encoder.finish()
        announced = b"%x\r\n" % len(body) if self._is_chunked else b""
        self._write(announced + body[: len(body) // 2])
