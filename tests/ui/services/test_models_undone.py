"""A model that was removed from a service comes back, and none is lost for it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.endpoint import Protocol
from tests.ui.services.conftest import Opened, add, enter, kept, pane_of


def test_a_removed_model_comes_back_where_it_stood(opened: Opened) -> None:
    desktop, page = opened
    profile = desktop.account.profile()
    third = Model("m", "M", 1000, 4000, Protocol.API)
    desktop.account.keep_profile(profile._replace(models=(GPT_3_5_TURBO, third, GPT_4)))
    pane = pane_of(opened, kept(desktop, profile))
    pane.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    pane.list.setCurrentRow(1)
    pane.remove.click()
    said = [pane.status.text()]
    pane.list.setCurrentRow(0)
    pane.remove.click()
    assert desktop.window.focusWidget() is pane.list
    QTest.keySequence(pane.list, "Ctrl+Z")
    after_one = kept(desktop, profile).models, pane.undo.isVisible()
    ends = pane.undo.geometry().right(), pane.list.geometry().right()
    picture = pane.undo.grab().toImage()
    frame = picture.pixelColor(picture.width() - 1, picture.height() // 2)
    pane.undo.setFocus()
    pane.undo.click()
    said.append(pane.status.text())

    assert ends[0] == ends[1]
    assert frame == desktop.themes.theme.color("line")
    assert after_one == ((GPT_3_5_TURBO, GPT_4), True)
    assert kept(desktop, profile).models == (GPT_3_5_TURBO, third, GPT_4)
    assert kept(desktop, profile).hidden_models == {"m"}
    assert said == ["\u2068M\u2069 was removed.", "\u2068M\u2069 is back where it was."]
    assert (pane.undo.isVisible(), desktop.window.focusWidget()) == (False, pane.list)
    pane.remove.click()
    page.show_profile(add(desktop, "https://own.example"))
    assert (pane.undo.isHidden(), pane.status.text()) == (True, "")


def test_undo_replaces_no_model_that_has_the_id_by_now(opened: Opened) -> None:
    desktop, _ = opened
    profile = desktop.account.profile()
    pane = pane_of(opened, profile)
    pane.list.setCurrentRow(0)
    pane.remove.click()
    pane.add.click()
    enter(pane.form.id, GPT_3_5_TURBO.id)
    enter(pane.form.name, "Mine")
    pane.undo.click()
    names = [model.name for model in kept(desktop, profile).models]
    said = pane.status.text()
    enter(pane.form.id, "mine")
    pane.undo.click()

    assert names == ["GPT-4", "Mine"]
    assert said == "Another model has the ID of \u2068GPT-3.5\u2069."
    assert [model.name for model in kept(desktop, profile).models] == ["GPT-3.5", "GPT-4", "Mine"]
