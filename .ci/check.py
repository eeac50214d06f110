"""Checks style, types, file lengths and translations; says all that is wrong, not the first."""

import subprocess
import sys
from pathlib import Path

import translations

_MOST_LINES = 300
_ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Return 0 when everything is in order, else 1."""
    scripts = [
        str(script.relative_to(_ROOT)) for script in sorted(Path(__file__).parent.glob("*.py"))
    ]
    good = [
        _holds("ruff", "check", "."),
        _holds("ruff", "format", "--check", "."),
        _holds("mypy", "liaobots_desktop", "tests", *scripts),
        _are_files_short(),
        _are_texts_translated(),
    ]
    return 0 if all(good) else 1


def _holds(*module_and_arguments: str) -> bool:
    print("$", *module_and_arguments, flush=True)
    command = [sys.executable, "-m", *module_and_arguments]
    return subprocess.run(command, cwd=_ROOT, check=False).returncode == 0


def _are_texts_translated() -> bool:
    print("$ translations complete and in step with the code", flush=True)
    return translations.main(["check"]) == 0


def _are_files_short() -> bool:
    print(f"$ no file over {_MOST_LINES} lines")
    is_good = True
    for folder in ("liaobots_desktop", "tests", ".ci"):
        for file in sorted((_ROOT / folder).rglob("*.py")):
            lines = len(file.read_text(encoding="utf-8").splitlines())
            if lines > _MOST_LINES:
                print(f"{file.relative_to(_ROOT)}: {lines} lines")
                is_good = False
    return is_good


if __name__ == "__main__":
    sys.exit(main())
