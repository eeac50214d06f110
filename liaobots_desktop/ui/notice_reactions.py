"""What the buttons of a notice do."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.endpoint import LIAOBOTS_WEB, Protocol, balance_address
from liaobots_desktop.service.errors import Reaction, ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.notice_bar import NoticeBar

if TYPE_CHECKING:  # not needed before the first picture
    from liaobots_desktop.bridge.balance_worker import BalanceWorker
    from liaobots_desktop.bridge.waiting_retries import WaitingRetries
    from liaobots_desktop.service.balance import Balance

_SHUTDOWN_WAIT_MS = 500


class NoticeReactions(QObject):
    """Carries out what a person chose in the notice bar; lives on the GUI thread.

    Signals:
        service_requested: the Profile of a service that should be changed; True to ask for its
            auth code, else for its address or how it is reached, whatever is missing.
    """

    service_requested = Signal(object, bool)

    def __init__(
        self, session: ChatSession, account: Account, bar: NoticeBar, *, is_beside: bool = False
    ) -> None:
        """`is_beside`: the notices are about answers that stand beside what the chat shows."""
        super().__init__()
        self._is_beside = is_beside
        self._session = session
        self._account = account
        self._bar = bar
        self.stands: Callable[[], Notice | None] = partial(session.notices.of, None)
        """Returns what is told where something that concerned no chat is told no more."""
        bar.words = session.notices.words_of
        self._balance: BalanceWorker | None = None
        self._retries: WaitingRetries | None = None
        bar.wait_chosen.connect(self._on_wait_chosen)
        bar.reaction_chosen.connect(self._on_reaction_chosen)
        bar.dismissed.connect(self._on_dismissed)
        session.notices.withdrawn.connect(self._on_withdrawn)
        account.saved_late.connect(self._on_saved_late)

    def show(self, notice: Notice | None) -> None:
        """Show a notice, and the balance with it where the service that was asked tells it."""
        if notice is not None:
            possible = self._account.possible(notice.reactions, self._profile_of(notice))
            notice = notice._replace(reactions=possible)
        is_waited_for = self._retries is not None and self._retries.has(notice)
        self._bar.show_notice(notice, is_waited_for=is_waited_for)
        if notice is not None and Reaction.SHOW_BALANCE in notice.reactions:
            self._show_balance_of_the_same_host(notice)

    def add(self, text: str) -> None:
        """Say something more below what is told already."""
        told = self._bar.notice()
        self.show(Notice(text) if told is None else told._replace(text=f"{told.text}\n{text}"))

    @Slot(object)
    def tell(self, error: StoreError) -> None:
        """Show why something could not be read or saved."""
        self.show(Notice(str(error)))

    def _show_balance_of_the_same_host(self, notice: Notice) -> None:
        """Ask at once where the code goes to no other host than before; else there is a button."""
        with suppress(ServiceError):  # the notice is about that already
            endpoint = self._account.endpoint(self._profile_of(notice))
            if balance_address(endpoint) == endpoint.base_url:
                self._show_balance(notice)

    def shut_down(self) -> bool:
        """End what is under way; returns whether its thread has ended."""
        if self._retries is not None:
            self._retries.end()
        if self._balance is None:
            return True
        self._balance.cancel()
        return self._balance.wait(_SHUTDOWN_WAIT_MS)

    @Slot(object, bool)
    def _on_wait_chosen(self, notice: Notice, is_waited_for: bool) -> None:
        """Send the question again when the service takes it, or no longer."""
        if self._retries is None:
            from liaobots_desktop.bridge.waiting_retries import WaitingRetries

            self._retries = WaitingRetries(self._session, self, is_beside=self._is_beside)
        if is_waited_for:
            self._retries.begin(notice)
        else:
            self._retries.cancel(notice)

    @Slot(str, object)
    def _on_reaction_chosen(self, reaction: str, notice: Notice) -> None:
        try:
            self._react(Reaction(reaction), notice)
        except (ServiceError, StoreError) as error:
            self._bar.show_notice(Notice(str(error), conversation_id=notice.conversation_id))

    def _react(self, reaction: Reaction, notice: Notice) -> None:
        {
            Reaction.RETRY: self._retry,
            Reaction.CONTINUE: self._continue,
            Reaction.STOP: lambda _: self._session.stop(notice.conversation_id),
            Reaction.ENTER_AUTH_CODE: self._ask_for_code,
            Reaction.CHANGE_ADDRESS: self._ask_for_address,
            Reaction.CHANGE_CONNECTION: self._ask_for_address,
            Reaction.SHOW_BALANCE: self._show_balance,
            Reaction.OPEN_SITE: self._open_site,
            Reaction.USE_OFFICIAL_API: self._use_official_api,
            Reaction.USE_OTHER_ADDRESS: self._use_other_address,
        }[reaction](notice)

    def _ask_for_code(self, notice: Notice) -> None:
        self.service_requested.emit(self._profile_of(notice), True)

    def _ask_for_address(self, notice: Notice) -> None:
        self.service_requested.emit(self._profile_of(notice), False)

    def _continue(self, notice: Notice) -> None:
        if notice.answer is not None:
            self._session.continue_answer(notice.answer, is_beside=self._is_beside)

    def _profile_of(self, notice: Notice) -> Profile:
        """Return the service that a notice is about: its answer's, its chat's, or the chosen."""
        with suppress(StoreError):  # the chats cannot be read: that is told elsewhere
            if notice.answer is not None:
                return self._session.profiles.of_answer(notice.answer)
            return self._session.profiles.of(notice.conversation_id)
        return self._account.profile()

    def _open_site(self, notice: Notice) -> None:
        from liaobots_desktop.ui.links import open_link

        endpoint = self._account.endpoint(self._profile_of(notice))
        site = endpoint if endpoint.protocol is Protocol.WEB else LIAOBOTS_WEB
        open_link(site.base_url)

    def _use_official_api(self, notice: Notice) -> None:
        self._ask_instead(notice, self._account.use_official_api(self._profile_of(notice)))

    def _use_other_address(self, notice: Notice) -> None:
        self._ask_instead(notice, self._account.use_other_address(self._profile_of(notice)))

    def _ask_instead(self, notice: Notice, profile: Profile) -> None:
        """Let the notice's chat ask another service, and send the question that was kept to it."""
        if notice.answer is not None:
            self._session.profiles.move(notice.answer, profile)
        elif notice.conversation_id:
            self._session.profiles.choose(notice.conversation_id, profile)
        self._retry(notice)

    def _retry(self, notice: Notice) -> None:
        if notice.answer is not None:
            self._session.retry(notice.answer, is_beside=self._is_beside)

    def _show_balance(self, notice: Notice) -> None:
        if self._balance is not None:
            return
        from liaobots_desktop.bridge.balance_worker import BalanceWorker

        profile = self._profile_of(notice)
        endpoint, auth = self._account.endpoint(profile), self._account.auth(profile)
        worker = BalanceWorker(endpoint, auth, self, connection=profile.connection)
        worker.balance_read.connect(self._on_balance_read)
        worker.finished.connect(self._on_balance_finished)
        self._balance = worker
        worker.start()

    @Slot(object)
    def _on_balance_read(self, answer: "Balance | ServiceError") -> None:
        notice = self._bar.notice()
        if notice is None or Reaction.SHOW_BALANCE not in notice.reactions:
            return
        if isinstance(answer, ServiceError):
            self._bar.add_text(self.tr("The balance could not be read."))
        else:
            self._bar.drop(Reaction.SHOW_BALANCE)
            locale = QLocale()
            left = locale.toString(answer.left, "f", 2)
            received = locale.toString(answer.received, "f", 2)
            self._bar.add_text(self.tr("Left: {0} of {1}.").format(left, received))

    @Slot()
    def _on_balance_finished(self) -> None:
        if self._balance is not None:
            self._balance.deleteLater()
            self._balance = None

    @Slot(object)
    def _on_saved_late(self, error: StoreError) -> None:
        self._on_withdrawn(Notice(str(error)))

    @Slot(object)
    def _on_withdrawn(self, notice: Notice) -> None:
        if self._bar.notice() == notice:
            self.show(self.stands())

    @Slot(object)
    def _on_dismissed(self, notice: Notice) -> None:
        if self._retries is not None:
            self._retries.cancel(notice)
        self._session.notices.dismiss(notice)
