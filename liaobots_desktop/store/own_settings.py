"""Settings that are of a kind of their own, with their words."""

from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP, Choice, Section, Switch, Text


class SendingKey(Choice):
    """What sends a question: `enter`, or `ctrl_enter`, where Enter starts a new line."""

    def __init__(self) -> None:
        super().__init__(
            "enter",
            {
                "enter": QT_TRANSLATE_NOOP("Settings", "Enter"),
                "ctrl_enter": QT_TRANSLATE_NOOP("Settings", "Ctrl and Enter"),
            },
            Section.CHAT,
            QT_TRANSLATE_NOOP("Settings", "Key that sends a question"),
            QT_TRANSLATE_NOOP("Settings", "Shift+Enter always starts a new line."),
        )


class SpellCheck(Switch):
    """Whether words that no dictionary knows are marked while a question is written."""

    def __init__(self) -> None:
        super().__init__(
            True,
            Section.CHAT,
            QT_TRANSLATE_NOOP("Settings", "Check spelling"),
            QT_TRANSLATE_NOOP("Settings", "Marks words that no dictionary knows as you write."),
        )


class SpellingTags(Text):
    """Tags of dictionaries with commas between them; empty for those of system and window."""

    def __init__(self) -> None:
        super().__init__(
            "",
            Section.CHAT,
            QT_TRANSLATE_NOOP("Settings", "Languages of the spell check"),
            QT_TRANSLATE_NOOP("Settings", "A word is right in any of them."),
        )


class KeyringUse(Switch):
    """Whether auth codes are in the keyring of the system, not in files."""

    def __init__(self) -> None:
        super().__init__(
            False,
            Section.SERVICES,
            QT_TRANSLATE_NOOP("Settings", "Keep auth codes in the keyring of the system"),
            QT_TRANSLATE_NOOP("Settings", "Else they are in files that only you can read."),
        )
