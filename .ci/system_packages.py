"""Finds what the system lacks by asking it, and gets it from Debian, or says how to."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

# What the app loads of PySide6. libqgtk3 is left out: Qt does without it where GTK is missing.
_LOADED = (
    "Qt{Core,Gui,Widgets,Svg,PrintSupport,Network,Test}.abi3.so",
    "Qt/plugins/platforms/libq{xcb,wayland,offscreen}.so",
    "Qt/plugins/xcbglintegrations/*.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/platforminputcontexts/lib{compose,ibus}platforminputcontextplugin.so",
    "Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "Qt/plugins/imageformats/libq{gif,jpeg,svg}.so",
    "Qt/plugins/iconengines/*.so",
    "Qt/plugins/printsupport/*.so",
)

# Where Debian's package is not named after the soname.
_PACKAGE_OF = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libbrotlidec.so.1": "libbrotli1",
    "libz.so.1": "zlib1g",
    "libgcc_s.so.1": "libgcc-s1",
}

_FONTS = Path("/usr/share/fonts")

_PACKAGE_OF_PROGRAM = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "dbus-run-session": "dbus",
    "objcopy": "binutils",
    "objdump": "binutils",
}


@dataclass(frozen=True)
class Need:
    """Something that is missing, and the Debian packages that may hold it, likeliest first."""

    what: str
    packages: tuple[str, ...]


def missing_programs(names: Iterable[str]) -> list[Need]:
    """Return the programs of `names` that are not on the PATH; always none outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [Need(name, (_PACKAGE_OF_PROGRAM[name],)) for name in names if not shutil.which(name)]


def missing_screen_reader() -> list[Need]:
    """Return the needs of the tests that read the window through the accessibility bus.

    The bindings belong to the system's own Python, which need not be this one.
    """
    if not sys.platform.startswith("linux"):
        return []
    needs = []
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        needs.append(Need("the accessibility bus", ("at-spi2-core",)))
    asked = (
        subprocess.run(
            ["/usr/bin/python3", "-c", "import pyatspi"], capture_output=True, check=False
        )
        if Path("/usr/bin/python3").exists()
        else None
    )
    if asked is None or asked.returncode:
        needs.append(Need("pyatspi", ("python3-pyatspi",)))
        needs.append(Need("the typelib of AT-SPI", ("gir1.2-atspi-2.0",)))
    return needs


def missing_dictionaries() -> list[Need]:
    """Return the needs of the tests of the spell check."""
    if not sys.platform.startswith("linux"):
        return []
    needs = []
    try:
        ctypes.CDLL("libenchant-2.so.2")
    except OSError:
        needs.append(Need("enchant", ("libenchant-2-2",)))
    for name, package in (("en_US", "hunspell-en-us"), ("ru_RU", "hunspell-ru")):
        if not Path(f"/usr/share/hunspell/{name}.dic").exists():
            needs.append(Need(f"the dictionary {name}", (package,)))
    return needs


def missing_fonts() -> list[Need]:
    """Return the needs of pictures and of PDFs: without these fonts Chinese and emoji are boxes."""
    if not sys.platform.startswith("linux"):
        return []
    fonts = (
        ("NotoSansArabic-Regular.ttf", "fonts-noto-core"),
        ("NotoSansCJK-Regular.ttc", "fonts-noto-cjk"),
        ("NotoColorEmoji.ttf", "fonts-noto-color-emoji"),
    )
    return [
        Need(f"the font {name}", (package,))
        for name, package in fonts
        if not any(_FONTS.rglob(name))
    ]


def python_venv() -> Need:
    """Return the need for the part of Python that makes virtual environments."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Need("Python's ensurepip", (f"python{version}-venv", "python3-venv"))


def missing_libpython() -> list[Need]:
    """Return the need for Python's shared library, which the packaged app brings along."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    if ".so" not in name:
        return []
    folder = Path(sysconfig.get_config_var("LIBDIR"))
    try:
        ctypes.CDLL(str(folder / name) if (folder / name).exists() else name)
    except OSError:
        return [Need(name, (name.partition(".so")[0],))]
    return []


def missing_libraries(pyside: Path) -> list[Need]:
    """Return the libraries that the loader does not find for the PySide6 in this folder."""
    patterns = [single for pattern in _LOADED for single in _alternatives(pattern)]
    files = [str(file) for pattern in patterns for file in sorted(pyside.glob(pattern))]
    asked = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    missing = sorted(set(re.findall(r"^\s*(\S+) => not found", asked.stdout, re.MULTILINE)))
    return [Need(soname, package_names(soname)) for soname in missing]


def package_names(soname: str) -> tuple[str, ...]:
    """Return the names that Debian may have for the package of a shared library.

    The rule: the library's name and version, in lower case, with a hyphen between two digits;
    releases since 2024 add t64 to some.
    """
    name, _, version = soname.partition(".so.")
    if name[-1].isdigit():
        name += "-"
    by_rule = f"{name}{version}".lower().replace("_", "-")
    package = _PACKAGE_OF.get(soname, by_rule)
    return (package, f"{package}t64")


def install(needs: Sequence[Need]) -> None:
    """Install what is missing by apt when root, else exit with the command that does it."""
    if not needs:
        return
    missing = ", ".join(need.what for need in needs)
    if not shutil.which("apt-get"):
        sys.exit(f"This system lacks {missing}. Install that by its package manager and try again.")
    if os.geteuid() != 0:
        names = " ".join(_chosen(needs))
        sys.exit(
            f"This system lacks {missing}. Run this, then try again:\n"
            f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
        )
    print(f"Installing what this system lacks: {missing}", flush=True)
    _apt_get("update")
    _apt_get("install", "-y", "--no-install-recommends", *_chosen(needs))


def _chosen(needs: Sequence[Need]) -> list[str]:
    """One package a need; those that no package list knows are left out, others may bring them."""
    known = [package for need in needs for package in need.packages if _is_known(package)]
    chosen = (next(filter(known.__contains__, need.packages), "") for need in needs)
    found = list(dict.fromkeys(filter(None, chosen)))
    return found or [need.packages[0] for need in needs]


def _is_known(package: str) -> bool:
    shown = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return shown.returncode == 0


def _apt_get(*arguments: str) -> None:
    command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *arguments]
    done = subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        sys.exit(f"This failed: {' '.join(command)}")


def _alternatives(pattern: str) -> list[str]:
    found = re.fullmatch(r"(.*)\{(.*)\}(.*)", pattern)
    if not found:
        return [pattern]
    before, choices, after = found.groups()
    return [f"{before}{choice}{after}" for choice in choices.split(",")]
