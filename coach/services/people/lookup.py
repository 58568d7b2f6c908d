"""People: colleagues and customers, when they were last seen, and what is known of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.text import fold, name_key, one_line, refuse_surrogates
from coach.rules.log.capture import Known, Unsure
from coach.rules.log.words import BEFORE_SURNAME
from coach.services.answer import Answer


class AmbiguousNameError(CoachError):
    """More than one person may be meant."""

    def __init__(self, said: str, candidates: tuple[Person, ...]) -> None:
        self.said = said
        self.candidates = candidates
        told = [_told_apart(person, candidates) for person in candidates]
        message = _("“{said}” may be {names}. Please use the full name or an alias.")
        if told != [person.name for person in candidates]:
            message = _(
                "“{said}” may be {names}. Please use the full name, an alias or, where a "
                "command takes a name, the code in brackets."
            )
        super().__init__(message.format(said=said, names=", ".join(told)))


def _told_apart(person: Person, candidates: Iterable[Person]) -> str:
    """Return the name, with its code where another has the very same name."""
    others = [one.id for one in candidates if name_key(one.name) == name_key(person.name)]
    if len(others) < 2:
        return person.name
    from coach.services import wording  # only namesakes need it

    return f"{person.name} ({wording.code(person.id, others)})"


def ambiguous(unsure: Unsure, people: Iterable[Person]) -> AmbiguousNameError:
    """Return the question which of the people was meant."""
    found = tuple(person for person in people if person.id in unsure.ids)
    return AmbiguousNameError(unsure.said, found)


def everyone(companion: Companion) -> tuple[Person, ...]:
    """Return the people who are not archived, sorted as a register would."""
    people = (person for person in companion.store.all(Person) if not person.archived)
    return tuple(sorted(people, key=lambda person: sort_key(person.name)))


def known(people: Iterable[Person]) -> tuple[Known, ...]:
    """Return people as the readers of lines and filters know them."""
    from coach.rules.log.capture import Known

    return tuple(
        Known(person.id, one_line(person.name), tuple(map(one_line, person.aliases)))
        for person in people
    )


def sort_key(name: str) -> str:
    """Return a name as registers sort it: van der Berg stands under B."""
    first, _space, rest = name.partition(" ")
    parts = rest.split()
    while len(parts) > 1 and fold(parts[0]) in BEFORE_SURNAME:
        parts.append(parts.pop(0))
    return fold(" ".join([*parts, first]) if parts else first)


def resolve(companion: Companion, said: str) -> Person:
    """Return the one person meant by a name, an alias, a part of them or a code."""
    return among(companion.store.all(Person), said)


def among(people: Sequence[Person], said: str) -> Person:
    """Return the one of these people who is meant."""
    wanted = name_key(said.strip().lstrip("@").strip("\"“”'"))
    if not wanted:
        raise CoachError(_("Whom do you mean? Please give a name."))
    from coach.services import match  # a line names people otherwise

    keys = {one.id: [name_key(name) for name in (one.name, *one.aliases)] for one in people}
    found = match.closest(
        people,
        lambda one: wanted in (one.id, *keys[one.id]),
        lambda one: any(name.split()[:1] == [wanted] for name in keys[one.id]),
        lambda one: any(wanted in name.split() for name in keys[one.id]),
        lambda one: any(name.startswith(wanted) for name in keys[one.id]),
        match.by_code(wanted),
    )
    nobody = _("Nobody called “{said}” is known yet. Add them with: coach person add NAME")
    return match.only(
        found, nobody.format(said=said), lambda: AmbiguousNameError(said, tuple(found))
    )


def named(companion: Companion, said: str) -> tuple[Person, tuple[Person, ...]]:
    """Return whom a name means; somebody not known yet is new, and told so apart."""
    try:
        return resolve(companion, said), ()
    except AmbiguousNameError:
        raise
    except CoachError:
        newly = new(companion, said.lstrip("@"))
        return newly, (newly,)


def new(companion: Companion, name: str, side: str | None = None) -> Person:
    """Return a person who is not kept yet."""
    refuse_surrogates(name)
    if not (tidy := one_line(name)):
        raise CoachError(_("A person needs a name."))
    return Person(id=companion.store.new_id(), name=tidy, side=side)


def add(companion: Companion, name: str, side: str | None = None) -> Answer:
    """Add a person by name."""
    return keep(companion, newcomer(companion, name, side))


def newcomer(companion: Companion, name: str, side: str | None = None) -> Person:
    """Return a person who is not kept yet; nobody else may go by that name."""
    wanted = name_key(name)
    for person in companion.store.all(Person):
        if wanted in map(name_key, (person.name, *person.aliases)):
            raise CoachError(_("{name} is known already.").format(name=person.name))
    return new(companion, name, side)


def keep(companion: Companion, person: Person) -> Answer:
    """Keep a person who is new, and ask for the side where it is not known."""
    companion.store.save(person)
    return Answer(
        record=person,
        understood=_("Added {name}.").format(name=person.name),
        hints=ask_side((person,)),
    )


def called(person: Person, added: Iterable[Person]) -> str:
    """Return the name, and that it is new when it was only now added."""
    fresh = any(person.id == one.id for one in added)
    return _("{name} (new)").format(name=person.name) if fresh else person.name


def ask_side(people: Iterable[Person]) -> tuple[str, ...]:
    """Return the question about each new person whose side is not known."""
    return tuple(
        _(
            "Is {name} a colleague or a customer? Tell it once: "
            "coach person edit {quoted} side=customer"
        ).format(name=person.name, quoted=_quoted(person.name))
        for person in people
        if person.side is None
    )


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


def put_on_side(companion: Companion, person: Person, side: str) -> Answer:
    """Keep on which side a person stands."""
    changed = replace(person, side=side)
    companion.store.save(changed)
    from coach.services import wording

    return Answer(
        record=changed,
        understood=_("{name}: {side}.").format(
            name=person.name, side=wording.label("people.side", side).lower()
        ),
    )
