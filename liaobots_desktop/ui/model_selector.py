"""The dropdown of models: a name and how much context it has."""

from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QObject,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy, QWidget

from liaobots_desktop.service import profile as known
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.speech import number
from liaobots_desktop.ui.choice_box import ARROW_WIDTH, ChoiceBox
from liaobots_desktop.ui.drawing import (
    draw_elided,
    mirror,
    one_line,
    sized,
    width_of,
    zoom_factor,
    zoomed,
)
from liaobots_desktop.ui.keyboard_before import KeyboardBefore
from liaobots_desktop.ui.model_rows import CONTEXT, PROFILE, ModelDelegate
from liaobots_desktop.ui.theme import Theme

_Reason = Qt.FocusReason
_FOR_LIST = {_Reason.MouseFocusReason, _Reason.ShortcutFocusReason}
_PADDING, _GAP = 11, 8
"""Pixels at 100 %, or at every zoom where there is little room."""
_POPUP_WIDTH = 240


class ModelChoice(NamedTuple):
    """A line of the list: whose model it is, and the words beside its name."""

    row: int
    profile_id: str
    model_id: str
    name: str
    words: str


class ModelSelector(ChoiceBox):
    """Chooses a model of the service that is asked, or of another one; lives on the GUI thread.

    Signals:
        model_chosen: the id of the model that the user chose.
        list_left: its list was closed for which alone the keyboard was here.
    """

    model_chosen = Signal(str)
    list_left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelSelector")
        self.theme = theme
        self._offered: tuple[Profile, ...] = ()
        self._is_brief, self._zoom = False, 1.0
        self._is_for_list = False
        """Whether the keyboard came here only because the list was opened."""
        self.before = KeyboardBefore()
        """Who had the keyboard when a key opened the list."""
        self._padding, self._gap = _PADDING, _GAP
        self.offer(known.WEB)
        self._rows = ModelDelegate(theme, self)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Model"))
        self.setToolTip(self.tr("The model that answers"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self.currentIndexChanged.connect(self.updateGeometry)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self.theme = self._rows.theme = theme
        self.updateGeometry()
        self.update()

    def offer(self, asked: Profile, others: tuple[Profile, ...] = ()) -> None:
        """List the models of the service that is asked, and those of others under their names."""
        if self._offered == (asked, *others):
            return
        self._offered = (asked, *others)
        self.clear()
        for profile in self._offered:
            if others:  # else nobody asks whose models they are
                self.addItem(profile.title)
                self._close_to_choice(self.count() - 1)
            self._add_models(profile)
        self.setCurrentIndex(self._first_row)

    @property
    def _first_row(self) -> int:
        """The row of the first model: the name of its service stands above it, or nothing."""
        return 1 if len(self._offered) > 1 else 0

    def _add_models(self, profile: Profile) -> None:
        for model in profile.shown_models:
            self.addItem(model.name, model.id)
            row = self.count() - 1
            self.setItemData(row, self._words_for(model.token_limit), CONTEXT)
            self.setItemData(row, profile.id, PROFILE)

    def _close_to_choice(self, row: int) -> None:
        rows = self.model()
        if isinstance(rows, QStandardItemModel):  # which is what a QComboBox has
            rows.item(row).setFlags(Qt.ItemFlag.NoItemFlags)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for row in range(self.count()):
                models = (profile.model(self.itemData(row)) for profile in self._offered)
                model = next((model for model in models if model is not None), None)
                if model is not None and self.itemData(row, CONTEXT) is not None:
                    self.setItemData(row, self._words_for(model.token_limit), CONTEXT)
            self.updateGeometry()

    def _words_for(self, tokens: int) -> str:
        if tokens < 1000:
            return self.tr("{0} tokens", "", tokens).format(tokens)
        thousands = tokens // 1000
        return self.tr("{0}K tokens", "", thousands).format(number(thousands))

    def model_id(self) -> str:
        """Return the id of the model that is shown."""
        return str(self.currentData())

    def profile_id(self) -> str:
        """Return the id of the service whose model is shown."""
        return str(self.currentData(PROFILE))

    def chosen_model(self) -> Model | None:
        """Return the model that is shown; None while the list is made."""
        return self._offered[0].model(self.model_id())

    def offered_models(self) -> tuple[Model, ...]:
        """Return the models of the service that is asked."""
        return self._offered[0].shown_models

    def choices(self) -> list[ModelChoice]:
        """Return all models that are listed, those of other services too."""
        names = {profile.id: profile.title for profile in self._offered[1:]}
        return [
            ModelChoice(row, str(profile_id), str(self.itemData(row)), self.itemText(row), words)
            for row in range(self.count())
            if (profile_id := self.itemData(row, PROFILE)) is not None
            for words in (names.get(str(profile_id), str(self.itemData(row, CONTEXT))),)
        ]

    def choose(self, row: int) -> None:
        """Choose a model as if it was clicked in the list."""
        self.setCurrentIndex(row)
        self._on_activated(row)

    def show_model(self, model_id: str) -> None:
        """Show a model of the service that is asked, without telling that it was chosen.

        A hidden one is listed while it is shown; for an unknown one the first is shown.
        """
        asked = self._offered[0]
        model = asked.model(model_id)
        row = self.findData(model_id)
        if model is not None and self.itemData(max(row, 0), PROFILE) != asked.id:
            row = self._first_row + len(asked.shown_models)
            self.insertItem(row, model.name, model.id)
            self.setItemData(row, self._words_for(model.token_limit), CONTEXT)
            self.setItemData(row, asked.id, PROFILE)
        self.setCurrentIndex(row if model is not None else self._first_row)

    def showPopup(self) -> None:  # noqa: N802  # as Qt names it
        """Open the list, wide enough for the names of services (Qt)."""
        self.view().setMinimumWidth(max(zoomed(_POPUP_WIDTH), self.width()))
        self.view().installEventFilter(self)
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the list is closed: a letter typed next would choose another model (Qt)."""
        if event.type() is QEvent.Type.Hide and self._is_for_list:
            self.list_left.emit()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in {_Reason.PopupFocusReason, _Reason.ActiveWindowFocusReason}:
            self._is_for_list = event.reason() in _FOR_LIST

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.model_chosen.emit(self.model_id())

    def _name(self) -> str:
        return one_line(self.currentText())

    def _context(self) -> str:
        return str(self.currentData(CONTEXT))

    def show_at(self, zoom: float, is_brief: bool) -> None:
        """Show the name alone, or the context beside it, with distances that belong to a zoom."""
        if (zoom, is_brief) != (self._zoom, self._is_brief):
            self._zoom, self._is_brief = zoom, is_brief
            self._padding, self._gap = round(_PADDING * zoom), round(_GAP * zoom)
            self.updateGeometry()

    def width_at(self, zoom: float, is_brief: bool) -> int:
        """Return the width in pixels in which nothing is cut if it is shown so."""
        name = width_of(sized(self.font(), 14, bold=True), self._name())
        around = 2 * round(_PADDING * zoom) + round(_GAP * zoom) + zoomed(ARROW_WIDTH)
        if is_brief:
            return around + name
        context = width_of(sized(self.font(), 12), self._context())
        return around + name + round(_GAP * zoom) + context

    def sizeHint(self) -> QSize:
        return QSize(self.width_at(self._zoom, self._is_brief), zoomed(32))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the name alone: the context is left out where there is no more."""
        return QSize(self.width_at(self._zoom, is_brief=True), zoomed(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.theme.edge(zoom_factor(), has_focus=self.hasFocus())
        inset = edge.widthF() / 2
        painter.setPen(edge)
        painter.setBrush(self.theme.color("hover" if self.underMouse() else "background"))
        shape = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(shape, zoomed(8), zoomed(8))
        painter.save()
        mirror(painter, self.rect())
        beside = self._padding + zoomed(ARROW_WIDTH) + self._gap
        area = self.rect().adjusted(self._padding, 0, -beside, 0)
        painter.setPen(self.theme.color("text"))
        painter.setFont(sized(self.font(), 14, bold=True))
        draw_elided(painter, area, self._name())
        if not self._is_brief and self.width() >= self.sizeHint().width():
            painter.setPen(self.theme.color("muted"))
            painter.setFont(sized(self.font(), 12))
            draw_elided(painter, area, self._context(), right=True)
        painter.restore()
        painter.setPen(self.theme.color("muted"))
        self.draw_arrow(painter, self._padding)
