"""Why the system refused something, in the language that is spoken (docs/decisions/0127)."""

import errno

from liaobots_desktop.speech import spoken, to_translate, translate

_FULL = to_translate("Refusal", "the disk is full")
_NOT_ALLOWED = to_translate("Refusal", "the system does not allow it")
_IN_USE = to_translate("Refusal", "another program is using it")
_TOO_MANY = to_translate("Refusal", "too many files are open")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: to_translate("Refusal", "the disk is read-only"),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.ENOENT: to_translate("Refusal", "there is no such file or folder"),
    errno.EEXIST: to_translate("Refusal", "there is a file of that name"),
    errno.ENOTDIR: to_translate("Refusal", "a part of the path is a file"),
    errno.EISDIR: to_translate("Refusal", "it is a folder"),
    errno.ENAMETOOLONG: to_translate("Refusal", "the name is too long"),
    errno.ELOOP: to_translate("Refusal", "it is a link that leads nowhere"),
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.EIO: to_translate("Refusal", "the disk reported an error"),
}
"""What the system's own words say in English, whatever language is spoken."""


def reason_of(error: OSError) -> str:
    """Return why the system refused, as a part of a sentence."""
    if not error.errno:  # it is Qt that tells why, in the language of the window
        return error.strerror or translate("Refusal", "the system refused it")
    if error.errno in _REASONS:
        return spoken("Refusal", _REASONS[error.errno])
    return translate("Refusal", "the system refused it: error {0}").format(error.errno)
