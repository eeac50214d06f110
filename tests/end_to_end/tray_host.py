"""A desktop's tray for tests: it takes icons, and knows and presses what is behind them."""

from typing import Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.session_bus import Answer, BusService
from tests.waiting import wait_until

_ITEM = "org.kde.StatusNotifierItem"
_PROPERTIES = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}


class TrayHost(BusService):
    """What KDE and others have, as StatusNotifierWatcher says."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "org.kde.StatusNotifierWatcher")
        self._items: list[str] = []
        self._asking = open_dbus_connection(bus=address)

    def __exit__(self, *reason: object) -> None:
        super().__exit__(*reason)
        self._asking.close()

    def answer(self, member: str, body: tuple[Any, ...], sender: str) -> Answer | None:
        """Take an icon, and say that there is a tray."""
        if member == "RegisterStatusNotifierItem":
            self._items.append(sender)
            return None, ()
        if member == "Get" and body[1] in _PROPERTIES:
            return "v", (_PROPERTIES[body[1]],)
        return ("a{sv}", (_PROPERTIES,)) if member == "GetAll" else None

    def wait_for_icon(self) -> None:
        """Wait until an app has put its icon here."""
        wait_until(lambda: self._items, "an icon in the tray")

    def click(self) -> None:
        """Click on the icon."""
        self._call("/StatusNotifierItem", _ITEM, "Activate", "ii", (0, 0))

    def menu(self) -> dict[str, int]:
        """Return the entries of the icon's menu and their numbers."""
        layout = self._call(self._menu_path(), _MENU, "GetLayout", "iias", (0, -1, ["label"]))
        entries = (child[1] for child in layout[1][2])
        return {entry[1]["label"][1]: entry[0] for entry in entries if "label" in entry[1]}

    def choose(self, label: str) -> None:
        """Press an entry of the menu."""
        pressed = (self.menu()[label], "clicked", ("s", ""), 0)
        self._call(self._menu_path(), _MENU, "Event", "isvu", pressed)

    def _menu_path(self) -> str:
        asked = (_ITEM, "Menu")
        properties = "org.freedesktop.DBus.Properties"
        path: str = self._call("/StatusNotifierItem", properties, "Get", "ss", asked)[0][1]
        return path

    def _call(self, path: str, interface: str, method: str, signature: str, said: Any) -> Any:
        address = DBusAddress(path, bus_name=self._items[-1], interface=interface)
        call = new_method_call(address, method, signature, said)
        return self._asking.send_and_get_reply(call, timeout=60).body


_MENU = "com.canonical.dbusmenu"
