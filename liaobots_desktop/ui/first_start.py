"""The first start: which auth code, which service, or the demo."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import BUILT_IN, Endpoint, PlainAddress, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing, AuthCodeUnusable, ServiceError
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.service_choice import DEMO
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.code_line import CodeLine
from liaobots_desktop.ui.form_page import FormPage
from liaobots_desktop.ui.line_field import ADDRESS, LineField
from liaobots_desktop.ui.line_side import LineSide


class FirstStart(FormPage):
    """Welcomes somebody who has not chosen a service yet; lives on the GUI thread.

    Signals:
        done: a service was chosen.
    """

    done = Signal()

    def __init__(self, account: Account) -> None:
        super().__init__(self.tr("Chat with Liaobots"), _words_about(BUILT_IN[0]))
        self._account = account
        self._plain_host = ""
        self._code = self._code_field()
        self._service = self._service_choice()
        self._address = LineField()
        self._address.setPlaceholderText(ADDRESS)
        LineSide(self._address, is_in_column=True)
        self._address.setAccessibleName(self.tr("Address of the service"))
        self._start = QPushButton(self.tr("Start chatting"))
        self._start.setProperty("kind", "primary")
        self._start.clicked.connect(self._on_start)
        demo = QPushButton(self.tr("Try it without an account"))
        demo.clicked.connect(self._on_demo)
        for field in (self._code, self._address):
            field.returnPressed.connect(self._on_start)
            field.textEdited.connect(self._on_edited)
        self._arrange((self._code, self._service, self._address), (self._start, demo))
        self._on_service_changed()

    def take_keyboard(self) -> None:
        """Let the next key go where something is to be entered or chosen."""
        (self._code if self._code.isEnabled() else self._service).setFocus()

    def _code_field(self) -> QLineEdit:
        field = CodeLine()
        field.setAccessibleName(self.tr("Auth code"))
        field.setPlaceholderText(self.tr("Auth code"))
        return field

    def _service_choice(self) -> QComboBox:
        choice = _ServiceBox()
        choice.setAccessibleName(self.tr("Service"))
        choice.addItem(self.tr("Service: built-in demo, no account"), DEMO)
        choice.addItem(self.tr("Service: another address, web protocol"), Protocol.WEB)
        choice.addItem(self.tr("Service: another address, OpenAI-compatible"), Protocol.API)
        choice.currentIndexChanged.connect(self._on_service_changed)
        return choice

    def _endpoint(self) -> Endpoint:
        chosen = self._service.currentData()
        if isinstance(chosen, Endpoint):
            return chosen
        plain_hosts = (self._plain_host,)  # what was told of plain http, and is confirmed now
        return Endpoint.parse(self._address.text(), Protocol(chosen), plain_hosts=plain_hosts)

    @Slot()
    def _on_service_changed(self) -> None:
        chosen = self._service.currentData()
        self._address.setVisible(chosen in {Protocol.WEB, Protocol.API})
        self._code.setEnabled(chosen != DEMO)
        self._explanation.setText(_words_about(chosen))
        self._show_error("")

    @Slot()
    def _on_edited(self) -> None:
        self._plain_host = ""
        self._show_error("")

    @Slot()
    def _on_start(self) -> None:
        if self._service.currentData() == DEMO:
            self._on_demo()
            return
        try:
            endpoint = self._endpoint()
            typed = self._code.text()
            needs_code = self._service.currentData() != Protocol.API
            if not typed.strip() and needs_code and not self._account.keeps_code_for(endpoint):
                raise AuthCodeMissing
            code = AuthCode.parse(typed) if typed.strip() else None
            self._account.use(endpoint, code)
        except PlainAddress as error:
            self._plain_host = error.host
            again = self.tr("If you trust the network, choose “Start chatting” once more.")
            self._show_error(f"{error} {again}")
            return
        except (ServiceError, StoreError) as error:
            is_of_code = isinstance(error, AuthCodeMissing | AuthCodeUnusable)
            self._show_error(str(error), self._code if is_of_code else None)
            return
        self._code.clear()
        self.done.emit()

    @Slot()
    def _on_demo(self) -> None:
        self._account.use_demo()
        self._code.clear()
        self.done.emit()


class _ServiceBox(ChoiceBox):
    """Begins with the public services; where their names have no room, by their addresses alone.

    An address that is cut cannot be told from another one, and its dots go with those of the cut.
    """

    def __init__(self) -> None:
        super().__init__()
        for endpoint in BUILT_IN:
            self.addItem(endpoint.host, endpoint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_them()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LanguageChange}:
            self._name_them()

    def _name_them(self) -> None:
        web, api = _tr("Service: Liaobots web ({0})"), _tr("Service: Liaobots API ({0})")
        names = [
            (web if endpoint.protocol is Protocol.WEB else api).format(endpoint.host)
            for endpoint in BUILT_IN
        ]
        if not all(map(self.has_room_for, names)):
            names = [_tr("Service: {0}").format(endpoint.host) for endpoint in BUILT_IN]
        for place, name in enumerate(names):
            self.setItemText(place, name)


def _words_about(chosen: object) -> str:
    """Return what is to be entered for a service: a built-in endpoint, a protocol, or the demo."""
    if chosen == DEMO:
        return _tr("The demo answers on this computer, for practice: it needs no account.")
    if isinstance(chosen, Endpoint):
        return _tr(
            "Enter the auth code of your Liaobots account. It is stored on this computer only, "
            "readable by you alone, and sent to no one but the service."
        )
    return _tr(
        "Enter the auth code of the server, if it asks for one, and its address below. The code is "
        "stored on this computer only, readable by you alone, and sent to no one but this server."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("FirstStart", text)
