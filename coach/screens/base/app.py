"""What a place or a dialog may ask of the app."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from textual.app import App
from textual.reactive import reactive

from coach.fastclass import dataclass


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


class AppProtocol(App[int], inherit_bindings=False):
    """The part of the app that screens can see."""

    hide_names: reactive[bool] = reactive(False, init=False)
    """Whether names are shown as initials."""

    def say(self, text: str) -> None:
        """Say something in passing, at the foot of the screen."""
        raise NotImplementedError

    def visit(self, place: str, spot: str = "", text: str = "") -> None:
        """Go to a place; there focus what the selector finds, and type the text in it."""
        raise NotImplementedError

    def show_again(self) -> None:
        """Read again whatever is on the glass."""
        raise NotImplementedError

    async def speak_again(self) -> None:
        """Say what is on the glass anew, in the language that is spoken now."""
        raise NotImplementedError

    def ask(self, dialog: str, about: str = "") -> None:
        """Open a dialog by its name; what it answers is told and shown."""
        raise NotImplementedError

    def commands(self) -> Iterator[PaletteItem]:
        """Yield everything that can be done from where the user is."""
        raise NotImplementedError

    def action_palette(self) -> None:
        """Offer everything that can be done from here."""
        raise NotImplementedError

    def keep_drafts(self) -> None:
        """Keep all half-typed text now."""
        raise NotImplementedError

    def drop_drafts(self, names: Iterable[str]) -> None:
        """Forget what was left half typed under these names."""
        raise NotImplementedError
