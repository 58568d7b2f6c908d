"""The story, told day by day: who was seen, what was done, how it felt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from datetime import date, time, timedelta
from random import Random
from typing import Final

from coach.fastclass import dataclass
from coach.model.setting import Away
from coach.model.types import Record
from coach.services.demo import days, ideas, talks, times
from coach.services.demo.patterns import Learning
from coach.services.demo.script import Figure, Script, ScriptedMoment
from coach.services.demo.times import at, new_id

ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tale:
    """One telling of a script, from the first day to this morning."""

    script: Script
    rng: Random
    first: date
    today: date
    pace: float
    """How much happens; 1 is what one person would note."""

    def records(self) -> Iterator[Record]:
        """Yield everything that was ever written, more or less in the order of time."""
        start = at(self.first, time(8))
        cast = {}
        for figure in self.script.figures:
            person = replace(figure.person, id=new_id(start, self.rng))
            cast[figure.key] = replace(figure, person=person)
            yield person
        for first, last, label in times.periods(self.first, self.today):
            name = new_id(at(first, time(8)), self.rng)
            yield Away(id=name, first=first, last=last, label=label)
        yield from self._days(cast)
        yield from days.acts_ahead(self.script, cast, self.today, self.rng)
        yield from ideas.records(self.script.language, cast, self.today)
        for lesson in self.script.lessons:
            told = Learning(lesson=lesson, friday=self._friday, today=self.today)
            yield from told.records()
        yield from talks.scenes(self.script.language, cast, self.first, self.today)

    def _days(self, cast: dict[str, Figure]) -> Iterator[Record]:
        noting = days.Noting(script=self.script, rng=self.rng)
        acting = days.Acting(script=self.script, rng=self.rng, today=self.today)
        reflecting = days.Reflecting(script=self.script, rng=self.rng)
        crowd = _Crowd(cast=tuple(cast.values()), rng=self.rng, pace=self.pace)
        worked = set(times.workdays(self.first, self.today - ONE_DAY))
        scenes, last = self._scenes(worked), max(worked)
        for number, day in enumerate(sorted(worked | scenes.keys())):
            for scene in scenes.get(day, ()):
                yield noting.scene(scene, cast[scene.person], self.today, day)
            if day in worked:
                able = [one for one in cast.values() if self._speaks(one, day)]
                seen = [one for one in crowd.due(number, day) if one in able]
                yield from noting.day(seen, day)
                yield from acting.day(able, day, self.pace)
                yield from reflecting.day(day, len(seen), day == last)

    def _scenes(self, worked: set[date]) -> dict[date, list[ScriptedMoment]]:
        found: dict[date, list[ScriptedMoment]] = {}
        for scene in self.script.scenes:
            day = self._friday + timedelta(days=scene.weekday - 4 - 7 * scene.weeks)
            if day in worked or day == self.today or self._is_outing(day):
                found.setdefault(day, []).append(scene)
        return found

    def _is_outing(self, day: date) -> bool:
        return day.weekday() > 4 and self.first <= day < self.today

    def _speaks(self, figure: Figure, day: date) -> bool:
        return not figure.quiet or (self._friday - day).days > figure.quiet

    @property
    def _friday(self) -> date:
        """The latest Friday: the story counts its weeks back from there."""
        return self.today - timedelta(days=(self.today.weekday() - 4) % 7)


@dataclass(slots=True, kw_only=True)
class _Crowd:
    """Who is met on which day, everybody in their own rhythm."""

    cast: tuple[Figure, ...]
    rng: Random
    pace: float
    next: dict[str, float] = field(default_factory=dict)

    def due(self, number: int, day: date) -> list[Figure]:
        """Return whom the user meets on that working day, once for every time."""
        until = number + times.PULL[day.weekday()]
        met = []
        for figure in self.cast:
            gap = figure.every / self.pace
            turn = self.next.get(figure.key) or number + self.rng.uniform(0, gap)
            while turn <= until:
                met.append(figure)
                turn += gap * self.rng.uniform(0.55, 1.45)
            self.next[figure.key] = turn
        self.rng.shuffle(met)
        return met
