"""Sheet: what helps to prepare a talk with one person; nothing on it can grade anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model.meeting import Meeting, Promise
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.text import one_line
from coach.rules.exercises.outcome import outcome_of
from coach.rules.log.words import short_name
from coach.rules.search.terms import Entry
from coach.services import wording
from coach.services.entries import corpus
from coach.services.exercises import exercises
from coach.services.people import glance, lookup, talks
from coach.services.settings import settings

AT_FIRST: Final = timedelta(days=30)
"""Before the first talk the sheet looks back so far."""

SHOWN: Final = 10
"""So many moments stand on a sheet; of the others only the number."""

ROLE: Final = "attention/role-check"
LOWEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One line of a sheet."""

    text: str
    sign: str = ""
    """`○` for what waits, `✓` for what was done."""

    end: str = ""
    """A day, mostly."""

    id: str = ""
    """The record that it can be ticked by; empty where there is nothing to tick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """What stands together under a title."""

    name: str
    """What it is called for programs."""

    title: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that helps before a talk."""

    person: Person
    kind: str
    """`one_on_one` or `visit`."""

    title: str
    since: date
    since_words: str
    ahead: str
    """When the next meeting is, in words; nothing where the agenda knows of none."""

    parts: tuple[SheetPart, ...]

    @property
    def when(self) -> str:
        """Since when it looks back, and when the talk will be."""
        return wording.dotted(self.since_words, self.ahead)


def sheet(companion: Companion, person_id: str) -> Sheet:
    """Return the sheet for the next talk with somebody."""
    person = lookup.kept(companion, person_id)
    today, last = companion.today(), next(iter(talks.talks(companion, person.id)), None)
    since = last.day if last else today - AT_FIRST
    made = _Making(companion, person, last, since)
    kind = talks.usual_kind(person)
    titles = {"one_on_one": _("One-on-one with {name}"), "visit": _("Visit to {name}")}
    begin = (
        _("since the last talk, {day}") if last else _("the last thirty days, since {day}")
    )
    return Sheet(
        person=person, kind=kind, title=titles[kind].format(name=person.name), since=since,
        since_words=begin.format(day=wording.said_day(since, today)),
        ahead=_ahead(companion, person),
        parts=tuple(part for part in made.parts() if part.lines),
    )  # fmt: skip


def _ahead(companion: Companion, person: Person) -> str:
    """Return when somebody is met next: by the agenda, else by the day that was chosen."""
    from coach.services.agenda import agenda  # most keep it elsewhere

    today = companion.today()
    if row := agenda.next_with(companion, person):
        day = wording.said_day(row.meeting.start.date(), today)
        at = "" if row.meeting.whole_day else row.when
        told = " ".join(filter(None, (day, at)))
        return _("next: {when}, {title}").format(when=told, title=row.title)
    if person.again_on and person.again_on >= today:
        return _("next: {when}").format(when=wording.said_day(person.again_on, today))
    return ""


class _Making:
    """Gathers what stands on a sheet."""

    def __init__(
        self, companion: Companion, person: Person, last: Meeting | None, since: date
    ) -> None:
        self.companion, self.person, self.last, self.since = companion, person, last, since
        self.today = companion.today()

    def parts(self) -> Iterator[SheetPart]:
        """Yield everything, in the order of a talk."""
        held = len(talks.talks(self.companion, self.person.id))
        question = glance.question_for(self.person, held)
        appreciated, noted = self._moments()
        yield self._part("topics", _("To talk about"), self._topics())
        yield self._part("role", _("My role: what would help?"), self._role())
        yield self._part("question", _("A question to ask"), [SheetLine(text=question)])
        yield self._part("appreciated", _("Seen and appreciated"), appreciated)
        yield self._part("moments", _("What was noted"), noted)
        yield self._part("promises", _("Promises"), self._promises())
        yield self._part("growth", _("Growing"), self._growth())
        yield self._part("last", _("Last time"), self._last())

    def _part(
        self, name: str, title: str, found: Sequence[SheetLine] | Iterator[SheetLine]
    ) -> SheetPart:
        return SheetPart(name=name, title=title, lines=tuple(found))

    def _day(self, day: date) -> str:
        return wording.day(day, self.today)

    def _topics(self) -> Iterator[SheetLine]:
        for one in talks.topics(self.companion, self.person.id):
            yield SheetLine(text=one_line(one.text), sign="○", id=one.id)

    def _moments(self) -> tuple[list[SheetLine], list[SheetLine]]:
        """Return what was appreciated, and everything else, the latest first."""
        appreciated, noted, more = list[SheetLine](), list[SheetLine](), 0
        for entry in corpus.entries(self.companion):
            if entry.day < self.since.isoformat():
                break
            if not self._counts(entry):
                continue
            if entry.kind == "appreciate":
                appreciated.append(self._appreciation(entry))
            elif len(noted) < SHOWN:
                noted.append(self._noted(entry))
            else:
                more += 1
        if more:
            told = plural("and {n} more", "and {n} more", more)
            noted.append(SheetLine(text=told))
        return appreciated, noted

    def _counts(self, entry: Entry) -> bool:
        return (
            self.person.id in entry.people
            and entry.table in ("moments", "acts", "feedback")
            and entry.day <= self.today.isoformat()
            and glance.is_over(entry)
        )

    def _noted(self, entry: Entry) -> SheetLine:
        text = one_line(entry.text) or wording.kind(entry.table)
        return SheetLine(text=text, end=self._day(date.fromisoformat(entry.day)))

    def _appreciation(self, entry: Entry) -> SheetLine:
        moment = self.companion.store.get(Moment, entry.id)
        line = self._noted(entry)
        if moment is None or moment.spoken is not False:
            return SheetLine(text=line.text, sign="✓", end=line.end)
        told = _("{text} (not said yet)").format(text=line.text)
        return SheetLine(text=told, sign="○", end=line.end)

    def _promises(self) -> Iterator[SheetLine]:
        mine = (
            one
            for one in self.companion.store.all(Promise)
            if one.person_id == self.person.id
        )
        for one in mine:
            if one.status == "open":
                day = (
                    _("before {day}").format(day=self._day(one.due_on))
                    if one.due_on
                    else ""
                )
                yield SheetLine(text=one_line(one.text), sign="○", end=day, id=one.id)
            elif one.status == "kept" and (one.kept_on or self.since) >= self.since:
                day = self._day(one.kept_on) if one.kept_on else ""
                yield SheetLine(text=one_line(one.text), sign="✓", end=day)

    def _growth(self) -> Iterator[SheetLine]:
        person, chosen = self.person, settings.current(self.companion)
        name = short_name(person.name)
        yield from self._wish(
            name, person.growth_wish, person.growth_step, person.growth_on
        )
        mine = chosen.growth_on
        on = date.fromisoformat(mine) if mine else None
        yield from self._wish(
            wording.capital(_("I")), chosen.growth_wish, chosen.growth_step, on
        )

    def _wish(self, who: str, wish: str, step: str, on: date | None) -> Iterator[SheetLine]:
        if wish:
            yield SheetLine(text=f"{who}: {one_line(wish)}")
        if step:
            day = _("before {day}").format(day=self._day(on)) if on else ""
            told = _("next step: {step}").format(step=one_line(step))
            yield SheetLine(text=told if wish else f"{who}, {told}", sign="→", end=day)

    def _role(self) -> Iterator[SheetLine]:
        """Yield what one missed most in the own role, to be asked of whom one answers to.

        The marks themselves stay where they were given.
        """
        if self.person.side == "customer" or not self._leads():
            return
        done = exercises.filled_in(self.companion, ROLE)
        exercise = self.companion.library.exercise(ROLE)
        if not done or exercise is None:
            return
        scales = outcome_of(exercise, done[0].given).scales
        for scale in sorted(scales, key=lambda one: one.value)[:LOWEST]:
            ask = _("{part}: what would give me more of it?")
            yield SheetLine(text=ask.format(part=scale.name))

    def _leads(self) -> bool:
        """Whether it is somebody one answers to; anybody while nobody is known to be."""
        if self.person.role:
            return self.person.role == "lead"
        return not any(one.role == "lead" for one in self.companion.store.all(Person))

    def _last(self) -> Iterator[SheetLine]:
        if self.last is None:
            return
        day = self._day(self.last.day)
        if self.last.text:
            yield SheetLine(text=one_line(self.last.text), end=day)
        if self.last.needs:
            told = _("needed: {needs}").format(needs=one_line(self.last.needs))
            yield SheetLine(text=told, end=day)


AFTER: Final = (N_("What was said"), N_("What I promised"), N_("What they need"))
"""What is written down by hand on paper, after the talk."""


def markdown(page: Sheet) -> str:
    """Return the sheet as Markdown, with room for what is said."""
    told = [f"# {_plain(page.title)}", "", _plain(page.when), ""]
    for part in page.parts:
        told += [f"## {_plain(part.title)}", "", *map(_item, part.lines), ""]
    after = _("After the talk")
    told += [f"## {after}", ""]
    for title in AFTER:
        told += [f"**{_(title)}**", "", "", ""]
    return "\n".join(told).rstrip() + "\n"


BOXES: Final = {"○": "[ ] ", "✓": "[x] "}


def _item(line: SheetLine) -> str:
    end = f" ({_plain(line.end)})" if line.end else ""
    return f"- {BOXES.get(line.sign, '')}{_plain(line.text)}{end}"


_MEANT: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#"})
"""Signs that Markdown would take for more than they say."""


def _plain(text: str) -> str:
    return text.translate(_MEANT)


def in_words(page: Sheet) -> Iterator[str]:
    """Yield the sheet line by line, as the shell tells it."""
    yield page.title
    yield page.when
    for part in page.parts:
        yield ""
        yield part.title
        for line in part.lines:
            end = f"  ({line.end})" if line.end else ""
            yield f"  {line.sign or '·'} {line.text}{end}"
