"""`coach person show`: all there is of one person, as it stands on their page."""

from __future__ import annotations

from collections.abc import Iterator

from coach.cli import answers, listing, output
from coach.companion import Companion
from coach.i18n import _, ngettext
from coach.model.moment import day_of
from coach.model.types import Json
from coach.services import wording
from coach.services.people import directory
from coach.services.people.directory import PersonPage
from coach.services.people.glance import Glance


def tell(companion: Companion, page: PersonPage) -> int:
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
        told = ngettext("{n} note", "{n} notes", every).format(n=every)
        if glance.mostly:
            told = _("{notes}, mostly {kind}").format(notes=told, kind=glance.mostly)
        counts = " ".join(str(count) if count else "·" for count in glance.weeks)
        yield _("Twelve weeks"), [f"{counts}  ({told})"]


def _coded(id_: str, text: str, when: str = "") -> str:
    end = f" ({when})" if when else ""
    return f"{wording.code(id_)}  {listing.short(text)}{end}"


def as_json(page: PersonPage) -> dict[str, Json]:
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
