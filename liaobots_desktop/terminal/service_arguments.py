"""The words of `profiles` and `models`: what can be said of services and their models."""

import argparse

from liaobots_desktop.terminal.common_arguments import add_listing, add_profile


def add_profiles(profiles: argparse.ArgumentParser) -> None:
    """Take the acts on services; without one they are listed."""
    profiles.set_defaults(verb="profiles", act="list", json=False)
    add_listing(profiles)
    acts = profiles.add_subparsers(metavar="use | test | add | edit | copy | remove")
    use = acts.add_parser("use", help="let new chats ask this service")
    test = acts.add_parser("test", help="say whether it is there and takes the code; costs nothing")
    for name, act in (("use", use), ("test", test)):
        act.set_defaults(act=name)
        act.add_argument("name", metavar="NAME", help="a name that profiles lists")
        add_listing(act)
    add = acts.add_parser("add", help="add a service of your own")
    edit = acts.add_parser("edit", help="change one, or its code")
    copy = acts.add_parser("copy", help="make another of one's own like it, without its code")
    remove = acts.add_parser("remove", help="remove one and its code")
    for name, act in (("add", add), ("edit", edit), ("copy", copy), ("remove", remove)):
        act.set_defaults(act=name)
        act.add_argument("name", metavar="NAME", help="its name")
        add_listing(act)
    copy.add_argument("new_name", metavar="NEW", help="the name of the copy")
    _add_edits(add, edit)


def _add_edits(add: argparse.ArgumentParser, edit: argparse.ArgumentParser) -> None:
    edit.add_argument("--name", dest="new_name", metavar="NEW", help="another name")
    for act in (add, edit):
        act.add_argument(
            "--base-url",
            required=act is add,
            metavar="URL",
            help="for instance http://127.0.0.1:8080",
        )
        act.add_argument("--protocol", choices=("api", "web"), help="api: OpenAI-compatible")
        act.add_argument(
            "--plain-http",
            action="store_true",
            help="ask another computer by http:// all the same; its code can be read on the way",
        )
        act.add_argument("--system", metavar="TEXT", help='what models are told; "" as usual')
        _add_way(act)
        secrets = act.add_mutually_exclusive_group()
        secrets.add_argument(
            "--code",
            action="store_true",
            help="read the auth code from stdin, or ask for it; it is never an argument",
        )
        secrets.add_argument(
            "--proxy-password",
            action="store_true",
            help="read the password of the proxy from stdin, or ask for it",
        )
        if act is edit:
            secrets.add_argument("--forget-code", action="store_true", help="delete its code")


def _add_way(act: argparse.ArgumentParser) -> None:
    way = act.add_argument_group("how it is reached")
    way.add_argument(
        "--proxy", metavar="URL", help="http://, https:// or socks5://; or system, or none"
    )
    way.add_argument("--proxy-user", metavar="NAME", help="who the proxy is told is there")
    way.add_argument(
        "--ca-file", metavar="PEM", help='certificates to trust besides the usual; "" for none'
    )
    way.add_argument(
        "--backup", action="append", metavar="URL", help='another of its addresses; "" for none'
    )
    for name, what in (
        ("connect", "for a connection"),
        ("silence", "without a word of the answer"),
        ("answer", "for an answer as a whole"),
    ):
        way.add_argument(f"--{name}-limit", type=float, metavar="S", help=f"seconds {what}")


def add_models(models: argparse.ArgumentParser) -> None:
    """Take the acts on the models of a service; without one they are listed."""
    models.set_defaults(verb="models", act="list", json=False)
    add_profile(models)
    add_listing(models)
    acts = models.add_subparsers(metavar="import | add | edit | hide | show | move | remove")
    fetch = acts.add_parser("import", help="add those that the service lists")
    fetch.set_defaults(act="import")
    _add_common(fetch)
    for name, what in (
        ("add", "add one"),
        ("edit", "change one"),
        ("hide", "keep one from being offered"),
        ("show", "let one be offered again"),
        ("move", "give one another place in the list"),
        ("remove", "remove one"),
    ):
        act = acts.add_parser(name, help=what)
        act.set_defaults(act=name)
        act.add_argument("id", metavar="ID", help="its id, as the service knows it")
        _add_common(act)
        if name == "move":
            act.add_argument("place", type=int, metavar="N", help="from 1 on")
        if name in {"add", "edit"}:
            _add_members(act)


def _add_common(act: argparse.ArgumentParser) -> None:
    act.add_argument(
        "--profile", metavar="NAME", default=argparse.SUPPRESS, help="the service; else the chosen"
    )
    add_listing(act)


def _add_members(act: argparse.ArgumentParser) -> None:
    act.add_argument("--name", metavar="NAME", help="what it is called here")
    act.add_argument("--max-length", type=int, metavar="N", help="characters of one message")
    act.add_argument("--token-limit", type=int, metavar="N", help="tokens that it reads")
    act.add_argument(
        "--protocol", choices=("api", "web", "usual"), help="the one it is asked by; usual: its"
    )
