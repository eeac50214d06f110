"""The first start, and later the settings: which service, which auth code, which theme."""

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import BUILT_IN, Endpoint, Protocol
from liaobots_desktop.service.errors import AuthCodeMissing, ServiceError
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.service_choice import DEMO
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.scrolled_page import ScrolledPage

_WIDTH = 520
_THEMES = ("system", "light", "dark")
_FOLLOWING = ("follow", "stay", "question")


class AccountPage(QWidget):
    """A form of one screen; lives on the GUI thread.

    Signals:
        done: a service was chosen, or the form was left without a change.
        backups_requested: the user wants to restore chats.
        export_requested, import_requested: the buttons of these names.
    """

    done = Signal()
    backups_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.setObjectName("page")
        self._account = account
        self._heading = QLabel()
        self._heading.setObjectName("heading")
        self._explanation = self._label("explanation")
        self._code = self._code_field()
        self._service = self._service_choice()
        self._address = QLineEdit()
        self._address.setPlaceholderText("https://")
        self._address.setAccessibleName(self.tr("Address of the service"))
        self._theme = self._theme_choice()
        self._following = self._following_choice()
        self._backups = self._wide_button(
            self.tr("Restore chats from a backup…"), self.backups_requested
        )
        self._error = self._label("fieldError")
        self._start = QPushButton()
        self._start.setProperty("kind", "primary")
        self._start.clicked.connect(self._on_start)
        self._demo = QPushButton(self.tr("Try it without an account"))
        self._demo.clicked.connect(self._on_demo)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.done)
        self._import = self._wide_button(self.tr("Import chats…"), self.import_requested)
        self._export = self._wide_button(self.tr("Export all chats…"), self.export_requested)
        self._code.returnPressed.connect(self._on_start)
        self._code.textEdited.connect(self._on_edited)
        self._address.textEdited.connect(self._on_edited)
        self._address.returnPressed.connect(self._on_start)
        self._arrange()

    def show_first_start(self) -> None:
        """Welcome somebody who has not chosen a service yet."""
        self._heading.setText(self.tr("Chat with Liaobots"))
        self._start.setText(self.tr("Start chatting"))
        self._fill(is_first=True)

    def show_settings(self, *, ask_for_code: bool = False) -> None:
        """Show what holds now; the code itself is never shown."""
        self._heading.setText(self.tr("Settings"))
        self._start.setText(self.tr("Save"))
        self._fill(is_first=False)
        self._code.setFocus() if ask_for_code else self._service.setFocus()

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _wide_button(self, label: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("kind", "wide")
        button.clicked.connect(pressed)
        return button

    def _code_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        field.setAccessibleName(self.tr("Auth code"))
        return field

    def _service_choice(self) -> QComboBox:
        choice = ChoiceBox()
        choice.setAccessibleName(self.tr("Service"))
        web, api = self.tr("Service: Liaobots web ({0})"), self.tr("Service: Liaobots API ({0})")
        for endpoint in BUILT_IN:
            name = web if endpoint.protocol is Protocol.WEB else api
            choice.addItem(name.format(endpoint.host), endpoint)
        choice.addItem(self.tr("Service: built-in demo, no account"), DEMO)
        choice.addItem(self.tr("Service: another address, web protocol"), Protocol.WEB)
        choice.addItem(self.tr("Service: another address, OpenAI-compatible"), Protocol.API)
        choice.currentIndexChanged.connect(self._on_service_changed)
        return choice

    def _theme_choice(self) -> QComboBox:
        choice = ChoiceBox()
        choice.setAccessibleName(self.tr("Theme"))
        names = (self.tr("Theme: as the system"), self.tr("Theme: light"), self.tr("Theme: dark"))
        for name, theme in zip(names, _THEMES, strict=True):
            choice.addItem(name, theme)
        return choice

    def _following_choice(self) -> QComboBox:
        choice = ChoiceBox()
        choice.setAccessibleName(self.tr("While an answer comes"))
        names = (
            self.tr("While an answer comes: follow it"),
            self.tr("While an answer comes: stay where I am"),
            self.tr("While an answer comes: keep my question on top"),
        )
        for name, following in zip(names, _FOLLOWING, strict=True):
            choice.addItem(name, following)
        return choice

    def _keep_looks(self) -> None:
        self._account.choose_theme(str(self._theme.currentData()))
        self._account.choose_following(str(self._following.currentData()))

    def _arrange(self) -> None:
        form = QWidget()
        self._form = form
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._heading, self._explanation):
            column.addWidget(widget)
        column.addSpacing(6)
        fields = (self._code, self._service, self._address, self._theme, self._following)
        for field in (*fields, self._import, self._export, self._backups, self._error):
            field.setMinimumWidth(1)  # a long text is cut where there is no room
            column.addWidget(field)
        column.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self._start, self._demo, self._cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._scroll(form)

    def _scroll(self, form: QWidget) -> None:
        """Put the form into the middle, and let it be scrolled where there is too little room."""
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(form, 100)
        centre.addStretch(1)
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(24, 24, 24, 24)
        page.addStretch(1)
        page.addLayout(centre)
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrolledPage(inner))

    def fit_zoom(self) -> None:
        """Take the width that belongs to the zoom."""
        self._form.setMaximumWidth(zoomed(_WIDTH))

    def _fill(self, *, is_first: bool) -> None:
        self.fit_zoom()
        self._explanation.setText(
            self.tr(
                "Enter the auth code of your Liaobots account. It is stored on this computer only, "
                "readable by you alone, and sent to no one but the service."
            )
        )
        kept = not is_first and self._account.has_code
        self._code.clear()
        self._code.setPlaceholderText(
            self.tr("Auth code (empty keeps the saved one)") if kept else self.tr("Auth code")
        )
        self._show_error("")
        self._theme.setVisible(not is_first)
        self._following.setVisible(not is_first)
        for button in (self._import, self._export, self._backups, self._cancel):
            button.setVisible(not is_first)
        self._demo.setVisible(is_first)
        self._theme.setCurrentIndex(_THEMES.index(self._account.settings.theme))
        self._following.setCurrentIndex(_FOLLOWING.index(self._account.settings.following))
        self._show_endpoint()

    def _show_endpoint(self) -> None:
        settings = self._account.settings
        chosen = 0
        if self._account.is_demo:
            chosen = self._service.findData(DEMO)
        for index, endpoint in enumerate(BUILT_IN):
            same = (endpoint.base_url, endpoint.protocol)
            if same == (settings.base_url, settings.protocol):
                chosen = index
                break
        else:
            if settings.base_url and not self._account.is_demo:
                chosen = self._service.findData(Protocol(settings.protocol))
                self._address.setText(settings.base_url)
        self._service.setCurrentIndex(chosen)
        self._on_service_changed()

    def _show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _endpoint(self) -> Endpoint:
        chosen = self._service.currentData()
        if isinstance(chosen, Endpoint):
            return chosen
        return Endpoint.parse(self._address.text(), Protocol(chosen))

    def _missing(self) -> str:
        if not self._account.has_code:
            return ""
        return self.tr(
            "The saved auth code belongs to another service and is not sent to this one. "
            "Enter the code of this service."
        )

    @Slot()
    def _on_service_changed(self) -> None:
        chosen = self._service.currentData()
        self._address.setVisible(chosen in {Protocol.WEB, Protocol.API})
        self._code.setEnabled(chosen != DEMO)
        self._show_error("")

    @Slot()
    def _on_edited(self) -> None:
        self._show_error("")

    @Slot()
    def _on_start(self) -> None:
        if self._service.currentData() == DEMO:
            self._on_demo()
            return
        try:
            self._keep_looks()
            endpoint = self._endpoint()
            typed = self._code.text()
            if not typed.strip() and not self._account.keeps_code_for(endpoint):
                raise AuthCodeMissing(self._missing())
            code = AuthCode.parse(typed) if typed.strip() else None
            self._account.use(endpoint, code)
        except (ServiceError, StoreError) as error:
            self._show_error(str(error))
            return
        self._code.clear()
        self.done.emit()

    @Slot()
    def _on_demo(self) -> None:
        try:
            self._keep_looks()
            self._account.use_demo()
        except StoreError as error:
            self._show_error(str(error))
            return
        self._code.clear()
        self.done.emit()
