"""A model of a service, by their ids: models of several services may answer one question."""

from typing import NamedTuple


class ModelAt(NamedTuple):
    """A model's id, and the id of the profile that is asked for it; empty for the chat's own."""

    model: str
    profile: str = ""

    @classmethod
    def of(cls, named: "str | ModelAt") -> "ModelAt":
        """Return a model that may be named by its id alone."""
        return cls(named) if isinstance(named, str) else named
