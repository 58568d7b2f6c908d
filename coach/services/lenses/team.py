"""The team through its lenses: the mix of activities, and a route that loses nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.exercise import Run
from coach.model.types import Json
from coach.rules.exercises.answers import lines, of_line
from coach.rules.lenses import team
from coach.rules.prompts.facts import Portfolio
from coach.services import wording
from coach.services.exercises import exercises
from coach.services.lenses import lenses, together
from coach.services.lenses.together import Together

MIX: Final = "drives/mix-of-activities"
ROUTE: Final = "drives/change-route"
OUTCOMES: Final[Mapping[str, str]] = {
    "customer": N_("For customers"), "progress": N_("Progress"), "pleasure": N_("Pleasure"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """The activities of a plan over all lenses."""

    day: date
    counts: tuple[tuple[str, int], ...]
    """By the names of the lenses."""

    n: int
    words: str
    """Which strong lens has nothing yet, and something small for it."""

    enjoyed: tuple[str, ...]
    """What I would enjoy myself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteStep:
    """One step of a change."""

    text: str
    easy_for: str
    taken_along: str
    """Who may drop off there, and how they are taken along."""

    is_steep: bool
    """Whether somebody is most likely to get lost here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A change, step by step, and what it brings."""

    day: date
    steps: tuple[RouteStep, ...]
    outcomes: tuple[tuple[str, str], ...]
    """What it brings to whom."""

    first: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPage:
    """Everything about the team that the lenses tell."""

    mix: Mix | None
    route: Route | None
    together: Together
    """What the cards of all say together."""


def page(companion: Companion) -> TeamPage:
    """Return what was filled in last about the team, and what its cards say."""
    found = together.together(companion)
    return TeamPage(
        mix=_mix(companion, found.strong), route=_route(companion), together=found
    )


def _last(companion: Companion, ref: str) -> Run | None:
    """Return what was filled in last of an exercise."""
    return max(exercises.finished(companion, ref), key=attrgetter("id"), default=None)


def portfolio(companion: Companion) -> Portfolio | None:
    """Return the plans of the team beside its map; nothing while one of both is unknown."""
    if (run := _last(companion, MIX)) is None:
        return None
    together_now = together.together(companion)
    if not together_now.strong:
        return None
    strong = together_now.strong
    counts = _activities(run.given, lenses.names(companion))
    return Portfolio(
        id=run.id, cards=together_now.n, strong=strong, empty=team.empty(counts, strong)
    )


def _activities(answers: Mapping[str, Json], names: Mapping[str, str]) -> dict[str, int]:
    """Return how many activities speak to each lens, with the one that was added."""
    plans = lines(answers, "plans")
    speaks_to = [str(of_line(answers.get("lens"), at)) for at in range(len(plans))]
    if answers.get("add"):
        speaks_to.append(str(answers.get("missing") or ""))
    return team.activities(names, speaks_to)


def _mix(companion: Companion, strong: Sequence[str]) -> Mix | None:
    if (run := _last(companion, MIX)) is None:
        return None
    names, missing = lenses.names(companion), str(run.given.get("missing") or "")
    counts = _activities(run.given, names)
    named = tuple((names[lens], n) for lens, n in counts.items())
    # Without a map of the team it is told by who filled this in.
    wanted = [*strong] or ([missing] if missing in names else [])
    mine = lenses.mine(companion)
    return Mix(
        day=run.day, counts=named, n=sum(counts.values()),
        words=_without(companion, counts, wanted),
        enjoyed=mine.activities if mine else (),
    )  # fmt: skip


def _without(companion: Companion, counts: Mapping[str, int], strong: Sequence[str]) -> str:
    """Return which strong lens has nothing yet, with something small that suits it."""
    found = team.empty(counts, strong)
    if not found:
        return _("No strong lens is without something.")
    cards = {one.id: one for one in lenses.page(companion).cards}
    named = wording.listing([cards[lens].name for lens in found])
    told = _("Strong in the team, and nothing for it yet: {names}.").format(names=named)
    small = cards[found[0]].small
    return " ".join((told, _("For example: {hint}").format(hint=small))) if small else told


def _route(companion: Companion) -> Route | None:
    if (run := _last(companion, ROUTE)) is None:
        return None
    answers = run.given
    steps = tuple(_steps(answers, lenses.names(companion)))
    outcomes = (
        (_(label), str(answers.get(name) or "")) for name, label in OUTCOMES.items()
    )
    return Route(
        day=run.day, steps=steps, outcomes=tuple(row for row in outcomes if row[1]),
        first=str(answers.get("first") or ""),
    )  # fmt: skip


def _steps(answers: Mapping[str, Json], names: Mapping[str, str]) -> Iterator[RouteStep]:
    texts = lines(answers, "steps")
    sure = [of_line(answers.get("grip"), at) for at in range(len(texts))]
    lowest = min((mark for mark in sure if isinstance(mark, int)), default=None)
    for at, text in enumerate(texts):
        lens = str(of_line(answers.get("easy"), at) or "")
        yield RouteStep(
            text=text, easy_for=names.get(lens, lens),
            taken_along=str(of_line(answers.get("taken"), at) or ""),
            is_steep=sure[at] is not None and sure[at] == lowest,
        )  # fmt: skip
