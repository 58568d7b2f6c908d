"""Values in words: labels, days, numbers and lists, as the user's language has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time

from coach.i18n import N_, _, plural, written
from coach.model import kinds
from coach.model.moment import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.person import Person  # a note from the shell has no need of it

WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"),
    N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
SHORT_WEEKDAYS = (
    N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
)  # fmt: skip
MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"),
    N_("December"),
)  # fmt: skip
SHORT_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip

LABELS = {
    "user_role": {"employee": N_("Employee"), "lead": N_("Leader"), "coach": N_("Coach")},
    "seed": {
        "direction": N_("direction"), "attention": N_("attention"),
        "patterns": N_("patterns"), "drives": N_("drives"), "small": N_("small steps"),
    },
    "for_role": {
        "all": N_("everybody"), "employee": N_("employee"), "lead": N_("leader"),
    },
    "stage": {
        "not-yet": N_("not yet begun"), "watching": N_("watching"), "trying": N_("trying"),
        "doing": N_("doing"), "away": N_("moving away from it"),
    },
    "moved": {
        "same": N_("about the same"), "little_more": N_("a little more"),
        "more": N_("more"), "little_less": N_("a little less"), "less": N_("less"),
    },
}  # fmt: skip
"""The words for values that are no field of a record."""


def label(group: str, value: str | None) -> str:
    """Return the word for a value; an unknown one is its own word."""
    return _(labels(group).get(value, value)) if value else ""


def side(person: Person) -> str:
    """Return on which side somebody is; an internal customer is called one."""
    return _("Internal customer") if person.internal else label("people.side", person.side)


def labels(group: str) -> Mapping[str, str]:
    """Return the words for all values of a group, or of a field: `people.side`."""
    table, _dot, field = group.partition(".")
    known = kinds.by_table(table) if field else None
    return known.fields[field].values if known else LABELS[group]


def options(group: str) -> tuple[tuple[str, str], ...]:
    """Return all values of a group with their words, to choose from."""
    return tuple((value, _(said)) for value, said in labels(group).items())


def kind(table: str) -> str:
    """Return what a kind of record is called; an unknown one is its own word."""
    known = kinds.by_table(table)
    return _(known.label) if known else table


def counted(table: str, n: int) -> str:
    """Return so many of a kind of record, in words; an unknown one is its own word."""
    if n == 1:
        one = _("period away") if table == "away" else kind(table)
        return f"1 {one.lower()}"
    known = kinds.by_table(table)
    return f"{n} {_(known.plural) if known else table}"


def all_counted(counts: Iterable[tuple[str, int]]) -> str:
    """Return so many of several kinds of record, in words."""
    return listing([counted(table, n) for table, n in counts])


def field(table: str, name: str) -> str:
    """Return what a field of a kind of record is called."""
    known = kinds.by_table(table)
    return _(known.fields[name].label) if known else name


WAYS = {
    "own_way": N_("in my own way"), "on_course": N_("follows the course"),
    "off_course": N_("beside the course"), "signature": N_("my signature"),
    "sweet_spot": N_("sweet spot"), "recommended": N_("was recommended"),
}  # fmt: skip
"""Whose way something was, by what an entry wears for it."""


ALL_MET = 3
"""Strength, customer and result meet in the sweet spot."""


def ways(record: object) -> tuple[str, ...]:
    """Return in words whose way it was that is kept here."""
    return tuple(_(WAYS[one]) for one in flags(record))


def flags(record: object) -> tuple[str, ...]:
    """Return what an entry wears of whose way it was, as far as that was said."""
    return tuple(worn(lambda name: getattr(record, name, None)))


def worn(said: Callable[[str], object]) -> Iterator[str]:
    """Yield what an entry wears that answers so to each name."""
    if said("own_way") is True:
        yield "own_way"
    if isinstance(follows := said("course"), bool):
        yield "on_course" if follows else "off_course"
    if said("signature") is True:
        yield "signature"
    if said("recommended") is True:
        yield "recommended"
    met = said("sweet_spot")
    if isinstance(met, (list, tuple)) and len(met) >= ALL_MET:
        yield "sweet_spot"


def day(on: date, today: date) -> str:
    """Return a day as briefly as it is clear: today, yesterday, Fri 20 Nov."""
    near = {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}
    if word := near.get((today - on).days):
        return word
    return short_day(on, today)


def days(found: Iterable[date], today: date) -> list[str]:
    """Return days for the lines of a list, each as wide as the widest."""
    told = [day(one, today) for one in found]
    wide = max(map(len, told), default=0)
    return [one.ljust(wide) for one in told]


def short_day(on: date, today: date) -> str:
    """Return a day as weekday, day and month, with the year when it is another one."""
    words = f"{_(SHORT_WEEKDAYS[on.weekday()])} {on.day} {_(SHORT_MONTHS[on.month - 1])}"
    return words if on.year == today.year else f"{words} {on.year}"


def said_day(on: date, today: date) -> str:
    """Return a day as it is said in an answer: today, Friday 20 November."""
    near = {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}
    words = near.get((today - on).days) or long_day(on)
    return words.removesuffix(f" {today.year}")


def said_time(at: datetime | date, today: date) -> str:
    """Return a day as it is said, with the time where there is one: today 09:00."""
    day_said = said_day(day_of(at), today)
    return f"{day_said} {clock(at)}" if isinstance(at, datetime) else day_said


def noted(at: datetime | date, today: date, *what: str) -> str:
    """Return the answer to what was noted: when, and what was understood of it."""
    when = said_time(at, today)
    if not what:
        return _("Noted ({when}).").format(when=when)
    said = _("Noted ({when}): {what}.").format(when=when, what=" · ".join(what))
    return sentence(said)


def long_day(on: date) -> str:
    """Return a day in full: Friday 20 November 2026."""
    return f"{_(WEEKDAYS[on.weekday()])} {written_day(on)}"


def written_day(on: date) -> str:
    """Return a day as it is written out, and read back: 20 November 2026."""
    return f"{on.day} {_(MONTHS[on.month - 1])} {on.year}"


def clock(at: datetime | time) -> str:
    """Return the time of day in hours and minutes."""
    return f"{at.hour:02}:{at.minute:02}"


def number(value: float, digits: int = 1) -> str:
    """Return a number with the decimal sign of the language, without needless zeros."""
    words = f"{value:.{digits}f}"
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return written(words)


def sentence(text: str) -> str:
    """Return a sentence with one sign at its end, also where the user's words end it."""
    body = text.removesuffix(".")
    return body if body.endswith((".", "!", "?", "…")) else text


def capital(text: str) -> str:
    """Return a text as a sentence begins; Dutch puts no accents on the word for one."""
    if text.startswith("één "):
        return f"Eén{text[3:]}"
    return text[:1].upper() + text[1:]


def since(days: int) -> str:
    """Return how long ago something was, in a few characters."""
    if days <= 0:
        return _("today")
    if days < 14:
        return _("{n} d").format(n=days)
    if days < 70:
        return _("{n} wk").format(n=days // 7)
    if days < 700:
        return _("{n} mo").format(n=days // 30)
    return _("{n} yr").format(n=days // 365)


def minutes(count: int) -> str:
    """Return a length of time."""
    return plural("{n} minute", "{n} minutes", count)


def listing(words: Sequence[str]) -> str:
    """Return words as an enumeration: Anna, Bram and Claire."""
    if len(words) < 2:
        return "".join(words)
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def dotted(*parts: str) -> str:
    """Return what is said of these beside each other: 5 minutes · Anna."""
    return " · ".join(filter(None, parts))


CODE = 6
"""So many last characters of an id name a record, where they are its alone."""


def code(record_id: str, others: Iterable[str] = ()) -> str:
    """Return the short form of an id by which the user can name it among others."""
    if not record_id.isalnum():
        return record_id  # a day, which says more than its end
    length = CODE
    while length < len(record_id) and any(
        other != record_id and other.endswith(record_id[-length:]) for other in others
    ):
        length += 2
    return record_id[-length:]
