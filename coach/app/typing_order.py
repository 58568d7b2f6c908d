"""Typing order: what is typed is handed out one by one, each when the one before is done.

The toolkit gives letters to what has the focus and most other keys to whoever bound them,
each in its own time: in one burst a key and the letters behind it would change places.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import Final

from textual import events
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input

from coach.app.lifecycle import LifecycleApp
from coach.screens.base.screen import BaseScreen

PATIENCE: Final = 1.0
"""Seconds after which the next key is handed out, whatever became of the one before."""


class TypingOrderApp(LifecycleApp):
    """Lets a key wait until whoever handles the one before it has done so."""

    _is_held = True  # until there is a first place that could take it
    _pressed_on: Screen[object] | None = None
    _overdue: asyncio.TimerHandle | None = None

    @cached_property
    def _waiting(self) -> deque[events.Key | events.Paste]:
        """What was typed and not handed out yet, oldest first."""
        return deque()

    @property
    def is_typed_on(self) -> bool:
        """Whether something was typed already that nobody took yet."""
        return bool(self._waiting)

    async def on_ready(self) -> None:
        """Hand out what was typed before there was anybody to take it."""
        await self._go_on()

    async def on_event(self, event: events.Event) -> None:
        """Hand out what is typed in its turn, and everything else at once."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            if self._is_held or self._waiting:
                self._waiting.append(event)
            else:
                await self._hand_out(event)
        else:
            await super().on_event(event)

    async def _hand_out(self, event: events.Key | events.Paste) -> None:
        is_text = isinstance(event, events.Paste) or event.is_printable
        if not (is_text and isinstance(self.focused, Input)):
            self._begin_word(event)
            self._hold()
            self._pressed_on = self.screen
            here = self.focused or self.screen
            # Up once goes the key, and up again what whoever handled it has to tell.
            self.call_later(self._passed, here, lambda: self._passed(here, self._settle))
        await super().on_event(event)

    def _begin_word(self, event: events.Key | events.Paste) -> None:
        """Have a letter that nothing else wants go to the line of a sheet, as its first."""
        scene = self.screen
        if isinstance(event, events.Paste) or not event.is_printable:
            return
        if event.key in scene.active_bindings or not isinstance(scene, BaseScreen):
            return
        if begun := scene.line_for(event.character or ""):
            scene.set_focus(begun)

    def _hold(self) -> None:
        self._is_held = True
        # Who is closed while a key waits there never says that it has passed.
        self._overdue = asyncio.get_running_loop().call_later(PATIENCE, self._let_on)

    def _passed(self, node: DOMNode, then: Callable[[], object]) -> None:
        """Follow what goes from here through all who may handle it, up to the app."""
        if node is self:
            self.call_later(then)
        elif not node.call_later(self._passed, node.parent or self, then):
            self._let_on()

    def _settle(self) -> None:
        """Wait as well for the screen that the key opened, until it has a focus."""
        scene = self.screen
        if scene is self._pressed_on or not scene.call_later(self._let_on):
            self._let_on()

    def _let_on(self) -> None:
        if self._overdue is not None:
            self._overdue.cancel()
            self._overdue = None
            self.call_later(self._go_on)

    async def _go_on(self) -> None:
        if self._on_the_way:
            self.call_later(self._go_on)  # behind the way there, in the order typed
            return
        self._is_held = False
        while self._waiting and not self._is_held:
            await self._hand_out(self._waiting.popleft())
