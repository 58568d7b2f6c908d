"""How they live: day after day on the real services, and what was on Today meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Final

from coach import i18n
from coach.companion import Companion
from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.prompt import Nudge
from coach.model.setting import Setting
from coach.model.types import Document
from coach.services.acts import acts, feedback
from coach.services.explain import prompts as explain
from coach.services.explain.numbers import Why
from coach.services.patterns import planning, slips, ticks
from coach.services.prompts import prompts, undertow
from coach.services.prompts.prompts import Prompt
from coach.services.reflection import reflect
from coach.services.settings import away
from coach.store import Store
from tests.lives import keeping
from tests.lives.people import NOTES, STUCK, Somebody

FIRST: Final = date(2025, 11, 3)
"""The first day of use: a Monday, before the holidays."""

MONTHS: Final = 9
MORNING, NOON, EVENING = time(9, 5), time(13, 10), time(17, 20)

HOLIDAYS: Final = {
    "nl": ("2025-12-25", "2025-12-26", "2026-01-01", "2026-04-06", "2026-04-27",
           "2026-05-14", "2026-05-25"),
    "en": ("2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06",
           "2026-05-04", "2026-05-25"),
}  # fmt: skip
"""The public holidays of these months, written down by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """One prompt on the glass, with everything that was known at that moment."""

    at: datetime
    prompt: Prompt
    why: Why
    tables: dict[str, dict[str, Document]]
    language: str

    @property
    def day(self) -> date:
        """The day it was shown."""
        return self.at.date()

    @property
    def nudge(self) -> Nudge:
        """What is kept of it."""
        return self.prompt.nudge


@dataclass(slots=True)
class Life:
    """What became of somebody."""

    who: Somebody
    showings: list[Showing] = field(default_factory=list)
    responses: dict[str, str] = field(default_factory=dict)
    """What was answered, or done without answering, by the id of the showing."""

    waters: dict[date, str] = field(default_factory=dict)
    """The name of the undertow, on the days on which it was looked at."""

    relapsed: date | None = None
    ended: date = FIRST
    tables: dict[str, dict[str, Document]] = field(default_factory=dict)


class Walker:
    """Somebody on their way through the months."""

    def __init__(self, who: Somebody, folder: Path, days: int) -> None:
        self.who, self.days = who, days
        self.rng = Random(who.number)
        self.now = datetime.combine(FIRST, MORNING, UTC)
        store = Store(str(folder / "home"), str(folder / "state"), lambda: self.now)
        self.companion = Companion(store, lambda: self.now)
        self.life = Life(who, ended=FIRST + timedelta(days=days))
        self.people: dict[str, Person] = {}
        self.next: dict[str, int] = {}
        self.worked = 0
        self.pattern: Pattern | None = None
        self.tree = ""
        self.here: dict[str, Document] = {}
        """The days on which they opened Today; the device knows these, no table does."""

        self.left: tuple[Prompt, bool] | None = None
        """What was shown and will be done without answering it."""

        self.off = self._holidays_of_own()
        self.silent = range(90, 102) if who.number % 3 == 0 else range(0)
        """Days on which they simply did not come, without being away."""

    def _holidays_of_own(self) -> dict[date, date]:
        """Return the periods away: two weeks for everybody, more for some."""
        spans = [(200, 13)]
        if self.who.kind == "away":
            spans += [(60, 4), (110, 9), (150, 1)]
        return {
            FIRST + timedelta(days=first): FIRST + timedelta(days=first + length)
            for first, length in spans
        }

    def works(self, day: date) -> bool:
        """Return whether they are at work."""
        if (
            day.weekday() not in self.who.week
            or day.isoformat() in HOLIDAYS[self.who.language]
        ):
            return False
        return not any(first <= day <= last for first, last in self.off.items())

    def walk(self) -> Life:
        """Live through all the days."""
        self._begin()
        relapse = FIRST + timedelta(days=130) if self.who.kind == "relapse" else None
        for number in range(self.days):
            day = FIRST + timedelta(days=number)
            if day in self.off:
                self.now = datetime.combine(day - timedelta(days=1), EVENING, UTC)
                away.go(self.companion, day.isoformat(), self.off[day].isoformat())
            if not self.works(day) or number in self.silent:
                continue
            self.worked += 1
            low = relapse is not None and relapse <= day < relapse + timedelta(days=35)
            if low and self.life.relapsed is None:
                self.life.relapsed = day
            self._day(day, low=low)
        self.life.tables = self.companion.store.tables()
        return self.life

    def _begin(self) -> None:
        i18n.use(self.who.language)
        store = self.companion.store
        roles = ["employee", "lead"] if self.who.kind == "lead" else ["employee"]
        kept = [
            Setting(id="language", value=self.who.language),
            Setting(id="roles", value=[*roles]),
            Setting(id="workdays", value=list(self.who.week)),
        ]
        for one in self.who.contacts:
            self.people[one.name] = Person(id=store.new_id(), name=one.name, side=one.side)
            self.next[one.name] = self.rng.randint(1, max(1, round(one.every)))
        store.commit([*kept, *self.people.values()])
        if self.who.has_plan:
            self._plan()
        if self.who.kind == "backfill":
            self._backfill()

    def _plan(self) -> None:
        nl = self.who.language == "nl"
        texts = {
            "cue": "de telefoon gaat" if nl else "the phone rings",
            "gave": "snel klaar" if nl else "done quickly",
            "if_cue": "de telefoon gaat" if nl else "the phone rings",
            "then_do": "adem ik uit" if nl else "I breathe out",
            "tiny": "één keer uitademen" if nl else "breathe out once",
        }
        name = "Te snel antwoorden" if nl else "Answering too fast"
        record = planning.write(self.companion, name, texts).record
        self.pattern = record  # type: ignore[assignment]

    def _backfill(self) -> None:
        """Write five weeks of notes on the first day."""
        notes = []
        for back in range(35, 0, -1):
            day = FIRST - timedelta(days=back)
            if day.weekday() in self.who.week:
                for one in self.who.contacts:
                    if self.rng.random() < (1 if back > 12 else 0.1) / one.every:
                        notes.append(self._moment(self.people[one.name], day))
        self.companion.store.save(*notes)

    def _moment(self, person: Person, at: datetime | date, **fields: object) -> Moment:
        language = self.who.language
        stuck = self.rng.random() < 0.04
        if self.who.keeps_more:  # they say of a note now and then whether it follows
            fields.setdefault("course", self.rng.choice((None,) * 8 + (True, False, False)))
        text = self.rng.choice((STUCK if stuck else NOTES)[language])
        return Moment(
            id=self.companion.store.new_id(), at=at, text=f"{person.name}: {text}",
            person_ids=(person.id,), flow=fields.pop("flow", "given"), **fields,  # type: ignore[arg-type]
        )  # fmt: skip

    def _day(self, day: date, *, low: bool) -> None:
        self.now = datetime.combine(day, MORNING, UTC)
        self._look()
        self.now = datetime.combine(day, NOON, UTC)
        self._attend(low=low)
        self._routine(low=low)
        self._acts()
        keeping.keep(self)
        if self.rng.random() < 0.25:
            self._look()
        self.now = datetime.combine(day, EVENING, UTC)
        self._reflect(low=low)
        self._turns()
        if self.worked % 10 == 0:
            self.life.waters[day] = undertow.current(self.companion).name

    def _look(self) -> None:
        """Open Today: see what is there, and answer it or not."""
        prompt = prompts.current(self.companion)
        prompts.shown(self.companion, prompt)
        self.left = None
        before: dict[str, Document] = {one: {} for one in self.here}
        self.here[self.now.date().isoformat()] = {}
        if prompt is None:
            return
        if not any(one.nudge.id == prompt.nudge.id for one in self.life.showings):
            self.life.showings.append(Showing(
                at=self.now, prompt=prompt, language=self.who.language,
                why=explain.prompt(self.companion, prompt.nudge.id),
                tables=self.companion.store.tables() | {"here": before},
            ))  # fmt: skip
        options = [answer for answer, _weight in self.who.answers]
        weights = [weight for _answer, weight in self.who.answers]
        answer = self.rng.choices(options, weights)[0]
        if answer == "do":
            self.left = (prompt, True)
        elif answer:
            self.life.responses[prompt.nudge.id] = answer
            prompts.answer(self.companion, prompt, answer)

    def _attend(self, *, low: bool) -> None:
        met = []
        for one in self.who.contacts:
            self.next[one.name] -= 1
            if self.next[one.name] > 0:
                continue
            self.next[one.name] = self._gap(one.every)
            if not (low and self.rng.random() < 0.85):
                flow = self.rng.choices(("given", "received", "witnessed"), (80, 12, 8))[0]
                met.append(self._moment(self.people[one.name], self.now, flow=flow))
        if self.left:
            met += self._asked(self.left[0])
        if met and self.rng.random() < 0.05:
            met[-1] = replace(met[-1], kind="appreciate", spoken=False)
        if met:
            self.companion.store.save(*met)

    def _gap(self, every: float) -> int:
        if self.who.random:
            return max(1, round(self.rng.expovariate(1 / every)))
        return max(1, round(self.rng.gauss(every, every * 0.22)))

    def _asked(self, prompt: Prompt) -> list[Moment]:
        """Do what a prompt about a person asked, without saying so."""
        person = next((p for p in self.people.values() if p.id == prompt.about), None)
        if prompt.trigger != "person_unseen" or person is None:
            return []
        self.life.responses[prompt.nudge.id] = "done"
        return [self._moment(person, self.now)]

    def _routine(self, *, low: bool) -> None:
        if self.pattern is None:
            return
        chance = self.rng.random()
        if low or chance > 0.86:
            if not low and self.rng.random() < 0.3:
                slips.slip(self.companion, self.pattern)
            elif self.rng.random() < 0.5:
                ticks.tick(self.companion, self.pattern, "missed")
        else:
            ticks.tick(self.companion, self.pattern, "done" if chance < 0.7 else "tiny")

    def _acts(self) -> None:
        waiting = acts.waiting(self.companion)
        for act in waiting:
            if self.rng.random() < 0.35:
                acts.finish(self.companion, act)
        if len(waiting) < 2 and self.rng.random() < 0.25:
            name = self.rng.choice(list(self.people))
            self.companion.store.save(Act(
                id=self.companion.store.new_id(), person_id=self.people[name].id,
                text={"en": "take a coffee to ", "nl": "koffie brengen bij "}[
                    self.who.language
                ] + name,
                size_min=self.rng.choice((None, 2, 5, 10, 20, 40)),
                planned_on=self.now.date(),
            ))  # fmt: skip
        if self.rng.random() < 0.12:
            name = self.rng.choice(list(self.people))
            said = {"nl": "fijn zo", "en": "nice"}[self.who.language]
            feedback.keep(self.companion, said, person=name)

    def _reflect(self, *, low: bool) -> None:
        if self.rng.random() < 0.25:
            return

        def mark(middle: float) -> int:
            slide = 2.2 if low else 0
            return min(10, max(1, round(self.rng.gauss(middle - slide, self.who.spread))))

        both = self.rng.random() < 0.3
        reflect.reflect(
            self.companion, self.now.date(), control=mark(self.who.mood),
            creativity=mark(self.who.mood), impact=mark(self.who.mood + 0.6),
            energy=mark(self.who.mood - 0.7 - 2 * (self.rng.random() < 0.08)),
            heart=mark(self.who.mood + 1) if both else None,
            hand=mark(self.who.mood) if both else None,
        )  # fmt: skip

    def _turns(self) -> None:
        """Let some things happen once: people are archived, away, not to be named."""
        names = list(self.people)
        turns = {
            70: (names[0], {"archived": True}),
            85: (names[1], {"remind": False}),
            60: (names[2], {"away_until": self.now.date() + timedelta(days=40)}),
        }
        if self.worked in turns:
            name, fields = turns[self.worked]
            self.people[name] = replace(self.people[name], **fields)  # type: ignore[arg-type]
            self.companion.store.save(self.people[name])


def live(who: Somebody, folder: Path, days: int = 30 * MONTHS) -> Life:
    """Return what became of somebody after so many days."""
    return Walker(who, folder, days).walk()
