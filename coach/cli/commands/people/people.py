"""`coach people`, `person` and `sheet`: everybody, one of them, and a talk with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from coach.cli import answers, asking, listing, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments, expect
from coach.cli.commands.log import log
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _, plural
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError, UsageError
from coach.model.meeting import Promise, Topic
from coach.model.moment import Moment, day_of
from coach.model.person import Person
from coach.model.text import fold, name_key
from coach.model.types import Json
from coach.services import match, privacy, wording
from coach.services.editing import edit
from coach.services.people import directory, lookup, talks
from coach.services.people import sheet as sheets
from coach.services.people.directory import PersonPage, PersonRow
from coach.services.people.glance import Glance
from coach.services.settings import away as periods

LINES = ("moments", "acts", "feedback")


def people(companion: Companion, given: Arguments) -> Told:
    """List everybody, or only who may be waiting."""
    rows = directory.page(companion).rows
    if given.has("due"):
        rows = tuple(row for row in rows if row.waits)
    if given.as_json:
        return [
            answers.filed(row.person, last=answers.plain(row.last), waits=row.waits,
                          reason=row.reason)
            for row in rows
        ]  # fmt: skip
    if rows:
        shown = privacy.over(companion, rows)
        return listing.show(companion, [_row(row) for row in shown])
    if given.has("due"):
        return _("Nobody seems to be waiting for a word.")
    return _("Nobody yet. A name in a note is enough: coach log coffee with @Anna")


def _row(row: PersonRow) -> ListItem:
    side, note = wording.side(row.person), listing.short(row.note)
    why = row.reason or row.usual
    text = wording.dotted(row.person.name, side, row.since, why, note)
    return ListItem(row.person.id, text)


def person(companion: Companion, given: Arguments) -> Told:
    """Add, show, edit, link, merge, hand over what is kept, forget, or decline a name."""
    what, *names = given.words
    verbs: dict[str, Callable[[Companion, Sequence[str], Arguments], Told]] = {
        "add": _add, "show": _show, "edit": _edit, "link": _link, "merge": _merge,
        "export": _export, "forget": _forget, "nobody": _nobody,
    }  # fmt: skip
    return verbs[what](companion, names, given)


def _add(companion: Companion, names: Sequence[str], given: Arguments) -> Told:
    from coach.cli.commands.log import edit as editing  # the others change nothing

    name, values = editing.assignments(names)
    side = log.only_one(given, ("colleague", "customer"))
    linking = given.has("link")
    with companion.store.step():
        person = lookup.newcomer(companion, name, side)
        person = replace(person, **edit.read_fields(companion, person, values))
        answer = lookup.keep(companion, person)
        if linking:
            from coach.services.people import offers  # it looks through all there is

            answer = offers.with_earlier(companion, answer, person)
    if given.as_json:
        return answer
    from coach.cli import meeting  # where somebody is asked

    return meeting.tell(companion, answer, () if linking else (person,))


def _link(companion: Companion, names: Sequence[str], _given: Arguments) -> Told:
    from coach.services.people import offers  # the others link nothing

    line = _line(companion, names[-1]) if len(names) > 1 else None
    who = _meant(companion, " ".join(names[:-1] if line else names))
    return offers.link(companion, who, *([line] if line else []))


def _line(companion: Companion, said: str) -> Moment | Act | Feedback | None:
    """Return the line that is meant by a last word, which may as well be a surname."""
    with suppress(CoachError):
        record = edit.choose(companion, listing.meant(companion, said, *LINES)).record
        if isinstance(record, Moment | Act | Feedback):
            return record
    return None


def _meant(companion: Companion, said: str) -> Person:
    return lookup.resolve(companion, listing.meant(companion, said, "people"))


def _show(companion: Companion, names: Sequence[str], given: Arguments) -> Told:
    page = directory.person_page(companion, _meant(companion, " ".join(names)).id)
    return _page_as_json(page) if given.as_json else _tell_page(companion, page)


def _tell_page(companion: Companion, page: PersonPage) -> int:
    """Print what is known, what waits, how the weeks went by, and what was noted."""
    output.say(f"{page.person.name}  [{wording.code(page.person.id)}]")
    output.facts((fact.label, fact.value) for fact in page.facts)
    for title, lines in _parts(companion, page):
        output.part(title)
        output.each((f"  {line}" for line in lines), hang=10)
    # What is still to come has its own part.
    shown = [line for line in page.timeline if not directory.is_ahead(line)]
    if not shown:
        return 0
    output.say()
    today = companion.today()
    return listing.show(companion, [listing.entry(line, today) for line in shown])


def _parts(companion: Companion, page: PersonPage) -> Iterator[tuple[str, list[str]]]:
    """Yield what waits to be said, asked, kept or done, and how twelve weeks went by."""
    glance, today = page.glance, companion.today()
    if moment := glance.unsaid:
        day = wording.said_day(day_of(moment.at), today)
        title = _("Not yet said, {day}").format(day=day)
        yield title, [_coded(moment.id, moment.text)]
    topics = [_coded(one.id, one.text) for one in glance.topics]
    yield _("For the next time"), [*topics, glance.question]
    if glance.promises:
        promised = [
            _coded(one.id, one.text, wording.day(one.due_on, today) if one.due_on else "")
            for one in glance.promises
        ]
        yield _("You promised"), promised
    if page.acts:
        yield _("Small acts that wait"), [_coded(act.id, act.text) for act in page.acts]
    if every := sum(glance.weeks):
        told = plural("{n} note", "{n} notes", every)
        if glance.mostly:
            told = _("{notes}, mostly {kind}").format(notes=told, kind=glance.mostly)
        counts = " ".join(str(count) if count else "·" for count in glance.weeks)
        yield _("Twelve weeks"), [f"{counts}  ({told})"]


def _coded(id_: str, text: str, when: str = "") -> str:
    end = f" ({when})" if when else ""
    return f"{wording.code(id_)}  {listing.short(text)}{end}"


def _page_as_json(page: PersonPage) -> dict[str, Json]:
    """Return the page for a program."""
    entries = len(page.timeline)
    return answers.filed(page.person, entries=entries, **_glance_as_json(page.glance))


def _glance_as_json(glance: Glance) -> dict[str, Json]:
    moment, talk = glance.unsaid, glance.last_talk
    return {
        "not_yet_said": {"id": moment.id, "text": moment.text} if moment else None,
        "topics": [{"id": one.id, "text": one.text} for one in glance.topics],
        "promises": [
            {"id": one.id, "text": one.text, "due_on": answers.plain(one.due_on)}
            for one in glance.promises
        ],
        "question": glance.question,
        "last_talk": talk.day.isoformat() if talk else None,
        "weeks": {
            first.isoformat(): count
            for first, count in zip(glance.firsts, glance.weeks, strict=True)
        },
    }  # fmt: skip


def _edit(companion: Companion, names: Sequence[str], given: Arguments) -> Told:
    from coach.cli.commands.log import edit as editing  # the others change nothing

    name, values = editing.assignments(names)
    chosen = _meant(companion, name)
    if side := log.only_one(given, ("colleague", "customer")):
        values["side"] = side
    if not values:
        return editing.show_fields(companion, "people", chosen, given)
    return edit.change(companion, "people", chosen.id, values)


def _nobody(companion: Companion, names: Sequence[str], _given: Arguments) -> Told:
    from coach.services.people import offers  # the others decline nothing

    return offers.decline(companion, " ".join(names))


def _merge(companion: Companion, names: Sequence[str], given: Arguments) -> Told:
    if len(names) != 2:
        raise UsageError(
            _("Two names are needed, the one that stays first; quotes keep one together.")
        )
    keep, other = _two(companion, names)
    question = _("Everything of {other} goes to {keep}. Is that right? [y/n] ").format(
        other=other.name, keep=keep.name
    )
    if not asking.agreed(given, question, _("To merge without being asked, add --yes.")):
        return 0
    return directory.merge(companion, keep, other)


def _export(companion: Companion, names: Sequence[str], given: Arguments) -> Told:
    from coach.services.people import access  # hardly anybody asks

    chosen, out = _meant(companion, " ".join(names)), given.value("out")
    if given.as_json and not out:
        return access.documents(companion, chosen)
    text = access.readable(companion, chosen)
    if not out or out == "-":
        return text.removesuffix("\n")
    asking.write(out, text, given)
    told = _("What is kept about {name} is in {file}. Only you can read it.")
    words = told.format(name=chosen.name, file=out)
    return Done(words, file=out)


def _forget(companion: Companion, names: Sequence[str], given: Arguments) -> Told:
    from coach.services.people import forget  # hardly anybody is forgotten

    chosen, keep = _meant(companion, " ".join(names)), given.has("keep")
    planned = forget.plan(companion, chosen, keep=keep)
    facts: dict[str, Json] = {
        "removed": dict(planned.removed), "masked": dict(planned.masked),
        "backups": planned.backups,
    }  # fmt: skip
    if given.has("dry-run"):
        first, *more = planned.sentences
        return Done(first, *more, **facts)
    question = _("Forget {name} for good? [y/n] ").format(name=chosen.name)
    unasked = _("To forget somebody without being asked, add --yes.")
    if not asking.agreed(given, question, unasked, planned.sentences, hang=2):
        return 0
    left = forget.forget(companion, chosen, keep=keep)
    told = _("Forgotten. What you typed may still be in the history of your shell.")
    return Done(told, *left, **facts)


def _two(companion: Companion, names: Sequence[str]) -> Sequence[Person]:
    """Return two people; one name said twice means the two who have it."""
    try:
        return [_meant(companion, name) for name in names]
    except lookup.AmbiguousNameError as unclear:
        same = lookup.namesakes(unclear.candidates)
        if len(same) != 2 or len(set(map(name_key, names))) != 1:
            raise
        return same


def away(companion: Companion, given: Arguments) -> Told:
    """Keep a period away, or list those that are kept."""
    if not given.words:
        return _list(companion, given)
    first, *more = given.words
    label = given.one_of("label") or "holiday"
    return periods.go(companion, first, more[0] if more else None, label)


def _list(companion: Companion, given: Arguments) -> Told:
    found = periods.periods(companion)
    if given.as_json:
        return [answers.document(away) for away in found]
    if not found:
        return _("No days away yet. For example: coach away 21-12 3-1")
    items = [listing.kept(one.id, periods.in_words(one)) for one in found]
    return listing.show(companion, items)


KEEPING = ("said", "needs", "talked")
"""What says that there was a talk."""


def sheet(companion: Companion, given: Arguments) -> Told:
    """Show the sheet for a talk, or keep something for it or of the talk."""
    whom = expect(given.words, _("Say for whom: coach sheet PERSON"))
    said = listing.meant(companion, whom, "people")
    if (topic := given.value("topic")) is not None:
        return talks.add_topic(companion, said, topic)
    who = lookup.resolve(companion, said)
    promised = given.value("promised")
    if any(given.value(name) is not None for name in KEEPING):
        return _keep_talk(companion, who.id, given)
    if promised is not None:
        return talks.add_promise(companion, who.id, promised, given.value("before"))
    if (kept := given.value("kept")) is not None:
        return talks.settle(companion, _waiting(talks.promises(companion, who.id), kept))
    return _show_sheet(companion, who.id, given)


def _keep_talk(companion: Companion, person_id: str, given: Arguments) -> Told:
    talked, waiting = given.names("talked"), talks.topics(companion, person_id)
    promised = given.value("promised")
    return talks.keep_talk(
        companion,
        person_id,
        said=given.value("said") or "",
        promised=[promised] if promised else [],
        before=given.value("before"),
        needs=given.value("needs") or "",
        on=given.value("on"),
        ticked=[_waiting(waiting, one).id for one in talked],
    )


def _waiting(waiting: Iterable[Topic | Promise], said: str) -> Topic | Promise:
    """Return what is meant among what waits, by its code or a part of its text."""
    said = said.strip()
    wanted = fold(said)
    found = [one for one in waiting if wanted in fold(one.text) or one.id.endswith(wanted)]
    none = _("Nothing that waits fits “{said}”.")
    several = _("“{said}” may be more than one: {which}.")
    which = ", ".join(one.text for one in found)
    return match.only(
        found, none.format(said=said),
        lambda: CoachError(several.format(said=said, which=which)),
    )  # fmt: skip


def _show_sheet(companion: Companion, person_id: str, given: Arguments) -> Told:
    page = sheets.sheet(companion, person_id)
    if given.as_json:
        parts: dict[str, Json] = {
            part.name: [answers.plain(line) for line in part.lines] for part in page.parts
        }
        return answers.filed(
            page.person, kind=page.kind, since=page.since.isoformat(), next=page.ahead,
            parts=parts,
        )  # fmt: skip
    page = privacy.over(companion, page)
    out = given.value("out")
    if out is None and not given.has("md"):
        for line in sheets.in_words(page):
            output.say(line, hang=4)
        return 0
    text = sheets.markdown(page)
    if out is None:
        output.raw(text)
        return 0
    asking.write(out, text, given)
    told = _("Written: {file}. What is in it is for you and whom you give it to.")
    return told.format(file=out)
