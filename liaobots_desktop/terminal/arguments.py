"""The words of the command line and what they mean."""

import argparse
from collections.abc import Sequence

from liaobots_desktop import __version__


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what the arguments name, its verb as `verb`; ends the process when they are wrong."""
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="liaobots-desktop", description="Chat with the Liaobots service. Opens a window."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(verb="window")
    _add_common(parser, at_top=True)
    verbs = parser.add_subparsers(
        metavar="ask | search | backup | backups | restore | doctor | demo-server"
    )
    _add_ask(verbs.add_parser("ask", help="ask one question; the answer goes to stdout"))
    search = verbs.add_parser("search", help="find words in all saved chats")
    search.set_defaults(verb="search")
    search.add_argument("text", metavar="TEXT")
    _add_data_dir(search)
    _add_keeping(verbs)
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


def _add_keeping(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = verbs.add_parser("backup", help="make a verified backup of all chats")
    backup.add_argument("path", metavar="PATH", help="a file that is not there yet, or a folder")
    backups = verbs.add_parser("backups", help="list the backups that the window has made")
    restore = verbs.add_parser("restore", help="bring back from a backup what is missing")
    restore.add_argument("--chat", metavar="ID", help="only this chat")
    restore.add_argument("backup", metavar="BACKUP", help="a file, or a name that backups lists")
    doctor = verbs.add_parser("doctor", help="say what is wrong with what is kept")
    doctor.add_argument("--fix", action="store_true", help="mend what can be mended without loss")
    for verb in (backups, doctor):
        verb.add_argument("--json", action="store_true", help="write JSON")
    for name, verb in zip(
        ("backup", "backups", "restore", "doctor"), (backup, backups, restore, doctor), strict=True
    ):
        verb.set_defaults(verb=name)
        _add_data_dir(verb)


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
