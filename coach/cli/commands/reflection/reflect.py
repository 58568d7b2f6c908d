"""`coach reflect`: a day in a few marks, given at once or asked one by one."""

from __future__ import annotations

from datetime import date

from coach.cli import answers, output
from coach.cli.arguments import Arguments, mark
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import UsageError
from coach.model.reflection import FOUR, MARKS, Reflection, asks_filter
from coach.services import wording
from coach.services.reflection import reflect as reflecting


def reflect(companion: Companion, given: Arguments) -> int:
    """Keep what was given; without marks, ask on a terminal and show the day elsewhere."""
    day = _day(companion, given.value("on"))
    marks = _marks(given)
    between, note = given.value("filter"), given.value("note")
    if marks or between or note is not None:
        chosen = _between(between) if between else None
        return _keep(companion, day, marks, chosen, note, as_json=given.has("json"))
    if given.words:
        raise UsageError(_("Every mark was skipped; there is nothing to keep."))
    if output.talks() and not given.has("json"):
        return _ask(companion, day)
    return _show(companion, day, as_json=given.has("json"))


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


def _between(said: str) -> str:
    from coach.cli.arguments import one_of  # most days have nothing in between

    return one_of("reflections.filter", said)


def _keep(
    companion: Companion,
    day: date,
    marks: dict[str, int],
    between: str | None,
    note: str | None,
    *,
    as_json: bool,
) -> int:
    answer = reflecting.reflect(companion, day, filter=between, text=note, **marks)
    return answers.tell(answer, as_json=as_json)


def _ask(companion: Companion, day: date) -> int:
    looking = reflecting.reflected(companion, day)
    output.say(looking.title)
    if looking.reflection:
        marks = reflecting.in_words(looking.reflection)
        output.say(_("So far: {marks}").format(marks=marks))
    output.say(_("Marks from 1 to 10; Enter skips one."))
    given = _asked_marks()
    between = None
    if asks_filter(given.get("heart"), given.get("hand")):
        between = _asked_between()
    note = output.ask(_("A line about the day: "), prose=True) or None
    if not given and not note:
        output.say(_("Nothing was kept; another day is fine too."))
        return 0
    return _keep(companion, day, given, between, note, as_json=False)


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
    if said.isdecimal() and len(said) < 3 and 1 <= int(said) <= len(filters):
        return filters[int(said) - 1][0]
    return None


def _show(companion: Companion, day: date, *, as_json: bool) -> int:
    looking = reflecting.reflected(companion, day)
    if as_json:
        empty = Reflection(id=day.isoformat(), day=day)
        answers.show(answers.document(looking.reflection or empty))
        return 0
    output.say(looking.title)
    if found := looking.reflection:
        for line in (reflecting.in_words(found), found.text, found.question, found.answer):
            if line:
                output.say(line)
    else:
        output.say(_("No look back yet. For example: coach reflect 7 6 8"))
    if looking.left_open:
        days = wording.listing(
            [wording.day(one, companion.today()) for one in looking.left_open]
        )
        output.say(_("Also still open, if you like: {days}.").format(days=days))
    return 0
