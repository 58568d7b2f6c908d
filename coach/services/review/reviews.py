"""Looking back, question by question; every answer is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.act import Act
from coach.model.direction import Measure, Obstacle
from coach.model.errors import CoachError
from coach.model.idea import Ambition, Idea
from coach.model.moment import day_of
from coach.model.review import Review, review_id
from coach.model.text import one_line, refuse_surrogates
from coach.rules.review import periods
from coach.rules.review.periods import Period
from coach.services import wording
from coach.services.acts import acts
from coach.services.answer import Answer, saved
from coach.services.editing import fields
from coach.services.entries import lines
from coach.services.people import contacts
from coach.services.review import compare, gather, recap, spans
from coach.services.review.compare import CompareRow
from coach.services.review.recap import PeriodFacts, ToldLine
from coach.services.settings import settings
from coach.services.step import one_step

ARROWS: Final = 8
"""So many movements stand in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewStep:
    """One question of a look back: the field that it fills, and what is told beside it."""

    name: str
    ask: str
    hint: str
    beside: Callable[[PeriodFacts], Iterator[ToldLine]]


STEPS: Final = (
    ReviewStep(
        name="movement",
        ask=N_("A bit more for your customers than {before}, or about the same?"),
        hint=N_("more, same or back"),
        beside=recap.movement,
    ),
    ReviewStep(
        name="glad_of",
        ask=N_("What are you glad of, {this}?"),
        hint=N_("one sentence: somebody, a moment, something small"),
        beside=recap.people,
    ),
    ReviewStep(
        name="helped",
        ask=N_("What helped you come back, or keep to the new way?"),
        hint=N_("a person, a pause, an agreement"),
        beside=recap.slips,
    ),
    ReviewStep(
        name="in_the_way",
        ask=N_("What came in between?"),
        hint=N_("what your days say; it needs no culprit"),
        beside=recap.days,
    ),
    ReviewStep(
        name="met",
        ask=N_("Where did your strength, a customer and the result come together?"),
        hint=N_("a moment in which all three were there"),
        beside=recap.together,
    ),
    ReviewStep(
        name="let_go",
        ask=N_("What may wait, or be let go?"),
        hint=N_("one thing less makes room"),
        beside=recap.waiting,
    ),
    ReviewStep(
        name="next_small_step",
        ask=N_("One small step for {next}?"),
        hint=N_("it becomes a small act"),
        beside=recap.ahead,
    ),
)
FIELDS: Final = {step.name: step for step in STEPS}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPage:
    """One question with what there was, and what was answered."""

    name: str
    ask: str
    hint: str
    beside: tuple[ToldLine, ...]
    said: str
    """What was answered, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """A look back with everything beside it."""

    period: Period
    title: str
    review: Review | None
    steps: tuple[StepPage, ...]
    compared: tuple[CompareRow, ...]
    """Now beside then, in words first."""

    then: str
    """What it is compared with."""

    slow: str
    """What changes slowly, where enough is known to say so."""

    look: PeriodFacts

    @property
    def at(self) -> int:
        """The question that is next; as many as there are once all were gone through."""
        return min(self.review.reached, len(self.steps)) if self.review else 0

    @property
    def is_bare(self) -> bool:
        """Whether nothing was noted in it, nor answered."""
        noted = self.look.noted
        return self.review is None and not (
            noted.contacts or noted.acts or noted.feedback or noted.reflections
            or noted.slips or self.look.unsaid
        )  # fmt: skip

    @property
    def finished(self) -> bool:
        """Whether all was gone through."""
        return self.review is not None and self.review.finished


def page(companion: Companion, period: Period) -> ReviewPage:
    """Return a look back on that period."""
    review = companion.store.get(Review, review_id(period.kind, period.first))
    look = looked(companion, period)
    words = {
        "this": _(spans.THIS[period.kind]), "before": _(spans.BEFORE[period.kind]),
        "next": _(spans.NEXT[period.kind]),
    }  # fmt: skip
    return ReviewPage(
        period=period, title=spans.title(companion, period), review=review, look=look,
        steps=tuple(
            StepPage(
                name=step.name, ask=_(step.ask).format_map(words), hint=_(step.hint),
                beside=tuple(step.beside(look)),
                said=said_in(review, step.name) if review else "",
            )
            for step in STEPS
        ),
        compared=compare.rows(companion, period),
        then=_(spans.BEFORE[period.kind]),
        slow=compare.slow(companion, period.end),
    )  # fmt: skip


def said_in(review: Review, name: str) -> str:
    """Return what was answered to one of the questions, in words."""
    if name == "movement":
        return wording.label("reviews.movement", review.movement)
    return str(getattr(review, name))


def looked(companion: Companion, period: Period) -> PeriodFacts:
    """Return everything that is known of a period."""
    store, today = companion.store, companion.today()
    return PeriodFacts(
        period=period,
        noted=gather.noted(companion, period.first, period.end),
        before=gather.noted(companion, period.before.first, period.first),
        names=lines.names(companion),
        unsaid=tuple(
            one for one in contacts.unsaid(companion) if period.holds(day_of(one.at))
        ),
        arrows=arrows(companion, period),
        ideas=tuple(one for one in store.all(Idea) if _waits(companion, one)),
        trees=tuple(one for one in store.all(Obstacle) if one.status == "open"),
        goals=goals(companion),
        waiting=acts.waiting(companion),
        today=today,
    )  # fmt: skip


def _waits(companion: Companion, idea: Idea) -> bool:
    """Whether an idea is under way; one that was put down today waits for nothing yet."""
    made = lines.made_at(idea.id)
    is_new = made and made.astimezone(companion.now().tzinfo).date() == companion.today()
    return idea.status in ("new", "smart", "doing") and not is_new


def goals(companion: Companion) -> tuple[str, ...]:
    """Return the goals of quality and the ambitions that do not rest, in words."""
    store, today = companion.store, companion.today()
    numbers = [
        one.name for one in store.all(Measure)
        if one.status == "active" and one.type == "quality"
    ]  # fmt: skip
    grand = [
        one.text for one in store.all(Ambition)
        if one.parked_until is None or one.parked_until <= today
    ]  # fmt: skip
    return (*numbers, *grand)


def arrows(companion: Companion, period: Period) -> str:
    """Return the movement of this and the seven before it, the latest last."""
    found: list[str] = []
    for _n in range(ARROWS):
        kept = companion.store.get(Review, review_id(period.kind, period.first))
        moved = kept.movement if kept else None
        found.append(recap.ARROWS.get(moved or "", recap.NO_ARROW))
        period = period.before
    return " ".join(reversed(found))


def answer(companion: Companion, period: Period, name: str, said: str) -> Answer:
    """Keep the answer to one question, and go on to the next; nothing said is nothing."""
    return answer_all(companion, period, {name: said})


@one_step
def answer_all(companion: Companion, period: Period, said: Mapping[str, str]) -> Answer:
    """Keep several answers as one deed.

    The small step becomes an act for the first working day after the period.
    """
    review = _begun(companion, period)
    hints: list[str] = []
    understood: list[str] = []
    for name, words in said.items():
        refuse_surrogates(words)
        if name == "next_small_step":
            review, more = _stepped(companion, period, review, one_line(words))
            hints += more
        review = _with(companion, review, name, words.strip())
        label, kept = wording.field("reviews", name), one_line(said_in(review, name))
        said_so = f"{label}: {kept}." if kept else _("{label}: open.").format(label=label)
        understood.append(wording.sentence(said_so))
    return saved(companion, review, " ".join(understood), *hints)


def _with(companion: Companion, review: Review, name: str, said: str) -> Review:
    """Return the look back with this answer, gone through as far as this question."""
    value = read_movement(companion, said) if said and name == "movement" else said or None
    reached = max(review.reached, [step.name for step in STEPS].index(name) + 1)
    is_all = reached == len(STEPS)
    if name == "movement":
        review = replace(review, movement=value)
    else:
        review = replace(review, **{name: value or ""})  # type: ignore[arg-type]  # one of its texts
    return replace(review, reached=reached, finished=review.finished or is_all)


def _begun(companion: Companion, period: Period) -> Review:
    """Return the look back as it stands now, or a new one."""
    if period.first > companion.today():
        raise CoachError(_("That is still to come: there is nothing to look back on yet."))
    key = review_id(period.kind, period.first)
    return companion.store.get(Review, key) or Review(
        id=key, kind=period.kind, period=period.first, written_on=companion.today()
    )


def read_movement(companion: Companion, said: str) -> str:
    """Read a movement, in either language or as an arrow."""
    for value, arrow in recap.ARROWS.items():
        if said.strip() == arrow:
            return value
    field = fields.reader_of(Review)["movement"]
    return str(fields.parsed(field, said, companion.now(), ()))


def _stepped(
    companion: Companion, period: Period, review: Review, said: str
) -> tuple[Review, tuple[str, ...]]:
    """Return the review with the act that its step became, and what is told of it."""
    earlier = companion.store.get(Act, review.act_id) if review.act_id else None
    waits = earlier is not None and earlier.status in ("planned", "idea")
    if not said or said == review.next_small_step:
        return review, ()
    if earlier and waits:
        companion.store.save(replace(earlier, text=said))
        return review, (_("The small act says so too."),)
    day = first_day_after(companion, period)
    planned = acts.plan(companion, said, on=day.isoformat())
    return replace(review, act_id=planned.record.id), (planned.understood, *planned.hints)


def first_day_after(companion: Companion, period: Period) -> date:
    """Return the first working day after the period that is still to come."""
    day = max(period.end, companion.today() + timedelta(days=1))
    calendar = settings.calendar(companion)
    ahead = (day + timedelta(days=n) for n in range(60))
    return next(filter(calendar.works, ahead), day)


def every(companion: Companion, kind: str | None = None) -> tuple[Review, ...]:
    """Return the looks back that were written, the latest first."""
    found = [one for one in companion.store.all(Review) if kind in (None, one.kind)]
    return tuple(sorted(found, key=lambda one: (one.period, one.kind), reverse=True))


def is_open(companion: Companion) -> bool:
    """Whether the week of today was not begun to be looked back on."""
    first = periods.around("week", companion.today()).first
    kept = companion.store.get(Review, review_id("week", first))
    return kept is None or not kept.reached
