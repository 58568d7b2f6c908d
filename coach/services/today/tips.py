"""Tips: one a week, a series of a pack in its own order before the next one begins."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import language
from coach.model.errors import FolderError
from coach.rules.dates.weeks import first_of

TIP: Final = "tip"
"""Under this name the device keeps the day on which a tip was read last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTip:
    """The tip of one week."""

    ref: str
    series: str
    text: str
    exercise: str = ""
    """The exercise of a pack in use that goes with it."""


def this_week(companion: Companion) -> WeekTip | None:
    """Return the tip of this week: one series in its order, and then the next one."""
    monday = first_of(companion.today())
    week = max(0, (monday - (_begun(companion) or monday)).days // 7)
    from coach.services.settings import settings  # whoever sees no tip has no need of it

    audiences = settings.current(companion).audiences
    series = [
        (one.title, fitting)
        for one in companion.library.tips()
        if (fitting := [tip for tip in one.tips if tip.role in audiences])
    ]
    if not series:
        return None
    every = [(title, tip) for title, fitting in series for tip in fitting]
    title, tip = every[week % len(every)]
    return WeekTip(
        ref=tip.ref,
        series=title.say(language()),
        text=tip.text.say(language()),
        exercise=tip.exercise if companion.library.exercise(tip.exercise) else "",
    )


def _begun(companion: Companion) -> date | None:
    """Return about when the user began: when the first person, else anything, came in."""
    from coach.model.exercise import Run
    from coach.model.moment import Moment  # only whoever shows a tip looks this far back
    from coach.model.person import Person

    firsts = (
        min((str(id_) for (id_,) in companion.store.scan(kind, "id")), default="")
        for kind in (Person, Moment, Run)
    )
    try:
        begun = int(next(filter(None, firsts), "")[:12], 16) / 1000
        first = datetime.fromtimestamp(begun, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return first_of(first.date())


def is_new(companion: Companion) -> bool:
    """Return whether the tip of this week was not read on an earlier day of it."""
    kept = companion.store.device.get(TIP)
    read = kept.get("day") if isinstance(kept, dict) else None
    today = companion.today()
    return not isinstance(read, str) or not (
        first_of(today).isoformat() <= read < today.isoformat()
    )


def keep_read(companion: Companion) -> None:
    """Keep that the tip of this week was read today; where that cannot be it stays new."""
    today = companion.today().isoformat()
    if is_new(companion):
        with suppress(FolderError):
            companion.store.device.put(TIP, {"day": today})
