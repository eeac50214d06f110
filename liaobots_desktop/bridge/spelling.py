"""What is known of the spelling of words, for all fields of the app."""

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from liaobots_desktop.bridge.choices import Choices
from liaobots_desktop.bridge.spelling_worker import Found, Judged, SpellingWorker, Suggested
from liaobots_desktop.spelling import choosing
from liaobots_desktop.spelling.words import plain
from liaobots_desktop.store.settings import Settings

_PATIENCE_MS = 400
"""After the first word, before dictionaries are loaded: what is sent at once needs none."""
_MOST_WORDS = 50_000
"""Words of which it is remembered whether they are known."""


class Spelling(QObject):
    """Made with the first field that has words; lives on the GUI thread.

    No question waits for an answer: of a word that nobody has asked for it is not known yet, and
    `changed` tells when it is.

    Signals:
        changed: of some words it is known now how they are spelt, or other languages were chosen.
        dictionaries_found: `there` says which dictionaries there are.
        suggested: a word for which `suggestions` has what may be meant.
        failed: the StoreError because of which a word of one's own was not saved.
    """

    changed = Signal()
    dictionaries_found = Signal()
    suggested = Signal(str)
    failed = Signal(object)

    def __init__(self, account: Choices) -> None:
        super().__init__(account)
        self._account = account
        self._worker = SpellingWorker(account.folder, self)
        self._worker.found.connect(self._on_found)
        self._worker.judged.connect(self._on_judged)
        self._worker.suggested.connect(self._on_suggested)
        self._worker.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self.there: tuple[str, ...] | None = None
        """The tags of the dictionaries that there are; None while that is not known."""
        self._used: tuple[str, ...] = ()
        self._unknown: dict[str, bool] = {}
        self._wanted: set[str] = set()
        self._meant: dict[str, tuple[str, ...]] = {}
        self._own: frozenset[str] = frozenset()
        self._ignored: set[str] = set()
        account.changed.connect(self._choose)

    @classmethod
    def of(cls, account: Choices) -> "Spelling":
        """Return the one of the app, which all its fields share."""
        if account.spelling is None:
            account.spelling = cls(account)
        return account.spelling

    @property
    def is_on(self) -> bool:
        """Whether spelling is checked."""
        return self._account.settings.spelling

    @property
    def used(self) -> tuple[str, ...]:
        """The tags of the dictionaries that are asked."""
        return self._used

    def is_unknown(self, word: str) -> bool:
        """Whether no dictionary knows a word; not while that is being found out."""
        if not self.is_on or self._is_allowed(word):
            return False
        if word not in self._unknown:
            self._want(word)
        return self._unknown.get(word, False)

    def is_own(self, word: str) -> bool:
        """Whether a word is among those that the user has added."""
        return plain(word) in self._own

    def suggestions(self, word: str) -> tuple[str, ...] | None:
        """Return what may be meant by a word; None after asking for it, until it is known."""
        if word not in self._meant:
            self._worker.suggest(word, self._used)
            return None
        return self._meant[word]

    def learn(self, word: str) -> None:
        """Add a word to the user's own: it is right from now on."""
        self._own |= {plain(word)}
        self._worker.keep(plain(word), is_known=True)
        self.changed.emit()

    def forget(self, word: str) -> None:
        """Take a word away from the user's own."""
        self._own -= {plain(word)}
        self._worker.keep(plain(word), is_known=False)
        self.changed.emit()

    def ignore(self, word: str) -> None:
        """Take a word for right until the app ends."""
        self._ignored.add(plain(word))
        self.changed.emit()

    def find_dictionaries(self) -> None:
        """Look for dictionaries, also for those that came since; `dictionaries_found` tells."""
        self._worker.find()

    def use(self, tags: tuple[str, ...]) -> None:
        """Ask these dictionaries from now on; raises NotSaved, and then until the end."""
        self._account.choose(Settings.spelling_languages, ",".join(tags) or choosing.NONE)

    def turn(self, *, is_on: bool) -> None:
        """Check spelling from now on, or no more; raises NotSaved, and then until the end."""
        self._account.choose(Settings.spelling, is_on)

    def shut_down(self) -> bool:
        """Look nothing up any more; returns whether the thread has ended."""
        self._timer.stop()
        return self._worker.shut_down()

    def _is_allowed(self, word: str) -> bool:
        """Whether the user said that a word is right, perhaps written small."""
        if not self._own and not self._ignored:
            return False
        written = plain(word)
        forms = {written, written[:1].lower() + written[1:]}
        return not forms.isdisjoint(self._own) or not forms.isdisjoint(self._ignored)

    def _want(self, word: str) -> None:
        if self.there is not None and not self._used:
            return
        self._wanted.add(word)
        if not self._timer.isActive():
            self._timer.start(0 if self.there else _PATIENCE_MS)

    @Slot()
    def _ask(self) -> None:
        """Have looked up what is wanted; the first time the dictionaries are found first."""
        if self.there is None:
            self._worker.find()
        elif self._used and self._wanted:
            self._worker.judge(tuple(self._wanted), self._used)
            self._unknown |= dict.fromkeys(self._wanted, False)
            self._wanted.clear()

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        self.there, self._own = choosing.known(found.tags), found.own
        self._choose()
        self.dictionaries_found.emit()
        self._ask()

    @Slot()
    def _choose(self) -> None:
        """Take the dictionaries that are chosen; what others said is forgotten."""
        settings = self._account.settings
        spoken = settings.language, *QLocale.system().uiLanguages()
        languages = ["en" if code in {"C", "POSIX"} else code for code in spoken]
        there = self.there or ()
        used = choosing.chosen(settings.spelling_languages, there, languages) if self.is_on else ()
        if used != self._used:
            self._used = used
            self._unknown.clear()
            self._meant.clear()
            self._worker.keep_only(used)
        self.changed.emit()

    @Slot(object)
    def _on_judged(self, judged: Judged) -> None:
        if judged.tags != self._used:
            return
        if len(self._unknown) > _MOST_WORDS:
            self._unknown.clear()
        self._unknown |= {word: word in judged.unknown for word in judged.asked}
        if judged.unknown:
            self.changed.emit()

    @Slot(object)
    def _on_suggested(self, suggested: Suggested) -> None:
        if suggested.tags == self._used:
            self._meant[suggested.word] = suggested.meant
            self.suggested.emit(suggested.word)
