"""Offers: who may be somebody to know, was perhaps meant, or may be one with another.

Nothing of it is done without a yes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from coach.companion import Companion
from coach.content.no_names import no_names
from coach.i18n import _, plural
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.setting import Setting, words
from coach.model.text import fold, name_key, one_line
from coach.model.types import Record
from coach.rules.log import names
from coach.rules.log.capture import Captured
from coach.services import wording
from coach.services.answer import Answer, PeopleOffer, saved
from coach.services.people import lookup
from coach.services.settings.kept import NOBODY, stored
from coach.services.step import as_it_is, one_step

Line: TypeAlias = Moment | Act | Feedback

LINES: Final = ((Moment, "text", "person_ids"), (Act, "text", "person_id"),
                (Feedback, "words", "person_id"))  # fmt: skip
"""What may name somebody, with the fields that hold its words and its people."""


def offered(
    companion: Companion,
    captured: Captured,
    everyone: Iterable[Person],
    namesakes: Iterable[tuple[Person, ...]] = (),
) -> tuple[PeopleOffer, ...]:
    """Return what may be asked about the people in a line."""
    by_id = {person.id: person for person in everyone}
    found = [
        PeopleOffer(name=same[0].name, people=tuple(person.id for person in same))
        for same in namesakes
    ]
    found += [PeopleOffer(name=by_id[one].name, people=(one,)) for one in captured.maybe]
    declined = _declined(companion) if captured.strangers else ()
    found += [
        PeopleOffer(name=said)
        for said in captured.strangers
        if may_be_name(said) and name_key(said) not in declined
    ]
    return tuple(found)


def _declined(companion: Companion) -> tuple[str, ...]:
    return words(stored(companion, NOBODY))


@one_step
def decline(companion: Companion, said: str) -> Answer:
    """Keep that this is nobody's name: it is not asked about again."""
    name = one_line(said)
    if not name:
        raise CoachError(_("Say which name is nobody's."))
    kept = (*_declined(companion), name_key(name))
    return saved(
        companion,
        Setting(id=NOBODY, value=[*dict.fromkeys(kept)]),
        _("“{name}” is no person, and is not asked about again.").format(name=name),
    )


def may_be_name(said: str) -> bool:
    """Whether these words are none of those that are known to be nobody's name."""
    parts = fold(said).split()
    begun = {" ".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return begun.isdisjoint(no_names())


def as_line(offer: PeopleOffer, record: Record, companion: Companion) -> str:
    """Return in one line what may be so, and how it is said in the shell."""
    if len(offer.people) == 1:
        said = _("Did you mean {name}? To say so: coach person link {quoted} {code}")
        return said.format(
            name=offer.name,
            quoted=lookup.quoted(offer.name),
            code=wording.code(record.id),
        )
    people = [companion.store.get(Person, one) for one in offer.people]
    return lookup.merge_offer([person for person in people if person])


def told_new(names: Sequence[str]) -> str:
    """Return in one line that these may be people, and how one of them is kept."""
    said = _(
        "Is {names} somebody you know? To keep them, and link the lines that name them: "
        "coach person add {quoted} --customer --link (or --colleague). If it is no person: "
        "coach person nobody {quoted}"
    )
    either = _(" or ").join(names)
    return said.format(names=either, quoted=lookup.quoted(names[0]))


def in_words(answer: Answer, companion: Companion) -> Iterator[str]:
    """Yield in a line each what may be so, and how that is said in the shell."""
    if new := [offer.name for offer in answer.offers if not offer.people]:
        yield told_new(new)
    for offer in answer.offers:
        if offer.people:
            yield as_line(offer, answer.record, companion)


@one_step
def take(
    companion: Companion, offer: PeopleOffer, record: Record, side: str | None = None
) -> Answer:
    """Say yes: keep who is new, name them in the line, or make two people one."""
    if len(offer.people) > 1:
        kept, *others = (companion.store.get(Person, one) for one in offer.people)
        other = next(filter(None, others), None)
        if kept is None or other is None:
            raise CoachError(_("This person is not there any more."))
        from coach.services.people import directory  # a line only asks, and is kept first

        return directory.merge(companion, kept, other)
    line = as_it_is(companion, record)
    added: tuple[Person, ...] = ()
    if offer.people:
        person = lookup.kept(companion, offer.people[0])
    else:
        person, added = lookup.named(companion, offer.name)
        if added:
            added = (person,) = (replace(person, side=side),)
    companion.store.save(*added, _naming(line, person))
    return Answer(
        record=person,
        people_added=added,
        understood=_("{name} is part of it now.").format(name=lookup.called(person, added)),
        hints=lookup.ask_side(added),
    )


def earlier(companion: Companion, person: Person) -> tuple[Line, ...]:
    """Return the lines that name somebody by a name of theirs and do not know it yet."""
    others = (one for one in lookup.everyone(companion) if one.id != person.id)
    known = lookup.known((person, *others))
    first = {fold(one_line(name)).split(" ")[0] for name in lookup.all_names(person)}
    found: list[Line] = []
    for kind, said, who in LINES:
        for key, text, there in companion.store.scan(kind, "id", said, who):
            if not isinstance(text, str) or (there and who == "person_id"):
                continue
            if person.id in (there if isinstance(there, list) else ()):
                continue
            folded = fold(text)
            if not any(word in folded for word in first):
                continue
            mentions = names.mentions(text, known)
            if any(mention.ids == (person.id,) for mention in mentions):
                line = companion.store.get(kind, str(key))
                if isinstance(line, Moment | Act | Feedback):
                    found.append(line)
    return tuple(found)


def told_earlier(person: Person, count: int) -> str:
    """Return that earlier lines name somebody, and how they are linked in the shell."""
    return plural(
        "{n} earlier line names {name}. To link it: coach person link {quoted}",
        "{n} earlier lines name {name}. To link them: coach person link {quoted}",
        count,
        name=person.name,
        quoted=lookup.quoted(person.name),
    )


def asked_earlier(person: Person, count: int) -> str:
    """Return the question whether earlier lines are to be linked."""
    return plural(
        "{n} earlier line names {name}. Link it?",
        "{n} earlier lines name {name}. Link them?",
        count,
        name=person.name,
    )


@one_step
def link(companion: Companion, person: Person, *lines: Line) -> Answer:
    """Let these lines, or all that name somebody, be about them too, as one step."""
    person = as_it_is(companion, person)
    lines = lines or earlier(companion, person)
    changed = [_naming(as_it_is(companion, one), person) for one in lines]
    if not changed:
        raise CoachError(
            _("No line names {name} without being linked.").format(name=person.name)
        )
    companion.store.save(*changed)
    return Answer(record=person, understood=_linked(person, len(changed)))


@one_step
def with_earlier(companion: Companion, answer: Answer, person: Person) -> Answer:
    """Link all that names somebody new along with keeping them, in one step."""
    lines = earlier(companion, person)
    if not lines:
        return answer
    companion.store.save(*(_naming(one, person) for one in lines))
    said = f"{answer.understood} {_linked(person, len(lines))}"
    return replace(answer, understood=said)


def _linked(person: Person, count: int) -> str:
    return plural(
        "{n} line is about {name} now.",
        "{n} lines are about {name} now.",
        count,
        name=person.name,
    )


def _naming(line: Record, person: Person) -> Record:
    """Return a line that is about somebody as well."""
    if isinstance(line, Moment):
        ids = tuple(dict.fromkeys((*line.person_ids, person.id)))
        side = line.side if line.person_ids else line.side or person.side
        return replace(line, person_ids=ids, side=side)
    if isinstance(line, Act | Feedback) and line.person_id is None:
        return replace(line, person_id=person.id)
    return line
