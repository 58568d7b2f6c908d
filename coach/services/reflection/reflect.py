"""Reflecting: a day in a few marks and, if there is one, a line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.reflection import MARKS, Reflection, asks_filter
from coach.model.text import one_line, refuse_surrogates
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """A day to look back on."""

    day: date
    title: str
    reflection: Reflection | None
    """What was answered before, if anything was."""

    left_open: tuple[date, ...]
    """Working days of the past week without a reflection, latest first.

    None lies before the first day of which anything is known; any other day may be looked
    back on as well, but nobody is asked about it.
    """


def reflected(companion: Companion, day: date) -> Looking:
    """Return the day as it was reflected on so far."""
    # The shell's one-liner needs no calendar.
    from coach.services.patterns import growth
    from coach.services.settings import settings

    today = companion.today()
    first = today - timedelta(days=14)
    done = {r.day for r in companion.store.since(Reflection, first)}
    calendar = settings.calendar(companion)
    began = growth.began(companion) or today
    recent = (today - timedelta(days=n) for n in range(1, 7))
    asked = (day for day in recent if began <= day and calendar.works(day))
    return Looking(
        day=day,
        title=wording.long_day(day),
        reflection=companion.store.get(Reflection, day.isoformat()),
        left_open=tuple(d for d in asked if d not in done and d != day),
    )


@one_step
def reflect(
    companion: Companion,
    day: date,
    *,
    control: int | None = None,
    creativity: int | None = None,
    impact: int | None = None,
    energy: int | None = None,
    heart: int | None = None,
    hand: int | None = None,
    filter: str | None = None,  # noqa: A002 (the field's own name)
    text: str | None = None,
) -> Answer:
    """Keep what was answered; what is None stays as it was. One day has one reflection."""
    if day > companion.today():
        raise CoachError(
            _("{day} is still to come; a reflection looks back.").format(
                day=wording.long_day(day)
            )
        )
    asked = {
        "control": control, "creativity": creativity, "impact": impact,
        "energy": energy, "heart": heart, "hand": hand, "filter": filter, "text": text,
    }  # fmt: skip
    if text is not None and not one_line(text):
        asked["text"] = ""  # of which nothing would be shown is no line
    given = {name: value for name, value in asked.items() if value is not None}
    if not given:
        raise CoachError(_("Nothing to keep yet: give a mark or a line."))
    _check(given)
    before = companion.store.get(Reflection, day.isoformat())
    after = replace(before or Reflection(id=day.isoformat(), day=day), **given)  # type: ignore[arg-type]  # _check knows the types
    hints = _hints(after, companion.today())
    return saved(companion, after, _understood(before, after, companion.today()), *hints)


def _check(given: dict[str, int | str]) -> None:
    for name in MARKS:
        mark = given.get(name)
        if mark is not None and not (isinstance(mark, int) and 1 <= mark <= 10):
            raise CoachError(
                _("{label}: a mark is a whole number from 1 to 10, not “{said}”.").format(
                    label=wording.field("reflections", name), said=mark
                )
            )
    filters = wording.labels("reflections.filter")
    if (chosen := given.get("filter")) and chosen not in filters:
        known = ", ".join(filters)
        raise CoachError(
            _("“{said}” is no filter. There are: {known}.").format(said=chosen, known=known)
        )
    refuse_surrogates(str(given.get("text", "")))


def in_words(reflection: Reflection) -> str:
    """Return the marks of a day in one line: Control 7 · Creativity 6."""
    marks = ((name, getattr(reflection, name)) for name in MARKS)
    parts = [
        f"{wording.field('reflections', name)} {mark}"
        for name, mark in marks
        if mark is not None
    ]
    if reflection.filter and reflection.filter != "none":
        parts.append(
            _("in between: {filter}").format(
                filter=wording.label("reflections.filter", reflection.filter)
            )
        )
    return " · ".join(parts)


def _understood(before: Reflection | None, after: Reflection, today: date) -> str:
    marks = wording.dotted(in_words(after), _("a line") if after.text else "") or "–"
    day = wording.said_day(after.day, today)
    if before is None:
        return _("Reflected on {day}: {marks}.").format(day=day, marks=marks)
    return _("{day} now reads: {marks}.").format(day=wording.capital(day), marks=marks)


def _hints(after: Reflection, today: date) -> tuple[str, ...]:
    if after.filter is not None or not asks_filter(after.heart, after.hand):
        return ()
    told = _("What came between heart and hand? You may add it: {command}")
    command = f'coach reflect --filter "{wording.label("reflections.filter", "no_time")}"'
    if after.day != today:
        # Digits only: a day without a space needs no quotes in any shell.
        command += f" --on {after.day:%d-%m-%Y}"
    return (told.format(command=command),)
