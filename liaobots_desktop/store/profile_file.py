"""The services that the user made, and what was changed of the built-in ones: `profiles.json`."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from liaobots_desktop.chat.text import JOINERS
from liaobots_desktop.service.profile import BUILT_IN, Profile
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.kept_json import KeptJson, Members
from liaobots_desktop.store.later_writes import LaterWrites
from liaobots_desktop.store.profile_fields import to_members, to_profile

_LIST = "profiles"


class ProfileFile:
    """Reads and writes the profiles; what is not understood stays in the file as it is.

    Used on the GUI thread or by the command line. Without a file only the built-in ones are there.
    """

    def __init__(self, data_dir: Path, later: LaterWrites | None = None) -> None:
        """With `later` its thread writes."""
        self._file = KeptJson(data_dir / "profiles.json", later)
        self._members: dict[str, Any] = {}
        self._entries: list[object] = []
        self._profiles: dict[str, Profile] = {}
        self.not_understood: tuple[str, ...] = ()
        """What the file holds and this version cannot use, such as `my-server: models`."""
        self._load()

    @property
    def was_broken(self) -> bool:
        """Whether the file could not be read, and was set aside as `profiles.json.corrupt`."""
        return self._file.was_broken

    @property
    def is_lost(self) -> bool:
        """Whether nothing was left of the file: nobody knows through which proxies it led."""
        return self._file.is_lost

    @property
    def is_unsaved(self) -> bool:
        """Whether what was kept last could not be written, and would be gone with the app."""
        return self._file.is_refused

    def all(self) -> tuple[Profile, ...]:
        """Return the built-in profiles, and after them the user's own."""
        return tuple(self._profiles.values())

    def find(self, profile_id: str) -> Profile | None:
        """Return the profile with this id, or None."""
        return self._profiles.get(profile_id)

    def keep(self, profile: Profile, *, at_once: bool = False) -> None:
        """Add a profile, or change the one with its id; on the disk when this returns if `at_once`.

        Raises:
            NotSaved: it holds until the app ends, but could not be written.
        """
        self._load()  # another window may have changed others
        edit = partial(_with, self._held(), profile, self._profiles.get(profile.id))
        try:
            if at_once:
                self._file.change_at_once(edit)
            else:
                self._file.change(edit)
        finally:
            self._load()
            self._profiles[profile.id] = profile

    def remove(self, profile_id: str) -> None:
        """Forget a profile that the user made; of a built-in one, what was changed.

        Raises:
            NotSaved: it is gone until the app ends, and comes back with the next start.
        """
        self._load()
        try:
            self._file.change(partial(_without, self._held(), profile_id))
        finally:
            self._load()

    def _held(self) -> Members:
        return {**self._members, _LIST: tuple(self._entries)}

    def _load(self) -> None:
        found = self._file.read()
        if found is None:
            if not self._profiles and self.is_lost:
                self._forget_ways()
            elif not self._profiles:
                self._understand()
            return  # what could not be written holds until the app ends
        self._members = found
        self._entries = _entries(found)
        self._understand()

    def _forget_ways(self) -> None:
        """Let nobody be asked on this way or that until somebody has said which it is.

        It is written, so that the next start does not take the usual way either.
        """
        from liaobots_desktop.store import connection_fields as ways

        way = ways.to_members(ways.NOT_KNOWN)
        self._entries = [{"id": each.id, "connection": way} for each in BUILT_IN if each.endpoint]
        self._understand()
        held = self._held()
        with suppress(NotSaved):  # then it holds until the app ends
            self._file.change_at_once(lambda found: held if found is None else found)

    def _understand(self) -> None:
        profiles = {profile.id: profile for profile in BUILT_IN}
        seen: set[str] = set()
        broken = []
        for entry in self._entries:
            profile, names = to_profile(entry)
            if profile is None or profile.id in seen:
                broken.append(_label(entry))
                continue
            seen.add(profile.id)
            profiles[profile.id] = profile
            broken += [f"{profile.name}: {name}" for name in names]
        self._profiles, self.not_understood = profiles, tuple(broken)


def _with(
    held: Members, profile: Profile, before: Profile | None, found: Members | None
) -> Members:
    """Return what the file is to hold; `held` stands where it is gone or broken."""
    members = held if found is None else found
    entries = _entries(members)
    for place, entry in enumerate(entries):
        if _id_of(entry) == profile.id:
            entries[place] = to_members(profile, before, _object(entry))
            break
    else:
        entries.append(to_members(profile, before, {}))
    return {**members, _LIST: entries}


def _without(held: Members, profile_id: str, found: Members | None) -> Members:
    members = held if found is None else found
    kept = [entry for entry in _entries(members) if _id_of(entry) != profile_id]
    return {**members, _LIST: kept}


def _entries(members: Members) -> list[object]:
    """Return a list of what stands in the list, which need be none."""
    entries = members.get(_LIST, ())
    return list(entries) if isinstance(entries, list | tuple) else []


def _object(entry: object) -> Mapping[str, Any]:
    return entry if isinstance(entry, dict) else {}


def _id_of(entry: object) -> object:
    return _object(entry).get("id")


def _label(entry: object) -> str:
    """Return what an entry calls itself, for telling of it; only a few plain characters."""
    name = _object(entry).get("name")
    if not isinstance(name, str) or not all(c.isprintable() or c in JOINERS for c in name):
        return "?"
    return name[:40] if name.strip(JOINERS) else "?"
