"""The translations: taken from the code, built for the app, checked, and handed to translators.

    translations.py refresh              what `make translations` does: in step with the code
    translations.py build                a .qm beside each .ts; what is new enough stays
    translations.py check                what `make check` asks: complete, in step with the code
    translations.py open LANGUAGE        what is not translated, as JSON on stdout
    translations.py fill LANGUAGE FILE   takes that JSON back, with its translations

The tools of Qt Linguist come with PySide6-Essentials, so nothing else is needed.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import spoken_texts
import ts_file

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
PREFIX = "liaobots_"
_ENGLISH = "en"
"""The language of the code: its file has the forms of plurals, and what Qt says otherwise."""
_PACKAGE = ROOT / "liaobots_desktop"


def main(arguments: list[str]) -> int:
    """Do what the command line says; return the exit code."""
    match arguments:
        case ["refresh"]:
            for file in _files():
                extract(file)
        case ["build"]:
            build()
        case ["check"]:
            return _told([*spoken_texts.faults(_PACKAGE), *_out_of_step(), *_wrong()])
        case ["open", language]:
            print(json.dumps(still_open(_file_of(language)), ensure_ascii=False, indent=1))
        case ["fill", language, given]:
            fill(_file_of(language), Path(given))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def extract(file: Path) -> None:
    """Bring a .ts in step with the code; translations that it has stay, a new file is empty."""
    language = _language_of(file)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "texts.cpp"
        said = spoken_texts.texts(_PACKAGE)
        if language == _ENGLISH:
            said = [text for text in said if text.is_plural]
        lines = [text.as_cpp() for text in (*said, *spoken_texts.of_qt())]
        told.write_text("\n".join(lines), encoding="utf-8")
        _run(
            *("lupdate", "-silent", "-locations", "none", "-no-obsolete", "-sort-messages"),
            *("-source-language", _ENGLISH, "-target-language", language),
            *(str(told), "-ts", str(file)),
        )


def build(folder: Path | None = None) -> None:
    """Build the .qm of each .ts in a folder; one that is new enough is left alone."""
    for file in _files(folder or FOLDER):
        built = file.with_suffix(".qm")
        if built.exists() and built.stat().st_mtime_ns >= file.stat().st_mtime_ns:
            continue
        with tempfile.TemporaryDirectory(dir=file.parent) as beside:  # two may build at once
            made = Path(beside) / built.name
            _run("lrelease", "-silent", str(file), "-qm", str(made))
            os.utime(made)
            made.replace(built)


def still_open(file: Path) -> list[dict[str, object]]:
    """Return what is not translated in a .ts, or in one that would be begun."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        if file.exists():
            shutil.copy(file, copy)
        extract(copy)
        return [message.as_json() for message in ts_file.read(copy) if not message.is_done]


def fill(file: Path, given: Path) -> None:
    """Write translations into a .ts, which is made if it is not there."""
    extract(file)
    listed = json.loads(given.read_text(encoding="utf-8"))
    unknown = ts_file.fill(file, listed)
    extract(file)  # in the form that Qt Linguist writes
    for source in unknown:
        print(f"no such text in the code: {source}", file=sys.stderr)


def _out_of_step() -> Iterator[str]:
    for file in _files():
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / file.name
            shutil.copy(file, fresh)
            extract(fresh)
            if fresh.read_bytes() != file.read_bytes():
                yield f"{file.name} is not in step with the code: make translations"


def _wrong() -> Iterator[str]:
    for file in _files():
        for message in ts_file.read(file):
            yield from (f"{file.name}: {fault}" for fault in message.faults())


def _told(faults: list[str]) -> int:
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _files(folder: Path | None = None) -> list[Path]:
    return sorted((folder or FOLDER).glob(f"{PREFIX}*.ts"))


def _file_of(language: str) -> Path:
    return FOLDER / f"{PREFIX}{language}.ts"


def _language_of(file: Path) -> str:
    return file.stem.removeprefix(PREFIX)


def _run(tool: str, *arguments: str) -> None:
    found = importlib.util.find_spec("PySide6")
    places = found.submodule_search_locations if found is not None else None
    program = shutil.which(tool, path=os.pathsep.join(places or ()))
    if program is None:
        sys.exit(f"{tool} of PySide6-Essentials is missing.")
    done = subprocess.run([program, *arguments], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{tool} failed: {done.stdout}{done.stderr}")
    if done.stderr:
        print(done.stderr, end="", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
