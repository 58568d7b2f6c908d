"""Anything that fills the screen: it speaks the user's language and keeps drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from textual.binding import ActiveBinding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.services import privacy
from coach.services.settings import device
from coach.widgets.forms.line_input import LineInput
from coach.widgets.lists.row_list import RowList

if TYPE_CHECKING:
    from coach.screens.base.app import BaseApp

Page = TypeVar("Page")
Done = TypeVar("Done")
Result = TypeVar("Result")


class BaseScreen(Screen[Result]):
    """What a place and a dialog have in common."""

    if TYPE_CHECKING:
        app: BaseApp

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__()
        self.companion = companion
        self.about = about
        """The record it is about, for a screen of one thing."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings as ever, described in the user's language."""
        # Bindings are made with the class, before the language is known.
        bindings = super().active_bindings
        if isinstance(self.focused, Input):
            # The toolkit leaves out what is typed as text, but does not know this one.
            bindings.pop("slash", None)
        return {key: _translated(active) for key, active in bindings.items()}

    def on_mount(self) -> None:
        """Put back what was half typed when the user left, also over what is stored."""
        for typed in self.query(LineInput):
            self.take_up(typed)

    def take_up(self, typed: LineInput) -> None:
        """Put back what was half typed in this line, if anything was."""
        if typed.draft and (left := device.kept(self.companion, typed.draft)):
            typed.take_up(left)

    def attempt(self, deed: Callable[[], Done]) -> Done | None:
        """Do something that the user may have to mend, and say so where it is."""
        try:
            return deed()
        except CoachError as error:
            self.object_to(str(error))
        return None

    def object_to(self, sentence: str) -> None:
        """Say what stands in the way."""
        self.app.say(sentence)

    def hush(self) -> None:
        """Say no more of what was done last: it was taken back."""

    def line_for(self, _character: str) -> LineInput | None:
        """Return the line for words that begin outside of any line; mostly none."""
        return None

    def write(self, spot: str, words: Content) -> None:
        """Show words in their place."""
        self.query_one(spot, Static).update(words)

    def put(self, spot: str, words: Content) -> None:
        """Show words in their place, which is gone where there are none."""
        self.write(spot, words)
        self.query_one(spot).display = bool(words)

    def veil(self, page: Page) -> Page:
        """Return the page as it may be shown: with initials while names are hidden."""
        if not self.app.hide_names:
            return page
        return privacy.mask(self.companion).over(page)

    def why_name(self) -> str:
        """Return the name of the number that has the focus, or nothing."""
        node = self.focused
        while node is not None and node is not self:
            if name := getattr(node, "why", ""):
                return str(name)
            node = node.parent if node.parent is not self else None  # type: ignore[assignment]  # only widgets stand between
        return ""


def _translated(active: ActiveBinding) -> ActiveBinding:
    binding, node = active.binding, active.node
    if binding.action == "choose" and isinstance(node, RowList) and node.verb:
        binding = replace(binding, description=node.verb, show=True, system=False)
    if not binding.description:
        return active
    shown = _(binding.key_display) if binding.key_display else None
    told = replace(binding, description=_(binding.description), key_display=shown)
    return active._replace(binding=told)
