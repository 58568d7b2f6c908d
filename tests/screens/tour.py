"""A tour of every screen there is, each about something that is there."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from textual.app import App
from textual.pilot import Pilot

from coach.companion import Companion
from coach.model import kinds
from coach.model.act import Act
from coach.model.direction import Measure, Obstacle
from coach.model.exercise import Run
from coach.model.idea import Ambition, Idea
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.types import Record
from coach.screens.base.place import Place
from coach.screens.registry import SCREENS
from coach.services.explain import numbers, prompts
from coach.services.review import charts
from coach.services.sharing import cards
from coach.services.today import due
from tests.screens.opening import press

Abouts = Callable[[Companion], Iterable[str]]

MOST: Final = 2
"""Of each kind so many are opened."""


def ids(kind: type[Record]) -> Abouts:
    """Return what finds the newest records of a kind."""
    return lambda companion: [one.id for one in companion.store.all(kind)[-MOST:]]


def entries(companion: Companion) -> Iterator[str]:
    """Yield an entry of each kind."""
    for kind in kinds.entries():
        yield from [one.id for one in companion.store.all(kind.record)[-1:]]


def coming_back(companion: Companion) -> Iterator[str]:
    for one in companion.store.all(Act)[::-1]:
        if due.of_record(companion, one.id):
            yield one.id
            return


def weeks(companion: Companion) -> Iterator[str]:
    today = companion.today()
    monday = today - timedelta(days=today.weekday())
    yield from ((monday - timedelta(weeks=back)).isoformat() for back in (1, 2))


def last_week(companion: Companion) -> Iterator[str]:
    yield from (f"week {monday}" for monday in list(weeks(companion))[:1])


def figures(companion: Companion) -> Iterator[str]:
    person = companion.store.all(Person)[0].id
    yield from (f"{name}:{person}" for name in numbers.NUMBERS)


def of_runs(companion: Companion) -> set[str]:
    return {run.pack_ref for run in companion.store.all(Run)[-MOST:]}


def installed(companion: Companion) -> list[str]:
    return [pack.id for pack in companion.library.packs()][:MOST]


ABOUT: Final[dict[str, Abouts]] = {
    "person": ids(Person), "sheet": ids(Person), "talk": ids(Person), "topic": ids(Person),
    "promise": ids(Person), "sheet_file": ids(Person), "feedback": ids(Act),
    "side": ids(Person), "plan": ids(Person), "note": ids(Person),
    "ambition": ids(Ambition), "serving_act": ids(Ambition), "contribute": ids(Ambition),
    "outcome": ids(Run), "series": of_runs,
    "exercise": lambda _companion: ["small/shrink", "gone/since"],
    "exercise_file": lambda _companion: ["small/shrink"],
    "chart": lambda _companion: charts.CHARTS,
    "pack": installed, "entry": entries, "edit": entries,
    "versions": ids(Idea), "done": ids(Act),
    "move": coming_back, "day": coming_back, "settle": coming_back,
    "pattern": ids(Pattern), "pattern_actions": ids(Pattern), "automaticity": ids(Pattern),
    "slip": ids(Pattern), "slip_details": ids(Pattern), "tree": ids(Obstacle),
    "lies": weeks, "idea_actions": ids(Idea), "smart": ids(Idea), "idea_answer": ids(Idea),
    "idea_status": ids(Idea), "idea_reach": ids(Idea), "sample": ids(Measure),
    "share": lambda _companion: cards.KINDS, "lens_words": lambda _companion: ["dialogue"],
    "lens_see": ids(Idea), "why": figures,
    "why_prompt": lambda _companion: list(prompts.TITLES)[:2],
    "reword": lambda companion: [f"{installed(companion)[0]}/x"],
    "pack_problems": installed, "review_file": last_week,
    "meeting": lambda _companion: ["2026-11-20 1"],
    "receive": lambda _companion: ["x"], "recovery": lambda _companion: ["a b c d"],
    "misfit": lambda _companion: list(prompts.TITLES)[:2],
}  # fmt: skip
"""What each screen is opened about; those that are not here are about nothing."""

ASKED: Final = {"help", "palette"}
"""Screens that the app itself fills, at a key."""


def nothing(_companion: Companion) -> Iterable[str]:
    """Return what a screen is opened about that needs nothing."""
    return [""]


async def taken(pilot: Pilot[Any], companion: Companion) -> AsyncIterator[str]:
    """Open every screen about each thing, and yield what is on the glass now."""
    app = pilot.app
    for entry in SCREENS:
        if entry.key:
            await press(pilot, entry.key)
            yield entry.name
        elif entry.name in ASKED:
            await press(pilot, "?" if entry.name == "help" else "ctrl+p")
            yield entry.name
            await press(pilot, "escape")
        else:
            for about in ABOUT.get(entry.name, nothing)(companion):
                with suppress(StopIteration):
                    app.open(entry.name, *([about] if about else []))  # type: ignore[attr-defined]
                if len(app.screen_stack) > 1:
                    await pilot.pause()
                    yield f"{entry.name} {about}".strip()
                    left(app)
    await pilot.pause()


def left(app: App[Any]) -> None:
    """Go back to the place that one came from, on the way to the next screen."""
    while len(app.screen_stack) > 1:
        app.pop_screen()
    assert isinstance(app.screen, Place)
