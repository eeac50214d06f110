"""The words of the command line and what they mean."""

import argparse
from collections.abc import Sequence

from liaobots_desktop import __version__
from liaobots_desktop.instance import verbs as window_verbs
from liaobots_desktop.terminal.common_arguments import add_data_dir, add_profile
from liaobots_desktop.terminal.service_arguments import add_models, add_profiles

_OF_THE_TERMINAL = ("system", "go_on", "no_save", "json", "protocol", "base_url", "profile")
"""What `ask` can be told besides, and a question for the window cannot: the window decides."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what the arguments name, its verb as `verb`; ends the process when they are wrong."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.verb == "ask" and options.in_window:
        named = [name for name in _OF_THE_TERMINAL if getattr(options, name)]
        if named:
            words = ", ".join({"go_on": "continue"}.get(name, name) for name in named)
            parser.error(f"--in-window leaves to the window: {words.replace('_', '-')}")
    if options.verb != "window" and options.wish != window_verbs.RAISE:
        parser.error("an option of the window stands alone")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="liaobots-desktop", description="Chat with the Liaobots service. Opens a window."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(verb="window")
    _add_common(parser, at_top=True)
    _add_wishes(parser)
    verbs = parser.add_subparsers(
        metavar="ask | balance | profiles | models | search | export | import | backup | backups"
        " | restore | doctor | statistics | demo-server"
    )
    _add_ask(verbs.add_parser("ask", help="ask one question; the answer goes to stdout"))
    _add_balance(verbs.add_parser("balance", help="say how much of the account is left"))
    add_profiles(verbs.add_parser("profiles", help="list the services, choose one, test one"))
    add_models(verbs.add_parser("models", help="list the models of a service"))
    _add_search(verbs.add_parser("search", help="find words in all saved chats"))
    _add_export(verbs.add_parser("export", help="write chats into files"))
    _add_import(verbs.add_parser("import", help="bring in chats of this and other programs"))
    _add_keeping(verbs)
    _add_statistics(verbs.add_parser("statistics", help="count messages, characters and tokens"))
    demo = verbs.add_parser("demo-server", help="run the demo service until Ctrl-C")
    demo.set_defaults(verb="demo-server")
    demo.add_argument("--port", type=int, default=0, metavar="N", help="0 chooses a free one")
    return parser


def _add_wishes(parser: argparse.ArgumentParser) -> None:
    helps = {
        "--quick-ask": "show a small window for one question",
        "--toggle": "show the window, or hide it if it is in front",
        "--new-chat": "show the window with a new chat",
        "--hidden": "start without showing the window",
    }
    parser.set_defaults(wish=window_verbs.RAISE)
    wishes = parser.add_argument_group(
        "the window",
        "They speak to the window that is open, or open one. Give them keys in the keyboard "
        "settings of your desktop: on Wayland no program can claim keys for itself.",
    ).add_mutually_exclusive_group()
    for option, verb in window_verbs.BY_OPTION.items():
        wishes.add_argument(
            option, dest="wish", action="store_const", const=verb, help=helps[option]
        )


def _add_ask(ask: argparse.ArgumentParser) -> None:
    ask.set_defaults(verb="ask")
    _add_service(ask)
    ask.add_argument("--model", metavar="M", help="gpt-3.5-turbo, or another that models lists")
    ask.add_argument("--system", metavar="TEXT", help="the system prompt of a new chat")
    ask.add_argument("-c", "--continue", dest="go_on", action="store_true", help="in the last chat")
    ask.add_argument("--no-save", action="store_true", help="keep nothing on disk")
    ask.add_argument("--json", action="store_true", help="write one JSON event a line")
    ask.add_argument(
        "-a", "--attach", action="append", default=[], metavar="FILE", help="send a text file along"
    )
    ask.add_argument("--in-window", action="store_true", help="ask it in a new chat of the window")
    ask.add_argument("text", nargs="+", metavar="TEXT", help="the question; - reads stdin")


def _add_balance(balance: argparse.ArgumentParser) -> None:
    balance.set_defaults(verb="balance")
    _add_service(balance)
    balance.add_argument("--usage", action="store_true", help="list the last requests instead")
    balance.add_argument("--json", action="store_true", help="write JSON")


def _add_service(verb: argparse.ArgumentParser) -> None:
    _add_common(verb)
    verb.add_argument("--protocol", choices=("web", "api"), help="how the service is spoken to")
    which = verb.add_mutually_exclusive_group()
    which.add_argument("--base-url", metavar="URL", help="the address of the service")
    add_profile(which)


def _add_export(export: argparse.ArgumentParser) -> None:
    export.set_defaults(verb="export")
    formats = ("markdown", "html", "text", "json", "pdf")
    export.add_argument("--format", choices=formats, help="else the ending of PATH tells")
    which = export.add_mutually_exclusive_group()
    which.add_argument(
        "--chat", action="append", default=[], type=_chat_id, metavar="ID", help="one or more"
    )
    which.add_argument("--all", action="store_true", help="every chat; also without --chat")
    export.add_argument("--replace", action="store_true", help="replace a file that is there")
    export.add_argument("--json", action="store_true", help="write the report as JSON")
    add_data_dir(export)
    export.add_argument("path", metavar="PATH", help="a file, or a folder for several")


def _add_import(importing: argparse.ArgumentParser) -> None:
    importing.set_defaults(verb="import")
    importing.add_argument("--json", action="store_true", help="write the report as JSON")
    add_data_dir(importing)
    importing.add_argument("file", metavar="FILE", help="JSON or a ZIP archive with it")


def _chat_id(text: str) -> str:
    """Return an id that may name a chat; an empty one would name all."""
    if not text:
        raise argparse.ArgumentTypeError("it is empty")
    return text


def _add_search(search: argparse.ArgumentParser) -> None:
    search.set_defaults(verb="search")
    add_data_dir(search)
    search.add_argument("--limit", type=_count, default=50, metavar="N", help="at most so many")
    search.add_argument("--best", action="store_true", help="the best hits first, not the newest")
    search.add_argument("--json", action="store_true", help="write one JSON object a line")
    search.add_argument("query", nargs="+", metavar="QUERY", help="words, phrases and filters")


def _add_statistics(statistics: argparse.ArgumentParser) -> None:
    statistics.set_defaults(verb="statistics")
    add_data_dir(statistics)
    form = statistics.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object for each day and model")
    form.add_argument("--csv", action="store_true", help="one line for each day and model")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("it is no number from 1 on")
    return int(text)


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
        add_data_dir(verb)


def _add_common(parser: argparse.ArgumentParser, *, at_top: bool = False) -> None:
    # a verb's default must not undo what was given before the verb
    absent = None if at_top else argparse.SUPPRESS
    parser.add_argument(
        "--demo",
        action="store_true",
        default=False if at_top else argparse.SUPPRESS,
        help="ask the built-in demo, no account needed",
    )
    add_data_dir(parser, absent)
