"""Places that follow the language, also when it changes while they are open."""

from __future__ import annotations

from typing import Final

from textual import events, on
from textual.binding import Binding

from coach.i18n import N_, language
from coach.screens.base.place import Place
from coach.screens.base.screen import Scene

ELSEWHERE: Final = (
    Binding(
        "r",
        "app.ask('reflect')",
        N_("Look back"),
        tooltip=N_("Look back on the day"),
        show=False,
        id="coach.reflect",
    ),
    Binding(
        "a",
        "app.ask('plan')",
        N_("Plan"),
        tooltip=N_("Plan a small act"),
        show=False,
        id="coach.plan",
    ),
)
"""What works everywhere, and makes room at the foot for what a place does itself."""


class SpokenPlace(Place):
    """A place that is laid out anew when the user chose another language."""

    spoken = ""

    def on_mount(self) -> None:
        """Remember the language it is laid out in."""
        self.spoken = language()

    @on(events.ScreenResume)
    async def speak(self) -> None:
        """Lay it out in the language spoken now."""
        if self.spoken != language():
            self.spoken = language()
            self.app.keep_drafts()
            await self.recompose()
            Scene.on_mount(self)

    def open_person(self, person_id: str) -> None:
        """Go to somebody's page, with a way back."""
        self.app.push_screen(self.page_named("person", person_id))
