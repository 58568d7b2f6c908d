"""Read the values of a filter: who, which kind, when, how much."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache

from coach.i18n import N_, _, language
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.kind import RecordKind
from coach.model.labels import labelled
from coach.model.text import fold, fold_case, one_line
from coach.rules import dates
from coach.rules.dates import periods
from coach.rules.log.names import Known
from coach.rules.log.words import TO_COME, kind_of, side_of, sign_of, squeezed
from coach.rules.search.terms import Amount, DayRange, Is, Tag, Term, With

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
    if key in WAYS:
        return _way(key, value, piece)
    return _days(key, value, piece, now)


def amount(name: str, sign: str, value: str, piece: str) -> Amount:
    """Return the term for a number: 7, 7.., ..4 or 5..7, or compared with a sign."""
    match = _AMOUNT.fullmatch(value)
    low, dots, high = match.groups() if match else (None, None, None)
    turned = low and high and int(low) > int(high)
    if not match or turned or (sign not in ":=" and dots):
        raise _unread(piece, _("impact:7 impact:7.. impact:..4 impact:5..7 impact>=7"))
    _refuse_beyond(name, piece, (int(number) for number in (low, high) if number))
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


def _refuse_beyond(name: str, piece: str, numbers: Iterable[int]) -> None:
    """Refuse a number that no entry can have."""
    fields = (kind.fields[name] for kind in kinds.logged() if name in kind.fields)
    limits = next(filter(None, (field.limits for field in fields)), (0, HIGHEST))
    if not all(limits[0] <= number <= limits[1] for number in numbers):
        message = _("“{part}” finds nothing: these numbers go from {low} to {high}.")
        raise CoachError(message.format(part=shown(piece), low=limits[0], high=limits[1]))


def _with(value: str, people: Sequence[Known]) -> With:
    said = one_line(value.strip().removeprefix("@"))
    if not said:
        raise CoachError(_("Say who, for example: with:anna"))
    ids = (
        _called(people, f" {fold_case(said)}", fold_case)
        or _called(people, f" {fold(said)}", fold)
        or _called(people, fold(said), fold)
    )
    if not ids:
        message = _("Nobody here is called “{name}”. All names: coach people")
        raise CoachError(message.format(name=shown(value)))
    return With(frozenset(ids))


def _called(people: Iterable[Known], wanted: str, folded: Callable[[str], str]) -> set[str]:
    """Return who has a name of which this is a part, compared in this form."""
    return {
        person.id
        for person in people
        for name in (person.name, *person.aliases)
        for form in (folded(name), folded(name).replace("-", " "))
        if wanted in f" {form}"
    }


def _one_of(key: str, value: str, piece: str) -> Is | Tag:
    if key == IN:
        if table := table_of(value):
            return Is("table", frozenset((table,)))
        raise _unread(piece, _(IN_WORDS))
    if fold(value) in NOTHING:
        return Is(key, frozenset((None,)))
    if key == SIDE:
        if side := side_of(value):
            return Is(SIDE, frozenset((side,)))
        raise _unread(piece, _("side:colleague side:customer side:none"))
    if kind := kind_of(value):
        return Tag(frozenset(), kind)  # an act has a state, and its kind beside it
    if states := states_of(value):
        return Is(KIND, states)
    raise _unread(
        piece,
        _(
            "kind:listen kind:ask kind:appreciate kind:help kind:trust kind:guide "
            "kind:care kind:celebrate kind:present kind:follow-up kind:learn kind:none"
        ),
    )


def _way(key: str, value: str, piece: str) -> Tag:
    """Return the term for whose way something was."""
    yes, no = WAYS[key]
    said = fold(value)
    if said in YES:
        return Tag(frozenset((yes,)), None)
    if said in NO and no:
        return Tag(frozenset((no,)), None)
    raise _unread(piece, _("way:own course:yes course:no signature:yes sweetspot:yes"))


def _days(key: str, value: str, piece: str, now: datetime) -> DayRange:
    period = periods.read(value, now)
    if period is None:
        raise _unread(piece, _('on:yesterday since:"last month" until:20-11'))
    first, end = period
    if first > now.date():
        message = _("“{said}” is still to come. These would work: {examples}.")
        examples = dates.examples("past")
        raise CoachError(message.format(said=shown(value), examples=examples))
    if key == SINCE:
        return DayRange(first.isoformat(), END)
    if key == ON:
        return DayRange(first.isoformat(), end.isoformat())
    return DayRange(FIRST, end.isoformat())


def shown(piece: str) -> str:
    """Return as much of what was typed as a sentence can hold."""
    return piece if len(piece) <= dates.LONGEST else f"{piece[: dates.LONGEST]}…"


def _unread(piece: str, examples: str) -> CoachError:
    message = _("“{part}” cannot be read. These would work: {examples}")
    return CoachError(message.format(part=shown(piece), examples=examples))


WITH, KIND, SIDE, IN = "with", "kind", "side", "in"
ON, SINCE, UNTIL = "on", "since", "until"

WAY, COURSE, SIGNATURE, SWEET = "way", "course", "signature", "sweetspot"
RECOMMENDED = "recommended"
WAYS = {
    WAY: ("own_way", ""), COURSE: ("on_course", "off_course"),
    SIGNATURE: ("signature", ""), SWEET: ("sweet_spot", ""),
    RECOMMENDED: ("recommended", ""),
}  # fmt: skip
"""What an entry wears where such a thing is so, and where it is not."""

YES = frozenset(("yes", "ja", "own", "eigen"))
NO = frozenset(("no", "nee"))

QUOTES = re.compile(r"[\"“”„]")
NOT = re.compile(r"-|not:|niet:", re.IGNORECASE)
"""What turns a term round; it may stand there more than once."""

KEYED = re.compile(r"([^\W\d_]+)(:|>=|<=|>|<|=)(.*)", re.DOTALL)
"""A key, the sign that compares, and the value."""

KEYS = {
    "with": WITH, "met": WITH,
    "kind": KIND, "soort": KIND,
    "side": SIDE, "kant": SIDE,
    "in": IN,
    "on": ON, "op": ON,
    "since": SINCE, "sinds": SINCE, "vanaf": SINCE,
    "until": UNTIL, "tot": UNTIL,
    "way": WAY, "manier": WAY, "eigen": WAY, "own": WAY,
    "course": COURSE, "koers": COURSE,
    "signature": SIGNATURE, "handtekening": SIGNATURE,
    "sweetspot": SWEET, "raakpunt": SWEET,
    "recommended": RECOMMENDED, "aanbevolen": RECOMMENDED,
}  # fmt: skip

NUMBERS = {
    "control": "control", "controle": "control",
    "creativity": "creativity", "creativiteit": "creativity",
    "impact": "impact",
    "energy": "energy", "energie": "energy",
    "heart": "heart", "hart": "heart",
    "hand": "hand",
    "before": "before", "voor": "before", "vooraf": "before",
    "after": "after", "na": "after", "achteraf": "after",
    "score": "score", "cijfer": "score",
    "minutes": "minutes", "minuten": "minutes",
}  # fmt: skip
"""What can be compared, by the names that the marks of an entry have."""

OR = frozenset(("or", "of"))
NOTHING = frozenset(("none", "geen", "unknown", "onbekend"))
"""Said for a kind or side that was never given."""

_TAGS = {"gekregen": "received", "gezien": "witnessed"}


def table_of(word: str) -> str | None:
    """Return the table that a word names in either language."""
    known = {
        kind.table: (kind.table, *kind.called.split(), _(kind.plural), _(kind.label))
        for kind in kinds.logged()
    }
    return labelled(word, known)


def states_of(word: str) -> frozenset[str]:
    """Return all that a word may mean: what is let go is called so in two places."""
    found = _states(kinds.logged(), language()).get(squeezed(word), frozenset())
    return found & {fold(word)} or found  # its own name means that one alone


@cache
def _states(among: tuple[RecordKind, ...], _language: str) -> dict[str, frozenset[str]]:
    """Return how these can stand, by every word for it."""
    found: dict[str, set[str]] = {}
    stands = [kind.fields[kind.state] for kind in among if kind.state]
    for field in stands:
        for state, label in field.values.items():
            for word in (state, label, _(label)):
                found.setdefault(squeezed(word), set()).add(state)
        for said in filter(None, field.said.split(", ")):
            state, *words = said.split()
            for word in words:
                found.setdefault(word, set()).add(state)
    return {word: frozenset(states) for word, states in found.items()}


def tags_of(word: str) -> frozenset[str]:
    """Return the tags that one may mean: received and witnessed have two languages."""
    folded, sign = fold(word), sign_of(word)
    worn: tuple[str, ...] = ()
    if sign and sign[0] in TO_COME:
        name = {"course": "on_course" if sign[1] else "off_course"}.get(sign[0], sign[0])
        worn = (name,)
    return frozenset((folded, _TAGS.get(folded, folded), *worn))
