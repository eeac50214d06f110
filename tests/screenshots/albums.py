"""All albums: each has `PICTURES`, what shows them, and `saved`, the chats that they show."""

from tests.screenshots import (
    asking,
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
    commanding,
    presence,
    telling,
)
