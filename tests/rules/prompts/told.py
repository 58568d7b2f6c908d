"""Facts as a test tells them: a year of use, and nothing else unless it is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from coach.model.act import Act
from coach.model.pattern import Pattern, Plan, Slip
from coach.model.person import Person
from coach.model.prompt import Nudge, nudge_id
from coach.model.reflection import Reflection
from coach.rules.calendar import Calendar
from coach.rules.patterns.opportunities import Opportunity
from coach.rules.people.rhythm import Contact
from coach.rules.prompts import engine
from coach.rules.prompts.engine import Spoken
from coach.rules.prompts.facts import Facts, OwnWords, Routine
from coach.rules.prompts.registry import named
from coach.rules.prompts.rule import PromptFinding, Rule

FRIDAY = date(2026, 11, 20)
AS_IT_IS = engine.Preferences()
BREATHE = Plan(if_cue="the queue grows", then_do="I breathe out")
LETTERS = {"D": "done", "T": "tiny", "M": "missed", "S": "slip", "-": "not_applicable"}


@dataclass(frozen=True, kw_only=True)
class Told(Facts):
    """Facts that are simply there."""

    today: date = FRIDAY
    began: date | None = date(2025, 11, 20)
    first_used: date | None = date(2025, 11, 20)
    seen_before: date | None = date(2026, 11, 19)


def back(
    working_days: int, calendar: Calendar | None = None, *, today: date = FRIDAY
) -> date:
    """Return the day so many working days before today."""
    return (calendar or Calendar()).window(today, working_days + 1)


def at(day: date, hour: int = 10) -> datetime:
    """Return a time on that day."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def rule_of(trigger: str) -> Rule:
    """Return the rule that stands for that trigger."""
    rule = named(trigger)
    assert rule is not None
    return rule


def found(trigger: str, facts: Told, hour: int = 10) -> PromptFinding | None:
    """Return what the rule sees."""
    rule = rule_of(trigger)
    finding = rule.look(facts, at(facts.today, hour))
    assert finding is None or finding.figures.keys() <= rule.figures.keys()
    return finding


def said(
    trigger: str, facts: Told, wishes: engine.Preferences = AS_IT_IS, hour: int = 10
) -> Spoken | None:
    """Return what the rule gets to say, with its manners and no rule beside it."""
    return engine.due_now(facts, at(facts.today, hour), wishes, (rule_of(trigger),))


def nudge(trigger: str, day: date, response: str | None = None, about: str = "") -> Nudge:
    """Return a showing."""
    return Nudge(
        id=nudge_id(trigger, day), rule=trigger, shown_at=at(day), response=response,
        about=about,
    )  # fmt: skip


def contacts(side: str, *days: date) -> list[Contact]:
    """Return one contact with that side on each of the days, oldest first."""
    return [
        Contact("moments", f"{side[:2]}{n}", day.isoformat(), (), side)
        for n, day in enumerate(sorted(days))
    ]


def rhythm(side: str, a_week: int, weeks: int, recent: int) -> list[Contact]:
    """Return so many contacts in each of the weeks before, and so many of late."""
    first = back(9)
    days = [
        first - timedelta(days=7 * week + 3 + n % 5)
        for week in range(weeks)
        for n in range(a_week)
    ]
    return contacts(side, *days, *[FRIDAY] * recent)


def seen(*working_days_ago: int, **fields: object) -> Told:
    """Return Anna, seen so many working days ago."""
    days = sorted(back(n).isoformat() for n in working_days_ago)
    anna = Person(id="anna", name="Anna", **fields)  # type: ignore[arg-type]
    return Told(
        people={"anna": anna}, contact_days={"anna": days}, noted_days={"anna": days}
    )


def reflections(name: str, *marks: int, ago: int = 0, **fields: object) -> list[Reflection]:
    """Return one reflection on each working day up to so many days ago."""
    days = [back(n) for n in range(ago, ago + len(marks))][::-1]
    return [
        Reflection(id=day.isoformat(), day=day, **{name: mark}, **fields)  # type: ignore[arg-type]
        for day, mark in zip(days, marks, strict=True)
    ]


def notes(*texts: str, ago: int = 0) -> list[OwnWords]:
    """Return one note on each working day up to so many days ago."""
    days = [back(n) for n in range(ago, ago + len(texts))][::-1]
    return [
        OwnWords(f"n{number}", day, text)
        for number, (day, text) in enumerate(zip(days, texts, strict=True))
    ]


def routine(
    letters: str = "", slips: Iterable[Slip] = (), *, plan: Plan = BREATHE, **fields: object
) -> Routine:
    """Return an active pattern; one letter for each working day up to today."""
    days = [back(n) for n in range(len(letters))][::-1]
    given: dict[str, object] = {"status": "active", "cue": "the queue", **fields}
    return Routine(
        pattern=Pattern(id="p", name="Rushing", plan=plan, **given),  # type: ignore[arg-type]
        opportunities=tuple(
            Opportunity(day, LETTERS[letter])
            for day, letter in zip(days, letters, strict=True)
        ),
        slips=tuple(slips),
    )


def slip(day: date, hour: int | None = 10, **fields: object) -> Slip:
    """Return a slip at that hour; without one only the day is known."""
    when = day if hour is None else at(day, hour)
    return Slip(id=f"s{day}{hour}", pattern_id="p", at=when, **fields)  # type: ignore[arg-type]


def planned_acts(**facts: object) -> Told:
    """Return an act that was planned long ago: the simplest thing to speak of."""
    act = Act(id="a", text="flowers", planned_on=date(2026, 1, 5), size_min=30)
    return Told(acts=[act], **facts)  # type: ignore[arg-type]
