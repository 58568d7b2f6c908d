"""Typing ahead: what is typed right behind a key that leads to a line goes into it."""

from __future__ import annotations

from typing import Final

from textual import events
from textual.widgets import Input

from coach.app.lifecycle import LifecycleApp
from coach.screens.base.screen import BaseScreen

LEADS: Final = frozenset(("coach.find", "coach.log"))
"""Keys after which one goes on typing without looking."""

FILTER: Final = "#filter"
LINE: Final = "LogLine LineInput"


class TypeaheadApp(LifecycleApp):
    """Leads to a line of text at once, and holds what is typed while on the way."""

    async def on_event(self, event: events.Event) -> None:
        """Take a key that leads to a line before those behind it are handed out."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            if self._on_the_way:
                self.post_message(event)  # behind the way there, in the order typed
                return
            if isinstance(event, events.Key) and await self._led(event):
                return
        await super().on_event(event)

    async def _led(self, event: events.Key) -> bool:
        if not event.is_printable or isinstance(self.focused, Input):
            return False
        active = self.screen.active_bindings.get(event.key)
        if active is None and isinstance(self.screen, BaseScreen):
            # The letter goes to what has the focus by then, so it is the line's first.
            if begun := self.screen.line_for(event.character or ""):
                self.screen.set_focus(begun)
            return False
        if active is None or not active.enabled or active.binding.id not in LEADS:
            return False
        return await self.run_action(active.binding.action, active.node)

    def action_log(self) -> None:
        """Write something down: here if there is a line for it, else on the first place."""
        self._lead_to(LINE, self.DEFAULT_MODE)

    def action_find(self) -> None:
        """Look for something in the list here, if there is one, else in the log."""
        self._lead_to(FILTER, "log")

    def _lead_to(self, spot: str, elsewhere: str) -> None:
        for here in self.screen.query(spot):
            self.screen.set_focus(here)
            return
        self.visit(elsewhere, spot)
