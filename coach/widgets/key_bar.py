"""The foot of a place: the few keys that work here and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from coach.widgets.glass import key_name

if TYPE_CHECKING:
    from textual.screen import Screen

AT_MOST = 6


class KeyBar(Widget):
    """Keys with a verb each, as the screen has them at this moment."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        padding: 0 2;
        color: $ink-soft;
        text-wrap: nowrap;
    }
    """

    def on_mount(self) -> None:
        """Follow the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        """Return the keys that are shown, as many as fit whole."""
        shown: dict[str, Content] = {}
        room = self.content_size.width
        for active in sorted(self.screen.active_bindings.values(), key=self._turn):
            binding = active.binding
            if not (binding.show and active.enabled) or binding.action in shown:
                continue
            key = binding.key_display or key_name(binding.key)
            room -= cell_len(key) + cell_len(binding.description) + 3
            if room < -2 or len(shown) == AT_MOST:
                break
            shown[binding.action] = Content.assemble(
                (key, "bold $primary"), f" {binding.description}"
            ).stylize(Style.from_meta({"key": binding.key}))
        return Content("  ").join(shown.values())

    def _turn(self, active: ActiveBinding) -> int:
        """Return when it is a key's turn: a key of the user's own has that of the usual."""
        usual = [one.id for one in self.app.BINDINGS if isinstance(one, Binding)]
        if active.node is not self.app or active.binding.id not in usual:
            return -1
        return usual.index(active.binding.id)

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)
