"""All albums, in the order in which they are taken."""

from tests.screenshots import (
    answers,
    asking,
    beginning,
    beside,
    commanding,
    contests,
    dialogs,
    dragging,
    leaving,
    menus,
    ordering,
    presence,
    reading,
    services,
    settings,
    sizes,
    states,
    telling,
    using,
    versions,
    windows,
    writing,
)
from tests.screenshots.stage import Album

ALBUMS = (
    Album(beginning.saved, beginning.PICTURES, base_url=""),
    Album(reading.saved, {**reading.PICTURES, **leaving.PICTURES}),
    Album(ordering.saved, ordering.PICTURES),
    Album(versions.saved, versions.PICTURES),
    Album(contests.saved, contests.PICTURES),
    Album(using.saved, using.PICTURES),
    Album(beginning.saved, {**using.NOTHING_YET, **states.NOTHING_YET}),
    Album(windows.saved, windows.PICTURES),
    Album(ordering.saved, services.PICTURES),
    Album(ordering.saved, settings.PICTURES),
    Album(asking.saved, asking.PICTURES),
    Album(beside.saved, beside.PICTURES),
    Album(ordering.saved, commanding.PICTURES),
    Album(ordering.saved, presence.PICTURES),
    Album(ordering.saved, writing.PICTURES),
    Album(ordering.saved, telling.PICTURES),
    Album(states.saved, {**states.PICTURES, **dragging.PICTURES}),
    Album(answers.saved, answers.PICTURES),
    Album(menus.saved, menus.PICTURES),
    Album(dialogs.saved, dialogs.PICTURES),
    Album(sizes.saved, sizes.PICTURES),
)
NAMES = tuple(name for album in ALBUMS for name in album.scenes)
"""Of all pictures."""
