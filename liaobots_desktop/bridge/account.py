"""Which service is asked, and with which auth code."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import (
    Endpoint,
    Protocol,
    official_api,
    other_address,
    share_codes,
)
from liaobots_desktop.service.errors import (
    AuthCodeMissing,
    Reaction,
    ServiceError,
    ServiceUnreachable,
)
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.service_choice import DEMO, DEMO_CODE, choose
from liaobots_desktop.store.settings import Settings, SettingsFile


class Account(QObject):
    """The chosen service, its code and the other choices; lives on the GUI thread.

    Signals:
        changed: another service, code or setting is used from now on.
    """

    changed = Signal()

    def __init__(
        self,
        settings: SettingsFile,
        auth_file: AuthFile,
        start_demo: Callable[[], str],
        *,
        demo_only: bool = False,
    ) -> None:
        """`start_demo` starts the demo service, once, and returns its address."""
        super().__init__()
        self._settings = settings
        self._auth_file = auth_file
        self._start_demo = start_demo
        self._demo_only = demo_only
        self._demo_protocol = Protocol.WEB

    @property
    def settings(self) -> Settings:
        """What the user chose."""
        return self._settings.current

    @property
    def has_code(self) -> bool:
        """Whether there is an auth code, usable or not."""
        try:
            return self._auth_file.load() is not None
        except ServiceError:
            return True  # the environment's; the error is told when it is to be sent

    @property
    def is_demo(self) -> bool:
        """Whether the built-in demo answers."""
        return self._demo_only or self._chosen() is None

    @property
    def is_chosen(self) -> bool:
        """Whether the first start is done: there is a service to ask."""
        return self._demo_only or bool(self.settings.base_url) or self.has_code

    @property
    def has_balance(self) -> bool:
        """Whether the service is asked by the protocol that can tell a balance."""
        chosen = None if self._demo_only else self._chosen()
        protocol = self._demo_protocol if chosen is None else chosen.protocol
        return protocol is Protocol.API

    def endpoint(self) -> Endpoint:
        """Return the service to ask; starts the demo if that is chosen.

        Raises:
            AddressUnusable: the address of the settings or of the environment is none.
            ServiceUnreachable: the demo could not be started.
        """
        chosen = None if self._demo_only else choose(self.settings)
        if chosen is not None:
            return chosen
        try:
            return Endpoint.parse(self._start_demo(), self._demo_protocol)
        except OSError as error:
            raise ServiceUnreachable(host="127.0.0.1", detail=error.strerror or "") from error

    def auth(self) -> AuthCode:
        """Return the auth code to send.

        Raises:
            AuthCodeMissing: there is none yet.
            AuthCodeUnusable: the environment's has characters that cannot be sent.
        """
        if self.is_demo:
            return AuthCode(DEMO_CODE)
        code = self._auth_file.load()
        if code is None or not self.keeps_code_for(self.endpoint()):
            raise AuthCodeMissing
        return code

    def masked(self, text: str) -> str:
        """Return `text` without the auth code, for reports that leave the app."""
        try:
            code = self._auth_file.load()
        except ServiceError:
            return text
        return code.masked_in(text) if code else text

    def every_code(self) -> tuple[AuthCode, ...]:
        """Return all codes that are known, to keep them out of what leaves the app."""
        return self._auth_file.every_code()

    def use_demo(self) -> None:
        """Let the built-in demo answer from now on; a saved auth code stays.

        Raises:
            NotSaved: it holds until the app ends.
        """
        self._demo_only = True  # also while the environment names another address
        self._change(base_url=DEMO)

    def use(self, endpoint: Endpoint, code: AuthCode | None = None) -> None:
        """Ask this service from now on, with a new code or the saved one.

        Raises:
            NotSaved: the code or the choice could not be kept for the next start.
        """
        choices = {"base_url": endpoint.base_url, "protocol": endpoint.protocol.value}
        if code is not None:
            self._auth_file.save(code)
            choices["code_base_url"] = endpoint.base_url
        self._demo_only = False
        self._change(**choices)

    def use_official_api(self) -> None:
        """Ask the official API from now on; the demo speaks it, too.

        Raises:
            NotSaved: it holds until the app ends.
        """
        if self.is_demo:
            self._demo_protocol = Protocol.API
            self.changed.emit()
        elif (api := official_api(self.endpoint())) is not None:
            self.use(api)

    def use_other_address(self) -> None:
        """Ask the service's other public address from now on, if it has one; raises NotSaved."""
        other = other_address(self.endpoint())
        if other is not None:
            self.use(other)

    def possible(self, reactions: tuple[Reaction, ...]) -> tuple[Reaction, ...]:
        """Return those of the reactions that can be offered for the service that is asked."""
        try:
            endpoint = self.endpoint()
        except ServiceError:
            return reactions
        impossible = set()
        if other_address(endpoint) is None:
            impossible.add(Reaction.USE_OTHER_ADDRESS)
        if official_api(endpoint) is None:
            impossible.add(Reaction.USE_OFFICIAL_API)
        return tuple(reaction for reaction in reactions if reaction not in impossible)

    def keeps_code_for(self, endpoint: Endpoint) -> bool:
        """Whether the saved code may be sent to `endpoint`: not to another service."""
        entered_for = self.settings.code_base_url
        if not self.has_code or not entered_for or self._auth_file.is_overridden:
            return self.has_code
        return share_codes(Endpoint.parse(entered_for, Protocol.WEB), endpoint)

    def choose_model(self, model: str) -> None:
        """Keep the model of new chats; raises NotSaved."""
        self._change(model=model)

    def choose_theme(self, theme: str) -> None:
        """Keep `system`, `light` or `dark`; raises NotSaved."""
        self._change(theme=theme)

    def choose_following(self, following: str) -> None:
        """Keep `follow`, `stay` or `question`; raises NotSaved."""
        self._change(following=following)

    def choose_titles(self, source: str) -> None:
        """Keep where titles come from: `question` or `model`; raises NotSaved."""
        self._change(titles=source)

    def choose_zoom(self, percent: int) -> None:
        """Keep the size of everything, one of `ZOOM_STEPS`; raises NotSaved."""
        self._change(zoom=str(percent))

    def choose_export(self, kind: str, folder: str) -> None:
        """Keep the format and the folder of the last export; raises NotSaved."""
        self._change(export_format=kind, export_folder=folder)

    def _chosen(self) -> Endpoint | None:
        try:
            return choose(self.settings)
        except ServiceError:
            return Endpoint(self.settings.base_url, Protocol.WEB)  # told when it is to be asked

    def _change(self, **choices: str) -> None:
        try:
            self._settings.change(**choices)
        finally:
            self.changed.emit()
