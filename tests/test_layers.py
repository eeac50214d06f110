"""The import directions of docs/architecture.md: ui → bridge → core, and no Qt in the core."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

_PACKAGE = Path(__file__).resolve().parent.parent / "liaobots_desktop"
_QT = "PySide6"
_CORE = {
    "__init__",
    "chat",
    "service",
    "context",
    "instance",
    "store",
    "exchange",
    "markup",
    "comparison",
    "composing",
    "spelling",
    "resources",
    "joining",
    "refusal",
    "speech",
    "provider",
}

# layer: the other parts of the package it may import; its own is always allowed
_MAY_IMPORT = {
    **dict.fromkeys(_CORE, _CORE),
    "demo": _CORE,
    "terminal": _CORE | {"demo"},
    "bridge": _CORE,
    "ui": _CORE | {"bridge"},
    "cli": _CORE | {"demo", "terminal", "launch", "press", "bridge"},
    "launch": _CORE | {"app", "bridge", "ui"},
    "press": _CORE | {"app", "bridge", "ui"},
    "app": _CORE | {"demo", "bridge", "ui"},
    "__main__": {"cli"},
}
_MAY_IMPORT_OF_QT = {
    "bridge": ("PySide6.QtCore", "shiboken6"),
    "ui": (_QT, "shiboken6"),
    "app": (_QT,),
    "launch": (_QT,),
    "press": (_QT,),
}
_LAZILY = {("cli", part) for part in ("launch", "press", "bridge", "demo", "terminal")}


@dataclass(frozen=True)
class Import:
    module: str
    line: int
    is_at_top: bool


def _imports(source: str) -> Iterator[Import]:
    tree = ast.parse(source)
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            names = [f"{origin}.{alias.name}" for alias in node.names]
        for name in names:
            yield Import(name, getattr(node, "lineno", 0), id(node) not in inside)


def _wrong_edges(file: str, source: str) -> list[str]:
    """What `source`, the file at this path below the package, imports against the picture."""
    layer = _layer(file)
    return [
        f"{file}:{found.line}: {found.module}: {reason}"
        for found in _imports(source)
        if (reason := _reason_against(layer, found))
    ]


def _layer(file: str) -> str:
    return file.partition("/")[0].removesuffix(".py")


def _reason_against(layer: str, found: Import) -> str:
    root, _, rest = found.module.partition(".")
    if root == "":
        return "imports are absolute"
    if root in {_QT, "shiboken6"}:
        allowed = _MAY_IMPORT_OF_QT.get(layer, ())
        is_allowed = any(f"{found.module}.".startswith(f"{name}.") for name in allowed)
        return "" if is_allowed else f"{layer} may not import this part of Qt"
    if root != _PACKAGE.name:
        return ""
    target = rest.split(".")[0]
    if not (_PACKAGE / target).is_dir() and not (_PACKAGE / f"{target}.py").exists():
        target = "__init__"
    if target != layer and target not in _MAY_IMPORT[layer]:
        return f"{layer} may not import {target}"
    if found.is_at_top and (layer, target) in _LAZILY:
        return f"{layer} imports {target} only inside a function"
    return ""


def _files() -> list[str]:
    return sorted(file.relative_to(_PACKAGE).as_posix() for file in _PACKAGE.rglob("*.py"))


def _core_modules() -> list[str]:
    core = _CORE | {"demo", "terminal", "cli"}
    files = [file for file in _files() if _layer(file) in core]
    parts = [file.removesuffix(".py").removesuffix("__init__").strip("/") for file in files]
    return [f"{_PACKAGE.name}.{part}".replace("/", ".").rstrip(".") for part in parts]


def test_no_file_imports_against_the_picture() -> None:
    wrong = [
        edge
        for file in _files()
        for edge in _wrong_edges(file, (_PACKAGE / file).read_text(encoding="utf-8"))
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("file", "source", "reason"),
    [
        ("chat/a.py", "from PySide6 import QtCore", "chat may not import this part of Qt"),
        ("chat/a.py", "import PySide6.QtCore", "chat may not import this part of Qt"),
        ("demo/a.py", "import shiboken6", "demo may not import this part of Qt"),
        ("resources.py", "from PySide6.QtGui import QIcon", "resources may not import this part"),
        ("store/a.py", "from liaobots_desktop.bridge import b", "store may not import bridge"),
        ("store/a.py", "from liaobots_desktop import ui", "store may not import ui"),
        ("service/a.py", "import liaobots_desktop.demo.server", "service may not import demo"),
        ("service/a.py", "def f():\n    import liaobots_desktop.ui", "service may not import ui"),
        ("service/a.py", "from . import errors", "imports are absolute"),
        ("bridge/a.py", "from PySide6.QtWidgets import QLabel", "bridge may not import this part"),
        ("bridge/a.py", "from PySide6 import QtGui", "bridge may not import this part of Qt"),
        ("bridge/a.py", "from liaobots_desktop.ui.theme import x", "bridge may not import ui"),
        ("ui/a.py", "from liaobots_desktop.app import run", "ui may not import app"),
        ("ui/t/a.py", "from liaobots_desktop.demo.server import x", "ui may not import demo"),
        ("terminal/a.py", "import liaobots_desktop.bridge.b", "terminal may not import bridge"),
        (
            "cli.py",
            "from liaobots_desktop.launch import run",
            "cli imports launch only inside a function",
        ),
    ],
)
def test_an_import_against_the_picture_is_found(file: str, source: str, reason: str) -> None:
    (found,) = _wrong_edges(file, source)

    assert reason in found


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("chat/a.py", "import sqlite3\nfrom liaobots_desktop.chat.message import Message"),
        ("store/a.py", "from liaobots_desktop import __version__"),
        ("bridge/a.py", "from PySide6.QtCore import QObject\nfrom PySide6 import QtCore"),
        ("ui/a.py", "from PySide6.QtWidgets import QLabel\nfrom liaobots_desktop.bridge import b"),
        ("cli.py", "def f():\n    from liaobots_desktop.launch import run"),
    ],
)
def test_an_import_of_the_picture_is_let_pass(file: str, source: str) -> None:
    assert _wrong_edges(file, source) == []


def test_every_part_of_the_package_has_a_layer() -> None:
    layers = {_layer(file) for file in _files()}

    assert layers <= set(_MAY_IMPORT)


def test_the_core_loads_no_qt() -> None:
    modules = _core_modules()
    script = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        f"print(sorted(name for name in sys.modules if name.startswith(({_QT!r}, 'shiboken'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *modules],
        cwd=_PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    assert len(modules) > 30
    assert (done.stdout, done.stderr) == ("[]\n", "")
