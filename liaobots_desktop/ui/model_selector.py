"""The dropdown of models: a name and how much context it has."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from liaobots_desktop.service import catalogue
from liaobots_desktop.ui.choice_box import ARROW_WIDTH, ChoiceBox
from liaobots_desktop.ui.drawing import draw_elided, sized, width_of, zoomed
from liaobots_desktop.ui.theme import Theme

_CONTEXT = Qt.ItemDataRole.UserRole + 1
_PADDING = 11
_GAP = 8


class ModelSelector(ChoiceBox):
    """Chooses one model of the catalogue; lives on the GUI thread.

    Signals:
        model_chosen: the id of the model that the user chose.
    """

    model_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelSelector")
        self._theme = theme
        for model in catalogue.BUILT_IN:
            self.addItem(model.name, model.id)
            context = self.tr("{0}K tokens").format(model.token_limit // 1000)
            self.setItemData(self.count() - 1, context, _CONTEXT)
        self.setItemDelegate(_ModelDelegate(self))
        self.setAccessibleName(self.tr("Model"))
        self.setToolTip(self.tr("The model that answers"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self.currentIndexChanged.connect(self.updateGeometry)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def model_id(self) -> str:
        """Return the id of the model that is shown."""
        return str(self.currentData())

    def offered(self) -> list[tuple[str, str]]:
        """Return id and name of each model that can be chosen."""
        return [(str(self.itemData(at)), self.itemText(at)) for at in range(self.count())]

    def show_model(self, model_id: str) -> None:
        """Show a model without telling that it was chosen; unknown ones show the first."""
        self.setCurrentIndex(max(self.findData(model_id), 0))

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.model_chosen.emit(self.model_id())

    def _context(self) -> str:
        return str(self.currentData(_CONTEXT))

    def sizeHint(self) -> QSize:
        context = _GAP + width_of(sized(self.font(), 12), self._context())
        return self.minimumSizeHint() + QSize(context, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the name alone: the context is left out where there is no more."""
        name = width_of(sized(self.font(), 14, bold=True), self.currentText())
        return QSize(2 * _PADDING + name + _GAP + zoomed(ARROW_WIDTH), zoomed(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "line"))
        painter.setBrush(self._theme.color("hover" if self.underMouse() else "background"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        area = self.rect().adjusted(_PADDING, 0, -_PADDING - zoomed(ARROW_WIDTH) - _GAP, 0)
        painter.setPen(self._theme.color("text"))
        painter.setFont(sized(self.font(), 14, bold=True))
        draw_elided(painter, area, self.currentText())
        if self.width() >= self.sizeHint().width():
            painter.setPen(self._theme.color("muted"))
            painter.setFont(sized(self.font(), 12))
            draw_elided(painter, area, self._context(), right=True)
        self.draw_arrow(painter, _PADDING)


class _ModelDelegate(QStyledItemDelegate):
    """Draws a row of the popup: the name, and the context on the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(sized(option.font, 12))
        painter.setPen(option.palette.placeholderText().color())
        area: QRect = option.rect.adjusted(0, 0, -12, 0)
        draw_elided(painter, area, str(index.data(_CONTEXT)), right=True)
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(zoomed(220), zoomed(36))
