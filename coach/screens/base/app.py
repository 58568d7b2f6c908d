"""What a screen may ask of the app: to go elsewhere, to say something, to keep drafts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import Final
from weakref import WeakSet

from textual.app import App
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from coach import theme
from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import clean
from coach.screens.base.place import SAY_AT_MOST, Place
from coach.screens.base.screen import BaseScreen
from coach.screens.registry import ScreenEntry
from coach.services import privacy
from coach.services.answer import Answer
from coach.services.settings import device, settings
from coach.widgets.forms.line_input import LineInput
from coach.widgets.text import fit

KEEP_AFTER: Final = 0.7
"""Seconds between a typed letter and its draft."""

SAY_FOR: Final = 3.0


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One thing that can be done: in words, with its key."""

    words: str
    key: str
    run: Callable[[], object]
    also: str = ""
    """Other words by which it is found."""

    sought: bool = False
    """Whether it shows only to whoever types a word of it."""


class BaseApp(App[int], inherit_bindings=False):
    """Opens screens by their names, and keeps what is typed in them."""

    hide_names: reactive[bool] = reactive(False, init=False)
    """Whether names are shown as initials."""

    def __init__(
        self,
        companion: Companion,
        screens: Sequence[ScreenEntry],
        css_path: str | None = None,
        *,
        dark: bool = True,
    ) -> None:
        super().__init__(css_path=css_path)
        self.companion = companion
        self.entries = {entry.name: entry for entry in screens}
        """Every screen there is, by its name."""

        self._cover: Callable[[str], str] | None = None
        """What hides names in what is typed, once somebody asked."""

        self.offered: Answer | None = None
        """What was told last, while something about the people in it may be said yes to."""

        self._on_the_way = False
        self._typed: WeakSet[LineInput] = WeakSet()
        self._kept: dict[str, str] = {}
        self._keep_soon: Timer | None = None
        self._has_told = False
        for one in theme.THEMES:
            self.register_theme(one)
        self.dark = dark
        """Whether the terminal is dark."""

        self.dress()

    def dress(self) -> None:
        """Put on the theme this device wants; where it says auto, that of the terminal."""
        chosen = settings.value(self.companion, "theme")
        if chosen in self.available_themes:
            self.theme = str(chosen)
            return
        dark = chosen == "dark" or (self.dark and chosen != "light")
        self.theme = theme.name(dark=dark, colours=self.console.color_system)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Lend our own colours to themes from elsewhere."""
        return dict(theme.fallback(dark=self.current_theme.dark))

    def cover(self, text: str) -> str:
        """Return what is typed as it may be read by whoever looks along."""
        if not self.hide_names:
            return text
        if self._cover is None:
            self._cover = privacy.cover(self.companion)
        return self._cover(text)

    @property
    def places(self) -> list[ScreenEntry]:
        """The places, in the order of the bar."""
        return [entry for entry in self.entries.values() if entry.key]

    @property
    def is_typed_on(self) -> bool:
        """Whether something was typed already that nobody took yet."""
        return False

    def screen_named(self, name: str, *about: object) -> Screen[object]:
        """Return a screen by its name, about a record."""
        kind: Callable[..., Screen[object]] = self.entries[name].kind()
        return kind(self.companion, *about)

    def open(self, name: str, *about: object) -> None:
        """Open a page or a dialog over what is here; its answer is told and shown.

        What there is nothing to show of says so where the user is.
        """
        if name not in self.entries:
            return
        scene = self.screen
        if not isinstance(scene, BaseScreen):
            return
        opened = scene.attempt(partial(self.screen_named, name, *about))
        if isinstance(opened, Place):
            self.push_screen(opened)
        elif opened:
            self.push_screen(opened, self.answered)

    def answered(self, answer: object) -> None:
        """Show what became of a dialog."""
        self.show_again()
        scene = self.screen
        if isinstance(answer, PaletteItem):
            self.call_later(answer.run)
        elif isinstance(answer, str):
            self.say(answer)
        elif isinstance(answer, Answer) and isinstance(scene, Place):
            scene.tell(answer)

    def visit(self, place: str, spot: str = "", text: str = "") -> None:
        """Go to a place; there focus what the selector finds, and type the text in it."""
        self._on_the_way = True
        self.call_later(self._visit, place, spot, text)

    async def _visit(self, place: str, spot: str, text: str) -> None:
        try:
            with self.batch_update():
                await self.switch_mode(place)
                while len(self.screen_stack) > 1:
                    await self.pop_screen()
                await self._caught_up()
        finally:
            self._on_the_way = False
        self.screen.refresh()
        for found in self.screen.query(spot) if spot else ():
            self.screen.set_focus(found)
            if text and isinstance(found, LineInput):
                found.value = text
            return

    async def _caught_up(self) -> None:
        """Wait until the place has read what it shows."""
        done = asyncio.Event()
        if self.screen.call_later(done.set):
            await done.wait()

    def delay_update(self, delay: float = 0.05) -> None:
        """Hold the glass for a moment; on the way it is held until the place is there."""
        if not self._on_the_way:
            super().delay_update(delay)

    def show_again(self) -> None:
        """Read again whatever is on the glass."""
        self._cover = None  # there may be somebody new
        for scene in self.screen_stack:
            if isinstance(scene, Place):
                scene.read_again()

    async def speak_again(self) -> None:
        """Say what is on the glass anew, in the language that is spoken now."""
        for scene in self.screen_stack:
            if isinstance(scene, Place):
                await scene.speak()
        self.show_again()

    def say(self, text: str) -> None:
        """Say something in passing, at the foot of the screen, instead of the last."""
        shown = privacy.mask(self.companion).text(text) if self.hide_names else text
        self.notify(fit(clean(shown), SAY_AT_MOST), markup=False, timeout=SAY_FOR)

    def on_notify(self) -> None:
        """Make room for what is said now."""
        self.clear_notifications()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed, soon."""
        if isinstance(event.input, LineInput) and event.input.draft:
            self._typed.add(event.input)
            if not event.value:
                # It was saved or emptied; after a kill it is not to come back.
                self.keep_drafts()
            elif self._keep_soon is None:
                self._keep_soon = self.set_timer(KEEP_AFTER, self.keep_drafts)

    @property
    def is_half_written(self) -> bool:
        """Whether there is typed text on the glass that is not stored."""
        return any(typed.unsaved and typed.is_attached for typed in self._typed)

    def keep_drafts(self) -> None:
        """Keep all half-typed text now."""
        if self._keep_soon is not None:
            self._keep_soon.stop()
            self._keep_soon = None
        # A line of a sheet that was left was kept then; it knows nothing newer.
        here = [typed for typed in self._typed if typed.is_attached]
        texts = {typed.draft: typed.left for typed in here}
        fresh = {name: text for name, text in texts.items() if self._kept.get(name) != text}
        try:
            device.keep(self.companion, fresh)
            self._kept |= fresh
        except CoachError as error:
            if any(fresh.values()):
                self._tell_once(error)

    def _tell_once(self, error: CoachError) -> None:
        """Say that no draft can be kept; nobody wants to hear it with every letter."""
        if not self._has_told and self.is_running:
            self._has_told = True
            told = _("What is half written cannot be kept for later: {reason}")
            self.say(told.format(reason=error))

    def drop_drafts(self, names: Iterable[str]) -> None:
        """Forget what was left half typed under these names."""
        gone = dict.fromkeys(names, "")
        with suppress(CoachError):
            device.keep(self.companion, gone)
            self._kept |= gone
