"""`export` and `import`: progress on stderr, the report on stdout."""

import json
import sys
from pathlib import Path

from liaobots_desktop.exchange.errors import ExchangeError
from liaobots_desktop.exchange.export_job import ExportJob
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.progress import Progress
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.terminal.printer import shown
from liaobots_desktop.terminal.progress_line import ProgressLine

_ENDINGS = {f".{kind.ending}": kind for kind in Format} | {".markdown": Format.MARKDOWN}


def export_job(
    folder: Path,
    target: Path,
    format_name: str | None,
    chats: tuple[str, ...],
    *,
    may_replace: bool,
) -> ExportJob:
    """Return what writes chats of the data directory `folder`, all when none is named.

    Without the name of a format the ending of `target` tells it, else it is Markdown.
    """
    told = _ENDINGS.get(target.suffix.lower(), Format.MARKDOWN)
    kind = told if format_name is None else Format(format_name)
    services = Services(SettingsFile(folder), AuthFile(folder))
    for profile in services.all():
        services.saved_code(profile)  # what is in a keyring is known from then on
    secrets = services.codes.every()
    names = services.model_names()
    file, place = folder / FILE_NAME, target.absolute()
    return ExportJob(file, place, kind, chats, secrets, may_replace, names=names)


def export_chats(job: ExportJob, *, as_json: bool) -> int:
    """Write them; returns the exit code: 0 done, 1 failed (one sentence is on stderr)."""
    return _run(job, as_json=as_json)


def import_file(folder: Path, file: Path, *, as_json: bool) -> int:
    """Bring the chats of a file into the data directory `folder`; the exit code is as above."""
    return _run(ImportJob(folder / FILE_NAME, file.absolute()), as_json=as_json)


def _run(job: ExportJob | ImportJob, *, as_json: bool) -> int:
    try:
        with ProgressLine() as line:
            report = job.run(Progress(line.tell))
    except ExchangeError as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(report.as_json(), ensure_ascii=False) if as_json else shown(str(report)))
    return 0
