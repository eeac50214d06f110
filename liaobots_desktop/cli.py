"""The command line: the window by default; ask, search, keeping and the demo service as verbs."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING

from liaobots_desktop.instance import verbs
from liaobots_desktop.store import data_dir
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping
    from pathlib import Path

    Options = Namespace | SimpleNamespace

_NO_DISPLAY = (
    "There is no display to open a window on; ask in the terminal with: liaobots-desktop ask TEXT"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments name; returns the exit code (0 done, 1 failed, 2 wrong usage)."""
    _take_every_character()
    given = sys.argv[1:] if arguments is None else arguments
    if list(given) == ["count-tokens"]:  # the packaged app counts in a process of its own
        from liaobots_desktop.context.counting_child import main as count_tokens

        return count_tokens()
    options = _window_only(given) or _parsed(given)
    try:
        exit_code = _VERBS[options.verb](options)
        if sys.stdout is not None:  # a window on Windows has none
            sys.stdout.flush()
        return exit_code
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


def _parsed(given: Sequence[str]) -> "Options":
    from liaobots_desktop.terminal.arguments import parse

    return parse(given)


def _window_only(given: Sequence[str]) -> "Options | None":
    """Return the options of a start that only opens the window, or None for every other one.

    argparse takes 15 ms, which the first picture need not wait for.
    """
    demo, folder, wish = False, None, verbs.RAISE
    words = iter(given)
    for word in words:
        if word == "--demo":
            demo = True
        elif word in verbs.BY_OPTION and wish == verbs.RAISE:
            wish = verbs.BY_OPTION[word]
        elif word == "--data-dir" and (named := next(words, None)):
            folder = named
        else:
            return None
    return SimpleNamespace(verb="window", demo=demo, data_dir=folder, wish=wish)


def _window(options: "Options") -> int:
    return _in_window(options, options.wish)


def _in_window(options: "Options", wish: str, fields: "Mapping[str, str] | None" = None) -> int:
    """Let the open window do what is wished, or a new one; returns the exit code."""
    if not _has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return 1
    gc.disable()  # until the first paint: what is imported now stays
    from liaobots_desktop.instance.claiming import Wish, claim_window

    try:
        claim = claim_window(data_dir.locate(options.data_dir), Wish(wish, fields))
    except StoreError as error:
        from liaobots_desktop.launch import refuse

        return refuse(error, options.data_dir)
    if claim is None:  # it was open already and has done it
        return 0
    from liaobots_desktop.bridge import lean_pyside

    lean_pyside.install()  # before more is imported
    from liaobots_desktop.bridge import overrides

    overrides.hold()  # before there are classes of ours
    from liaobots_desktop.launch import run

    return run(claim, demo=options.demo)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] not in {"", "xcb", "wayland"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _ask(options: "Options") -> int:
    parts = [sys.stdin.read() if part == "-" else part for part in options.text]
    text = " ".join(parts).strip("\n")
    if not text.strip():
        print("There is no question: it is empty.", file=sys.stderr)
        return 2
    if options.attach:
        from liaobots_desktop.terminal.attached import with_files

        whole = with_files(text, options.attach)
        if whole is None:
            return 1
        text = whole
    if options.in_window:
        if len(text) > verbs.MOST_CHARACTERS:
            print("The question is too long for one message.", file=sys.stderr)
            return 1
        return _in_window(options, verbs.ASK, {"text": text, "model": options.model or ""})
    from liaobots_desktop.terminal.ask import Question, ask

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
            profile=options.profile,
        ),
        data_dir.locate(options.data_dir),
    )


def _balance(options: "Options") -> int:
    from liaobots_desktop.terminal.balance import balance
    from liaobots_desktop.terminal.chosen_service import Service

    service = Service(options.demo, options.protocol, options.base_url, options.profile)
    folder = data_dir.locate(options.data_dir)
    if options.usage:
        from liaobots_desktop.terminal.balance import usage

        return usage(service, folder, as_json=options.json)
    return balance(service, folder, as_json=options.json)


def _profiles(options: "Options") -> int:
    from liaobots_desktop.terminal import profiles

    folder = data_dir.locate(options.data_dir)
    if options.act == "use":
        return profiles.use(options.name, folder)
    if options.act == "test":
        return profiles.test(options.name, folder, as_json=options.json)
    if options.act in {"add", "edit", "copy", "remove"}:
        return _edit_profiles(options, folder)
    return profiles.profiles(folder, as_json=options.json)


def _edit_profiles(options: "Options", folder: "Path") -> int:
    from liaobots_desktop.terminal import service_edits as edits
    from liaobots_desktop.terminal.service_words import change_of

    if options.act == "remove":
        return edits.remove(options.name, folder, as_json=options.json)
    if options.act == "copy":
        return edits.copy(options.name, options.new_name, folder, as_json=options.json)
    act = edits.add if options.act == "add" else edits.edit
    return act(options.name, change_of(options), folder, as_json=options.json)


def _models(options: "Options") -> int:
    from liaobots_desktop.terminal.service_words import models

    return models(options, data_dir.locate(options.data_dir))


def _search(options: "Options") -> int:
    from liaobots_desktop.terminal.search import search

    return search(
        " ".join(options.query),
        data_dir.locate(options.data_dir),
        options.limit,
        best_first=options.best,
        as_json=options.json,
    )


def _export(options: "Options") -> int:
    from dataclasses import replace
    from pathlib import Path

    from liaobots_desktop.exchange.export_report import Format
    from liaobots_desktop.terminal.leaving import export_chats, export_job

    folder, target = data_dir.locate(options.data_dir), Path(options.path)
    chats = tuple(options.chat)
    job = export_job(folder, target, options.format, chats, may_replace=options.replace)
    if job.format is Format.PDF:
        with suppress(ImportError):  # libraries of Qt are missing: the export says that none draws
            from liaobots_desktop.bridge import overrides

            overrides.hold()
            from liaobots_desktop.press import with_paper

            return with_paper(
                lambda paper: export_chats(replace(job, paper=paper), as_json=options.json)
            )
    return export_chats(job, as_json=options.json)


def _import(options: "Options") -> int:
    from pathlib import Path

    from liaobots_desktop.terminal.leaving import import_file

    folder = data_dir.locate(options.data_dir)
    return import_file(folder, Path(options.file), as_json=options.json)


def _statistics(options: "Options") -> int:
    from liaobots_desktop.terminal.statistics import statistics

    folder = data_dir.locate(options.data_dir)
    return statistics(folder, as_json=options.json, as_csv=options.csv)


def _demo_server(options: "Options") -> int:
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


def _keeping(options: "Options") -> int:
    from liaobots_desktop.terminal import keeping

    folder = data_dir.locate(options.data_dir)
    if options.verb == "backup":
        return keeping.backup(folder, options.path)
    if options.verb == "backups":
        return keeping.backups(folder, as_json=options.json)
    if options.verb == "restore":
        return keeping.restore(folder, options.backup, options.chat)
    return keeping.doctor(folder, fix=options.fix, as_json=options.json)


_VERBS = {
    "window": _window,
    "ask": _ask,
    "balance": _balance,
    "profiles": _profiles,
    "models": _models,
    "search": _search,
    "export": _export,
    "import": _import,
    **dict.fromkeys(("backup", "backups", "restore", "doctor"), _keeping),
    "statistics": _statistics,
    "demo-server": _demo_server,
}
