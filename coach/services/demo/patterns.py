"""What is being learned: a plan, how its days went, slips, and coming back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from coach.fastclass import dataclass
from coach.model.moment import day_of
from coach.model.pattern import Pattern, Plan, Slip, Tick, tick_id
from coach.services.demo import times
from coach.services.demo.script import Lapse, Lesson
from coach.services.demo.times import at, new_id

OFTEN: Final = ("done",) * 11 + ("tiny",) * 3 + ("not_applicable",) * 3 + ("",) * 5
"""How a day may go; nothing is a day that nobody ticked."""

FELT_EVERY: Final = 10
FELT: Final = (2, 3, 3, 4, 4, 5, 5)
SEED: Final = 66


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """One old way and its plan, from the first day to yesterday."""

    lesson: Lesson
    friday: date
    """The weeks of the lesson are counted back from it."""

    today: date

    def records(self) -> Iterator[Pattern | Tick | Slip]:
        """Yield the pattern, its slips, and the days on which something was ticked."""
        # A chance of its own, so that everything else is told as without it.
        rng = Random(f"{SEED} {self.lesson.weeks}")
        first = self._monday(self.lesson.weeks)
        pattern = self._pattern(first, new_id(at(first, time(8, 20)), rng))
        yield pattern
        slips = [self._slip(pattern, lapse, rng) for lapse in self.lesson.slips]
        yield from slips
        yield from self._ticks(pattern, first, slips, rng)

    def _monday(self, weeks: int) -> date:
        return self.friday - timedelta(days=4, weeks=weeks)

    @property
    def _end(self) -> date:
        """The day on which it was let go, or else today."""
        left = self.lesson.let_go
        return self._monday(left) if left else self.today

    def _pattern(self, first: date, name: str) -> Pattern:
        told = self.lesson
        pause = ""
        if told.pause:
            since, until = (self._monday(weeks) for weeks in told.pause)
            pause = f"{since}/{until + timedelta(days=4)}"
        plan = Plan(
            if_cue=told.if_cue, then_do=told.then_do, tiny=told.tiny,
            earlier=(pause,) if pause else (),
            paused_on=self._end if told.let_go else None,
        )  # fmt: skip
        return Pattern(
            id=name, name=told.name, cue=told.cue, old_way=told.old_way, gave=told.gave,
            cost=told.cost, status="let_go" if told.let_go else "active",
            started_on=first, plan=plan,
        )  # fmt: skip

    def _slip(self, pattern: Pattern, lapse: Lapse, rng: Random) -> Slip:
        day = self._monday(lapse.weeks) + timedelta(days=lapse.weekday)
        seen = at(day, lapse.at)
        return Slip(
            id=new_id(seen, rng), pattern_id=pattern.id, at=seen, cue=pattern.cue,
            gave=pattern.gave, context=lapse.context, text=lapse.text,
            returned_at=self._back(seen, lapse.back),
        )  # fmt: skip

    def _back(self, seen: datetime, days: int) -> datetime:
        """Return when it was done again, so many working days later."""
        if not days:
            return seen + timedelta(hours=2)
        later = times.workdays(seen.date() + timedelta(days=1), self.today)
        found = [day for day, _n in zip(later, range(days), strict=False)]
        return at(found[-1], time(11, 30))

    def _ticks(
        self, pattern: Pattern, first: date, slips: list[Slip], rng: Random
    ) -> Iterator[Tick]:
        slipped = [(day_of(one.at), day_of(one.returned_at or date.max)) for one in slips]
        felt = iter(FELT)
        worked = times.workdays(first, self._end - timedelta(days=1))
        for number, day in enumerate(worked, 1):
            result = rng.choice(OFTEN)
            if any(seen <= day < again for seen, again in slipped):
                result = ""
            if any(day == again for _seen, again in slipped):
                result = "tiny" if rng.random() < 0.5 else "done"
            mark = next(felt, None) if number % FELT_EVERY == 0 else None
            if pattern.plan.is_paused(day) or not (result or mark):
                continue
            yield Tick(
                id=tick_id(pattern.id, day), pattern_id=pattern.id, day=day,
                result=result or None, felt=mark,
            )  # fmt: skip
