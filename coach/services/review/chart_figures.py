"""What each chart is made of: lines by the week, figures, and a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model.act import Act, Feedback
from coach.model.exercise import Step
from coach.model.moment import Moment, day_of
from coach.model.reflection import Reflection
from coach.model.text import one_line
from coach.rules.review import figures as figured
from coach.rules.review import series
from coach.rules.review.figures import Noted
from coach.rules.review.series import Line
from coach.services import wording
from coach.services.entries import lines as entry_lines
from coach.services.exercises import exercises
from coach.services.patterns import growth
from coach.services.review import compare

HEART_TO_HAND = "small/heart-head-hand"
"""The exercise in which heart and hand are marked as well."""

FEW = N_("That is too few to see a line in it.")
NOTHING = N_("Nothing was noted of it in these weeks.")


TRAIL = 12
"""So many of the latest small acts are told one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The lines of a chart, figures in words, a sentence, and what it rests on."""

    words: str
    n: int
    lines: tuple[Line, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    entries: tuple[tuple[str, str], ...] = ()


def mark_values(days: Iterable[Reflection], name: str) -> list[tuple[date, float]]:
    """Return the days on which a mark was given, with that mark."""
    given = ((one.day, getattr(one, name)) for one in days)
    return [(day, float(mark)) for day, mark in given if mark is not None]


def mark_line(days: Sequence[Reflection], name: str, firsts: Sequence[date]) -> Line:
    """Return the line of one mark."""
    given = mark_values(days, name)
    return Line(
        name=wording.field("reflections", name), values=series.medians(given, firsts),
        most=series.MARK, n=len(given), tone="fuel" if name == "energy" else "mark",
    )  # fmt: skip


def moved(name: str, values: Sequence[float]) -> str:
    """Return how a line moved: the later half beside the earlier one."""
    word = wording.label("moved", series.movement(values))
    return f"{name} {word}" if word else ""


def later(parts: Iterable[str]) -> str:
    """Return what moved as a sentence; that it is too little where nothing can be said."""
    said = [part for part in parts if part]
    if not said:
        return _(FEW)
    told = _("The later half beside the earlier one: {moved}.")
    return told.format(moved=", ".join(part[:1].lower() + part[1:] for part in said))


def reflected(days: Iterable[Reflection]) -> Iterator[tuple[str, str]]:
    """Yield what reflections are known by."""
    return (("reflections", one.id) for one in days)


def marks(_companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the marks of each week."""
    days = noted.reflections
    names = ("control", "creativity", "impact", "energy")
    made = tuple(mark_line(days, name, firsts) for name in names)
    told = [moved(line.name, [v for _d, v in mark_values(days, name)])
            for line, name in zip(made, names, strict=True)]  # fmt: skip
    n = len(days)
    looked = plural("One day looked back on.", "{n} days looked back on.", n)
    return Drawn(
        words=f"{looked} {later(told)}" if n else _(NOTHING),
        n=n, lines=made, entries=tuple(reflected(days)),
        figures=tuple(
            (wording.field("reflections", name), compare.with_n(found))
            for name in names if (found := figured.middle(days, name))
        ),
    )  # fmt: skip


def attention_line(noted: Noted, firsts: Sequence[date], first: date | None) -> Line:
    """Return the attention that was given in each week."""
    days = [date.fromisoformat(one.day) for one in noted.contacts]
    return Line(
        name=_("Attention"), values=series.counts(days, firsts, first),
        most=2 * series.MOMENTS, n=len(days), tone="people",
    )  # fmt: skip


def heard_line(noted: Noted, firsts: Sequence[date], first: date | None) -> Line:
    """Return how often something came back in each week."""
    days = [day_of(one.at) for one in noted.feedback]
    return Line(
        name=_("Came back"), values=series.counts(days, firsts, first),
        most=series.HEARD, n=len(days), tone="people",
    )  # fmt: skip


def scores(feedback: Iterable[Feedback]) -> list[tuple[date, float]]:
    """Return the scores out of ten that came back."""
    given = ((day_of(one.at), figured.out_of_ten(one)) for one in feedback)
    return [(day, float(score)) for day, score in given if score is not None]


def together(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return energy, attention and feedback, side by side."""
    energy = mark_line(noted.reflections, "energy", firsts)
    attention = attention_line(noted, firsts, growth.began(companion))
    given = scores(noted.feedback)
    score = Line(
        name=_("Score"), values=series.medians(given, firsts), most=series.MARK,
        n=len(given), tone="people",
    )  # fmt: skip
    told = [
        moved(energy.name, [v for _d, v in mark_values(noted.reflections, "energy")]),
        moved(attention.name, [v for v in attention.values[:-1] if v is not None]),
        moved(score.name, [v for _d, v in given]),
    ]
    n = energy.n + attention.n + score.n
    return Drawn(
        words=later(told) if n else _(NOTHING), n=n, lines=(energy, attention, score),
        figures=tuple((one.name, f"n = {one.n}") for one in (energy, attention, score)),
        entries=(
            *reflected(noted.reflections), *((c.table, c.id) for c in noted.contacts),
            *(("feedback", one.id) for one in noted.feedback),
        ),
    )  # fmt: skip


def balance(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the attention of each week by the side it went to."""
    found = []
    for side, name, tone in (
        ("colleague", _("Colleagues"), "mark"), ("customer", _("Customers"), "people"),
    ):  # fmt: skip
        days = [date.fromisoformat(one.day) for one in noted.contacts if one.side == side]
        values = series.counts(days, firsts, growth.began(companion))
        found.append(
            Line(name=name, values=values, most=series.MOMENTS, n=len(days), tone=tone)
        )
    colleague, customer = found
    n = len(noted.contacts)
    told = _("{colleague} for colleagues, {customer} for customers")
    words = told.format(colleague=colleague.n, customer=customer.n)
    unknown = n - colleague.n - customer.n
    if unknown:
        side = plural("{n} of unknown side", "{n} of unknown side", unknown)
        words += f", {side}"
    return Drawn(
        words=f"{words}." if n else _(NOTHING), n=n, lines=(colleague, customer),
        entries=tuple((one.table, one.id) for one in noted.contacts),
    )  # fmt: skip


def with_exercise(companion: Companion, noted: Noted, first: date) -> list[Reflection]:
    """Return the days looked back on, and those marked in the exercise where none was."""
    there = {one.day: one for one in noted.reflections if one.distance is not None}
    for run in exercises.finished(companion, HEART_TO_HAND, first):
        heart, hand = run.given.get("heart"), run.given.get("hand")
        if run.day not in there and isinstance(heart, int) and isinstance(hand, int):
            there[run.day] = Reflection(id=run.id, day=run.day, heart=heart, hand=hand)
    return [there[day] for day in sorted(there)]


def hand(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the distance from heart to hand, and what came in between."""
    days = with_exercise(companion, noted, firsts[0])
    gaps = [(one.day, float(one.distance or 0)) for one in days]
    line = Line(
        name=_("Distance"), values=series.means(gaps, firsts), most=series.FAR, n=len(gaps)
    )
    active, other = figured.distances(days, noted.acts)
    figures = []
    if between := figured.filters(noted.reflections):
        name, times = between[0]
        often = plural(
            "{filter} (once)",
            "{filter} ({n} times)",
            times,
            filter=wording.label("reflections.filter", name),
        )
        figures.append((_("Mostly in between"), often))
    figures.append((_("On days with an act"), compare.with_n(active) or "–"))
    figures.append((_("On other days"), compare.with_n(other) or "–"))
    ids = {one.id for one in noted.reflections}
    told = later([moved(line.name, [value for _day, value in gaps])])
    return Drawn(
        words=told if gaps else _(NOTHING), n=len(gaps), lines=(line,),
        figures=tuple(figures) if gaps else (),
        entries=tuple(("reflections" if one.id in ids else "runs", one.id) for one in days),
    )  # fmt: skip


def nines(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the acts with marks of each week: those with both, and those that rose."""
    from coach.services.review.recap import lifted

    both = [one for one in noted.acts if one.before and one.after]
    up = [one for one in both if (one.after or 0) >= figured.PROMOTER]
    sevens = [one for one in both if one.before == 7]

    def line(name: str, acts: list[Act], tone: str) -> Line:
        days = [figured.done_on(one) for one in acts]
        values = series.counts(days, firsts, growth.began(companion))
        return Line(name=name, values=values, most=series.ACTS, n=len(acts), tone=tone)

    return Drawn(
        words=lifted(figured.uplift(both)), n=len(both),
        lines=(line(_("Began as a 7"), sevens, "fuel"),
               line(_("Ended at 9 or more"), up, "mark")),
        figures=(
            (_("Before"), spread(one.before for one in both)),
            (_("After"), spread(one.after for one in both)),
            (_("Said by the customer"), str(sum(a.marked_by == "customer" for a in up))),
        ) if both else (),
        entries=tuple(("acts", one.id) for one in both),
    )  # fmt: skip


def steps(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the trail of small acts: how many in each week, and the latest of them."""
    acts = sorted(noted.acts, key=lambda one: (figured.done_on(one), one.id))
    days = [figured.done_on(one) for one in acts]
    told = plural(
        "One small act was done in these weeks.",
        "{n} small acts were done in these weeks, on {days}. A gap is just a gap.",
        len(acts),
        days=plural("{n} day", "{n} days", len({*days})),
    )
    values = series.counts(days, firsts, growth.began(companion))
    trail = reversed(acts[-TRAIL:])
    return Drawn(
        words=told if acts else _("No small act was done in these weeks."),
        n=len(acts),
        lines=(Line(name=_("Small acts"), values=values, most=series.ACTS, n=len(acts),
                    tone="mark"),),
        figures=tuple(
            (wording.short_day(figured.done_on(one), companion.today()), one_line(one.text))
            for one in trail
        ),
        entries=tuple(("acts", one.id) for one in acts),
    )  # fmt: skip


def spread(given: Iterable[int | None]) -> str:
    """Return how often each mark was given, the lowest first."""
    counted = sorted(Counter(mark for mark in given if mark).items())
    return " · ".join(f"{mark}: {times}×" for mark, times in counted)


def feedback(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return what came back in each week, how much was positive, and how soon."""
    heard = heard_line(noted, firsts, growth.began(companion))
    good = [day_of(one.at) for one in noted.feedback if one.valence == "positive"]
    known = sum(one.valence is not None for one in noted.feedback)
    waits = figured.waits(noted.feedback, companion.store.since(Act, firsts[0]))
    middle = figured.middle_of([hours for _day, hours in waits])
    figures = [(_("Positive"), _("{n} of {count}").format(n=len(good), count=known))]
    if middle is not None:
        told = _("{hours} hours (n = {n})")
        hours = told.format(hours=wording.number(middle, 0), n=len(waits))
        figures.append((_("Heard back in"), hours))
    since = growth.began(companion)
    slow = compare.slow(companion)
    n = heard.n
    often = plural("Something came back once.", "Something came back {n} times.", n)
    return Drawn(
        words=" ".join(filter(None, (often, slow))) if n else _(NOTHING), n=n,
        lines=(
            heard,
            Line(name=_("Positive"), values=series.counts(good, firsts, since),
                 most=series.HEARD, n=len(good)),
            Line(name=_("Hours"), values=series.medians(waits, firsts), most=series.HOURS,
                 n=len(waits), tone="fuel"),
        ),
        figures=tuple(figures) if n else (),
        entries=tuple(("feedback", one.id) for one in noted.feedback),
    )  # fmt: skip


def half_days(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the half-days that went to customers beside what came back."""
    worked = [one for one in noted.half_days if one.went_to != "rest"]
    customers = [one.day for one in worked if one.went_to == "customer"]
    tallied = series.by_span(((one.day, one) for one in worked), firsts)
    counted = series.counts(customers, firsts, firsts[0])
    values = tuple(
        value if some else None for value, some in zip(counted, tallied, strict=True)
    )
    line = Line(
        name=_("For customers"), values=values, most=series.HALF_DAYS, n=len(worked)
    )
    told = _("{customers} of {n} half-days went to customers.")
    n = len(worked)
    return Drawn(
        words=told.format(customers=len(customers), n=n) if n
        else _("No half-day was tallied. The exercise “Where did the day go?” does that."),
        n=n, lines=(line, heard_line(noted, firsts, growth.began(companion))),
        entries=tuple(
            dict.fromkeys(
                [*(("runs", one.id) for one in worked),
                 *(("feedback", one.id) for one in noted.feedback)]
            )
        ),
    )  # fmt: skip


def promoters(companion: Companion, noted: Noted, _firsts: tuple[date, ...]) -> Drawn:
    """Return the nines and tens that came back, with what happened just before."""
    found = figured.promoters(noted.feedback)
    names = entry_lines.names(companion)
    figures = []
    for one in reversed(found):
        who = names.get(one.person_id or "", "")
        day = wording.short_day(day_of(one.at), companion.today())
        said = f"“{one_line(one.words)}”{_before(companion, one)}"
        figures.append((wording.dotted(day, who), said))
    n = len(found)
    told = plural(
        "Once somebody gave a nine or more, or recommended you.",
        "{n} times somebody gave a nine or more, or recommended you.", n,
    )  # fmt: skip
    return Drawn(
        words=told if n else _("No nine or ten came back in these weeks."),
        n=n, figures=tuple(figures),
        entries=tuple(("feedback", one.id) for one in found),
    )  # fmt: skip


def _before(companion: Companion, one: Feedback) -> str:
    """Return what was done or noted just before it came back."""
    store = companion.store
    act = store.get(Act, one.act_id) if one.act_id else None
    if act is not None:
        return f" ← {one_line(act.text)}"
    moment = store.get(Moment, one.moment_id) if one.moment_id else None
    return f" ← {one_line(moment.text)}" if moment else ""


PULSES = ("direction/mission-pulse", "attention/safety-pulse", "small/trickle-check")
"""The exercises with one mark that comes back every month."""


def pulses(companion: Companion, noted: Noted, firsts: tuple[date, ...]) -> Drawn:
    """Return the pulses of each month beside impact and energy."""
    found = [*_pulses(companion, firsts[0])]
    marked = [
        Line(name=step.name.say(), most=step.most, n=len(given), tone="people",
             values=series.medians([(day, mark) for _id, day, mark in given], firsts))
        for step, given in found
    ]  # fmt: skip
    told_of = later(
        moved(line.name, [mark for _id, _day, mark in given])
        for line, (_step, given) in zip(marked, found, strict=True)
    )
    n = sum(line.n for line in marked)
    lines = (*marked, *(
        mark_line(noted.reflections, name, firsts) for name in ("impact", "energy")
    ))  # fmt: skip
    told = (
        _("{n} pulses, which is few. {moved}")
        if n < series.ENOUGH
        else (_("{n} pulses. {moved}"))
    )
    runs = (("runs", id_) for _step, given in found for id_, _day, _mark in given)
    return Drawn(
        words=told.format(n=n, moved=told_of) if n
        else _(
            "No pulse was filled in yet: they are among the exercises, one mark a month."
        ),
        n=n, lines=lines, figures=tuple((one.name, f"n = {one.n}") for one in lines),
        entries=tuple(dict.fromkeys((*runs, *reflected(noted.reflections)))),
    )  # fmt: skip


def _pulses(
    companion: Companion, first: date
) -> Iterator[tuple[Step, list[tuple[str, date, float]]]]:
    """Yield each mark of a pulse with the runs in which it was given, if there are."""
    for ref in PULSES:
        exercise = companion.library.exercise(ref)
        runs = [*exercises.finished(companion, ref, first)] if exercise else []
        for step in exercise.steps if exercise else ():
            found = [
                (run.id, run.day, float(mark))
                for run in runs
                if step.kind == "mark" and isinstance(mark := run.given.get(step.id), int)
            ]
            if found:
                yield step, found
