"""A fault server whose answer depends on the model that is asked."""

import socket
from collections.abc import Mapping

from tests import fault_server
from tests.fault_server import Answer, FaultServer
from tests.terminal.replies import body_of


class ModelServer(FaultServer):
    """Answers a request of the web protocol with the steps of its model."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        super().__init__([])
        self._by_model = answers

    def models(self) -> list[str]:
        """Return the models that were asked, in alphabetical order: requests come at once."""
        return sorted(body_of(request)["model"]["id"] for request in self.requests)

    def _steps(self, connection: socket.socket) -> Answer:
        request = fault_server._receive(connection)
        if request is None:
            return []
        self.requests.append(request)
        return self._by_model[body_of(request)["model"]["id"]]
