"""What a start has to tell of the settings, the services and the codes, as sentences."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from liaobots_desktop import joining
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.speech import spoken
from liaobots_desktop.store.settings import DECLARED

_MOST_NAMED = 3


def start_news(account: Account) -> Iterator[str]:
    """Yield what somebody should know; mostly nothing."""
    file = account.services.file
    broken = (("settings", account.were_settings_broken), ("profiles", file.was_broken))
    for name, was_broken in broken:
        if was_broken:
            yield file_is_broken(name)
    if account.not_understood:
        text = QCoreApplication.translate(
            "StartNews",
            "These settings in settings.json are not understood, so others are used: {0}. They "
            "stay in the file until you choose something else.",
        )
        yield text.format(joining.some_names(_titles(account), _MOST_NAMED))
    if file.is_lost:
        yield QCoreApplication.translate(
            "StartNews",
            "The copy of profiles.json could not be read either, so it is not known through which "
            "proxy your services are reached. Nothing is sent to them until you choose that under "
            "“Connection” of each service.",
        )
    if file.not_understood:
        text = QCoreApplication.translate(
            "StartNews",
            "Something in profiles.json is not understood. It is not used, and left as it is: {0}.",
        )
        yield text.format(joining.some_names(file.not_understood, _MOST_NAMED))
    if account.has_code and account.was_code_open_to_others:
        yield QCoreApplication.translate(
            "StartNews",
            "Others could read the file of your auth code on this computer. Now only you can; if "
            "somebody may have read it, ask the service for a new one.",
        )


def file_is_broken(name: str) -> str:
    """Return what is told of a file that was set aside; `name` is without its ending."""
    text = QCoreApplication.translate(
        "StartNews",
        "A settings file could not be read. It was kept as {0}, and what was last saved is "
        "used, as far as it was found.",
    )
    return text.format(f"{name}.json.corrupt")


def _titles(account: Account) -> list[str]:
    """Return what the settings that are not understood are called, in the dialog or the file."""
    titles = ((name, DECLARED[name].title) for name in account.not_understood)
    return [spoken("Settings", title) if title else name for name, title in titles]
