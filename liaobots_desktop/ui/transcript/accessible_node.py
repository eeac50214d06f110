"""What a screen reader meets inside the transcript: nodes that are made when it asks for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QAccessibleTextInterface,
    QColor,
    QWindow,
)
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_NOTHING = Shiboken.VoidPtr(0)


class AccessibleNode(QAccessibleInterface):
    """One thing inside the transcript; lives on the GUI thread.

    Qt keeps every node that a screen reader has seen and knows nothing of Python's references:
    a node stays referenced by its parent until `dispose` has taken it from Qt.
    """

    def __init__(
        self,
        view: "TranscriptView",
        parent: QAccessibleInterface,
        role: QAccessible.Role,
        name: str = "",
    ) -> None:
        super().__init__()
        self.view = view
        self.text_part: QAccessibleTextInterface | None = None
        self.action_part: QAccessibleActionInterface | None = None
        self.attributes_part: QAccessibleAttributesInterface | None = None
        self.cell_part: QAccessibleTableCellInterface | None = None
        self.is_focused = False
        """Whether the keyboard stands on it while the view has the focus."""
        self.is_asked = False
        """Whether somebody knows what is inside."""
        self._parent = parent
        self._role = role
        self._name = name
        self._children: list[AccessibleNode] = []

    def children(self) -> "list[AccessibleNode]":
        """Return what is inside."""
        return self._children

    def take_children(self, children: "list[AccessibleNode]") -> None:
        """Have these children from now on; those that are left out go.

        Whoever knows those before is told, or would go on with them.
        """
        before, self._children = self._children, children
        for child in before:
            if child not in children:
                if child.isValid():
                    child.tell(QAccessible.Event.ObjectDestroyed)
                child.dispose()
        for child in children if self.is_asked else []:
            if child not in before:
                child.tell(QAccessible.Event.ObjectCreated)

    def tell(self, event: QAccessible.Event) -> None:
        """Send an event about this, if there is a screen reader."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, event))

    def dispose(self) -> None:
        """Take this and all below from Qt, before Python lets go of it."""
        for child in self._children:
            child.dispose()
        self._children = []
        if Shiboken.isValid(self):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))

    def area(self) -> QRect:
        """Return where it lies in the view, in units of the layout: if need be, what it is in."""
        return self._parent.area() if isinstance(self._parent, AccessibleNode) else QRect()

    def isValid(self) -> bool:
        """Return whether it still stands for something."""
        return True

    def object(self) -> QObject | None:  # type: ignore[override] # none is behind it
        """Return no object."""
        return None

    def window(self) -> QWindow:
        """Return the window it is in."""
        return self.view.window().windowHandle()

    def relations(self, match: Any = None) -> list[tuple[QAccessibleInterface, Any]]:
        """Return no relations."""
        del match
        return []

    def parent(self) -> QAccessibleInterface:
        """Return what it is inside."""
        return self._parent

    def childCount(self) -> int:
        """Return how many are inside."""
        count = len(self.children())
        self.is_asked = True
        return count

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return one of those inside."""
        children = self.children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of one inside, -1 for others."""
        children = self.children()
        return next((n for n, other in enumerate(children) if other is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what lies inside at a point of the screen."""
        found = (child for child in self.children() if child.rect().contains(x, y))
        return next(found, None)

    def focusChild(self) -> None:  # type: ignore[override]
        """Return none: the focus is the view's."""

    def rect(self) -> QRect:
        """Return where it lies on the screen."""
        area = self.view.painter.in_viewport(self.area())
        return QRect(self.view.viewport().mapToGlobal(area.topLeft()), area.size())

    def role(self) -> QAccessible.Role:
        """Return what it is."""
        return self._role

    def state(self) -> QAccessible.State:
        """Return whether it is on the screen and can be read."""
        state = QAccessible.State()
        state.readOnly = self.text_part is not None
        state.focusable = self.is_focused or self.action_part is not None
        state.focused = self.is_focused and self.view.hasFocus()
        state.selectableText = self.text_part is not None
        area = self.view.painter.in_viewport(self.area())
        state.offscreen = not self.view.viewport().rect().intersects(area)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name."""
        return self._name if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing: names are not edited."""

    def foregroundColor(self) -> QColor:
        """Return no particular colour."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Return no particular colour."""
        return QColor()

    def virtual_hook(self, number: int, address: int) -> None:
        """Do nothing: Qt's room for later."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return a further interface.

        PySide 6.10 turns a wrapped object into its pointer here. What its stubs ask for, an int,
        and None too leave the pointer unset, and Qt crashes.
        """
        kinds = QAccessible.InterfaceType
        found: Any = None
        if kind is kinds.TextInterface:
            found = self.text_part
        elif kind is kinds.ActionInterface:
            found = self.action_part
        elif kind is kinds.AttributesInterface:
            found = self.attributes_part
        elif kind is kinds.TableCellInterface:
            found = self.cell_part
        return _NOTHING if found is None else found


class PressAction(QAccessibleActionInterface):
    """Lets a screen reader press a button or a link."""

    def __init__(self, press: Callable[[], None]) -> None:
        super().__init__()
        self._press = press

    def actionNames(self) -> list[str]:
        """Return the one action."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """Press it."""
        if name == QAccessibleActionInterface.pressAction():
            self._press()

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Return no keys."""
        del name
        return []


class HeadingLevel(QAccessibleAttributesInterface):
    """Says how deep a heading is, 1 to 6."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Return the one attribute."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        """Return the level."""
        return self._level if key is QAccessible.Attribute.Level else None


def button(
    parent: AccessibleNode, role: QAccessible.Role, name: str, press: Callable[[], None]
) -> AccessibleNode:
    """Return a node that can be pressed."""
    node = AccessibleNode(parent.view, parent, role, name)
    node.action_part = PressAction(press)
    return node
