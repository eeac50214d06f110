"""Tells what is on the accessibility bus; run by the system's Python, which has Atspi.

A line of JSON on stdin is a question, a line on stdout its answer:
`{"role": …, "name": …, "focused": …}`: whether such a node is there (`name` is a part of its name);
`{"focus": true}`: role and name of what has the keyboard, or of the entry of a menu that is marked;
`{"dialog": true}`: the title of the dialog that is open;
`{"walk": TITLE}`: the nodes of the window with that title, those without a name among them, and
the combo boxes with their labels.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found, unused-ignore] # the system's Python has it

gi.require_version("Atspi", "2.0")
from gi.repository import (  # type: ignore[import-not-found, unused-ignore]  # noqa: E402
    Atspi,
    GLib,
)

CONTROLS = {
    "push button",
    "check box",
    "combo box",
    "entry",
    "text",
    "list",
    "list item",
    "menu item",
    "page tab",
    "slider",
    "spin button",
    "table",
    "tree",
    "toggle button",
}


def main() -> None:
    """Answer until stdin ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = answer_to(asked)
        except GLib.Error:
            answer = None  # something went away while it was looked at
        print(json.dumps(answer), flush=True)


def answer_to(asked: dict[str, Any]) -> Any:
    """Return what was asked."""
    if "walk" in asked:
        return walked(asked["walk"])
    if "dialog" in asked:
        tops = (top for app in apps() for top in children(app))
        return next((top.get_name() for top in tops if role(top) == "dialog"), None)
    if "focus" in asked:
        seen = (node for app in apps() for top in children(app) for node in shown_below(top))
        found = [[role(node), node.get_name()] for node in seen if has_keyboard(node)]
        return found[-1] if found else None  # the innermost
    return any(is_meant(node, asked) for node in everything())


def is_meant(node: Any, asked: dict[str, Any]) -> bool:
    """Whether a node is the one that is looked for."""
    if asked["role"] != role(node) or asked["name"] not in node.get_name():
        return False
    return has_keyboard(node) if asked.get("focused") else is_shown(node)


def role(node: Any) -> str:
    """Return what the bus calls its role."""
    return str(node.get_role_name())


def has_keyboard(node: Any) -> bool:
    """Whether keys go to it; the current entry of a list says so even if they go elsewhere."""
    if not is_focused(node) or not is_shown(node):  # hardly any is: the bus is asked once for it
        return False
    if role(node) in {"frame", "dialog", "filler", "panel"}:
        return False
    is_inside = role(node) in {"list item", "tree item", "table cell"}
    return not is_inside or is_focused(node.get_parent())


def is_focused(node: Any) -> bool:
    """Whether it says that keys go to it."""
    return bool(node.get_state_set().contains(Atspi.StateType.FOCUSED))


def is_shown(node: Any) -> bool:
    """Whether it can be seen."""
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def walked(title: str) -> dict[str, Any]:
    """Return how many nodes a window has, and the controls in it that have no name."""
    tops = [top for app in apps() for top in children(app) if top.get_name() == title]
    nodes = [node for top in tops[-1:] for node in below(top)]
    unnamed = [
        role(node)
        for node in nodes
        if is_shown(node)
        and role(node) in CONTROLS
        and not is_named(node)
        and node.get_parent().get_role_name() not in {"spin button", "combo box"}
    ]
    no_role = [
        f"{node.get_name()} in {role(node.get_parent())} {node.get_parent().get_name()}"
        for node in nodes
        if role(node) in {"invalid", "unknown", ""}
        and is_shown(node)
        and role(node.get_parent()) != "split pane"  # its handle: a role that the bus lacks
    ]
    boxes = [
        [each.get_target(0).get_name(), node.get_name()]
        for node in nodes
        if is_shown(node) and role(node) == "combo box"
        for each in node.get_relation_set()
        if each.get_relation_type() == Atspi.RelationType.LABELLED_BY
    ]
    return {"nodes": len(nodes), "unnamed": unnamed, "no_role": no_role, "boxes": boxes}


def is_named(node: Any) -> bool:
    """Whether it is told what it is for; the name of a combo box is what is chosen in it."""
    if role(node) == "combo box":
        labels = [each.get_relation_type() for each in node.get_relation_set()]
        return bool(node.get_description()) or Atspi.RelationType.LABELLED_BY in labels
    return bool(node.get_name().strip())


def everything() -> Iterator[Any]:
    """Yield every node of every app."""
    for app in apps():
        yield from below(app)


def apps() -> Iterator[Any]:
    """Yield what is on the bus now."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for app in children(desktop):
        app.set_cache_mask(Atspi.Cache.NONE)
        yield app


def below(node: Any) -> Iterator[Any]:
    """Yield a node and all below; the choices of a box are seen when it is opened."""
    yield node
    if role(node) == "combo box":
        return
    for child in children(node):
        yield from below(child)


def shown_below(node: Any) -> Iterator[Any]:
    """Yield a node and all below, without what lies in a hidden one."""
    if not is_shown(node):
        return
    yield node
    if role(node) != "combo box":
        for child in children(node):
            yield from shown_below(child)


def children(node: Any) -> Iterator[Any]:
    """Yield what is directly below."""
    for number in range(min(node.get_child_count(), 100)):
        child = node.get_child_at_index(number)
        if child is not None:
            yield child


if __name__ == "__main__":
    main()
