"""Now beside then: two stretches of time, in words first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.rules.reflection import marks
from coach.rules.review import figures
from coach.rules.review.figures import Noted
from coach.rules.review.periods import Period
from coach.services import wording
from coach.services.patterns import growth, phrases
from coach.services.review import gather
from coach.services.settings import settings

ENOUGH: Final = 6
"""With fewer than this on either side nothing is said about more or less."""

DRIFT: Final = timedelta(weeks=8)
"""What changes slowly is looked for between two stretches of this length."""

NONE: Final = "–"
"""What stands where nothing is known."""

NEAR: Final = 0.1
FAR: Final = 0.5
"""Counts within a tenth of each other are called the same, from half on the words "a
little" are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRow:
    """One thing that can be counted: how it is called, now, then, and in words."""

    label: str
    now: str
    then: str
    earlier: str = ""
    """The same stretch a year before, where there is anything of it."""

    word: str = ""
    """How now lies beside then; nothing where too little is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What was noted in a stretch, and on how many working days."""

    noted: Noted
    days: int


def rows(companion: Companion, period: Period) -> tuple[CompareRow, ...]:
    """Return everything that is known of now or then, now beside then."""
    now, then, earlier = (
        _stretch(companion, one) for one in (period, period.before, period.year_before)
    )
    has_year = bool(period.kind != "year" and (earlier.noted.contacts or
                    earlier.noted.reflections))  # fmt: skip
    found = []
    for label, told, word in KINDS:
        texts = [told(one) for one in (now, then, earlier)]
        if any(texts[:2]):
            found.append(
                CompareRow(
                    label=_(label), now=texts[0] or NONE, then=texts[1] or NONE,
                    earlier=(texts[2] or NONE) if has_year else "", word=word(now, then),
                )
            )  # fmt: skip
    return (*found, *_patterns(companion, period))


def _stretch(companion: Companion, period: Period) -> Stretch:
    calendar, today = settings.calendar(companion), companion.today()
    last = min(period.last, today)
    return Stretch(
        noted=gather.noted(companion, period.first, period.end),
        days=calendar.between(period.first - timedelta(days=1), last),
    )


def _count(of: Callable[[Noted], int]) -> tuple[
    Callable[[Stretch], str], Callable[[Stretch, Stretch], str]
]:  # fmt: skip
    """Return how a count is told, and how two are compared: by the working day."""

    def told(one: Stretch) -> str:
        return str(of(one.noted) or "")

    def word(now: Stretch, then: Stretch) -> str:
        return pace(of(now.noted), now.days, of(then.noted), then.days)

    return told, word


def pace(now: int, days: int, then: int, days_then: int) -> str:
    """Return in words how a count lies beside another, each over its working days."""
    if min(now, then) < ENOUGH or not (days and days_then):
        return ""
    share = (now / days) / (then / days_then) - 1
    if abs(share) <= NEAR:
        return wording.label("moved", "same")
    moved = "more" if share > 0 else "less"
    return wording.label("moved", moved if abs(share) >= FAR else f"little_{moved}")


def _middle(name: str) -> tuple[
    Callable[[Stretch], str], Callable[[Stretch, Stretch], str]
]:  # fmt: skip
    def told(one: Stretch) -> str:
        return with_n(figures.middle(one.noted.reflections, name))

    def word(now: Stretch, then: Stretch) -> str:
        was, stands = (figures.middle(one.noted.reflections, name) for one in (then, now))
        if was is None or stands is None or min(was[1], stands[1]) < ENOUGH:
            return ""
        return wording.label("moved", marks.movement([was[0]], [stands[0]]))

    return told, word


def with_n(found: tuple[float, int] | None) -> str:
    """Return a figure with the number of times it rests on."""
    if found is None:
        return ""
    return _("{value} (n = {n})").format(value=wording.number(found[0]), n=found[1])


def _of(of: Callable[[Noted], tuple[int, int]]) -> tuple[
    Callable[[Stretch], str], Callable[[Stretch, Stretch], str]
]:  # fmt: skip
    """Return how a part of a whole is told; nothing is said of more or less."""

    def told(one: Stretch) -> str:
        part, whole = of(one.noted)
        return _("{n} of {count}").format(n=part, count=whole) if whole else ""

    return told, lambda _now, _then: ""


def _nines(noted: Noted) -> tuple[int, int]:
    found = figures.uplift(noted.acts)
    return found.nines, found.n


def _distance(one: Stretch) -> str:
    return with_n(marks.distance(one.noted.reflections))


def _people(one: Stretch) -> str:
    # How many are seen does not grow with the days.
    return str(len(figures.seen(one.noted.contacts)) or "")


KINDS: Final = (
    (N_("Attention given"), *_count(lambda one: len(one.contacts))),
    (N_("People"), _people, lambda _now, _then: ""),
    (N_("Small acts done"), *_count(lambda one: len(one.acts))),
    (N_("Days looked back on"), *_count(lambda one: len(one.reflections))),
    (N_("Control"), *_middle("control")),
    (N_("Creativity"), *_middle("creativity")),
    (N_("Impact"), *_middle("impact")),
    (N_("Energy"), *_middle("energy")),
    (N_("Heart and hand"), _distance, lambda _now, _then: ""),
    (N_("Became a 9 or more"), *_of(_nines)),
    (N_("Positive feedback"), *_of(lambda one: figures.positive(one.feedback))),
    (N_("Half-days for customers"), *_of(lambda one: figures.for_customers(one.half_days))),
    (N_("Back after a slip"), *_of(lambda one: figures.came_back(one.slips)[::-1])),
)


def _patterns(companion: Companion, period: Period) -> Iterator[CompareRow]:
    """Yield where each way that is being learned stood, now and then."""
    today = companion.today()
    ends = min(period.last, today), period.before.last, period.year_before.last
    for routine in growth.gather(companion):
        stood = [
            routine.until(day).stands(day)
            if (routine.pattern.started_on or today) <= day else None
            for day in ends
        ]  # fmt: skip
        words = [_(phrases.STAGES[one.stage]) if one else NONE for one in stood]
        if stood[0]:
            yield CompareRow(
                label=routine.pattern.name, now=words[0], then=words[1],
                earlier=words[2] if stood[2] and period.kind != "year" else "",
            )  # fmt: skip


def slow(companion: Companion, until: date | None = None) -> str:
    """Return in a sentence how what comes back changes; nothing where n is too small."""
    _lately, _before, found = drifted(companion, until)
    if found is None:
        return ""
    (was, n_then), (now, n) = found
    told = _(
        "Of what came back in eight weeks {now} of {n} was positive; in the eight weeks "
        "before it was {was} of {n_then}."
    )
    return told.format(now=now, n=n, was=was, n_then=n_then)


def drifted(
    companion: Companion, until: date | None = None
) -> tuple[Noted, Noted, tuple[tuple[int, int], tuple[int, int]] | None]:
    """Return the eight weeks before a day, the eight before those, and both figures."""
    end = min(until or date.max, companion.today() + timedelta(days=1))
    lately = gather.noted(companion, end - DRIFT, end)
    before = gather.noted(companion, end - 2 * DRIFT, end - DRIFT)
    return lately, before, figures.drift(before.feedback, lately.feedback)
