"""Nothing moves by itself, so whoever asked the system for less motion has it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

import liaobots_desktop
from tests.ui.conftest import OpenDesktop

_MOVES = {
    *("QPropertyAnimation", "QVariantAnimation", "QSequentialAnimationGroup", "QTimeLine"),
    *("QParallelAnimationGroup", "QPauseAnimation", "QMovie", "QScroller", "setAnimated"),
}
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


@pytest.fixture
def moving(qapp: QApplication) -> Iterator[QApplication]:
    """An application on a system where menus slide and tips fade."""
    effects = (Qt.UIEffect.UI_General, *_EFFECTS)
    for effect in effects:
        qapp.setEffectEnabled(effect, True)
    yield qapp
    for effect in effects:
        qapp.setEffectEnabled(effect, False)


def test_no_code_of_the_app_moves_anything() -> None:
    package = Path(liaobots_desktop.__file__).parent
    names = {
        f"{path.name}: {name}"
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (name := getattr(node, "id", None) or getattr(node, "attr", None)) in _MOVES
    }

    assert names == set()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_menus_lists_and_tips_are_there_at_once(
    moving: QApplication, open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    before = [moving.isEffectEnabled(effect) for effect in _EFFECTS]
    desktop = open_desktop("demo")
    after = [moving.isEffectEnabled(effect) for effect in _EFFECTS]
    desktop.window.show_settings()
    assert desktop.window.settings is not None
    dialog = desktop.window.settings.dialog
    assert dialog is not None
    box = next(box for box in dialog.findChildren(QComboBox) if box.isVisible())
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    running = [
        animation
        for top in moving.topLevelWidgets()
        for animation in top.findChildren(QAbstractAnimation)
        if animation.state() is not QAbstractAnimation.State.Stopped  # one of no length, just over
    ]
    box.hidePopup()

    assert before == [True] * 5
    assert after == [False] * 5
    assert running == []
