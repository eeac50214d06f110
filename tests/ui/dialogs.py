"""Opens every dialog of the app over the window under test."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.variables import Variable
from liaobots_desktop.exchange.import_report import ImportReport
from liaobots_desktop.ui.about.about_dialog import AboutDialog
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from liaobots_desktop.ui.context.request_dialog import RequestDialog
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.faults.fault_dialog import FaultDialog
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.prompts.library_dialog import LibraryDialog
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.settings.settings_dialog import SettingsDialog
from liaobots_desktop.ui.tag_dialog import TagDialog
from liaobots_desktop.ui.transcript.message_details import MessageDetails
from liaobots_desktop.ui.usage.usage_dialog import UsageDialog
from tests.ui.cut_texts import cut_texts
from tests.ui.talking import choose

REPORT = ImportReport(
    source="ChatGPT",
    chats=12,
    messages=340,
    branches=14,
    new_chats=10,
    grown_chats=1,
    new_messages=300,
    new_branches=12,
    notes=(),
)


def _usage(desktop: Desktop) -> None:
    assert desktop.usage is not None
    desktop.usage.open_usage()


def _request(desktop: Desktop) -> None:
    desktop.window.pane.composer.set_text("What is a decoder?")
    assert desktop.context is not None
    desktop.context.show_request()


def _library(desktop: Desktop) -> None:
    assert desktop.window.prompts is not None
    desktop.window.prompts.manage()


def _system_prompt(desktop: Desktop) -> None:
    assert desktop.window.prompts is not None
    desktop.window.prompts.edit_system_prompt()


def _variables(desktop: Desktop) -> None:
    VariableForm("Letter", (Variable("tone", ("polite", "firm")),), desktop.window).open()


def _export(desktop: Desktop) -> None:
    assert desktop.window.exchange is not None
    desktop.window.exchange.export_all()


def _report(desktop: Desktop) -> None:
    ImportReportDialog(REPORT, desktop.window).open()


def _restore(desktop: Desktop) -> None:
    desktop.window.backups_requested.emit()


def _tag(desktop: Desktop) -> None:
    sidebar = desktop.window.sidebar
    sidebar.places.ask_for_tag(sidebar._theme, ())


def _details(desktop: Desktop) -> None:
    item = desktop.window.pane.transcript.transcript.items[1]
    MessageDetails(item, "GPT-4", desktop.window).open()


def _comparison(desktop: Desktop) -> None:
    choose(desktop, "compare", 1)


def _settings(desktop: Desktop) -> None:
    desktop.window.show_settings()


def _keys(desktop: Desktop) -> None:
    desktop.window.commands.perform("app.keys")


def _fault(desktop: Desktop) -> None:
    FaultDialog("ValueError\n  liaobots_desktop/ui/x.py:1 f", desktop.window, is_plain=True).open()


def _about(desktop: Desktop) -> None:
    desktop.window.commands.perform("app.about")


def _news(desktop: Desktop) -> None:
    desktop.window.commands.perform("app.whats_new")


OPENERS: dict[type[Dialog], Callable[[Desktop], None]] = {
    UsageDialog: _usage,
    RequestDialog: _request,
    LibraryDialog: _library,
    SystemPromptDialog: _system_prompt,
    VariableForm: _variables,
    ExportDialog: _export,
    ImportReportDialog: _report,
    RestoreDialog: _restore,
    TagDialog: _tag,
    SettingsDialog: _settings,
    MessageDetails: _details,
    ComparisonDialog: _comparison,
    KeysDialog: _keys,
    FaultDialog: _fault,
    AboutDialog: _about,
    NewsDialog: _news,
}


def opened_dialog(desktop: Desktop, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """Open a dialog as its user does, where that is easily done."""
    before = set(desktop.window.findChildren(kind))

    def new() -> list[Dialog]:
        return [one for one in desktop.window.findChildren(kind) if one not in before]

    OPENERS[kind](desktop)
    qtbot.waitUntil(lambda: bool(new()) and new()[0].isVisible())
    return new()[0]


def cut_in_dialogs(desktop: Desktop, qtbot: QtBot) -> dict[str, list[str]]:
    """Open one dialog after the other; return the texts that are not seen whole in one."""
    cut: dict[str, list[str]] = {}
    for kind in OPENERS:
        dialog = opened_dialog(desktop, qtbot, kind)
        if found := cut_texts(dialog):
            cut[kind.__name__] = found
        dialog.close()
    return cut
