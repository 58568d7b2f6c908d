"""Why: how a number was made, from which figures and from which entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.moment import day_of
from coach.model.reflection import Reflection
from coach.model.text import fold
from coach.rules.people import rhythm
from coach.rules.reflection import marks
from coach.rules.review.figures import uplift
from coach.rules.search.terms import Entry
from coach.services import match, wording
from coach.services.direction import ways
from coach.services.entries import corpus, lines
from coach.services.entries.lines import EntryLine
from coach.services.people import contacts, directory, lookup
from coach.services.today import today

MOST: Final = 40
"""So many entries are listed at most; the figures are made from all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The explanation of one number."""

    rule: str
    figures: tuple[tuple[str, str], ...]
    lines: tuple[EntryLine, ...] = ()
    switch: str = ""
    """What the user can do about it."""

    title: str = ""
    """What it explains; a number has a title already."""


def why(companion: Companion, name: str, about: str = "") -> Why:
    """Return how a number was made; `about` names a person where it needs one."""
    if (known := named(name)) is None:
        raise CoachError(
            _("There is no number “{name}”. There are: {names}.").format(
                name=name, names=", ".join(spoken())
            )
        )
    made = NUMBERS[known].explain(companion, about)
    return made if made.title else replace(made, title=_(NUMBERS[known].title))


def listed(
    companion: Companion, is_meant: Callable[[Entry], bool], most: int = MOST
) -> tuple[EntryLine, ...]:
    """Return the newest of the entries that are meant, as lines."""
    names = lines.names(companion)
    found = filter(is_meant, corpus.entries(companion))
    return tuple(lines.line(entry, names) for entry in islice(found, most))


def _lines(companion: Companion, keys: Iterable[tuple[str, str]]) -> tuple[EntryLine, ...]:
    """Return the newest of the entries meant by table and id."""
    wanted = set(keys)
    return listed(companion, lambda entry: (entry.table, entry.id) in wanted)


def _balance(companion: Companion, _about: str) -> Why:
    gathered = contacts.gather(companion)
    found = contacts.in_balance(companion, gathered)
    sides = {person.id: person.counts_as for person in gathered.people}
    inside = {person.id for person in gathered.people if person.internal}
    balance = rhythm.balance(found, sides)
    first = gathered.calendar.window(gathered.today, rhythm.BALANCE_DAYS)
    return Why(
        rule=_(
            "Attention you gave, counted per side, over the last {n} working days "
            "(since {day}). Acts that were done for somebody count too. Days away are "
            "left out. It can be exactly right as it is."
        ).format(n=rhythm.BALANCE_DAYS, day=wording.short_day(first, gathered.today)),
        figures=(
            (_("For colleagues"), str(balance.colleague)),
            (_("For customers"), str(balance.customer)),
            (
                _("Of those, internal customers"),
                str(sum(not inside.isdisjoint(one.person_ids) for one in found)),
            ),
            (_("Side not known"), str(balance.unknown)),
        ),
        lines=_lines(companion, ((c.table, c.id) for c in found)),
        switch=_(
            "Tell on which side somebody stands: coach person edit NAME side=customer"
        ),
    )


def _waiting(companion: Companion, _about: str) -> Why:
    gathered = contacts.gather(companion)
    found = contacts.waiting(companion, gathered)
    return Why(
        rule=_(
            "Somebody appears when the silence is longer than your own wish for that "
            "person, or longer than twice the usual interval plus one working day; when "
            "you noticed something good and did not say it yet; or when no moment was "
            "noted so far. Not on the day you add somebody, nor while a small act is "
            "planned for them. Today shows at most three, a colleague and a customer first."
        ),
        figures=(
            (_("Waiting now"), str(len(found))),
            *((one.person.name, one.reason) for one in found),
        ),
        switch=_("Leave somebody out: coach person edit NAME remind=no"),
    )


def _usual(companion: Companion, about: str) -> Why:
    person = lookup.resolve(companion, about)
    gathered = contacts.gather(companion)
    seen = gathered.rhythm(person)
    return Why(
        title=_("Rhythm with {name}").format(name=person.name),
        rule=_(
            "The usual interval is the median of the last eight gaps between contacts, in "
            "working days, from four contacts on. A wish of your own goes first."
        ),
        figures=(
            (_("Usual"), directory.usual_words(person, seen)),
            (_("Last gaps"), ", ".join(map(str, seen.gaps)) or "–"),
            (_("Now"), "–" if seen.gap is None else str(seen.gap)),
        ),
        lines=_with(companion, person.id),
        switch=_("Set your own wish: coach person edit NAME rhythm_days=10"),
    )


def _last(companion: Companion, about: str) -> Why:
    person = lookup.resolve(companion, about)
    gathered = contacts.gather(companion)
    seen = gathered.rhythm(person)
    day = wording.day(seen.last, gathered.today) if seen.last else _("not yet")
    return Why(
        title=_("Last contact with {name}").format(name=person.name),
        rule=_(
            "The latest day with a moment given or received, an act done for them, or a "
            "talk. "
            "Filling in an earlier day never moves it back."
        ),
        figures=((_("Last contact"), day),),
        lines=_with(companion, person.id)[:1],
    )


def _with(companion: Companion, person_id: str) -> tuple[EntryLine, ...]:
    def is_contact(entry: Entry) -> bool:
        if entry.table == "moments":
            return not {"witnessed", "to_come"}.intersection(entry.tags)
        return entry.table == "meetings" or (entry.table, entry.kind) == ("acts", "done")

    return listed(companion, lambda one: person_id in one.people and is_contact(one))


def _marks(companion: Companion, _about: str) -> Why:
    page = today.page(companion)
    mean = today.mean_of(page.reflected)
    answered = [day for day in page.reflected.days if marks.mean(day) is not None]
    return Why(
        rule=_(
            "The marks you gave yourself, from 1 to 10, over the last fourteen days on a "
            "fixed scale. A day that was not answered stays open and counts for nothing. "
            "The mean of a day is the mean of the marks that were given. The last seven "
            "days are compared with the seven before."
        ),
        figures=(
            (_("Days answered"), f"{len(answered)} / {len(page.reflected.days)}"),
            (_("Mean"), "–" if mean is None else wording.number(mean)),
            (
                _("This week"),
                page.reflected.word or _("one of the two weeks is still open"),
            ),
        ),
        lines=_lines(companion, (("reflections", d.day.isoformat()) for d in answered)),
        switch=_("Change a day: coach reflect --on DAY"),
    )


def _month(companion: Companion) -> date:
    return companion.today() - timedelta(days=30)


def _distance(companion: Companion, _about: str) -> Why:
    days = companion.store.since(Reflection, _month(companion))
    acts = companion.store.since(Act, _month(companion))
    active = {day_of(a.done_at) for a in acts if a.status == "done" and a.done_at}
    parts = (
        (_("All days"), days),
        (_("Days with an act"), [r for r in days if r.day in active]),
        (_("Other days"), [r for r in days if r.day not in active]),
    )
    return Why(
        rule=_(
            "How much you wanted it minus how much you did of it, never below 0, over the "
            "last thirty days; the mean of the days on which you gave both marks. A "
            "difference between days with and without an act does not show what causes "
            "what."
        ),
        figures=tuple(
            (name, _mean_and_count(marks.distance(found))) for name, found in parts
        ),
        lines=_lines(
            companion, (("reflections", r.id) for r in days if r.distance is not None)
        ),
    )


def _mean_and_count(found: tuple[float, int] | None) -> str:
    if found is None:
        return "–"
    return _("{mean} (n = {n})").format(mean=wording.number(found[0]), n=found[1])


def _uplift(companion: Companion, _about: str) -> Why:
    acts = companion.store.since(Act, _month(companion))
    done = [act for act in acts if act.status == "done" and act.before and act.after]
    found = uplift(done)
    by_customer = sum(a.marked_by == "customer" and (a.after or 0) >= 9 for a in done)
    figures: tuple[tuple[str, str], ...] = ((_("Acts with both marks"), "0"),)
    if found.n:
        nines = _("{n} of {count}").format(n=found.nines, count=found.n)
        figures = (
            (_("Became a 9 or more"), nines),
            (_("Said by the customer"), str(by_customer)),
            (_("Mean gain"), wording.number(found.gain)),
        )
    return Why(
        rule=_(
            "The mark after minus the mark before, for acts of the last thirty days with "
            "both marks."
        ),
        figures=figures,
        lines=_lines(companion, (("acts", act.id) for act in done)),
    )


def _feedback_time(companion: Companion, _about: str) -> Why:
    acts = {a.id: a for a in companion.store.since(Act, _month(companion))}
    heard: list[tuple[Feedback, float]] = []
    for feedback in companion.store.since(Feedback, _month(companion)):
        act = acts.get(feedback.act_id or "")
        if act and isinstance(act.done_at, datetime) and isinstance(feedback.at, datetime):
            heard.append((feedback, (feedback.at - act.done_at).total_seconds() / 3600))
    found = marks.feedback_hours(hours for _feedback, hours in heard)
    hours = _("{hours} hours (n = {n})").format(
        hours=wording.number(found[0], 0), n=found[1]
    ) if found else "–"  # fmt: skip
    return Why(
        rule=_(
            "The median time between finishing an act and hearing how it landed, over the "
            "last thirty days."
        ),
        figures=((_("Heard back in"), hours),),
        lines=_lines(companion, (("feedback", feedback.id) for feedback, _hours in heard)),
    )


def _drift(companion: Companion, _about: str) -> Why:
    from coach.services.review import compare  # few ask for what changes slowly

    lately, before, found = compare.drifted(companion)
    told = _("{n} of {count}")
    figures = (
        (_("Last eight weeks"), _("The eight before")),
        tuple(told.format(n=n, count=of) for n, of in (found[1], found[0])),
    ) if found else ((), ())  # fmt: skip
    return Why(
        rule=_(
            "How much of what came back was positive, in the last eight weeks and in the "
            "eight before. It is only told with six or more on both sides, and does not "
            "show what causes what."
        ),
        figures=tuple(zip(*figures, strict=True)) or (
            (_("Last eight weeks"), f"n = {len(lately.feedback)}"),
            (_("The eight before"), f"n = {len(before.feedback)}"),
        ),
        lines=_lines(
            companion, (("feedback", f.id) for f in (*lately.feedback, *before.feedback))
        ),
    )  # fmt: skip


def _chart(companion: Companion, about: str) -> Why:
    from coach.services.review import charts  # most numbers are no chart

    page = charts.page(companion, about or "marks")
    command = f"coach chart {charts.word(page.name)}"
    return Why(
        title=page.title, rule=f"{page.rule} {page.caution}",
        figures=(("n", str(page.n)), *page.figures),
        lines=_lines(companion, page.entries),
        switch=_("As text: {command}").format(command=command),
    )  # fmt: skip


def _river(companion: Companion, _about: str) -> Why:
    from coach.services.direction import why as direction  # most numbers are no river

    told = direction.river(companion)
    return Why(
        rule=told.rule, figures=told.figures,
        lines=listed(companion, lambda entry: entry.id in told.notes),
        switch=_("As text: {command}").format(command="coach direction"),
    )  # fmt: skip


def _course(companion: Companion, _about: str) -> Why:
    found = ways.course(companion)
    said = (
        (_("Follow the course"), found.yes), (_("Do not"), found.no),
        (_("Not said"), found.open),
    )  # fmt: skip
    return Why(
        rule=_(
            "The last fifteen notes of attention given and of acts done, and how many of "
            "them you said follow the course. Below are the others. A note is free to go "
            "its own way."
        ),
        figures=tuple((name, f"{len(notes)} / {found.n}") for name, notes in said),
        lines=_lines(companion, ((one.table, one.id) for one in (*found.no, *found.open))),
        switch=_("Say it in the line with +course, or later: coach edit CODE course=yes"),
    )


def _lenses(companion: Companion, _about: str) -> Why:
    from coach.services.lenses import why as lenses  # most numbers are no lens

    return Why(
        rule=lenses.rule(), figures=tuple(lenses.figures(companion)),
        switch=_("Make the choices again: {command}").format(command="coach lens take"),
    )  # fmt: skip


def _own(companion: Companion, _about: str) -> Why:
    first = _month(companion).isoformat()

    def is_own(entry: Entry) -> bool:
        return "own_way" in entry.tags and entry.at >= first

    found = [one for one in corpus.entries(companion) if is_own(one)]
    along = sum("on_course" in one.tags for one in found)
    return Why(
        rule=_(
            "What you did in your own way over the last thirty days, and how much of it "
            "follows the course as well."
        ),
        figures=(
            (_("In my own way"), str(len(found))),
            (_("Of those, on course"), str(along)),
        ),
        lines=listed(companion, is_own),
        switch=_("Say it in the line with +own; all of them: coach find way:own"),
    )


@dataclass(frozen=True, slots=True)
class ExplainedNumber:
    """A number of which can be told how it was made."""

    word: str
    """By this it is asked for; the English one is understood as well."""

    title: str
    explain: Callable[[Companion, str], Why]
    about_a_person: bool = False
    """Whether it needs somebody's name."""


NUMBERS: Final = {
    "balance": ExplainedNumber(N_("balance"), N_("Balance"), _balance),
    "waiting": ExplainedNumber(N_("waiting"), N_("People waiting"), _waiting),
    "marks": ExplainedNumber(N_("marks"), N_("Control, creativity and impact"), _marks),
    "usual": ExplainedNumber(
        N_("usual"), N_("Rhythm with a person"), _usual, about_a_person=True
    ),
    "last": ExplainedNumber(
        N_("last"), N_("Last contact with a person"), _last, about_a_person=True
    ),
    "distance": ExplainedNumber(N_("distance"), N_("From heart to hand"), _distance),
    "uplift": ExplainedNumber(N_("uplift"), N_("From 7 to 9+"), _uplift),
    "course": ExplainedNumber(N_("course"), N_("On course"), _course),
    "own": ExplainedNumber(N_("own"), N_("My own way"), _own),
    "feedback": ExplainedNumber(N_("feedback"), N_("Time to feedback"), _feedback_time),
    "river": ExplainedNumber(N_("river"), N_("The river"), _river),
    "lenses": ExplainedNumber(N_("lenses"), N_("My lenses"), _lenses),
    "drift": ExplainedNumber(N_("drift"), N_("What changes slowly"), _drift),
    "chart": ExplainedNumber(N_("chart"), N_("A chart, by its name"), _chart),
}

_WORD: Final = re.compile(r"\w+")


def spoken() -> tuple[str, ...]:
    """Return the words by which the numbers are asked for, in the language spoken."""
    return tuple(_(number.word) for number in NUMBERS.values())


def named(name: str) -> str | None:
    """Return the number of that name, or that title or a word of it as it is spoken."""
    said = fold(name)
    titles = {known: fold(_(number.title)) for known, number in NUMBERS.items()}
    called = {known: fold(_(number.word)) for known, number in NUMBERS.items()}
    found = match.closest(
        NUMBERS,
        lambda known: said in (known, called[known], titles[known]),
        lambda known: said in _WORD.findall(titles[known]),
    )
    return found[0] if len(found) == 1 else None


def is_about_a_person(name: str) -> bool:
    """Whether this names a number that needs somebody's name."""
    known = named(name)
    return known is not None and NUMBERS[known].about_a_person
