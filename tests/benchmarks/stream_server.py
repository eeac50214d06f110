"""A service in a process of its own: streams a long text in small chunks, fast or paced.

    python -m tests.benchmarks.stream_server KIND BYTES CHUNKS_PER_SECOND

KIND is `markdown`, `fence` or `silent` (one chunk, then nothing). 0 chunks a second means as fast
as they are taken. The port is printed as the first line.
"""

import socket
import sys
import threading
import time

_CHUNK = 20
_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)
_MARKDOWN = """## A heading

Some *emphasis* and **bold** words with `code` and a [link](https://example.com/a) in a
paragraph that goes on for a while.
Привет, мир, это абзац на русском языке. 这是一个段落,有一些中文字。

- first item with words
- second item **bold**
  - nested item
1. numbered
2. items

| name | count | note |
|---|---:|---|
| one | 1 | первый |
| two | 2 | 第二 |

```python
def total(values: list[int]) -> int:
    # sums up
    return sum(value for value in values if value > 0)
```

> A quote that says something.

"""
_CODE_LINE = "    result = compute(alpha, beta, 'text')  # line {0}\n"


def text_of(kind: str, size: int) -> str:
    """Return about `size` bytes of text."""
    if kind == "markdown":
        return _MARKDOWN * (size // len(_MARKDOWN.encode()) + 1)
    lines = range(size // len(_CODE_LINE))
    return "```python\n" + "".join(_CODE_LINE.format(line) for line in lines) + "```\n"


def main() -> None:
    """Serve until the process is ended."""
    kind, size, rate = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    text = text_of(kind, size)
    chunks = [text[at : at + _CHUNK].encode() for at in range(0, len(text), _CHUNK)]
    frames = [b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks]
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        while True:
            connection, _ = listener.accept()
            sent = frames[:1] if kind == "silent" else frames
            arguments = connection, sent, rate, kind == "silent"
            threading.Thread(target=_answer, args=arguments, daemon=True).start()


def _answer(connection: socket.socket, frames: list[bytes], rate: int, falls_silent: bool) -> None:
    with connection:
        _read_request(connection)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sendall(_HEAD)
        _send(connection, frames, rate)
        if falls_silent:
            connection.recv(1)  # until the client goes
        else:
            connection.sendall(b"0\r\n\r\n")


def _read_request(connection: socket.socket) -> None:
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    missing = int(lengths[0].split(b":")[1]) - len(body)
    while missing > 0:
        missing -= len(connection.recv(65536))


def _send(connection: socket.socket, frames: list[bytes], rate: int) -> None:
    begun = time.monotonic()
    for number, frame in enumerate(frames):
        if rate:
            time.sleep(max(begun + number / rate - time.monotonic(), 0))
        connection.sendall(frame)


if __name__ == "__main__":
    main()
