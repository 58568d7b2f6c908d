"""Recognise people in a line: by @name, or by a known name that stands capitalised."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.rules.log.name_reader import (
    LONGEST,
    Known,
    Mention,
    NameReader,
    candidates,
    key_of,
    opens,
    parts_of,
    sayings_of,
    spelled,
)

__all__ = ["Known", "Mention", "Unsure", "ids_of", "mentions", "settle"]

_QUOTED = rf'@["“”„]([^"“”„\n]{{1,{LONGEST}}})["“”]'


@dataclass(frozen=True, slots=True)
class Unsure:
    """A name that several people answer to."""

    said: str
    ids: tuple[str, ...]


def mentions(line: str, people: Sequence[Known]) -> tuple[Mention, ...]:
    """Return everybody named in the line, in order."""
    return named(line, people, spelled(line))[0]


def named(
    line: str, people: Sequence[Known], rest: str
) -> tuple[tuple[Mention, ...], tuple[Mention, ...], tuple[str, ...]]:
    """Return who is named in the line, whose name stands without a capital, and strangers.

    `rest` is the spelled line with empty lines where nobody is to be looked for.
    """
    found: list[Mention] = []
    heard: dict[str, tuple[str, ...]] = {}

    def take(match: re.Match[str]) -> str:
        if not opens(line, match.start()):
            return match[0]
        said = one_line(line[match.start(1) : match.end(1)])
        if said not in heard:
            heard[said] = ids_of(said, people)
        found.append(Mention(match.start(), match.end(), said, heard[said]))
        return "\n" * len(match[0])

    if "@" in rest:
        rest = re.sub(_QUOTED, take, rest)
    reader = NameReader(line, rest, people)
    found.extend(reader.mentions())
    strangers = tuple(dict.fromkeys(reader.strangers(found)))
    there = {person_id for one in found for person_id in one.ids}
    maybe = tuple(one for one in reader.maybe if there.isdisjoint(one.ids))
    return tuple(sorted(found, key=lambda one: one.start)), maybe, strangers


def ids_of(said: str, people: Sequence[Known]) -> tuple[str, ...]:
    """Return everybody who goes by exactly this name, alias or first name, in any case."""
    wanted = parts_of(said)[0]
    if not wanted:
        return tuple(person.id for person in people if person.name == said)
    hits = [saying for person in people for saying in sayings_of(person)]
    return candidates([saying for saying in hits if saying.parts == wanted], said)


def settle(
    found: Sequence[Mention], chosen: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Unsure, ...]]:
    """Return who is meant, whose names are new, and which names remain unsure.

    A full name in the line, or a choice made before, settles the first name beside it.
    """
    certain = {mention.ids[0] for mention in found if len(mention.ids) == 1}
    choices = {key_of(said): person_id for said, person_id in chosen.items()}
    new = {
        key_of(mention.said): mention.said for mention in reversed(found) if not mention.ids
    }
    people: dict[str, None] = {}
    unsure: dict[str, Unsure] = {}
    for mention in found:
        said = key_of(mention.said)
        if not mention.is_whole and any(name.startswith(said + " ") for name in new):
            continue
        meant = [one for one in mention.ids if one == choices.get(said)]
        meant = meant or [one for one in mention.ids if one in certain] or [*mention.ids]
        if len(meant) == 1:
            people[meant[0]] = None
        elif meant:
            unsure.setdefault(said, Unsure(mention.said, mention.ids))
    return tuple(people), tuple(reversed(new.values())), tuple(unsure.values())
