"""The list just printed: its numbers can be used instead of codes."""

from __future__ import annotations

import sys
from itertools import count, repeat

from coach.cli import output
from coach.cli.output import fill
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.errors import CoachError
from coach.model.text import clean, one_line
from coach.services import wording
from coach.store.lists import MINUTES, Lists

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from coach.companion import Companion
    from coach.services.entries.lines import EntryLine

REMEMBERED = 999
"""So many numbers of a list are remembered."""

SHOWN = 300
"""So many characters of a text stand in a list."""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One line of a list: what it is about and how it reads."""

    id: str
    text: str
    lead: str = ""
    """What stands in the column before the text, such as a day."""

    heading: str = ""
    """What stands above it, and above those that follow."""


def show(companion: Companion, items: Sequence[ListItem], none: str = "") -> int:
    """Print items with their numbers, or that there are none; return the exit code.

    From then on the numbers stand for these items.
    """
    column = max((len(item.lead) for item in items), default=0)
    stream(companion, items, [item.id for item in items], column)
    if none and not items:
        output.say(none)
    return 0


def parts(companion: Companion, titled: Iterable[tuple[str, Sequence[ListItem]]]) -> None:
    """Print items below their titles, numbered through; a title of nothing is left out."""
    there = [(title, items) for title, items in titled if items]
    ids = [item.id for _title, items in there for item in items if item.id]
    numbers = remember(companion, ids)
    for title, items in there:
        output.part(title)
        for item in items:
            number = next(numbers) if item.id else ""
            output.say(f"{number:>3}  {item.text}", hang=5)


def stream(
    companion: Companion, items: Iterable[ListItem], ids: Sequence[str], column: int
) -> None:
    """Print items as they come, for a reader who may have seen enough of them."""
    numbers = remember(companion, ids)
    digits = len(str(len(ids)))
    for at, item in enumerate(items):
        if item.heading:
            output.say(f"\n{item.heading}" if at else item.heading)
        lead = f"{fill(item.lead, column)}  " if column else ""
        output.say(f"{next(numbers):>{digits}}  {lead}{item.text}", hang=digits + 2)


def remember(companion: Companion, ids: Iterable[str]) -> Iterator[str]:
    """Keep what is about to be printed, and return its numbers.

    What could not be kept has none: a number that was shown is never taken for another's.
    """
    kept = [*ids]
    state = companion.store.state
    if Lists(state).keep(kept[:REMEMBERED], companion.now()):
        return map(str, count(1))
    if kept:
        told = _("The numbers are left out, for {folder} cannot remember them.")
        output.complain(told.format(folder=state))
    return repeat("·")


def is_number(said: str) -> bool:
    """Whether this is a number of a list rather than a text or a code."""
    return said.isdecimal() and len(said) < wording.CODE


def meant(companion: Companion, said: str, *tables: str) -> str:
    """Return the id behind a number of the list just printed; other words stay.

    A bare number is never part of a text: what it does not point at, or what is in none
    of the tables, is told. One as long as a code is a code that has no letters.
    """
    if not is_number(said):
        return said
    ids = Lists(companion.store.state).recall(companion.now())
    number = int(said)
    if ids is None or not 1 <= number <= len(ids):
        raise CoachError(_beyond(number, ids))
    found = ids[number - 1]
    if tables:
        _expect(companion, found, number, tables)
    return found


def _beyond(number: int, ids: Sequence[str] | None) -> str:
    if ids:
        return plural(
            "The list just printed has one line, so there is no number {number}.",
            "The list just printed has {n} lines, so there is no number {number}.",
            len(ids), number=number,
        )  # fmt: skip
    nothing = _("Nothing was listed last, so there is no number {number}.")
    if ids is None:
        nothing = _(
            "The numbers of a list hold for {n} minutes, in the window that printed it; "
            "there is no number {number} now."
        )
    told = nothing.format(n=MINUTES, number=number)
    return " ".join((told, _("See: coach find")))


def _expect(
    companion: Companion, record_id: str, number: int, tables: tuple[str, ...]
) -> None:
    from coach.model import kinds  # mostly an entry is named by its code

    get = companion.store.get
    there = [kind.table for kind in kinds.entries() if get(kind.record, record_id)]
    if not there:
        gone = _("Number {number} of the list just printed is not there any more.")
        raise CoachError(gone.format(number=number))
    if not set(tables).intersection(there):
        other = _("Number {number} of the list just printed is no {kind}.")
        kind = wording.kind(tables[0]).lower()
        raise CoachError(other.format(number=number, kind=kind))


def entry(line: EntryLine, today: date) -> ListItem:
    """Return an entry as an item: the day, the text, what is known of it, its code."""
    more = f" · {one_line(line.meta)}" if line.meta else ""
    return kept(line.id, f"{short(line.title)}{more}", lead=wording.day(line.day, today))


def kept(id_: str, *parts: str, lead: str = "") -> ListItem:
    """Return something that is kept as an item: what is known of it, and its code."""
    return ListItem(id_, coded(id_, *parts), lead)


def coded(id_: str, *parts: str) -> str:
    """Return the parts that say something, and the code by which it is meant."""
    return f"{wording.dotted(*parts)}  [{wording.code(id_)}]"


def short(text: str) -> str:
    """Return a text on one line, as much of it as a list on a terminal can hold.

    Whoever reads a pipe gets all of it, line by line.
    """
    if not output.is_terminal(sys.stdout):
        return clean(text).strip()
    plain = one_line(text)
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"
