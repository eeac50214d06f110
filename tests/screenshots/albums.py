"""All albums: each has `PICTURES`, what shows them, and `saved`, the chats that they show."""

from tests.screenshots import (
    asking,
    beside,
    commanding,
    contests,
    ordering,
    presence,
    services,
    settings,
    telling,
    using,
    versions,
    windows,
)

ALBUMS = (
    ordering,
    versions,
    contests,
    using,
    using.NOTHING_YET,
    windows,
    services,
    settings,
    asking,
    beside,
    commanding,
    presence,
    telling,
)
