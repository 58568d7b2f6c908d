"""Weekly: one calm question a week about each goal, until something was told of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.direction import Measure
from coach.model.errors import FolderError
from coach.model.setting import texts
from coach.model.text import one_line
from coach.rules.weeks import first_of
from coach.services.entries import lines
from coach.services.settings import settings

ASKED: Final = "goals_asked"
"""Under this name the device keeps the day on which each goal was asked about last."""

FROM: Final = timedelta(days=2)
"""So far into the week there is something to tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalQuestion:
    """What is asked about a goal this week."""

    id: str
    words: str
    by_figure: bool
    """Whether a figure answers it, rather than a line."""


def question(companion: Companion) -> GoalQuestion | None:
    """Return the question for today: about one goal a day, and each once a week."""
    today = companion.today()
    first = first_of(today)
    if today - first < FROM or not settings.calendar(companion).works(today):
        return None
    if not companion.store.all(Measure):
        return None
    from coach.services.direction import numbers  # Today of most people does without

    waits = [one for one in numbers.goals(companion) if not _is_told(one, first)]
    if not waits:
        return None
    asked, day = _asked(companion), today.isoformat()
    if day in asked.values():
        found = [one for one in waits if asked.get(one.id) == day]
    else:
        found = [one for one in waits if asked.get(one.id, "") < first.isoformat()]
    return _about(companion, found[0]) if found else None


def keep_asked(companion: Companion, goal_id: str) -> None:
    """Keep that this goal was asked about today; where that cannot be it is asked again."""
    asked, today = _asked(companion), companion.today().isoformat()
    if goal_id and asked.get(goal_id) != today:
        known = {one.id for one in companion.store.all(Measure)}
        kept = {id_: day for id_, day in asked.items() if id_ in known}
        with suppress(FolderError):
            companion.store.device.put(ASKED, {**kept, goal_id: today})


def _asked(companion: Companion) -> Mapping[str, str]:
    return texts(companion.store.device.get(ASKED))


def _is_told(goal: Measure, first: date) -> bool:
    """Whether something was kept of it this week, or it is no older than that."""
    told = any(one.day >= first for one in goal.samples)
    return told or lines.day_made(goal.id) >= first


def _about(companion: Companion, goal: Measure) -> GoalQuestion:
    from coach.services.direction import number_words  # likewise

    by_figure = bool(goal.samples or goal.target) or number_words.is_asked(goal)
    if goal.sign:
        ask = _("“{goal}”, and its sign: {sign}. What did you see or hear of it this week?")
    elif by_figure:
        ask = _(
            "How does “{goal}” stand this week? One figure is enough; none is fine too."
        )
    else:
        ask = _("What happened this week for “{goal}”? One line is enough.")
    sign = one_line(goal.sign).rstrip(".")
    words = ask.format(goal=one_line(goal.name), sign=sign)
    if buddy := one_line(settings.current(companion).buddy):
        words += " " + _("Perhaps something to tell {buddy}.").format(buddy=buddy)
    return GoalQuestion(id=goal.id, words=words, by_figure=by_figure)
