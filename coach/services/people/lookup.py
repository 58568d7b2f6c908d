"""People: colleagues and customers, when they were last seen, and what is known of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.text import expect_line, fold, name_key, nearest, one_line
from coach.rules.log.words import BEFORE_SURNAME
from coach.services.answer import Answer, saved
from coach.services.step import as_it_is, one_step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.log.capture import Known, Unsure  # a first frame reads no line


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
        told_of = [message.format(said=said, names=", ".join(told))]
        told_of += [merge_offer(same)] if (same := namesakes(candidates)) else []
        super().__init__(" ".join(told_of))


def _told_apart(person: Person, candidates: Iterable[Person]) -> str:
    """Return the name, with its code where another has the very same name."""
    others = [one.id for one in candidates if name_key(one.name) == name_key(person.name)]
    if len(others) < 2:
        return person.name
    from coach.services import wording  # only namesakes need it

    return f"{person.name} ({wording.code(person.id, others)})"


def namesakes(people: Iterable[Person]) -> tuple[Person, ...]:
    """Return these people, oldest first, if all have the very same name; nobody if not."""
    found = tuple(sorted(people, key=lambda person: person.id))
    same = len({name_key(person.name) for person in found}) == 1
    return found if same and len(found) > 1 else ()


def all_namesakes(companion: Companion) -> tuple[tuple[Person, ...], ...]:
    """Return everybody who has their very name in common with others, together."""
    called: dict[str, list[Person]] = {}
    for person in companion.store.all(Person):
        called.setdefault(name_key(person.name), []).append(person)
    return tuple(filter(None, map(namesakes, called.values())))


def merge_offer(same: Sequence[Person]) -> str:
    """Return that several people have one name, and how to make them one."""
    from coach.services import wording  # hardly anybody has a namesake

    ids = [person.id for person in same]
    first, second, *_others = (wording.code(one, ids) for one in ids)
    told = _(
        "There are {n} people called {name}. If they are one person: "
        "coach person merge {first} {second}"
    )
    return told.format(n=len(ids), name=same[0].name, first=first, second=second)


def settled(
    unsure: Iterable[Unsure], people: Sequence[Person]
) -> tuple[dict[str, str], tuple[tuple[Person, ...], ...]]:
    """Return who is meant by names that several people have, and those several people.

    Of people by the very same name, as two devices make them, it is the oldest: the line
    is kept, and goes along when they become one. Others are asked about.
    """
    meant: dict[str, str] = {}
    several = []
    for one in unsure:
        found = tuple(person for person in people if person.id in one.ids)
        if not (same := namesakes(found)):
            raise AmbiguousNameError(one.said, found)
        meant[one.said] = same[0].id
        several.append(same)
    return meant, tuple(several)


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
    if parts and fold(parts[0][:2]) in ("d'", "l'"):
        parts = [parts[0][2:], *parts[1:], parts[0][:2]]
    return fold(" ".join([*parts, first]) if parts else first)


def resolve(companion: Companion, said: str) -> Person:
    """Return the one person meant by a name, an alias, a part of them or a code."""
    return among(companion.store.all(Person), said)


def kept(companion: Companion, person_id: str) -> Person:
    """Return the person of this id, who may be gone by now."""
    if (person := companion.store.get(Person, person_id)) is None:
        raise CoachError(_("This person is not there any more."))
    return person


def among(people: Sequence[Person], said: str) -> Person:
    """Return the one of these people who is meant."""
    wanted_as_typed = said.strip().lstrip("@").strip("\"“”'")
    wanted = name_key(wanted_as_typed)
    if not wanted:
        raise CoachError(_("Whom do you mean? Please give a name."))
    from coach.services import match  # a line names people otherwise

    keys = {one.id: [*map(name_key, all_names(one))] for one in people}
    found = match.closest(
        people,
        lambda one: wanted in (one.id, *keys[one.id]),
        lambda one: any(name.split()[:1] == [wanted] for name in keys[one.id]),
        lambda one: any(wanted in name.split() for name in keys[one.id]),
        lambda one: any(name.startswith(wanted) for name in keys[one.id]),
        lambda one: _sounds_like(one, wanted_as_typed),
        match.by_code(wanted),
    )
    nobody = _("Nobody called “{said}” is known yet. Add them with: coach person add NAME")
    found = _nearest(wanted_as_typed, found)
    return match.only(
        found, nobody.format(said=said), lambda: AmbiguousNameError(said, tuple(found))
    )


def _nearest(said: str, found: list[Person]) -> list[Person]:
    """Return those whose name, or a word of it, comes nearest to what was said."""
    near = {
        one.id: nearest(said, (*all_names(one), *" ".join(all_names(one)).split()))
        for one in found
    }
    return [one for one in found if near[one.id] == min(near.values())]


def _sounds_like(person: Person, said: str) -> bool:
    """Whether somebody is called this in other signs: mw Jansen is mevr. Jansen."""
    from coach.rules.log.name_reader import parts_of  # only who wrote it otherwise

    wanted = parts_of(said)[0]
    return bool(wanted) and any(wanted == parts_of(name)[0] for name in all_names(person))


def all_names(person: Person) -> tuple[str, ...]:
    """Return every name that somebody goes by."""
    return (person.name, *person.aliases)


def named(companion: Companion, said: str) -> tuple[Person, tuple[Person, ...]]:
    """Return whom a name means; somebody not known yet is new, and told so apart."""
    try:
        return resolve(companion, said), ()
    except AmbiguousNameError as unclear:
        if same := namesakes(unclear.candidates):
            return same[0], ()
        raise
    except CoachError:
        newly = new(companion, said.lstrip("@"))
        return newly, (newly,)


def new(companion: Companion, name: str, side: str | None = None) -> Person:
    """Return a person who is not kept yet."""
    name = expect_line(name, _("A person needs a name."))
    return Person(id=companion.store.new_id(), name=name, side=side)


@one_step
def add(companion: Companion, name: str, side: str | None = None) -> Answer:
    """Add a person by name."""
    return keep(companion, newcomer(companion, name, side))


def newcomer(companion: Companion, name: str, side: str | None = None) -> Person:
    """Return a person who is not kept yet; nobody else may go by that name."""
    for person in companion.store.all(Person):
        if nearest(name, all_names(person)) < 2:
            raise CoachError(_("{name} is known already.").format(name=person.name))
    return new(companion, name, side)


def keep(companion: Companion, person: Person) -> Answer:
    """Keep a person who is new, and ask for the side where it is not known."""
    hints = (*_nearly(companion, person), *ask_side((person,)))
    return saved(companion, person, _("Added {name}.").format(name=person.name), *hints)


def _nearly(companion: Companion, person: Person) -> Iterator[str]:
    """Yield a word on whoever is called the same but for an accent or a title."""
    for one in companion.store.all(Person):
        near = nearest(person.name, all_names(one)) == 2 or _sounds_like(one, person.name)
        if one.id != person.id and near:
            told = _(
                "{other} is known too. If they are one person: coach person merge {way}"
            )
            way = f"{quoted(one.name)} {quoted(person.name)}"
            yield told.format(other=one.name, way=way)


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
        ).format(name=person.name, quoted=quoted(person.name))
        for person in people
        if person.side is None
    )


def quoted(name: str) -> str:
    """Return a name as the shell takes it."""
    return f'"{name}"' if " " in name else name


@one_step
def put_on_side(companion: Companion, person: Person, side: str) -> Answer:
    """Keep on which side a person stands."""
    from coach.services import wording

    changed = replace(as_it_is(companion, person), side=side)
    said = wording.label("people.side", side).lower()
    told = _("{name}: {side}.").format(name=person.name, side=said)
    return saved(companion, changed, told)
