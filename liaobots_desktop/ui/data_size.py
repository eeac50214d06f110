"""How large something is, in bytes, for somebody to read.

Not by `QLocale.formattedDataSize` (Qt 6.10): it has one form of “bytes” for all numbers, and in
Arabic the whole word for kilobytes beside two letters for megabytes.
"""

from PySide6.QtCore import QCoreApplication, QLocale

_STEP = 1024


def data_size(size: int, digits: int = 0) -> str:
    """Return a number of bytes, as so many of them, kB, MB or GB with `digits` of a fraction."""
    locale = QLocale()
    if size < _STEP:
        return _tr("{0} bytes", "", size).format(locale.toString(size))
    if size < _STEP**2:
        return _tr("{0} kB").format(locale.toString(size / _STEP, "f", digits))
    if size < _STEP**3:
        return _tr("{0} MB").format(locale.toString(size / _STEP**2, "f", digits))
    return _tr("{0} GB").format(locale.toString(size / _STEP**3, "f", digits))


def _tr(text: str, comment: str = "", n: int = -1) -> str:
    return QCoreApplication.translate("DataSize", text, comment, n)
