"""Made-up months, to walk through day by day with whatever they bring."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from hypothesis import strategies as st

from coach.model.act import Act
from coach.model.direction import Obstacle
from coach.model.idea import Ambition, Idea
from coach.model.moment import Moment
from coach.model.pattern import Pattern, Plan, Slip
from coach.model.person import Person
from coach.model.prompt import Nudge, nudge_id
from coach.model.reflection import Reflection
from coach.model.review import Review
from coach.rules.calendar import Calendar
from coach.rules.lexicon import Lexicon
from coach.rules.patterns.opportunities import Opportunity
from coach.rules.people.rhythm import Contact
from coach.rules.prompts import engine
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.facts import Fallen, Grand, KnownIdea, OwnWords, Routine
from tests.rules.prompts.told import FRIDAY, LETTERS, Told, at

HOURS = (8, 10, 13, 20)
"""Today is looked at so often a day."""

TEXTS = ("", "40 tickets", "dat mag niet", "te druk, geen tijd", "koffie met Anna")
LEXICONS = {
    "quantity": Lexicon(["tickets"]), "not_allowed": Lexicon(["mag niet"]),
    "too_busy": Lexicon(["te druk", "geen tijd"]),
}  # fmt: skip
PATTERN = Pattern(
    id="p", name="Rushing", cue="the queue", gave="calm", status="active",
    plan=Plan(if_cue="the queue grows", then_do="I breathe out"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a day brings."""

    customers: int
    colleagues: int
    energy: int | None
    mark: int
    text: str
    letter: str
    slip_at: int | None
    away: bool
    answers: tuple[str | None, ...]
    """What is answered at each look; None leaves it."""


days = st.builds(
    Day,
    customers=st.integers(0, 2),
    colleagues=st.integers(0, 2),
    energy=st.sampled_from((None, 2, 3, 7, 8)),
    mark=st.sampled_from((2, 5, 7, 8)),
    text=st.sampled_from(TEXTS),
    letter=st.sampled_from("DDMMT-."),
    slip_at=st.sampled_from((None, None, None, None, 9, 15)),
    away=st.sampled_from((True, False, False, False, False, False, False, False)),
    answers=st.tuples(
        *[st.sampled_from((None, None, "did_it", "opened", "not_now", "does_not_fit"))]
        * len(HOURS)
    ),
)


@dataclass(frozen=True)
class Story:
    """A stretch of days after weeks of steady use."""

    days: list[Day]
    a_week: int
    """Moments with customers in each of the weeks before."""

    known_for: int
    """Days of use before the first of these."""

    wishes: Preferences

    @cached_property
    def first(self) -> date:
        return FRIDAY - timedelta(days=len(self.days) - 1)

    @cached_property
    def calendar(self) -> Calendar:
        away = (
            self.first + timedelta(days=n) for n, day in enumerate(self.days) if day.away
        )
        return Calendar(away=tuple((day, day) for day in away))

    def told(self, number: int, hour: int, nudges: list[Nudge]) -> Told:
        """Return the facts on that day at that hour."""
        today = self.first + timedelta(days=number)
        past = [(self.first + timedelta(days=n), self.days[n]) for n in range(number + 1)]
        reflected = [one for one in past if one[0] < today or hour >= 16]
        contacts = self._contacts(past)
        seen = sorted({one.day for one in contacts})
        return Told(
            today=today, calendar=self.calendar, nudges=nudges, lexicons=LEXICONS,
            began=self.first - timedelta(days=self.known_for),
            seen_before=today - timedelta(days=1 if number % 11 else 12),
            contacts=contacts, contact_days={"anna": seen}, noted_days={"anna": seen},
            first_used=self.first - timedelta(days=self.known_for),
            people={"anna": Person(id="anna", name="Anna")},
            notes=[OwnWords(f"n{day}", day, one.text) for day, one in past if one.text],
            reflections=[reflection(day, one) for day, one in reflected],
            acts=[
                Act(id="a", text="flowers", planned_on=self.first),
                Act(
                    id="b", text="tea", status="done", done_at=self.first,
                    person_id="anna",
                ),
            ],
            unsaid=[
                Moment(
                    id="m", at=self.first, text="mooi", person_ids=("anna",),
                    kind="appreciate", spoken=False,
                )
            ],
            routines=[routine(past, hour)],
            ideas=[
                KnownIdea(
                    idea=Idea(id="i", title="a bell", by="Tom", status="doing"),
                    made=self.first, moved=self.first - timedelta(days=20),
                )
            ],
            trees=[
                Fallen(
                    tree=Obstacle(id="t", text="a form"),
                    fell_on=self.first - timedelta(days=9),
                )
            ],
            reviews=[
                Review(
                    id=f"w{n}", period=self.first - timedelta(days=7 * n + 7),
                    written_on=self.first - timedelta(days=7 * n), movement="same",
                )
                for n in range(3)
            ],
            ambitions=[
                Grand(
                    ambition=Ambition(id="am", text="grand", horizon_days=400),
                    made=self.first - timedelta(days=9),
                )
            ],
        )  # fmt: skip

    def _contacts(self, past: list[tuple[date, Day]]) -> list[Contact]:
        before = [
            (self.first - timedelta(days=1 + 7 * week + n % 5), "customer")
            for week in range(12)
            for n in range(self.a_week)
        ]
        of_late = [
            (day, side)
            for day, one in past
            for side in ["customer"] * one.customers + ["colleague"] * one.colleagues
        ]
        return [
            Contact("moments", f"c{n}", day.isoformat(), (), side)
            for n, (day, side) in enumerate(sorted([*before, *of_late]))
        ]


def reflection(day: date, one: Day) -> Reflection:
    return Reflection(
        id=day.isoformat(), day=day, energy=one.energy, control=one.mark,
        impact=one.mark, heart=9, hand=one.mark,
    )  # fmt: skip


def routine(past: list[tuple[date, Day]], hour: int) -> Routine:
    today = past[-1][0]
    slips = tuple(
        Slip(id=f"s{day}", pattern_id="p", at=at(day, one.slip_at))
        for day, one in past
        if one.slip_at is not None and (day < today or one.slip_at <= hour)
    )
    went = [(day, LETTERS.get(one.letter)) for day, one in past]
    return Routine(
        pattern=PATTERN,
        slips=slips,
        opportunities=tuple(Opportunity(day, result) for day, result in went if result),
    )


@dataclass(frozen=True, slots=True)
class Look:
    """What was on the screen at one look."""

    day: date
    hour: int
    facts: Told
    due: engine.Spoken | None
    fresh: bool
    """Whether it was shown here for the first time."""


@dataclass(frozen=True, slots=True)
class Walked:
    """Everything that was seen on the way."""

    story: Story
    looks: list[Look]
    nudges: list[Nudge]


def walk(story: Story) -> Walked:
    """Walk through the days as somebody would who looks some times a day and answers."""
    kept: dict[str, Nudge] = {}
    looks = []
    for number, one in enumerate(story.days):
        day = story.first + timedelta(days=number)
        for hour, answer in zip(HOURS, one.answers, strict=True):
            facts = story.told(number, hour, list(kept.values()))
            due = engine.due_now(facts, at(day, hour), story.wishes)
            looks.append(Look(day, hour, facts, due, bool(due and due.finding)))
            if due is None:
                continue
            shown = due.nudge or Nudge(
                id=nudge_id(due.rule.trigger, day), rule=due.rule.trigger,
                shown_at=at(day, hour), about=due.finding.about if due.finding else "",
            )  # fmt: skip
            kept[shown.id] = Nudge(
                id=shown.id, rule=shown.rule, shown_at=shown.shown_at, about=shown.about,
                response=answer,
            )  # fmt: skip
    return Walked(story, looks, list(kept.values()))


stories = st.builds(
    Story,
    days=st.lists(days, min_size=8, max_size=22),
    a_week=st.sampled_from((0, 5)),
    known_for=st.sampled_from((0, 7, 90)),
    wishes=st.builds(Preferences, a_day=st.sampled_from((0, 1, 1, 2, 3))),
)
