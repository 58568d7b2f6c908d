"""Following up: what was to come back to is settled by the line that does it."""

from __future__ import annotations

from dataclasses import replace

from coach.i18n import _
from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.text import one_line
from coach.services import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from coach.companion import Companion

    Reminder: TypeAlias = Act | Moment | Person

FOLLOW_UP = "follow_up"


def settled(
    companion: Companion, record: Act | Moment
) -> tuple[tuple[Reminder, ...], tuple[Reminder, ...]]:
    """Return what a line settles, and what it may settle where several are open.

    Only a line that says it follows up does, for the people in it.
    """
    if record.kind != FOLLOW_UP or record.again_on or not _is_done(record):
        return (), ()
    found = tuple(_open(companion, _people(record)))
    if len(found) == 1:
        return (replace(found[0], again_on=None),), ()
    return (), found


def _is_done(record: Act | Moment) -> bool:
    return record.status == "done" if isinstance(record, Act) else record.flow != "to_come"


def _people(record: Act | Moment) -> frozenset[str]:
    if isinstance(record, Moment):
        return frozenset(record.person_ids)
    return frozenset((record.person_id,) if record.person_id else ())


def _open(companion: Companion, who: frozenset[str]) -> Iterator[Reminder]:
    """Yield what the user wanted to come back to with these people."""
    store = companion.store
    yield from (one for one in store.near(Person) if one.again_on and one.id in who)
    noted: tuple[Act | Moment, ...] = (*store.near(Moment), *store.near(Act))
    for one in noted:
        if one.again_on and _people(one) & who:
            yield one


def text(reminder: Reminder) -> str:
    """Return what is to come back to in words."""
    return one_line(reminder.name if isinstance(reminder, Person) else reminder.text)


def in_words(done: Iterable[Reminder]) -> Iterator[str]:
    """Yield what was settled along with a line."""
    for reminder in done:
        yield _("Settled with it: “{text}”.").format(text=text(reminder))


def offered(asked: Iterable[Reminder]) -> Iterator[str]:
    """Yield how each that may be done with is settled, where nobody can be asked."""
    for reminder in asked:
        how = _("Is “{text}” done with? coach settle {code}")
        yield how.format(text=text(reminder), code=wording.code(reminder.id))
