"""Words of the command line that several verbs take."""

import argparse


def add_profile(verb: argparse._ActionsContainer) -> None:
    """Let a verb be told which service it is about."""
    verb.add_argument("--profile", metavar="NAME", help="one of the services that profiles lists")


def add_listing(verb: argparse.ArgumentParser) -> None:
    """Let a verb, or an act of one, write JSON; `--data-dir` comes along."""
    absent = argparse.SUPPRESS  # what was given before an act must stay
    verb.add_argument("--json", action="store_true", default=absent, help="write JSON")
    add_data_dir(verb)


def add_data_dir(parser: argparse.ArgumentParser, absent: str | None = argparse.SUPPRESS) -> None:
    """Let a verb be told where everything is kept."""
    parser.add_argument(
        "--data-dir", metavar="DIR", default=absent, help="where chats and settings are kept"
    )
