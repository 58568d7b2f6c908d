"""`coach reflect`: a day in a few marks, given at once or asked one by one."""

from __future__ import annotations

from datetime import date

from coach.cli import answers, asking, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments, mark
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import UsageError
from coach.model.reflection import FOUR, MARKS, Reflection, asks_filter
from coach.services import wording
from coach.services.reflection import reflect as reflecting


def reflect(companion: Companion, given: Arguments) -> Told:
    """Keep what was given; without marks, ask on a terminal and show the day elsewhere."""
    day = _day(companion, given.value("on"))
    marks = _marks(given)
    between, note = given.one_of("filter"), given.value("note")
    if marks or between or note is not None:
        return reflecting.reflect(companion, day, filter=between, text=note, **marks)
    if given.words:
        raise UsageError(_("Every mark was skipped; there is nothing to keep."))
    if asking.may_ask(given):
        return _ask(companion, day)
    return _show(companion, day, given)


def _day(companion: Companion, said: str | None) -> date:
    if not said:
        from coach.services.settings import settings  # for who names a day

        return settings.day_lived(companion)
    from coach.rules import dates  # today needs no reading

    return dates.expect(said, companion.now(), "past", no_future=True).day


def _marks(given: Arguments) -> dict[str, int]:
    if len(given.words) > len(FOUR):
        raise UsageError(
            _("There are more than four marks: control, creativity, impact, energy.")
        )
    found = {
        name: mark(said)
        for name, said in zip(FOUR, given.words, strict=False)
        if said != "-"
    }
    for name in ("heart", "hand"):
        if (value := given.mark(name)) is not None:
            found[name] = value
    return found


def _ask(companion: Companion, day: date) -> Told:
    looking = reflecting.reflected(companion, day)
    output.say(looking.title)
    if kept := looking.reflection:
        output.say(_("So far: {marks}").format(marks=reflecting.in_words(kept)))
    output.say(_("Marks from 1 to 10; Enter skips one."))
    marks = _asked_marks()
    asks = asks_filter(marks.get("heart"), marks.get("hand"))
    between = _asked_between() if asks else None
    note = output.ask(_("A line about the day: "), prose=True) or None
    if not marks and not note:
        return _("Nothing was kept; another day is fine too.")
    return reflecting.reflect(companion, day, filter=between, text=note, **marks)


def _asked_marks() -> dict[str, int]:
    found: dict[str, int] = {}
    for name in MARKS:
        while said := (output.ask(f"{wording.field('reflections', name)}: ") or "").strip():
            try:
                found[name] = mark(said)
                break
            except UsageError as error:
                output.say(str(error))
    return found


def _asked_between() -> str | None:
    output.say(_("What came in between?"))
    filters = wording.options("reflections.filter")
    for number, (_value, label) in enumerate(filters, 1):
        output.say(f"{number:>3}  {label}")
    said = (output.ask(_("A number, or Enter: ")) or "").strip()
    return filters[int(said) - 1][0] if asking.is_choice(said, len(filters)) else None


def _show(companion: Companion, day: date, given: Arguments) -> Told:
    looking = reflecting.reflected(companion, day)
    if given.as_json:
        empty = Reflection(id=day.isoformat(), day=day)
        return answers.document(looking.reflection or empty)
    output.say(looking.title)
    if found := looking.reflection:
        marks = reflecting.in_words(found)
        output.each((marks, found.text, found.question, found.answer))
    else:
        output.say(_("No look back yet. For example: coach reflect 7 6 8"))
    if looking.left_open:
        days = [wording.day(one, companion.today()) for one in looking.left_open]
        told = _("Also still open, if you like: {days}.")
        output.say(told.format(days=wording.listing(days)))
    return 0
