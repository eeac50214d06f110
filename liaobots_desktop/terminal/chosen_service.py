"""The service that the command line, the environment and the settings name together."""

from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.service_choice import DEMO_CODE, choose
from liaobots_desktop.store.settings import Settings

_NO_CODE = (
    "An auth code is needed to ask this service: set LIAOBOTS_AUTH_CODE, or enter the code once "
    "in the window."
)


class Service(NamedTuple):
    """What the command line says of the service; None where it says nothing."""

    demo: bool = False
    protocol: str | None = None
    base_url: str | None = None


def chosen_service(
    service: Service, settings: Settings, folder: Path, at_end: ExitStack
) -> tuple[Endpoint, AuthCode]:
    """Return where to ask and the code for it; the demo runs until `at_end`.

    Raises:
        ServiceError: no address, or no code.
    """
    endpoint = None if service.demo else choose(settings, service.base_url, service.protocol)
    if endpoint is None:
        demo = at_end.enter_context(DemoServer())
        protocol = Protocol(service.protocol or Protocol.WEB)
        return Endpoint.parse(demo.url, protocol), AuthCode(DEMO_CODE)
    auth = AuthFile(folder).load()
    if auth is None:
        raise AuthCodeMissing(_NO_CODE)
    return endpoint, auth
