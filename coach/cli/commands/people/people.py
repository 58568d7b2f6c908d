"""`coach people`, `person` and `sheet`: everybody, one of them, and a talk with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from coach.cli import answers, listing, output
from coach.cli import files as asking
from coach.cli.arguments import Arguments
from coach.cli.commands.log import log
from coach.cli.commands.people import show
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError, UsageError
from coach.model.meeting import Promise, Topic
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.text import fold, name_key
from coach.model.types import Json
from coach.services import files, match, privacy, wording
from coach.services.editing import edit
from coach.services.people import directory, lookup, talks
from coach.services.people import sheet as sheets
from coach.services.people.directory import PersonRow
from coach.services.settings import away as periods

LINES = ("moments", "acts", "feedback")


def people(companion: Companion, given: Arguments) -> int:
    """List everybody, or only who may be waiting."""
    rows = directory.page(companion).rows
    if given.has("due"):
        rows = tuple(row for row in rows if row.waits)
    if given.has("json"):
        answers.show([_row_as_json(row) for row in rows])
    elif rows:
        shown = privacy.over(companion, rows)
        listing.show(companion, [ListItem(row.person.id, _row(row)) for row in shown])
    elif given.has("due"):
        output.say(_("Nobody seems to be waiting for a word."))
    else:
        output.say(_("Nobody yet. A name in a note is enough: coach log coffee with @Anna"))
    return 0


def _row(row: PersonRow) -> str:
    parts = (
        row.person.name,
        wording.side(row.person),
        row.since,
        row.reason or row.usual,
        listing.short(row.note),
    )
    return " · ".join(filter(None, parts))


def _row_as_json(row: PersonRow) -> dict[str, Json]:
    return {
        "table": "people",
        "record": answers.document(row.person),
        "derived": {
            "last": row.last.isoformat() if row.last else None,
            "waits": row.waits,
            "reason": row.reason,
        },
    }


def person(companion: Companion, given: Arguments) -> int:
    """Add, show, edit, link, merge, hand over what is kept, forget, or decline a name."""
    what, *names = given.words
    verbs: dict[str, Callable[[Companion, Sequence[str], Arguments], int]] = {
        "add": _add,
        "show": _show,
        "edit": _edit,
        "link": _link,
        "merge": _merge,
        "export": _export,
        "forget": _forget,
        "nobody": _nobody,
    }
    return verbs[what](companion, names, given)


def _add(companion: Companion, names: Sequence[str], given: Arguments) -> int:
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
    if given.has("json"):
        return answers.tell(answer, as_json=True)
    from coach.cli import meeting  # where somebody is asked

    return meeting.tell_new(companion, answer, () if linking else (person,))


def _link(companion: Companion, names: Sequence[str], given: Arguments) -> int:
    from coach.services.people import offers  # the others link nothing

    line = _line(companion, names[-1]) if len(names) > 1 else None
    who = _meant(companion, " ".join(names[:-1] if line else names))
    answer = offers.link(companion, who, *([line] if line else []))
    return answers.tell(answer, as_json=given.has("json"))


def _line(companion: Companion, said: str) -> Moment | Act | Feedback | None:
    """Return the line that is meant by a last word, which may as well be a surname."""
    with suppress(CoachError):
        record = edit.choose(companion, listing.meant(companion, said, *LINES)).record
        if isinstance(record, Moment | Act | Feedback):
            return record
    return None


def _meant(companion: Companion, said: str) -> Person:
    return lookup.resolve(companion, listing.meant(companion, said, "people"))


def _show(companion: Companion, names: Sequence[str], given: Arguments) -> int:
    page = directory.person_page(companion, _meant(companion, " ".join(names)).id)
    if given.has("json"):
        answers.show(show.as_json(page))
    else:
        show.tell(companion, page)
    return 0


def _edit(companion: Companion, names: Sequence[str], given: Arguments) -> int:
    from coach.cli.commands.log import edit as editing  # the others change nothing

    name, values = editing.assignments(names)
    chosen = _meant(companion, name)
    if side := log.only_one(given, ("colleague", "customer")):
        values["side"] = side
    if not values:
        return editing.show_fields(companion, "people", chosen, as_json=given.has("json"))
    answer = edit.change(companion, "people", chosen.id, values)
    return answers.tell(answer, as_json=given.has("json"))


def _nobody(companion: Companion, names: Sequence[str], given: Arguments) -> int:
    from coach.services.people import offers  # the others decline nothing

    answer = offers.decline(companion, " ".join(names))
    return answers.tell(answer, as_json=given.has("json"))


def _merge(companion: Companion, names: Sequence[str], given: Arguments) -> int:
    if len(names) != 2:
        raise UsageError(
            _("Two names are needed, the one that stays first; quotes keep one together.")
        )
    keep, other = _two(companion, names)
    if not given.has("yes"):
        if not answers.may_ask(as_json=given.has("json")):
            raise UsageError(_("To merge without being asked, add --yes."))
        question = _("Everything of {other} goes to {keep}. Is that right? [y/n] ")
        if not output.agreed(question.format(other=other.name, keep=keep.name)):
            output.say(_("Nothing was changed."))
            return 0
    answer = directory.merge(companion, keep, other)
    return answers.tell(answer, as_json=given.has("json"))


def _export(companion: Companion, names: Sequence[str], given: Arguments) -> int:
    from coach.services.people import access  # hardly anybody asks

    chosen, out = _meant(companion, " ".join(names)), given.value("out")
    if given.has("json") and not out:
        answers.show(access.documents(companion, chosen))
        return 0
    text = access.readable(companion, chosen)
    if not out or out == "-":
        output.say(text.removesuffix("\n"))
        return 0
    asking.may_replace(out, given)
    files.write(out, text.encode())
    told = _("What is kept about {name} is in {file}. Only you can read it.")
    words = told.format(name=chosen.name, file=out)
    return answers.tell_words(words, as_json=given.has("json"), file=out)


def _forget(companion: Companion, names: Sequence[str], given: Arguments) -> int:
    from coach.services.people import forget  # hardly anybody is forgotten

    chosen, keep = _meant(companion, " ".join(names)), given.has("keep")
    planned = forget.plan(companion, chosen, keep=keep)
    facts: dict[str, Json] = {
        "removed": dict(planned.removed), "masked": dict(planned.masked),
        "backups": planned.backups,
    }  # fmt: skip
    if given.has("dry-run"):
        first, *more = planned.sentences
        return answers.tell_words(first, *more, as_json=given.has("json"), **facts)
    if not given.has("yes"):
        if not answers.may_ask(as_json=given.has("json")):
            raise UsageError(_("To forget somebody without being asked, add --yes."))
        for words in planned.sentences:
            output.say(words, hang=2)
        question = _("Forget {name} for good? [y/n] ").format(name=chosen.name)
        if not output.agreed(question):
            output.say(_("Nothing was changed."))
            return 0
    left = forget.forget(companion, chosen, keep=keep)
    told = _("Forgotten. What you typed may still be in the history of your shell.")
    return answers.tell_words(told, *left, as_json=given.has("json"), **facts)


def _two(companion: Companion, names: Sequence[str]) -> Sequence[Person]:
    """Return two people; one name said twice means the two who have it."""
    try:
        return [_meant(companion, name) for name in names]
    except lookup.AmbiguousNameError as unclear:
        same = lookup.namesakes(unclear.candidates)
        if len(same) != 2 or len(set(map(name_key, names))) != 1:
            raise
        return same


def away(companion: Companion, given: Arguments) -> int:
    """Keep a period away, or list those that are kept."""
    if not given.words:
        return _list(companion, as_json=given.has("json"))
    first, *more = given.words
    answer = periods.go(
        companion, first, more[0] if more else None, _label(given.value("label"))
    )
    return answers.tell(answer, as_json=given.has("json"))


def _label(said: str | None) -> str:
    if said is None:
        return "holiday"
    from coach.cli.arguments import one_of  # a holiday needs no word

    return one_of("away.label", said)


def _list(companion: Companion, *, as_json: bool) -> int:
    found = periods.periods(companion)
    if as_json:
        answers.show([answers.document(away) for away in found])
    elif found:
        listing.show(
            companion,
            [
                ListItem(away.id, f"{periods.in_words(away)}  [{wording.code(away.id)}]")
                for away in found
            ],
        )
    else:
        output.say(_("No days away yet. For example: coach away 21-12 3-1"))
    return 0


KEEPING = ("said", "needs", "talked")
"""What says that there was a talk."""


def sheet(companion: Companion, given: Arguments) -> int:
    """Show the sheet for a talk, or keep something for it or of the talk."""
    if not given.words:
        raise UsageError(_("Say for whom: coach sheet PERSON"))
    said = listing.meant(companion, given.text, "people")
    as_json = given.has("json")
    if (topic := given.value("topic")) is not None:
        return answers.tell(talks.add_topic(companion, said, topic), as_json=as_json)
    who = lookup.resolve(companion, said)
    promised = given.value("promised")
    if any(given.value(name) is not None for name in KEEPING):
        return _keep_talk(companion, who.id, given)
    if promised is not None:
        before = given.value("before")
        answer = talks.add_promise(companion, who.id, promised, before)
        return answers.tell(answer, as_json=as_json)
    if (kept := given.value("kept")) is not None:
        found = _waiting(talks.promises(companion, who.id), kept)
        return answers.tell(talks.settle(companion, found), as_json=as_json)
    return _show_sheet(companion, who.id, given)


def _keep_talk(companion: Companion, person_id: str, given: Arguments) -> int:
    talked = given.value("talked")
    ticked = []
    if talked:
        waiting = talks.topics(companion, person_id)
        ticked = [_waiting(waiting, one).id for one in talked.split(",") if one.strip()]
    promised = given.value("promised")
    answer = talks.keep_talk(
        companion,
        person_id,
        said=given.value("said") or "",
        promised=[promised] if promised else [],
        before=given.value("before"),
        needs=given.value("needs") or "",
        on=given.value("on"),
        ticked=ticked,
    )
    return answers.tell(answer, as_json=given.has("json"))


def _waiting(waiting: Iterable[Topic | Promise], said: str) -> Topic | Promise:
    """Return what is meant among what waits, by its code or a part of its text."""
    wanted, there = fold(said.strip()), tuple(waiting)
    found = [one for one in there if wanted in fold(one.text) or one.id.endswith(wanted)]
    return match.only(
        found,
        _("Nothing that waits fits “{said}”.").format(said=said.strip()),
        lambda: CoachError(
            _("“{said}” may be more than one: {which}.").format(
                said=said.strip(), which=", ".join(one.text for one in found)
            )
        ),
    )


def _show_sheet(companion: Companion, person_id: str, given: Arguments) -> int:
    page = sheets.sheet(companion, person_id)
    if given.has("json"):
        return _sheet_as_json(page)
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
    asking.may_replace(out, given)
    files.write(out, text.encode())
    told = _("Written: {file}. What is in it is for you and whom you give it to.")
    output.say(told.format(file=out))
    return 0


def _sheet_as_json(page: sheets.Sheet) -> int:
    answers.show(
        {
            "table": "people",
            "record": answers.document(page.person),
            "derived": {
                "kind": page.kind,
                "since": page.since.isoformat(),
                "next": page.ahead,
                "parts": {
                    part.name: [answers.plain(line) for line in part.lines]
                    for part in page.parts
                },
            },
        }
    )
    return 0
