"""A service as a named profile: where and how it is asked, and which models it offers.

`connection` of the built-in ones is None, so that a start imports nothing of it.
"""

from typing import TYPE_CHECKING, NamedTuple

from liaobots_desktop.service import catalogue
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import (
    LIAOBOTS_API,
    LIAOBOTS_API_BACKUPS,
    LIAOBOTS_WEB,
    Endpoint,
    Protocol,
)
from liaobots_desktop.speech import spoken, to_translate

if TYPE_CHECKING:
    from liaobots_desktop.service.connection import Connection


class Profile(NamedTuple):
    """All that a question needs to know of a service but its auth code; never holds the code.

    `id` is for the files, `name` for people. `endpoint` is None for the built-in demo, which has
    an address once it runs. `models` are in the order in which they are offered, those of
    `hidden_models` (ids) are not. `backups` are base URLs that are tried in turn when the
    endpoint cannot be connected to. `system_prompt` is None for the usual one, `connection` for
    the usual time limits and the system's proxy. `code_base_url` is the address for which the
    profile's own code was entered, empty when it has none.
    """

    id: str
    name: str
    endpoint: Endpoint | None
    models: tuple[Model, ...] = catalogue.BUILT_IN
    hidden_models: frozenset[str] = frozenset()
    backups: tuple[str, ...] = ()
    system_prompt: str | None = None
    connection: "Connection | None" = None
    code_base_url: str = ""

    @property
    def is_demo(self) -> bool:
        """Whether the built-in demo answers."""
        return self.endpoint is None

    @property
    def is_built_in(self) -> bool:
        """Whether the app brings it along: its name and address stay, and it stays."""
        return self.id in BUILT_IN_IDS

    @property
    def title(self) -> str:
        """What the window calls it: its name, which is translated where the app brings it along."""
        return spoken("Service", self.name) if self.is_built_in else self.name

    @property
    def needs_code(self) -> bool:
        """Whether nothing can be asked without a code: OpenAI-compatible servers may take none."""
        if self.endpoint is None:
            return False
        return self.is_built_in or self.endpoint.protocol is Protocol.WEB

    @property
    def shown_models(self) -> tuple[Model, ...]:
        """The models to choose from; all of them when every one is hidden."""
        shown = tuple(model for model in self.models if model.id not in self.hidden_models)
        return shown or self.models

    def model(self, model_id: str) -> Model | None:
        """Return the model with this id, a hidden one too, or None."""
        return next((model for model in self.models if model.id == model_id), None)

    def asked_at(self, endpoint: Endpoint, model: Model) -> Endpoint:
        """Return where a model is asked, `endpoint` being the profile's: it may speak otherwise."""
        return self.spoken_at(endpoint, model.protocol)

    def spoken_at(self, endpoint: Endpoint, protocol: Protocol | None) -> Endpoint:
        """Return where a protocol is spoken, `endpoint` being the profile's; None: that one's."""
        if protocol is None or protocol is endpoint.protocol:
            return endpoint
        if self.id in LIAOBOTS_IDS:
            return LIAOBOTS_API if protocol is Protocol.API else LIAOBOTS_WEB
        return endpoint._replace(protocol=protocol)


WEB = Profile("liaobots-web", to_translate("Service", "Liaobots web"), LIAOBOTS_WEB)
API = Profile(
    "liaobots-api",
    to_translate("Service", "Liaobots API"),
    LIAOBOTS_API,
    backups=LIAOBOTS_API_BACKUPS,
)
DEMO = Profile("demo", to_translate("Service", "Demo"), None)

BUILT_IN = (WEB, API, DEMO)
"""Listed first, in this order."""
BUILT_IN_IDS = frozenset(profile.id for profile in BUILT_IN)
LIAOBOTS_IDS = frozenset({WEB.id, API.id})
"""They share one account, and so one code."""
