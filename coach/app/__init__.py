"""The app: places, keys, palette and theme."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from inspect import getfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.binding import Binding
from textual.driver import Driver
from textual.screen import Screen

from coach.app import background
from coach.app.textual_internals import is_styled
from coach.app.typing_order import TypingOrderApp
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.screens.base import keymap
from coach.screens.base.app import PaletteItem
from coach.screens.base.place import done_again, taken_back, with_key
from coach.screens.base.screen import BaseScreen
from coach.screens.registry import SCREENS, ScreenEntry
from coach.services import watch
from coach.services.settings import device, settings
from coach.widgets.text import key_name

if TYPE_CHECKING:
    from coach.services.editing.undo import Undoing  # nobody undoes before the first frame

A_MOMENT: Final = 1.0
"""Seconds that the glass may stand still while another coach writes."""

LOOK_EVERY: Final = 1.0
"""Seconds between two looks at what was written elsewhere."""


FILTER: Final = "#filter"
LINE: Final = "LogLine LineInput"


class CoachApp(TypingOrderApp):
    """Leads from one place to the next; what is typed on the way goes along."""

    first_told: tuple[str, ...] = ()
    """What is said once the first place is there."""

    DEFAULT_MODE = "today"
    ENABLE_COMMAND_PALETTE = False  # we have one of our own, in the user's language
    BINDINGS = [*keymap.ANYWHERE]

    def __init__(
        self,
        companion: Companion,
        *,
        dark: bool = True,
        screens: Sequence[ScreenEntry] = SCREENS,
        first: tuple[str, ...] = (),
    ) -> None:
        super().__init__(companion, screens, style_sheet(screens[0].kind()), dark=dark)
        companion.store.wait_at_most(A_MOMENT)
        self._first = first
        self._day = companion.today()
        self._arrived = companion.store.last_written()
        for entry in self.places[1:]:
            self.add_mode(entry.name, partial(self.screen_named, entry.name))
        self.set_reactive(CoachApp.hide_names, settings.current(companion).hide_names)

    def get_driver_class(self) -> type[Driver]:
        """Return the way to the terminal: where there is one of ours, that one."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual  # another system, or a browser
        from coach.app.terminal import Terminal  # other systems cannot import it

        return Terminal

    def get_default_screen(self) -> Screen[object]:
        """Return the place where every day begins."""
        # Begun as a mode, it would have every style parsed twice before the first frame.
        return self.screen_named(self.DEFAULT_MODE)

    def screen_named(self, name: str, *about: object) -> Screen[object]:
        """Return a screen by its name, about a record."""
        screen = super().screen_named(name, *about)
        is_styled(screen, self)
        return screen

    def refresh_css(self, animate: bool = True) -> None:
        """Style again what is on the glass; before the first frame there is nothing."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            # Every style would be parsed for nothing, and then once more for the frame.
            self.stylesheet.set_variables(self.get_css_variables())

    def on_mount(self) -> None:
        """Use the user's keys, and look up now and then."""
        home = self.DEFAULT_MODE
        self.add_mode(home, partial(self.screen_named, home))
        self.use_keys()
        for told in filter(None, (self.companion.store.away(), *self.first_told)):
            self.say(told)
        self.set_interval(LOOK_EVERY, self._look_around)
        self.app_resume_signal.subscribe(self, self._draw_again)
        self.call_after_refresh(look_for_waste)
        if self._first:
            self.call_after_refresh(self.open, *self._first)

    def _draw_again(self, _app: object) -> None:
        """Draw everything: while it was put aside, the terminal was somebody else's."""
        self.refresh(layout=True)
        for scene in self.screen_stack:
            scene.refresh(layout=True)

    def use_keys(self) -> None:
        """Use the user's own keys, and say which of them cannot be."""
        wanted = device.keys(self.companion)
        if not wanted:
            return
        bindings = [one for one in self.BINDINGS if isinstance(one, Binding)]
        self.set_keymap(wanted)
        if told := keymap.trouble(bindings, wanted):
            self.say("\n".join(told))

    def _look_around(self) -> None:
        try:
            fresh = watch.changed(self.companion)
        except CoachError as error:
            self.say(str(error))
            return
        today = self.companion.today()
        if today != self._day:
            self.run_worker(partial(watch.end, self.companion), thread=True)
        if fresh or today != self._day:
            self._day = today
            self.show_again()

    def answered(self, answer: object) -> None:
        """Show what became of a dialog, also where it was about colours."""
        self.dress()
        super().answered(answer)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what leads somewhere."""
        if action == "open":
            return parameters[0] in self.entries
        return True

    def commands(self) -> Iterator[PaletteItem]:
        """Yield everything that can be done from where the user is."""
        from coach.screens.help.palette import sought  # not needed for the first frame

        for entry in self.places:
            yield PaletteItem(_(entry.title), entry.key, partial(self.visit, entry.name))
        yield from self._keys()
        for entry in self.entries.values():
            if entry.title and not entry.key:
                run = partial(self.open, entry.name)
                yield PaletteItem(_(entry.title), "", run, entry.name)
        yield PaletteItem(_("Light or dark"), "", self.action_theme, _("Theme"))
        yield from sought(self)

    def _keys(self) -> Iterator[PaletteItem]:
        """What the keys do here, each thing once; moving about goes without saying."""
        seen = set()
        for node, binding, enabled, told in self.screen.active_bindings.values():
            ours = binding.id and binding.description and not binding.system
            if ours and enabled and binding.id not in seen:
                seen.add(binding.id)
                words = _(told) if told else binding.description
                run = partial(self.run_action, binding.action, node)
                # The foot of the screen may call it otherwise.
                yield PaletteItem(words, binding.key, run, binding.description)

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

    def action_open(self, name: str, *about: object) -> None:
        """Open a page or a dialog."""
        self.open(name, *about)

    def action_go(self, key: str) -> None:
        """Go to the place with this key; a number that has none yet says so."""
        for entry in self.places:
            if entry.key == key:
                self.visit(entry.name)
                return
        self.say(_("No place has the number {key} yet.").format(key=key))

    def action_slip(self) -> None:
        """Keep that the old way came along."""
        self.open("slip")

    def action_undo(self) -> None:
        """Take back the last thing that was done on this device."""
        from coach.services.editing import undo  # nobody undoes before the first frame

        scene = self.screen
        if not isinstance(scene, BaseScreen):
            return
        earlier = scene.attempt(lambda: undo.of_before(self.companion, self._arrived) or "")
        if earlier:
            # In other programs this key puts them aside.
            from coach.screens.base.dialog import confirm

            back = partial(self._turn, undo.undo, done_again)
            confirm(scene, _("Take back what was saved earlier?"), earlier, back)
        elif earlier is not None:
            self._turn(undo.undo, done_again)

    def action_redo(self) -> None:
        """Do again what was taken back last on this device."""
        from coach.services.editing import undo  # nor does anybody think again

        self._turn(undo.redo, taken_back)

    def _turn(self, deed: Callable[[Companion], Undoing], way: Callable[[], str]) -> None:
        """Take back or do again, and say what became of it and which key leads back."""
        scene = self.screen
        if isinstance(scene, BaseScreen):
            turned = scene.attempt(partial(deed, self.companion))
            self.show_again()
            if turned:
                scene.hush()
                self.say(with_key(turned.understood, way()))

    def action_hide_names(self) -> None:
        """Show names as initials, or in full again."""
        self.hide_names = not self.hide_names
        self.show_again()

    def action_theme(self) -> None:
        """Turn the light on or off, and remember it on this device."""
        other = "light" if self.current_theme.dark else "dark"
        scene = self.screen
        if isinstance(scene, BaseScreen):
            scene.attempt(partial(settings.put, self.companion, "theme", other))
            self.dress()

    def action_explain(self) -> None:
        """Tell why the number in hand is what it is; else tell the keys."""
        scene = self.screen
        name = scene.why_name() if isinstance(scene, BaseScreen) else ""
        if name and "why" in self.entries:
            self.open("why", name)
        else:
            self.open("help", [(key_name(one.key), one.words) for one in self._keys()])

    def action_palette(self) -> None:
        """Offer everything that can be done from here."""
        self.open("palette", tuple(self.commands()))


def style_sheet(kind: type[Screen[object]]) -> str | None:
    """Return the path of a screen's own styles."""
    name = kind.CSS_PATH
    return str(Path(getfile(kind)).parent / name) if isinstance(name, str) else None


SELDOM: Final = (5_000, 20, 100)
"""How much is made before garbage is looked for: a look at all there is takes as long as
ten keys, and there is little."""


def look_for_waste() -> None:
    """Let Python look for garbage again, but not in what the first frame needed."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()


def run(
    companion: Companion,
    speak: Callable[[], None] = lambda: None,
    first: tuple[str, ...] = (),
) -> int:
    """Run the app until the user leaves, and return the exit code.

    Where it was locked, the language that is set is known only once it is open. `first` is
    a page to begin with, over Today, and what it is about.
    """
    told: tuple[str, ...] = ()
    auto = settings.value(companion, "theme") in (None, "auto")
    typed = bytearray()
    dark = (background.is_dark(typed) if auto else None) is not False
    if companion.store.vault.envelopes:
        from coach.app import locked  # most have no passphrase
        from coach.services import locking

        if (left := locked.let_in(companion, bytes(typed), dark=dark)) is not None:
            return left
        typed.clear()
        told = locking.opened(companion)
        speak()
    watch.begin(companion)
    watch.changed(companion)  # a folder that cannot be read is told before the app begins
    app = CoachApp(companion, dark=dark, first=first)
    app.typed_before = bytes(typed)
    app.first_told = told
    app.run(mouse=settings.value(companion, "mouse") is not False)
    watch.end(companion)
    return app.return_code or 0
