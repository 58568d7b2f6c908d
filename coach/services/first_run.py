"""The first time: a few questions that may all be skipped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from coach.companion import Companion
from coach.i18n import LANGUAGES
from coach.model.person import Person
from coach.model.setting import Setting, words
from coach.model.text import name_key, one_line
from coach.model.types import Record
from coach.services import wording
from coach.services.entries import lines
from coach.services.people import lookup
from coach.services.settings.kept import BEGUN_WITH, stored
from coach.services.step import one_step

A_WEEK: Final = timedelta(days=7)


def needed(companion: Companion) -> bool:
    """Return whether nobody answered or skipped the first questions yet."""
    return not companion.store.all(Setting) and not lookup.everyone(companion)


@one_step
def begin(
    companion: Companion,
    *,
    language: str,
    name: str,
    roles: Sequence[str],
    who: Sequence[tuple[str, str | None]],
) -> None:
    """Keep the first answers as a whole; `who` holds names with their side."""
    records: list[Record] = []
    if language in LANGUAGES:
        records.append(Setting(id="language", value=language))
    if tidy := one_line(name):
        records.append(Setting(id="name", value=tidy))
    chosen = [role for role in roles if role in wording.labels("user_role")]
    records.append(Setting(id="roles", value=list(chosen or ["employee"])))
    everyone = lookup.everyone(companion)
    known = {name_key(name) for person in everyone for name in lookup.all_names(person)}
    named: dict[str, Person] = {}
    for said, side in who:
        if (called := one_line(said)) and name_key(called) not in known | named.keys():
            named[name_key(called)] = lookup.new(companion, called, side)
    if named:
        ids = [person.id for person in named.values()]
        records.append(Setting(id=BEGUN_WITH, value=[*ids]))
    companion.store.save(*records, *named.values())


def begun_with(companion: Companion, seen: Mapping[str, Sequence[str]]) -> list[Person]:
    """Return who was named in the first week and was given no attention since.

    The days on which people were seen say so; a week later nobody is asked any more.
    """
    ids = words(stored(companion, BEGUN_WITH))
    found = (companion.store.get(Person, id_) for id_ in ids)
    return [
        person
        for person in found
        if person and person.may_be_named(companion.today()) and not seen.get(person.id)
        if (made := lines.made_at(person.id)) and companion.now() - made < A_WEEK
    ]


@one_step
def skip(companion: Companion, language: str | None = None) -> None:
    """Remember that the questions were skipped; a language chosen by then stays."""
    records = [Setting(id="roles", value=["employee"])]
    if language in LANGUAGES:
        records.append(Setting(id="language", value=language))
    companion.store.save(*records)
