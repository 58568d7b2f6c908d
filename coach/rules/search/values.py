"""Read the values of a filter: who, which kind, when, how much."""

from __future__ import annotations

import re

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.text import fold, name_key
from coach.rules.dates import periods as dates_periods
from coach.rules.dates import reader as dates
from coach.rules.log.kinds import side_of
from coach.rules.search.filter_words import (
    IN,
    KIND,
    NOTHING,
    ON,
    SIDE,
    SINCE,
    WITH,
    kind_or_state_of,
    table_of,
)
from coach.rules.search.terms import Amount, Days, Is, With

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from coach.rules.log.names import Known
    from coach.rules.search.terms import Term

IN_WORDS = N_(
    "in:moments in:acts in:feedback in:reflections in:slips in:exercises in:ideas "
    "in:patterns"
)

HIGHEST = 9999
"""No number in a query has more digits than this one."""

FIRST, END = "", "9999-99"
"""Before and after every day in ISO form."""

_AMOUNT = re.compile(r"(?=\d|\.\.\d)(\d{1,4})?(?:(\.\.)(\d{1,4})?)?")


def value_term(
    key: str, value: str, piece: str, now: datetime, people: Sequence[Known]
) -> Term:
    """Return the term for a key and its value."""
    if key == WITH:
        return _with(value, people)
    if key in {KIND, SIDE, IN}:
        return _one_of(key, value, piece)
    return _days(key, value, piece, now)


def amount(name: str, sign: str, value: str, piece: str) -> Amount:
    """Return the term for a number: 7, 7.., ..4 or 5..7, or compared with a sign."""
    match = _AMOUNT.fullmatch(value)
    low, dots, high = match.groups() if match else (None, None, None)
    turned = low and high and int(low) > int(high)
    if not match or turned or (sign not in ":=" and dots):
        raise _unread(piece, _("impact:7 impact:7.. impact:..4 impact:5..7 impact>=7"))
    if sign in ":=":
        last = high or (HIGHEST if dots else low)
        return Amount(name, int(low or 0), int(last or 0))
    number = int(low or 0)
    return {
        ">": Amount(name, number + 1, HIGHEST),
        ">=": Amount(name, number, HIGHEST),
        "<": Amount(name, 0, number - 1),
        "<=": Amount(name, 0, number),
    }[sign]


def _with(value: str, people: Sequence[Known]) -> With:
    wanted = name_key(value.strip().removeprefix("@"))
    if not wanted:
        raise CoachError(_("Say who, for example: with:anna"))
    ids = {
        person.id
        for person in people
        if any(f" {wanted}" in f" {name}" for name in _names(person))
    } or {person.id for person in people if any(wanted in name for name in _names(person))}
    if not ids:
        message = _("Nobody here is called “{name}”. All names: coach people")
        raise CoachError(message.format(name=shown(value)))
    return With(frozenset(ids))


def _names(person: Known) -> Iterator[str]:
    yield from (fold(name).replace("-", " ") for name in (person.name, *person.aliases))
    yield from (fold(name) for name in (person.name, *person.aliases))


def _one_of(key: str, value: str, piece: str) -> Is:
    if key == IN:
        if table := table_of(value):
            return Is("table", table)
        raise _unread(piece, _(IN_WORDS))
    if fold(value) in NOTHING:
        return Is(key, None)
    known = side_of(value) if key == SIDE else kind_or_state_of(value)
    if known is not None:
        return Is(key, known)
    if key == SIDE:
        raise _unread(piece, _("side:colleague side:customer side:none"))
    raise _unread(
        piece,
        _(
            "kind:listen kind:ask kind:appreciate kind:help kind:trust kind:guide "
            "kind:care kind:celebrate kind:present kind:follow-up kind:learn kind:none"
        ),
    )


def _days(key: str, value: str, piece: str, now: datetime) -> Days:
    period = dates_periods.read(value, now)
    if period is None:
        raise _unread(piece, _('on:yesterday since:"last month" until:20-11'))
    first, end = period
    if first > now.date():
        message = _("“{said}” is still to come. These would work: {examples}.")
        examples = dates.examples("past")
        raise CoachError(message.format(said=shown(value), examples=examples))
    if key == SINCE:
        return Days(first.isoformat(), END)
    if key == ON:
        return Days(first.isoformat(), end.isoformat())
    return Days(FIRST, end.isoformat())


def shown(piece: str) -> str:
    """Return as much of what was typed as a sentence can hold."""
    return piece if len(piece) <= dates.LONGEST else f"{piece[: dates.LONGEST]}…"


def _unread(piece: str, examples: str) -> CoachError:
    message = _("“{part}” cannot be read. These would work: {examples}")
    return CoachError(message.format(part=shown(piece), examples=examples))
