"""The foot of a place: the few keys that work here and now."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from coach.widgets.text import key_name

AT_MOST: Final = 6
HELP: Final = "coach.help"
"""The key that tells of all the others."""

GAP: Final = 2


def listed(
    key: str,
    action: str,
    words: str,
    name: str = "",
    tooltip: str = "",
    *,
    shown_as: str | None = None,
    priority: bool = False,
) -> Binding:
    """Return a key that stands at the foot; it is called like its action, or by a name."""
    id_ = f"coach.{name or action}"
    return Binding(
        key, action, words, True, shown_as, priority=priority, tooltip=tooltip, id=id_
    )


def quiet(key: str, action: str, words: str, name: str = "", tooltip: str = "") -> Binding:
    """Return a key that works without standing at the foot; the help tells of it."""
    return replace(listed(key, action, words, name, tooltip), show=False)


def unlisted(
    key: str, action: str, words: str, name: str = "", tooltip: str = ""
) -> Binding:
    """Return a key of which nobody needs to be told."""
    return replace(quiet(key, action, words, name, tooltip), system=True)


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
        """Return the keys that are shown, as many as fit whole, that of the help always."""
        usual = [one.id for one in self.app.BINDINGS if isinstance(one, Binding)]

        def turn(active: ActiveBinding) -> int:
            """Return when it is its turn: a key of the user's own has that of the usual."""
            is_usual = active.node is self.app and active.binding.id in usual
            return usual.index(active.binding.id) if is_usual else -1

        offered: dict[str, Binding] = {}
        for active in sorted(self.screen.active_bindings.values(), key=turn):
            if active.binding.show and active.enabled:
                offered.setdefault(active.binding.action, active.binding)
        taken: list[Binding] = []
        left = [one for one in offered.values() if one.id == HELP]
        room = self.content_size.width + GAP - sum(map(_width, left))
        for one in offered.values():
            if one in left:
                left.remove(one)
            elif len(taken) + len(left) == AT_MOST or _width(one) > room:
                break
            else:
                room -= _width(one)
            taken.append(one)
        return Content(" " * GAP).join(map(_told, [*taken, *left]))

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)


def _name(binding: Binding) -> str:
    return binding.key_display or key_name(binding.key)


def _width(binding: Binding) -> int:
    """Return how many cells a key takes with its verb and the gap behind it."""
    return cell_len(f"{_name(binding)} {binding.description}") + GAP


def _told(binding: Binding) -> Content:
    told = Content.assemble((_name(binding), "bold $primary"), f" {binding.description}")
    return told.stylize(Style.from_meta({"key": binding.key}))
