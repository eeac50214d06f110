"""Keeps what is known of the account's balance: asked for after answers, and when wanted."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.balance_worker import BalanceWorker
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.service.endpoint import LIAOBOTS_API, Endpoint
from liaobots_desktop.service.errors import AddressWrong, AnswerRefused, BotCheck, ServiceError

if TYPE_CHECKING:  # it imports requests
    from liaobots_desktop.service.auth_code import AuthCode
    from liaobots_desktop.service.balance import Balance

_SETTLING_MS = 1500
"""After an answer the service needs a moment to count it; answers that end meanwhile share it."""
_SHUTDOWN_WAIT_MS = 500


class KnownBalance(NamedTuple):
    """What is known of the balance of one service and code.

    `failure` is why it could not be read when it was last asked for; what was read before holds.
    """

    balance: "Balance | None" = None
    read_at: datetime | None = None
    failure: ServiceError | None = None
    is_told: bool = True
    """False when the service has no such thing as a balance."""


class BalanceKeeper(QObject):
    """Asks one time after the other, on a thread; lives on the GUI thread.

    Nothing is asked while the service is spoken to by a protocol that has no balance, nor again
    after a service said that it has none.

    Signals:
        changed: `known` is another one.
        asked_in_vain: the ServiceError that says why what the user asked for did not come.
    """

    changed = Signal()
    asked_in_vain = Signal(object)

    def __init__(self, account: Account, session: ChatSession, parent: QObject) -> None:
        super().__init__(parent)
        self._account = account
        self._whose: tuple[Endpoint, AuthCode] | None = None
        self._worker: BalanceWorker | None = None
        self._is_wanted_again = False
        self._is_user_waiting = False
        self._is_over = False
        self.known = KnownBalance()
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._settling.timeout.connect(self._on_settled)
        session.answer_ended.connect(self._on_answer_ended)
        account.changed.connect(self._on_account_changed)
        self._on_account_changed()

    @property
    def is_shown(self) -> bool:
        """Whether there is a balance to show, or one is missing that should be there."""
        known = self.known
        if not self._account.has_balance or not known.is_told:
            return False
        is_official = self._whose is not None and self._whose[0] == LIAOBOTS_API
        return known.balance is not None or (is_official and known.failure is not None)

    def refresh(self) -> None:
        """Ask now, because the user wants to know; a failure is told."""
        self._is_user_waiting = True
        self._ask()

    def take(self, balance: "Balance") -> None:
        """Take over what another request has read just now."""
        self._keep(KnownBalance(balance, datetime.now(UTC)))

    def shut_down(self) -> bool:
        """End what is under way; returns whether its thread has ended."""
        self._settling.stop()
        self._is_over = True
        if self._worker is None:
            return True
        self._worker.cancel()
        return self._worker.wait(_SHUTDOWN_WAIT_MS)

    @Slot()
    def _on_account_changed(self) -> None:
        """Forget the balance of another service or code, and ask for the new one."""
        whose = self._asked_now()
        if whose == self._whose:
            return
        self._whose = whose
        self._keep(KnownBalance())
        self._ask_soon()

    @Slot()
    def _on_answer_ended(self) -> None:
        self._ask_soon()

    @Slot()
    def _on_settled(self) -> None:
        self._ask()

    def _ask_soon(self) -> None:
        if self._whose is not None and self.known.is_told and not self._settling.isActive():
            self._settling.start()

    def _asked_now(self) -> "tuple[Endpoint, AuthCode] | None":
        """Return the service that has a balance and the code to ask with, None without either."""
        if not self._account.has_balance:
            return None
        try:
            return self._account.endpoint(), self._account.auth()
        except ServiceError:
            return None  # it is told when something is sent

    def _ask(self) -> None:
        if self._whose is None:
            self._is_user_waiting = False
        elif self._worker is not None:
            self._is_wanted_again = True
        else:
            connection = self._account.profile().connection
            self._worker = BalanceWorker(*self._whose, self, connection=connection)
            self._worker.balance_read.connect(self._on_balance_read)
            self._worker.finished.connect(self._on_finished)
            self._worker.start()

    @Slot(object)
    def _on_balance_read(self, answer: "Balance | ServiceError") -> None:
        worker = self._worker
        if worker is None or worker.whose != self._whose:
            self._is_wanted_again = True  # another service or code was chosen meanwhile
        elif isinstance(answer, ServiceError):
            self._on_failed(answer)
        else:
            self._is_user_waiting = False
            self.take(answer)

    def _on_failed(self, error: ServiceError) -> None:
        is_told = not self._says_that_there_is_none(error)
        self._keep(self.known._replace(failure=error, is_told=is_told))
        if self._is_user_waiting:
            self._is_user_waiting = False
            self.asked_in_vain.emit(error)

    def _says_that_there_is_none(self, error: ServiceError) -> bool:
        """Whether an answer means that this service tells no balance, and never will."""
        is_official = self._whose is not None and self._whose[0] == LIAOBOTS_API
        is_elsewhere = type(error) is AnswerRefused or isinstance(error, BotCheck)
        has_told = self.known.balance is not None
        return (
            not has_told and not is_official and (isinstance(error, AddressWrong) or is_elsewhere)
        )

    def _keep(self, known: KnownBalance) -> None:
        if known != self.known:
            self.known = known
            self.changed.emit()

    @Slot()
    def _on_finished(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
            self._worker = None
        if self._is_wanted_again and not self._is_over:
            self._is_wanted_again = False
            self._ask()
