"""What there was, in words: a few lines beside each question of a look back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model.act import Act, Feedback
from coach.model.direction import Obstacle
from coach.model.idea import Idea
from coach.model.moment import Moment, day_of
from coach.model.reflection import FOUR, Reflection
from coach.model.text import one_line
from coach.rules.log.words import short_name
from coach.rules.review import figures
from coach.rules.review.figures import Noted
from coach.rules.review.periods import Period
from coach.services import wording
from coach.services.review import spans

NAMES: Final = 9
"""So many people are named; the others are counted."""

EACH: Final = 3
"""So many things of a kind are told by name."""

ARROWS: Final = {"more": "↑", "same": "→", "back": "↓"}
NO_ARROW: Final = "·"

EIGHT: Final = {
    "week": N_("Eight weeks"), "month": N_("Eight months"),
    "quarter": N_("Eight quarters"), "year": N_("Eight years"),
}  # fmt: skip
"""What a row of arrows is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """One line about what there was: who or what it is about, and what it says."""

    text: str
    lead: str = ""
    drawn: str | None = None
    """What is left to tell of it where its figures are drawn beside it."""

    empty: bool = False
    """Whether it only says that there is nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodFacts:
    """Everything that is known of one period, to be told beside the questions."""

    period: Period
    noted: Noted
    before: Noted
    names: Mapping[str, str]
    unsaid: Sequence[Moment]
    """What was noticed in it and not told yet."""

    arrows: str
    """The movement of eight weeks, or of eight such periods."""

    ideas: Sequence[Idea]
    trees: Sequence[Obstacle]
    goals: Sequence[str]
    """Goals of quality and ambitions, in words."""

    waiting: Sequence[Act]
    """Acts that are planned or an idea."""

    today: date

    def who(self, person_id: str | None) -> str:
        """Return somebody's name; nothing where that is nobody."""
        return self.names.get(person_id or "", "")


def movement(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield the arrows, and how much attention there was, now and before."""
    if set(look.arrows) - {NO_ARROW, " "}:
        yield ToldLine(lead=_(EIGHT[look.period.kind]), text=look.arrows)
    then = _(spans.BEFORE[look.period.kind])
    this = _(spans.THIS[look.period.kind])
    yield ToldLine(lead=wording.capital(this), text=given(look.noted))
    yield ToldLine(lead=wording.capital(then), text=given(look.before))


def given(noted: Noted) -> str:
    """Return how much attention was given, to how many people."""
    n, people = len(noted.contacts), len(figures.seen(noted.contacts))
    if not n:
        return _("No attention given was noted.")
    moments = plural("One moment of attention given", "{n} moments of attention given", n)
    if not people:
        return f"{moments}."
    to = plural("to one person", "to {n} people", people)
    return f"{moments}, {to}."


def people(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield who was seen, for which side, and what was noticed but not told."""
    seen = first_names(look, figures.seen(look.noted.contacts))
    if seen:
        named, rest = seen[:NAMES], len(seen) - NAMES
        if rest > 0:
            named.append(plural("{n} more", "{n} more", rest))
        yield ToldLine(lead=_("Seen"), text=wording.listing(named))
    else:
        yield ToldLine(text=given(look.noted), empty=not look.noted.contacts)
    colleague, customer = figures.sides(look.noted.contacts)
    if colleague + customer:
        told = _("{colleague} for colleagues, {customer} for customers")
        text = told.format(colleague=colleague, customer=customer)
        yield ToldLine(lead=_("Balance"), text=text)
    yield from untold(look)


def untold(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield what was noticed and not told yet."""
    for moment in look.unsaid:
        text = one_line(moment.text)
        names = filter(None, map(look.who, moment.person_ids))
        if who := wording.listing([one for one in names if short_name(one) not in text]):
            text = f"{who}: {text}"
        yield ToldLine(lead=_("Not told yet"), text=text)


def first_names(look: PeriodFacts, ids: Iterable[str]) -> list[str]:
    """Return people by their first names; in full where two of them share one."""
    names = [name for one in ids if (name := look.who(one))]
    shared = Counter(map(short_name, names))
    return [name if shared[short := short_name(name)] > 1 else short for name in names]


def slips(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield what slipped and came back."""
    n, back = figures.came_back(look.noted.slips)
    if not n:
        nothing = _("No slip was noted. Noticing one is a step forward.")
        yield ToldLine(text=nothing, empty=True)
        return
    by = plural("The old way came by once", "The old way came by {n} times", n)
    if back == n:
        came = plural("you came back to the new one", "you came back each time", n)
    elif back:
        came = plural("you came back once", "you came back {n} times", back)
    else:
        came = _("you saw it, and that is how coming back begins")
    yield ToldLine(lead=_("Coming back"), text=f"{by}; {came}.")
    for slip in list(look.noted.slips)[-EACH:]:
        if slip.text:
            day = wording.short_day(day_of(slip.at), look.today)
            yield ToldLine(lead=day, text=one_line(slip.text))


def days(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield the days with their marks, what came between, and the distance."""
    found = look.noted.reflections
    if not found:
        yield ToldLine(text=_("No day was looked back on."), empty=True)
    elif look.period.kind == "week":
        for one in found:
            day = wording.short_day(one.day, look.today)
            left = wording.dotted(_between(one), one_line(one.text))
            parts = dict.fromkeys((day_in_words(one), one_line(one.text)))
            yield ToldLine(lead=day, text=wording.dotted(*parts), drawn=left)
    else:
        yield from middles(found)
    if between := figures.filters(found):
        told = (f"{wording.label('reflections.filter', name)} ({n})" for name, n in between)
        yield ToldLine(lead=_("In between"), text=", ".join(told))
    yield from distance(look.noted)


def day_in_words(one: Reflection) -> str:
    """Return a day as its marks, and what came between."""
    marks = [
        f"{wording.field('reflections', name).lower()} {mark}"
        for name in FOUR if (mark := getattr(one, name)) is not None
    ]  # fmt: skip
    if between := _between(one):
        marks.append(between)
    return ", ".join(marks) or one_line(one.text)


def _between(one: Reflection) -> str:
    """Return what came between heart and hand on that day, if anything did."""
    is_something = one.filter and one.filter != "none"
    return wording.label("reflections.filter", one.filter) if is_something else ""


def middles(found: Sequence[Reflection]) -> Iterator[ToldLine]:
    """Yield the median of each mark, with the number of days."""
    for name in FOUR:
        if middle := figures.middle(found, name):
            text = _("{value} (n = {n})").format(
                value=wording.number(middle[0]), n=middle[1]
            )
            yield ToldLine(lead=wording.field("reflections", name), text=text)


def distance(noted: Noted) -> Iterator[ToldLine]:
    """Yield the distance from heart to hand on days with an act and on other days."""
    active, other = figures.distances(noted.reflections, noted.acts)
    parts = []
    if active:
        parts.append(_("{d} on days with an act (n = {n})").format(
            d=wording.number(active[0]), n=active[1]
        ))  # fmt: skip
    if other:
        parts.append(_("{d} on other days (n = {n})").format(
            d=wording.number(other[0]), n=other[1]
        ))  # fmt: skip
    if parts:
        yield ToldLine(lead=_("Heart and hand"), text=", ".join(parts))


def together(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield the marks before and after, where it all met, and what came back."""
    found = figures.uplift(look.noted.acts)
    lead = _("Before and after") if found.n else ""
    yield ToldLine(lead=lead, text=lifted(found), empty=not found.n)
    for act in figures.met(look.noted.acts)[:EACH]:
        yield ToldLine(lead=_("Where it met"), text=_act(look, act))
    for act in figures.signed(look.noted.acts)[:EACH]:
        yield ToldLine(lead=_("In your way"), text=_act(look, act))
    for one in figures.promoters(look.noted.feedback)[:EACH]:
        yield ToldLine(lead=_("Came back"), text=said(look, one))


def _act(look: PeriodFacts, act: Act) -> str:
    name = look.who(act.person_id)
    text = one_line(act.text)
    return f"{text} ({name})" if name and short_name(name) not in text else text


def said(look: PeriodFacts, one: Feedback) -> str:
    """Return what came back, from whom and with which score."""
    parts = [f"“{one_line(one.words)}”"] if one.words else []
    parts += filter(None, [look.who(one.person_id)])
    if one.score is not None:
        parts.append(str(one.score))
    if one.recommended:
        parts.append(_("recommended"))
    return " · ".join(parts)


def lifted(found: figures.Uplift) -> str:
    """Return how the marks before and after lie, in a sentence."""
    if not found.n:
        return _("No small act has a mark before and after.")
    both = plural("One act has both marks", "{n} acts have both marks", found.n)
    if not found.sevens:
        ended = plural(
            "{n} of them ended at a 9 or more", "{n} of them ended at a 9 or more",
            found.nines,
        )  # fmt: skip
        return f"{both}; {ended}." if found.nines else f"{both}."
    sevens = plural("One act began at a 7", "{n} acts began at a 7", found.sevens)
    up = plural("{n} became a 9 or more", "{n} became a 9 or more", found.sevens_up)
    return f"{sevens}, {up}. {both}." if found.sevens_up else f"{sevens}. {both}."


def waiting(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield the half-days, and what is still open: ideas, trees, goals."""
    customers, n = figures.for_customers(look.noted.half_days)
    if n:
        text = _("{customers} of {n} half-days went to customers.")
        yield ToldLine(lead=_("Half-days"), text=text.format(customers=customers, n=n))
    if look.ideas:
        lead = plural("One idea waits", "{n} ideas wait", len(look.ideas))
        yield _some(lead, [one.title for one in look.ideas])
    if look.trees:
        lead = plural("One fallen tree", "{n} fallen trees", len(look.trees))
        yield _some(lead, [one.text for one in look.trees])
    if look.goals:
        lead = plural("One goal", "{n} goals", len(look.goals))
        yield _some(lead, look.goals)
    if not (n or look.ideas or look.trees or look.goals):
        yield ToldLine(text=_("No idea, fallen tree or goal stands open."), empty=True)


def _some(lead: str, texts: Sequence[str]) -> ToldLine:
    named = [one_line(text) for text in texts[:EACH]]
    if rest := len(texts) - len(named):
        named.append(plural("{n} more", "{n} more", rest))
    return ToldLine(lead=lead, text="; ".join(named))


def ahead(look: PeriodFacts) -> Iterator[ToldLine]:
    """Yield what is planned already: a small step stands beside it."""
    planned = [one for one in look.waiting if one.planned_on]
    if not planned:
        yield ToldLine(text=_("Nothing is planned yet. Small is enough: five minutes."))
        return
    for act in planned[:EACH]:
        day = wording.day(act.planned_on or look.today, look.today)
        yield ToldLine(lead=wording.capital(day), text=_act(look, act))
    rest = len(planned) - EACH
    if rest > 0:
        yield ToldLine(text=plural("{n} more is planned.", "{n} more are planned.", rest))


def as_lines(found: Iterable[ToldLine]) -> Iterator[str]:
    """Yield lines as they are printed."""
    for one in found:
        yield f"{one.lead}: {one.text}" if one.lead else one.text
