"""How a service is reached: time limits, proxy, own certificates, other addresses."""

from pathlib import Path

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.service.connection import Connection, Proxy, ProxyKind, TimeLimits
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import WEB, Profile
from liaobots_desktop.speech import number
from liaobots_desktop.store.connection_fields import LONGEST_S
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.line_field import ADDRESS
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.services.field import Field, fields_beside, line


class ConnectionPane(QWidget):
    """Fields that are kept when they are left; lives on the GUI thread.

    Signals:
        changed: the Profile as it should be kept.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._profile: Profile = WEB
        self.connect_s, self.silence_s, self.whole_s = line(), line(), line()
        self.proxy = ChoiceBox.of(
            self.tr("Proxy"),
            (
                self.tr("As the system says"),
                self.tr("None (direct)"),
                self.tr("This one"),
            ),
            [kind.value for kind in (ProxyKind.SYSTEM, ProxyKind.NONE, ProxyKind.MANUAL)],
        )
        self.proxy_url = line("http://proxy.example:3128")
        self.proxy_user, self.proxy_password = line(), line()
        self.proxy_password.setEchoMode(QLineEdit.EchoMode.Password)
        self.ca_file = line(self.tr("The system's own"))
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose a file of certificates"))
        self.backups = line(ADDRESS)
        self._of_limits = (
            Field(self.tr("Connecting (s)"), self.connect_s),
            Field(self.tr("Silence (s)"), self.silence_s),
            Field(self.tr("Answer (s)"), self.whole_s),
        )
        self._of_proxy = Field(self.tr("Proxy"), self.proxy)
        self._of_manual = (
            Field(self.tr("Address of the proxy"), self.proxy_url),
            Field(self.tr("User"), self.proxy_user),
            Field(self.tr("Password"), self.proxy_password),
        )
        self._of_ca = Field(self.tr("Own certificates (PEM file)"), self.ca_file, self.choose)
        self._of_backups = Field(
            self.tr("Other addresses, tried when this one cannot be reached"), self.backups
        )
        self.about = label(
            "explanation", self.tr("The demo is on this computer: there is nothing to set.")
        )
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(16))
        column.addWidget(self.about)
        self._form = QWidget()
        fields = QVBoxLayout(self._form)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(zoomed(16))
        address, *access = self._of_manual
        self._access = fields_beside(*access)
        fields.addWidget(fields_beside(*self._of_limits))
        for part in (self._of_proxy, address, self._access, self._of_ca, self._of_backups):
            fields.addWidget(part)
        column.addWidget(self._form)
        column.addStretch(1)

    def _connect(self) -> None:
        for field in (self.connect_s, self.silence_s, self.whole_s):
            field.editingFinished.connect(self._on_finished)
        for field in (self.proxy_url, self.proxy_user, self.proxy_password, self.ca_file):
            field.editingFinished.connect(self._on_finished)
        self.proxy.activated.connect(self._on_proxy_chosen)
        self.choose.clicked.connect(self._on_choose)
        self.backups.editingFinished.connect(self._on_backups)

    def show_profile(self, profile: Profile) -> None:
        """Show how a service is reached; what was wrong in the fields is gone."""
        self._profile = profile
        way = profile.connection or Connection()
        self.about.setVisible(profile.is_demo)
        self._form.setVisible(not profile.is_demo)
        limits = way.limits
        for field, seconds in (
            (self.connect_s, limits.connect),
            (self.silence_s, limits.silence),
            (self.whole_s, limits.whole_answer),
        ):
            field.setText(_written(seconds))
        self.proxy.setCurrentIndex(self.proxy.findData(way.proxy.kind.value))
        self.proxy_url.setText(way.proxy.url)
        self.proxy_user.setText(way.proxy.user)
        self.proxy_password.setText(way.proxy.password)
        self.ca_file.setText(str(way.ca_file or ""))
        self.backups.setText(" ".join(profile.backups))
        self.backups.setReadOnly(profile.is_built_in)
        self._of_backups.setVisible(not profile.is_built_in or bool(profile.backups))
        self._show_manual()
        for shown in self.findChildren(Field):
            shown.show_error("")
        self._tell_unknown()

    def _show_manual(self) -> None:
        is_manual = self.proxy.currentData() == ProxyKind.MANUAL.value
        for part in (*self._of_manual, self._access):
            part.setVisible(is_manual)

    def _seconds(self, field: QLineEdit, shown: Field) -> float:
        """Return the seconds that were typed, or 0 after telling that they are none."""
        try:
            seconds = float(field.text().strip().replace(",", "."))
        except ValueError:
            seconds = 0.0
        is_good = 0 < seconds <= LONGEST_S  # False for what is no number, too
        shown.show_error(
            "" if is_good else self.tr("From 0.1 to {0}.").format(number(int(LONGEST_S)))
        )
        return seconds if is_good else 0.0

    def _limits(self) -> TimeLimits | None:
        fields = (self.connect_s, self.silence_s, self.whole_s)
        seconds = [self._seconds(*pair) for pair in zip(fields, self._of_limits, strict=True)]
        return TimeLimits(*seconds) if all(seconds) else None

    def _tell_unknown(self) -> None:
        """Say that nothing is asked while the proxy is not known."""
        is_unknown = self.proxy.currentIndex() < 0
        text = self.tr(
            "The proxy in profiles.json is not understood, so nothing is sent to this service. "
            "Choose how to reach it."
        )
        self._of_proxy.show_error(text if is_unknown else "")

    def focus_proxy(self) -> None:
        """Let it be chosen through which proxy the service is asked."""
        self.proxy.setFocus()

    def _proxy(self) -> Proxy | None:
        self._tell_unknown()
        if self.proxy.currentIndex() < 0:
            return None
        kind = ProxyKind(self.proxy.currentData())
        self._of_manual[0].show_error("")
        if kind is not ProxyKind.MANUAL:
            return Proxy(kind)
        if not self.proxy_url.text().strip():
            return None  # it is still to be entered
        try:
            user, password = self.proxy_user.text(), self.proxy_password.text()
            return Proxy.parse(self.proxy_url.text(), user, password)
        except ServiceError as error:
            self._of_manual[0].show_error(str(error))
            return None

    def _ca_file(self) -> Path | None:
        typed = self.ca_file.text().strip()
        path = Path(typed).expanduser() if typed else None
        is_missing = path is not None and not path.is_file()
        self._of_ca.show_error(self.tr("There is no such file.") if is_missing else "")
        return path

    def _keep(self, profile: Profile) -> None:
        if profile != self._profile:
            self._profile = profile
            self.changed.emit(profile)

    @Slot()
    def _on_finished(self) -> None:
        limits, proxy, ca_file = self._limits(), self._proxy(), self._ca_file()
        if limits is None or proxy is None or self._of_ca.error.text():
            return
        way = Connection(limits, proxy, ca_file)
        self._keep(self._profile._replace(connection=None if way == Connection() else way))

    @Slot()
    def _on_proxy_chosen(self) -> None:
        self._show_manual()
        if self.proxy.currentData() == ProxyKind.MANUAL.value and not self.proxy_url.text():
            self.proxy_url.setFocus()  # it is kept once it is entered
        else:
            self._on_finished()

    @Slot()
    def _on_choose(self) -> None:
        dialog = FileDialog(self, self.tr("File of certificates"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All (*)")])
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self.ca_file.setText(path)
        self._on_finished()

    @Slot()
    def _on_backups(self) -> None:
        typed = self.backups.text().replace(",", " ").split()
        try:
            backups = tuple(Endpoint.parse(one, Protocol.API).base_url for one in typed)
        except ServiceError as error:
            self._of_backups.show_error(str(error))
            return
        self._of_backups.show_error("")
        self._keep(self._profile._replace(backups=backups))


def _written(seconds: float) -> str:
    """Return seconds as they are typed: with the sign of the language, but without groups."""
    return f"{seconds:g}".replace(".", QLocale().decimalPoint())
