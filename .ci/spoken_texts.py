"""The texts of the code that are to be translated, and those that no translator would see.

lupdate reads Python itself, but misses texts in f-strings and does not know that a text of
`translate` is about a number, so it is told of them in a language that it reads well.
"""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SHOWN_BY = {
    *("setText", "setToolTip", "setPlaceholderText", "setWindowTitle", "setAccessibleName"),
    *("setAccessibleDescription", "setStatusTip", "setTitle", "setInformativeText"),
    *("addAction", "addMenu", "addItem", "addItems", "addTab", "addButton", "setHeaderLabels"),
    *("setLabelText", "setItemText", "setTabText", "setSuffix", "setFormat", "setWhatsThis"),
    *("setDetailedText", "showMessage", "setLabel", "Dialog", "QuestionBox", "FileDialog"),
    *(
        "QGroupBox",
        "QLabel",
        "QPushButton",
        "QAction",
        "QMenu",
        "QCheckBox",
        "QRadioButton",
        "Notice",
    ),
}
_TAG = re.compile("<[^<>]*>")
_OF_FIELDS = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")
_OF_QT = {
    "QLineEdit": _OF_FIELDS,
    "QWidgetTextControl": _OF_FIELDS,
    "QShortcut": ("Return", "Backspace", "Up", "Down", "Left", "Right", "Space"),
    "QPlatformTheme": ("OK", "Cancel", "&Yes", "&No"),
    "QFileDialog": (
        *("Look in:", "Files of type:", "File &name:", "&Open", "&Save", "&Choose"),
        *("&Rename", "&Delete", "Show &hidden files", "&New Folder", "Remove"),
        *("Back", "Forward", "Parent Directory", "Create New Folder", "List View", "Detail View"),
        *("All Files (*)", "Recent Places", "Could not delete directory."),
        "%1 already exists.\nDo you want to replace it?",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
        "'%1' is write protected.\nDo you want to delete it anyway?",
        "Are you sure you want to delete '%1'?",
    ),
    "QFileSystemModel": ("Name", "Size", "Type", "Date Modified"),
    "QPrintSettingsOutput": (
        *("Pages", "Double Sided Printing", "Off", "Long side binding", "Short side binding"),
    ),
    "QPrintPropertiesWidget": ("Advanced",),
    "QPrintDialog": (
        "Invalid Pages Definition",
        "%1 already exists.\nDo you want to overwrite it?",
        "File %1 is not writable.\nPlease choose a different file name.",
        "%1 is a directory.\nPlease choose a different file name.",
    ),
}
"""Texts of Qt itself that are said here otherwise than it has them in some languages, by context:
names of keys, for which it has words that stand on no keyboard, buttons beside our own, what has no
underlined letters and one way of writing here (menus of fields, the dialog for files and what that
asks, in which a folder is no directory), heads of files, for which Qt's Chinese has a volume and
its Arabic marks of short vowels that stand nowhere else here, and what its Arabic lacks in the
printing dialog."""
_NAMES = {"https://", "Liaobots Desktop", "Liaobots", "Markdown", "JSON", "HTML", "PDF", "CSV"}


@dataclass(frozen=True, order=True)
class Text:
    """A text and the context by which Qt knows it; `is_plural` for one about a number."""

    context: str
    source: str
    comment: str
    is_plural: bool

    def as_cpp(self) -> str:
        """Return a line of C++ from which lupdate takes it."""
        written = (json.dumps(part, ensure_ascii=False) for part in self._parts())
        number = ", n" if self.is_plural else ""
        return f"QCoreApplication::translate({', '.join(written)}{number});"

    def _parts(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def texts(package: Path) -> list[Text]:
    """Return the texts in the modules of a package."""
    found = {text for reader in _readers(package) for text in reader.texts}
    return sorted(found)


def of_qt() -> list[Text]:
    """Return the texts of Qt that are translated here."""
    pairs = ((context, name) for context, names in _OF_QT.items() for name in names)
    return sorted(Text(context, name, "", False) for context, name in pairs)


def faults(package: Path) -> Iterator[str]:
    """Return a line for each text that could not be translated as it is written."""
    for reader in _readers(package):
        shown = reader.file.relative_to(package.parent).as_posix()
        yield from (f"{shown}:{line}: {fault}" for line, fault in reader.faults)


@cache
def _readers(package: Path) -> tuple["_Reader", ...]:
    """Read a package, once in a process: it is asked for each language."""
    readers = tuple(_Reader(file) for file in sorted(package.rglob("*.py")))
    for reader in readers:
        reader.visit(ast.parse(reader.file.read_text(encoding="utf-8")))
    return readers


class _Reader(ast.NodeVisitor):
    """Walks one module."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.texts: list[Text] = []
        self.faults: list[tuple[int, str]] = []
        self._class = ""
        self._contexts: dict[str, str] = {}

    def visit_Module(self, node: ast.Module) -> None:
        for function in node.body:
            if isinstance(function, ast.FunctionDef):
                self._look_for_context(function)
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_Call(self, node: ast.Call) -> None:
        name, owner = _name(node.func)
        if name in self._contexts and not owner:
            self._take_of_module(node, self._contexts[name])
        elif name == "tr":
            self._take_tr(node, owner)
        elif node.args and (
            name in {"to_translate", "QT_TRANSLATE_NOOP"}
            or (name == "translate" and owner in {"", "QCoreApplication", "speech"})
        ):
            self._take(node, node.args, "context and text must be written in the call")
        elif name in _SHOWN_BY:
            self._look_at_shown(node, name)
        self.generic_visit(node)

    def _look_for_context(self, function: ast.FunctionDef) -> None:
        """Take note of a `def _tr(text): return QCoreApplication.translate("Palette", text)`."""
        last = function.body[-1]
        call = last.value if isinstance(last, ast.Return) else None
        if isinstance(call, ast.Call) and _name(call.func)[0] in {"translate", "to_translate"}:
            given = [argument.arg for argument in function.args.args]
            passed = [getattr(argument, "id", None) for argument in call.args[1:2]]
            context = _text(call.args[0])
            if context and passed == given[:1] and len(function.body) == 1 + _has_words(function):
                self._contexts[function.name] = context
                call.args.clear()  # the texts are those of its callers

    def _take_of_module(self, call: ast.Call, context: str) -> None:
        if not call.args or _text(call.args[0]) is None:
            self.faults.append((call.lineno, "the text must be written in the call"))
            return
        is_plural = len(call.args) > 1 or bool(call.keywords)
        self.texts.append(Text(context, _text(call.args[0]) or "", "", is_plural))

    def _take_tr(self, call: ast.Call, owner: str) -> None:
        if owner != "self" or not self._class:
            fault = "tr is for self in a class: Qt knows the text by the class's name"
            self.faults.append((call.lineno, fault))
        else:
            context = ast.Constant(self._class)
            self._take(call, [context, *call.args], "the text in tr must be written there")

    def _take(self, call: ast.Call, arguments: list[ast.expr], fault: str) -> None:
        written = [_text(argument) for argument in arguments[:2]]
        comment = _text(arguments[2]) if len(arguments) > 2 else ""
        if len(written) < 2 or None in written or comment is None:
            self.faults.append((call.lineno, fault))
            return
        is_plural = len(arguments) > 3 or any(named.arg == "n" for named in call.keywords)
        self.texts.append(Text(written[0] or "", written[1] or "", comment, is_plural))

    def _look_at_shown(self, call: ast.Call, by: str) -> None:
        for text in (text for argument in call.args for text in _written(argument)):
            if text not in _NAMES and any(map(str.isalpha, _TAG.sub("", text))):
                self.faults.append((call.lineno, f"“{text}” is given to {by} and not translated"))


def _written(shown: ast.expr) -> Iterator[str]:
    """Yield the texts that stand in what is shown: alone, in a list, joined, or around fields."""
    if isinstance(shown, ast.Constant) and isinstance(shown.value, str):
        yield shown.value
    elif isinstance(shown, ast.List | ast.Tuple):
        yield from (text for entry in shown.elts for text in _written(entry))
    elif isinstance(shown, ast.BinOp):
        yield from (*_written(shown.left), *_written(shown.right))
    elif isinstance(shown, ast.IfExp):
        yield from (*_written(shown.body), *_written(shown.orelse))
    elif isinstance(shown, ast.JoinedStr):
        yield from (text for part in shown.values for text in _written(part))


def _name(function: ast.expr) -> tuple[str, str]:
    """Return the name of what is called, and of what it belongs to."""
    if isinstance(function, ast.Attribute):
        return function.attr, ast.unparse(function.value)
    return (function.id if isinstance(function, ast.Name) else ""), ""


def _has_words(function: ast.FunctionDef) -> bool:
    return ast.get_docstring(function) is not None


def _text(node: ast.expr) -> str | None:
    """Return a text that is written there, "" for None, None for anything else."""
    if isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str)):
        return node.value or ""
    return None
