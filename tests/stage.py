"""A small app with two places and a dialog, to test what holds for all of them."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import Static

from coach.app import CoachApp, background
from coach.app.terminal import Terminal
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.screens.base.dialog import Dialog
from coach.screens.base.place import Place
from coach.screens.registry import ScreenEntry
from coach.services.answer import Answer
from coach.store import Store
from coach.widgets.charts.lengths import BalanceBar
from coach.widgets.forms.line_input import Field, LineInput
from coach.widgets.forms.log_line import LogLine
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.text import line


class Home(Place):
    """Shows the people there are."""

    NAME = "today"
    AUTO_FOCUS = "LeadBlock"
    reads = 0

    def body(self) -> ComposeResult:
        yield LeadBlock()
        yield BalanceBar()
        yield Static(id="people")

    def foot(self) -> ComposeResult:
        yield LogLine("What happened?")

    def reload(self) -> None:
        self.reads += 1
        people = self.companion.store.all(Person)
        names = self.veil(tuple(person.name for person in people))
        self.query_one("#people", Static).update(line(", ".join(names)))
        self.query_one(BalanceBar).show(("colleague", 1), ("customer", 2))


class Log(Place):
    """Has something to find in."""

    NAME = "log"
    AUTO_FOCUS = ""

    def body(self) -> ComposeResult:
        yield LineInput(id="filter")

    def reload(self) -> None:
        """Show nothing."""


class Empty(Place):
    """Holds nothing yet."""

    NAME = "ideas"
    AUTO_FOCUS = ""

    def body(self) -> ComposeResult:
        yield Static("an idea")

    def reload(self) -> None:
        """Show nothing."""


class Say(Dialog[Answer]):
    """Asks for a line."""

    TITLE = "Say it"

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion)
        self.about = about

    def body(self) -> ComposeResult:
        yield Field("text", "Text", draft="say")
        yield Static(line(self.about))

    def save(self) -> Answer:
        text = self.query_one(Field).value
        if not text:
            raise CoachError("There is nothing to say yet.")
        moment = Moment(
            id=self.companion.store.new_id(), at=self.companion.now(), text=text
        )
        self.companion.store.save(moment)
        return Answer(record=moment, understood=f"Noted: {text}")


def never(_companion: Companion) -> bool:
    return False


PLACES = (
    ScreenEntry("today", "tests.stage:Home", "1", "Today"),
    ScreenEntry("log", "tests.stage:Log", "2", "Log"),
    ScreenEntry("ideas", "tests.stage:Empty", "6", "Ideas", never),
)

DIALOGS = (
    ScreenEntry("reflect", "tests.stage:Say"),
    ScreenEntry("why", "tests.stage:Say"),
    ScreenEntry("help", "coach.screens.help.palette:HelpDialog"),
    ScreenEntry("palette", "coach.screens.help.palette:PaletteDialog"),
)


class Small(CoachApp):
    """The app with nothing but these."""

    def __init__(self, companion: Companion, **kept: Any) -> None:
        super().__init__(companion, **{"screens": (*PLACES, *DIALOGS), **kept})


class Shaky(Terminal):
    """Breaks while it reads the keyboard."""

    def process_message(self, message: Message) -> None:
        if isinstance(message, events.Key) and message.key == "f8":
            private = "Bram is leaving"
            raise ValueError(private)
        super().process_message(message)


class Fragile(Small):
    """Breaks with somebody's words in its hands."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "confide")]

    def get_driver_class(self) -> type[Driver]:
        return Shaky

    def action_confide(self) -> None:
        private = "Bram is leaving"
        raise ValueError(private)


@asynccontextmanager
async def on_stage(
    companion: Companion,
    *keys: str,
    size: tuple[int, int] = (80, 24),
    notifications: bool = False,
    **kept: Any,
) -> AsyncIterator[tuple[Small, Pilot[Any]]]:
    """Open the small app and press these keys."""
    app = Small(companion, **kept)
    async with app.run_test(size=size, notifications=notifications) as pilot:
        await pilot.press(*keys)
        yield app, pilot


def main() -> int:
    """Run it in the terminal, on the folders of the environment."""
    moment = datetime.fromisoformat(os.environ["COACH_NOW"])
    folders = os.environ["COACH_HOME"], os.environ["COACH_STATE"]
    companion = Companion(Store(*folders, lambda: moment), lambda: moment)
    app = Fragile(companion, dark=background.is_dark() is not False)
    app.run()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
