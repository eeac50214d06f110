"""The command line: the window by default; ask, search and the demo service as verbs."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from liaobots_desktop import __version__
from liaobots_desktop.store import data_dir
from liaobots_desktop.store.errors import StoreError

_NO_DISPLAY = (
    "There is no display to open a window on; ask in the terminal with: liaobots-desktop ask TEXT"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments name; returns the exit code (0 done, 1 failed, 2 wrong usage)."""
    _take_every_character()
    options = _parser().parse_args(arguments)
    try:
        return _VERBS[options.verb](options)
    except StoreError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # then whoever read the output has gone
            print(f"The system refused: {error.strerror or error}.", file=sys.stderr)
        # Python must not try to flush at exit what could not be written now
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _take_every_character() -> None:
    """Read and write replacement characters for what the terminal's encoding does not know."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="liaobots-desktop", description="Chat with the Liaobots service. Opens a window."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(verb="window")
    _add_common(parser, at_top=True)
    verbs = parser.add_subparsers(metavar="ask | search | demo-server")
    _add_ask(verbs.add_parser("ask", help="ask one question; the answer goes to stdout"))
    search = verbs.add_parser("search", help="find words in all saved chats")
    search.set_defaults(verb="search")
    search.add_argument("text", metavar="TEXT")
    _add_data_dir(search)
    demo = verbs.add_parser("demo-server", help="run the demo service until Ctrl-C")
    demo.set_defaults(verb="demo-server")
    demo.add_argument("--port", type=int, default=0, metavar="N", help="0 chooses a free one")
    return parser


def _add_ask(ask: argparse.ArgumentParser) -> None:
    ask.set_defaults(verb="ask")
    _add_common(ask)
    ask.add_argument("--protocol", choices=("web", "api"), help="how the service is spoken to")
    ask.add_argument("--base-url", metavar="URL", help="the address of the service")
    ask.add_argument("--model", metavar="M", help="gpt-3.5-turbo or gpt-4")
    ask.add_argument("--system", metavar="TEXT", help="the system prompt of a new chat")
    ask.add_argument("-c", "--continue", dest="go_on", action="store_true", help="in the last chat")
    ask.add_argument("--no-save", action="store_true", help="keep nothing on disk")
    ask.add_argument("--json", action="store_true", help="write one JSON event a line")
    ask.add_argument("text", nargs="+", metavar="TEXT", help="the question; - reads stdin")


def _add_common(parser: argparse.ArgumentParser, *, at_top: bool = False) -> None:
    # a verb's default must not undo what was given before the verb
    absent = None if at_top else argparse.SUPPRESS
    parser.add_argument(
        "--demo",
        action="store_true",
        default=False if at_top else argparse.SUPPRESS,
        help="ask the built-in demo, no account needed",
    )
    _add_data_dir(parser, absent)


def _add_data_dir(parser: argparse.ArgumentParser, absent: str | None = argparse.SUPPRESS) -> None:
    parser.add_argument(
        "--data-dir", metavar="DIR", default=absent, help="where chats and settings are kept"
    )


def _window(options: argparse.Namespace) -> int:
    if not _has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return 1
    folder = data_dir.locate(options.data_dir)
    from liaobots_desktop.app import run

    return run(folder, demo=options.demo)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] not in {"", "xcb", "wayland"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _ask(options: argparse.Namespace) -> int:
    from liaobots_desktop.terminal.ask import Question, ask

    parts = [sys.stdin.read() if part == "-" else part for part in options.text]
    text = " ".join(parts).strip("\n")
    if not text.strip():
        print("There is no question: it is empty.", file=sys.stderr)
        return 2
    return ask(
        Question(
            text=text,
            demo=options.demo,
            protocol=options.protocol,
            base_url=options.base_url,
            model=options.model,
            system_prompt=options.system,
            go_on=options.go_on,
            save=not options.no_save,
            as_json=options.json,
        ),
        data_dir.locate(options.data_dir),
    )


def _search(options: argparse.Namespace) -> int:
    from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
    from liaobots_desktop.terminal.printer import shown

    store = ChatStore.open(data_dir.locate(options.data_dir) / FILE_NAME)
    try:
        for hit in store.search(options.text):
            day = hit.created_at.astimezone()
            print(f"{day:%Y-%m-%d %H:%M}  {shown(hit.title)}\n    {shown(hit.snippet)}")
    finally:
        store.close()
    return 0


def _demo_server(options: argparse.Namespace) -> int:
    import threading

    from liaobots_desktop.demo.server import DemoServer

    try:
        server = DemoServer(options.port)
    except (OSError, OverflowError):
        print(f"Port {options.port} cannot be used; choose another one.", file=sys.stderr)
        return 1
    with server, suppress(KeyboardInterrupt):
        print(f"listening on {server.url}", flush=True)
        threading.Event().wait()
    return 0


_VERBS = {"window": _window, "ask": _ask, "search": _search, "demo-server": _demo_server}
