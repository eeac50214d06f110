"""A service's name, address, protocol and auth code, and its test."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.chat.title import on_one_line
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import (
    LIAOBOTS_WEB,
    LIAOBOTS_WEB_WORK,
    Endpoint,
    PlainAddress,
    Protocol,
    share_codes,
)
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import WEB, Profile
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.profile_fields import LONGEST_NAME
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.code_line import CodeLine
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.line_field import ADDRESS
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.services.field import Field, fields_beside, line
from liaobots_desktop.ui.services.plain_http import PlainHttp
from liaobots_desktop.ui.services.prompt_button import PromptButton
from liaobots_desktop.ui.services.service_test import ServiceTest


class ServicePane(QWidget):
    """A form whose fields are kept when they are left; lives on the GUI thread.

    Signals:
        changed: the Profile as it should be kept.
    """

    changed = Signal(object)

    def __init__(self, account: Account) -> None:
        super().__init__()
        self._account = account
        self._profile: Profile = WEB
        self.about = label("explanation")
        self.name = line()
        self.name.setMaxLength(LONGEST_NAME)
        self.address = line(ADDRESS)
        self.plain = PlainHttp()
        self.public_address = ChoiceBox.of(
            self.tr("Address"),
            (LIAOBOTS_WEB.host, LIAOBOTS_WEB_WORK.host),
            (LIAOBOTS_WEB.base_url, LIAOBOTS_WEB_WORK.base_url),
        )
        self.protocol = ChoiceBox.of(
            self.tr("Protocol"),
            (self.tr("OpenAI-compatible"), self.tr("Liaobots web page")),
            (Protocol.API.value, Protocol.WEB.value),
        )
        self.code = CodeLine()
        self.forget = QPushButton(self.tr("Forget"))
        self.forget.setAccessibleName(self.tr("Forget the auth code"))
        self.prompt = PromptButton()
        self.test = ServiceTest(account)
        self._fields = {
            self.name: Field(self.tr("Name"), self.name),
            self.address: Field(self.tr("Address"), self.address),
            self.public_address: Field(self.tr("Address"), self.public_address),
            self.protocol: Field(self.tr("Protocol"), self.protocol),
            self.code: Field(self.tr("Auth code"), self.code, self.forget),
            self.prompt: Field(self.tr("System prompt of new chats"), self.prompt),
        }
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(16))
        column.addWidget(self.about)
        self._own = fields_beside(self._fields[self.name], self._fields[self.protocol])
        column.addWidget(self._own)
        column.addWidget(self._fields[self.address])
        column.addWidget(self.plain)
        for widget in (self.public_address, self.code):
            column.addWidget(self._fields[widget])
        column.addWidget(self.test)
        column.addWidget(self._fields[self.prompt])
        column.addStretch(1)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._on_name)
        self.address.editingFinished.connect(self._on_address)
        self.plain.confirmed.connect(self._on_plain_confirmed)
        self.public_address.activated.connect(self._on_public_address)
        self.protocol.activated.connect(self._on_address)
        self.code.editingFinished.connect(self.commit)
        self.forget.clicked.connect(self._on_forget)
        self.prompt.changed.connect(self._on_prompt)
        self.test.requested.connect(self._on_test)
        for field in (self.name, self.address, self.code):
            field.textEdited.connect(self._on_edited)

    def show_profile(self, profile: Profile) -> None:
        """Show a service as it is kept; what was wrong in the fields is gone."""
        is_same = profile.id == self._profile.id
        self._profile = profile
        if not is_same:
            self.test.clear()
            self.code.clear()
        for field in self._fields.values():
            field.show_error("")
        endpoint = profile.endpoint
        self.plain.show_endpoint(None if profile.is_built_in else endpoint)
        self.about.setText(self._words_about(profile))
        self.prompt.show_profile(profile)
        self.name.setText(profile.name)
        self.name.setCursorPosition(0)
        if endpoint is not None:
            self.address.setText(endpoint.base_url)
            self.protocol.setCurrentIndex(self.protocol.findData(endpoint.protocol.value))
            self.public_address.setCurrentIndex(self.public_address.findData(endpoint.base_url))
        is_own = not profile.is_built_in
        self.about.setVisible(not is_own)
        self._own.setVisible(is_own)  # empty it would keep the gap below it
        for widget in (self.name, self.address, self.protocol):
            self._fields[widget].setVisible(is_own)
        self._fields[self.public_address].setVisible(profile.id == WEB.id)
        self._fields[self.code].setVisible(not profile.is_demo)
        self._show_code()

    def _words_about(self, profile: Profile) -> str:
        if profile.is_demo or profile.endpoint is None:
            return self.tr(
                "It answers on this computer, for practice: nothing leaves it, and no account is "
                "needed."
            )
        if profile.id == WEB.id:
            return self.tr(
                "Liaobots, asked the way its web page asks it. It shares its code with the API."
            )
        host = profile.endpoint.host
        return self.tr(
            "Liaobots' official API at {0}. It shares its code with the web page."
        ).format(host)

    def _show_code(self) -> None:
        saved = self._account.services.saved_code(self._profile) is not None
        self.forget.setVisible(saved)
        if saved:
            text = self.tr("Saved; type a new one")
        elif self._profile.needs_code:
            text = self.tr("Not entered yet")
        else:
            text = self.tr("None is sent; many servers of your own need none")
        self.code.setPlaceholderText(text)
        self._fields[self.code].show_error("")
        if not saved and self._profile.code_base_url:
            self._fields[self.code].show_error(
                self.tr(
                    "The saved code was entered for another address and is not sent to this one. "
                    "Enter the code of this address."
                )
            )

    def focus_name(self) -> None:
        """Let a new service be named."""
        self.name.setFocus()
        self.name.selectAll()

    def focus_code(self) -> None:
        """Let the code be entered."""
        self.code.setFocus()

    def focus_address(self) -> None:
        """Let the address be changed, where it can be."""
        widgets = (self.address, self.public_address, self.test.button)
        shown = (widget for widget in widgets if widget.isVisibleTo(self))
        next(shown, self.test.button).setFocus()

    def _keep(self, profile: Profile, field: Field) -> None:
        field.show_error("")
        if profile != self._profile:
            self.test.clear()
            self._profile = profile
            self.changed.emit(profile)
            self._show_code()

    @Slot()
    def _on_edited(self) -> None:
        for field in self._fields.values():
            field.show_error("")
        self.plain.show_endpoint(self._profile.endpoint)

    @Slot()
    def _on_name(self) -> None:
        field, name = self._fields[self.name], on_one_line(self.name.text())
        other = self._account.services.named(name)
        if not name:
            field.show_error(self.tr("A service needs a name."))
        elif other is not None and other.id != self._profile.id:
            field.show_error(self.tr("Another service has this name."))
        else:
            self._keep(self._profile._replace(name=name), field)

    @Slot()
    def _on_address(self) -> None:
        before = self._profile.endpoint
        self._take_address("" if before is None else before.plain_host)

    @Slot(str)
    def _on_plain_confirmed(self, host: str) -> None:
        self._take_address(host)
        self.code.setFocus()

    def _take_address(self, plain_host: str) -> None:
        """Keep what was typed; `plain_host` may be asked over plain http."""
        field = self._fields[self.address]
        try:
            protocol, hosts = Protocol(self.protocol.currentData()), (plain_host,)
            endpoint = Endpoint.parse(self.address.text(), protocol, plain_hosts=hosts)
        except ServiceError as error:
            field.show_error(str(error))
            self.plain.ask_for(error.host if isinstance(error, PlainAddress) else "")
            return
        self.plain.show_endpoint(endpoint)
        moved = self._profile._replace(endpoint=endpoint)
        before = self._profile.endpoint
        if before is not None and not share_codes(before, endpoint):
            moved = moved._replace(backups=())  # the code of the new host is not for them
        self._keep(moved, field)

    @Slot()
    def _on_public_address(self) -> None:
        endpoint = Endpoint(str(self.public_address.currentData()), Protocol.WEB)
        self._keep(self._profile._replace(endpoint=endpoint), self._fields[self.public_address])

    @Slot(object)
    def _on_prompt(self, profile: Profile) -> None:
        prompt = profile.system_prompt
        self._keep(self._profile._replace(system_prompt=prompt), self._fields[self.prompt])

    @Slot()
    def commit(self) -> None:
        """Keep a code that was typed; what is wrong with it is told by position only."""
        field, typed = self._fields[self.code], self.code.text()
        if not typed.strip():
            return
        try:
            code = AuthCode.parse(typed)
            entered = self._account.services.save_code(self._profile, code)
        except (ServiceError, StoreError) as error:
            # whose code is there now may not be what it was
            self._profile = self._account.services.find(self._profile.id) or self._profile
            field.show_error(str(error))
            return
        self.code.clear()
        self.test.clear()
        self._profile = entered
        self.changed.emit(entered)
        self._on_edited()
        self._show_code()
        if self._account.services.codes.has_fallen_back:
            field.show_error(
                self.tr(
                    "The keyring of this computer could not be used, so the code is kept in a "
                    "file that only you can read."
                )
            )

    @Slot()
    def _on_forget(self) -> None:
        try:
            self._profile = self._account.services.forget_code(self._profile)
        except StoreError as error:
            self._fields[self.code].show_error(str(error))
            return
        self.test.clear()
        self.changed.emit(self._profile)
        self._show_code()
        self.code.setFocus()

    @Slot()
    def _on_test(self) -> None:
        self.commit()
        checked = (self._fields[self.name], self._fields[self.address])
        if not self.code.text() and not any(field.error.text() for field in checked):
            self.test.begin(self._profile)
