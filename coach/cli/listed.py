"""The list just printed: its numbers can be used instead of codes."""

from __future__ import annotations

from coach.cli import paper
from coach.cli.fold import fill
from coach.model.errors import FolderError
from coach.model.text import one_line
from coach.plain import dataclass
from coach.services import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from coach.companion import Companion
    from coach.model.json import Json
    from coach.services.lines import Line

LIST = "listed"
REMEMBERED = 999
"""So many numbers of a list are remembered."""

SHOWN = 300
"""So many characters of a text stand in a list."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: what it is about and how it reads."""

    id: str
    text: str
    lead: str = ""
    """What stands in the column before the text, such as a day."""


def show(companion: Companion, items: Sequence[Item]) -> None:
    """Print items with their numbers, and remember which is which."""
    column = max((len(item.lead) for item in items), default=0)
    stream(companion, items, [item.id for item in items], column)


def stream(
    companion: Companion, items: Iterable[Item], ids: Sequence[str], column: int
) -> None:
    """Print items as they come, for a reader who may have seen enough of them."""
    remember(companion, ids)
    digits = len(str(len(ids)))
    for number, item in enumerate(items, 1):
        lead = f"{fill(item.lead, column)}  " if column else ""
        paper.say(f"{number:>{digits}}  {lead}{item.text}", hang=digits + 2)


def remember(companion: Companion, ids: Iterable[str]) -> None:
    """Keep which numbers were shown; they are of this device and of this list."""
    kept: list[Json] = [*ids]
    del kept[REMEMBERED:]
    try:
        if companion.store.device.get(LIST) != kept:
            companion.store.device.put(LIST, kept)
    except FolderError:
        return  # the list was shown; only its numbers stay without meaning


def meant(companion: Companion, said: str) -> str:
    """Return the id behind a number of the list just printed; other words stay."""
    kept = companion.store.device.get(LIST)
    if said.isdecimal() and len(said) < 4 and isinstance(kept, list):
        number = int(said)
        if 1 <= number <= len(kept):
            return str(kept[number - 1])
    return said


def entry(line: Line, today: date) -> Item:
    """Return an entry as an item: the day, the text, what is known of it, its code."""
    text = short(line.title)
    if line.meta:
        text += f" · {one_line(line.meta)}"
    text += f"  [{words.code(line.id)}]"
    return Item(line.id, text, words.short_day(line.day, today))


def short(text: str) -> str:
    """Return a text on one line, as much of it as a list can hold."""
    plain = one_line(text)
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"
